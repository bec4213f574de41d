import Linking
import Model
import VietnameseText

/// The files for machines: Atom feed, sitemap, robots.
///
/// Their dates are those of the content, so that the same content gives the same bytes.
struct Feeds: Sendable {
  /// How many documents the feed holds.
  static let entryLimit = 50

  private let site: SiteView
  /// The newest documents and stories that have a date, which an Atom entry needs.
  private let entries: [FeedEntry]

  init(site: SiteView) {
    self.site = site
    let documents = site.documents.lazy.compactMap(FeedEntry.init).prefix(Self.entryLimit)
    let stories = site.stories.lazy.compactMap { FeedEntry($0, author: site.settings.publisher) }
      .prefix(Self.entryLimit)
    entries = Array(FeedEntry.merge(Array(documents), Array(stories)).prefix(Self.entryLimit))
  }

  var hasEntries: Bool { !entries.isEmpty }

  // MARK: Atom (RFC 4287)

  func writeAtom(into out: inout [UInt8]) {
    let settings = site.settings
    out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    out.write("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n")
    element("id", settings.baseURL, into: &out)
    element("title", settings.title, into: &out)
    if let description = settings.description { element("subtitle", description, into: &out) }
    link(settings.baseURL, relation: "alternate", into: &out)
    link(settings.baseURL + "feed.xml", relation: "self", into: &out)
    if let latest = entries.map(\.updated).max() {
      element("updated", timestamp(latest), into: &out)
    }
    author(settings.publisher, into: &out)
    for entry in entries { write(entry, into: &out) }
    out.write("</feed>\n")
  }

  private func write(_ entry: FeedEntry, into out: inout [UInt8]) {
    out.write("<entry>\n")
    element("id", site.settings.baseURL + entry.address, into: &out)
    element("title", entry.title, into: &out)
    link(site.settings.baseURL + entry.address, relation: "alternate", into: &out)
    element("updated", timestamp(entry.updated), into: &out)
    if let date = entry.published { element("published", timestamp(date), into: &out) }
    for name in entry.authors { author(name, into: &out) }
    out.write("<category term=\"")
    out.write(escaped: entry.category)
    out.write("\"/>\n")
    element("summary", entry.summary, into: &out)
    out.write("</entry>\n")
  }

  private func timestamp(_ date: PartialDate) -> String {
    date.rfc3339(offset: site.settings.timeZone.minutes)
  }

  private func author(_ name: String, into out: inout [UInt8]) {
    out.write("<author>")
    element("name", name, into: &out)
    out.write("</author>\n")
  }

  private func link(_ address: String, relation: StaticString, into out: inout [UInt8]) {
    out.write("<link rel=\"")
    out.write(relation)
    out.write("\" href=\"")
    out.write(escaped: address)
    out.write("\"/>\n")
  }

  // MARK: Sitemap (sitemaps.org, protocol 0.9) and robots (RFC 9309)

  /// The name of a sitemap file, by its place among several, from 0.
  static func sitemapName(_ index: Int) -> String { "sitemap-\(index + 1).xml" }

  func writeSitemap(_ pages: some Sequence<WebPage>, into out: inout [UInt8]) {
    out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    out.write("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in pages {
      out.write("<url>")
      let isHome = page.path == "index.html"
      element("loc", site.settings.baseURL + (isHome ? "" : page.path), into: &out)
      if let change = page.lastChange { element("lastmod", change.iso, into: &out) }
      out.write("</url>\n")
    }
    out.write("</urlset>\n")
  }

  func writeSitemapIndex(_ count: Int, into out: inout [UInt8]) {
    out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    out.write("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for index in 0..<count {
      out.write("<sitemap>")
      element("loc", site.settings.baseURL + Self.sitemapName(index), into: &out)
      out.write("</sitemap>\n")
    }
    out.write("</sitemapindex>\n")
  }

  func writeRobots(into out: inout [UInt8]) {
    out.write("User-agent: *\nAllow: /\nSitemap: ")
    out.write(verbatim: site.settings.baseURL)
    out.write("sitemap.xml\n")
  }

  private func element(_ name: StaticString, _ text: String, into out: inout [UInt8]) {
    out.write("<")
    out.write(name)
    out.write(">")
    out.write(escaped: text)
    out.write("</")
    out.write(name)
    out.write(">\n")
  }
}
