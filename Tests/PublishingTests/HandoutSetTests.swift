import Foundation
import TestSupport
import Testing

/// One sheet for each place.
@Suite("Sets of hand-outs")
struct HandoutSetTests {
  private static let header = "name,province,account,hotline,date,venue\n"
  private static let schema = """
    {"title": "Xã", "fields": [
      {"name": "name", "title": "Xã", "type": "string"},
      {"name": "province", "title": "Tỉnh", "type": "string"},
      {"name": "account", "title": "Tài khoản", "type": "string"},
      {"name": "hotline", "title": "Điện thoại", "type": "string"},
      {"name": "date", "title": "Ngày", "type": "date"},
      {"name": "venue", "title": "Nơi", "type": "string"}]}
    """

  private func write(_ rows: [String], in workspace: Workspace, variants: String = "office") throws
  {
    try workspace.write("Content/data/xa.schema.json", Self.schema)
    try workspace.write("Content/data/xa.csv", Self.header + rows.joined(separator: "\n") + "\n")
    try workspace.write(
      "Content/handouts/to.md",
      HandoutTests.leaflet(extra: "for-each: xa\nvariants: [\(variants)]"))
  }

  private static let good = [
    "Chiềng An,Sơn La,1234567890123,0212000000,2026-11-18,Nhà văn hóa",
    "Tân Lập,Sơn La,,,2026-11-17,Trường học", "Tân Lập,Lạng Sơn,,,2026-11-16,Sân vận động",
  ]

  @Test(
    "each faulty row is told with its line, and the name of the column",
    arguments: [
      ("A,Sơn Lan,,,2026-11-18,Nhà văn hóa", "handout.unknown-place"),
      ("A,Hà Giang,,,2026-11-18,Nhà văn hóa", "handout.unknown-place"),
      ("A,Sơn La,123,,2026-11-18,Nhà văn hóa", "handout.bad-account"),
      ("A,Sơn La,,,,Nhà văn hóa", "handout.blank-cell"),
      ("A,Sơn La,,,2026-11-18,", "handout.blank-cell"),
      (",Sơn La,,,2026-11-18,Nhà văn hóa", "handout.blank-cell"),
      ("A,Sơn La,,,2026-11-19,Nhà văn hóa", "handout.event-outside"),
      ("Chieng An,Sơn La,,,2026-11-18,Nhà văn hóa", "handout.collision"),
    ])
  func faultyRows(row: String, code: String) throws {
    try Workspace.with { workspace in
      try write(Self.good + [row], in: workspace)
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(run.errors.contains("[\(code)]"), "\(run.errors)")
      #expect(run.errors.contains("Content/data/xa.csv:5:"), "\(run.errors)")
      #expect(run.errors.contains("column "), "\(run.errors)")
    }
  }

  @Test("a set of an unknown table is an error")
  func unknownTable() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/handouts/to.md", HandoutTests.leaflet(extra: "for-each: xaa"))
      let run = try workspace.build()
      #expect(run.errors.contains("[handout.unknown-table]"), "\(run.errors)")
    }
  }

  @Test("the page of a set lists all 34 provinces of its day by region")
  func provinces() throws {
    try Workspace.with { workspace in
      try workspace.write(
        "Content/handouts/to.md", HandoutTests.leaflet(extra: "for-each: provinces"))
      #expect(try workspace.build().status == 0)
      let page = try workspace.text("Output/an-pham/to.html")
      #expect(page.contains("Có cho 34 nơi"))
      #expect(page.contains("Tây Nguyên"))
    }
  }

  @Test(
    "shards joined are the build, whatever their number and the workers'",
    .enabled(if: HandoutTests.canPrint))
  func shards() throws {
    try Workspace.with { workspace in
      try write(Self.good, in: workspace, variants: "office, print-shop")
      try workspace.write("Content/documents/a.md", Sample().text)
      let build = HandoutTests.build + ["--no-cache"]
      #expect(try workspace.program.run(build + ["--jobs", "1"]).status == 0)
      let whole = try workspace.snapshot()
      #expect(whole["an-pham/to/son-la.zip"] != nil)
      #expect(whole["an-pham/to/lang-son/tan-lap-van-phong.pdf"] != nil)
      let divided = try Self.buildParts(build, workspace)
      #expect(divided.status == 0, "\(divided.errors)")
      let parts = (1...3).map { "part-\($0)" }
      #expect(try workspace.snapshot("part-1").count < whole.count)
      let merge = try workspace.program.run(["merge"] + parts + ["--output", "Merged"])
      #expect(merge.status == 0, "\(merge.errors)")
      #expect(try workspace.snapshot("Merged") == whole)
      try refusals(parts, workspace)
    }
  }

  /// Builds three parts with two workers at once, as docs/shards.md shows.
  private static func buildParts(_ build: [String], _ workspace: Workspace) throws -> Program.Run {
    let part = build.joined(separator: " ") + " --jobs 1 --shard {}/3 --output part-{}"
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/parallel") else {
      let line = "for i in 1 2 3; do \"$0\" \(part.replacing("{}", with: "$i")) || exit 1; done"
      return try workspace.program.runShell(line)
    }
    var program = workspace.program
    program.environment = ["PATH": "/usr/bin:/bin", "HOME": workspace.folder.path, "LC_ALL": "C"]
    return try program.runShell("parallel --jobs 2 \"$0\" \(part) ::: 1 2 3")
  }

  /// What `merge` refuses, of three good parts.
  private func refusals(_ parts: [String], _ workspace: Workspace) throws {
    func errors(_ parts: [String]) throws -> String {
      let run = try workspace.program.run(["merge"] + parts + ["--output", "Other"])
      #expect(run.status == 1)
      #expect(!workspace.exists("Other"))
      return run.errors
    }
    #expect(try errors(Array(parts.dropLast())).contains("[merge.missing-shard]"))
    #expect(try errors(parts + [parts[0]]).contains("[merge.repeated-shard]"))
    #expect(try errors(parts + ["Merged"]).contains("[merge.no-part]"))
    let files = try workspace.snapshot(parts[0]).filter {
      !$0.value.isEmpty && !$0.key.hasPrefix(".")
    }
    let file = "\(parts[0])/\(try #require(files.keys.min()))"
    let bytes = try Data(contentsOf: workspace.folder.appending(path: file))
    try workspace.write(file, bytes + Data("x".utf8))
    #expect(try errors(parts).contains("[merge.damaged-file]"))
    try workspace.remove(file)
    #expect(try errors(parts).contains("[merge.damaged-file]"))
    try workspace.write(file, bytes)
    try workspace.write("Content/handouts/b.md", HandoutTests.leaflet(extra: "variants: office"))
    let other = ["--shard", "1/3", "--output", "part-1", "--no-cache"]
    #expect(try workspace.program.run(HandoutTests.build + other).status == 0)
    #expect(try errors(parts).contains("[merge.different-inputs]"))
  }
}
