import VietnameseText

/// Numbers of sections and terms of office in Roman numerals.
enum RomanTerm {
  /// Whether the bytes of a range are a Roman numeral in capitals, from 1 to 89.
  static func isTerm(_ text: Bytes, _ range: Range<Int>) -> Bool {
    guard 1...8 ~= range.count, range.allSatisfy({ digits.contains(text[$0]) }) else {
      return false
    }
    return RomanNumeral.parse(text.string(range)) != nil
  }

  private static let digits = Array("IVXL".utf8)
}
