import Diagnostics

/// A footnote as it stands at the bottom of a page, in the middle of the text.
struct PageNote {
  /// As printed; numbers may begin again on each page.
  var number: Int
  var text: StyledText
  var lines: [Int]
}

/// Takes the footnotes out of the lines, so that the text around them can be joined again.
func settingAsideNotes(_ lines: [Line], _ log: inout ImportLog) -> (notes: [PageNote], rest: [Line])
{
  var notes: [PageNote] = []
  var rest: [Line] = []
  rest.reserveCapacity(lines.count)
  var inNote = false
  for line in lines {
    if line.table == nil, let mark = FootnoteMark.atStart(of: line.text) {
      let text = line.text[mark.end..<line.text.utf8.count].trimmed
      notes.append(PageNote(number: mark.number, text: text, lines: [line.number]))
      inNote = true
    } else if inNote, !line.isBlank, line.table == nil, OutlineMarker(line) == nil,
      !line.text.utf8.contains(0x09)
    {
      notes[notes.count - 1].text.append(line.text)
      notes[notes.count - 1].lines.append(line.number)
    } else {
      inNote = false
      rest.append(line)
    }
  }
  return (notes, rest)
}

/// The mark of a footnote: superscript digits, "[3]" or "[^3]".
struct FootnoteMark {
  var number: Int
  var range: Range<Int>
  var end: Int { range.upperBound }

  /// The mark that a note begins with: it must have text after it.
  static func atStart(of text: StyledText) -> FootnoteMark? {
    guard let first = text.utf8.first, first == 0xC2 || first == 0xE2 || first == UInt8(ascii: "["),
      let mark = mark(in: text.utf8, at: 0), mark.end < text.utf8.count
    else { return nil }
    return mark
  }

  /// The marks in a text, in order; the exponents of units (m², km³) are none.
  static func all(in utf8: [UInt8]) -> [FootnoteMark] {
    var (marks, index) = ([FootnoteMark](), 0)
    while index < utf8.count {
      let byte = utf8[index]
      guard byte == 0xC2 || byte == 0xE2 || byte == UInt8(ascii: "["),
        let mark = mark(in: utf8, at: index)
      else {
        index += 1
        continue
      }
      if !isExponent(utf8, mark.range) { marks.append(mark) }
      index = mark.end
    }
    return marks
  }

  /// Reads the mark at an offset.
  private static func mark(in utf8: [UInt8], at start: Int) -> FootnoteMark? {
    if utf8[start] == UInt8(ascii: "[") { return bracketed(in: utf8, at: start) }
    var (value, index, count) = (0, start, 0)
    while count < 4, let (digit, width) = superscript(utf8, at: index) {
      value = value * 10 + digit
      index += width
      count += 1
    }
    return count > 0 && value > 0 ? FootnoteMark(number: value, range: start..<index) : nil
  }

  private static func bracketed(in utf8: [UInt8], at start: Int) -> FootnoteMark? {
    var (value, index) = (0, start + 1)
    if index < utf8.count, utf8[index] == UInt8(ascii: "^") { index += 1 }
    let digits = utf8[index...].prefix(4).prefix { 0x30...0x39 ~= $0 }
    guard 1...3 ~= digits.count, index + digits.count < utf8.count,
      utf8[index + digits.count] == UInt8(ascii: "]")
    else { return nil }
    value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    index += digits.count + 1
    if utf8[start + 1] == UInt8(ascii: "^"), start == 0, index < utf8.count,
      utf8[index] == UInt8(ascii: ":")
    {
      index += 1
    }
    return value > 0 ? FootnoteMark(number: value, range: start..<index) : nil
  }

  /// ¹ ² ³ are two bytes of Latin-1, ⁰ and ⁴ to ⁹ three bytes of their own block.
  private static func superscript(_ utf8: [UInt8], at index: Int) -> (digit: Int, width: Int)? {
    guard index + 1 < utf8.count else { return nil }
    switch (utf8[index], utf8[index + 1]) {
    case (0xC2, 0xB9): return (1, 2)
    case (0xC2, 0xB2): return (2, 2)
    case (0xC2, 0xB3): return (3, 2)
    case (0xE2, 0x81):
      guard index + 2 < utf8.count else { return nil }
      switch utf8[index + 2] {
      case 0xB0: return (0, 3)
      case 0xB4...0xB9: return (Int(utf8[index + 2]) - 0xB0, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether ² or ³ stands after a unit of length.
  private static func isExponent(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count == 2, utf8[range.lowerBound] == 0xC2, utf8[range.lowerBound + 1] != 0xB9
    else { return false }
    let word = utf8[..<range.lowerBound].reversed().prefix(3).prefix {
      0x61...0x7A ~= $0 || 0x41...0x5A ~= $0 || $0 >= 0x80
    }
    return ["m", "mk", "mc", "md", "mm", "ah"].contains { $0.utf8.elementsEqual(word) }
  }
}
