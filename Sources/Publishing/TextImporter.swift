package import Diagnostics
package import Importing

/// Imports text files into a folder of content.
package enum TextImporter {
  package struct Outcome: Sendable {
    /// The imports that were written, with the source of each.
    package var imported: [(source: String, result: ImportResult)] = []
    /// What kept others from being written.
    package var failures: [Diagnostic] = []
  }

  /// Imports files one by one; a file that fails does not keep the others back, and none that is
  /// there already is overwritten.
  ///
  /// - Parameters:
  ///   - sources: the paths of the text files.
  ///   - folder: where the content files go; made where it is missing.
  package static func run(_ sources: [String], to folder: String) -> Outcome {
    var outcome = Outcome()
    var read: [(source: String, result: ImportResult)] = []
    for source in sources {
      let bytes = SourceFile.read(source, within: nil, &outcome.failures) {
        Diagnostic("import.unreadable", $0, vi: "không đọc được tệp", en: "cannot read the file")
      }
      if let bytes { read.append((source, importText(bytes, file: source))) }
    }
    let collisions = nameCollisions(read) { FileSystem.exists("\(folder)/\($0)") }
    outcome.failures += collisions
    let refused = Set(collisions.compactMap(\.location?.file))
    for item in read where !refused.contains(item.source) {
      do throws(FileSystem.Failure) {
        try FileSystem.makeFolders(folder)
        try FileSystem.write(item.result.contents, to: "\(folder)/\(item.result.fileName)")
        outcome.imported.append(item)
      } catch {
        outcome.failures.append(
          Diagnostic(
            "import.unwritable", error, vi: "không ghi được tệp", en: "cannot write the file"))
      }
    }
    return outcome
  }
}
