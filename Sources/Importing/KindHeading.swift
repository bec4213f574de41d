import Model
import VietnameseText

/// The name of a kind of document that stands in capitals over its subject.
struct KindHeading {
  var kind: DocumentKind
  /// What follows the name on the same line.
  var rest: StyledText

  private static let names: [(folded: String, kind: DocumentKind)] =
    DocumentKind.allCases
    .filter { $0 != .other && $0 != .letter }
    .map { (Folding.plain($0.name), $0) }
    .sorted { $0.folded.utf8.count > $1.folded.utf8.count }

  static var foldedNames: [String] { names.map(\.folded) }

  init?(_ line: Line) {
    guard
      let name = Self.names.first(where: {
        line.lead.hasPrefix($0.folded)
          && (line.lead.utf8.count == $0.folded.utf8.count
            || line.lead.dropFirst($0.folded.utf8.count).hasPrefix(" ")
            || line.lead.dropFirst($0.folded.utf8.count).hasPrefix(":"))
      })
    else { return nil }
    let words = name.folded.words.count
    let printed = line.string.words
    let heading = printed.prefix(words).joined(separator: " ")
    let isAlone = printed.count == words
    guard heading.isWrittenInCapitals || isAlone else { return nil }
    kind = name.kind
    rest =
      isAlone ? StyledText() : line.text[Self.end(of: words, in: line.text)..<line.text.utf8.count]
    rest = rest.trimmed
  }

  /// The byte after a number of words.
  private static func end(of words: Int, in text: StyledText) -> Int {
    var (index, left) = (0, words)
    while index < text.utf8.count {
      if text.utf8[index] == UInt8(ascii: " "), index > 0, text.utf8[index - 1] != UInt8(ascii: " ")
      {
        left -= 1
        if left == 0 { return index }
      }
      index += 1
    }
    return text.utf8.count
  }
}

extension DocumentKind {
  /// The kind whose abbreviation a symbol holds: the first part that is one, so that a year or an
  /// agency before it does not matter.
  init?(symbol: String) {
    for part in symbol.split(whereSeparator: { $0 == "-" || $0 == "/" }) {
      if let kind = Self.allCases.first(where: { $0.abbreviations.contains(String(part)) }) {
        self = kind
        return
      }
    }
    return nil
  }
}
