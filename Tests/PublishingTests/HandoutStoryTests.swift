import Foundation
import TestSupport
import Testing

/// Hand-outs that tell a story, and pictures on paper.
@Suite("Hand-outs with stories and pictures")
struct HandoutStoryTests {
  private static let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="9" height="9"/></svg>
    """

  private func write(_ handout: String, story: String = "", in workspace: Workspace) throws {
    try workspace.write("Content/media/nha.svg", Self.drawing)
    try workspace.write(
      "Content/stories/nha-moi.md",
      """
      ---
      title: Nhà mới
      lead: Một lời dẫn.
      date: 2026-01-01
      results: [{value: "12", unit: căn nhà, label: đã xong}]
      pictures: {file: nha.svg, alt: Ba ngôi nhà, credit: Ban thử}
      \(story)
      ---

      ## Đã làm

      Lời của câu chuyện.
      """)
    try workspace.write("Content/handouts/to.md", handout)
  }

  private func sheet(_ keys: String, template: String = "story-sheet") -> String {
    "---\ntemplate: \(template)\ntitle: Nhà mới\ndate: 2026-10-17\n\(keys)\n---\n"
  }

  @Test(
    "what a hand-out leaves out, its story says: message, figures, text, picture",
    .enabled(if: HandoutTests.canPrint))
  func filled() throws {
    try Workspace.with { workspace in
      try write(sheet("story: nha-moi"), in: workspace)
      let run = try workspace.program.run(HandoutTests.build)
      #expect(run.status == 0, "\(run.errors)")
      let file = workspace.folder.appending(path: "Output/an-pham/to-nha-in.pdf").path
      let text = try toolOutput("/usr/bin/pdftotext", ["-layout", file, "-"])
      for words in [
        "Một lời dẫn.", "12", "căn nhà đã xong", "Lời của câu chuyện.", "Hình: Ban thử",
      ] {
        #expect(text.replacing("\u{A0}", with: " ").contains(words), "\(words): \(text)")
      }
      #expect(text.contains("cau-chuyen/nha-moi.html"))
      let tags = try toolOutput("/usr/bin/pdfinfo", ["-struct-text", file])
      #expect(tags.contains("Figure"))
    }
  }

  @Test(
    "a picture has its place, with who made it, on each sheet that takes one",
    .enabled(if: HandoutTests.canPrint),
    arguments: ["leaflet-a5", "poster-a4", "poster-a3", "story-sheet"])
  func pictured(template: String) throws {
    try Workspace.with { workspace in
      try write(sheet("story: nha-moi\naction: Góp công", template: template), in: workspace)
      let run = try workspace.program.run(HandoutTests.build)
      #expect(run.status == 0, "\(run.errors)")
      for variant in ["nha-in", "van-phong"] {
        let file = workspace.folder.appending(path: "Output/an-pham/to-\(variant).pdf").path
        let text = try toolOutput("/usr/bin/pdftotext", [file, "-"])
        #expect(text.replacing("\u{A0}", with: " ").contains("Hình: Ban thử"), "\(variant)")
        let tags = try toolOutput("/usr/bin/pdfinfo", ["-struct", file])
        let figures = tags.split(separator: "\n").count { $0.contains("Figure") }
        #expect(figures >= 2, "picture and code: \(tags)")
      }
    }
  }

  @Test(
    "a hand-out that asks for what it cannot have is an error",
    arguments: [
      ("story: nha-mo", "story-sheet", "handout.unknown-story"),
      ("picture: {file: nha.svg, alt: Nhà}", "trifold-a4", "handout.no-place-for-picture"),
      (
        "picture: {file: nha.svg, alt: Nhà, shows-person: true}", "leaflet-a5",
        "handout.person-without-story"
      ),
      ("picture: {file: ../nha.svg, alt: Nhà}", "leaflet-a5", "picture.outside"),
      ("picture: {file: khong-co.jpg, alt: Nhà}", "leaflet-a5", "picture.missing"),
    ])
  func refused(keys: String, template: String, code: String) throws {
    try Workspace.with { workspace in
      try write(sheet(keys, template: template), in: workspace)
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(run.errors.contains("[\(code)]"), "\(run.errors)")
      #expect(run.errors.contains("to.md:5:"), "\(run.errors)")
    }
  }

  @Test("the hand-out of a withdrawn story goes with it, and the build goes on")
  func withdrawn() throws {
    try Workspace.with { workspace in
      let story = """
        persons: {name: Lò Thị Thử}
        consents: {given-by: Lò Thị Thử, date: 2025-12-01, scope: [name], withdrawn: 2026-02-01}
        """
      try write(sheet("story: nha-moi"), story: story, in: workspace)
      let run = try workspace.build()
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("[handout.withdrawn-story]"), "\(run.errors)")
      #expect(!workspace.exists("Output/an-pham/to.html"))
    }
  }

  @Test("a table in the story's text is not dropped without a word")
  func table() throws {
    try Workspace.with { workspace in
      try write(sheet("story: nha-moi"), in: workspace)
      let path = "Content/stories/nha-moi.md"
      try workspace.write(
        path, try workspace.text(path) + "\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n")
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(run.errors.contains("[handout.cannot-show]"), "\(run.errors)")
    }
  }

  @Test(
    "a picture of a document is printed, and one with too few pixels is told",
    .enabled(if: HandoutTests.canPrint))
  func documentPicture() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/media/nha.svg", Self.drawing)
      let picture = workspace.folder.appending(path: "Content/media/nho.jpg").path
      let python = TestFiles.root.appending(path: ".typesetting/venv/bin/python3").path
      _ = try toolOutput(
        python, ["-c", "import pyvips; pyvips.Image.black(300, 200).write_to_file('\(picture)')"])
      try workspace.write(
        "Content/documents/a.md",
        Sample().text + "\n\n![Một hình nhỏ](../media/nho.jpg)\n")
      let run = try workspace.program.run(HandoutTests.build)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("[picture.low-resolution]"), "\(run.errors)")
      let folder = workspace.folder.appending(path: "Output/van-ban")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let pdf = try #require(names.first { $0.hasSuffix(".pdf") })
      let images = try toolOutput(
        "/usr/bin/pdfimages", ["-list", folder.appending(path: pdf).path])
      #expect(images.split(separator: "\n").count > 2, "\(images)")
    }
  }
}
