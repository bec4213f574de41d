import Linking
import Model
import VietnameseText

extension Pages {
  /// The most documents that stand beside each other in a matrix.
  private static let columnLimit = 8

  /// The duty matrix.
  static let duties = PageKind<[DutyMatrix]>(
    "duties", overview: Link(title: "Phân công trách nhiệm", address: "phan-cong.html"),
    pages: { kind, context in
      kind.overview(where: context.site.documents.contains { !$0.duties.isEmpty }) {
        matrices(of: $0.site)
      }
    },
    head: { _, _ in
      PageHead(
        title: "Phân công trách nhiệm", description: "Văn bản nào giao việc gì cho cơ quan nào.")
    },
    rows: {
      Shown("groups", .list(of: Records.matrix), "a matrix for each place") { $0 }
    })

  private static func matrices(of site: LinkedSite) -> [DutyMatrix] {
    var number = 0
    return documentsByPlace(of: site).flatMap { place, documents in
      stride(from: 0, to: documents.count, by: columnLimit).map { start in
        number += 1
        let columns = documents[start..<min(start + columnLimit, documents.count)]
        return DutyMatrix(number: number, place: place, documents: Array(columns))
      }
    }
  }

  /// The documents that give duties, by the province that they are for; the central ones first.
  private static func documentsByPlace(
    of site: LinkedSite
  ) -> [(place: String, documents: [Int])] {
    let all = site.documents.indices.filter { !site.documents[$0].duties.isEmpty }
    let places = Dictionary(grouping: all) { site.documents[$0].document.province }
    let provinces = places.compactMap { place, documents in
      place.map { (place: $0, documents: documents) }
    }
    return (places[nil].map { [("Trung ương", $0)] } ?? [])
      + provinces.sortedAlphabetically(by: \.place)
  }

  /// Which programme takes up which content.
  static let coverage = PageKind<[Int]>(
    "coverage", overview: Link(title: "Nội dung phối hợp", address: "noi-dung-phoi-hop.html"),
    pages: { kind, context in
      kind.overview(where: context.site.documents.contains { !$0.coverage.isEmpty }) { here in
        here.site.documents.indices.filter { !here.site.documents[$0].coverage.isEmpty }
      }
    },
    head: { _, _ in
      PageHead(
        title: "Nội dung phối hợp",
        description: "Mỗi chương trình, kế hoạch nêu những nội dung phối hợp nào, ở mục nào.")
    },
    rows: {
      Shown("columns", .list(of: Records.content), "the six contents") { documents, here in
        CoordinationContent.allCases.map { content in
          (
            content: content,
            count: documents.count { index in
              here.site.documents[index].coverage.contains { $0.content == content }
            }
          )
        }
      }
      Shown("rows", .list(of: Records.matrixRow), "the programmes and plans") { documents, here in
        documents.map { coverageRow(of: here.site.documents[$0]) }
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
  var number: Int
  var place: String
  /// The columns, by their indices in `LinkedSite.documents`.
  var documents: [Int]

  fileprivate func rows(_ site: LinkedSite) -> [MatrixRow] {
    var holders: [Duty.Holder] = []
    var cells: [Duty.Holder: [MatrixRow.Cell]] = [:]
    let columns = documents.map { site.documents[$0] }
    let empty = columns.map { MatrixRow.Cell(title: $0.name, items: []) }
    for (column, document) in columns.enumerated() {
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
        case .agency(let index): site.named(index)
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
  static let matrix = Rows<DutyMatrix>("matrix") {
    Shown("number", .text, "its number on the page, from 1") { String($0.number) }
    Shown("title", .text, "the province that the documents are for, or Trung ương") { $0.place }
    Shown("columns", .list(of: Records.namedDocument), "the documents") { matrix, here in
      matrix.documents.map { here.site.card(of: here.site.documents[$0]) }
    }
    Shown("rows", .list(of: Records.matrixRow), "the agencies") { $0.rows($1.site) }
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
