import Diagnostics
import Foundation
import Templating
import TestSupport
import Testing

@testable import WebRendering

@Suite("The names that templates use")
struct TemplateNamesTests {
  @Test("A name that a section does not offer is an error, even where the page has it")
  func outerNames() throws {
    let partial = TemplateFile(
      name: "page-links", file: "page-links.mustache",
      bytes: Array(
        "{{#pages}}\n{{#items}}{{root}}{{page.title}}{{canonical}}{{/items}}{{/pages}}".utf8))
    let renderer = WebRenderer(
      site: try SampleSite(["a.md": Sample.small(1)]).site,
      templates: try SampleSite.templates().filter { $0.name != "page-links" } + [partial],
      stylesheets: try SampleSite.stylesheets(), theme: try SampleSite.theme(),
      themePath: "theme.yml", printed: false)
    #expect(renderer.diagnostics.map(\.code) == ["template.unknown-name"])
    #expect(renderer.diagnostics.first?.location?.start == SourcePosition(line: 2, column: 35))
    #expect(renderer.diagnostics.first?.wayOut?.english == "write {{page.canonical}}")
  }

  @Test("Each kind of page has a template of its own, and no other template is one's")
  func kinds() throws {
    let names = Pages.all.map(\.template)
    #expect(Set(names).count == names.count)
    let sample = try SampleSite(["a.md": Sample.complete, "b.md": Sample.target])
    #expect(Set(sample.renderer.pages.compactMap(\.template)).isSubset(of: names))
  }

  @Test("docs/templates.md lists the names as the code declares them (ANPHAM_RECORD=1 writes them)")
  func documentationIsCurrent() throws {
    let url = TestFiles.root.appending(path: "docs/templates.md")
    let guide = try String(contentsOf: url, encoding: .utf8)
    let parts = guide.components(separatedBy: Self.mark)
    try #require(parts.count == 2, "the guide needs one line: \(Self.mark)")
    let expected = parts[0] + Self.mark + (try Self.names())
    let environment = ProcessInfo.processInfo.environment
    if environment["ANPHAM_RECORD"] == "1", environment["CI"] == nil {
      try expected.write(to: url, atomically: true, encoding: .utf8)
    } else {
      #expect(guide == expected, "record it with ANPHAM_RECORD=1")
    }
  }

  private static let mark = "<!-- names -->\n"

  /// The pages with their names, then the records that those lead to, each once, and at last the names
  /// that the project's own templates leave to others.
  private static func names() throws -> String {
    let pages = Pages.all.map { ("`\($0.template).mustache`", $0.schema) }
    let everywhere = Everywhere.schema(around: Records.page.schema)
    let tops = [("Everywhere", everywhere)] + pages
    var records: [Schema] = []
    for schema in tops.flatMap({ $0.1.reachable.dropFirst() })
    where !records.contains(where: { $0 === schema }) {
      records.append(schema)
    }
    let sections = tops + records.map { ("Record: \($0.name)", $0) }
    let unused = try unused(
      of: sections.filter { $0.1 !== everywhere && $0.1 !== Records.page.schema })
    return sections.map { "\n### \($0.0)\n\n\($0.1.markdownTable)" }.joined()
      + "\n### Names that the project's own templates leave to others\n\n"
      + unused.map { "- \($0): \($1.map { "`\($0)`" }.joined(separator: ", "))\n" }.joined()
  }

  /// The names of each schema that no template of the project asks for.
  private static func unused(
    of sections: [(String, Schema)]
  ) throws -> [(String, [String])] {
    let templates = TemplateSet(try SampleSite.templates())
    var used: [ObjectIdentifier: Set<String>] = [:]
    for page in Pages.all {
      used.merge(
        templates.names(usedBy: page.template, against: page.schema, within: [page.everywhere])
      ) { $0.union($1) }
    }
    return sections.compactMap { title, schema in
      let asked = used[ObjectIdentifier(schema)] ?? []
      let names = schema.fields.map(\.name).filter { !asked.contains($0) }
      return names.isEmpty ? nil : (title, names)
    }
  }
}
