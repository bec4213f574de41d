import Foundation
import PrintRendering

/// What every printed file is made from beside its content and its template.
enum TypesettingEnvironment {
  /// The digest of fonts, Typst and the program that calls it.
  ///
  /// - Parameter installation: where fonts and packages are.
  static func key(_ installation: TypesettingInstallation) -> ContentCache.Key {
    var parts = [TypesettingInstallation.workerProgram]
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
