/// Reads the names of national programmes after their kind word.
///
///     programme := ("mục tiêu quốc gia" | "MTQG") word (word | ",")* "giai đoạn" year "-" year
///                | ("mục tiêu quốc gia" | "MTQG")? "số"? number{3,4}
///
/// Without its period a programme's name is that of every period: no mention.
struct ProgrammeGrammar {
  let text: Bytes

  private static let heads: [StaticString] = ["mục tiêu quốc gia", "mtqg"]
  private static let longestName = 240

  /// The end of the name after the kind word that ends at an offset, or nil.
  func end(after kindEnd: Int) -> Int? {
    let first = text.skipGap(kindEnd)
    guard first > kindEnd else { return nil }
    let head = text.end(ofAny: Self.heads, at: first)
    let start = head.map { text.skipGap($0) } ?? first
    if let end = number(at: start) { return end }
    return head == nil ? nil : period(from: start)
  }

  /// "135", "1719": programmes that go by the number of the decision that approved them.
  private func number(at start: Int) -> Int? {
    let end = text.digitsEnd(start)
    guard 3...4 ~= end - start, text[end] != Bytes.slash, !text.isWord(at: end),
      text.dashWidth(end) == 0, !isDecimal(at: end),
      text.start(of: "giai đoạn", before: start) == nil
    else { return nil }
    // "Chương trình 2021 - 2025" is a period.
    let dash = text.skipGap(end)
    let goesOn =
      text.dashWidth(dash) > 0 && text.isDigit(at: text.skipGap(dash + text.dashWidth(dash)))
    return goesOn ? nil : end
  }

  private func isDecimal(at end: Int) -> Bool {
    (text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",")) && text.isDigit(at: end + 1)
  }

  /// Over words and commas to "giai đoạn 2021-2025".
  private func period(from start: Int) -> Int? {
    var index = start
    while index - start < Self.longestName {
      if let end = text.end(of: "giai đoạn", at: index) { return years(at: text.skipGap(end)) }
      if text[index] == UInt8(ascii: ",") { index = text.skipGap(index + 1) }
      let word = text.wordEnd(index)
      guard word > index, !text.isDigit(at: index), Keywords.kind(text, at: index) == nil else {
        return nil
      }
      let next = text.skipGap(word)
      let dash = text.dashWidth(next)
      index = dash > 0 ? text.skipGap(next + dash) : next
      guard index > word || text[index] == UInt8(ascii: ",") else { return nil }
    }
    return nil
  }

  private func years(at start: Int) -> Int? {
    let end = text.digitsEnd(start)
    guard end == start + 4 else { return nil }
    let dash = text.skipGap(end)
    guard text.dashWidth(dash) > 0 else { return nil }
    let second = text.skipGap(dash + text.dashWidth(dash))
    let secondEnd = text.digitsEnd(second)
    return secondEnd == second + 4 && !text.isWord(at: secondEnd) ? secondEnd : nil
  }
}
