import VietnameseText

/// The name of the State and its motto, which the page layout prints: alone on a line, beside an
/// agency, glued to each other or to a rule, with or without tones.
struct NationalTitle {
  /// What stands before it on the line, such as an agency.
  var before: String
  /// What stands behind it, such as place and date.
  var after: String

  private static let state = Array("conghoaxahoichunghiavietnam".utf8)
  private static let party = Array("dangcongsanvietnam".utf8)
  private static let motto = Array("doclaptudohanhphuc".utf8)

  init?(_ text: String) {
    guard text.utf8.count <= 600 else { return nil }
    let letters = Letters(text)
    if let title = letters.first(Self.state) ?? letters.first(Self.party) {
      let printed = text[letters.range(title)]
      let isAlone = title.count == letters.folded.count
      guard printed.isWrittenInCapitals || isAlone else { return nil }
      var end = title.upperBound
      if letters.folded[end...].starts(with: Self.motto) { end += Self.motto.count }
      before = Self.bare(text[..<letters.range(title).lowerBound])
      after = Self.bare(text[letters.range(title.lowerBound..<end).upperBound...])
      return
    }
    guard let found = letters.first(Self.motto),
      found.lowerBound == 0 || text[..<letters.range(found).lowerBound].isWrittenInCapitals
    else { return nil }
    before = Self.bare(text[..<letters.range(found).lowerBound])
    after = Self.bare(text[letters.range(found).upperBound...])
    guard after.isEmpty || HeaderDate(after) != nil || after.hasPrefix("Số") else { return nil }
  }

  /// Whether a line is the beginning of the title, which the next line ends.
  static func isCut(_ text: String) -> Bool {
    guard text.isWrittenInCapitals, text.utf8.count <= 60 else { return false }
    let folded = Letters(text).folded
    return folded.count >= 6
      && (state.starts(with: folded) && folded.count < state.count
        || party.starts(with: folded) && folded.count < party.count)
  }

  private static func bare(_ text: Substring) -> String {
    String(text).trimmingRules
  }
}

/// The letters of a text, folded, with where each stands.
private struct Letters {
  private(set) var folded: [UInt8] = []
  private var places: [String.Index] = []
  private let text: String

  init(_ text: String) {
    self.text = text
    for index in text.indices where text[index].isLetter {
      for byte in Folding.plain(String(text[index])).utf8 {
        folded.append(byte)
        places.append(index)
      }
    }
  }

  func first(_ word: [UInt8]) -> Range<Int>? {
    guard folded.count >= word.count else { return nil }
    for start in 0...(folded.count - word.count)
    where folded[start..<start + word.count].elementsEqual(word) {
      return start..<start + word.count
    }
    return nil
  }

  /// Where some of the letters stand in the text.
  func range(_ letters: Range<Int>) -> Range<String.Index> {
    places[letters.lowerBound]..<text.index(after: places[letters.upperBound - 1])
  }
}

extension String {
  /// The text without the rules and blanks around it: "ỦY BAN NHÂN DÂN_______".
  var trimmingRules: String {
    let marks: Set<Unicode.Scalar> = ["_", "-", "–", "—", "=", "*", "~", " ", "\t", "─", "|", "\\"]
    var view = Substring(self).unicodeScalars
    while let first = view.first, marks.contains(first) { view.removeFirst() }
    while let last = view.last, marks.contains(last) { view.removeLast() }
    return String(view)
  }
}
