/// Reads the symbol of an identifier: `component (("-" | "/" | ".") component)*`.
///
/// A component is an abbreviation in capitals, with the small letters of CTr, TTg and QyĐ, the
/// digits of QH15 and the & of BT&PCTNXH. Blanks inside are damage: allowed are one beside a hyphen
/// or slash before further capitals, a line's end after one, blanks on both sides of the hyphen
/// between a known kind and a known agency, and one inside an agency ("LĐT BXH").
struct SymbolGrammar {
  /// The symbol as it is meant.
  private(set) var normalised = ""
  /// The first component as it is meant.
  private(set) var head = ""
  /// The number of components.
  private(set) var count = 0
  /// Whether a slash stands behind the first component, and whether one stands anywhere.
  private(set) var hasSlashAfterHead = false
  private(set) var hasSlash = false
  /// The least and the greatest number of capitals in a component.
  private(set) var capitals = (least: Int.max, greatest: 0)
  /// What the first component stands for, if it is a kind.
  private(set) var kind: CitedKind?
  private(set) var end: Int
  private(set) var hasBlanks = false
  private(set) var isDamaged = false

  private let text: Bytes

  /// - Returns: nil where no symbol begins at the offset.
  ///
  /// - Parameter inSmallLetters: whether the symbol is written in small letters ("tt-btc"), as
  ///   addresses and search boxes have it; only known kinds with an agency are then read.
  init?(_ text: Bytes, at start: Int, inSmallLetters: Bool = false) {
    self.text = text
    end = start
    if inSmallLetters {
      guard readSmall(start) else { return nil }
      return
    }
    guard let first = Component(text, at: start) else { return nil }
    add(first)
    while count < 8, let next = nextComponent() {
      normalised += next.separator
      if next.separator == "/" {
        hasSlash = true
        hasSlashAfterHead = hasSlashAfterHead || count == 1
      }
      hasBlanks = hasBlanks || next.hasBlanks
      add(next.component)
    }
  }
}

extension SymbolGrammar {
  /// "qđ-ttg", "tt-btc", "nd-cp": small letters that are the codes of a kind and of agencies.
  private mutating func readSmall(_ start: Int) -> Bool {
    var (index, codes) = (start, [String]())
    while codes.count < 4 {
      let word = text.wordEnd(index)
      guard word > index, word - index < 24, !text.isUpper(at: index) else { break }
      let code = text.string(index..<word).uppercased()
      guard let known = SymbolCodes.canonical(code) else { break }
      codes.append(known)
      end = word
      guard text[word] == Bytes.hyphen || text[word] == Bytes.slash else { break }
      index = word + 1
    }
    guard codes.count > 1, let kind = SymbolCodes.kind(codes[0]), !text.isWord(at: end) else {
      return false
    }
    (self.kind, head, count, isDamaged) = (kind, codes[0], codes.count, true)
    capitals = (2, 2)
    normalised = codes.joined(separator: "-")
    return true
  }

  private mutating func add(_ component: Component) {
    var component = component
    joinDividedAgency(&component)
    end = component.end
    if component.capitals > 0 {
      capitals = (
        min(capitals.least, component.capitals), max(capitals.greatest, component.capitals)
      )
    }
    var meant = component.code
    if let known = SymbolCodes.canonical(component.code) {
      isDamaged = isDamaged || Self.hasLostStroke(component.code, known)
      meant = known
    } else if let repaired = SymbolCodes.repair(component.code) {
      isDamaged = true
      meant = repaired
    }
    if count == 0 { (head, kind) = (meant, SymbolCodes.kind(meant)) }
    normalised += meant
    count += 1
  }

  /// Whether D was printed for Đ; mere case is no damage.
  private static func hasLostStroke(_ printed: String, _ known: String) -> Bool {
    printed != known && printed.uppercased() != known.uppercased()
  }

  /// "LĐT BXH" is one agency.
  private mutating func joinDividedAgency(_ component: inout Component) {
    let next = text.skipBlanks(component.end)
    guard next > component.end, text.isUpper(at: next), !SymbolCodes.isAgency(component.code),
      let rest = Component(text, at: next),
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
        guard count == 1, kind != nil, SymbolCodes.canonical(component.code) != nil
        else { return nil }
      }
    }
    return (dash > 0 ? "-" : "/", component, blankBefore || blankAfter)
  }

  /// "TT.HĐND": a full stop between capitals.
  private func afterFullStop() -> (separator: String, component: Component, hasBlanks: Bool)? {
    guard text[end] == UInt8(ascii: ".") else { return nil }
    // "PA.STA.10"
    if count > 1, normalised.contains("."), let number = Component(digitsOf: text, at: end + 1) {
      return (".", number, false)
    }
    guard let component = Component(text, at: end + 1), component.capitals >= 2 else { return nil }
    return (".", component, false)
  }
}

/// One abbreviation of a symbol.
private struct Component {
  var code: String
  var end: Int
  var capitals = 0

  init?(_ text: Bytes, at start: Int) {
    var (index, small, hasEth) = (start, 0, false)
    loop: while index - start < 60 {
      if let letter = text.letter(at: index) {
        if letter.isUpper { capitals += 1 } else { small += 1 }
        guard capitals > 0, small <= 3 else { return nil }
        hasEth = hasEth || text[index] == 0xC3 && text[index + 1] == 0x90
        index += letter.width
      } else if text.isDigit(at: index), capitals >= 2 {
        index += 1
      } else if capitals > 0, text.invisibleWidth(index) > 0 {
        index += text.invisibleWidth(index)
      } else if text[index] == UInt8(ascii: "&"), capitals > 0, text.isUpper(at: index + 1) {
        index += 1
      } else {
        break loop
      }
    }
    guard capitals > 0, small <= capitals, !text.isWord(at: index) else { return nil }
    // Eth is typed for Đ, which it looks like.
    code = text.visible(start..<index)
    if hasEth { code = code.replacing("\u{D0}", with: "Đ") }
    end = index
  }

  /// A number of at most three digits that ends a symbol.
  init?(digitsOf text: Bytes, at start: Int) {
    end = text.digitsEnd(start)
    guard 1...3 ~= end - start, !text.isWord(at: end), text[end] != Bytes.slash else { return nil }
    code = text.string(start..<end)
  }
}
