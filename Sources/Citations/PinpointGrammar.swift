/// Reads pinpoints, the places inside documents.
///
///     pinpoints := part (separator? part)*
///     part      := level number ("," number)* ("và" number)? | level "này"
///     level     := tiết | điểm | khoản | nội dung | Điều | Tiểu mục | Mục | Chương | Phần | Phụ lục
///     separator := "," | ";" | "và" | "hoặc" | "đến" | "của" | "thuộc" | "tại"
///
/// Legal documents go from the smallest part to the largest without commas; articles also go the
/// other way ("Điều 5, khoản 2").
struct PinpointGrammar {
  let text: Bytes

  struct Chain {
    var pinpoints: [Pinpoint]
    var end: Int
    /// Whether a part is the one that the words stand in: "Điều này".
    var isRelative: Bool
    /// How many levels were printed.
    var count: Int
  }

  struct Element {
    var part: Pinpoint.Part
    var range: Range<Int>
    /// What stands between this element and the one before.
    var separator: Separator
  }

  enum Separator { case none, comma, and }

  /// Reads the chain whose first level word begins at an offset.
  func chain(at start: Int) -> Chain? {
    guard var elements = level(at: start, separator: .none) else { return nil }
    // Two headings may stand on lines that follow each other.
    let mayWrap = !text.isLineStart(start)
    var count = 1
    while elements.count < 64, let last = elements.last {
      guard let next = continuation(after: last.range.upperBound, mayWrap: mayWrap) else { break }
      elements += next
      count += 1
    }
    guard let end = elements.last?.range.upperBound else { return nil }
    return Chain(
      pinpoints: PinpointList.pinpoints(elements), end: end,
      isRelative: elements.contains { $0.part.number == nil }, count: count)
  }

  /// A further level after a separator or none.
  private func continuation(after offset: Int, mayWrap: Bool) -> [Element]? {
    let gap = text.skipGap(offset, limit: mayWrap ? 1 : 0)
    if text[gap] == UInt8(ascii: ",") || text[gap] == UInt8(ascii: ";") {
      let next = skipConjunction(text.skipGap(gap + 1)) ?? text.skipGap(gap + 1)
      return level(at: next, separator: .comma)
    }
    guard gap > offset else { return nil }
    if let conjunction = skipConjunction(gap) {
      return level(at: conjunction, separator: .and)
    }
    for word: StaticString in ["của", "thuộc", "tại"] {
      if let end = text.end(of: word, at: gap) {
        return level(at: text.skipGap(end), separator: .none)
      }
    }
    return level(at: gap, separator: .none)
  }

  private static let conjunctions: [StaticString] = ["và", "hoặc", "đến", "hay"]

  /// The offset of the word after a conjunction, or nil.
  private func skipConjunction(_ index: Int) -> Int? {
    text.end(ofAny: Self.conjunctions, at: index).map { text.skipGap($0) }
  }
}

// MARK: - Levels and numbers

extension PinpointGrammar {
  /// Reads a level word with its numbers.
  private func level(at start: Int, separator: Separator) -> [Element]? {
    guard let (level, wordEnd) = Keywords.level(text, at: start) else { return nil }
    var index = text.skipGap(wordEnd, limit: 2)
    guard index > wordEnd else { return nil }
    if let end = text.end(of: "này", at: index) {
      let part = Pinpoint.Part(level, nil)
      return [Element(part: part, range: start..<end, separator: separator)]
    }
    if level == .appendix || level == .article, let word = text.end(of: "số", at: index) {
      index = text.skipGap(word)
    }
    guard let first = number(at: index, level: level) else { return nil }
    let tail = bracketedTail(index, after: first.end)
    var elements = [
      Element(
        part: Pinpoint.Part(level, text.string(first.value) + tail.number), range: start..<tail.end,
        separator: separator)
    ]
    while elements.count < 32, let last = elements.last,
      let next = listedNumber(after: last.range.upperBound, level: level)
    {
      elements.append(next)
    }
    return elements
  }

  /// The further numbers in brackets of "mục (IV) (3.4) (a)", which is one place.
  private func bracketedTail(_ start: Int, after end: Int) -> (number: String, end: Int) {
    guard text[start] == UInt8(ascii: "(") else { return ("", end) }
    var (number, last) = ("", end)
    for _ in 0..<4 {
      let bracket = text.skipGap(last)
      guard text[bracket] == UInt8(ascii: "("),
        let inner = pointLetter(bracket + 1) ?? dotted(bracket + 1),
        text[inner] == UInt8(ascii: ")")
      else { break }
      number += "." + text.string(bracket + 1..<inner)
      last = inner + 1
    }
    return (number, last)
  }

