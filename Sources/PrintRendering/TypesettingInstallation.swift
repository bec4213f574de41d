package import Foundation

/// Where Typst and the fonts for print are.
package struct TypesettingInstallation: Sendable, Equatable {
  /// The Python interpreter of the environment that has the `typst` package.
  package var python: URL
  /// The folder with the fonts; no others are used.
  package var fonts: URL

  package init(python: URL, fonts: URL) {
    self.python = python
    self.fonts = fonts
  }

  /// The installation in a folder that `make site` has set up, with `venv/` and `fonts/` in it.
  package init(folder: URL) {
    self.init(
      python: folder.appending(path: "venv/bin/python3"), fonts: folder.appending(path: "fonts"))
  }

  /// The program that typesets: what it does is part of what a PDF is made from.
  package static var workerProgram: [UInt8] { PackageResources.worker_py }
}
