internal import Citations
package import Diagnostics
package import Model

/// Turns the bytes of content files into the model.
package enum ContentReader {
  /// Reads one file of `Content/documents`.
  ///
  /// - Parameters:
  ///   - raw: the file's bytes, in any state.
  ///   - path: its path relative to the content folder.
  ///   - file: its path as shown in diagnostics.
  ///   - values: the numbers that its text may ask for.
  ///   - diagnostics: receives everything that is wrong with it.
  /// - Returns: the document as far as it could be understood; nil where there is no telling what it
  ///   is, always with an error among the diagnostics.
  package static func document(
    _ raw: [UInt8], path: String, file: String, values: InlineValues = InlineValues(),
    diagnostics: inout [Diagnostic]
  ) -> Document? {
    var document = Document(path: path, kind: .other, subject: "")
    let before = diagnostics.count
    guard
      let rest = contentFile(
        raw, file: file, values, .document, into: &document, diagnostics: &diagnostics)
    else { return nil }
    document.body = rest.body
    document.positions = rest.positions
    if document.isUnpublished {
      // What a draft still lacks is work to be done, and stops nobody else's pages.
      for index in before..<diagnostics.count
      where diagnostics[index].code == "front-matter.missing-key" {
        diagnostics[index].severity = .warning
      }
    }
    document.citations.body = Recognition(of: document.body.text)
    document.citations.legalBases = document.legalBases.map { Recognition(of: Array($0.utf8)) }
    document.citations.subject = Recognition(of: Array(document.subject.utf8))
    return document
  }

  /// Reads one file of `Content/stories`.
  ///
  /// - Parameters:
  ///   - raw: the file's bytes, in any state.
  ///   - path: its path relative to the content folder.
  ///   - file: its path as shown in diagnostics.
  ///   - values: the numbers that its text may ask for.
  ///   - diagnostics: receives everything that is wrong with it.
  /// - Returns: the story as far as it could be understood; nil where there is no telling what it
  ///   is, always with an error among the diagnostics.
  package static func story(
    _ raw: [UInt8], path: String, file: String, values: InlineValues = InlineValues(),
    diagnostics: inout [Diagnostic]
  ) -> Story? {
    var story = Story(path: path)
    guard
      let rest = contentFile(
        raw, file: file, values, .story, into: &story, diagnostics: &diagnostics)
    else { return nil }
    story.body = rest.body
    story.positions = rest.positions
    story.citations.body = Recognition(of: story.body.text)
    story.citations.texts = story.citingTexts.map { Recognition(of: Array($0.text.utf8)) }
    return story
  }

  /// Reads the text of a file that need be no content file: its front matter, if it has any, is
  /// passed over.
  ///
  /// - Parameters:
  ///   - raw: the file's bytes, in any state.
  ///   - file: its path as shown in diagnostics.
  ///   - diagnostics: receives what is wrong with it.
  package static func body(
    _ raw: [UInt8], file: String, diagnostics: inout [Diagnostic]
  ) -> Body {
    let source = SourceText(raw, file: file, diagnostics: &diagnostics)
    var unused: [Diagnostic] = []
    let parts = FrontMatter.split(source, diagnostics: &unused)
    return MarkdownReader.read(
      parts?.body ?? source.bytes[...], file: file, firstLine: parts?.bodyLine ?? 1,
      diagnostics: &diagnostics)
  }

  /// Reads `site.yml`.
  ///
  /// - Returns: nil with an error among the diagnostics.
  package static func siteSettings(
    _ raw: [UInt8], file: String, diagnostics: inout [Diagnostic]
  ) -> SiteSettings? {
    var settings = SiteSettings(title: "", baseURL: "", publisher: "")
    return read(raw, file: file, with: .site, into: &settings, diagnostics: &diagnostics)
      ? settings : nil
  }

  /// Reads `theme.yml`: groups of names and values.
  ///
  /// - Returns: nil with an error among the diagnostics.
  package static func theme(
    _ raw: [UInt8], file: String, diagnostics: inout [Diagnostic]
  ) -> Theme? {
    var problems: [Diagnostic] = []
    defer { diagnostics += problems }
    guard let entries = mapping(raw, file: file, diagnostics: &problems) else { return nil }
    var reader = FieldReader(file: file)
    let groups = entries.map { group in
      let values = Format<[Document.Abbreviation]>.dictionary.read(group.value, &reader) ?? []
      return Theme.Group(
        name: group.key, values: values.map { .init(name: $0.short, value: $0.long) })
    }
    problems += reader.diagnostics
    return problems.hasErrors ? nil : Theme(groups: groups)
  }

  private static func mapping(
    _ raw: [UInt8], file: String, diagnostics: inout [Diagnostic]
  ) -> [YAMLNode.Entry]? {
    let source = SourceText(raw, file: file, diagnostics: &diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    let root = YAMLParser.parse(
      source.bytes[...], file: file, firstLine: 1, diagnostics: &diagnostics)
    return entries(of: root, file: file, diagnostics: &diagnostics)
  }

  static func entries(
    of root: YAMLNode?, file: String, diagnostics: inout [Diagnostic]
  ) -> [YAMLNode.Entry]? {
    guard let root else { return nil }
    if case .mapping(let entries) = root.value { return entries }
    diagnostics.append(FrontMatter.notAMapping(root, file: file))
    return nil
  }

  private static func read<Target>(
    _ raw: [UInt8], file: String, with schema: Schema<Target>, into target: inout Target,
    diagnostics: inout [Diagnostic]
  ) -> Bool {
    var problems: [Diagnostic] = []
    defer { diagnostics += problems }
    guard let entries = mapping(raw, file: file, diagnostics: &problems) else { return false }
    var reader = FieldReader(file: file)
    schema.read(entries, at: .init(.init(line: 1, column: 1)), into: &target, &reader)
    problems += reader.diagnostics
    return !problems.hasErrors
  }
}

extension ContentReader {
  /// Checks an address given outside of any file.
  ///
  /// - Returns: the address with a slash at its end, or nil where it is no absolute web address.
  package static func baseURL(_ address: String) -> String? {
    var reader = FieldReader(file: "")
    let node = YAMLNode(value: .scalar(address), place: .init(.init(line: 1, column: 1)))
    return Format<String>.baseURL.read(node, &reader)
  }
}
