import Foundation
import TestSupport
import Testing

@Suite("Tables of the content folder") struct DatasetTests {
  private static let schema = """
    {"title": "Bảng thử", "asOf": "2023-10-27", "primaryKey": "tinh",
    "fields": [{"name": "tinh", "title": "Tỉnh"},
      {"name": "state", "categories": [{"value": "issued", "label": "Đã có"}, "none"]}],
    "foreignKeys": [{"fields": "tinh", "reference": {"resource": "provinces"}}],
    "map": {"place": "tinh", "state": "state"}}
    """

  private func with<Result>(_ body: (inout Workspace) throws -> Result) throws -> Result {
    try Workspace.with { workspace in
      try workspace.write(
        "Content/documents/a.md",
        Sample(body: "## I. MỤC ĐÍCH\n\nĐã có {{ thu.issued }} trong {{ thu.total }} tỉnh.\n").text)
      try workspace.write("Content/data/thu.csv", "tinh,state\nSơn La,issued\nLai Châu,none\n")
      try workspace.write("Content/data/thu.schema.json", Self.schema)
      return try body(&workspace)
    }
  }

  @Test("One cell changes the text, the page and the files")
  func oneCell() throws {
    try with { workspace in
      #expect(try workspace.build().status == 0)
      #expect(try workspace.text("Output/van-ban/a.html").contains("Đã có 1 trong 2"))
      try workspace.write("Content/data/thu.csv", "tinh,state\nSơn La,issued\nLai Châu,issued\n")
      #expect(try workspace.build().status == 0)
      #expect(try workspace.text("Output/van-ban/a.html").contains("Đã có 2 trong 2"))
      #expect(try workspace.text("Output/du-lieu/thu.csv").contains("Lai Châu,issued"))
      #expect(
        try workspace.text("Output/du-lieu/thu.json").contains(
          "\"tinh\":\"Lai Châu\",\"state\":\"issued\""))
      let page = try workspace.text("Output/du-lieu/thu.html")
      #expect(!page.contains("<span class=\"item\">none</span>"))
    }
  }

  @Test(
    "A table without schema, a broken cell and an unknown number fail the build, each with place")
  func errors() throws {
    try with { workspace in
      try workspace.write("Content/data/le.csv", "a\n1\n")
      try workspace.write("Content/data/thu.csv", "tinh,state\nSơn La,isued\nLai Chau,none\n")
      try workspace.write(
        "Content/documents/b.md", Sample(number: "06", body: "Có {{ thu.isued }} tỉnh.\n").text)
      let run = try workspace.build()
      #expect(run.status == 1)
      for expected in [
        "Content/data/le.csv: error", "[dataset.no-schema]", "Content/data/thu.csv:2:9: error",
        "[dataset.not-in-enum]", "[value.unknown]", "did you mean “thu.issued”",
      ] {
        #expect(run.errors.contains(expected), "\(expected) in \(run.errors)")
      }
      #expect(!workspace.exists("Output"))
    }
  }

  @Test("A spreadsheet is passed over with a word, a link out of the folder refused")
  func otherFiles() throws {
    try with { workspace in
      try workspace.write("Content/data/bang.xlsx", "PK")
      let run = try workspace.build()
      #expect(run.status == 0)
      #expect(run.errors.contains("[content.spreadsheet]"))
      try workspace.write("ngoai.csv", "a\n1\n")
      try FileManager.default.createSymbolicLink(
        atPath: workspace.folder.appending(path: "Content/data/ngoai.csv").path,
        withDestinationPath: "../../ngoai.csv")
      let refused = try workspace.build()
      #expect(refused.status == 1)
      #expect(refused.errors.contains("[content.link]"))
    }
  }

  @Test("A colour that the theme does not have fails the build")
  func unknownColour() throws {
    try with { workspace in
      let schema = Self.schema.replacing(
        "\"label\": \"Đã có\"", with: "\"label\": \"Đã có\", \"colour\": \"map.isued\"")
      try workspace.write("Content/data/thu.schema.json", schema)
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(run.errors.contains("did you mean “map.issued”"))
      #expect(run.errors.contains("[dataset.unknown-colour]"))
    }
  }

  @Test("The same tables give the same bytes")
  func determinism() throws {
    try with { workspace in
      _ = try workspace.build("--jobs", "1")
      let first = try workspace.snapshot()
      _ = try workspace.build("--jobs", "4")
      #expect(try workspace.snapshot() == first)
    }
  }
}
