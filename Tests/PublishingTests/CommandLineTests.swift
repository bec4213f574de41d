import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test("Results go to standard output, diagnostics to standard error", arguments: ["vi", "en"])
  func streams(_ language: String) throws {
    try Workspace.with { workspace in
      workspace.program.environment = ["LANG": "\(language)_XX.UTF-8"]
      try workspace.write("Content/documents/a.md", Sample(number: "5").text)
      let run = try workspace.build()
      #expect(run.status == 0)
      let home = workspace.folder.resolvingSymlinksInPath().appending(path: "Output/index.html")
        .path
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines[0].hasPrefix(language == "vi" ? "Đã dựng " : "Built "))
      #expect(lines[1] == "\(language == "vi" ? "Mở" : "Open"): \(home)")
      #expect(run.errors.contains("[document.leading-zero]"))
      #expect(!run.errors.contains("\u{1B}"), "no colours or progress in a pipe")
    }
  }

  @Test("Messages in both languages are those that were agreed", arguments: ["vi", "en"])
  func golden(_ language: String) throws {
    try Workspace.with { workspace in
      workspace.program.environment = ["LANG": "\(language)_XX.UTF-8"]
      try workspace.write("Content/documents/a.md", Sample(date: "31/02/2023").text)
      try workspace.write("Content/documents/b.md", Sample(extra: "subjct: a\n").text)
      try workspace.write("Content/documents/c.md", Sample(extra: "aliases: [../x]\n").text)
      try workspace.write("Content/documents/d/b.md", Sample(number: "7").text)
      try workspace.write("Content/documents/e.md", "Không có gì\n")
      try workspace.write("Content/documents/f.md", Sample(body: "Xem [đây](g.md).\n").text)
      try workspace.write("Content/documents/g.md", Sample(extra: "draft: true\n").text)
      try workspace.write("Content/documents/h.docx", "")
      let run = try workspace.program.run(["check", "--templates", "khong-co"])
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      let difference = try differenceFromGolden(run.errors, "Publishing/check.\(language).txt")
      #expect(difference == nil, "\(difference ?? "")")
    }
  }

  @Test(
    "Wrong usage exits with 2 and says how it goes on",
    arguments: [
      (["build", "--jbos", "3"], "'--jobs'"), (["build", "--jobs", "0"], "1 đến 256"),
      (["build", "--format", "xml"], "'text'"), (["build", "a"], "thừa 'a'"),
      (["dung"], "thừa 'dung'"),
      (["build", "--base-url", "example"], "https://example.vn/"),
    ])
  func usage(arguments: [String], message: String) throws {
    try Workspace.with { workspace in
      workspace.program.environment = ["LANG": "vi_VN.UTF-8"]
      let run = try workspace.program.run(arguments)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("Lỗi: ") && run.errors.contains(message), "\(run.errors)")
      #expect(run.errors.contains("--help' để biết thêm"))
    }
  }

  @Test("Help is in the user's language and on standard output", arguments: ["vi", "en"])
  func help(_ language: String) throws {
    try Workspace.with { workspace in
      workspace.program.environment = ["LANG": "\(language)_XX.UTF-8"]
      for command in [["--help"], ["build", "--help"], ["check", "--help"]] {
        let run = try workspace.program.run(command)
        #expect(run.status == 0 && run.errors.isEmpty)
        let isVietnamese = run.output.contains("CÁCH DÙNG:") && run.output.contains("TÙY CHỌN:")
        let isEnglish = run.output.contains("USAGE:") && run.output.contains("OPTIONS:")
        #expect(isVietnamese == (language == "vi") && isEnglish == (language == "en"))
      }
    }
  }

  @Test("--format json writes one object a line")
  func json() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample(number: "5").text)
      let run = try workspace.build("--format", "json")
      let diagnostics = try run.errors.split(separator: "\n").map {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
      #expect(diagnostics.count == 1)
      #expect(diagnostics.first??["code"] as? String == "document.leading-zero")
      #expect(diagnostics.first??["line"] as? Int == 3)
      let result = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect(result?["complete"] as? Bool == true)
      #expect(result?["documents"] as? Int == 1)
    }
  }

  @Test("--strict takes warnings for errors; --quiet prints them and nothing else")
  func strictAndQuiet() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample(number: "5").text)
      #expect(try workspace.build("--strict").status == 1)
      #expect(!workspace.exists("Output"))
      let quiet = try workspace.build("--quiet")
      #expect(quiet.status == 0)
      #expect(quiet.output.isEmpty)
      #expect(quiet.errors.contains("[document.leading-zero]"))
    }
  }

  @Test("Drafts are published only when asked for; --base-url takes the settings' place")
  func draftsAndAddress() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      try workspace.write(
        "Content/documents/b.md", Sample(number: "06", extra: "draft: true\n").text)
      #expect(try workspace.build().status == 0)
      #expect(!workspace.exists("Output/van-ban/b.html"))
      #expect(try workspace.build("--drafts", "--base-url", "https://a.vn/ngheo").status == 0)
      #expect(workspace.exists("Output/van-ban/b.html"))
      let map = try workspace.text("Output/sitemap.xml")
      #expect(map.contains("<loc>https://a.vn/ngheo/van-ban/b.html</loc>"))
      #expect(!map.contains("example.vn"))
    }
  }

  @Test("check writes nothing")
  func check() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      let run = try workspace.program.run(["check"] + Workspace.build.dropFirst(2))
      #expect(run.status == 0)
      #expect(run.output == "1 document, no errors.\n")
      #expect(!workspace.exists("Output"))
      #expect(try workspace.litter().isEmpty)
    }
  }

  @Test("A reader that goes away does not end a build")
  func closedPipe() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample(number: "5").text)
      let arguments = Workspace.build.joined(separator: " ")
      _ = try workspace.program.runShell(
        "{ sleep 0.2; \"$0\" \(arguments); echo $? > status; } 2>&1 | true")
      #expect(try workspace.text("status") == "0\n")
      #expect(workspace.exists("Output/index.html"))
    }
  }

  @Test(
    "On a terminal the build shows what it is doing, in a line that it clears; not when quiet",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func progress() throws {
    try Workspace.with { workspace in
      workspace.program.environment = ["LANG": "vi_VN.UTF-8", "SHELL": "/bin/sh"]
      try workspace.write("Content/documents/a.md", Sample().text)
      func onTerminal(_ options: String) throws -> String {
        let arguments = (Workspace.build + [options]).joined(separator: " ")
        return try workspace.program.runShell("script -qec \"$0 \(arguments)\" /dev/null").output
      }
      let shown = try onTerminal("--jobs 1")
      let clear = "\r\u{1B}[K"
      #expect(shown.contains(clear + "Đọc 1 văn bản" + clear + "Ghi "), "\(shown.debugDescription)")
      #expect(shown.contains(clear + "Đã dựng "))
      #expect(try onTerminal("--quiet").isEmpty)
    }
  }
}
