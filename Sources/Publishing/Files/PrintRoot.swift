import Foundation
import PrintRendering
import Synchronization

/// The folder that Typst reads: a copy of the print templates, and the pictures of the jobs in
/// `media/` beside them. Typst reads nothing else.
final class PrintRoot: Sendable {
  let path: String
  /// The copied files by their paths, as templates import them: `/lib/body.typ`.
  private let files: [(path: String, key: ContentCache.Key)]
  private let templates = Mutex<[String: ContentCache.Key]>([:])
  private let pictures = Mutex<[PrintFile: ContentCache.Key]>([:])

  /// Copies the templates.
  ///
  /// - Parameters:
  ///   - templates: the folder `Templates/print`.
  ///   - path: where the copy goes; nothing is there yet.
  /// - Throws: `Obstacle` where the folder is missing, a link in it leads out of it, or a file cannot
  ///   be copied.
  init(copying templates: String, to path: String) throws(Obstacle) {
    self.path = path
    guard let root = FileSystem.realPath(templates), FileSystem.kind(root) == .folder else {
      throw .typesetting(.noTemplates(templates))
    }
    var copied = Copy(root: root, target: path)
    do throws(FileSystem.Failure) {
      try FileSystem.makeFolders(path)
      try FileSystem.makeFolder(path + "/media")
    } catch {
      throw .file(error)
    }
    try copied.folder(templates, to: path, depth: 0)
    files = copied.files
  }

  /// The digest of everything that a template may be made of: its own files, and those that belong to
  /// no other template. So a change of one leaves what others have printed as it is.
  ///
  /// - Parameter template: as jobs name it: `document`, `leaflet-a5/sheet`.
  func key(of template: String) -> ContentCache.Key {
    if let known = templates.withLock({ $0[template] }) { return known }
    let own = Self.home("/\(template).typ")
    let homes = Set(files.lazy.map(\.path).filter(Self.isTemplate).map(Self.home))
    var parts = [Array(template.utf8)]
    for file in files {
      let home = Self.home(file.path)
      guard home == own || !homes.contains(home) else { continue }
      parts += [Array(file.path.utf8), Array(file.key.digits.utf8)]
    }
    let key = ContentCache.Key(parts)
    templates.withLock { $0[template] = key }
    return key
  }

  /// The first part of a path: the folder, or the file that lies in none.
  private static func home(_ path: String) -> Substring {
    path.split(separator: "/").first ?? ""
  }

  /// Whether a file is what jobs name: one that lies in no folder, or a folder's sheet.
  private static func isTemplate(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count == 1 || (parts.count == 2 && parts[1] == "sheet.typ")
  }

  /// Puts a job's pictures into the folder.
  ///
  /// - Returns: the digests of their bytes.
  /// - Throws: what making a picture throws, or `FileSystem.Failure`.
  func stage(_ files: [PrintFile]) throws -> [ContentCache.Key] {
    var keys: [ContentCache.Key] = []
    for file in files {
      if let known = pictures.withLock({ $0[file] }) {
        keys.append(known)
        continue
      }
      let bytes = try file.bytes()
      let key = ContentCache.Key([bytes])
      try pictures.withLock { known in
        guard known[file] == nil else { return }
        try FileSystem.write(bytes, to: "\(path)/media/\(file.name)")
        known[file] = key
      }
      keys.append(key)
    }
    return keys
  }

  enum Obstacle: Error {
    case typesetting(TypesettingObstacle)
    case file(FileSystem.Failure)
  }

  /// What copying the templates goes through.
  private struct Copy {
    let root: String
    let target: String
    /// In the order of the names.
    var files: [(path: String, key: ContentCache.Key)] = []

    static let depthLimit = 16
    static let sizeLimit = 64 << 20

    mutating func folder(_ source: String, to target: String, depth: Int) throws(Obstacle) {
      let names: [String]
      do throws(FileSystem.Failure) {
        // Links may lead around in a circle.
        guard depth < Self.depthLimit else { throw FileSystem.Failure(source, code: ELOOP) }
        try FileSystem.makeFolder(target)
        names = try FileSystem.names(in: source)
      } catch {
        throw .file(error)
      }
      for name in names where !name.hasPrefix(".") {
        try entry("\(source)/\(name)", to: "\(target)/\(name)", depth: depth)
      }
    }

    private mutating func entry(
      _ source: String, to target: String, depth: Int
    ) throws(Obstacle) {
      guard let real = FileSystem.realPath(source), FileSystem.contains(root, real) else {
        throw .typesetting(.escapingLink(source))
      }
      if FileSystem.kind(real) == .folder {
        return try folder(source, to: target, depth: depth + 1)
      }
      do throws(FileSystem.Failure) {
        guard case .bytes(let bytes) = try FileSystem.read(real, limit: Self.sizeLimit) else {
          throw FileSystem.Failure(source, code: EFBIG)
        }
        try FileSystem.write(bytes, to: target)
        files.append(
          (String(target.dropFirst(self.target.count)), ContentCache.Key(bytes: bytes)))
      } catch {
        throw .file(error)
      }
    }
  }
}
