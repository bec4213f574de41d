/// How a piece of text looks: what tells headings, names, sentences and cut sentences apart.
extension StringProtocol {
  /// Whether there are letters, and none of them is small.
  var isWrittenInCapitals: Bool {
    var hasLetter = false
    for scalar in unicodeScalars where scalar.properties.isAlphabetic {
      if scalar.properties.isLowercase { return false }
      hasLetter = true
    }
    return hasLetter
  }

  /// Whether the text ends as sentences and list items do, quotation marks and brackets aside.
  var endsSentence: Bool {
    for scalar in unicodeScalars.reversed() {
      switch scalar {
      case "”", "\"", "’", "'", "»", ")", "]", " ": continue
      case ".", ";", ":", "!", "?", "…": return true
      default: return false
      }
    }
    return false
  }

  /// Whether the last character is a quotation mark or bracket that closes.
  var endsWithClosingMark: Bool {
    unicodeScalars.last.map { "”\"’»)]".unicodeScalars.contains($0) } ?? false
  }

  /// Whether the text goes on a sentence: its first character is a small letter, or it is a mark
  /// that no sentence begins with.
  var continuesSentence: Bool {
    guard let first = unicodeScalars.first else { return false }
    return first.properties.isLowercase || ",;)”.".unicodeScalars.contains(first)
  }

  var trimmingBlanks: String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{A0}", "\n", "\r"]
    var view = Substring(self).unicodeScalars
    while let first = view.first, blanks.contains(first) { view.removeFirst() }
    while let last = view.last, blanks.contains(last) { view.removeLast() }
    return String(view)
  }

  /// The text without any of some characters at its end.
  func trimmingEnd(_ characters: String) -> String {
    var view = Substring(self).unicodeScalars
    while let last = view.last, characters.unicodeScalars.contains(last) { view.removeLast() }
    return String(view)
  }

  /// The words: runs of characters between blanks.
  var words: [SubSequence] { split { $0 == " " || $0 == "\t" } }
}

extension Unicode.Scalar {
  var isDigit: Bool { "0"..."9" ~= self }
  /// A capital letter of any script.
  var isCapital: Bool { properties.isUppercase }
}
