import Foundation
import TestSupport
import Testing

@Suite("Faulty templates fail the build with their place")
struct TemplateTests {
  /// Builds with a copy of the project's templates in which a file is replaced or removed.
  private func build(replacing name: String, with text: String?) throws -> Program.Run {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      try FileManager.default.copyItem(
        at: TestFiles.root.appending(path: "Templates"),
        to: workspace.folder.appending(path: "Templates"))
      #expect(try workspace.program.run(["build", "--no-print"]).status == 0)
      let former = try workspace.snapshot()
      if let text {
        try workspace.write("Templates/\(name)", text)
      } else {
        try workspace.remove("Templates/\(name)")
      }
      let run = try workspace.program.run(["build", "--no-print"])
      #expect(try workspace.snapshot() == former)
      #expect(try workspace.litter().isEmpty)
      return run
    }
  }

  @Test("An unknown name")
  func unknownName() throws {
    let run = try build(replacing: "web/home.mustache", with: "<p>\n{{titel}}</p>\n")
    #expect(run.status == 1)
    #expect(run.errors.contains("Templates/web/home.mustache:2:3: error:"), "\(run.errors)")
    #expect(run.errors.contains("title"), "a suggestion")
  }

  @Test("A page without a template", arguments: ["home", "document", "not-found"])
  func missingTemplate(_ name: String) throws {
    let run = try build(replacing: "web/\(name).mustache", with: nil)
    #expect(run.status == 1)
    #expect(run.errors.contains(name))
  }

  @Test("A missing style sheet or theme", arguments: ["web/style.css", "theme.yml"])
  func missingFile(_ name: String) throws {
    let run = try build(replacing: name, with: nil)
    #expect(run.status == 1)
    #expect(run.errors.contains("Templates/\(name): error: cannot read the template"))
  }

  @Test("A missing folder of templates is reported beside the errors in the content")
  func missingFolder() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample(date: "31/02/2023").text)
      let run = try workspace.program.run(["build", "--templates", "khong-co"])
      #expect(run.status == 1)
      #expect(run.errors.contains("[template.unreadable]"))
      #expect(run.errors.contains("[front-matter.bad-date]"))
    }
  }

  @Test("No content folder")
  func missingContent() throws {
    try Workspace.with { workspace in
      let run = try workspace.build("--content", "khong-co")
      #expect(run.status == 1)
      #expect(run.errors.contains("khong-co: error: there is no content folder"))
    }
  }
}
