import Linking
import Model
import VietnameseText

/// The division of a list into pages, and their addresses.
struct Pagination {
  /// How many documents a page lists.
  static let pageSize = 100

  /// The address without ".html".
  let base: String
  let itemCount: Int

  init(base: String, itemCount: Int) {
    self.base = base
    self.itemCount = itemCount
  }

  /// At least one: an empty list has a page too.
  var pageCount: Int { max(1, (itemCount + Self.pageSize - 1) / Self.pageSize) }

  /// - Parameter page: the page's number, from 1.
  func address(_ page: Int) -> String {
    page == 1 ? "\(base).html" : "\(base)-trang-\(page).html"
  }

  /// The items of a page, by their places in the list.
  func items(of page: Int) -> Range<Int> {
    let start = (page - 1) * Self.pageSize
    return start..<min(start + Self.pageSize, itemCount)
  }

  /// The numbers of the pages to offer on a page: the first, the last, and two on either side; nil
  /// stands for those that are left out.
  func offered(on page: Int) -> [Int?] {
    var numbers: [Int?] = []
    for number in 1...pageCount {
      if number == 1 || number == pageCount || abs(number - page) <= 2 {
        numbers.append(number)
      } else if numbers.last != .some(nil) {
        numbers.append(nil)
      }
    }
    return numbers
  }
}

/// One page of a list.
struct ListPage: Sendable {
  let list: Pagination
  /// The page's number, from 1.
  let number: Int

  var items: Range<Int> { list.items(of: number) }

  /// The title with the page's number, on all pages but the first.
  func title(_ name: String) -> String {
    number == 1 ? name : "\(name), trang \(number)/\(list.pageCount)"
  }

  /// The way to the other pages, where there are any.
  var others: ListPage? { list.pageCount > 1 ? self : nil }
}

extension Records {
  static let pages = Rows<ListPage>("pages") {
    Shown("number", .text, "the number of this page") { String($0.number) }
    Shown("count", .text, "how many pages there are") { String($0.list.pageCount) }
    Shown("previous", .text, "the address of the page before; put root before it") {
      $0.number > 1 ? $0.list.address($0.number - 1) : nil
    }
    Shown("next", .text, "the address of the page after; put root before it") {
      $0.number < $0.list.pageCount ? $0.list.address($0.number + 1) : nil
    }
    Shown(
      "items", .list(of: Records.link), "the pages around this one, the first and the last"
    ) { page in
      page.list.offered(on: page.number).map { offered in
        Link(
          title: offered.map(String.init) ?? "", address: offered.map(page.list.address) ?? "",
          isCurrent: offered == page.number)
      }
    }
  }
}

// MARK: Lists of documents

/// A page of a list of documents.
struct DocumentList: Sendable {
  var page: ListPage
  /// The term that the documents are of; nil for the list of all.
  var term: TermReference?
  var documents: [LinkedDocument]

  init(_ page: ListPage, _ here: Here) {
    self.page = page
    documents = Array(here.site.documents[page.items])
  }

  init(_ page: ListPage, of term: TermReference, _ here: Here) {
    self.page = page
    self.term = term
    documents = here.site.documents(of: term)[page.items].map { here.site.documents[$0] }
  }

  /// The first page of a term's list; an empty list without a term.
  init(first term: TermReference?, _ here: Here) {
    if let term {
      self.init(ListPage(list: here.site.pagination(of: term), number: 1), of: term, here)
    } else {
      self.init(ListPage(list: Pagination(base: "", itemCount: 0), number: 1), here)
    }
  }

  /// The rows of a list that stands on a page of something else.
  static func rows<Content>(
    count: String, first: String, _ list: @escaping @Sendable (Content) -> DocumentList
  ) -> [Shown<Content>] {
    [
      Shown("documentCount", .count, count) { list($0).page.list.itemCount },
      Shown("rows", .list(of: Records.row), first) { list($0).documents },
      Shown("pages", .record(Records.pages), "the way to the others, where there are any") {
        list($0).page.others
      },
    ]
  }
}

extension LinkedSite {
  func term(_ reference: TermReference) -> Taxonomy.Term {
    taxonomies[reference.taxonomy].terms[reference.term]
  }

  fileprivate func documents(of term: TermReference) -> [Int] { self.term(term).documents }

  fileprivate func pagination(of term: TermReference) -> Pagination {
    Pagination(
      base: taxonomies[term.taxonomy].kind.base(of: self.term(term)),
      itemCount: documents(of: term).count)
  }
}

extension Pages {
  /// A list of documents.
  static let list = PageKind<DocumentList>(
    "list",
    pages: { kind, context in
      let all = Pagination(base: "van-ban", itemCount: context.site.documents.count)
      return kind.pages(of: all, in: .documents, DocumentList.init)
    },
    head: { list, here in
      guard let term = list.term else {
        return PageHead(title: list.page.title("Tất cả văn bản"))
      }
      let name = here.site.term(term).name
      let kind = here.site.taxonomies[term.taxonomy].kind
      return PageHead(title: list.page.title(kind == .year ? "Năm \(name)" : name))
    },
    rows: {
      Shown("documentCount", .count, "how many documents the list holds, on all of its pages") {
        $0.page.list.itemCount
      }
      Shown("taxonomy", .record(Records.link), "the page of all terms, on the list of a term") {
        list, here in list.term.map { here.site.taxonomies[$0.taxonomy].kind.link }
      }
      Shown("rows", .list(of: Records.row), "the documents of this page") { $0.documents }
      Shown("pages", .record(Records.pages), "the way to the other pages, where there are any") {
        $0.page.others
      }
    })

