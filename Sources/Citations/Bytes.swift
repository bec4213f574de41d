/// UTF-8 text whose bytes can be read at any offset: beyond its ends stands 0.
///
/// A value must not outlive the buffer that it was made of. It is a pointer and no array because
/// every part of the grammar holds one, and counting references took a fifth of the time.
struct Bytes {
  let base: UnsafeBufferPointer<UInt8>

  var count: Int { base.count }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    index >= 0 && index < count ? base[index] : 0
  }

  /// The text of a range as it stands.
  func string(_ range: Range<Int>) -> String {
    String(decoding: base[range], as: UTF8.self)
  }

  /// The text of a range, line ends and runs of blanks as single spaces, marks of emphasis left out.
  func text(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let next = min(skipGap(index, limit: 2), range.upperBound)
      if next > index {
        let hasBlank = base[index..<next].contains { [0x20, 0x0A, 0x0C, 0x0D, 0xA0].contains($0) }
        if hasBlank, !result.isEmpty, next < range.upperBound { result.append(Self.space) }
        index = next
      } else {
        result.append(base[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  static let space = UInt8(ascii: " ")
  static let asterisk = UInt8(ascii: "*")
  static let slash = UInt8(ascii: "/")
  static let hyphen = UInt8(ascii: "-")
  static let lineFeed = UInt8(ascii: "\n")
}

// MARK: - Letters

extension Bytes {
  struct Letter {
    var isUpper: Bool
    var width: Int
  }

  /// The Latin letter of Vietnamese that begins at an offset.
  func letter(at index: Int) -> Letter? {
    let first = self[index]
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return Letter(isUpper: false, width: 1)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return Letter(isUpper: true, width: 1)
    case 0xC3...0xC6: return twoByteLetter(first, self[index + 1])
    case 0xE1:
      let (second, third) = (self[index + 1], self[index + 2])
      guard second == 0xBA || second == 0xBB, 0x80...0xBF ~= third else { return nil }
      return Letter(isUpper: third.isMultiple(of: 2), width: 3)
    default: return nil
    }
  }

  private func twoByteLetter(_ first: UInt8, _ second: UInt8) -> Letter? {
    guard 0x80...0xBF ~= second else { return nil }
    switch (first, second) {
    case (0xC3, 0x97), (0xC3, 0xB7): return nil  // × and ÷
    case (0xC3, _): return Letter(isUpper: second <= 0x9E, width: 2)
    case (0xC6, 0xA0), (0xC6, 0xAF): return Letter(isUpper: true, width: 2)
    case (0xC6, 0xA1), (0xC6, 0xB0): return Letter(isUpper: false, width: 2)
    case (0xC6, _): return nil
    default: return Letter(isUpper: second.isMultiple(of: 2), width: 2)
    }
  }

  func isDigit(at index: Int) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= self[index]
  }

  /// Whether a letter or digit stands at an offset.
  func isWord(at index: Int) -> Bool { isDigit(at: index) || letter(at: index) != nil }

  func isUpper(at index: Int) -> Bool { letter(at: index)?.isUpper ?? false }

  /// The byte at an offset in lower case; both cases of a Vietnamese letter have the same length.
  func lowered(at index: Int) -> UInt8 {
    let byte = self[index]
    if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte { return byte | 0x20 }
    guard 0x80...0xBF ~= byte else { return byte }
    switch self[index - 1] {
    case 0xC3: return byte <= 0x9E ? byte + 0x20 : byte
    case 0xC4, 0xC5: return byte | 1
    case 0xC6: return byte == 0xA0 ? 0xA1 : byte == 0xAF ? 0xB0 : byte
    case 0xBA, 0xBB: return self[index - 2] == 0xE1 ? byte | 1 : byte
    default: return byte
    }
  }

  /// The end of the letters and digits that begin at an offset.
  func wordEnd(_ start: Int) -> Int {
    var index = start
    while true {
      if isDigit(at: index) {
        index += 1
      } else if let letter = letter(at: index) {
        index += letter.width
      } else {
        return index
      }
    }
  }

  /// The start of the letters and digits that end at an offset.
  func wordStart(_ end: Int) -> Int {
    var index = end
    while index > 0, endsWord(before: index) { index -= 1 }
    return index
  }

  /// The end of the digits that begin at an offset.
  func digitsEnd(_ start: Int) -> Int {
    var index = start
    while isDigit(at: index) { index += 1 }
    return index
  }
}

// MARK: - Blanks

extension Bytes {
  /// The width of the blank at an offset: space, no-break space or a mark of emphasis; else 0.
  private func blankWidth(_ index: Int) -> Int {
    switch self[index] {
    case Self.space, Self.asterisk: 1
    case 0xC2: self[index + 1] == 0xA0 ? 2 : invisibleWidth(index)
    case 0xE2: self[index + 1] == 0x80 && self[index + 2] == 0xAF ? 3 : invisibleWidth(index)
    case 0xEF: invisibleWidth(index)
    default: 0
    }
  }

  /// The width of a soft hyphen, a character of no width or a byte order mark at an offset; else 0.
  func invisibleWidth(_ index: Int) -> Int {
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xC2, 0xAD, _): 2
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): 3
    default: 0
    }
  }

  /// The text of a range without characters that cannot be seen.
  func visible(_ range: Range<Int>) -> String {
    var (bytes, index) = ([UInt8](), range.lowerBound)
    while index < range.upperBound {
      let width = invisibleWidth(index)
      if width == 0 { bytes.append(base[index]) }
      index += max(width, 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The offset after the blanks that begin at an offset; lines are not left.
  func skipBlanks(_ start: Int) -> Int {
    var index = start
    while index - start < Self.longestGap {
      let width = blankWidth(index)
      if width == 0 { break }
      index += width
    }
    return index
  }

  /// The offset after the blanks and up to a number of line ends.
  ///
  /// - Parameter limit: 1 within a paragraph, 2 across the end of a page.
  func skipGap(_ start: Int, limit: Int = 1) -> Int {
    var (index, lines) = (start, 0)
    while index - start < Self.longestGap {
      switch self[index] {
      case Self.lineFeed:
        if lines == limit { return index }
        lines += 1
        index += 1
      case 0x0D, 0x0C: index += 1
      default:
        let width = blankWidth(index)
        if width == 0 { return index }
        index += width
      }
    }
    return index
  }

  /// Whether a line ends between two offsets and a capital begins the next one: a new paragraph.
  func isNewParagraph(_ end: Int, _ next: Int) -> Bool {
    skipBlanks(end) < next && isUpper(at: next)
  }

  private static let longestGap = 48

  /// The offset before the blanks that end at an offset.
  func skipBlanksBack(_ end: Int) -> Int {
    var index = end
    while index > 0, end - index < Self.longestGap {
      if self[index - 1] == Self.space || self[index - 1] == Self.asterisk {
        index -= 1
      } else if self[index - 1] == 0xA0, self[index - 2] == 0xC2 {
        index -= 2
      } else {
        break
      }
    }
    return index
  }

  /// The width of a hyphen or dash at an offset, else 0.
  func dashWidth(_ index: Int) -> Int {
    if self[index] == Self.hyphen { return 1 }
    guard self[index] == 0xE2, self[index + 1] == 0x80 else { return 0 }
    return 0x90...0x95 ~= self[index + 2] ? 3 : 0
  }

  /// Whether a line begins at an offset, blanks, bullets and heading marks before it aside.
  func isLineStart(_ offset: Int) -> Bool {
    var index = offset
    while index > 0 {
      switch self[index - 1] {
      case Self.lineFeed, 0x09, 0x0C: return true
      case Self.space, Self.asterisk, UInt8(ascii: "#"), UInt8(ascii: ">"): index -= 1
      default: return false
      }
      if offset - index > Self.longestGap { return false }
    }
    return true
  }

  /// Whether a line or a table's cell ends at an offset, blanks aside.
  func isLineEnd(_ offset: Int) -> Bool {
    let index = skipBlanks(offset)
    switch self[index] {
    case Self.lineFeed, 0x0D, 0x09, UInt8(ascii: "|"): return true
    default: return index >= count
    }
  }
}

// MARK: - Phrases

extension Bytes {
  /// The end of a phrase that begins at an offset, in any case, or nil.
  ///
  /// - Parameters:
  ///   - phrase: words in lower case with single spaces, which stand for any blanks and a line end.
  ///   - start: where the phrase's first letter must stand.
  func end(of phrase: StaticString, at start: Int) -> Int? {
    let (letters, length) = (phrase.utf8Start, phrase.utf8CodeUnitCount)
    guard lowered(at: start) == letters[0] else { return nil }
    var (index, offset) = (start, 0)
    while offset < length {
      let letter = letters[offset]
      if letter == Self.space {
        let next = skipGap(index)
        if next == index { return nil }
        index = next
      } else if lowered(at: index) == letter {
        index += 1
      } else {
        return nil
      }
      offset += 1
    }
    return isWord(at: index) ? nil : index
  }

  /// The end of the first of some phrases that begins at an offset, or nil.
  func end(ofAny phrases: [StaticString], at start: Int) -> Int? {
    for phrase in phrases {
      if let end = end(of: phrase, at: start) { return end }
    }
    return nil
  }

  /// The start of a phrase of one or more words that ends at an offset, blanks aside, or nil.
  func start(of phrase: StaticString, before end: Int) -> Int? {
    let (letters, length) = (phrase.utf8Start, phrase.utf8CodeUnitCount)
    let start = skipBlanksBack(end) - length
    guard start >= 0 else { return nil }
    for index in 0..<length where lowered(at: start + index) != letters[index] { return nil }
    return endsWord(before: start) ? nil : start
  }

  /// Whether one of some phrases ends at an offset, blanks aside.
  func follows(any phrases: [StaticString], at offset: Int) -> Bool {
    phrases.contains { start(of: $0, before: offset) != nil }
  }

  /// Whether a letter or digit ends at an offset. Above ASCII all are letters but those that begin
  /// with C2 or E2, which are signs.
  func endsWord(before offset: Int) -> Bool {
    let byte = self[offset - 1]
    if byte < 0x80 { return isWord(at: offset - 1) }
    if self[offset - 2] == 0xC2 || self[offset - 3] == 0xE2 { return false }
    return offset > 0
  }
}
