import Foundation
import TestSupport
import Testing

@Suite("A link of the output that leads nowhere fails the build")
struct DeadLinkTests {
  private let second = Sample(
    number: "06", extra: "relations: [{type: thay-the, document: 05/KH-UBND}]\n")

  /// Builds two documents with templates of which one has a text added to its main part.
  private func build(
    _ new: String, to name: String = "home", _ options: String...
  ) throws -> Program.Run {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      try workspace.write("Content/documents/b.md", second.text)
      try FileManager.default.copyItem(
        at: TestFiles.root.appending(path: "Templates"),
        to: workspace.folder.appending(path: "Templates"))
      let path = "Templates/web/\(name).mustache"
      let template = try workspace.text(path)
      let end = "{{/main}}"
      #expect(template.contains(end))
      try workspace.write(path, template.replacing(end, with: new + end))
      let run = try workspace.program.run(["build", "--no-print"] + options)
      #expect(workspace.exists("Output") == (run.status == 0))
      return run
    }
  }

  @Test(
    "Links to files, anchors and places outside of the site",
    arguments: [
      "van-ban/khong-co.html", "van-ban/a.html#khong-co", "#khong-co", "van-ban/", "../index.html",
      "/index.html/x", "assets/style.css#a", "https://example.vn/khong-co.html", "van-ban/a.pdf",
    ])
  func dead(link: String) throws {
    let run = try build("<a href=\"\(link)\">x</a>\n")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "Templates/web/home.mustache: error: the link “\(link)” on the page index.html"),
      "\(run.errors)")
    #expect(run.errors.contains("[link.dead-output]"))
  }

  @Test(
    "Links that lead somewhere",
    arguments: [
      "van-ban/a.html", "./van-ban/../van-ban/a.html#muc-i", "#_noi-dung", "#", "assets/style.css",
      "https://example.vn/van-ban/a.html", "https://example.vn/", "/index.html",
      "//khac.vn/a.html", "https://khac.vn/a.html", "mailto:a@example.vn", "tel:024", "",
    ])
  func alive(link: String) throws {
    let run = try build("<a id=\"x\" href=\"\(link)\">x</a>\n")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("A link in every document is reported once, with the first page and the number of others")
  func repeated() throws {
    let run = try build("<img src=\"../anh.png\" alt=\"\">\n", to: "document")
    #expect(run.status == 1)
    #expect(run.errors.components(separatedBy: "[link.dead-output]").count == 2, "\(run.errors)")
    #expect(run.errors.contains("and 1 more"))
  }

  @Test("What looks like a link in text, data and other attributes is none")
  func lookalikes() throws {
    let run = try build(
      "<p data-href=\"x.html\" title=\" href=x\">href=&quot;y.html&quot;</p>\n"
        + "<script type=\"application/ld+json\">{\"a\": \" href=\", \"b\": \"z.html\"}</script>\n")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("Under a sub-path, links of the page that is served at any depth are followed too")
  func subPath() throws {
    func run(_ link: String) throws -> Program.Run {
      try build(
        "<a href=\"\(link)\">x</a>", to: "not-found", "--base-url", "https://example.vn/an-pham/")
    }
    #expect(try run("/an-pham/van-ban/a.html").status == 0)
    let dead = try run("/van-ban/a.html")
    #expect(dead.status == 1)
    #expect(dead.errors.contains("on the page 404.html"))
  }

  @Test("The project's own site has no dead link")
  func ownSite() throws {
    try Workspace.with { workspace in
      let content = TestFiles.root.appending(path: "Content").path
      let run = try workspace.build("--content", content)
      #expect(run.status == 0, "\(run.errors)")
      #expect(!run.errors.contains("[link.dead-output]"))
    }
  }
}
