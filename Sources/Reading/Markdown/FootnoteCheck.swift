import Diagnostics

/// Finds footnotes that cmark would drop or leave as plain characters without a word: definitions
/// that nothing refers to, and references without a definition.
enum FootnoteCheck {
  /// - Parameters:
  ///   - bytes: the Markdown text.
  ///   - code: where marks mean nothing.
  ///   - shown: the text that came of it; an undefined reference stands in it as it was written.
  ///   - firstLine: the line of the file on which the text begins.
  static func run(
    _ bytes: ArraySlice<UInt8>, code: CodeRanges, shown: [UInt8], file: String, firstLine: Int,
    _ diagnostics: inout [Diagnostic]
  ) {
    let marks = FootnoteMark.all(in: bytes).filter {
      !code.contains(line: $0.line, column: $0.column)
    }
    guard !marks.isEmpty else { return }
    let definitions = Dictionary(
      marks.lazy.filter(\.isDefinition).map { ($0.label, $0) },
      uniquingKeysWith: { first, _ in first })
    let referred = Set(marks.lazy.filter { !$0.isDefinition }.map(\.label))
    lazy var leftInText = Set(FootnoteMark.all(in: shown[...], withEscapes: false).map(\.label))
    for mark in marks {
      let location = mark.location(file, firstLine)
      if !mark.isDefinition {
        if definitions[mark.label] == nil, leftInText.contains(mark.label) {
          diagnostics.append(undefined(mark, location, definitions.keys))
        }
      } else if let first = definitions[mark.label], first.offset != mark.offset {
        diagnostics.append(repeated(mark, location, first.location(file, firstLine)))
      } else if !referred.contains(mark.label) {
        diagnostics.append(unused(mark, location))
      }
    }
  }

  private static func undefined(
    _ mark: FootnoteMark, _ location: SourceLocation, _ known: some Sequence<String>
  ) -> Diagnostic {
    let label = mark.label.quoted
    return Diagnostic(
      .`footnote.undefined`, at: location,
      Message(vi: "không có chú thích “\(label)”", en: "there is no footnote “\(label)”"),
      wayOut: Suggestion.message(Suggestion.nearest(to: mark.label, among: known))
        ?? Message(
          vi: "thêm dòng “[^\(label)]: …” ở cuối bài, hoặc viết \\[^ nếu đó là chữ thường",
          en: "add a line “[^\(label)]: …” at the end, or write \\[^ where the characters are meant"
        ))
  }

  private static func repeated(
    _ mark: FootnoteMark, _ location: SourceLocation, _ first: SourceLocation
  ) -> Diagnostic {
    let label = mark.label.quoted
    return Diagnostic(
      .`footnote.repeated`, at: location,
      Message(
        vi: "chú thích “\(label)” đã có ở trên, lời ở đây sẽ mất",
        en: "footnote “\(label)” is defined above; the text here would be lost"),
      wayOut: Message(vi: "đặt cho nó một số khác", en: "give it another number"),
      notes: [.init(Message(vi: "lần đầu ở đây", en: "first defined here"), at: first)])
  }

  private static func unused(_ mark: FootnoteMark, _ location: SourceLocation) -> Diagnostic {
    let label = mark.label.quoted
    return Diagnostic(
      .`footnote.unused`, at: location,
      Message(
        vi: "không có chỗ nào trong bài dẫn đến chú thích “\(label)”, nên lời của nó sẽ mất",
        en: "nothing refers to footnote “\(label)”, so its text would be lost"),
      wayOut: Message(
        vi: "đặt [^\(label)] vào chỗ cần chú thích", en: "put [^\(label)] where the note belongs"))
  }
}

/// "[^1]" in a text.
private struct FootnoteMark {
  /// In small letters, since labels are compared without regard to case.
  var label: String
  var isDefinition: Bool
  var offset: Int
  /// In the text, from 1.
  var line: Int
  var column: Int

  func location(_ file: String, _ firstLine: Int) -> SourceLocation {
    SourceLocation(
      file: file, line: line + firstLine - 1, column: column,
      endColumn: column + label.utf8.count + 3)
  }

  /// - Parameter withEscapes: whether a backslash takes the bracket after it out of play.
  static func all(in bytes: ArraySlice<UInt8>, withEscapes: Bool = true) -> [FootnoteMark] {
    var marks: [FootnoteMark] = []
    guard bytes.contains(UInt8(ascii: "^")) else { return marks }
    var line = 1
    var lineStart = bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x0A:
        line += 1
        lineStart = index + 1
      case UInt8(ascii: "\\") where withEscapes:
        // Of "\\[^1]" the first takes the second with it.
        if index + 1 < bytes.endIndex, bytes[index + 1] != 0x0A { index += 1 }
      case UInt8(ascii: "["):
        guard let label = label(bytes, from: index) else { break }
        let end = index + 3 + label.utf8.count
        let opensLine = bytes[lineStart..<index].allSatisfy {
          $0 == 0x20 || $0 == UInt8(ascii: ">")
        }
        let hasColon = end < bytes.endIndex && bytes[end] == UInt8(ascii: ":")
        marks.append(
          FootnoteMark(
            label: label.lowercased(), isDefinition: opensLine && hasColon, offset: index,
            line: line, column: index - lineStart + 1))
        index = end - 1
      default: break
      }
      index += 1
    }
    return marks
  }

  /// The label between "[^" and "]", on one line and without spaces.
  private static func label(_ bytes: ArraySlice<UInt8>, from start: Int) -> String? {
    guard start + 1 < bytes.endIndex, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    let first = start + 2
    var index = first
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "]"):
        return index == first ? nil : String(decoding: bytes[first..<index], as: UTF8.self)
      case 0x0A, 0x20, 0x09, UInt8(ascii: "["): return nil
      default: index += 1
      }
    }
    return nil
  }
}
