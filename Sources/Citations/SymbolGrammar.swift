/// Reads the symbol of an identifier: `component (("-" | "/" | ".") component)*`.
///
/// A component is an abbreviation in capitals, with the small letters of CTr, TTg and QyĐ, the
/// digits of QH15 and the & of BT&PCTNXH. Blanks inside are damage: allowed are one beside a hyphen
/// or slash before further capitals, a line's end after one, blanks on both sides of the hyphen
/// between a known kind and a known agency, and one inside an agency ("LĐT BXH").
struct SymbolGrammar {
  private(set) var components: [String] = []
  /// The number of capitals of each component.
  private(set) var capitals: [Int] = []
  /// The separators between the components.
  private(set) var separators: [String] = []
  private(set) var end: Int
  private(set) var hasBlanks = false
  private(set) var isDamaged = false

  private let text: Bytes

  /// - Returns: nil where no symbol begins at the offset.
  init?(_ text: Bytes, at start: Int) {
    self.text = text
    end = start
    guard let first = Component(text, at: start) else { return nil }
    add(first)
    while components.count < 8, let next = nextComponent() {
      separators.append(next.separator)
      hasBlanks = hasBlanks || next.hasBlanks
      add(next.component)
    }
  }

  /// The symbol as it is meant.
  var normalised: String {
    zip([""] + separators, components).reduce(into: "") { $0 += $1.0 + $1.1 }
  }

  var kind: CitedKind? { components.first.flatMap(SymbolCodes.kind) }
}

extension SymbolGrammar {
  private mutating func add(_ component: Component) {
    var component = component
    joinDividedAgency(&component)
    end = component.end
    capitals.append(component.capitals)
    if let known = SymbolCodes.canonical(component.code) {
      isDamaged = isDamaged || Self.hasLostStroke(component.code, known)
      components.append(known)
    } else if let repaired = SymbolCodes.repair(component.code) {
      isDamaged = true
      components.append(repaired)
    } else {
      components.append(component.code)
    }
  }

  /// Whether D was printed for Đ; mere case is no damage.
  private static func hasLostStroke(_ printed: String, _ known: String) -> Bool {
    printed != known && printed.uppercased() != known.uppercased()
  }

  /// "LĐT BXH" is one agency.
  private mutating func joinDividedAgency(_ component: inout Component) {
    guard !SymbolCodes.isAgency(component.code) else { return }
    let next = text.skipBlanks(component.end)
    guard next > component.end, let rest = Component(text, at: next),
      SymbolCodes.isAgency(component.code + rest.code)
    else { return }
    hasBlanks = true
    component.code += rest.code
    component.end = rest.end
  }

  private func nextComponent() -> (separator: String, component: Component, hasBlanks: Bool)? {
    let before = text.skipBlanks(end)
    let dash = text.dashWidth(before)
    let width = dash > 0 ? dash : text[before] == Bytes.slash ? 1 : 0
    guard width > 0 else { return afterFullStop() }
    let start = text.skipGap(before + width, limit: 2)
    guard let component = Component(text, at: start) else { return nil }
    let (blankBefore, blankAfter) = (before > end, start > before + width)
    if blankBefore || blankAfter {
      guard component.capitals >= 2 else { return nil }
      if blankBefore, blankAfter {
        guard components.count == 1, kind != nil, SymbolCodes.canonical(component.code) != nil
        else { return nil }
      }
    }
    return (dash > 0 ? "-" : "/", component, blankBefore || blankAfter)
  }

  /// "TT.HĐND": a full stop between capitals.
  private func afterFullStop() -> (separator: String, component: Component, hasBlanks: Bool)? {
    guard text[end] == UInt8(ascii: "."), let component = Component(text, at: end + 1),
      component.capitals >= 2
    else { return nil }
    return (".", component, false)
  }
}

/// One abbreviation of a symbol.
private struct Component {
  var code: String
  var end: Int
  var capitals = 0

  init?(_ text: Bytes, at start: Int) {
    var (index, small) = (start, 0)
    var bytes: [UInt8] = []
    loop: while index - start < 60 {
      if let letter = text.letter(at: index) {
        if letter.isUpper { capitals += 1 } else { small += 1 }
        guard capitals > 0, small <= 3 else { return nil }
        if text[index] == 0xC3, text[index + 1] == 0x90 {
          // Eth is typed for Đ, which it looks like.
          bytes += [0xC4, 0x90]
        } else {
          bytes += text.base[index..<(index + letter.width)]
        }
        index += letter.width
      } else if text.isDigit(at: index), capitals >= 2 {
        bytes.append(text[index])
        index += 1
      } else if text[index] == UInt8(ascii: "&"), capitals > 0, text.isUpper(at: index + 1) {
        bytes.append(text[index])
        index += 1
      } else {
        break loop
      }
    }
    guard capitals > 0, small <= capitals, !text.isWord(at: index) else { return nil }
    code = String(decoding: bytes, as: UTF8.self)
    end = index
  }
}
