import Foundation
import PrintRendering

/// The digest of everything that a build is made from.
enum InputsDigest {
  /// - Parameters:
  ///   - options: the content and templates folders, and what else decides on the result.
  ///   - environment: the folder of the typesetting environment.
  /// - Throws: `FileSystem.Failure` for a file that cannot be read.
  static func key(
    _ options: BuildOptions, environment: URL
  ) throws(FileSystem.Failure) -> ContentCache.Key {
    // The templates are among the folders below.
    let typesetting = TypesettingEnvironment.key(TypesettingInstallation(folder: environment))
    var parts: [[UInt8]] = [
      Array(ProgramVersion.current.utf8), Array((options.baseURL ?? "").utf8),
      [options.includesDrafts ? 1 : 0, options.prints ? 1 : 0, options.isStrict ? 1 : 0],
      options.prints ? Array(typesetting.digits.utf8) : [],
    ]
    for folder in [options.content, options.templates] {
      try add(FileSystem.withoutEndingSlash(folder), below: "", to: &parts, depth: 0)
    }
    return ContentCache.Key(parts)
  }

  private static let depthLimit = 32

  private static func add(
    _ folder: String, below prefix: String, to parts: inout [[UInt8]], depth: Int
  ) throws(FileSystem.Failure) {
    for name in try FileSystem.names(in: folder)
    where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let path = "\(folder)/\(name)"
      let real = FileSystem.realPath(path) ?? path
      if FileSystem.kind(real) == .folder {
        guard depth < depthLimit else { continue }
        try add(path, below: "\(prefix)\(name)/", to: &parts, depth: depth + 1)
      } else if case .bytes(let bytes) = try FileSystem.read(real, limit: .max) {
        parts += [Array((prefix + name).utf8), Array(ContentCache.Key(bytes: bytes).digits.utf8)]
      }
    }
  }
}
