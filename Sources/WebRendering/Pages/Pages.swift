import Linking
import Maps
import Model

/// The kinds of page that a site has.
package enum Pages {
  /// Those that the sitemap lists, in its order.
  static let listed: [any PlannedKind] = [
    home, list, terms, document, references, reference, stories, story, models, map, graph, agency,
    province, region, duties, coverage, calendar, handouts, campaigns, publications, datasets,
    handout, campaign, dataset,
  ]

  /// Those that stand for nothing of their own. Their addresses are found in other ways, or not at all.
  static let unlisted: [any PlannedKind] = [withdrawnStory, mapEmbed, redirect, notFound]

  /// The list of provinces takes the place of a taxonomy's; further pages of a document come with its own.
  package static let all: [any RegisteredPage] = listed + [provinces, related] + unlisted

  /// The pages that go across documents; each is there when the site has something for it.
  static func overviews(of context: SiteContext) -> [Link] {
    listed.compactMap { kind in
      kind.overview.flatMap { kind.pages(of: context).isEmpty ? nil : $0 }
    }
  }

  /// The entries of the main menu.
  static func menu(of context: SiteContext, in area: Area) -> [Link] {
    let site = context.site
    let map = context.maps.maps.prefix(1).map {
      Link(title: "Bản đồ", address: $0.address, isCurrent: area == .maps)
    }
    let stories = Link(
      title: "Câu chuyện", address: "cau-chuyen.html", isCurrent: area == .stories)
    let taxonomies = site.taxonomies.map { taxonomy in
      Link(
        title: taxonomy.kind.menuTitle, address: taxonomy.kind.address,
        isCurrent: area == .taxonomy(taxonomy.kind))
    }
    return [Link(title: "Văn bản", address: "van-ban.html", isCurrent: area == .documents)] + map
      + (site.stories.isEmpty ? [] : [stories]) + taxonomies
  }
}

/// What the plan of the site and its menus ask of a kind of page.
protocol PlannedKind: RegisteredPage {
  /// How the foot of every page names it, for a page that goes across documents.
  var overview: Link? { get }
  func pages(of context: SiteContext) -> [WebPage]
}

extension PageKind: PlannedKind {}

extension PageKind {
  /// The only page at the address of an overview, where a site has something for it.
  func overview(
    where hasContent: Bool, _ content: @escaping @Sendable (Here) -> Content
  ) -> [WebPage] {
    guard hasContent, let overview else { return [] }
    return [page(at: overview.address, content)]
  }

  /// The pages at the address of an overview whose lists may be long, where a site has something for it.
  func overview(
    where hasContent: Bool, _ itemCounts: [Int], pageSize: Int,
    _ content: @escaping @Sendable (ListPage, Here) -> Content
  ) -> [WebPage] {
    guard hasContent, let overview else { return [] }
    return pages(
      of: Pagination(address: overview.address, itemCounts: itemCounts, pageSize: pageSize), content
    )
  }

  /// The pages of a list.
  ///
  /// - Parameter content: makes what a page shows, from what it is of the list.
  func pages(
    of list: Pagination, in area: Area = .elsewhere,
    _ content: @escaping @Sendable (ListPage, Here) -> Content
  ) -> [WebPage] {
    (1...list.pageCount).map { number in
      page(at: list.address(number), in: area) { content(ListPage(list: list, number: number), $0) }
    }
  }
}

// MARK: Pages of one sort each

extension Pages {
  /// An old address: it leads on to the new one.
  static let redirect = PageKind<Redirect>(
    "redirect",
    pages: { kind, context in
      context.site.redirects.map { redirect in kind.page(at: redirect.from) { _ in redirect } }
    },
    head: { redirect, here in
      PageHead(title: "Trang đã chuyển", canonical: here.context.absolute(redirect.to))
    },
    rows: {
      Shown("target", .text, "the new page, relative to this one") { $1.root + $0.to }
    })

  /// What servers answer unknown addresses with: it may appear at any depth, so that its links begin at
  /// the server's root.
  static let notFound = PageKind<Void>(
    "not-found",
    pages: { kind, _ in [kind.page(at: "404.html") { _ in }] },
    head: { PageHead(title: "Không tìm thấy trang", root: $1.site.settings.rootPath) })

  /// The page at the address of a story whose consent was withdrawn: it says that, and nothing else.
  static let withdrawnStory = PageKind<Void>(
    "withdrawn-story",
    pages: { kind, context in
      context.site.withdrawnStories.map { kind.page(at: $0.address) { _ in } }
    },
    head: { _, _ in PageHead(title: "Trang này không còn") })
}

extension SiteSettings {
  /// The base URL without scheme and host: "/an-pham/".
  fileprivate var rootPath: String {
    let parts = baseURL.split(separator: "/", omittingEmptySubsequences: false)
    return "/" + parts.dropFirst(3).joined(separator: "/")
  }
}
