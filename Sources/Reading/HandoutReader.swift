package import Diagnostics
package import Model

extension ContentReader {
  /// Reads one file of `Content/handouts`.
  ///
  /// - Parameters:
  ///   - raw: the file's bytes, in any state.
  ///   - path: its path relative to the content folder.
  ///   - file: its path as shown in diagnostics.
  ///   - values: the numbers that the text may ask for.
  ///   - diagnostics: receives everything that is wrong with it.
  /// - Returns: the hand-out as far as it could be understood; nil where there is no telling what it
  ///   is, always with an error among the diagnostics.
  package static func handout(
    _ raw: [UInt8], path: String, file: String, values: InlineValues = InlineValues(),
    diagnostics: inout [Diagnostic]
  ) -> Handout? {
    var handout = Handout(path: path, template: .leaflet, title: "")
    guard
      let rest = contentFile(
        raw, file: file, values, .handout, into: &handout, diagnostics: &diagnostics)
    else { return nil }
    handout.body = rest.body
    handout.positions = rest.positions
    diagnostics += unshown(rest.body, file: file)
    return handout
  }

  /// What a hand-out cannot show, block by block.
  private static func unshown(_ body: Body, file: String) -> [Diagnostic] {
    body.nodes.compactMap { node in
      guard let what = Handout.unshown[node.kind] else { return nil }
      let position = node.line > 0 ? SourcePosition(line: Int(node.line), column: 1) : nil
      return Diagnostic(
        .`handout.cannot-show`, at: SourceLocation(file: file, start: position),
        Message(
          vi: "ấn phẩm không in được \(what.vietnamese)",
          en: "a hand-out cannot show \(what.english)"),
        wayOut: Message(
          vi: "viết thành đoạn văn hoặc gạch đầu dòng", en: "write paragraphs or lists instead"))
    }
  }
}
