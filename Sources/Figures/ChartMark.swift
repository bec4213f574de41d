import Model

/// What stands in place of a colour in a drawing until screen or paper gives it one.
///
/// Each is written as a colour that no theme has, so that one drawing serves for light and dark
/// screens and for paper (docs/decisions/0110).
enum ChartMark: Equatable {
  case ink, quiet, rule, paper
  /// The surface of a series, with its pattern; its line, without.
  case series(Int), line(Int)
  /// The words on a surface, and what is drawn around them.
  case label(Int), halo(Int)

  /// `#010203`: the first pair says what, the last which.
  var code: String {
    let (sort, index) =
      switch self {
      case .ink: (0, 1)
      case .quiet: (0, 2)
      case .rule: (0, 3)
      case .paper: (0, 4)
      case .series(let index): (1, index)
      case .line(let index): (2, index)
      case .label(let index): (3, index)
      case .halo(let index): (4, index)
      }
    return "#0" + String(sort) + "00" + (index < 16 ? "0" : "") + String(index, radix: 16)
  }

  /// The mark of a code; nil for another value.
  init?(_ code: some StringProtocol) {
    let bytes = Array(code.utf8)
    guard bytes.count == 7, bytes.starts(with: "#0".utf8), bytes[3...4].elementsEqual("00".utf8),
      let index = Int(String(decoding: bytes[5...], as: UTF8.self), radix: 16)
    else { return nil }
    switch (bytes[2], index) {
    case (UInt8(ascii: "0"), 1): self = .ink
    case (UInt8(ascii: "0"), 2): self = .quiet
    case (UInt8(ascii: "0"), 3): self = .rule
    case (UInt8(ascii: "0"), 4): self = .paper
    case (UInt8(ascii: "1"), _): self = .series(index)
    case (UInt8(ascii: "2"), _): self = .line(index)
    case (UInt8(ascii: "3"), _): self = .label(index)
    case (UInt8(ascii: "4"), _): self = .halo(index)
    default: return nil
    }
  }
}
