import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What builds keep for the next one.
@Suite("The cache of printed files")
struct CacheTests {
  private static let build = [
    "build", "--templates", TestFiles.root.appending(path: "Templates").path,
  ]
  private static let canPrint = FileManager.default.isExecutableFile(
    atPath: TestFiles.root.appending(path: ".typesetting/venv/bin/python3").path)

  /// The PDFs that the cache keeps, beside the pictures of the site.
  private func entries(_ workspace: Workspace, _ cache: String = ".anpham-cache") -> [URL] {
    let folder = workspace.folder.appending(path: cache)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.utf8.count == 67 }.map { folder.appending(path: $0) }.filter {
      let bytes = (try? Data(contentsOf: $0)) ?? Data()
      return bytes.starts(with: Data("%PDF".utf8)) || bytes.starts(with: Data("kept".utf8))
    }
  }

  @Test("a print is taken from the cache as long as nothing of it changes", .enabled(if: canPrint))
  func hit() throws {
    try Workspace.with { workspace in
      let print = "Output/van-ban/a.pdf"
      try workspace.write("Content/documents/a.md", Sample().text)
      #expect(try workspace.program.run(Self.build).status == 0)
      let typeset = try workspace.text(print)
      let kept = try #require(entries(workspace).first)
      #expect(try Data(contentsOf: kept).starts(with: Data("%PDF".utf8)))
      // What the cache holds is what is published.
      let name = Array(kept.lastPathComponent.utf8)
      let seal = ContentCache.Key([name, Array("kept".utf8)]).digits
      try Data("kept\(seal)".utf8).write(to: kept)
      #expect(try workspace.program.run(Self.build).status == 0)
      #expect(try workspace.text(print) == "kept")
      #expect(try workspace.program.run(Self.build + ["--no-cache"]).status == 0)
      #expect(try workspace.text(print) == typeset)
      try workspace.write("Content/documents/a.md", Sample(subject: "Khác").text)
      #expect(try workspace.program.run(Self.build).status == 0)
      #expect(try workspace.text(print) != typeset)
      #expect(entries(workspace).count == 2)
    }
  }

  @Test(
    "a change of a template makes what it prints anew, and leaves what others print",
    .enabled(if: canPrint))
  func templates() throws {
    try Workspace.with { workspace in
      try FileManager.default.copyItem(
        at: TestFiles.root.appending(path: "Templates"),
        to: workspace.folder.appending(path: "Templates"))
      try workspace.write("Content/documents/a.md", Sample().text)
      #expect(try workspace.program.run(["build"]).status == 0)
      let first = entries(workspace).count
      let change = { [workspace] (file: String) in
        let path = "Templates/print/\(file)"
        try workspace.write(path, try workspace.text(path) + "\n")
        #expect(try workspace.program.run(["build"]).status == 0)
        return entries(workspace).count
      }
      #expect(try change("leaflet-a5/sheet.typ") == first)
      #expect(try change("story.typ") == first)
      #expect(try change("document.typ") == first + 1)
      #expect(try change("lib/body.typ") == first + 2)
    }
  }

  @Test("the cache lies where --cache says, and nowhere with --no-cache", .enabled(if: canPrint))
  func place() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample().text)
      #expect(try workspace.program.run(Self.build + ["--no-cache"]).status == 0)
      #expect(!workspace.exists(".anpham-cache"))
      #expect(try workspace.program.run(Self.build + ["--cache", "kept"]).status == 0)
      #expect(!workspace.exists(".anpham-cache"))
      #expect(entries(workspace, "kept").count == 1)
      #expect(try workspace.text("kept/.gitignore") == "*\n")
    }
  }

  @Test("a full cache loses what has not been asked for longest")
  func trimming() throws {
    try TestFiles.withTemporaryFolder { folder in
      let cache = ContentCache(folder: folder.appending(path: "cache").path)
      let keys = (0..<8).map { ContentCache.Key([[UInt8($0)]]) }
      for key in keys {
        cache.keep([UInt8](repeating: 1, count: 1000 - 64), key)
        usleep(10_000)
      }
      #expect(cache.bytes(keys[0]) != nil)
      cache.trim(to: 8000)
      #expect(keys.allSatisfy { cache.bytes($0) != nil })
      usleep(10_000)
      #expect(cache.bytes(keys[0]) != nil)
      cache.trim(to: 7999)
      #expect(cache.bytes(keys[0]) != nil, "asked for last")
      #expect(keys.count { cache.bytes($0) != nil } == 5)
    }
  }
}
