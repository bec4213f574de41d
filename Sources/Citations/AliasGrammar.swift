/// Reads the short names that a text gives to documents.
///
///     alias := "(" ("sau đây" | "dưới đây")? ("viết tắt" | "gọi tắt" | "gọi chung" | "gọi") "là" name ")"
///            | "(" initials ")"         after the words that they begin: "(CTMTQG GNBV)"
///
/// A name counts only where it can stand for a document: it begins with a kind word, or it is made
/// of the initials of words that do.
struct AliasGrammar {
  let text: Bytes

  static let introductions: [StaticString] = [
    "sau đây viết tắt là", "sau đây gọi tắt là", "sau đây gọi chung là", "sau đây gọi là",
    "sau đây được gọi là", "sau đây được viết tắt là", "dưới đây gọi tắt là", "dưới đây gọi là",
    "dưới đây viết tắt là", "viết tắt là", "gọi tắt là", "viết tắt:", "gọi tắt:",
  ]

  /// Reads the name after an introduction.
  func name(after introduction: Int) -> Range<Int>? {
    var start = text.skipGap(introduction)
    if text[start] == UInt8(ascii: ":") { start = text.skipGap(start + 1) }
    let quote = quoteWidth(start)
    start += quote
    var end = start
    while end - start < 80, end < text.count, !isEnd(end) { end += 1 }
    while end > start, text[end - 1] == Bytes.space || text[end - 1] == Bytes.asterisk { end -= 1 }
    guard end > start, end - start < 80, text.isUpper(at: start),
      Keywords.kind(text, at: start) != nil || isInitials(start..<end)
    else { return nil }
    return start..<end
  }

  /// Reads initials in brackets and finds the words before them that they stand for.
  ///
  /// - Parameter bracket: the offset of "(".
  func initials(at bracket: Int) -> (name: Range<Int>, words: Range<Int>)? {
    let start = bracket + 1
    guard text.isUpper(at: start) else { return nil }
    var end = start
    var letters: [[UInt8]] = []
    while end - start < 40, let byte = Optional(text[end]), byte != UInt8(ascii: ")") {
      if let letter = text.letter(at: end), letter.isUpper {
        letters.append((0..<letter.width).map { text.lowered(at: end + $0) })
        end += letter.width
      } else if byte == Bytes.space {
        end += 1
      } else {
        return nil
      }
    }
    guard text[end] == UInt8(ascii: ")"), letters.count >= 3,
      let first = expansion(of: letters, before: bracket),
      Keywords.kind(text, at: first.lowerBound) != nil
    else { return nil }
    return (start..<end, first)
  }
}

extension AliasGrammar {
  private func quoteWidth(_ index: Int) -> Int {
    if text[index] == UInt8(ascii: "\"") { return 1 }
    let isQuote = text[index] == 0xE2 && text[index + 1] == 0x80 && 0x98...0x9F ~= text[index + 2]
    return isQuote ? 3 : 0
  }

  private func isEnd(_ index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."),
      Bytes.lineFeed:
      true
    default: quoteWidth(index) > 0
    }
  }

  private func isInitials(_ range: Range<Int>) -> Bool {
    var (index, capitals) = (range.lowerBound, 0)
    while index < range.upperBound {
      if let letter = text.letter(at: index) {
        guard letter.isUpper else { return false }
        capitals += 1
        index += letter.width
      } else {
        index += 1
      }
    }
    return capitals >= 3
  }

  /// The words before an offset whose first letters are the given ones; a period after them
  /// ("giai đoạn 2021-2025") is passed over.
  private func expansion(of letters: [[UInt8]], before bracket: Int) -> Range<Int>? {
    let words = wordsBefore(bracket, limit: letters.count + 6)
    var skipped = 0
    while skipped + letters.count <= words.count {
      let end = words.count - skipped
      let candidate = words[(end - letters.count)..<end]
      let matches = zip(candidate, letters).allSatisfy { word, letter in
        letter.indices.allSatisfy { text.lowered(at: word.lowerBound + $0) == letter[$0] }
      }
      if matches, let first = candidate.first, let last = candidate.last {
        return first.lowerBound..<last.upperBound
      }
      skipped += 1
    }
    return nil
  }

  /// The words that end before an offset in the same line, in reading order.
  private func wordsBefore(_ offset: Int, limit: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var end = offset
    while words.count < limit, end > 0, offset - end < 300 {
      while end > 0, !text.endsWord(before: end), text[end - 1] != Bytes.lineFeed { end -= 1 }
      let start = text.wordStart(end)
      if start == end { break }
      words.append(start..<end)
      end = start
    }
    return words.reversed()
  }
}
