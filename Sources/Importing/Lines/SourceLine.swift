import VietnameseText

/// One line of an official document's text, wherever it came from: a text file, character
/// recognition, a paragraph of a word processor.
package struct SourceLine: Sendable, Equatable {
  /// From 1, in the file that the user knows.
  package var number: Int
  /// Without a line end; tabs divide the cells of a table row.
  package var text: StyledText
  package var part: Part

  /// What a line is, where its source says so.
  package enum Part: Sendable, Equatable {
    case text
    /// A row of a table; rows that follow each other with one number make one table.
    case row(table: Int)
    /// A picture, by its index; the line has no text.
    case picture(Int)
  }

  package init(number: Int, text: StyledText, part: Part = .text) {
    self.number = number
    self.text = text
    self.part = part
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
  let part: SourceLine.Part

  private static let leadLength = 120

  init(number: Int, text: StyledText, part: SourceLine.Part = .text) {
    self.part = part
    let string = text.string
    self.number = number
    self.text = text
    length = string.unicodeScalars.count
    lead = Folding.plain(
      String(String.UnicodeScalarView(string.unicodeScalars.prefix(Self.leadLength))))
  }

  var string: String { text.string }
  var isBlank: Bool { text.isEmpty }
  /// The table that the line is a row of.
  var table: Int? { if case .row(let table) = part { table } else { nil } }
  var isUppercase: Bool { string.isWrittenInCapitals }
}
