import Foundation

/// Where the program finds what it was installed with: its templates and its typesetting environment.
///
/// `make install` puts them into `lib/anpham` beside the program's `bin`; in a checkout they lie in the
/// package's root.
package struct Installation: Sendable {
  package let templates: String
  /// Holds `venv` and `fonts`.
  package let typesetting: String

  /// Finds the installation that an executable belongs to.
  ///
  /// - Parameter executable: the program's path, with links followed.
  package init(executable: String) {
    let folder = FileSystem.parent(executable)
    let library = FileSystem.parent(folder) + "/lib/anpham"
    if FileSystem.exists(library + "/Templates") {
      self.init(templates: library + "/Templates", typesetting: library + "/typesetting")
      return
    }
    var root = folder
    while root != "/", root != ".", !FileSystem.exists(root + "/Package.swift") {
      root = FileSystem.parent(root)
    }
    self.init(templates: root + "/Templates", typesetting: root + "/.typesetting")
  }

  package init(templates: String, typesetting: String) {
    self.templates = templates
    self.typesetting = typesetting
  }

  /// The installation that this process belongs to.
  package static func current() -> Installation {
    Installation(
      executable: FileSystem.realPath("/proc/self/exe") ?? CommandLine.arguments.first ?? "")
  }
}
