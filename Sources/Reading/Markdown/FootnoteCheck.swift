import Diagnostics

/// Finds footnotes that cmark would drop or leave as plain characters without a word: definitions
/// that nothing refers to, and references without a definition.
enum FootnoteCheck {
  /// - Parameters:
  ///   - bytes: the Markdown text.
  ///   - firstLine: the line of the file on which the text begins.
  static func run(
    _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int, _ diagnostics: inout [Diagnostic]
  ) {
    let marks = findMarks(bytes, firstLine: firstLine)
    guard !marks.isEmpty else { return }
    var defined: Set<String> = []
    var referred: Set<String> = []
    for mark in marks {
      if !mark.isDefinition {
        referred.insert(mark.label)
      } else if !defined.insert(mark.label).inserted {
        diagnostics.append(
          Diagnostic(
            .error, "footnote.repeated", at: mark.location(file),
            Message(
              vi: "chú thích “\(mark.label)” đã có ở trên, lời ở đây sẽ mất",
              en: "footnote “\(mark.label)” is defined above; the text here would be lost"),
            wayOut: Message(vi: "đặt cho nó một số khác", en: "give it another number")))
      }
    }
    for mark in marks {
      let location = mark.location(file)
      if mark.isDefinition, !referred.contains(mark.label) {
        diagnostics.append(
          Diagnostic(
            .error, "footnote.unused", at: location,
            Message(
              vi: "chú thích “\(mark.label)” không có dấu nào trong bài, nên sẽ mất",
              en: "nothing refers to footnote “\(mark.label)”, so its text would be lost"),
            wayOut: Message(
              vi: "đặt [^\(mark.label)] vào chỗ cần chú thích",
              en: "put [^\(mark.label)] where the note belongs")))
      } else if !mark.isDefinition, !defined.contains(mark.label) {
        diagnostics.append(
          Diagnostic(
            .error, "footnote.undefined", at: location,
            Message(
              vi: "không có chú thích “\(mark.label)”", en: "there is no footnote “\(mark.label)”"),
            wayOut: Suggestion.message(Suggestion.nearest(to: mark.label, among: defined))
              ?? Message(
                vi: "thêm dòng “[^\(mark.label)]: …” ở cuối bài",
                en: "add a line “[^\(mark.label)]: …” at the end")))
      }
    }
  }

  private struct Mark {
    var label: String
    var isDefinition: Bool
    var line: Int
    var column: Int

    func location(_ file: String) -> SourceLocation {
      SourceLocation(
        file: file, line: line, column: column, endColumn: column + label.utf8.count + 3)
    }
  }

  private static func findMarks(_ bytes: ArraySlice<UInt8>, firstLine: Int) -> [Mark] {
    var marks: [Mark] = []
    var line = firstLine
    var lineStart = bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x0A {
        line += 1
        lineStart = index + 1
      } else if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex,
        bytes[index + 1] == UInt8(ascii: "[")
      {
        index += 1
      } else if bytes[index] == UInt8(ascii: "["), index + 1 < bytes.endIndex,
        bytes[index + 1] == UInt8(ascii: "^"), let label = label(bytes, from: index + 2)
      {
        let end = index + 3 + label.utf8.count
        let isAtStart = bytes[lineStart..<index].allSatisfy { $0 == 0x20 }
        let hasColon = end < bytes.endIndex && bytes[end] == UInt8(ascii: ":")
        marks.append(
          Mark(
            label: label.lowercased(), isDefinition: isAtStart && hasColon, line: line,
            column: index - lineStart + 1))
        index = end - 1
      }
      index += 1
    }
    return marks
  }

  /// The label up to the closing bracket, on one line and without spaces.
  private static func label(_ bytes: ArraySlice<UInt8>, from start: Int) -> String? {
    var index = start
    while index < bytes.endIndex, index - start <= 100 {
      switch bytes[index] {
      case UInt8(ascii: "]"):
        return index == start ? nil : String(decoding: bytes[start..<index], as: UTF8.self)
      case 0x0A, 0x20, UInt8(ascii: "["): return nil
      default: index += 1
      }
    }
    return nil
  }
}
