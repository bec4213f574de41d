package import Diagnostics
package import Model

extension ContentReader {
  /// Reads one file of `Content/publications`.
  ///
  /// - Parameters:
  ///   - raw: the file's bytes, in any state.
  ///   - path: its path relative to the content folder.
  ///   - file: its path as shown in diagnostics.
  ///   - values: the numbers that its preface may ask for.
  ///   - diagnostics: receives everything that is wrong with it.
  /// - Returns: the publication as far as it could be understood; nil where there is no telling what
  ///   it is, always with an error among the diagnostics.
  package static func publication(
    _ raw: [UInt8], path: String, file: String, values: InlineValues = InlineValues(),
    diagnostics: inout [Diagnostic]
  ) -> Publication? {
    var publication = Publication(path: path)
    guard
      let rest = contentFile(
        raw, file: file, values, .publication, into: &publication, diagnostics: &diagnostics)
    else { return nil }
    publication.body = rest.body
    publication.positions = rest.positions
    return publication
  }
}
