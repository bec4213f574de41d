import Diagnostics
import Linking
import Maps
import Templating

/// Which files the website has.
struct PagePlan {
  private(set) var pages: [WebPage] = []
  /// Addresses that two pages want.
  private(set) var diagnostics: [Diagnostic] = []
  /// The pages that each file of the sitemap lists.
  private(set) var sitemaps: [Range<Int>] = []

  init(_ context: SiteContext, scripts: [String] = []) {
    for kind in Pages.listed { pages += kind.pages(of: context) }
    addSitemaps(of: pages.count, limit: context.limits.addresses)
    for kind in Pages.unlisted { pages += kind.pages(of: context) }
    addFiles(of: context, scripts)
    findRepetitions()
  }

  /// Adds the files that are no pages.
  private mutating func addFiles(of context: SiteContext, _ scripts: [String]) {
    let site = context.site
    add("assets/style.css") { $1.append(contentsOf: $0.stylesheet) }
    for (index, name) in scripts.enumerated() {
      add("assets/\(name).js") { $1.append(contentsOf: $0.scripts[index].bytes) }
    }
    add("robots.txt") { $0.feeds.writeRobots(into: &$1) }
    if context.hasFeed { add("feed.xml") { $0.feeds.writeAtom(into: &$1) } }
    for map in context.maps.maps {
      add(map.svgAddress) { $1.append(contentsOf: map.sheet($0.context.palette).svg.utf8) }
    }
    for file in CalendarFile.files(of: context) {
      add(file.address) { file.write($0.context.site, into: &$1) }
    }
    for linked in site.campaigns {
      add(linked.calendarAddress) {
        CampaignCalendar(linked, of: $0.context.site).write(into: &$1)
      }
      add(linked.textAddress) { CampaignText(linked, of: $0.context.site).write(into: &$1) }
    }
    for (address, file) in DatasetFiles(site: site).files {
      add(address) { DatasetFiles(site: $0.context.site).write(file, into: &$1) }
    }
    for file in GraphData.File.allCases {
      add(file.rawValue) { GraphData($0.context).write(file, into: &$1) }
      for (index, address) in context.overviews.graphParts.addresses(of: file).enumerated() {
        add(address) { GraphData($0.context).write(file, part: index + 1, into: &$1) }
      }
    }
  }

  private mutating func add(
    _ path: String, _ write: @escaping @Sendable (WebRenderer, inout [UInt8]) -> Void
  ) {
    pages.append(WebPage(path: path, write: write))
  }

  /// Adds a sitemap of the first pages; more files and a list of them where one cannot hold all.
  private mutating func addSitemaps(of count: Int, limit: Int) {
    sitemaps = stride(from: 0, to: count, by: limit).map { $0..<min($0 + limit, count) }
    let isDivided = sitemaps.count > 1
    if isDivided {
      add("sitemap.xml") { [count = sitemaps.count] in
        $0.feeds.writeSitemapIndex(count, into: &$1)
      }
    }
    for (index, range) in sitemaps.enumerated() {
      add(isDivided ? Feeds.sitemapName(index) : "sitemap.xml") {
        $0.feeds.writeSitemap($0.pages[range], into: &$1)
      }
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
