/// The spaces of running text at which a line must not break.
///
/// They stand between a figure and its scale ("2.752 tỷ"), in references ("Mục IV", "khoản 4",
/// "Điều 5", "điểm a"), in dates ("ngày 02", "tháng 7"), after "TP" ("TP HCM") and before a dash
/// between spaces ("Lao động - Thương binh"), which never begins a line.
package enum NoBreakSpaces {
  /// The text with U+00A0 in place of those spaces; the same bytes where there are none.
  ///
  /// - Parameter utf8: one paragraph or a part of one, in NFC, without markup.
  package static func insert(into utf8: [UInt8]) -> [UInt8] {
    let offsets = offsets(in: utf8)
    if offsets.isEmpty { return utf8 }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + offsets.count)
    var start = 0
    for offset in offsets {
      result += utf8[start..<offset]
      result += [0xC2, 0xA0]
      start = offset + 1
    }
    return result + utf8[start...]
  }

  /// The text with U+00A0 in place of those spaces.
  package static func insert(into text: String) -> String {
    String(decoding: insert(into: Array(text.utf8)), as: UTF8.self)
  }

  /// The byte offsets of those spaces, ascending. Only single spaces between two words count.
  package static func offsets(in utf8: [UInt8]) -> [Int] {
    utf8.withUnsafeBufferPointer { bytes in
      guard bytes.count > 2 else { return [] }
      var offsets: [Int] = []
      var index = 1
      while index < bytes.count - 1 {
        if bytes[index] == space, joins(bytes, at: index) { offsets.append(index) }
        index += 1
      }
      return offsets
    }
  }
}

extension NoBreakSpaces {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static let space = UInt8(ascii: " ")

  /// Words that a digit or Roman numeral belongs to; "lục" ends "Phụ lục".
  private static let numbered = forms(
    of: ["mục", "chương", "phần", "điều", "khoản", "điểm", "ngày", "tháng", "lục"])
  private static let lettered = forms(of: ["điểm"])
  private static let city = ["TP", "TP.", "Tp", "Tp."].map { Array($0.utf8) }
  private static let scales = ["tỷ", "tỉ", "triệu", "nghìn", "ngàn", "đồng"].map { Array($0.utf8) }

  /// The words in lower case, with a capital, and in capitals.
  private static func forms(of words: [String]) -> [[UInt8]] {
    words.flatMap { [$0, $0.prefix(1).uppercased() + $0.dropFirst(), $0.uppercased()] }
      .map { Array($0.utf8) }
  }

  private static func joins(_ bytes: Bytes, at index: Int) -> Bool {
    let (before, after) = (bytes[index - 1], bytes[index + 1])
    if before <= space || after <= space { return false }
    if ByteScanner.isDigit(before), begins(scales, bytes, at: index + 1) { return true }
    if let end = dashEnd(bytes, at: index + 1) { return end < bytes.count && bytes[end] == space }
    if ByteScanner.isDigit(after) || isRomanNumeral(bytes, at: index + 1) {
      return ends(numbered, bytes, at: index)
    }
    if isSingleLetter(bytes, at: index + 1) { return ends(lettered, bytes, at: index) }
    return beginsLetter(after) && ends(city, bytes, at: index)
  }

  /// Whether one of some words begins at an offset and ends with a word's end.
  private static func begins(_ words: [[UInt8]], _ bytes: Bytes, at start: Int) -> Bool {
    words.contains { word in
      let end = start + word.count
      return end <= bytes.count && (end == bytes.count || !beginsLetter(bytes[end]))
        && word.indices.allSatisfy { bytes[start + $0] == word[$0] }
    }
  }

  /// Whether one of some words ends before an offset and begins with a word's begin.
  private static func ends(_ words: [[UInt8]], _ bytes: Bytes, at end: Int) -> Bool {
    words.contains { word in
      let start = end - word.count
      return start >= 0 && word.indices.allSatisfy { bytes[start + $0] == word[$0] }
        && !endsLetter(bytes, before: start)
    }
  }

  /// Whether the character before an offset is a letter; see ``beginsLetter(_:)``.
  private static func endsLetter(_ bytes: Bytes, before offset: Int) -> Bool {
    guard offset > 0 else { return false }
    if bytes[offset - 1] < 0x80 { return beginsLetter(bytes[offset - 1]) }
    if offset > 1, bytes[offset - 2] == 0xC2 { return false }
    return !(offset > 2 && bytes[offset - 3] == 0xE2)
  }

  /// Whether a character that begins with a byte is a letter. Above ASCII all are, but for
  /// U+0080–00BF and the punctuation that begins with E2.
  private static func beginsLetter(_ byte: UInt8) -> Bool {
    byte < 0x80
      ? (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte | 0x20 : byte != 0xC2 && byte != 0xE2
  }

  /// The offset after a hyphen, en dash or em dash.
  private static func dashEnd(_ bytes: Bytes, at start: Int) -> Int? {
    if bytes[start] == UInt8(ascii: "-") { return start + 1 }
    guard bytes[start] == 0xE2, start + 2 < bytes.count, bytes[start + 1] == 0x80 else {
      return nil
    }
    return bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94 ? start + 3 : nil
  }

  private static func isRomanNumeral(_ bytes: Bytes, at start: Int) -> Bool {
    var end = start
    while end < bytes.count, isRomanDigit(bytes[end]) { end += 1 }
    return end > start && (end == bytes.count || !beginsLetter(bytes[end]))
  }

  private static func isRomanDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"),
      UInt8(ascii: "C"):
      true
    default: false
    }
  }

  /// Whether a word of one letter, a to z or đ, begins at an offset.
  private static func isSingleLetter(_ bytes: Bytes, at start: Int) -> Bool {
    guard beginsLetter(bytes[start]) else { return false }
    let isStroked = bytes[start] == 0xC4 && start + 1 < bytes.count && bytes[start + 1] == 0x91
    guard bytes[start] < 0x80 || isStroked else { return false }
    let end = start + (isStroked ? 2 : 1)
    return end == bytes.count || !beginsLetter(bytes[end])
  }
}
