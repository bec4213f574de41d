/// The words around a place of a text.
package enum Excerpt {
  /// The most bytes that an excerpt has on either side of its place.
  private static let reach = 240

  /// The sentence that holds a range of bytes; cut at word boundaries, with "…", where it is long.
  ///
  /// - Parameters:
  ///   - range: the place, on character boundaries.
  ///   - text: UTF-8, with a line feed after each block.
  package static func sentence(around range: Range<Int>, in text: [UInt8]) -> String {
    var start = range.lowerBound
    while start > 0, !isEnd(text, start - 1), range.lowerBound - start < reach { start -= 1 }
    var end = range.upperBound
    while end < text.count, text[end] != 0x0A, end == range.upperBound || !isEnd(text, end - 1),
      end - range.upperBound < reach
    { end += 1 }
    let isCutBefore = start > 0 && !isEnd(text, start - 1)
    let isCutAfter = end < text.count && text[end] != 0x0A && !isEnd(text, end - 1)
    if isCutBefore { while start < range.lowerBound, text[start] != 0x20 { start += 1 } }
    if isCutAfter { while end > range.upperBound, text[end - 1] != 0x20 { end -= 1 } }
    while start < range.lowerBound, text[start] == 0x20 { start += 1 }
    while end > range.upperBound, text[end - 1] == 0x20 { end -= 1 }
    return (isCutBefore ? "…" : "") + String(decoding: text[start..<end], as: UTF8.self)
      + (isCutAfter ? "…" : "")
  }

  /// Whether a byte ends a sentence or block: a line feed, or ". " and the like.
  private static func isEnd(_ text: [UInt8], _ index: Int) -> Bool {
    if text[index] == 0x0A { return true }
    guard text[index] == 0x20, index > 0 else { return false }
    return [0x2E, 0x3B, 0x3F, 0x21].contains(text[index - 1])
  }
}
