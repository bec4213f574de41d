import VietnameseText

/// Names that are listed in running text: "Yên Bái, Sơn La và Điện Biên".
package struct NameList {
  /// The bytes of each name, in the order of the text.
  package var names: [Range<Int>]

  /// - Parameters:
  ///   - range: what holds the list and nothing else but an introduction such as "Gồm:" and notes in
  ///     brackets behind names.
  ///   - text: the text.
  /// - Returns: nil unless all of it is names: one to six words that begin with capitals.
  package init?(_ range: Range<Int>, in text: [UInt8]) {
    let passage = Passage(text: text)
    var whole = passage.trimmed(range)
    if let colon = passage.first(
      ":", in: whole.lowerBound..<min(whole.lowerBound + 40, whole.upperBound))
    {
      whole = passage.trimmed(colon + 1..<whole.upperBound)
    } else if let word = passage.occurrences(
      of: "gồm", in: whole.lowerBound..<min(whole.lowerBound + 6, whole.upperBound)
    ).first, word.lowerBound == whole.lowerBound {
      whole = passage.trimmed(word.upperBound..<whole.upperBound)
    }
    guard !passage.hasEllipsis(whole) else { return nil }
    names = []
    for piece in passage.pieces(of: whole, at: ";") {
      for name in passage.pieces(of: piece, at: ",") {
        for single in Self.divided(Self.withoutNote(name, passage), passage) {
          let name = passage.trimmed(single)
          guard Self.isName(passage.string(name)) else { return nil }
          names.append(name)
        }
      }
    }
    guard names.count > 1 else { return nil }
  }

  /// The name before a bracket.
  private static func withoutNote(_ range: Range<Int>, _ passage: Passage) -> Range<Int> {
    guard let bracket = passage.first("(", in: range),
      let end = passage.closingBracket(from: bracket + 1, before: range.upperBound),
      passage.trimmed(end + 1..<range.upperBound).isEmpty
    else { return range }
    return range.lowerBound..<bracket
  }

  /// The two names on both sides of "và".
  private static func divided(_ range: Range<Int>, _ passage: Passage) -> [Range<Int>] {
    guard let word = passage.occurrences(of: "và", in: range).last else { return [range] }
    let first = range.lowerBound..<word.lowerBound
    let second = word.upperBound..<range.upperBound
    return passage.trimmed(first).isEmpty ? [second] : [first, second]
  }

  /// Whether a text is a name: every word of letters begins with a capital, after a kind such as
  /// "tỉnh" or "huyện".
  static func isName(_ text: String) -> Bool {
    var words = text.split(separator: " ")[...]
    while let first = words.first, kinds.contains(Folding.toned(String(first))), words.count > 1 {
      words.removeFirst()
    }
    guard (1...6).contains(words.count) else { return false }
    return words.allSatisfy { word in
      word == "-" || word == "–"
        || word.first?.isUppercase == true
          && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" }
    }
  }

  private static let kinds: Set = [
    "tỉnh", "thành", "phố", "tp", "huyện", "thị", "xã", "phường", "trấn", "thôn", "ấp", "bản",
    "quận", "các",
  ]

  /// What two names of one place have in common: "TP Hồ Chí Minh" and "Thành phố Hồ Chí Minh".
  package static func key(_ name: String) -> String {
    var words = Folding.toned(name).split { !$0.isLetter && !$0.isNumber }[...]
    while let first = words.first, kinds.contains(String(first)), words.count > 1 {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }
}
