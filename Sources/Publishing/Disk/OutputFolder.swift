import Diagnostics
import Foundation

/// The folder that a build replaces, in one step and only when everything for it has been written
/// (docs/decisions/0005).
final class OutputFolder {
  /// Marks a folder as made by this program. Without it, a folder that holds anything is left alone.
  static let markerName = ".anpham"
  private static let ignoreName = ".gitignore"

  private let path: String
  private let staging: StagingFolder
  private var folders: Set<String> = []

  /// Prepares to write.
  ///
  /// - Parameters:
  ///   - path: the output folder; it need not be there yet.
  ///   - sources: folders that are read, which the output must neither be, hold nor lie in.
  /// - Throws: `Refusal` where the folder is not this program's, cannot be written, or is being
  ///   written by another build.
  init(_ path: String, sources: [String]) throws(Refusal) {
    self.path = FileSystem.withoutEndingSlash(path)
    let name = FileSystem.name(self.path)
    guard !["", "/", ".", ".."].contains(name) else { throw .notOurs(path) }
    let parent = FileSystem.parent(self.path)
    for source in sources where Self.overlaps(parent, name, source) {
      throw .overlapping(path, source)
    }
    try Self.checkOwnership(self.path)
    do throws(FileSystem.Failure) {
      staging = try StagingFolder(
        parent == "/" ? "/.\(name).anpham" : "\(parent)/.\(name).anpham", output: self.path)
    } catch {
      throw error.code == EWOULDBLOCK ? .busy(path) : .unwritable(error)
    }
  }

  /// Whether the folder of a name in a parent is, holds or lies in a source folder.
  private static func overlaps(_ parent: String, _ name: String, _ source: String) -> Bool {
    guard let parent = FileSystem.realPath(parent), let source = FileSystem.realPath(source) else {
      return false
    }
    let output = parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    return FileSystem.contains(source, output) || FileSystem.contains(output, source)
  }

  private static func checkOwnership(_ path: String) throws(Refusal) {
    switch FileSystem.kind(path) {
    case nil: return
    case .file, .link, .other: throw .notOurs(path)
    case .folder: break
    }
    do throws(FileSystem.Failure) {
      let names = try FileSystem.names(in: path)
      if !names.contains(markerName), names.contains(where: { $0 != ignoreName }) {
        throw FileSystem.Failure(path, code: EEXIST)
      }
    } catch {
      throw error.code == EEXIST ? .notOurs(path) : .unwritable(error)
    }
  }

  /// Writes files of the new output, from several threads if need be; their folders must have been
  /// announced.
  struct Writer: Sendable {
    fileprivate let root: String
    fileprivate let former: String?

    /// Where a file of the new output is written.
    func path(of relative: String) -> String { "\(root)/\(relative)" }

    /// A file that is in the former output with the same bytes is taken from there: it keeps its
    /// time, so that a site is copied to its server and fetched by its readers only as far as it has
    /// changed, and nothing is written.
    func write(_ bytes: [UInt8], to relative: String) throws(FileSystem.Failure) {
      let path = path(of: relative)
      if let former, FileSystem.holds("\(former)/\(relative)", bytes),
        FileSystem.link("\(former)/\(relative)", as: path)
      {
        return
      }
      try FileSystem.write(bytes, to: path)
    }
  }

  var writer: Writer {
    Writer(root: staging.new, former: FileSystem.exists(path) ? path : nil)
  }

  /// A folder for what the build needs only itself; not there yet, and gone with the build.
  var workFolder: String { staging.work }

  /// Makes the folders that some files will lie in.
  func announce(_ files: some Sequence<String>) throws(FileSystem.Failure) {
    for file in files {
      try makeFolder(FileSystem.parent(file))
    }
  }

  private func makeFolder(_ relative: String) throws(FileSystem.Failure) {
    guard relative != ".", folders.insert(relative).inserted else { return }
    try makeFolder(FileSystem.parent(relative))
    try FileSystem.makeFolder("\(staging.new)/\(relative)")
  }

  /// Puts the new output in the place of the former one.
  ///
  /// - Throws: `Refusal` where that cannot be, or where somebody has put other things there
  ///   meanwhile; the former output then stays.
  func commit() throws(Refusal) {
    do throws(FileSystem.Failure) {
      try writer.write(Array("AnPham\n".utf8), to: Self.markerName)
      // Keeps the generated files out of version control, and the folder in it.
      try writer.write(Array("*\n!.gitignore\n".utf8), to: Self.ignoreName)
    } catch {
      throw .unwritable(error)
    }
    try Self.checkOwnership(path)
    do throws(FileSystem.Failure) {
      try staging.exchange(with: path)
    } catch {
      throw .unwritable(error)
    }
  }
}

extension OutputFolder {
  /// A reason not to touch the folder.
  struct Refusal: Error {
    let diagnostic: Diagnostic

    static func unwritable(_ failure: FileSystem.Failure) -> Refusal {
      Refusal(
        diagnostic: Diagnostic(
          .`output.unwritable`, failure, vi: "không ghi được", en: "cannot write",
          wayOut: Message(
            vi: "kiểm tra quyền ghi và chỗ trống trên đĩa; thư mục kết quả cũ vẫn nguyên",
            en: "check permissions and free space; the former output is untouched")))
    }

    static func notOurs(_ path: String) -> Refusal {
      refuse(
        .`output.not-ours`, path,
        Message(
          vi: "thư mục kết quả chứa những thứ không do chương trình này tạo ra",
          en: "the output folder holds things that this program did not make"),
        wayOut: Message(
          vi: "chọn thư mục trống bằng --output, hoặc tự dọn thư mục này",
          en: "choose an empty folder with --output, or clear this one yourself"))
    }

    static func busy(_ path: String) -> Refusal {
      refuse(
        .`output.busy`, path,
        Message(
          vi: "một lần dựng khác đang ghi vào thư mục kết quả này",
          en: "another build is writing to this output folder"),
        wayOut: Message(vi: "đợi lần dựng kia xong", en: "wait for the other build to end"))
    }

    static func overlapping(_ path: String, _ source: String) -> Refusal {
      refuse(
        .`output.overlaps`, path,
        Message(
          vi: "thư mục kết quả và thư mục nguồn \(source) trùng nhau hoặc nằm trong nhau",
          en: "the output folder and the source folder \(source) are one, or lie in each other"),
        wayOut: Message(vi: "chọn thư mục khác bằng --output", en: "choose another with --output"))
    }

    private static func refuse(
      _ code: Diagnostic.Code, _ path: String, _ summary: Message, wayOut: Message
    ) -> Refusal {
      Refusal(
        diagnostic: Diagnostic(
          code, at: SourceLocation(file: path), summary, wayOut: wayOut))
    }
  }
}
