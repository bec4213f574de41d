import Linking
import Model
package import Templating
import VietnameseText

/// A kind of page: its template, what it shows, and which pages there are of it.
///
/// `Pages.all` is the register of them.
final class PageKind<Content: Sendable>: RegisteredPage {
  let template: String
  let overview: Link?
  let schema: Schema
  private let pages: @Sendable (PageKind, SiteContext) -> [WebPage]
  private let head: @Sendable (Content, Here) -> PageHead
  private let rows: Rows<Content>
  let everywhere: Schema

  /// - Parameters:
  ///   - template: the file in the folder of web templates, without ".mustache".
  ///   - overview: how the foot of every page names it, for a page that goes across documents.
  ///   - pages: the pages of a site, in the order of the sitemap.
  ///   - head: what stands in the head of one.
  ///   - rows: what it shows beside that.
  init(
    _ template: String, overview: Link? = nil,
    pages: @escaping @Sendable (PageKind, SiteContext) -> [WebPage],
    head: @escaping @Sendable (Content, Here) -> PageHead,
    @RowsBuilder<Content> rows: () -> [Shown<Content>] = { [] }
  ) {
    self.template = template
    self.overview = overview
    self.pages = pages
    self.head = head
    self.rows = Rows(template, rows)
    schema = Schema(template, Records.page.schema.fields + self.rows.schema.fields)
    everywhere = Everywhere.schema(around: schema)
  }

  func pages(of context: SiteContext) -> [WebPage] { pages(self, context) }

  /// A page of this kind.
  ///
  /// - Parameters:
  ///   - path: its address.
  ///   - area: the part of the site that the menu marks.
  ///   - changed: when its content was last changed, for the sitemap.
  ///   - content: makes what it shows.
  func page(
    at path: String, in area: Area = .elsewhere, changed: PartialDate? = nil,
    _ content: @escaping @Sendable (Here) -> Content
  ) -> WebPage {
    WebPage(path: path, template: template, lastChange: changed) {
      [self] renderer, out throws(TemplateFailure) in
      let here = Here(renderer.context, path: path)
      let content = content(here)
      let head = head(content, here)
      let record = record(content, head, here)
      let outer = renderer.everywhere.record(
        everywhere, root: head.root ?? here.root, area, around: record)
      try renderer.templates.render(template, record, within: [outer], into: &out)
    }
  }

  private func record(_ content: Content, _ head: PageHead, _ here: Here) -> TemplateRecord {
    var values: [TemplateValue] = []
    values.reserveCapacity(schema.fields.count)
    Records.page.append(head, here, to: &values)
    rows.append(content, here, to: &values)
    return TemplateRecord(schema, values)
  }
}

/// A kind of page, whatever its content.
package protocol RegisteredPage: Sendable {
  /// The template that its pages begin with.
  var template: String { get }
  /// What the template is rendered with.
  var schema: Schema { get }
  /// What can be seen from every section of it.
  var everywhere: Schema { get }
}

/// What stands in the head of every page.
struct PageHead {
  var title: String
  var description: String?
  /// The address that the page stands for; by default its own.
  var canonical: String?
  /// What leads to the site's root where that does not depend on where the page lies.
  var root: String?
  var isHome = false
  /// A picture of its own, to be shown with links to it.
  var picture: SharePicture.File?
  /// The name of the picture that is drawn where it has none and the site is printed.
  var drawing = SharePicture.general
}

/// The part of the site that a page belongs to, for the main menu.
enum Area: Equatable, Sendable {
  case documents, stories, maps, elsewhere
  case taxonomy(Taxonomy.Kind)
}

/// A link in a menu.
struct Link: Sendable {
  var title: String
  var address: String
  var isCurrent = false
}

extension Records {
  static let link = Rows<Link>("link") {
    Shown("title", .text, "the words of the link") { $0.title }
    Shown("address", .text, "the page's address; put root before it") { $0.address }
    Shown("isCurrent", .flag, "whether the link leads to this page or to the list it is in") {
      $0.isCurrent
    }
  }

  /// The names that all pages have in common.
  static let page = Rows<PageHead>("page") {
    Shown("title", .text, "the page's title, without the site's") { $0.title }
    Shown("description", .text, "what the page holds, in a sentence") {
      $0.description ?? $1.site.settings.description
    }
    Shown("canonical", .text, "the page's absolute address") {
      $0.canonical ?? $1.context.absolute($1.path)
    }
    Shown("isHome", .flag, "whether this is the home page") { $0.isHome }
    Shown(
      "picture", .record(Records.sharePicture),
      "the picture that links to the page are shown with, if any"
    ) { $0.picture ?? ($1.isPrinted ? .drawn($0.drawing) : nil) }
  }

  static let sharePicture = Rows<SharePicture.File>("share picture") {
    Shown("address", .text, "its absolute address") { $1.site.settings.baseURL + $0.address }
    Shown("width", .text, "its width in pixels") { String($0.width) }
    Shown("height", .text, "its height in pixels") { String($0.height) }
    Shown("alternative", .text, "what it shows, where the title does not say it") {
      $0.alternative
    }
  }

  static let site = Rows<SiteContext>("site") {
    Shown("title", .text, "the site's title") { $0.site.settings.title }
    Shown("description", .text, "what the site is, in a sentence") {
      $0.site.settings.description
    }
    Shown("publisher", .text, "the agency that publishes the site") { $0.site.settings.publisher }
    Shown("responsible", .text, "the person responsible for the content") {
      $0.site.settings.responsible
    }
    Shown("address", .text, "the publisher's postal address") { $0.site.settings.contact.address }
    Shown("phone", .text, "the publisher's telephone number") { $0.site.settings.contact.phone }
    Shown("email", .text, "the publisher's e-mail address") { $0.site.settings.contact.email }
    Shown("hasFeed", .flag, "whether the site has a feed, at feed.xml") { $0.hasFeed }
    Shown(
      "overviews", .list(of: Records.link),
      "the pages that go across documents: duties, contents, deadlines"
    ) { Pages.overviews(of: $0) }
  }
}

/// What can be seen from every section of every page: made once for each area but for root and page.
struct Everywhere: Sendable {
  private let site: TemplateValue
  private let menus: [TemplateValue]

  init(_ context: SiteContext) {
    let here = Here(context, path: "")
    site = .record(Records.site.record(context, here))
    let areas: [Area] =
      [.elsewhere, .documents, .stories, .maps]
      + Taxonomy.Kind.ofDocuments.map(Area.taxonomy)
    menus = areas.map { area in
      .list(Pages.menu(of: context, in: area).map { .record(Records.link.record($0, here)) })
    }
  }

  static func schema(around page: Schema) -> Schema {
    Schema(
      "everywhere",
      [
        .init("root", .text, "what leads from this page to the site's root: empty, or ../"),
        .init("site", .record(Records.site.schema), "the site as a whole"),
        .init(
          "navigation", .list(of: .record(Records.link.schema)), "the entries of the main menu"),
        .init("page", .record(page), "the names of the page itself, for use inside sections"),
      ])
  }

  func record(
    _ schema: Schema, root: String, _ area: Area, around page: TemplateRecord
  ) -> TemplateRecord {
    TemplateRecord(schema, [.text(root), site, menus[area.index], .record(page)])
  }
}

extension Area {
  fileprivate var index: Int {
    switch self {
    case .elsewhere: 0
    case .documents: 1
    case .stories: 2
    case .maps: 3
    case .taxonomy(let kind): 4 + (Taxonomy.Kind.ofDocuments.firstIndex(of: kind) ?? 0)
    }
  }
}
