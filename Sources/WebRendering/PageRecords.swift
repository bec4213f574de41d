import Figures
import Linking
import Maps
import Model
import Templating
import VietnameseText

/// Fills the records that page templates are rendered with.
struct PageRecords: Sendable {
  /// How many documents the home page lists, and how many terms of each taxonomy.
  static let latestCount = 20
  static let homeTermCount = 12

  let site: SiteView
  let isPrinted: Bool
  let hasFeed: Bool
  /// The figures of texts, and of tables with maps.
  let siteFigures: SiteFigures
  let theme: Theme
  let maps: SiteMaps
  let palette: MapPalette
  private let siteRecord: TemplateValue
  /// Each document as a line of a list, and as a document that others relate to: made once, since
  /// every document stands in several lists.
  let rows: [TemplateRecord]
  let cards: [TemplateRecord]

  init(
    site: SiteView, figures: SiteFigures = SiteFigures(), theme: Theme = Theme(groups: []),
    isPrinted: Bool, hasFeed: Bool
  ) {
    self.site = site
    siteFigures = figures
    self.theme = theme
    maps = SiteMaps(site: site)
    palette = MapPalette(theme: theme)
    self.isPrinted = isPrinted
    self.hasFeed = hasFeed
    rows = site.documents.map(Self.row)
    cards = site.documents.map(Self.card)
    let settings = site.settings
    let overviews = Overviews(site: site).pages.map { Self.link($0.title, $0.address) }
    siteRecord = .record([
      Name.title: .text(settings.title),
      Name.description: .optional(settings.description),
      Name.publisher: .text(settings.publisher),
      Name.responsible: .optional(settings.responsible),
      Name.address: .optional(settings.contact.address),
      Name.phone: .optional(settings.contact.phone),
      Name.email: .optional(settings.contact.email),
      Name.hasFeed: .flag(hasFeed),
      Name.hasOverviews: .flag(!overviews.isEmpty),
      Name.overviews: .records(overviews),
    ])
  }
}

// MARK: Figures

extension PageRecords {
  /// What writes the figures of a page.
  func figureWriter(on page: WebPage) -> FigureHTML {
    FigureHTML(places: site.places, theme: theme, root: page.root)
  }

  /// The charts that go with a table that has a map.
  func charts(of dataset: Dataset, on page: WebPage) -> Markup {
    var html: [UInt8] = []
    for figure in siteFigures.charts(of: dataset) {
      figureWriter(on: page).write(figure, into: &html)
    }
    return Markup(bytes: html)
  }
}

// MARK: What all pages share

extension PageRecords {
  /// The part of the site that a page belongs to, for the main menu.
  enum Area: Equatable {
    case documents
    case stories
    case taxonomy(Int)
    case maps
    case elsewhere
  }

  /// The record around a page's own: the site, and the menu with the page's area marked.
  func shared(area: Area) -> TemplateRecord {
    let documents = Self.link("Văn bản", "van-ban.html", isCurrent: area == .documents)
    let stories =
      site.stories.isEmpty
      ? [] : [Self.link("Câu chuyện", "cau-chuyen.html", isCurrent: area == .stories)]
    let map = maps.maps.prefix(1).map {
      Self.link("Bản đồ", $0.address, isCurrent: area == .maps)
    }
    let taxonomies = site.taxonomies.indices.map { index in
      let kind = site.taxonomies[index].kind
      return Self.link(kind.menuTitle, kind.address, isCurrent: area == .taxonomy(index))
    }
    return [
      Name.site: siteRecord,
      Name.navigation: .records([documents] + map + stories + taxonomies),
    ]
  }

  static func link(_ title: String, _ address: String, isCurrent: Bool = false) -> TemplateRecord {
    [
      Name.title: .text(title), Name.address: .text(address), Name.isCurrent: .flag(isCurrent),
    ]
  }

  /// A record with the names that all pages have, to be completed.
  func page(
    _ page: WebPage, title: String, description: String? = nil, capacity: Int = 16
  ) -> TemplateRecord {
    var record = TemplateRecord(capacity: capacity)
    record.set(Name.root, .text(page.root))
    record.set(Name.title, .text(title))
    record.set(Name.description, .optional(description ?? site.settings.description))
    record.set(Name.canonical, .text(absolute(page.path)))
    record.set(Name.isHome, .flag(false))
    record.set(Name.picture, sharePicture(of: page).map(TemplateValue.record) ?? .absent)
    return record
  }

