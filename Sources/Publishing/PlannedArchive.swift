import Archiving
import Diagnostics
import Foundation
import Parallelism
import Synchronization

/// A ZIP archive of files of the output, before it is made.
struct PlannedArchive: Sendable {
  /// Relative to the output.
  var path: String
  /// The content file that it comes from, as diagnostics show it.
  var source: String?
  /// Paths of files of the output. The folders that all have in common are left out of their names.
  var members: [String]

  /// The members' names in the archive.
  var names: [String] {
    guard let first = members.first else { return [] }
    var common = Array(first.utf8.prefix(first.utf8.count - FileSystem.name(first).utf8.count))
    for member in members {
      while !member.utf8.starts(with: common) {
        common.removeLast()
        while let last = common.last, last != UInt8(ascii: "/") { common.removeLast() }
      }
    }
    return members.map { String(decoding: $0.utf8.dropFirst(common.count), as: UTF8.self) }
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
          try archive.write(with: writer, by: "\(workFolder)/\(index).zip")
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

  private func write(with writer: OutputFolder.Writer, by temporary: String) throws {
    let members = zip(names, members).map {
      ZipArchive.Member(name: $0, path: writer.path(of: $1))
    }
    try ZipArchive.write(members, to: temporary)
    defer { FileSystem.remove(temporary) }
    guard case .bytes(let bytes) = try FileSystem.read(temporary, limit: .max) else { return }
    try writer.write(bytes, to: path)
  }

  private func unmade(_ failure: ZipArchive.Failure) -> Diagnostic {
    Diagnostic(
      .error, "output.no-archive", at: source.map { SourceLocation(file: $0) },
      Message(
        vi: "không đóng được tệp nén \(path): \(failure.reason)",
        en: "cannot make the archive \(path): \(failure.reason)"))
  }
}
