internal import Citations
package import Diagnostics
package import Model

extension ContentReader {
  /// Reads one file of `Content/campaigns`.
  ///
  /// - Parameters:
  ///   - raw: the file's bytes, in any state.
  ///   - path: its path relative to the content folder.
  ///   - file: its path as shown in diagnostics.
  ///   - values: the numbers that its text may ask for.
  ///   - diagnostics: receives everything that is wrong with it.
  /// - Returns: the campaign as far as it could be understood; nil where there is no telling what it
  ///   is, always with an error among the diagnostics.
  package static func campaign(
    _ raw: [UInt8], path: String, file: String, values: InlineValues = InlineValues(),
    diagnostics: inout [Diagnostic]
  ) -> Campaign? {
    var campaign = Campaign(path: path)
    guard
      let rest = contentFile(
        raw, file: file, values, .campaign, into: &campaign, diagnostics: &diagnostics)
    else { return nil }
    campaign.body = rest.body
    campaign.positions = rest.positions
    campaign.citations = Recognition(of: campaign.body.text)
    return campaign
  }

  /// Reads a file of front matter and text.
  ///
  /// - Parameters:
  ///   - raw: the file's bytes, in any state.
  ///   - file: its path as shown in diagnostics.
  ///   - values: the numbers that its text may ask for.
  ///   - schema: the keys of its front matter.
  ///   - target: receives their values.
  ///   - diagnostics: receives everything that is wrong with it.
  /// - Returns: the text, and where each value stands; nil where there is no front matter to read.
  static func contentFile<Target>(
    _ raw: [UInt8], file: String, _ values: InlineValues, _ schema: Schema<Target>,
    into target: inout Target, diagnostics: inout [Diagnostic]
  ) -> (body: Body, positions: [String: FieldPosition])? {
    var problems: [Diagnostic] = []
    defer { diagnostics += problems }
    let source = SourceText(raw, file: file, diagnostics: &problems)
    guard !problems.hasErrors, let parts = FrontMatter.split(source, diagnostics: &problems) else {
      return nil
    }
    // Both parts are read, whatever is wrong with the other, so that all is reported at once.
    let body = MarkdownReader.read(
      parts.body, file: file, firstLine: parts.bodyLine, values: values, diagnostics: &problems)
    let root = YAMLParser.parse(parts.yaml, file: file, firstLine: 2, diagnostics: &problems)
    guard let entries = entries(of: root, file: file, diagnostics: &problems) else { return nil }
    var reader = FieldReader(file: file)
    let positions = schema.read(
      entries, at: .init(.init(line: 1, column: 1)), into: &target, &reader)
    problems += reader.diagnostics
    return (body, positions.mapValues { .init(line: $0.line, column: $0.column) })
  }
}