  /// What stands for a page where a link to it is shown; nil where nothing was drawn.
  private func sharePicture(of page: WebPage) -> TemplateRecord? {
    let base = site.settings.baseURL
    if case .story(let index) = page.content,
      let (picture, variant) = SharePicture.own(of: site.stories[index], in: site)
    {
      return [
        Name.address: .text(base + variant.address), Name.width: .text(String(variant.width)),
        Name.height: .text(String(variant.height)), Name.alternative: .text(picture.alternative),
      ]
    }
    guard isPrinted else { return nil }
    let (width, height) = SharePicture.size
    return [
      Name.address: .text(base + SharePicture.address(for: page.content, in: site)),
      Name.width: .text(String(width)), Name.height: .text(String(height)),
      Name.alternative: .absent,
    ]
  }

  /// An address with scheme and host; the home page's is the site's.
  func absolute(_ address: String) -> String {
    site.settings.baseURL + (address == "index.html" ? "" : address)
  }

  func count(_ number: Int) -> TemplateValue { .text(VietnameseNumber.format(number)) }

  func term(_ reference: TermReference) -> TemplateRecord {
    let taxonomy = site.taxonomies[reference.taxonomy]
    return term(taxonomy.terms[reference.term], of: taxonomy.kind)
  }

  func term(_ term: Taxonomy.Term, of kind: Taxonomy.Kind) -> TemplateRecord {
    [
      Name.name: .text(term.name), Name.address: .text("\(kind.base(of: term)).html"),
      Name.count: count(term.items.count),
    ]
  }
}

extension Taxonomy.Kind {
  /// The kind in the main menu, where narrow screens leave little room.
  fileprivate var menuTitle: String {
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

  /// The address of a term's list, without ".html".
  func base(of term: Taxonomy.Term) -> String { "\(rawValue)/\(term.slug)" }
}

// MARK: Home, lists, terms

extension PageRecords {
  func home(_ page: WebPage) -> TemplateRecord {
    let years = site.documents.compactMap { $0.document.date?.year }
    let (first, last) = (years.min(), years.max())
    let latest = site.documents.indices.prefix(Self.latestCount)
    var record = self.page(page, title: site.settings.title)
    record.set(Name.isHome, .flag(true))
    record.set(Name.documentCount, count(site.documents.count))
    record.set(Name.campaign, latestCampaign.map(TemplateValue.record) ?? .absent)
    record.set(Name.firstYear, .optional(first.map(String.init)))
    record.set(Name.lastYear, .optional(last == first ? nil : last.map(String.init)))
    record.set(Name.latest, .records(rows[latest]))
    record.set(Name.hasMore, .flag(site.documents.count > latest.count))
    record.set(
      Name.referenceCount, site.references.isEmpty ? .absent : count(site.references.count))
    record.set(
      Name.stories, Name.hasStories,
      site.stories.indices.prefix(Self.homeStoryCount).map(storyRow))
    record.set(Name.map, mapTeaser(on: page))
    record.set(Name.taxonomies, .records(site.taxonomies.filter { !$0.terms.isEmpty }.map(summary)))
    return record
  }

  private func summary(of taxonomy: Taxonomy) -> TemplateRecord {
    let first = taxonomy.terms.prefix(Self.homeTermCount)
    return [
      Name.title: .text(taxonomy.kind.title), Name.address: .text(taxonomy.kind.address),
      Name.count: count(taxonomy.terms.count),
      Name.terms: .records(first.map { term($0, of: taxonomy.kind) }),
      Name.hasMore: .flag(taxonomy.terms.count > first.count),
    ]
  }

  func terms(_ page: WebPage, of taxonomy: Taxonomy) -> TemplateRecord {
    var record = self.page(
      page, title: taxonomy.kind.title,
      description: "\(taxonomy.kind.title) của các văn bản trên trang \(site.settings.title).")
    record.set(Name.terms, .records(taxonomy.terms.map { term($0, of: taxonomy.kind) }))
    let others = taxonomy.kind == .agency ? otherAgencies : []
    record.set(Name.hasOthers, .flag(!others.isEmpty))
    record.set(Name.others, .records(others))
    return record
  }

