import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("A cache that somebody has been at")
struct PoisonedCacheTests {
  enum Poison: String, CaseIterable {
    case flipped, truncated, emptied, lengthened, sealOnly, unsealed, otherEntry
    case linked, dangling, folder, pipe, linkedGroup, fileAsGroup
  }

  private static let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0) }
  private static let key = ContentCache.Key([[1]])
  private static let other = ContentCache.Key([[2]])

  /// Does something to the entry at a path; `elsewhere` holds a good copy of its group.
  private func apply(_ poison: Poison, to entry: URL, elsewhere: URL) throws {
    let files = FileManager.default
    var data = try Data(contentsOf: entry)
    let group = entry.deletingLastPathComponent()
    try files.copyItem(at: group, to: elsewhere)
    try files.removeItem(at: entry)
    switch poison {
    case .flipped:
      data[2500] ^= 1
      try data.write(to: entry)
    case .truncated: try data.dropLast(1000).write(to: entry)
    case .emptied: try Data().write(to: entry)
    case .lengthened: try (data + Data([0])).write(to: entry)
    case .sealOnly: try data.suffix(64).write(to: entry)
    case .unsealed: try Data(Self.bytes).write(to: entry)
    case .otherEntry:
      try Data(Self.bytes + ContentCache.seal(Self.bytes, Self.other)).write(to: entry)
    case .linked:
      try files.createSymbolicLink(
        at: entry, withDestinationURL: elsewhere.appending(path: entry.lastPathComponent))
    case .dangling:
      try files.createSymbolicLink(at: entry, withDestinationURL: elsewhere.appending(path: "new"))
    case .folder:
      try files.createDirectory(at: entry, withIntermediateDirectories: false)
      try Data([1]).write(to: entry.appending(path: "file"))
    case .pipe: #expect(mkfifo(entry.path, 0o644) == 0)
    case .linkedGroup:
      try files.removeItem(at: group)
      try files.createSymbolicLink(at: group, withDestinationURL: elsewhere)
    case .fileAsGroup:
      try files.removeItem(at: group)
      try Data([1]).write(to: group)
    }
  }

  @Test("What is not what was kept is a miss, and is replaced", arguments: Poison.allCases)
  func miss(_ poison: Poison) throws {
    try TestFiles.withTemporaryFolder { folder in
      let cache = ContentCache(folder: folder.appending(path: "cache").path)
      cache.keep(Self.bytes, Self.key)
      #expect(cache.bytes(Self.key) == Self.bytes)
      let digits = Self.key.digits
      let entry = folder.appending(path: "cache/\(digits.prefix(2))/\(digits)")
      let elsewhere = folder.appending(path: "elsewhere")
      try apply(poison, to: entry, elsewhere: elsewhere)
      #expect(cache.bytes(Self.key) == nil)
      let good = elsewhere.appending(path: digits)
      let kept = try Data(contentsOf: good)

      cache.keep(Self.bytes, Self.key)
      #expect(cache.bytes(Self.key) == Self.bytes)
      #expect(FileSystem.kind(entry.path) == .file)
      // Nothing was written, changed or removed where a link led.
      #expect(try Data(contentsOf: good) == kept)
      #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == [digits])
      #expect(
        try FileManager.default.contentsOfDirectory(
          atPath: entry.deletingLastPathComponent().path) == [digits])
    }
  }

  @Test(
    "A full cache is cleared of poison, and nothing that a link leads to is",
    arguments: Poison.allCases)
  func trimming(_ poison: Poison) throws {
    try TestFiles.withTemporaryFolder { folder in
      let cache = ContentCache(folder: folder.appending(path: "cache").path)
      cache.keep(Self.bytes, Self.key)
      let digits = Self.key.digits
      let elsewhere = folder.appending(path: "elsewhere")
      try apply(
        poison, to: folder.appending(path: "cache/\(digits.prefix(2))/\(digits)"),
        elsewhere: elsewhere)
      cache.keep(Self.bytes, Self.other)
      cache.trim(to: 5000)
      #expect(cache.bytes(Self.key) == nil && cache.bytes(Self.other) == nil)
      #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path) == [digits])
    }
  }

  private static let canPrint = FileManager.default.isExecutableFile(
    atPath: TestFiles.root.appending(path: ".typesetting/venv/bin/python3").path)

  @Test(
    "A build with a poisoned cache makes what one without a cache makes", .enabled(if: canPrint),
    arguments: ["emptied", "flipped", "swapped"])
  func build(_ poison: String) throws {
    try Workspace.with { workspace in
      let build = ["build", "--templates", TestFiles.root.appending(path: "Templates").path]
      try workspace.write("Content/documents/a.md", Sample().text)
      try workspace.write("Content/documents/b.md", Sample(number: "06", date: "2021-05-06").text)
      #expect(try workspace.program.run(build).status == 0)
      let first = try workspace.snapshot()
      let cache = workspace.folder.appending(path: ".anpham-cache")
      let names = try FileManager.default.subpathsOfDirectory(atPath: cache.path)
        .filter { $0.utf8.count == 67 }.sorted()
      #expect(names.count >= 2)
      let entries = try names.map { try Data(contentsOf: cache.appending(path: $0)) }
      for (index, name) in names.enumerated() {
        var data = entries[index]
        switch poison {
        case "emptied": data = Data()
        case "flipped": data[data.count / 2] ^= 1
        default: data = entries[(index + 1) % entries.count]
        }
        try data.write(to: cache.appending(path: name))
      }
      try workspace.remove("Output")
      #expect(try workspace.program.run(build).status == 0)
      #expect(try workspace.snapshot() == first)
      #expect(try names.map { try Data(contentsOf: cache.appending(path: $0)) } == entries)
    }
  }
}
