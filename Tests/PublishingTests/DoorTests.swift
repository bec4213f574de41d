import Foundation
import TestSupport
import Testing

@Suite("Nothing but the folders' own files is read")
struct DoorTests {
  /// A file of each sort that a build reads, and the folders they lie in.
  private static let allFiles = [
    "Content/site.yml", "Content/documents/a.md", "Content/documents/2023/b.md",
    "Content/stories/a.md", "Content/campaigns/a.md", "Content/handouts/a.md",
    "Content/publications/a.md", "Content/data/references.yml", "Content/data/agencies.yml",
    "Content/data/places.csv", "Content/data/boundaries-63.json",
    "Content/data/boundaries-34.json", "Content/data/t.csv", "Content/data/t.schema.json",
    "Content/media/a.png", "Templates/theme.yml", "Templates/web/layout.mustache",
    "Templates/web/style.css", "Templates/web/campaign.css", "Templates/web/campaign.js",
    "Templates/epub/style.css",
  ]
  private static let allFolders = [
    "Content/documents", "Content/documents/2023", "Content/stories", "Content/campaigns",
    "Content/handouts", "Content/publications", "Content/data", "Content/media", "Templates/web",
    "Templates/print", "Templates/epub",
  ]

  private static let secret = "SECRET-OF-ELSEWHERE"

  /// A site with templates of its own, in which one thing is replaced, after it was moved away.
  private func build(
    replacing path: String, with line: String
  ) throws -> (run: Program.Run, leaks: Bool) {
    try Workspace.with { workspace in
      try FileManager.default.copyItem(
        at: TestFiles.root.appending(path: "Templates"),
        to: workspace.folder.appending(path: "Templates"))
      try workspace.write("Content/documents/good.md", Sample().text)
      let url = workspace.folder.appending(path: path)
      let parent = url.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try workspace.write("elsewhere/file", "---\ntitle: \(Self.secret)\n---\n")
      if FileManager.default.fileExists(atPath: url.path) {
        try FileManager.default.removeItem(at: url)
      }
      let made = try workspace.program.runShell("cd '\(parent.path)' && \(line)")
      #expect(made.status == 0, "\(made.errors)")
      let run = try workspace.program.run(["build", "--no-print", "--templates", "Templates"])
      let leaks = try workspace.program.runShell("grep -rq \(Self.secret) Output .anpham-cache")
      return (run, leaks.status == 0 || run.errors.contains(Self.secret))
    }
  }

  @Test("A link out of the folder in the place of any file is refused by name", arguments: allFiles)
  func links(path: String) throws {
    let name = URL(filePath: path).lastPathComponent
    let depth = path.split(separator: "/").count - 1
    let out = String(repeating: "../", count: depth) + "elsewhere/file"
    for target in [out, "/dev/zero"] {
      let (run, leaks) = try build(replacing: path, with: "ln -s \(target) '\(name)'")
      #expect(run.status == 1, "\(path)")
      #expect(run.errors.contains(path) && run.errors.contains(".link]"), "\(run.errors)")
      #expect(!leaks)
    }
  }

  @Test("A link that leads nowhere is no missing file", arguments: allFiles)
  func danglingLinks(path: String) throws {
    let name = URL(filePath: path).lastPathComponent
    let (run, _) = try build(replacing: path, with: "ln -s nothing '\(name)'")
    #expect(run.status == 1 && run.errors.contains(path), "\(run.errors)")
  }

  @Test("A named pipe in the place of any file is refused by name", arguments: allFiles)
  func pipes(path: String) throws {
    let name = URL(filePath: path).lastPathComponent
    let (run, _) = try build(replacing: path, with: "mkfifo '\(name)'")
    #expect(run.status == 1 && run.errors.contains(path), "\(run.errors)")
  }

  @Test("A folder that is a link to elsewhere is refused with its way out", arguments: allFolders)
  func folders(path: String) throws {
    let name = URL(filePath: path).lastPathComponent
    let depth = path.split(separator: "/").count - 1
    let out = String(repeating: "../", count: depth) + "elsewhere"
    let (run, leaks) = try build(replacing: path, with: "ln -s \(out) '\(name)'")
    #expect(run.status == 1 && !leaks)
    #expect(run.errors.contains("\(path)") && run.errors.contains("--content"), "\(run.errors)")
    #expect(run.errors.components(separatedBy: ".link]").count == 2, "\(run.errors)")
  }

  @Test("The content folder itself may be named by a link")
  func namedByLink() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/good.md", Sample().text)
      try FileManager.default.moveItem(
        at: workspace.folder.appending(path: "Content"),
        to: workspace.folder.appending(path: "shared"))
      try FileManager.default.createSymbolicLink(
        atPath: workspace.folder.appending(path: "Content").path, withDestinationPath: "shared")
      let run = try workspace.build()
      #expect(run.status == 0, "\(run.errors)")
      #expect(workspace.exists("Output/van-ban/good.html"))
    }
  }
}
