import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct FigureTests {
  private static let schema = """
    {
      "title": "Số hộ",
      "asOf": "2023-10-27",
      "fields": [
        {"name": "name", "title": "Tên", "constraints": {"required": true}},
        {"name": "count", "title": "Số hộ", "type": "integer", "unit": "hộ"}
      ],
      "primaryKey": ["name"]
    }
    """
  private static let chart = """
    ```chart
    dataset: households
    x: name
    aggregate: sum
    field: count
    ```

    Xem [hình](#hinh-1).
    """

  private static func fill(_ workspace: Workspace, body: String = chart) throws {
    try workspace.write("Content/data/households.csv", "name,count\nSơn La,1200\nLai Châu,900\n")
    try workspace.write("Content/data/households.schema.json", schema)
    try workspace.write("Content/documents/a.md", Sample(body: body).text)
  }

  private static func options(_ workspace: Workspace, cache: String?) -> BuildOptions {
    var options = BuildOptions(
      content: workspace.folder.appending(path: "Content").path,
      templates: TestFiles.root.appending(path: "Templates").path,
      output: workspace.folder.appending(path: "Output").path, jobs: 1)
    options.cache = cache
    options.prints = false
    return options
  }

  private static let templates = TestFiles.root.appending(path: "Templates").path
  private static let complete = Installation(
    templates: templates, typesetting: TestFiles.root.appending(path: ".typesetting").path)
  private static let isAvailable = FileManager.default.isExecutableFile(
    atPath: complete.typesetting + "/venv/bin/python3")

  @Test(
    "charts are drawn once: the next build takes them from the cache and starts no process",
    .enabled(if: isAvailable, "no typesetting environment in .typesetting; make test sets it up"))
  func cache() throws {
    try Workspace.with { workspace in
      try Self.fill(workspace)
      let cache = workspace.folder.appending(path: "cache").path
      var first = SiteBuilder(
        Self.options(workspace, cache: cache), installation: Self.complete)
      #expect(first.build().isComplete)
      let drawn = try workspace.snapshot()
      let page = try workspace.text("Output/van-ban/a.html")
      #expect(page.contains("<svg class=\"wide\"") && page.contains(">1.200</text>"))
      // The same packages, and no interpreter.
      let environment = workspace.folder.appending(path: "environment")
      try workspace.write(
        "environment/venv/requirements.txt",
        Data(contentsOf: URL(filePath: Self.complete.typesetting + "/venv/requirements.txt")))
      var second = SiteBuilder(
        Self.options(workspace, cache: cache),
        installation: Installation(templates: Self.templates, typesetting: environment.path))
      #expect(second.build().isComplete)
      #expect(try workspace.snapshot() == drawn)
    }
  }

  @Test("without the environment a build with charts says so once; a check needs none")
  func noEnvironment() throws {
    try Workspace.with { workspace in
      try Self.fill(workspace)
      let installation = Installation(templates: Self.templates, typesetting: "/nowhere")
      var builder = SiteBuilder(Self.options(workspace, cache: nil), installation: installation)
      #expect(builder.check().diagnostics.isEmpty)
      var second = SiteBuilder(Self.options(workspace, cache: nil), installation: installation)
      let result = second.build()
      #expect(result.diagnostics.map(\.code) == ["figure.no-charts"])
      #expect(!result.isComplete)
    }
  }

  @Test("figures without a chart need no environment")
  func tables() throws {
    try Workspace.with { workspace in
      try Self.fill(workspace, body: "```table\ndataset: households\n```\n")
      var builder = SiteBuilder(
        Self.options(workspace, cache: nil),
        installation: Installation(templates: Self.templates, typesetting: "/nowhere"))
      #expect(builder.build().isComplete)
      let page = try workspace.text("Output/van-ban/a.html")
      #expect(page.contains("Bảng 1.") && page.contains("Số hộ (hộ)"))
    }
  }

  @Test("a table that is not there fails the build, with line and suggestion")
  func unknownTable() throws {
    try Workspace.with { workspace in
      try Self.fill(workspace, body: "```table\ndataset: houshold\n```\n")
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(run.errors.contains("there is no table “houshold”"))
      #expect(run.errors.contains("did you mean “households”"))
    }
  }
}
