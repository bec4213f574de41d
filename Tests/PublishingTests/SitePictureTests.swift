import Foundation
import TestSupport
import Testing

@Suite(
  "Pictures of a site",
  .enabled(
    if: FileManager.default.isExecutableFile(
      atPath: TestFiles.root.appending(path: ".typesetting/venv/bin/python3").path)))
struct SitePictureTests {
  private static let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="9" height="9"/></svg>
    """

  private func story(_ keys: String = "", body: String = "") -> String {
    "---\ntitle: Nuôi bò\nlead: L\ndate: 2026-01-01\n\(keys)\n---\n\n\(body)\n"
  }

  @Test("A picture becomes files in several sizes, which the page links to")
  func variants() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/media/bo.svg", Self.drawing)
      try workspace.write(
        "Content/stories/a.md",
        story("pictures: {file: bo.svg, alt: Bò}", body: "![Bò](../media/bo.svg)"))
      let run = try workspace.build()
      #expect(run.status == 0, "\(run.errors)")
      for width in [480, 960, 1440] {
        #expect(workspace.exists("Output/media/bo-\(width).webp"))
        #expect(workspace.exists("Output/media/bo-\(width).png"))
      }
      #expect(!workspace.exists("Output/media/bo.svg"))
      let first = try workspace.snapshot("Output/media")
      _ = try workspace.build("--output", "Again")
      #expect(try workspace.snapshot("Again/media") == first)
    }
  }

  @Test("Bad pictures fail the build at the place that shows them, and nothing is written")
  func badPictures() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/media/text.jpg", "không phải hình")
      try workspace.write("Content/media/wrong.jpg", Self.drawing)
      let body = "![A](../media/text.jpg)\n\n![B](../media/wrong.jpg)\n\n![C](../media/none.jpg)"
      try workspace.write("Content/stories/a.md", story(body: body))
      let run = try workspace.build()
      #expect(run.status != 0)
      #expect(run.errors.contains("a.md:8:"))
      for code in ["picture.unknown-form", "picture.other-form", "picture.missing"] {
        #expect(run.errors.contains(code), "\(run.errors)")
      }
      #expect(!workspace.exists("Output"))
    }
  }

  @Test("What a build would refuse of a drawing, a check finds, once for each picture")
  func hostileDrawings() throws {
    let parts = [
      "<script/>", "<image href='http://a.vn/x.png'/>", "<style>@import 'http://a.vn'</style>",
      "<pattern id='p' width='1e-6' height='1'/><rect fill='url(#p)'/>", "<blink/>",
    ]
    for command in ["check", "build"] {
      try Workspace.with { workspace in
        var body = ""
        for (index, part) in parts.enumerated() {
          let drawing = Self.drawing.replacing("<rect", with: part + "<rect")
          try workspace.write("Content/media/h\(index).svg", drawing)
          body += "![A](../media/h\(index).svg)\n\n![B](../media/h\(index).svg)\n\n"
        }
        try workspace.write("Content/stories/a.md", story(body: body))
        let run = try workspace.program.run(
          command == "build" ? Workspace.build : [command] + Workspace.build.suffix(2))
        #expect(run.status == 1)
        #expect(run.errors.components(separatedBy: "[picture.").count == parts.count + 1)
        #expect(!workspace.exists("Output"))
      }
    }
  }

  @Test("A symbolic link is not followed")
  func links() throws {
    try Workspace.with { workspace in
      try workspace.write("secret.svg", Self.drawing)
      try workspace.write("Content/media/x.svg", Self.drawing)
      try FileManager.default.createSymbolicLink(
        atPath: workspace.folder.appending(path: "Content/media/link.svg").path,
        withDestinationPath: workspace.folder.appending(path: "secret.svg").path)
      try workspace.write("Content/stories/a.md", story(body: "![A](../media/link.svg)"))
      let run = try workspace.build()
      #expect(run.status != 0)
      #expect(run.errors.contains("picture.link"))
    }
  }

  @Test("Withdrawn consent takes the picture away with the page on the next build")
  func withdrawal() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/media/bo.svg", Self.drawing)
      let keys = { (more: String) in
        """
        pictures: {file: bo.svg, alt: Một người, shows-person: true}
        persons: {name: Lò Thị Thử}
        consents: {given-by: Lò Thị Thử, date: 2025-12-01, scope: [name, image]\(more)}
        """
      }
      try workspace.write("Content/stories/a.md", story(keys("")))
      #expect(try workspace.build().status == 0)
      #expect(workspace.exists("Output/media/bo-480.webp"))
      try workspace.write("Content/stories/a.md", story(keys(", withdrawn: 2026-02-01")))
      #expect(try workspace.build().status == 0)
      #expect(!workspace.exists("Output/media/bo-480.webp"))
      #expect(!workspace.exists("Output/feed.xml"))
      #expect(try workspace.text("Output/cau-chuyen/a.html").contains("đã được gỡ"))
    }
  }
}
