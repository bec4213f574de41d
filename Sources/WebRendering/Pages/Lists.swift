import Linking
import Model
import VietnameseText

/// A page of a list of documents.
struct DocumentList: Sendable {
  var page: ListPage
  /// The term that the documents are of; nil for the list of all.
  var term: TermReference?
  /// How many there are on all pages.
  var count: Int
  /// Those of this page.
  var documents: [LinkedDocument]

  init(_ page: ListPage, _ here: Here) {
    self.page = page
    count = here.site.documents.count
    documents = page.part(of: here.site.documents)
  }

  /// The documents of a term; an empty list without one.
  init(_ page: ListPage, of term: TermReference?, _ here: Here) {
    self.page = page
    self.term = term
    let all = term.map { here.site.term($0).items } ?? []
    count = all.count
    documents = page.part(of: all).map { here.site.documents[$0] }
  }

  /// The rows of a list that stands on a page of something else.
  static func rows<Content>(
    count: String, first: String, _ list: @escaping @Sendable (Content) -> DocumentList
  ) -> [Shown<Content>] {
    [
      Shown("documentCount", .count, count) { list($0).count },
      Shown("rows", .list(of: Records.row), first) { list($0).documents },
      Shown("pages", .record(Records.pages), "the way to the others, where there are any") {
        list($0).page.others
      },
    ]
  }
}

extension Pages {
  /// A list of documents.
  static let list = PageKind<DocumentList>(
    "list",
    pages: { kind, context in
      let all = Pagination(
        base: "van-ban", itemCount: context.site.documents.count, pageSize: context.limits.rows)
      return kind.pages(of: all, in: .documents, DocumentList.init)
    },
    head: { list, here in
      guard let term = list.term else {
        return PageHead(title: list.page.title("Tất cả văn bản"))
      }
      let name = here.site.term(term).name
      return PageHead(title: list.page.title(term.taxonomy == .year ? "Năm \(name)" : name))
    },
    rows: {
      Shown("documentCount", .count, "how many documents the list holds, on all of its pages") {
        $0.count
      }
      Shown("taxonomy", .record(Records.link), "the page of all terms, on the list of a term") {
        list in list.term.map(\.taxonomy.link)
      }
      Shown("rows", .list(of: Records.row), "the documents of this page") { $0.documents }
      Shown("pages", .record(Records.pages), "the way to the other pages, where there are any") {
        $0.page.others
      }
    })

  /// All terms of a taxonomy, with their lists. Agencies and provinces have a page of another kind in
  /// place of their list's first.
  static let terms = PageKind<TermList>(
    "terms",
    pages: { kind, context in
      context.site.taxonomies.flatMap { taxonomy -> [WebPage] in
        let area = Area.taxonomy(taxonomy.kind)
        let others = taxonomy.kind == .agency ? context.overviews.otherAgencies : []
        let list = Pagination(
          address: taxonomy.kind.address, itemCounts: [taxonomy.terms.count, others.count],
          pageSize: context.limits.terms)
        let all =
          taxonomy.kind == .province
          ? [provinces.page(at: taxonomy.kind.address, in: area) { _ in taxonomy }]
          : kind.pages(of: list, in: area) { page, _ in
            TermList(page: page, taxonomy: taxonomy, others: others)
          }
        return all + taxonomy.terms.flatMap { pages(of: taxonomy.reference($0), in: context) }
      }
    },
    head: { list, here in
      let title = list.taxonomy.kind.title
      return PageHead(
        title: list.page.title(title),
        description: "\(title) của các văn bản trên trang \(here.site.settings.title).")
    },
    rows: {
      Shown(
        "terms", .list(of: Records.term), "all terms, in Vietnamese order; years from the latest"
      ) { $0.page.part(of: $0.taxonomy.terms).map($0.taxonomy.listed) }
      Shown(
        "others", .list(of: Records.term),
        "agencies that issued none of the documents, with the number of those that name them"
      ) { list, here in list.page.part(of: list.others).map(here.site.listedBesideIssuers) }
      Shown("pages", .record(Records.pages), "the way to the other pages, where there are any") {
        $0.page.others
      }
    })

  private static func pages(of term: TermReference, in context: SiteContext) -> [WebPage] {
    let (site, area) = (context.site, Area.taxonomy(term.taxonomy))
    if term.taxonomy == .agency, let linked = site.agencies.element(term.term) {
      return agency.pages(of: linked, term, in: area, context)
    }
    if term.taxonomy == .province, let place = site.places.index(ofSlug: site.term(term).slug) {
      return province.pages(of: place, term, in: area, context)
    }
    let documents = Pagination(
      base: term.taxonomy.base(of: site.term(term)), itemCount: site.term(term).items.count,
      pageSize: context.limits.rows)
    return list.pages(of: documents, in: area) { DocumentList($0, of: term, $1) }
  }
}

/// A page of the terms of a taxonomy.
struct TermList: Sendable {
  let page: ListPage
  let taxonomy: Taxonomy
  /// The agencies that are no terms since they issued nothing.
  let others: [ContentID]
}

/// A term as pages name it.
struct ListedTerm: Sendable {
  var name: String
  var address: String?
  var count: Int?
}

extension SiteView {
  /// A term as lists name it.
  func listed(_ reference: TermReference) -> ListedTerm {
    taxonomy(reference.taxonomy).listed(term(reference))
  }
}

extension Taxonomy {
  /// The terms as lists name them.
  var listed: [ListedTerm] { terms.map(listed) }

  func listed(_ term: Term) -> ListedTerm {
    ListedTerm(
      name: term.name, address: "\(kind.base(of: term)).html", count: term.items.count)
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
    case .storyProvince, .theme, .storyYear: title
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
