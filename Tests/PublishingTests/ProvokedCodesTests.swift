import Foundation
import TestSupport
import Testing

/// The smallest content that brings about a code which no other test is about.
struct Provocation: Sendable, CustomTestStringConvertible {
  let code: String
  var command = ["check"]
  var files: [String: String] = [:]

  var testDescription: String { code }

  init(_ code: String, _ command: [String] = ["check"], _ files: [String: String] = [:]) {
    (self.code, self.command, self.files) = (code, command, files)
  }

  /// A table of one text column and one of numbers, with more keys of its schema.
  init(table code: String, field: String = "", schema: String) {
    let text = #"{"name": "ten", "type": "string"\#(field)}"#
    let number = #"{"name": "so", "type": "integer"}"#
    self.init(
      code, ["check"],
      [
        "data/a.csv": "ten,so\nA,1\n",
        "data/a.schema.json": #"{"title": "A", "fields": [\#(text), \#(number)]\#(schema)}"#,
      ])
  }

  init(campaign code: String, _ keys: String) {
    let campaign =
      "---\nname: Tháng\nyear: 2026\nfirst-day: 2026-10-17\nlast-day: 2026-11-18\n\(keys)\n---\n\nLời.\n"
    self.init(table: code, schema: "")
    files["campaigns/thang.md"] = campaign.replacing(
      "year: 2026\n", with: keys.hasPrefix("year") ? "" : "year: 2026\n")
  }

  init(handout code: String, _ extra: String, _ command: [String] = ["check"]) {
    self.init(table: code, schema: "")
    self.command = command
    files["handouts/to.md"] = HandoutTests.leaflet(extra: extra)
  }

  static let all: [Provocation] =
    tables + campaigns + handouts + files + [
      Provocation("content.missing", ["check", "--content", "Conten"]),
      Provocation("import.unreadable", ["import", "text", "khong-co.txt", "--to", "a"]),
      Provocation(
        "site.unreadable", ["check", "--content", "Content/a"], ["a/documents/b.md": "x"]),
      Provocation(
        "site.fixed-severity", ["check"], ["site.yml": site + "severities: {link: off}\n"]),
    ]

  private static let site =
    "title: Trang\nbase-url: https://example.vn/\npublisher: Ban biên tập\n"

  private static let tables = [
    Provocation(
      table: "dataset.bad-limit", field: #", "constraints": {"minimum": 1}"#, schema: ""),
    Provocation(table: "dataset.bad-name", schema: #", "measures": [{"name": "Tổng số"}]"#),
    Provocation(table: "dataset.no-dates", field: #", "after": "so""#, schema: ""),
    Provocation(
      table: "dataset.no-field", schema: #", "measures": [{"name": "tong", "aggregate": "sum"}]"#),
    Provocation(
      table: "dataset.repeated-measure", schema: #", "measures": [{"name": "b"}, {"name": "b"}]"#),
    Provocation(
      table: "dataset.no-places", schema: #", "map": {"place": "ten", "state": "ten"}"#),
    Provocation(
      table: "dataset.no-states",
      schema: #", "map": {"place": "ten", "state": "so"}, "foreignKeys": [{"fields": "ten", "#
        + #""reference": {"resource": "provinces", "on": "2025-08-01"}}]"#),
    Provocation(
      table: "dataset.wide-key",
      schema: #", "foreignKeys": [{"fields": ["ten", "so"], "reference": {"resource": "a"}}]"#),
    Provocation(
      "dataset.no-day", ["check"],
      [
        "data/a.csv": "ten\nSơn La\n",
        "data/a.schema.json": #"{"title": "A", "fields": [{"name": "ten"}], "foreignKeys": [{"#
          + #""fields": "ten", "complete": true, "reference": {"resource": "provinces"}}]}"#,
      ]),
    Provocation(
      table: "dataset.second-licence",
      schema: #", "licenses": [{"name": "CC0-1.0"}, {"name": "CC-BY-4.0"}]"#),
    Provocation(
      table: "dataset.unknown-source",
      schema: #", "sources": [{"title": "B", "path": "documents/b.md"}]"#),
    Provocation(
      "dataset.repeated-field", ["check"],
      [
        "data/a.csv": "ten\nA\n",
        "data/a.schema.json": #"{"title": "A", "fields": [{"name": "ten"}, {"name": "ten"}]}"#,
      ]),
  ]

  private static let campaigns = [
    Provocation(campaign: "front-matter.bad-year", "year: hai nghìn"),
    Provocation(
      campaign: "campaign.unknown-dataset", "ledger: {dataset: b, item: ten, raised: so, spent: so}"
    ),
    Provocation(
      campaign: "campaign.unknown-column", "ledger: {dataset: a, item: ten, raised: so, spent: b}"),
    Provocation(
      campaign: "campaign.column-without-numbers",
      "ledger: {dataset: a, item: ten, raised: so, spent: ten}"),
    Provocation(
      campaign: "campaign.unknown-measure",
      "figures: [{label: Hộ, role: gifts, dataset: a, measure: b}]"),
    Provocation(campaign: "contact.bad-account", "fund: {name: Quỹ, account: \"12O4 5678\"}"),
    ambiguous,
  ]

  private static let ambiguous: Provocation = {
    var provocation = Provocation(
      campaign: "campaign.ambiguous-document", "documents: [{identifier: 05/KH-UBND}]")
    provocation.files["documents/a.md"] = Sample().text
    provocation.files["documents/b.md"] = Sample(date: "2023-05-06").text
    return provocation
  }()

  private static let handouts = [
    Provocation(handout: "handout.unknown-campaign", "campaign: thang"),
    Provocation(handout: "handout.unknown-document", "documents: [documents/b.md]"),
    Provocation(handout: "handout.unknown-measure", "figure: [{measure: a.b, label: hộ}]"),
    Provocation(handout: "handout.no-figure", "figure: [{label: hộ}]"),
    Provocation(handout: "handout.no-column", "for-each: a"),
    Provocation(
      handout: "handout.qr-too-long",
      "qr: https://example.vn/" + String(repeating: "a", count: 3000)),
  ]

  private static let files = [
    Provocation(
      "place.repeated-column", ["check"], ["data/places.csv": "slug,name,ten\nhue,A,B\n"]),
    Provocation("place.unknown-column", ["check"], ["data/places.csv": "slug,dien-tich\nhue,1\n"]),
    Provocation(
      "content.too-deep", ["check"],
      ["documents/" + String(repeating: "a/", count: 40) + "b.md": Sample().text]),
    Provocation(
      "boundaries.damaged", ["check"], ["data/boundaries-34.json": "{"]),
    Provocation("picture.unused", ["check"], ["media/a.png": "x"]),
  ]
}

@Suite("Every code can be brought about")
struct ProvokedCodesTests {
  @Test("small content provokes a code", arguments: Provocation.all)
  func provoked(_ provocation: Provocation) throws {
    try Workspace.with { workspace in
      for (path, text) in provocation.files { try workspace.write("Content/\(path)", text) }
      let run = try workspace.program.run(provocation.command)
      #expect(run.errors.contains("[\(provocation.code)]"), "\(run.errors)\(run.output)")
    }
  }
}
