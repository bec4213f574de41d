import Linking
import Model
import VietnameseText

extension Pages {
  /// The duty matrix.
  static let duties = PageKind<ListPage>(
    "duties", overview: Link(title: "Phân công trách nhiệm", address: "phan-cong.html"),
    pages: { kind, context in
      let count = context.overviews.matrices.count
      return kind.overview(where: count > 0, [count], pageSize: context.limits.matrices) {
        page, _ in
        page
      }
    },
    head: { page, _ in
      PageHead(
        title: page.title("Phân công trách nhiệm"),
        description: "Văn bản nào giao việc gì cho cơ quan nào.")
    },
    rows: {
      Shown(
        "groups", .list(of: Records.matrix),
        "the matrices of this page: one for each place, more where many documents are for it"
      ) { page, here in
        page.part(of: here.context.overviews.matrices).enumerated().map {
          (number: $0.offset + 1, matrix: $0.element)
        }
      }
      Shown(
        "places", .list(of: Records.link),
        "where the matrices of each place begin, if there are several pages"
      ) { page, here in
        page.list.isDivided ? DutyMatrix.places(here.context.overviews.matrices, page.list) : []
      }
      Shown("pages", .record(Records.pages), "the way to the other pages, where there are any") {
        $0.others
      }
    })

  /// Which programme takes up which content.
  static let coverage = PageKind<ListPage>(
    "coverage", overview: Link(title: "Nội dung phối hợp", address: "noi-dung-phoi-hop.html"),
    pages: { kind, context in
      let count = context.overviews.coverage.count
      return kind.overview(where: count > 0, [count], pageSize: context.limits.rows) { page, _ in
        page
      }
    },
    head: { page, _ in
      PageHead(
        title: page.title("Nội dung phối hợp"),
        description: "Mỗi chương trình, kế hoạch nêu những nội dung phối hợp nào, ở mục nào.")
    },
    rows: {
      Shown("columns", .list(of: Records.content), "the six contents") { _, here in
        CoordinationContent.allCases.map {
          (content: $0, count: here.context.overviews.coverageCounts[$0] ?? 0)
        }
      }
      Shown("rows", .list(of: Records.matrixRow), "the programmes and plans of this page") {
        page, here in
        page.part(of: here.context.overviews.coverage).map {
          coverageRow(of: here.site.documents[$0])
        }
      }
      Shown("pages", .record(Records.pages), "the way to the other pages, where there are any") {
        $0.others
      }
    })

  private static func coverageRow(of linked: LinkedDocument) -> MatrixRow {
    MatrixRow(
      name: linked.name, address: linked.address, subject: linked.document.subject,
      cells: CoordinationContent.allCases.map { content in
        let sections = linked.coverage.first { $0.content == content }?.sections ?? []
        return MatrixRow.Cell(
          title: "\(content.rawValue). \(content.title)",
          items: sections.map { .init($0, of: linked, count: nil) })
      })
  }
}

/// The documents for one place with the agencies that they give duties to.
struct DutyMatrix: Sendable {
  var place: String
  /// The columns.
  var documents: [ContentID]

  /// The most documents that stand beside each other.
  private static let columnLimit = 8

  /// All of a site, by the province that the documents are for; the central ones first.
  static func all(of site: SiteView) -> [DutyMatrix] {
    let giving = site.documents.filter { !$0.duties.isEmpty }
    let ids = Dictionary(grouping: giving, by: \.province).mapValues { $0.map(\.id) }
    let provinces = ids.compactMap { place, ids in place.map { (place: $0, ids: ids) } }
    let places =
      (ids[nil].map { [(place: "Trung ương", ids: $0)] } ?? [])
      + provinces.sortedAlphabetically(by: \.place)
    return places.flatMap { place, ids in
      stride(from: 0, to: ids.count, by: columnLimit).map {
        DutyMatrix(place: place, documents: Array(ids[$0..<min($0 + columnLimit, ids.count)]))
      }
    }
  }

  /// The first matrix of each place, by its page and its anchor there.
  fileprivate static func places(_ all: [DutyMatrix], _ list: Pagination) -> [Link] {
    all.indices.filter { $0 == 0 || all[$0 - 1].place != all[$0].place }.map { index in
      let (page, place) = index.quotientAndRemainder(dividingBy: list.pageSize)
      return Link(
        title: all[index].place, address: "\(list.address(page + 1))#_bang-\(place + 1)")
    }
  }

  fileprivate func rows(_ site: SiteView) -> [MatrixRow] {
    let documents = documents.map { site.documents[$0] }
    var holders: [Duty.Holder] = []
    var cells: [Duty.Holder: [MatrixRow.Cell]] = [:]
    let empty = documents.map { MatrixRow.Cell(title: $0.name, items: []) }
    for (column, document) in documents.enumerated() {
      for duty in document.duties {
        for holder in duty.holders {
          if cells[holder] == nil { holders.append(holder) }
          cells[holder, default: empty][column].items
            .append(.init(duty.section, of: document, count: duty.items.count))
        }
      }
    }
    return holders.map { holder in
      let named: NamedAgency =
        switch holder {
        case .agency(let id): site.named(id)
        case .named(let name): NamedAgency(name: name.sentenceCased)
        }
      return MatrixRow(name: named.name, address: named.address, cells: cells[holder] ?? [])
    }
  }
}

/// An agency or document with what there is of it in each column.
struct MatrixRow: Sendable {
  var name: String
  var address: String?
  var subject: String?
  var cells: [Cell]

  struct Cell: Sendable {
    var title: String
    var items: [Item]
  }

  struct Item: Sendable {
    var address: String
    var section: String
    var count: Int?

    init(_ section: Int, of linked: LinkedDocument, count: Int?) {
      let section = linked.document.body.sections[section]
      address = linked.address(of: section)
      self.section = section.label
      self.count = count
    }
  }
}

extension Records {
  static let matrix = Rows<(number: Int, matrix: DutyMatrix)>("matrix") {
    Shown("number", .text, "its number on the page, from 1") { String($0.number) }
    Shown("title", .text, "the province that the documents are for, or Trung ương") {
      $0.matrix.place
    }
    Shown("columns", .list(of: Records.namedDocument), "the documents") { matrix, here in
      matrix.matrix.documents.map { here.site.card(of: here.site.documents[$0]) }
    }
    Shown("rows", .list(of: Records.matrixRow), "the agencies") { $0.matrix.rows($1.site) }
  }

  static let matrixRow = Rows<MatrixRow>("matrix row") {
    Shown("name", .text, "the agency or the document") { $0.name }
    Shown("address", .text, "its page, where it has one; put root before it") { $0.address }
    Shown("subject", .text, "what the document is about") { $0.subject }
    Shown("cells", .list(of: Records.cell), "one cell for each column") { $0.cells }
  }

  static let cell = Rows<MatrixRow.Cell>("cell") {
    Shown("title", .text, "the column's title") { $0.title }
    Shown("items", .list(of: Records.cellItem), "the sections; none for an empty cell") {
      $0.items
    }
  }

  static let cellItem = Rows<MatrixRow.Item>("cell item") {
    Shown("address", .text, "the section; put root before it") { $0.address }
    Shown("section", .text, "how one cites the section: Mục III.1.4") { $0.section }
    Shown("count", .count, "how many things are to be done; none on other pages") { $0.count }
  }

  static let content = Rows<(content: CoordinationContent, count: Int)>("content") {
    Shown("number", .text, "its number, 1 to 6") { String($0.content.rawValue) }
    Shown("title", .text, "what it is") { $0.content.title }
    Shown("count", .count, "how many documents take it up") { $0.count }
  }
}
