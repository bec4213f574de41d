import VietnameseText

/// Reads the date of a cited document.
///
///     date := ("," | "(" | "ký" | "ban hành" | "đề")? "ngày" day-date | day-date | "năm"? year
///     day-date := d/m/yyyy | d-m-yyyy | d.m.yyyy | dd "tháng" m "năm" yyyy | "tháng" m "/" yyyy
struct DateGrammar {
  let text: Bytes

  struct Found {
    var date: PartialDate
    /// The bytes of the date, without "ngày".
    var range: Range<Int>
  }

  /// Reads a date at an offset or after the words that announce one; on the next line only "ngày"
  /// does.
  func date(after offset: Int) -> Found? {
    var index = text.skipGap(offset)
    if index > text.skipBlanks(offset), text.isDigit(at: index) || text.isUpper(at: index) {
      return nil
    }
    if text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: "(") {
      index = text.skipGap(index + 1)
    }
    for word: StaticString in ["ban hành", "ký", "đề"] {
      if let end = text.end(of: word, at: index) {
        index = text.skipGap(end)
        guard text.end(of: "ngày", at: index) != nil else { return nil }
        break
      }
    }
    return date(at: index)
  }

  /// Reads a date with at least a month that begins at an offset, with or without "ngày".
  func date(at start: Int) -> Found? {
    let day = text.end(of: "ngày", at: start)
    let number = day.map { text.skipGap($0, limit: 2) } ?? start
    guard day != nil || text.isDigit(at: start) || isMonth(start) else { return nil }
    if let found = inCapitals(at: start, number: number) { return found }
    if let found = prefix(at: start) {
      return Found(date: found.date, range: number..<found.end)
    }
    if number > start, let found = prefix(at: number) {
      return Found(date: found.date, range: number..<found.end)
    }
    return separated(at: number) ?? month(at: number)
  }

  /// Reads "năm 2014" or, where a name stands before it, a year alone.
  func year(after offset: Int) -> Found? {
    let index = text.skipGap(offset)
    let word = text.end(of: "năm", at: index)
    let start = word.map { text.skipGap($0) } ?? index
    let end = text.digitsEnd(start)
    guard index > offset, end == start + 4, !text.isWord(at: end), text[end] != Bytes.slash,
      text.dashWidth(end) == 0, let value = number(start..<end), 1945...2100 ~= value,
      let date = try? PartialDate(year: value)
    else { return nil }
    return Found(date: date, range: start..<end)
  }
}

extension DateGrammar {
  private func isMonth(_ index: Int) -> Bool { text.end(of: "tháng", at: index) != nil }

  private func prefix(at start: Int) -> (date: PartialDate, end: Int)? {
    let window = Array(text.base[start..<min(start + Self.longest, text.count)])
    return PartialDate.prefix(of: window, at: 0).map { ($0.date, start + $0.end) }
  }

  /// More bytes than any date has, blanks that recognition put in included.
  private static let longest = 96

  /// "NGÀY 16 THÁNG 7 NĂM 2021" in a heading; small letters have the same length.
  private func inCapitals(at start: Int, number: Int) -> Found? {
    guard number > start, text.isUpper(at: start), text.isUpper(at: start + 1) else { return nil }
    let small = (start..<min(start + Self.longest, text.count)).map { text.lowered(at: $0) }
    guard let found = PartialDate.prefix(of: small, at: 0) else { return nil }
    return Found(date: found.date, range: number..<(start + found.end))
  }

  private func number(_ range: Range<Int>) -> Int? {
    Int(text.string(range))
  }

  /// "20-4-2022" or "20.4.2022".
  private func separated(at start: Int) -> Found? {
    let first = text.digitsEnd(start)
    let separator = text[first]
    guard separator == Bytes.hyphen || separator == UInt8(ascii: ".") else { return nil }
    let second = text.digitsEnd(first + 1)
    guard text[second] == separator else { return nil }
    let end = text.digitsEnd(second + 1)
    guard end == second + 5, !text.isWord(at: end), text[end] != Bytes.slash,
      1...2 ~= first - start, 1...2 ~= second - first - 1, let day = number(start..<first),
      let month = number((first + 1)..<second), let year = number((second + 1)..<end),
      let date = try? PartialDate(year: year, month: month, day: day)
    else { return nil }
    return Found(date: date, range: start..<end)
  }

  /// "tháng 6/2015".
  private func month(at start: Int) -> Found? {
    guard let word = text.end(of: "tháng", at: start) else { return nil }
    let number = text.skipGap(word)
    guard let found = prefix(at: number), found.date.day == nil else {
      return nil
    }
    return Found(date: found.date, range: start..<found.end)
  }
}
