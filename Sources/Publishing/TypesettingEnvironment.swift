import Foundation
import PrintRendering

/// What every printed file is made from beside its content.
enum TypesettingEnvironment {
  /// The digest of templates, fonts, Typst and the program that calls it.
  ///
  /// - Parameters:
  ///   - installation: where fonts and packages are.
  ///   - templates: the digest of the print templates.
  static func key(
    _ installation: TypesettingInstallation, templates: ContentCache.Key
  ) -> ContentCache.Key {
    var parts = [Array(templates.digits.utf8), TypesettingInstallation.workerProgram]
    let fonts = installation.fonts.path
    for name in (try? FileSystem.names(in: fonts)) ?? [] {
      if case .bytes(let bytes)? = try? FileSystem.read("\(fonts)/\(name)", limit: 64 << 20) {
        parts += [Array(name.utf8), bytes]
      }
    }
    // The packages with their versions: "typst-0.15.0.dist-info".
    let library = installation.python.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "lib").path
    for python in (try? FileSystem.names(in: library)) ?? [] {
      let packages = (try? FileSystem.names(in: "\(library)/\(python)/site-packages")) ?? []
      parts += packages.filter { $0.hasSuffix(".dist-info") }.map { Array($0.utf8) }
    }
    return ContentCache.Key(parts)
  }
}
