/// The document that an article amends: "Điều 2. Thay thế một số cụm từ của Nghị quyết số 09/… như
/// sau:". What the article's further paragraphs point to without naming a document lies in that one.
struct AmendedDocument {
  private var index: Int?
  /// How far quotation marks have been counted, and how many are open.
  private var quotes = (end: 0, depth: 0)

  /// Looks at a mention of a document: an article or clause that begins with a word of amendment
  /// and names the document in its first paragraph amends it.
  mutating func meet(_ mention: Int, at start: Int, lineStart: Int, _ text: Bytes) {
    guard index == nil, start - lineStart < Self.longestHeading,
      Self.amends(text, lineStart..<start)
    else { return }
    index = mention
  }

  /// Ends with the article: "Điều 3." at the start of a line, outside of quotation marks.
  mutating func passArticle(at start: Int, _ text: Bytes) {
    guard text.isUpper(at: start), text.isLineStart(start), text.end(of: "điều", at: start) != nil,
      !isOpenQuote(at: start, text)
    else { return }
    index = nil
  }

  /// The document that words point into where they name none, by the index of its mention.
  var mention: Int? { index }

  /// Whether words at an offset are those that another document is given.
  mutating func isQuoted(at offset: Int, _ text: Bytes) -> Bool {
    index != nil && isOpenQuote(at: offset, text)
  }

  private static let longestHeading = 600
  private static let verbs: [StaticString] = [
    "sửa đổi", "bổ sung", "thay thế", "bãi bỏ", "đính chính", "thay cụm từ",
  ]

  /// Whether the words before a mention say that it is amended here: after the number of the article
  /// or clause, not "được sửa đổi, bổ sung bởi".
  private static func amends(_ text: Bytes, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    // "Điều 2. ", "3. ", "a) ", marks of headings and emphasis.
    for _ in 0..<8 {
      let next = text.skipGap(index)
      if text[next] == UInt8(ascii: "#") || text[next] == UInt8(ascii: ".")
        || text[next] == UInt8(ascii: ")") || text[next] == UInt8(ascii: ":")
        || text[next] == UInt8(ascii: "-")
      {
        index = next + 1
      } else if let word = text.end(of: "điều", at: next) {
        index = word
      } else if text.isDigit(at: next) {
        index = text.wordEnd(next)
      } else if text.wordEnd(next) == next + 1 {
        index = next + 1
      } else {
        return text.end(ofAny: verbs, at: next) != nil
      }
    }
    return false
  }

  /// Whether “ before an offset has not been closed; offsets must not go back.
  private mutating func isOpenQuote(at offset: Int, _ text: Bytes) -> Bool {
    var index = quotes.end
    while index < offset {
      if text[index] == 0xE2, text[index + 1] == 0x80 {
        if text[index + 2] == 0x9C { quotes.depth += 1 }
        if text[index + 2] == 0x9D { quotes.depth = max(0, quotes.depth - 1) }
        index += 3
      } else {
        index += 1
      }
    }
    quotes.end = max(quotes.end, index)
    return quotes.depth > 0
  }
}
