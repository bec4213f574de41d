import Foundation
import Linking
import Model
import Testing
import VietnameseText

@testable import WebRendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Feed, sitemap, robots")
struct FeedTests {
  private static func site() throws -> SampleSite {
    try SampleSite(["a.md": Sample.complete, "b.md": Sample.target])
  }

  @Test("The feed is an Atom document with what RFC 4287 requires of feed and entries")
  func atom() throws {
    let feed = try Elements(xml: Self.site().page("feed.xml"))
    #expect(feed.root == "feed")
    #expect(feed.texts("feed/id") == ["https://example.vn/an-pham/"])
    #expect(feed.texts("feed/title") == ["Trang thử"])
    #expect(feed.texts("feed/author/name") == ["Cơ quan thử"])
    #expect(
      feed.texts("feed/entry/title") == ["Kế hoạch số 07/KH-UBND", "Chương trình số 01/CTr-BTN"])
    #expect(feed.texts("feed/entry/summary").first == "Giúp \"hộ nghèo\" & hộ cận nghèo")
    #expect(feed.texts("feed/entry/id").first == "https://example.vn/an-pham/van-ban/a.html")
  }

  @Test("Dates of the feed are those of the content, in the site's time zone")
  func feedDates() throws {
    let feed = try Elements(xml: Self.site().page("feed.xml"))
    #expect(feed.texts("feed/updated") == ["2024-03-01T00:00:00+07:00"])
    #expect(
      feed.texts("feed/entry/updated") == [
        "2024-03-01T00:00:00+07:00", "2023-01-03T00:00:00+07:00",
      ])
    #expect(
      feed.texts("feed/entry/published")
        == ["2023-02-05T00:00:00+07:00", "2023-01-03T00:00:00+07:00"])
  }

  @Test("The sitemap lists every page once; redirects and the error page are left out")
  func sitemap() throws {
    let sample = try Self.site()
    let addresses = try Elements(xml: sample.page("sitemap.xml")).texts("urlset/url/loc")
    let expected = sample.renderer.pages.map(\.path)
      .filter { $0.hasSuffix(".html") && $0 != "404.html" && !$0.hasPrefix("cu/") }
      .map { "https://example.vn/an-pham/" + ($0 == "index.html" ? "" : $0) }
    #expect(addresses == expected)
    #expect(
      try Elements(xml: sample.page("sitemap.xml")).texts("urlset/url/lastmod").contains(
        "2024-03-01"))
  }

  @Test("More addresses than a sitemap may hold go into several, with a list of them")
  func splitsSitemap() throws {
    var limits = ListLimits()
    limits.addresses = 10
    let context = SiteContext(
      site: try Self.site().site, limits: limits, isPrinted: true, hasFeed: true)
    let plan = PagePlan(context)
    #expect(
      plan.pages.map(\.path).filter { $0.hasPrefix("sitemap") }
        == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    try #require(plan.sitemaps.count == 2)
    let rest = plan.sitemaps[1]
    #expect(plan.sitemaps[0] == 0..<10 && rest.lowerBound == 10)
    #expect(plan.pages[rest].allSatisfy { $0.path.hasSuffix(".html") })
    var index: [UInt8] = []
    Feeds(site: try Self.site().site).writeSitemapIndex(2, into: &index)
    #expect(
      try Elements(xml: text(index)).texts("sitemapindex/sitemap/loc")
        == ["https://example.vn/an-pham/sitemap-1.xml", "https://example.vn/an-pham/sitemap-2.xml"])
  }

  @Test("robots.txt names the sitemap absolutely")
  func robots() throws {
    #expect(
      try Self.site().page("robots.txt")
        == "User-agent: *\nAllow: /\nSitemap: https://example.vn/an-pham/sitemap.xml\n")
  }
}

/// The texts of an XML document by the path of their elements.
private final class Elements: NSObject, XMLParserDelegate {
  private(set) var root = ""
  private var path: [String] = []
  private var text = ""
  private var found: [(path: String, text: String)] = []

  init(xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    try #require(parser.parse(), "not well-formed: \(String(describing: parser.parserError))")
  }

  func texts(_ path: String) -> [String] { found.filter { $0.path == path }.map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if path.isEmpty { root = name }
    path.append(name)
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    found.append((path.joined(separator: "/"), text))
    path.removeLast()
  }
}
