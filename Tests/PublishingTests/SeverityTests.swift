import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite("Settings weigh the rules about content")
struct SeverityTests {
  /// Checks a document with a one-digit number (a warning) that cites an unknown document (a note).
  private func run(_ command: String, _ levels: String) throws -> Program.Run {
    try Workspace.with { workspace in
      let settings = try workspace.text("Content/site.yml")
      try workspace.write("Content/site.yml", settings + levels)
      try workspace.write(
        "Content/documents/a.md",
        Sample(number: "5", body: "## I. A\n\nTheo Quyết định số 90/QĐ-TTg ngày 18/01/2022.\n").text
      )
      return try workspace.program.run([command] + Workspace.build.dropFirst())
    }
  }

  @Test("Without settings, check prints notes and build does not")
  func notes() throws {
    let check = try run("check", "")
    #expect(check.status == 0)
    #expect(check.errors.contains("note: ") && check.errors.contains("[citation.unknown]"))
    let build = try run("build", "")
    #expect(build.status == 0)
    #expect(!build.errors.contains("[citation.unknown]"))
    #expect(build.errors.contains("[document.leading-zero]"))
  }

  @Test("A code or its family is raised, lowered or turned off, in both languages of the settings")
  func levels() throws {
    let raised = try run("build", "severities: {citation: error}\n")
    #expect(raised.status == 1)
    #expect(raised.errors.contains("[citation.unknown]"))
    let lowered = try run("build", "muc-do: {document.leading-zero: ghi-chu}\n")
    #expect(lowered.status == 0)
    #expect(lowered.errors.isEmpty, "\(lowered.errors)")
    let off = try run("check", "muc-do: {document: bo-qua, citation: bo-qua}\n")
    #expect(off.errors.isEmpty, "\(off.errors)")
  }

  @Test("A code counts before its family")
  func codeBeforeFamily() throws {
    let run = try run("build", "muc-do: {citation: loi, citation.unknown: bo-qua}\n")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(
    "Unknown names and levels, and rules that protect the site, are errors",
    arguments: [
      ("citation.unknwon: error", "citation.unknown"), ("yaml.syntax: note", "only rules about"),
      ("markdown.link-scheme: off", "only rules about"), ("link: off", "only rules about"),
      ("citation: warnin", "“warning”"),
    ])
  func refused(line: String, says: String) throws {
    let run = try run("check", "severities: {\(line)}\n")
    #expect(run.status == 1)
    #expect(run.errors.contains("Content/site.yml:4:"))
    #expect(run.errors.contains(says), "\(run.errors)")
  }
}
