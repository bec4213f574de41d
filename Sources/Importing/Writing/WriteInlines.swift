/// Writes styled text as GFM Markdown that reads back as the same text.
struct InlineWriter {
  private(set) var output: [UInt8] = []
  private let text: StyledText
  private let inCell: Bool

  /// - Parameters:
  ///   - atLineStart: whether the text begins a block, where "#", "1." or "- " would mean one.
  ///   - inCell: whether the text stands in a table cell, where "|" ends it.
  static func write(_ text: StyledText, atLineStart: Bool, inCell: Bool = false) -> [UInt8] {
    var writer = InlineWriter(text, inCell: inCell)
    writer.write(atLineStart: atLineStart)
    return writer.output
  }

  private init(_ text: StyledText, inCell: Bool) {
    self.text = text
    self.inCell = inCell
    output.reserveCapacity(text.utf8.count + 16)
  }
}

extension InlineWriter {
  private mutating func write(atLineStart: Bool) {
    var index = 0
    if atLineStart { index = writeBlockStart() }
    for span in text.spans {
      if case .footnote(let number) = span.style {
        writeEscaped(index..<max(index, span.range.lowerBound))
        output += "[^\(number)]".utf8
        index = max(index, span.range.upperBound)
        continue
      }
      guard
        let range = flanked(max(index, span.range.lowerBound)..<max(index, span.range.upperBound))
      else { continue }
      let delimiter = span.style.delimiter
      writeEscaped(index..<range.lowerBound)
      output += delimiter.utf8
      writeEscaped(range)
      output += delimiter.utf8
      index = range.upperBound
    }
    writeEscaped(index..<text.utf8.count)
  }

  /// The part of an emphasised range that delimiters can stand around (CommonMark, left- and
  /// right-flanking runs); nil where none can.
  private func flanked(_ range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    // Blanks; and inside a word, a delimiter next to punctuation would not count: leave that out.
    while start < end {
      if text.utf8[start] == 0x20 {
        start += 1
      } else if start > 0, !isBlankOrMark(before: start), isMark(at: start) {
        start += text.utf8.scalar(at: start)?.width ?? 1
      } else {
        break
      }
    }
    while end > start {
      if text.utf8[end - 1] == 0x20 {
        end -= 1
      } else if end < text.utf8.count, !isBlankOrMark(at: end), isMark(before: end) {
        end = self.start(before: end)
      } else {
        break
      }
    }
    return start < end ? start..<end : nil
  }

  private func start(before index: Int) -> Int {
    var start = index - 1
    while start > 0, text.utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private func isMark(at index: Int) -> Bool {
    text.utf8.scalar(at: index).map { $0.0.isPunctuation } ?? false
  }
  private func isMark(before index: Int) -> Bool { isMark(at: start(before: index)) }

  private func isBlankOrMark(at index: Int) -> Bool {
    text.utf8[index] == 0x20 || text.utf8[index] == 0x09 || isMark(at: index)
  }
  private func isBlankOrMark(before index: Int) -> Bool { isBlankOrMark(at: start(before: index)) }
}

extension InlineWriter {
  /// Escapes what would begin a block, and returns the index after it.
  private mutating func writeBlockStart() -> Int {
    let utf8 = text.utf8
    guard let first = utf8.first else { return 0 }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ">"),
      UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "|"):
      output += [UInt8(ascii: "\\"), first]
      return 1
    case 0x30...0x39:
      let digits = utf8.prefix { 0x30...0x39 ~= $0 }.count
      guard digits <= 9, digits < utf8.count,
        utf8[digits] == UInt8(ascii: ".") || utf8[digits] == UInt8(ascii: ")"),
        digits + 1 == utf8.count || utf8[digits + 1] == 0x20
      else { return 0 }
      output += utf8[..<digits]
      output += [UInt8(ascii: "\\"), utf8[digits]]
      return digits + 1
    default: return 0
    }
  }

  private mutating func writeEscaped(_ range: Range<Int>) {
    guard range.lowerBound < range.upperBound else { return }
    for index in range {
      let byte = text.utf8[index]
      if byte == 0x0B {
        output += (inCell ? "<br>" : " ").utf8
        continue
      }
      if isSpecial(byte, at: index) { output.append(UInt8(ascii: "\\")) }
      output.append(byte == 0x09 ? 0x20 : byte)
    }
  }

  private func isSpecial(_ byte: UInt8, at index: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"):
      return true
    case UInt8(ascii: "|"): return inCell
    // At the end of a heading it would be taken for its closing sequence.
    case UInt8(ascii: "#"): return index == text.utf8.count - 1
    case UInt8(ascii: "&"): return isEntity(at: index)
    default: return false
    }
  }

  /// Whether "&" begins something like "&lt;" or "&#60;".
  private func isEntity(at index: Int) -> Bool {
    let name = text.utf8[(index + 1)...].prefix(34).prefix {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "#")
    }
    return !name.isEmpty && name.endIndex < text.utf8.count
      && text.utf8[name.endIndex] == UInt8(ascii: ";")
  }
}

extension StyledText.Style {
  fileprivate var delimiter: String {
    switch self {
    case .emphasis: "*"
    case .strong: "**"
    case .strongEmphasis: "***"
    case .footnote: ""
    }
  }
}

extension Unicode.Scalar {
  /// Punctuation as CommonMark means it: ASCII punctuation and the Unicode category P.
  fileprivate var isPunctuation: Bool {
    if isASCII { return "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(self) }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
