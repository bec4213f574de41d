package import Foundation
import VietnameseText

extension Dataset.Field {
  /// A value as readers see it: a category's label, numbers and dates the Vietnamese way.
  ///
  /// - Returns: an empty text for a missing value.
  package func text(of value: Dataset.Value) -> String {
    switch value {
    case .missing: ""
    case .text(let text): label(of: text)
    case .number(let number): VietnameseNumber.format(number)
    case .boolean(let flag): flag ? "có" : "không"
    case .date(let date): date.slashed
    case .list(let items): items.map(label).joined(separator: "; ")
    }
  }

  /// The label of a category, or the text itself.
  package func label(of text: String) -> String {
    categories.first { $0.value == text }?.label ?? text
  }
}

extension Decimal {
  /// The number with at most some decimals, halves away from zero.
  ///
  /// - Parameter scale: how many decimals are kept.
  package func rounded(to scale: Int) -> Decimal {
    var (value, result) = (self, Decimal())
    NSDecimalRound(&result, &value, scale, .plain)
    return result
  }
}
