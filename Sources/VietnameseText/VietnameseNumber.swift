package import Foundation

/// Numbers as Vietnamese texts write them: "." between thousands, "," before decimals.
package enum VietnameseNumber {
  /// The number with its thousands grouped: 2752 becomes "2.752".
  package static func format(_ number: Int) -> String {
    -1000 < number && number < 1000 ? String(number) : format(Decimal(number))
  }

  /// The number with its thousands grouped and all of its decimals: 1234.5 becomes "1.234,5".
  package static func format(_ number: Decimal) -> String {
    let text = number.description
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, text.utf8.allSatisfy({ $0 < 0x3A }) else { return text }
    let digits = whole.drop { $0 == "-" }
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(".") }
      result.append(digit)
    }
    return parts.count == 2 ? result + "," + parts[1] : result
  }

  /// The number in office style, with a zero before 1 to 9: "02", "09", "10".
  package static func office(_ number: Int) -> String {
    1...9 ~= number ? "0\(number)" : format(number)
  }

  /// The value of a number that is all of a text: "2.752", "1,2", "1.234,5", "02", "2752".
  ///
  /// - Returns: nil for anything else, such as "1.23" or "1.2345", whose point separates no
  ///   thousands, and for more than 30 digits.
  package static func parse(_ text: some StringProtocol) -> Decimal? {
    var digits = Substring(text)
    let isNegative = digits.first == "-" || digits.first == "\u{2212}"
    if isNegative { digits = digits.dropFirst() }
    let parts = digits.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard groups.allSatisfy(isDigits), groups.count == 1 || isGrouped(groups) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : "0"[...]
    guard isDigits(decimals) else { return nil }
    let plain = groups.joined() + "." + decimals
    guard plain.utf8.count <= 31, let value = Decimal(string: plain) else { return nil }
    return isNegative ? -value : value
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(ByteScanner.isDigit)
  }

  /// Whether parts between points are thousands: one to three digits that begin with no zero, then
  /// groups of three.
  private static func isGrouped(_ groups: [Substring]) -> Bool {
    groups[0].utf8.count <= 3 && groups[0].first != "0"
      && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }
}
