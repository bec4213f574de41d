import Diagnostics
import Testing

@testable import Templating

@Suite("Checking templates against schemas")
struct SchemaTests {
  private static let site = Schema(
    "site",
    [.init("name", .text, "the site's name"), .init("page", .record(entry), "the page itself")])

  private static let place = Schema("place", [.init("name", .text, "its name")])

  /// A record with every kind, and with a list of its own like.
  private static let entry: Schema = Schema(
    "entry",
    [
      .init("title", .text, "the title | heading"),
      .init("body", .markup, "the text as HTML"),
      .init("count", .integer, "how many"),
      .init("isDraft", .flag, "whether it is a draft"),
      .init("place", .record(place), "where"),
      .init("tags", .list(of: .text), "keywords"),
      .init("items", .list(of: .record(entry)), "entries below"),
    ])

  private func check(_ page: String, with others: [String: String] = [:]) -> [Diagnostic] {
    let set = templates(others.merging(["page": page]) { $1 })
    #expect(set.diagnostics.isEmpty)
    return set.check("page", against: Self.entry, within: [Self.site])
  }

  @Test("names of the page, of the site, of lists and of records are known where they are")
  func knownNames() {
    #expect(
      check(
        """
        {{name}} {{title}} {{{body}}} {{body}} {{count}} {{&count}} {{place.name}}
        {{#isDraft}}{{title}}{{/isDraft}}{{^items}}{{title}}{{/items}}{{#title}}{{.}}{{/title}}
        {{#items}}{{title}}{{#place}}{{name}}{{page.title}}{{/place}}{{/items}}
        {{#hasItems}}{{title}}{{/hasItems}}{{^hasTags}}{{title}}{{/hasTags}}
        {{#tags}}{{.}}{{title}}{{/tags}}{{#items}}{{#items}}{{count}}{{/items}}{{/items}}
        """
      ).isEmpty)
  }

  @Test(
    "an unknown name is reported with its place, wherever it stands",
    arguments: [
      ("{{titel}}", "1:3-8"), ("{{{ bodi }}}", "1:5-9"), ("{{#item}}x{{/item}}", "1:4-8"),
      ("{{^item}}x{{/item}}", "1:4-8"), ("{{place.nam}}", "1:9-12"), ("{{plac.name}}", "1:3-7"),
      ("{{items.title}}", "1:9-14"), ("{{title.x}}", "1:9-10"),
      ("{{#isDraft}}\n  {{#items}}{{x}}{{/items}}{{/isDraft}}", "2:15-16"),
      ("{{$b}}{{x}}{{/b}}", "1:9-10"),
    ])
  func unknownNames(template: String, range: String) {
    #expect(check(template).map(\.place) == ["page.mustache:\(range) template.unknown-name"])
  }

  @Test("a name that only an outer record has is an error, which tells how to write it")
  func outerNames() {
    let found = check("{{#place}}\n{{title}}{{#hasItems}}{{/hasItems}}{{/place}}")
    #expect(
      found.map(\.place) == [
        "page.mustache:2:3-8 template.unknown-name", "page.mustache:2:13-21 template.unknown-name",
      ])
    #expect(found.first?.wayOut?.english == "write {{page.title}}")
    #expect(check("{{#items}}{{#tags}}{{title}}{{/tags}}{{/items}}") == [])
    #expect(
      check("{{#place}}{{>p}}{{/place}}", with: ["p": "{{name}}{{count}}"]).map(\.place)
        == ["p.mustache:1:11-16 template.unknown-name"])
  }

  @Test("flags of lists cannot be printed, and only lists have them")
  func flagsOfLists() {
    #expect(
      check("{{hasItems}}{{hasTitle}}").map(\.place) == [
        "page.mustache:1:3-11 template.not-printable",
        "page.mustache:1:15-23 template.unknown-name",
      ])
  }

  @Test("the names that templates use are known, a list by its flag too")
  func usedNames() {
    let set = templates([
      "page": "{{title}}{{#hasItems}}{{>p}}{{/hasItems}}", "p": "{{#place}}{{name}}{{/place}}",
    ])
    let used = set.names(usedBy: "page", against: Self.entry)
    #expect(used[ObjectIdentifier(Self.entry)] == ["title", "items", "place"])
    #expect(used[ObjectIdentifier(Self.place)] == ["name"])
  }

  @Test("a misspelt name is answered with the one that was meant")
  func suggestion() {
    #expect(check("{{titel}}").first?.wayOut?.english == "did you mean “title”")
    #expect(check("{{#items}}{{nmae}}{{/items}}").first?.wayOut?.english == "did you mean “name”")
    #expect(check("{{zzzzzz}}").first?.wayOut?.english.contains("templates.md") == true)
  }

  @Test("partials are checked with the names of each place that uses them")
  func partials() {
    let partial = ["p": "{{#place}}{{name}}{{/place}}{{.}}"]
    #expect(check("{{#tags}}{{>p}}{{/tags}}", with: partial).isEmpty)
    #expect(
      check("{{>p}}{{#tags}}{{>p}}{{/tags}}", with: partial).map(\.place)
        == ["p.mustache:1:31-32 template.not-printable"])
  }

  @Test("blocks are checked with the names of the template that they are put into")
  func blocks() {
    let layout = ["layout": "{{#tags}}{{$a}}{{wrong}}{{/a}}{{/tags}}"]
    #expect(
      check("{{<layout}}{{$a}}{{.}}{{bad}}{{/a}}{{/layout}}", with: layout).map(\.place) == [
        "layout.mustache:1:18-23 template.unknown-name",
        "page.mustache:1:25-28 template.unknown-name",
      ])
  }

  @Test("plain text in three braces is an error: content never gets unescaped into a page")
  func unescapedText() {
    #expect(
      check("{{{title}}}{{&place.name}}{{#tags}}{{{.}}}{{/tags}}").map(\.place) == [
        "page.mustache:1:4-9 template.unescaped-text",
        "page.mustache:1:15-25 template.unescaped-text",
        "page.mustache:1:39-40 template.unescaped-text",
      ])
  }

  @Test("lists, records and flags cannot be printed")
  func notPrintable() {
    #expect(
      check("{{items}}{{place}}{{{isDraft}}}{{.}}").map(\.place) == [
        "page.mustache:1:3-8 template.not-printable",
        "page.mustache:1:12-17 template.not-printable",
        "page.mustache:1:22-29 template.not-printable",
        "page.mustache:1:34-35 template.not-printable",
      ])
  }

  @Test("a template may use itself where it goes down into the data, and only there")
  func recursion() {
    #expect(check("{{>node}}", with: ["node": "{{title}}{{#items}}{{>node}}{{/items}}"]).isEmpty)
    #expect(
      check("{{>a}}", with: ["a": "{{#isDraft}}{{>b}}{{/isDraft}}", "b": "{{>a}}"])
        .map(\.place) == ["b.mustache:1:4-5 template.endless-use"])
    // The list is the outer record's each time: there is no going down.
    #expect(
      check("{{>a}}", with: ["a": "{{#tags}}{{>a}}{{/tags}}"]).map(\.place)
        == ["a.mustache:1:13-14 template.endless-use"])
    #expect(
      check("{{>a}}", with: ["a": "{{#place}}{{>b}}{{/place}}", "b": "{{#place}}{{>b}}{{/place}}"])
        .map(\.place) == ["b.mustache:1:4-9 template.unknown-name"])
  }

  @Test("blocks that hold each other without end are reported, not followed")
  func endlessBlocks() {
    let page = "{{<p}}{{$a}}{{$b}}{{/b}}{{/a}}{{$b}}{{$a}}{{/a}}{{/b}}{{/p}}"
    let others = ["p": "{{$a}}{{/a}}{{$b}}{{/b}}"]
    #expect(
      Set(check(page, with: others).map(\.code)) == ["template.endless-use"])
    #expect(throws: TemplateFailure.self) { try render(page, with: others) }
  }

  @Test("names are checked in recursive templates at every depth")
  func recursionWithOuterNames() {
    let found = check(
      "{{#items}}{{>node}}{{/items}}",
      with: ["node": "{{name}}{{#place}}{{nme}}{{/place}}{{#items}}{{>node}}{{/items}}"])
    #expect(found.map(\.place) == ["node.mustache:1:21-24 template.unknown-name"])
  }

  @Test("an unknown page template is reported")
  func unknownTemplate() {
    let found = templates(["document": ""]).check("documant", against: Self.entry)
    #expect(found.map(\.place) == ["- template.unknown-partial"])
    #expect(found.first?.wayOut?.english == "did you mean “document”")
  }

  @Test("a schema describes itself as rows of a Markdown table")
  func documentation() {
    #expect(
      Self.entry.markdownTable == """
        | Name | Kind | What it is |
        | --- | --- | --- |
        | `title` | text | the title \\| heading |
        | `body` | markup | the text as HTML |
        | `count` | integer | how many |
        | `isDraft` | flag | whether it is a draft |
        | `place` | place | where |
        | `tags` | list of text | keywords |
        | `items` | list of entry | entries below |

        """)
    #expect(Self.entry.reachable.map(\.name) == ["entry", "place"])
  }
}
