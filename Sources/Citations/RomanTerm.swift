import VietnameseText

/// Numbers of sections and terms of office in Roman numerals.
enum RomanTerm {
  /// Whether bytes are a Roman numeral in capitals, from 1 to 89.
  static func isTerm(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard 1...8 ~= bytes.count, bytes.allSatisfy({ digits.contains($0) }) else { return false }
    return RomanNumeral.parse(String(decoding: bytes, as: UTF8.self)) != nil
  }

  private static let digits = Array("IVXL".utf8)
}
