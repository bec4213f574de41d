import Model

/// Marks the abbreviations of a text where they first stand in each section, with what they mean in
/// that document.
enum AbbreviationMarks {
  static func find(_ abbreviations: [Document.Abbreviation], in body: Body) -> [TextMark] {
    guard !abbreviations.isEmpty else { return [] }
    let words = abbreviations.map { (short: Array($0.short.utf8), long: $0.long) }
      .filter { !$0.short.isEmpty }
    var sectionStarts = body.sections.filter(\.isHeading).map { Int(body.nodes[$0.node].textStart) }
    sectionStarts.append(.max)
    var section = 0
    /// The section in which each abbreviation was last marked.
    var marked = Array(repeating: -1, count: words.count)
    var marks: [TextMark] = []
    var index = 0
    while index < body.text.count {
      guard isWordStart(body.text, index) else {
        index += 1
        continue
      }
      while sectionStarts[section] <= index { section += 1 }
      if let (word, length) = longest(words, at: index, in: body.text) {
        if marked[word] != section {
          marked[word] = section
          marks.append(mark(index..<index + length, words[word].long))
        }
        index += length
      } else {
        index += 1
      }
    }
    return marks
  }

  private static func mark(_ range: Range<Int>, _ long: String) -> TextMark {
    var opening: [UInt8] = []
    opening.write("<abbr title=\"")
    opening.write(escaped: long)
    opening.write("\">")
    return TextMark(range: range, opening: opening, closing: "</abbr>")
  }

  /// The longest abbreviation that stands as a whole word at an offset.
  private static func longest(
    _ words: [(short: [UInt8], long: String)], at index: Int, in text: [UInt8]
  ) -> (word: Int, length: Int)? {
    var best: (word: Int, length: Int)?
    for (word, (short, _)) in words.enumerated() where short[0] == text[index] {
      let end = index + short.count
      guard end <= text.count, text[index..<end].elementsEqual(short),
        end == text.count || !isWordByte(text[end]), short.count > best?.length ?? 0
      else { continue }
      best = (word, short.count)
    }
    return best
  }

  private static func isWordStart(_ text: [UInt8], _ index: Int) -> Bool {
    isWordByte(text[index]) && (index == 0 || !isWordByte(text[index - 1]))
  }

  /// Letters and digits, and what joins them in identifiers, where abbreviations are parts of symbols.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
  }
}
