import Diagnostics
import Linking
import Maps

/// Which files the website has.
struct PagePlan {
  /// The most addresses that a sitemap file may hold (sitemaps.org, protocol 0.9).
  static let sitemapLimit = 50_000

  private(set) var pages: [WebPage] = []
  /// Addresses that two pages want.
  private(set) var diagnostics: [Diagnostic] = []
  private let site: LinkedSite

  init(
    site: LinkedSite, maps: [SiteMap] = [], scripts: [String] = [], hasFeed: Bool,
    sitemapLimit: Int = Self.sitemapLimit
  ) {
    self.site = site
    add("index.html", .home)
    addList(.all)
    for (index, taxonomy) in site.taxonomies.enumerated() {
      add(taxonomy.kind.address, .terms(index))
      for term in taxonomy.terms.indices { addList(.term(index, term)) }
    }
    for (index, document) in site.documents.enumerated() { add(document.address, .document(index)) }
    addReferences()
    addStories()
    for (index, map) in maps.enumerated() { add(map.address, .map(index)) }
    add(PageRecords.graphAddress, .graph)
    let overviews = Overviews(site: site)
    for agency in site.agenciesBesideIssuers { add(site.agencies[agency].address, .agency(agency)) }
    addPlaces()
    for page in overviews.pages { add(page.address, page.content) }
    for (index, handout) in site.handouts.enumerated() { add(handout.address, .handout(index)) }
    for (index, linked) in site.campaigns.enumerated() { add(linked.address, .campaign(index)) }
    for (index, linked) in site.datasets.enumerated() { add(linked.address, .dataset(index)) }
    addSitemaps(of: pages.count, limit: sitemapLimit)
    for story in site.withdrawnStories { add(story.address, .withdrawnStory) }
    for (index, map) in maps.enumerated() {
      add(map.embedAddress, .mapEmbed(index))
      add(map.svgAddress, .mapPicture(index))
    }
    for (index, redirect) in site.redirects.enumerated() { add(redirect.from, .redirect(index)) }
    add("404.html", .notFound)
    add("assets/style.css", .stylesheet)
    for (index, name) in scripts.enumerated() { add("assets/\(name).js", .script(index)) }
    add("robots.txt", .robots)
    if overviews.hasCalendarFile { add(CalendarFile.name, .calendarFile) }
    for (index, linked) in site.campaigns.enumerated() {
      add(linked.calendarAddress, .campaignCalendar(index))
      add(linked.textAddress, .campaignText(index))
    }
    for (address, file) in DatasetFiles(site: site).files { add(address, .datasetFile(file)) }
    if hasFeed { add("feed.xml", .feed) }
    for file in GraphData.File.allCases { add(file.rawValue, .graphData(file)) }
    findRepetitions()
  }

  private mutating func add(_ path: String, _ content: WebPage.Content) {
    pages.append(WebPage(path: path, content: content))
  }

  private mutating func addReferences() {
    guard !site.references.isEmpty else { return }
    let pagination = Pagination.references(of: site)
    for page in 1...pagination.pageCount {
      add(pagination.address(page), .references(page: page))
    }
    for (index, reference) in site.references.enumerated() {
      add(reference.address, .reference(index))
    }
  }

  private mutating func addStories() {
    guard !site.stories.isEmpty else { return }
    addStories(.all)
    for (index, taxonomy) in site.storyTaxonomies.enumerated() {
      for term in taxonomy.terms.indices { addStories(.term(index, term)) }
    }
    for (index, story) in site.stories.enumerated() { add(story.address, .story(index)) }
    if site.hasModels { add(PageRecords.modelsAddress, .models) }
  }

  private mutating func addStories(_ list: StoryList) {
    let pagination = Pagination(ofStories: list, in: site)
    for page in 1...pagination.pageCount {
      add(pagination.address(page), .stories(list, page: page))
    }
  }

  /// Adds the provinces beside those of documents, and the regions.
  private mutating func addPlaces() {
    let kind = Taxonomy.Kind.province
    let terms = site.taxonomies.first { $0.kind == kind }?.terms ?? []
    let listed = Set(terms.map(\.slug))
    for (index, place) in site.places.provinces.enumerated() where !listed.contains(place.slug) {
      add(place.address, .province(index))
    }
    for (index, region) in site.places.regions.enumerated() { add(region.address, .region(index)) }
  }

  private mutating func addList(_ list: DocumentList) {
    let pagination = Pagination(of: list, in: site)
    for page in 1...pagination.pageCount {
      add(pagination.address(page), .list(list, page: page))
    }
  }

  /// Adds a sitemap of the first pages; more files and a list of them where one cannot hold all.
  private mutating func addSitemaps(of count: Int, limit: Int) {
    guard count > limit else { return add("sitemap.xml", .sitemap(0..<count)) }
    let starts = Array(stride(from: 0, to: count, by: limit))
    add("sitemap.xml", .sitemapIndex(starts.count))
    for (index, start) in starts.enumerated() {
      add(Feeds.sitemapName(index), .sitemap(start..<min(start + limit, count)))
    }
  }

  private mutating func findRepetitions() {
    var seen: Set<String> = []
    seen.reserveCapacity(pages.count)
    for page in pages where !seen.insert(page.path).inserted {
      diagnostics.append(repetition(page))
    }
  }

  private func repetition(_ page: WebPage) -> Diagnostic {
    Diagnostic(
      .`web.repeated-address`, at: nil,
      Message(
        vi: "có hai trang cùng muốn địa chỉ \(page.path)",
        en: "two pages want the address \(page.path)"),
      wayOut: Message(
        vi: "đặt slug khác cho văn bản, hoặc bỏ bớt một mục trong aliases",
        en: "give the document another slug, or remove one of its aliases"))
  }
}
