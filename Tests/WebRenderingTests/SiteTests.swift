import Diagnostics
import Foundation
import Linking
import Model
import Templating
import TestSupport
import Testing

@testable import WebRendering

@Suite("The pages of a site")
struct SiteTests {
  private static func site() throws -> SampleSite {
    try SampleSite(["a.md": Sample.complete, "b.md": Sample.target])
  }

  /// A site with as many documents of one kind, day and issuer.
  private static func crowded(_ count: Int) throws -> SampleSite {
    try SampleSite(
      Dictionary(uniqueKeysWithValues: (1...count).map { ("d\($0).md", Sample.small($0)) }))
  }

  @Test("The site's own templates fit what the pages offer")
  func ownTemplatesAreSound() throws { #expect(try Self.site().renderer.diagnostics.isEmpty) }

  @Test("A name that pages do not offer is an error with its place in the template")
  func reportsUnknownNames() throws {
    let sample = try Self.site()
    var templates = try SampleSite.templates().filter { $0.name != "terms" }
    templates.append(
      TemplateFile(name: "terms", file: "terms.mustache", bytes: Array("<p>{{titel}}</p>".utf8)))
    let renderer = WebRenderer(
      site: sample.site, templates: templates, stylesheets: try SampleSite.stylesheets(),
      theme: try SampleSite.theme(), themePath: "theme.yml", printed: false)
    #expect(renderer.diagnostics.map(\.code) == ["template.unknown-name"])
    #expect(renderer.diagnostics.first?.location?.start == SourcePosition(line: 1, column: 6))
  }

  @Test("A page template that is missing is an error")
  func reportsMissingTemplates() throws {
    let renderer = WebRenderer(
      site: try Self.site().site,
      templates: try SampleSite.templates().filter { $0.name != "home" },
      stylesheets: try SampleSite.stylesheets(), theme: try SampleSite.theme(),
      themePath: "theme.yml", printed: false)
    #expect(renderer.diagnostics.hasErrors)
  }

  @Test("The home page is as recorded")
  func golden() throws {
    let difference = try differenceFromGolden(Self.site().page("index.html"), "web/index.html")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("Every internal link is relative and leads to a file of the site")
  func linksLeadToFiles() throws {
    let sample = try Self.site()
    let paths = Set(sample.renderer.pages.map(\.path))
    for page in sample.renderer.pages where page.path.hasSuffix(".html") && page.path != "404.html"
    {
      for link in try sample.page(page.path).attributes("href")
      where !link.hasPrefix("#") && !link.hasPrefix("https://") && !link.hasPrefix("mailto:") {
        let target = try #require(URL(string: link, relativeTo: URL(string: "x://h/\(page.path)")))
        let path = String(target.absoluteURL.path.dropFirst())
        #expect(!link.hasPrefix("/"))
        #expect(paths.contains(path) || path.hasSuffix(".pdf"), "\(page.path): \(link)")
      }
    }
  }

  @Test(
    "A missing page may be asked for at any depth, so that 404.html links from the server's root")
  func notFoundLinksFromRoot() throws {
    let page = try Self.site().page("404.html")
    #expect(page.contains("href=\"/an-pham/assets/style.css\""))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!page.contains("rel=\"canonical\""))
  }

  @Test("Every page names itself absolutely, the home page as the site")
  func canonicalAddresses() throws {
    let sample = try Self.site()
    #expect(
      try sample.page("index.html").contains(
        "rel=\"canonical\" href=\"https://example.vn/an-pham/\""))
    #expect(
      try sample.page("nam/2023.html")
        .contains("rel=\"canonical\" href=\"https://example.vn/an-pham/nam/2023.html\""))
  }

  @Test("Every page names publisher, responsible person and contact")
  func namesPublisher() throws {
    let sample = try Self.site()
    for path in [
      "index.html", "van-ban.html", "van-ban/a.html", "loai.html", "nam/2023.html", "404.html",
    ] {
      let page = try sample.page(path)
      for part in [
        "Cơ quan thử", "Người thử", "1 phố Thử", "024 0000 0000", "mailto:thu@example.vn",
      ] {
        #expect(page.contains(part), "\(path): \(part)")
      }
    }
  }

