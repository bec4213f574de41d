import Foundation
import Linking
import Templating
import TestSupport
import Testing

@testable import WebRendering

@Suite("The names that templates use")
struct TemplateNamesTests {
  @Test("Records set every name that their schema declares, and no other")
  func recordsConform() throws {
    for content in [Sample.complete, Sample.small(1)] {
      let sample = try SampleSite(
        ["a.md": content, "b.md": Sample.target], campaigns: [CampaignPageTests.complete],
        publications: [PublicationPageTests.volume])
      let records = PageRecords(site: sample.site, isPrinted: true, hasFeed: true)
      #expect(Schemas.shared.departures(of: records.shared(area: .documents)).isEmpty)
      for page in sample.renderer.pages {
        guard let (schema, record) = record(of: page, records) else { continue }
        #expect(schema.departures(of: record) == [], "\(page.path)")
      }
    }
  }

  private func record(of page: WebPage, _ records: PageRecords) -> (Schema, TemplateRecord)? {
    switch page.content {
    case .home: (Schemas.home, records.home(page))
    case .document(let index):
      (Schemas.document, records.document(page, index))
    case .reference(let index): (Schemas.reference, records.reference(page, index))
    case .references(let number): (Schemas.references, records.references(page, page: number))
    case .list(.term(let taxonomy, let term), 1) where records.hasPlace(ofTerm: term, in: taxonomy):
      (Schemas.province, records.province(page, ofTerm: (taxonomy, term)))
    case .province(let index): (Schemas.province, records.province(page, index))
    case .region(let index): (Schemas.region, records.region(page, index))
    case .terms(let index) where records.site.taxonomies[index].kind == .province:
      (Schemas.provinces, records.provinces(page, of: records.site.taxonomies[index]))
    case .list(let list, let number): (Schemas.list, records.list(page, list, page: number))
    case .terms(let index): (Schemas.terms, records.terms(page, of: records.site.taxonomies[index]))
    case .redirect(let index):
      (Schemas.redirect, records.redirect(page, records.site.redirects[index]))
    case .notFound: (Schemas.notFound, records.notFound(page))
    case .publications: (Schemas.publications, records.publications(page))
    case .campaigns: (Schemas.campaigns, records.campaigns(page))
    case .campaign(let index): (Schemas.campaign, records.campaign(page, index))
    case .graph: (Schemas.graph, records.graph(page))
    case .map(let index): (Schemas.map, records.map(page, index))
    case .mapEmbed(let index): (Schemas.mapEmbed, records.mapEmbed(page, index))
    default: nil
    }
  }

  @Test("docs/templates.md lists the names as the code declares them (ANPHAM_RECORD=1 writes them)")
  func documentationIsCurrent() throws {
    let url = TestFiles.root.appending(path: "docs/templates.md")
    let guide = try String(contentsOf: url, encoding: .utf8)
    let parts = guide.components(separatedBy: Self.mark)
    try #require(parts.count == 2, "the guide needs one line: \(Self.mark)")
    let expected = parts[0] + Self.mark + Self.names
    let environment = ProcessInfo.processInfo.environment
    if environment["ANPHAM_RECORD"] == "1", environment["CI"] == nil {
      try expected.write(to: url, atomically: true, encoding: .utf8)
    } else {
      #expect(guide == expected, "record it with ANPHAM_RECORD=1")
    }
  }

  private static let mark = "<!-- names -->\n"

  /// The pages with their names, then the records that those lead to, each once.
  private static var names: String {
    let pages = PageTemplate.allCases.map { ("`\($0.rawValue).mustache`", $0.schema) }
    let tops = [("Every page", Schemas.shared)] + pages
    var records: [Schema] = []
    for schema in tops.flatMap({ $0.1.reachable.dropFirst() })
    where !records.contains(where: { $0 === schema }) {
      records.append(schema)
    }
    let sections = tops + records.map { ("Record: \($0.name)", $0) }
    return sections.map { "\n### \($0.0)\n\n\($0.1.markdownTable)" }.joined()
  }
}
