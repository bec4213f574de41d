package import Foundation

/// An amount as a text gives it: "2.752 tỷ đồng", "hơn 1,2 triệu", "500.000đ".
package struct Quantity: Sendable, Hashable {
  /// A word before the figure that belongs to it.
  package enum Qualifier: String, Sendable, CaseIterable {
    case above = "trên"
    case moreThan = "hơn"
    case nearly = "gần"
    case about = "khoảng"
  }

  /// The word that multiplies the figure.
  package enum Scale: String, Sendable, CaseIterable {
    case thousandBillion = "nghìn tỷ"
    case billion = "tỷ"
    case million = "triệu"
    case thousand = "nghìn"

    /// The power of ten that the word stands for.
    package var exponent: Int {
      switch self {
      case .thousandBillion: 12
      case .billion: 9
      case .million: 6
      case .thousand: 3
      }
    }

    /// The spellings that are read; the first is the one that is written.
    fileprivate var spellings: [String] {
      switch self {
      case .thousandBillion: ["nghìn tỷ", "nghìn tỉ", "ngàn tỷ", "ngàn tỉ"]
      case .billion: ["tỷ", "tỉ"]
      case .million: ["triệu"]
      case .thousand: ["nghìn", "ngàn"]
      }
    }
  }

  package var qualifier: Qualifier?
  /// The figure before the scale: 2752 in "2.752 tỷ".
  package var figure: Decimal
  package var scale: Scale?
  /// Whether the text says đồng.
  package var isMoney: Bool

  /// The amount in units of one (đồng, where it is money).
  package var value: Decimal {
    figure * Decimal(sign: .plus, exponent: scale?.exponent ?? 0, significand: 1)
  }

  /// - Parameters:
  ///   - figure: the number before the scale.
  ///   - isMoney: whether the amount is in đồng.
  package init(
    _ figure: Decimal, scale: Scale? = nil, isMoney: Bool = false, qualifier: Qualifier? = nil
  ) {
    self.qualifier = qualifier
    self.figure = figure
    self.scale = scale
    self.isMoney = isMoney
  }

  /// Reads an amount that is all of a text; nil where it says more than an amount.
  package init?(parsing text: String) {
    var rest = Folding.toned(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    qualifier = Qualifier.allCases.first { Self.skip("\($0.rawValue) ", in: &rest) }
    let number = rest.prefix { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" }
    guard let figure = VietnameseNumber.parse(number) else { return nil }
    self.figure = figure
    rest = rest.dropFirst(number.count)
    scale = Scale.allCases.first { $0.spellings.contains { Self.skipUnit($0, in: &rest) } }
    isMoney = ["đồng", "đ", "vnđ", "vnd"].contains { Self.skipUnit($0, in: &rest) }
    guard rest.isEmpty else { return nil }
  }

  /// The amount as it is written: "hơn 2.752 tỷ đồng".
  package var formatted: String {
    [qualifier?.rawValue, VietnameseNumber.format(figure), scale?.rawValue, isMoney ? "đồng" : nil]
      .compactMap(\.self).joined(separator: " ")
  }

  private static func skip(_ prefix: String, in text: inout Substring) -> Bool {
    guard text.hasPrefix(prefix) else { return false }
    text = text.dropFirst(prefix.count)
    return true
  }

  /// Skips a unit as a whole word, and the space before it, if any.
  private static func skipUnit(_ unit: String, in text: inout Substring) -> Bool {
    var rest = text.first == " " ? text.dropFirst() : text
    guard skip(unit, in: &rest), rest.first.map({ !$0.isLetter }) ?? true else { return false }
    text = rest
    return true
  }
}