  /// All terms of a taxonomy, with their lists. Agencies and provinces have a page of another kind in
  /// place of their list's first.
  static let terms = PageKind<Taxonomy>(
    "terms",
    pages: { kind, context in
      context.site.taxonomies.enumerated().flatMap { index, taxonomy -> [WebPage] in
        let area = Area.taxonomy(index)
        let all =
          taxonomy.kind == .province
          ? provinces.page(at: taxonomy.kind.address, in: area) { _ in taxonomy }
          : kind.page(at: taxonomy.kind.address, in: area) { _ in taxonomy }
        return [all]
          + taxonomy.terms.indices.flatMap { term in
            pages(of: TermReference(taxonomy: index, term: term), in: context.site)
          }
      }
    },
    head: { taxonomy, here in
      let title = taxonomy.kind.title
      return PageHead(
        title: title,
        description: "\(title) của các văn bản trên trang \(here.site.settings.title).")
    },
    rows: {
      Shown(
        "terms", .list(of: Records.term), "all terms, in Vietnamese order; years from the latest"
      ) { $0.listed }
      Shown(
        "others", .list(of: Records.term),
        "agencies that issued none of the documents, with the number of those that name them"
      ) { taxonomy, here in taxonomy.kind == .agency ? here.site.otherAgencies : [] }
    })

  private static func pages(of term: TermReference, in site: LinkedSite) -> [WebPage] {
    let area = Area.taxonomy(term.taxonomy)
    var pages = list.pages(of: site.pagination(of: term), in: area) {
      DocumentList($0, of: term, $1)
    }
    let address = pages[0].path
    switch site.taxonomies[term.taxonomy].kind {
    case .agency where site.agencies.indices.contains(term.term):
      pages[0] = agency.page(at: address, in: area) { AgencyPage(term.term, term, $0) }
    case .province:
      if let place = site.places.index(ofSlug: site.term(term).slug) {
        pages[0] = province.page(at: address, in: area) { ProvincePage(place, term, $0) }
      }
    default: break
    }
    return pages
  }
}

/// A term as pages name it.
struct ListedTerm: Sendable {
  var name: String
  var address: String?
  var count: Int?
}

extension Taxonomy {
  /// The terms as lists name them.
  var listed: [ListedTerm] { terms.map(listed) }

  func listed(_ term: Term) -> ListedTerm {
    ListedTerm(
      name: term.name, address: "\(kind.base(of: term)).html", count: term.documents.count)
  }
}

extension Taxonomy.Kind {
  /// The kind in the main menu, where narrow screens leave little room.
  var menuTitle: String {
    switch self {
    case .kind: "Loại"
    case .year: "Năm"
    case .agency: "Cơ quan"
    case .province: "Tỉnh, thành"
    }
  }

  /// The page that lists all terms.
  var address: String { "\(rawValue).html" }
  var link: Link { Link(title: title, address: address) }

  /// The address of a term's list, without ".html".
  func base(of term: Taxonomy.Term) -> String { "\(rawValue)/\(term.slug)" }
}

extension Records {
  static let term = Rows<ListedTerm>("term") {
    Shown("name", .text, "the term: Kế hoạch, 2023, Sơn La") { $0.name }
    Shown("address", .text, "its list; put root before it") { $0.address }
    Shown("count", .count, "how many documents are listed under it") { $0.count }
  }

  /// A document's line in a list.
  static let row = Rows<LinkedDocument>("row") {
    Shown("address", .text, "the document's page; put root before it") { $0.address }
    Shown("kind", .text, "the kind of document: Kế hoạch") { $0.document.kind.title }
    Shown("identifier", .text, "number and symbol: 237/KH-MTTQ-BTT") {
      $0.document.identifierInText
    }
    Shown("date", .text, "the date, as 02/7/2023") { $0.document.date?.slashed }
    Shown("datetime", .text, "the date as machines read it: 2023-07-02") { $0.document.date?.iso }
    Shown("subject", .text, "what the document is about") { $0.document.subject }
    Shown("issuer", .text, "the agencies that issue it, divided by semicolons") {
      $0.document.issuersInText
    }
    Shown("isDraft", .flag, "whether the document is a draft") { $0.document.status == .draft }
    Shown("isHistorical", .flag, "whether the document is historical") {
      $0.document.status == .historical
    }
  }
}

extension Document {
  /// The identifier as running text prints it: a blank number leaves room to be written in.
  var identifierInText: String? {
    guard let identifier else { return nil }
    return hasBlankNumber ? "…\(identifier)" : identifier
  }

  /// The names of the issuers, in the order of the document.
  var issuersInText: String? {
    issuers.isEmpty ? nil : issuers.map(\.name).joined(separator: "; ")
  }
}
