import Foundation
import VietnameseText

/// Finds sums and products that the text itself writes as such: "60 = 25 + 34", "80 giờ x 40.000
/// đồng/giờ = 3.200.000 đồng".
struct EquationFinder {
  let text: ClaimText

  private enum Sign { case plus, times, equals }

  /// - Parameter amounts: those of one block, in order.
  func claims(_ amounts: [Amount]) -> [Claim] {
    var claims: [Claim] = []
    var start = 0
    while start + 2 < amounts.count {
      var signs: [Sign] = []
      while start + signs.count + 1 < amounts.count,
        let sign = sign(between: amounts[start + signs.count], amounts[start + signs.count + 1])
      {
        signs.append(sign)
      }
      if signs.count > 1, let claim = claim(Array(amounts[start...start + signs.count]), signs) {
        claims.append(claim)
      }
      start += max(signs.count, 1)
    }
    return claims
  }

  private func claim(_ amounts: [Amount], _ signs: [Sign]) -> Claim? {
    guard signs.count(where: { $0 == .equals }) == 1, let equals = signs.firstIndex(of: .equals),
      equals == 0 || equals == signs.count - 1,
      let operation = signs.first(where: { $0 != .equals }),
      signs.allSatisfy({ $0 == operation || $0 == .equals }),
      amounts.allSatisfy({ $0.whole == nil && $0.isPercentage == amounts[0].isPercentage })
    else { return nil }
    let total = equals == 0 ? amounts[0] : amounts[amounts.count - 1]
    let terms = Array(equals == 0 ? amounts.dropFirst() : amounts.dropLast())
    if operation == .plus {
      let areLike = terms.allSatisfy { term in
        term.quantity.isMoney == total.quantity.isMoney
          && (term.unit == nil || total.unit == nil || term.isComparable(with: total))
      }
      return areLike ? Addition(terms: terms, total: total).claim(in: text) : nil
    }
    // What is multiplied has units of its own: only a product that is right is certainly one.
    let product = terms.reduce(Decimal(1)) { $0 * $1.value }
    guard product == total.value else { return nil }
    let figures = terms.map { VietnameseNumber.format($0.value) }.joined(separator: " × ")
    return Claim(
      .sum, .holds, at: total.range, "\(figures) = \(VietnameseNumber.format(total.value))",
      expected: total.value, actual: product,
      terms: terms.map { .init(text: text.string($0.range), range: $0.range) })
  }

  /// The sign between two amounts, with at most the unit of the first one before it.
  private func sign(between first: Amount, _ second: Amount) -> Sign? {
    let gap = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
    guard gap.count <= 40 else { return nil }
    let words = text.string(gap).split(separator: " ")
    guard let last = words.last, words.count <= 4,
      !words.dropLast().contains(where: { $0.contains { "=+;:,(.".contains($0) } })
    else { return nil }
    return switch last {
    case "+": .plus
    case "x", "×", "*": .times
    case "=": .equals
    default: nil
    }
  }
}
