import Archiving
import Diagnostics
import Foundation
import Parallelism
import Synchronization

/// A ZIP archive of files of the output, before it is made.
struct PlannedArchive: Sendable, Equatable {
  /// A file of the archive.
  struct Member: Sendable, Equatable, Codable {
    /// Its name in the archive.
    var name: String
    /// Its path in the output.
    var path: String
  }

  /// Relative to the output.
  var path: String
  /// The content file that it comes from, as diagnostics show it.
  var source: String?
  var members: [Member]
  /// Whether it also holds `SHA256SUMS`, by which `sha256sum --check` proves the others.
  var hasChecksums = false

  static let checksumsName = "SHA256SUMS"

  init(path: String, source: String? = nil, members: [Member], hasChecksums: Bool = false) {
    self.path = path
    self.source = source
    self.members = members
    self.hasChecksums = hasChecksums
  }

  /// An archive whose members are named as in the output, without the folders that all have in common.
  init(path: String, source: String?, of files: [String]) {
    self.init(
      path: path, source: source,
      members: zip(Self.names(of: files), files).map { Member(name: $0, path: $1) })
  }

  private static func names(of files: [String]) -> [String] {
    guard let first = files.first else { return [] }
    var common = Array(first.utf8.prefix(first.utf8.count - FileSystem.name(first).utf8.count))
    for file in files {
      while !file.utf8.starts(with: common) {
        common.removeLast()
        while let last = common.last, last != UInt8(ascii: "/") { common.removeLast() }
      }
    }
    return files.map { String(decoding: $0.utf8.dropFirst(common.count), as: UTF8.self) }
  }

  /// Makes archives of files that are in the output already, on all cores.
  ///
  /// - Returns: why some could not be made.
  static func write(
    _ archives: [PlannedArchive], with writer: OutputFolder.Writer, workFolder: String,
    _ work: ParallelWork
  ) throws(FileSystem.Failure) -> [Diagnostic] {
    guard !archives.isEmpty else { return [] }
    try FileSystem.makeFolders(workFolder)
    let found = Mutex<(failure: FileSystem.Failure?, diagnostics: [Diagnostic])>((nil, []))
    work.forEachRun(of: archives.count, length: 1) { run in
      for index in run {
        let archive = archives[index]
        do {
          try archive.write(with: writer, by: "\(workFolder)/\(index)")
        } catch let error as ZipArchive.Failure {
          found.withLock { $0.diagnostics.append(archive.unmade(error)) }
        } catch {
          found.withLock { $0.failure = error as? FileSystem.Failure }
        }
      }
    }
    let (failure, diagnostics) = found.withLock { $0 }
    if let failure { throw failure }
    return diagnostics
  }

  /// - Parameter temporary: what its temporary files are called, without ending.
  private func write(with writer: OutputFolder.Writer, by temporary: String) throws {
    let (archive, checksums) = (temporary + ".zip", temporary + ".sha256")
    var files = members.map { ZipArchive.Member(name: $0.name, path: writer.path(of: $0.path)) }
    defer { for file in [archive, checksums] { FileSystem.remove(file) } }
    if hasChecksums {
      try FileSystem.write(Self.checksums(of: files), to: checksums)
      files.append(ZipArchive.Member(name: Self.checksumsName, path: checksums))
    }
    try ZipArchive.write(files, to: archive)
    guard case .bytes(let bytes) = try FileSystem.read(archive, limit: .max) else { return }
    try writer.write(bytes, to: path)
  }

  /// The lines that `sha256sum` prints of files.
  private static func checksums(of files: [ZipArchive.Member]) throws -> [UInt8] {
    var text = ""
    for file in files {
      guard case .bytes(let bytes) = try FileSystem.read(file.path, limit: .max) else { continue }
      text += "\(ContentCache.Key(bytes: bytes).digits)  \(file.name)\n"
    }
    return Array(text.utf8)
  }

  private func unmade(_ failure: ZipArchive.Failure) -> Diagnostic {
    Diagnostic(
      .`output.no-archive`, at: source.map { SourceLocation(file: $0) },
      Message(
        vi: "không đóng được tệp nén \(path): \(failure.reason)",
        en: "cannot make the archive \(path): \(failure.reason)"))
  }
}
