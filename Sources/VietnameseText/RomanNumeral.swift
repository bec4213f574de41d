/// Roman numerals of Phần, Chương, Mục and Phụ lục.
package enum RomanNumeral {
  private static let symbols: [(value: Int, letters: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// The numeral of 1 to 3999 in capitals; nil for other numbers.
  package static func format(_ number: Int) -> String? {
    guard 1...3999 ~= number else { return nil }
    var (rest, numeral) = (number, "")
    for symbol in symbols {
      while rest >= symbol.value {
        numeral += symbol.letters
        rest -= symbol.value
      }
    }
    return numeral
  }

  /// The value of a numeral in capitals; nil unless it is the one proper numeral of that value
  /// ("IV", not "IIII").
  package static func parse(_ numeral: some StringProtocol) -> Int? {
    var (rest, value) = (Substring(numeral), 0)
    guard rest.utf8.count <= "MMMDCCCLXXXVIII".utf8.count else { return nil }
    for symbol in symbols {
      while rest.hasPrefix(symbol.letters) {
        value += symbol.value
        rest = rest.dropFirst(symbol.letters.count)
      }
    }
    return rest.isEmpty && format(value) == String(numeral) ? value : nil
  }
}
