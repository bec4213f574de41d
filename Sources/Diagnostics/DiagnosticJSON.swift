import Foundation

extension Diagnostic {
  /// The diagnostic as one JSON object on one line, for `--format json` (one object a line).
  ///
  /// The keys are always there, in alphabetical order; what is not known is null: `code`, `column`,
  /// `endColumn`, `file`, `line`, `notes` (objects with `column`, `endColumn`, `file`, `line`,
  /// `message`), `severity` (`error`, `warning`, `note`), `summary`, `wayOut`. Lines and columns count
  /// from 1, columns in UTF-8 bytes; `endColumn` is one past the last.
  ///
  /// - Parameter language: the language of `summary`, `wayOut` and `message`.
  /// - Returns: the object without a line feed.
  /// - Throws: what `JSONEncoder` throws.
  package func json(language: MessageLanguage) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Report(self, language)), as: UTF8.self)
  }
}

/// What a diagnostic looks like in JSON.
private struct Report: Encodable {
  private let diagnostic: Diagnostic
  private let language: MessageLanguage

  init(_ diagnostic: Diagnostic, _ language: MessageLanguage) {
    self.diagnostic = diagnostic
    self.language = language
  }

  enum Key: String, CodingKey {
    case code, severity, file, line, column, endColumn, summary, wayOut, notes, message
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(diagnostic.code, forKey: .code)
    try object.encode(diagnostic.severity.rawValue, forKey: .severity)
    try Self.encode(diagnostic.location, into: &object)
    try object.encode(diagnostic.summary[language], forKey: .summary)
    try object.encode(diagnostic.wayOut?[language], forKey: .wayOut)
    var notes = object.nestedUnkeyedContainer(forKey: .notes)
    for note in diagnostic.notes {
      var item = notes.nestedContainer(keyedBy: Key.self)
      try Self.encode(note.location, into: &item)
      try item.encode(note.message[language], forKey: .message)
    }
  }

  private static func encode(
    _ location: SourceLocation?, into object: inout KeyedEncodingContainer<Key>
  ) throws {
    try object.encode(location?.file, forKey: .file)
    try object.encode(location?.start?.line, forKey: .line)
    try object.encode(location?.start?.column, forKey: .column)
    try object.encode(location?.endColumn, forKey: .endColumn)
  }
}
