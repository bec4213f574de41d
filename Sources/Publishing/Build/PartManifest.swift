import Foundation
import Parallelism

/// What a part of a build says of itself, in a file of its folder: which share it is, what it was made
/// from, and what it holds.
struct PartManifest: Codable, Equatable {
  struct File: Codable, Equatable {
    var path: String
    /// SHA-256 of the bytes.
    var digest: String
  }

  struct Archive: Codable, Equatable {
    var path: String
    var members: [PlannedArchive.Member]
    var hasChecksums: Bool
  }

  /// Of this form.
  var version = Self.currentVersion
  var program = ProgramVersion.current
  var shard: Int
  var of: Int
  /// The digest of everything that the build was made from; the same for all parts of one build.
  var inputs: String
  /// The digest of the paths of all files of the build.
  var plan: String
  /// This share's, in the order of the build.
  var files: [File]
  /// What is made when the parts are joined, of files of any of them.
  var archives: [Archive]

  static let name = ".anpham-part.json"
  static let currentVersion = 2
  /// Some 500,000 files.
  static let sizeLimit = 128 << 20

  /// Describes a part that has been written.
  ///
  /// - Parameters:
  ///   - shard: which share it is.
  ///   - inputs: the digest of what the build is made from.
  ///   - paths: all files of the build.
  ///   - archives: what is made when the parts are joined.
  ///   - folder: the part's folder.
  ///   - work: how its files are read.
  init(
    _ shard: Shard, inputs: ContentCache.Key, paths: [String], archives: [PlannedArchive],
    in folder: String, _ work: ParallelWork
  ) {
    self.shard = shard.index
    of = shard.count
    self.inputs = inputs.digits
    plan = ContentCache.Key(paths.map { Array($0.utf8) }).digits
    let held = paths.filter(shard.holds)
    files = work.compactMap(held) { path in
      Self.digest("\(folder)/\(path)").map { File(path: path, digest: $0) }
    }
    self.archives = archives.map {
      Archive(path: $0.path, members: $0.members, hasChecksums: $0.hasChecksums)
    }
  }

  /// The SHA-256 of a file; nil where it cannot be read.
  static func digest(_ path: String) -> String? {
    guard case .bytes(let bytes)? = try? FileSystem.read(path, limit: .max) else { return nil }
    return ContentCache.Key(bytes: bytes).digits
  }

  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
  }
}

/// The program's version, as it says it and as parts of builds carry it.
package enum ProgramVersion {
  package static let current = "0.1.0"
}
