import Foundation
import TestSupport
import Testing

@Suite("The output folder")
struct OutputTests {
  @Test("Removed documents leave no files, and a renamed one is found under its old address")
  func staleFiles() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      try workspace.write("Content/documents/b.md", Sample(number: "06", date: "2021-05-06").text)
      #expect(try workspace.build().status == 0)
      #expect(workspace.exists("Output/van-ban/a.html") && workspace.exists("Output/nam/2021.html"))

      try workspace.remove("Content/documents/b.md")
      try workspace.remove("Content/documents/a.md")
      let renamed = Sample(extra: "aliases: [van-ban/a.html, /cu/ke-hoach/]\n").text
      try workspace.write("Content/documents/ke-hoach.md", renamed)
      #expect(try workspace.build().status == 0)
      #expect(!workspace.exists("Output/van-ban/b.html"))
      #expect(!workspace.exists("Output/nam/2021.html"))
      #expect(workspace.exists("Output/van-ban/ke-hoach.html"))
      let redirect = try workspace.text("Output/van-ban/a.html")
      #expect(redirect.contains("ke-hoach.html") && redirect.contains("refresh"))
      #expect(
        try workspace.text("Output/cu/ke-hoach/index.html")
          .contains("../../van-ban/ke-hoach.html"))
      #expect(try workspace.litter().isEmpty)
    }
  }

  @Test("Files that have not changed keep their time; those that have are written anew")
  func unchangedFiles() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      try workspace.write("Content/documents/b.md", Sample(number: "06", date: "2021-05-06").text)
      #expect(try workspace.build().status == 0)
      let output = workspace.folder.appending(path: "Output")
      let long = Date(timeIntervalSince1970: 1_600_000_000)
      for name in ["van-ban/a.html", "van-ban/b.html", "assets/style.css"] {
        try FileManager.default.setAttributes(
          [.modificationDate: long], ofItemAtPath: output.appending(path: name).path)
      }
      // Somebody has touched a page by hand.
      try workspace.write("Output/assets/style.css", "body { color: red }")
      try workspace.write(
        "Content/documents/b.md",
        Sample(number: "06", date: "2021-05-06", body: "Nội dung mới.\n").text)
      #expect(try workspace.build().status == 0)
      func date(_ name: String) throws -> Date? {
        let file = output.appending(path: name).path
        return try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
      }
      #expect(try date("van-ban/a.html") == long)
      #expect(try date("van-ban/b.html") != long)
      #expect(try workspace.text("Output/van-ban/b.html").contains("Nội dung mới."))
      #expect(try !workspace.text("Output/assets/style.css").contains("color: red"))
    }
  }

  @Test("A folder with other people's files is left alone")
  func notOurs() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      try workspace.write("Output/thesis.txt", "năm năm làm việc")
      let former = try workspace.snapshot()
      let run = try workspace.build()
      #expect(run.status == 1)
      #expect(run.errors.contains("Output: error:") && run.errors.contains("[output.not-ours]"))
      #expect(try workspace.snapshot() == former)
      #expect(try workspace.litter().isEmpty)
    }
  }

  @Test("A file or a link in its place is left alone", arguments: ["file", "link"])
  func notAFolder(_ kind: String) throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      if kind == "file" {
        try workspace.write("Output", "một tệp")
      } else {
        let made = try workspace.program.runShell("mkdir elsewhere && ln -s elsewhere Output")
        #expect(made.status == 0)
      }
      let run = try workspace.build()
      #expect(run.status == 1 && run.errors.contains("[output.not-ours]"))
      let type =
        try FileManager.default.attributesOfItem(
          atPath: workspace.folder.appending(path: "Output").path)[.type] as? FileAttributeType
      #expect(type == (kind == "file" ? .typeRegular : .typeSymbolicLink))
    }
  }

  @Test("An empty folder, or one with nothing but .gitignore, is taken", arguments: [true, false])
  func emptyFolder(hasIgnoreFile: Bool) throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      try workspace.write("Output/.gitignore", "*\n!.gitignore\n")
      if !hasIgnoreFile { try workspace.remove("Output/.gitignore") }
      #expect(try workspace.build().status == 0)
      #expect(workspace.exists("Output/index.html") && workspace.exists("Output/.gitignore"))
    }
  }

  @Test(
    "The sources may not be the output, hold it or lie in it",
    arguments: ["Content", "Content/", "Content/out", "./Content/documents", "Templates", "."])
  func overlap(_ output: String) throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      try FileManager.default.copyItem(
        at: TestFiles.root.appending(path: "Templates"),
        to: workspace.folder.appending(path: "Templates"))
      let former = try workspace.snapshot("Content")
      let run = try workspace.program.run(["build", "--no-print", "--output", output])
      #expect(run.status == 1)
      #expect(run.errors.contains("[output."), "\(run.errors)")
      #expect(try workspace.snapshot("Content") == former)
      #expect(try workspace.litter().isEmpty)
    }
  }

  @Test("A link in the path does not hide that the output lies in the content")
  func hiddenOverlap() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      #expect(try workspace.program.runShell("ln -s Content here").status == 0)
      let run = try workspace.build("--output", "here/out")
      #expect(run.status == 1 && run.errors.contains("[output.overlaps]"), "\(run.errors)")
    }
  }

  @Test("A place that cannot be written to", arguments: ["file/Output", "missing/Output"])
  func unwritable(_ output: String) throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      try workspace.write("file", "một tệp")
      workspace.program.environment = ["LANG": "vi_VN.UTF-8"]
      let run = try workspace.build("--output", output)
      #expect(run.status == 1)
      #expect(run.errors.contains("lỗi: không ghi được: "), "\(run.errors)")
      #expect(run.errors.contains("[output.unwritable]"))
    }
  }

  @Test("A file that grows past the limit of the process fails the build and not the program")
  func fileLimit() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      #expect(try workspace.build().status == 0)
      let former = try workspace.snapshot()
      let body = String(repeating: "Chăm lo hộ nghèo. ", count: 20_000)
      try workspace.write("Content/documents/b.md", Sample(number: "06", body: body).text)
      let arguments = Workspace.build.joined(separator: " ")
      let run = try workspace.program.runShell("ulimit -f 200; exec \"$0\" \(arguments)")
      #expect(run.status == 1)
      #expect(run.errors.contains("File too large") && run.errors.contains("b.html"))
      #expect(try workspace.snapshot() == former)
      #expect(try workspace.litter().isEmpty)
    }
  }

  @Test("A full disk fails the build; the former output stays", .enabled(if: canMount()))
  func fullDisk() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      #expect(try workspace.program.runShell(Self.mount("600k")).status == 0)
      defer { _ = try? workspace.program.runShell("umount disk") }
      #expect(try workspace.build("--output", "disk/Output").status == 0)
      let former = try workspace.snapshot("disk")
      let body = String(repeating: "Chăm lo hộ nghèo. ", count: 30_000)
      try workspace.write("Content/documents/b.md", Sample(number: "06", body: body).text)
      let run = try workspace.build("--output", "disk/Output")
      #expect(run.status == 1)
      #expect(run.errors.contains("No space left on device"), "\(run.errors)")
      #expect(try workspace.snapshot("disk") == former)
    }
  }

  private static func mount(_ size: String) -> String {
    "mkdir disk && mount -t tmpfs -o size=\(size) none disk"
  }

  /// Whether this process may mount a small file system.
  private static func canMount() -> Bool {
    let works = try? TestFiles.withTemporaryFolder { folder in
      try Program(folder: folder).runShell("\(mount("64k")) && umount disk").status == 0
    }
    return works ?? false
  }
}