  @Test("No page has scripts, inline styles or requests to other sites")
  func staysPlain() throws {
    let sample = try Self.site()
    for page in sample.renderer.pages where page.path.hasSuffix(".html") {
      let html = try sample.page(page.path)
      let scripts = html.count(of: "<script")
      #expect(scripts == html.count(of: "<script type=\"application/ld+json\">"))
      #expect(!html.contains("<style") && !html.contains(" style=\""))
      #expect(html.attributes("src").isEmpty)
      #expect(html.count(of: "rel=\"stylesheet\"") == 1)
    }
  }

  @Test("An old address leads to its page at once, from its own depth, and is not indexed")
  func redirects() throws {
    let page = try Self.site().page("cu/ke-hoach-07.html")
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../van-ban/a.html\">"))
    #expect(page.contains("<a href=\"../van-ban/a.html\">"))
    #expect(
      page.contains("<link rel=\"canonical\" href=\"https://example.vn/an-pham/van-ban/a.html\">"))
    #expect(page.contains("content=\"noindex\""))
  }

  @Test("The menu marks the part of the site that the page is in")
  func marksMenu() throws {
    let page = try Self.site().page("nam/2023.html")
    #expect(page.contains("<a href=\"../nam.html\" aria-current=\"true\">"))
    #expect(page.count(of: "aria-current") == 1)
  }

  @Test("A hundred documents make one page, one more makes a second")
  func paginates() throws {
    let hundred = try Self.crowded(100)
    #expect(!hundred.renderer.pages.contains { $0.path == "van-ban-trang-2.html" })
    #expect(try !hundred.page("van-ban.html").contains("class=\"pages\""))
    let more = try Self.crowded(101)
    let (first, second) = (
      try more.page("loai/thong-bao.html"), try more.page("loai/thong-bao-trang-2.html")
    )
    #expect(first.count(of: "<td class=\"date\">") == 100)
    #expect(second.count(of: "<td class=\"date\">") == 1)
    #expect(first.contains("<a rel=\"next\" href=\"../loai/thong-bao-trang-2.html\">"))
    #expect(second.contains("<a rel=\"prev\" href=\"../loai/thong-bao.html\">"))
    #expect(second.contains("<h1>Thông báo, trang 2/2</h1>"))
  }

  @Test("Of many pages the first, the last and those around are offered")
  func offersPages() {
    let pagination = Pagination(base: "nam/2023", itemCount: 1950)
    #expect(pagination.offered(on: 10) == [1, nil, 8, 9, 10, 11, 12, nil, 20])
    #expect(pagination.offered(on: 1) == [1, 2, 3, nil, 20])
    #expect(pagination.items(of: 20) == 1900..<1950)
    #expect(Pagination(base: "x", itemCount: 0).pageCount == 1)
  }

  @Test("The book of addresses knows every page")
  func knowsEveryPage() throws {
    let many = (1...101).map { ("\($0).md", Sample.small($0)) }
    let sample = try SampleSite(
      Dictionary(uniqueKeysWithValues: many).merging(
        ["a.md": Sample.complete, "b.md": Sample.target]) { $1 },
      campaigns: [CampaignPageTests.complete], publications: [PublicationPageTests.volume])
    #expect(sample.renderer.pages.contains { $0.path.contains("-trang-2") })
    #expect(sample.unknownAddresses == [])
  }

  @Test("Two pages with one address are an error")
  func reportsRepeatedAddresses() throws {
    let site = try SampleSite(["a.md": Sample.complete, "b.md": Sample.target]).site
    let plan = PagePlan(
      SiteContext(site: site, isPrinted: false, hasFeed: false), scripts: ["tim", "loc", "tim"])
    #expect(plan.diagnostics.map(\.code) == ["web.repeated-address"])
  }

  @Test("A site without documents has its pages, and no feed")
  func emptySite() throws {
    let sample = try SampleSite([:])
    #expect(sample.renderer.diagnostics.isEmpty)
    #expect(!sample.renderer.pages.contains { $0.path == "feed.xml" })
    #expect(try !sample.page("index.html").contains("feed.xml"))
    #expect(try sample.page("index.html").contains("<strong>0</strong>"))
  }

  @Test("Rendering twice gives the same bytes, from several threads at once")
  func rendersInParallel() async throws {
    let sample = try Self.site()
    let renderer = sample.renderer
    let once = try sample.page("van-ban/a.html")
    let page = try #require(renderer.pages.first { $0.path == "van-ban/a.html" })
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<32 {
        group.addTask {
          var bytes: [UInt8] = []
          try renderer.render(page, into: &bytes)
          return bytes
        }
      }
      for try await bytes in group { #expect(text(bytes) == once) }
    }
  }
}
