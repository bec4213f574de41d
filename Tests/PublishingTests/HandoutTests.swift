import Foundation
import TestSupport
import Testing

/// Hand-outs from the content file to the printed sheet.
@Suite("Hand-outs")
struct HandoutTests {
  static let canPrint = FileManager.default.isExecutableFile(
    atPath: TestFiles.root.appending(path: ".typesetting/venv/bin/python3").path)
  static let build = [
    "build", "--templates", TestFiles.root.appending(path: "Templates").path,
  ]

  static func leaflet(
    title: String = "Một mái nhà cho hộ nghèo", template: String = "leaflet-a5", extra: String = ""
  ) -> String {
    """
    ---
    template: \(template)
    title: \(title)
    date: 2026-10-17
    occasion: Tháng cao điểm “Vì người nghèo”
    start: 2026-10-17
    end: 2026-11-18
    \(extra)
    ---

    ## Bạn có thể

    1. Góp tiền.
    2. Góp công.

    """
  }

  /// The left edge, width and height of a box of the first page, in millimetres.
  private func box(_ name: String, of file: URL) throws -> [Int] {
    let line = try toolOutput("/usr/bin/pdfinfo", ["-box", file.path])
      .split(separator: "\n").first { $0.hasPrefix(name) }
    let numbers = try #require(line).split(separator: " ").dropFirst().compactMap { Double($0) }
    let edges = numbers.map { $0 / 72 * 25.4 }
    return [edges[0], edges[2] - edges[0], edges[3] - edges[1]].map { Int($0.rounded()) }
  }

  @Test(
    "the print shop's sheets have trim and bleed, and marks beyond them",
    .enabled(if: canPrint),
    arguments: [
      ("leaflet-a5", 148, 210), ("poster-a4", 210, 297), ("poster-a3", 297, 420),
      ("trifold-a4", 297, 210),
    ])
  func boxes(template: String, width: Int, height: Int) throws {
    try Workspace.with { workspace in
      try workspace.write("Content/handouts/to.md", Self.leaflet(template: template))
      let run = try workspace.program.run(Self.build)
      #expect(run.status == 0, "\(run.errors)")
      let sheet = workspace.folder.appending(path: "Output/an-pham/to-nha-in.pdf")
      #expect(try box("TrimBox", of: sheet) == [10, width, height])
      #expect(try box("BleedBox", of: sheet) == [7, width + 6, height + 6])
      #expect(try box("MediaBox", of: sheet) == [0, width + 20, height + 20])
      let office = workspace.folder.appending(path: "Output/an-pham/to-van-phong.pdf")
      #expect(Set(try box("MediaBox", of: office).dropFirst()) == [210, 297])
      let fonts = try toolOutput("/usr/bin/pdffonts", [sheet.path])
      #expect(fonts.contains("Inter-Regular"))
      #expect(fonts.contains("BeVietnamPro-Bold"))
      #expect(!fonts.contains("InterDisplay"))
      #expect(!fonts.split(separator: "\n").dropFirst(2).contains { $0.contains(" no ") })
    }
  }

  @Test(
    "a printed code leads to a page that is there",
    .enabled(if: canPrint && FileManager.default.isExecutableFile(atPath: "/usr/bin/zbarimg")))
  func code() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      try workspace.write(
        "Content/handouts/to.md", Self.leaflet(extra: "qr: documents/a.md\nvariants: office"))
      #expect(try workspace.program.run(Self.build).status == 0)
      let sheet = workspace.folder.appending(path: "Output/an-pham/to-van-phong.pdf")
      let picture = workspace.folder.appending(path: "sheet")
      _ = try toolOutput("/usr/bin/pdftoppm", ["-r", "150", "-png", sheet.path, picture.path])
      let read = try toolOutput("/usr/bin/zbarimg", ["--quiet", "--raw", picture.path + "-2.png"])
      // Two copies on one sheet.
      #expect(Set(read.split(separator: "\n")) == ["https://example.vn/van-ban/a.html"])
      #expect(workspace.exists("Output/van-ban/a.html"))
    }
  }

  @Test("a code that leads nowhere fails the build")
  func deadCode() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/handouts/to.md", Self.leaflet(extra: "qr: van-ban/b.html"))
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(run.errors.contains("[handout.dead-code]"), "\(run.errors)")
    }
  }

  @Test(
    "text that does not fit is named with its excess, and nothing is written",
    .enabled(if: canPrint))
  func overflow() throws {
    try Workspace.with { workspace in
      let slogan = Array(repeating: "Không để ai bị bỏ lại phía sau", count: 4)
      try workspace.write(
        "Content/handouts/to.md",
        Self.leaflet(title: slogan.joined(separator: " "), template: "poster-a3"))
      let run = try workspace.program.run(Self.build)
      #expect(run.status == 1)
      #expect(run.errors.contains("[handout.does-not-fit]"), "\(run.errors)")
      #expect(run.errors.contains("Content/handouts/to.md:3:"), "\(run.errors)")
      #expect(run.errors.contains("“title” does not fit"), "\(run.errors)")
      #expect(!workspace.exists("Output/an-pham/to.html"))
    }
  }

  @Test(
    "a slogan of the longest length that campaigns may have fits on both posters",
    .enabled(if: canPrint), arguments: ["poster-a3", "poster-a4"])
  func longSlogan(template: String) throws {
    try Workspace.with { workspace in
      let slogans = [
        "Vì người nghèo - Không để ai bị bỏ lại phía sau, cùng chung t",
        "Mỗi người một việc nhỏ, mỗi nhà một tấm lòng, không ai ở sau",
        "CÙNG DỰNG NGHÌN MÁI NHÀ HẠNH PHÚC CHO HỘ NGHÈO MỌI MIỀN",
      ]
      for (index, slogan) in slogans.enumerated() {
        try workspace.write(
          "Content/handouts/to-\(index).md",
          Self.leaflet(
            title: "\"\(slogan.prefix(60))\"", template: template, extra: "title-size: medium"))
      }
      let run = try workspace.program.run(Self.build)
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  @Test("what a sheet cannot show is an error")
  func unshown() throws {
    try Workspace.with { workspace in
      try workspace.write(
        "Content/handouts/to.md", Self.leaflet() + "\n| a | b |\n| --- | --- |\n| 1 | 2 |\n")
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(run.errors.contains("[handout.cannot-show]"), "\(run.errors)")
    }
  }

  @Test(
    "an account number has the digits of its bank",
    arguments: [
      ("12345", ""), ("12345678901234567890", ""), ("1234567890", "13"), ("12a4567890", ""),
    ])
  func account(number: String, digits: String) throws {
    try Workspace.with { workspace in
      let limits = digits.isEmpty ? "" : "\naccount-digits: [\(digits)]"
      try workspace.write(
        "Content/handouts/to.md",
        Self.leaflet(extra: "account: {number: \"\(number)\"}\(limits)"))
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(run.errors.contains("[handout.bad-account]"), "\(run.errors)")
    }
  }
}
