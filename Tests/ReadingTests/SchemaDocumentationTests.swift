import Diagnostics
import Foundation
import Model
import Reading
import TestSupport
import Testing

/// What is generated from the schema and checked in. `ANPHAM_RECORD=1 make test` rewrites it.
@Suite struct SchemaDocumentationTests {
  @Test("the manual's tables list the schema's keys")
  func manual() throws {
    let path = "../../docs/content-format.md"
    var text = try String(contentsOf: TestFiles.fixture(path), encoding: .utf8)
    for (name, fields) in [
      ("document", Schema.document.descriptions), ("site", Schema.site.descriptions),
      ("campaign", Schema.campaign.descriptions), ("handout", Schema.handout.descriptions),
      ("publication", Schema.publication.descriptions),
      ("dataset", DatasetKeys.descriptions),
    ] + FigureSpec.Kind.allCases.map({ ("figure \($0.rawValue)", Schema.figure($0).descriptions) })
    {
      text = try #require(SchemaTable.insert(SchemaTable.render(fields), name, into: text))
    }
    #expect(try differenceFromGolden(text, path) == nil)
  }

  @Test("the manual's example is a document without a fault")
  func example() throws {
    let manual = try String(
      contentsOf: TestFiles.fixture("../../docs/content-format.md"), encoding: .utf8)
    let blocks = manual.components(separatedBy: "```markdown\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    let result = readFile(try #require(blocks.first))
    #expect(result.diagnostics.isEmpty)
    #expect(result.document?.identifier == "45/KH-MTTQ-BTT")
    for block in blocks.dropFirst() { #expect(readBody(block).diagnostics.isEmpty) }
  }

  @Test("the JSON Schemas for editors say what the schema says")
  func jsonSchemas() throws {
    let document = try JSONSchema.render(.document, title: "Siêu dữ liệu của một văn bản")
    let campaign = try JSONSchema.render(.campaign, title: "Siêu dữ liệu của một chiến dịch")
    let publication = try JSONSchema.render(
      .publication, title: "Siêu dữ liệu của một tập đóng quyển")
    let handout = try JSONSchema.render(.handout, title: "Siêu dữ liệu của một ấn phẩm")
    let site = try JSONSchema.render(.site, title: "Cấu hình trang")
    #expect(try differenceFromGolden(document, "../../docs/schema/document.schema.json") == nil)
    #expect(try differenceFromGolden(campaign, "../../docs/schema/campaign.schema.json") == nil)
    #expect(
      try differenceFromGolden(publication, "../../docs/schema/publication.schema.json") == nil)
    #expect(try differenceFromGolden(handout, "../../docs/schema/handout.schema.json") == nil)
    #expect(try differenceFromGolden(site, "../../docs/schema/site.schema.json") == nil)
    let dataset = try DatasetKeys.jsonSchema(title: "Lược đồ của một bảng số liệu")
    #expect(try differenceFromGolden(dataset, "../../docs/schema/dataset.schema.json") == nil)
  }

  @Test("a JSON Schema knows both spellings of every key, and no other")
  func bothSpellings() throws {
    let json = try JSONSchema.render(.document, title: "x")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    let fields = Schema.document.descriptions
    #expect(Set(properties.keys) == Set(fields.flatMap { [$0.key, $0.alias] }))
    #expect(schema["additionalProperties"] as? Bool == false)
    let required = try #require(schema["allOf"] as? [[String: Any]]).filter { $0["oneOf"] != nil }
    #expect(required.count == fields.filter(\.isRequired).count)
  }

  @Test("English keys and Vietnamese aliases are all different")
  func uniqueNames() {
    func check(_ fields: [FieldDescription]) {
      let names = fields.flatMap { [$0.key, $0.alias] }
      #expect(Set(names).count == names.count, "\(names)")
    }
    check(Schema.document.descriptions)
    check(Schema.site.descriptions)
    check(Schema.campaign.descriptions)
    check(Schema.publication.descriptions)
    check(DatasetKeys.descriptions)
    for kind in FigureSpec.Kind.allCases { check(Schema.figure(kind).descriptions) }
  }
}
