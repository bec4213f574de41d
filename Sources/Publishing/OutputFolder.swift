import CFileExchange
import Diagnostics
import Foundation

/// The folder that a build replaces, in one step and only when everything for it has been written.
///
/// Files are written into a staging folder beside it, which then changes places with it. A build that
/// is killed leaves the old folder whole, and a staging folder that the next build clears away.
final class OutputFolder {
  /// Marks a folder as made by this program. Without it, a folder that holds anything is left alone.
  static let markerName = ".anpham"

  let path: String
  private let staging: String
  private var lock: Int32 = -1
  private var folders: Set<String> = []

  /// Prepares the staging folder.
  ///
  /// - Parameters:
  ///   - path: the output folder; it need not be there yet.
  ///   - reserved: folders that are read, which the output must neither be nor hold.
  /// - Throws: `Refusal` where the folder is not this program's, cannot be written, or is being
  ///   written by another build.
  init(_ path: String, reserved: [String]) throws(Refusal) {
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.path = trimmed
    let name = trimmed.split(separator: "/").last.map(String.init) ?? ""
    staging = "\(FileSystem.parent(trimmed))/.\(name).anpham"
    try Self.check(trimmed, name: name, reserved: reserved)
    do throws(FileSystem.Failure) {
      try begin()
    } catch {
      throw Refusal(error.code == EWOULDBLOCK ? Self.isBusy(trimmed) : Self.cannotWrite(error))
    }
  }

  deinit { abandon() }

  /// A reason not to touch the folder.
  struct Refusal: Error {
    var diagnostic: Diagnostic
    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
  }

  static func cannotWrite(_ failure: FileSystem.Failure) -> Diagnostic {
    Diagnostic(
      "output.unwritable", failure, vi: "không ghi được", en: "cannot write",
      wayOut: Message(
        vi: "kiểm tra quyền ghi và chỗ trống trên đĩa; thư mục kết quả cũ vẫn nguyên",
        en: "check permissions and free space; the former output is untouched"))
  }

  // MARK: Writing

  /// Writes files of the new output, from several threads if need be; their folders must have been
  /// announced.
  struct Writer: Sendable {
    fileprivate let staging: String

    func write(_ bytes: [UInt8], to relative: String) throws(FileSystem.Failure) {
      try FileSystem.write(bytes, to: "\(staging)/\(relative)")
    }
  }

  var writer: Writer { Writer(staging: staging) }

  /// Makes the folders that some files will lie in.
  func announce(_ files: some Sequence<String>) throws(FileSystem.Failure) {
    for file in files {
      try makeFolder(FileSystem.parent(file))
    }
  }

  private func makeFolder(_ relative: String) throws(FileSystem.Failure) {
    guard relative != ".", folders.insert(relative).inserted else { return }
    try makeFolder(FileSystem.parent(relative))
    try FileSystem.makeFolder("\(staging)/\(relative)")
  }

  /// Puts the new output in the place of the old one.
  func commit() throws(FileSystem.Failure) {
    try writer.write(Array("AnPham\n".utf8), to: Self.markerName)
    // Keeps the generated files out of version control, and the folder in it.
    try writer.write(Array("*\n!.gitignore\n".utf8), to: ".gitignore")
    if rename(staging, path) != 0 {
      // The old output is there and not empty: the two change places.
      guard anpham_exchange(staging, path) == 0 || exchangeInTwoSteps() else {
        throw FileSystem.Failure(path)
      }
    }
    FileSystem.remove(staging)
    release()
  }

  /// For file systems that cannot exchange: between the two steps a kill leaves no output, which the
  /// next build repairs.
  private func exchangeInTwoSteps() -> Bool {
    let former = staging + ".former"
    guard rename(path, former) == 0 else { return false }
    guard rename(staging, path) == 0 else {
      rename(former, path)
      return false
    }
    FileSystem.remove(former)
    return true
  }

  private func abandon() {
    guard lock >= 0 else { return }
    FileSystem.remove(staging)
    release()
  }

  private func release() {
    if lock >= 0 { close(lock) }
    lock = -1
  }

  // MARK: Beginning

  private func begin() throws(FileSystem.Failure) {
    let former = staging + ".former"
    if FileSystem.kind(former) == .folder {
      if FileSystem.exists(path) { FileSystem.remove(former) } else { rename(former, path) }
    }
    try FileSystem.makeFolder(staging)
    lock = open(staging, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw FileSystem.Failure(staging) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let failure = FileSystem.Failure(staging)
      release()
      throw failure
    }
    for name in try FileSystem.names(in: staging) { FileSystem.remove("\(staging)/\(name)") }
  }

  private static func check(_ path: String, name: String, reserved: [String]) throws(Refusal) {
    guard !name.isEmpty, name != ".", name != ".." else { throw Refusal(notOurs(path)) }
    switch FileSystem.kind(path) {
    case nil: break
    case .folder:
      let names = (try? FileSystem.names(in: path)) ?? [path]
      if !names.contains(markerName), names.contains(where: { $0 != ".gitignore" }) {
        throw Refusal(notOurs(path))
      }
    case .file, .link, .other: throw Refusal(notOurs(path))
    }
    let parent = FileSystem.realPath(FileSystem.parent(path)) ?? FileSystem.parent(path)
    let target = "\(parent)/\(name)/"
    for folder in reserved {
      guard let source = FileSystem.realPath(folder) else { continue }
      if (source + "/").hasPrefix(target) || target.hasPrefix(source + "/") {
        throw Refusal(overlapping(path, folder))
      }
    }
  }

  private static func notOurs(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "output.not-ours", at: SourceLocation(file: path),
      Message(
        vi: "thư mục kết quả chứa những thứ không do chương trình này tạo ra",
        en: "the output folder holds things that this program did not make"),
      wayOut: Message(
        vi: "chọn thư mục trống bằng --output, hoặc tự dọn thư mục này",
        en: "choose an empty folder with --output, or clear this one yourself"))
  }

  private static func isBusy(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "output.busy", at: SourceLocation(file: path),
      Message(
        vi: "một lần dựng khác đang ghi vào thư mục kết quả này",
        en: "another build is writing to this output folder"),
      wayOut: Message(vi: "đợi lần dựng kia xong", en: "wait for the other build to end"))
  }

  private static func overlapping(_ path: String, _ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "output.overlaps", at: SourceLocation(file: path),
      Message(
        vi: "thư mục kết quả và thư mục nguồn \(folder) nằm trong nhau",
        en: "the output folder and the source folder \(folder) lie in each other"),
      wayOut: Message(vi: "chọn thư mục khác bằng --output", en: "choose another with --output"))
  }
}
