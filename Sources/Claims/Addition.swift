import Diagnostics
import Foundation
import VietnameseText

/// Terms and the total that they should give.
struct Addition {
  var terms: [Amount]
  var total: Amount

  var sum: Decimal { terms.reduce(0) { $0 + $1.value } }
  var difference: Decimal { sum - total.value }
  var holds: Bool { difference == 0 }

  /// Whether the figures may agree before they were rounded: each figure that is called "trên" or
  /// "khoảng" may be off by one in its last digit, each with decimals by a half.
  var mayBeRounded: Bool {
    let areInScale = (terms + [total]).contains(where: \.isRounded)
    let tolerance = (terms + [total]).reduce(Decimal(0)) { sum, amount in
      // Beside figures with decimals "20 tỷ đồng" is a rounded one too.
      guard amount.isRounded || (areInScale && amount.quantity.scale != nil) else { return sum }
      return sum + amount.lastDigit / (amount.quantity.qualifier == nil ? 2 : 1)
    }
    return tolerance > 0 && abs(difference) <= tolerance
  }

  /// The figures that would make the sum hold with one digit changed, or two neighbours swapped: the
  /// likely misprints.
  var misprints: [(printed: Amount, meant: Decimal)] {
    let candidates = terms.map { ($0, $0.value - difference) } + [(total, sum)]
    return candidates.compactMap { amount, needed in
      let scale = Decimal(
        sign: .plus, exponent: amount.quantity.scale?.exponent ?? 0, significand: 1)
      let figure = needed / scale
      guard figure > 0, Self.isOneSlip(amount.quantity.figure, figure) else { return nil }
      return (amount, figure)
    }
  }

  /// Whether the figures have enough digits for a misprint to show: of 100, 60 and 30 any two can be
  /// made to agree.
  var hasTellingDigits: Bool {
    let smallest = (terms + [total]).map { Self.lowestDigit(of: $0.value) }.min() ?? 1
    return total.value / smallest >= 100
  }

  private static func lowestDigit(of value: Decimal) -> Decimal {
    guard value != 0 else { return 1 }
    let digits = value.description.filter { $0 != "-" }
    if let point = digits.firstIndex(of: ".") {
      return Decimal(
        sign: .plus, exponent: -digits.distance(from: point, to: digits.endIndex) + 1,
        significand: 1)
    }
    return Decimal(
      sign: .plus, exponent: digits.reversed().prefix { $0 == "0" }.count, significand: 1)
  }

  private static func isOneSlip(_ printed: Decimal, _ needed: Decimal) -> Bool {
    let (a, b) = (Array(printed.description), Array(needed.description))
    guard a.count == b.count else { return false }
    let places = a.indices.filter { a[$0] != b[$0] }
    if places.count == 1 { return a[places[0]].isNumber && b[places[0]].isNumber }
    return places.count == 2 && places[1] == places[0] + 1 && a[places[0]] == b[places[1]]
      && a[places[1]] == b[places[0]]
  }

  // MARK: Claim

  /// The addition as a claim.
  ///
  /// - Parameter verdict: nil where the figures alone decide.
  func claim(_ verdict: Claim.Verdict? = nil, in text: ClaimText) -> Claim {
    let verdict = verdict ?? (holds ? .holds : mayBeRounded ? .undecided : .fails)
    return Claim(
      .sum, verdict, at: total.range, formula, expected: total.value, actual: sum,
      terms: terms.map { .init(text: text.string($0.range), range: $0.range) },
      remark: holds ? nil : remark)
  }

  /// "888 + 1.864 = 2.752 tỷ đồng", with the unit of each figure where they differ.
  private var formula: String {
    let scales = Set((terms + [total]).map { $0.quantity.scale })
    let parts = terms.map { scales.count == 1 ? Self.figure($0) : Self.scaled($0) }
    let unit = total.quantity.isMoney ? " đồng" : total.unit.map { " \($0.noun)" } ?? ""
    return parts.joined(separator: " + ") + (holds ? " = " : " ≠ ") + Self.scaled(total) + unit
  }

  private static func figure(_ amount: Amount) -> String {
    VietnameseNumber.format(amount.quantity.figure)
  }

  private static func scaled(_ amount: Amount) -> String {
    [figure(amount), amount.quantity.scale?.rawValue].compactMap(\.self).joined(separator: " ")
  }

  /// What the parts give, by how much it differs, and which figure a slip may have changed.
  private var remark: Message {
    let scale = total.quantity.scale
    let unit = Decimal(sign: .plus, exponent: scale?.exponent ?? 0, significand: 1)
    let (sum, off) = (Self.number(self.sum / unit), Self.number(abs(difference) / unit))
    let word = scale.map { " \($0.rawValue)" } ?? ""
    var remark = Message(
      vi: "các số hạng cộng lại được \(sum)\(word), "
        + "\(difference > 0 ? "nhiều hơn" : "ít hơn") \(off)\(word)",
      en: "the parts add up to \(sum)\(word), \(difference > 0 ? "more" : "less") by \(off)\(word)")
    if mayBeRounded {
      remark.vietnamese += ", có thể do làm tròn"
      remark.english += ", perhaps for rounding"
    } else if misprints.count == 1, let slip = misprints.first {
      let (printed, meant) = (Self.figure(slip.printed), Self.number(slip.meant))
      remark.vietnamese += "; nếu \(printed) là \(meant) thì khớp"
      remark.english += "; they would agree if \(printed) were \(meant)"
    }
    return remark
  }

  private static func number(_ value: Decimal) -> String { VietnameseNumber.format(value) }
}