  func list(_ page: WebPage, _ list: DocumentList, page number: Int) -> TemplateRecord {
    let pagination = Pagination(of: list, in: site)
    let items = pagination.items(of: number)
    var record = self.page(page, title: title(of: list, page: number, of: pagination))
    record.set(Name.documentCount, count(pagination.itemCount))
    switch list {
    case .all:
      record.set(Name.taxonomy, .absent)
      record.set(Name.rows, .records(rows[items]))
    case .term(let taxonomy, let term):
      let kind = site.taxonomies[taxonomy].kind
      let documents = site.taxonomies[taxonomy].terms[term].items
      record.set(Name.taxonomy, .record(Self.link(kind.title, kind.address)))
      record.set(Name.rows, .records(documents[items].map { rows[$0] }))
    }
    record.set(Name.pages, pages(pagination, on: number))
    return record
  }

  private func title(of list: DocumentList, page: Int, of pagination: Pagination) -> String {
    let name =
      switch list {
      case .all: "Tất cả văn bản"
      case .term(let taxonomy, let term): title(ofTerm: term, in: site.taxonomies[taxonomy])
      }
    return page == 1 ? name : "\(name), trang \(page)/\(pagination.pageCount)"
  }

  private func title(ofTerm index: Int, in taxonomy: Taxonomy) -> String {
    let name = taxonomy.terms[index].name
    return taxonomy.kind == .year ? "Năm \(name)" : name
  }

  func pages(_ pagination: Pagination, on number: Int) -> TemplateValue {
    guard pagination.pageCount > 1 else { return .absent }
    let items = pagination.offered(on: number).map { offered in
      Self.link(
        offered.map(String.init) ?? "", offered.map(pagination.address) ?? "",
        isCurrent: offered == number)
    }
    return .record([
      Name.number: .text(String(number)), Name.count: .text(String(pagination.pageCount)),
      Name.previous: number > 1 ? .text(pagination.address(number - 1)) : .absent,
      Name.next: number < pagination.pageCount ? .text(pagination.address(number + 1)) : .absent,
      Name.items: .records(items),
    ])
  }

  /// An old address's page: its root is that of the site from where it lies.
  func redirect(_ page: WebPage, _ redirect: Redirect) -> TemplateRecord {
    var record = self.page(page, title: "Trang đã chuyển")
    record.set(Name.canonical, .text(absolute(redirect.to)))
    record.set(Name.target, .text(page.root + redirect.to))
    return record
  }

  /// The page that servers answer unknown addresses with: it may appear at any depth, so that its
  /// links begin at the server's root.
  func notFound(_ page: WebPage) -> TemplateRecord {
    var record = self.page(page, title: "Không tìm thấy trang")
    record.set(Name.root, .text(site.settings.rootPath))
    return record
  }

  /// A document's line in a list.
  private static func row(_ linked: LinkedDocument) -> TemplateRecord {
    let document = linked.document
    var record = TemplateRecord(capacity: 9)
    record.set(Name.address, .text(linked.address))
    record.set(Name.kind, .text(document.kind.title))
    record.set(Name.identifier, .optional(document.identifierInText))
    record.set(Name.date, .optional(document.date?.slashed))
    record.set(Name.datetime, .optional(document.date?.iso))
    record.set(Name.subject, .text(document.subject))
    record.set(Name.issuer, .optional(document.issuersInText))
    record.set(Name.isDraft, .flag(document.status == .draft))
    record.set(Name.isHistorical, .flag(document.status == .historical))
    return record
  }
}

extension PageRecords {
  /// A related document that the site holds; what relates it is to be added.
  private static func card(_ linked: LinkedDocument) -> TemplateRecord {
    [
      Name.address: .text(linked.address), Name.name: .text(linked.name),
      Name.subject: .text(linked.document.subject),
      Name.issuer: .optional(linked.document.issuersInText),
      Name.date: .optional(linked.document.date?.slashed),
    ]
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

extension SiteSettings {
  /// The base URL without scheme and host: "/an-pham/".
  fileprivate var rootPath: String {
    let parts = baseURL.split(separator: "/", omittingEmptySubsequences: false)
    return "/" + parts.dropFirst(3).joined(separator: "/")
  }
}
