import VietnameseText

/// One line of an official document's text, wherever it came from: a text file, character
/// recognition, a paragraph of a word processor.
package struct SourceLine: Sendable, Equatable {
  /// From 1, in the file that the user knows.
  package var number: Int
  /// Without a line end; tabs divide the cells of a table row.
  package var text: StyledText
  /// Whether a form feed, which ends a printed page, stands before it.
  package var startsPage = false

  package init(number: Int, text: StyledText) {
    self.number = number
    self.text = text
  }
}

/// A source line with what the recognisers look at again and again.
struct Line {
  let number: Int
  var text: StyledText
  /// The beginning in lower case without tones and marks, enough of it to know phrases by.
  let lead: String
  /// Unicode scalars, which are letters in NFC Vietnamese.
  let length: Int
  var startsPage = false

  private static let leadLength = 120

  init(number: Int, text: StyledText) {
    let string = text.string
    self.number = number
    self.text = text
    length = string.unicodeScalars.count
    lead = Folding.plain(
      String(String.UnicodeScalarView(string.unicodeScalars.prefix(Self.leadLength))))
  }

  var string: String { text.string }
  var isBlank: Bool { text.isEmpty }
  var isUppercase: Bool { string.isWrittenInCapitals }
}