  /// A further number of "khoản 1, 2 và 3", after which the list or the chain must go on or end.
  private func listedNumber(after offset: Int, level: Pinpoint.Level) -> Element? {
    var index = text.skipGap(offset)
    var separator = Separator.comma
    if text[index] == UInt8(ascii: ",") {
      index = text.skipGap(index + 1)
    } else if index > offset, let conjunction = skipConjunction(index) {
      separator = .and
      index = conjunction
    } else {
      return nil
    }
    guard let number = number(at: index, level: level), goesOn(after: number.end) else {
      return nil
    }
    return Element(
      part: Pinpoint.Part(level, text.string(number.value)), range: index..<number.end,
      separator: separator)
  }

  /// Whether what follows a bare number shows that it belonged to a list of places.
  private func goesOn(after offset: Int) -> Bool {
    let next = text.skipGap(offset)
    switch text[next] {
    case 0, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ")"),
      Bytes.lineFeed:
      return true
    default: break
    }
    if skipConjunction(next) != nil || Keywords.level(text, at: next) != nil { return true }
    let words: [StaticString] = [
      "của", "này", "thuộc", "tại", "kèm", "ban hành", "sau", "trên", "nêu trên",
    ]
    return text.end(ofAny: words, at: next) != nil
      || (text.isUpper(at: next) && Keywords.kind(text, at: next) != nil)
  }

  /// The number of a level: its bytes without brackets, and the end with them.
  private func number(at start: Int, level: Pinpoint.Level) -> (value: Range<Int>, end: Int)? {
    if text[start] == UInt8(ascii: "("), level <= .content || level == .section {
      guard let inner = bareNumber(at: start + 1, level: level), text[inner] == UInt8(ascii: ")")
      else { return nil }
      return ((start + 1)..<inner, inner + 1)
    }
    guard level != .content || isDotted(start), let end = bareNumber(at: start, level: level) else {
      return nil
    }
    return (start..<end, end)
  }

  private func isDotted(_ start: Int) -> Bool {
    let end = text.digitsEnd(start)
    return end > start && text[end] == UInt8(ascii: ".") && text.isDigit(at: end + 1)
  }

  private func bareNumber(at start: Int, level: Pinpoint.Level) -> Int? {
    let end: Int?
    switch level {
    case .subpoint, .point: end = pointLetter(start) ?? dotted(start)
    case .clause, .article: end = numbered(start)
    case .content: end = dotted(start)
    case .subsection, .section: end = roman(start) ?? dotted(start) ?? capital(start)
    case .chapter: end = roman(start) ?? numbered(start)
    case .part: end = roman(start) ?? ordinal(start) ?? numbered(start) ?? capital(start)
    case .appendix: end = roman(start) ?? numbered(start) ?? capital(start)
    }
    guard let end, !text.isWord(at: end) else { return nil }
    return end
  }

  /// a to z or đ alone, also the "aa" of long lists.
  private func pointLetter(_ start: Int) -> Int? {
    guard let letter = text.letter(at: start), !letter.isUpper else { return nil }
    let isStroked = text[start] == 0xC4 && text[start + 1] == 0x91
    guard letter.width == 1 || isStroked else { return nil }
    let end = start + letter.width
    return text.isWord(at: end) ? nil : end
  }

  /// "5", "5a", "12b".
  private func numbered(_ start: Int) -> Int? {
    let end = text.digitsEnd(start)
    guard 1...4 ~= end - start, text[end] != Bytes.slash, text[end] != UInt8(ascii: "%"),
      !(text[end] == UInt8(ascii: ".") && text.isDigit(at: end + 1)),
      !(text[end] == UInt8(ascii: ",") && text.isDigit(at: end + 1))
    else { return nil }
    if let letter = text.letter(at: end), !letter.isUpper, !text.isWord(at: end + letter.width) {
      return end + letter.width
    }
    return end
  }

  /// "4", "1.11", "2.1.3".
  private func dotted(_ start: Int) -> Int? {
    var end = text.digitsEnd(start)
    guard 1...3 ~= end - start, text[end] != Bytes.slash, text[end] != UInt8(ascii: "%") else {
      return nil
    }
    while text[end] == UInt8(ascii: "."), text.isDigit(at: end + 1), end - start < 16 {
      end = text.digitsEnd(end + 1)
    }
    return text[end] == UInt8(ascii: ",") && text.isDigit(at: end + 1) ? nil : end
  }

  /// "IV", "III.1", "II.3.2".
  private func roman(_ start: Int) -> Int? {
    let word = text.wordEnd(start)
    guard RomanTerm.isTerm(text, start..<word) else { return nil }
    guard text[word] == UInt8(ascii: "."), text.isDigit(at: word + 1) else { return word }
    return dotted(word + 1) ?? word
  }

  private func capital(_ start: Int) -> Int? {
    guard let letter = text.letter(at: start), letter.isUpper, letter.width == 1,
      !text.isWord(at: start + 1)
    else { return nil }
    return start + 1
  }

  private func ordinal(_ start: Int) -> Int? {
    let words: [StaticString] = [
      "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy",
    ]
    return text.end(ofAny: words, at: start)
  }
}
