import Model
import VietnameseText

/// The words with which a text sets a day or a period; all texts folded.
enum DeadlineWords {
  /// A day as written, perhaps without its year.
  struct Day: Equatable {
    var day: Int
    var month: Int
    var year: Int?
  }

  /// Whether a paragraph can set a day or a period at all; most cannot, and need no closer look.
  ///
  /// - Parameters:
  ///   - text: as it stands; the words are looked for without their first letters, which may be
  ///     capitals.
  ///   - range: the paragraph.
  static func mayOccur(in text: [UInt8], _ range: Range<Int>) -> Bool {
    signs.contains { String.contains($0, in: text, range) }
  }

  private static let signs = [
    "rước ", "hậm nhất", "uộn nhất", "hông quá", "ạn chót", "ạn cuối", "ằng ", "àng tháng",
    "àng quý", "àng năm", "ỗi tháng", "ỗi quý", "ỗi năm", "ịnh kỳ", "6 tháng", "năm một lần",
    "năm/lần",
  ]

  // MARK: Periods

  static func recurrences(in sentence: String) -> [Recurrence] {
    periods.filter { $0.words.contains { sentence.containsWords($0) } }.map(\.recurrence)
  }

  /// Whether a sentence says that something comes again and again.
  static func isPeriodic(_ sentence: String) -> Bool {
    sentence.containsWords("định kỳ") || sentence.containsWords("một lần")
  }

  private static let periods: [(recurrence: Recurrence, words: [String])] = [
    (.monthly, ["hằng tháng", "hàng tháng", "mỗi tháng"]),
    (.quarterly, ["hằng quý", "hàng quý", "mỗi quý", "định kỳ quý"]),
    (
      .halfYearly,
      [
        "định kỳ 6 tháng", "định kỳ 06 tháng", "định kỳ sáu tháng", "6 tháng một lần",
        "6 tháng/lần", "6 tháng và hằng năm", "6 tháng và hàng năm", "6 tháng, hằng năm",
        "6 tháng, hàng năm",
      ]
    ),
    (
      .yearly,
      [
        "hằng năm", "hàng năm", "mỗi năm", "1 năm một lần", "01 năm/lần", "định kỳ năm",
        "6 tháng, năm", "6 tháng, 1 năm", "6 tháng và năm", "6 tháng, một năm",
      ]
    ),
  ]

  // MARK: Days

  /// The days that a sentence sets, in order: "trước ngày 15/6 và 15/12".
  static func days(in sentence: String) -> [Day] {
    let text = Array(sentence.utf8)
    var days: [Day] = []
    var index = 0
    while index < text.count {
      guard let end = limits.lazy.compactMap({ text.end(of: $0, at: index) }).first else {
        index += 1
        continue
      }
      index = end
      readDays(text, &index, into: &days)
    }
    return days
  }

  private static let limits = [
    "trước", "chậm nhất", "muộn nhất", "không quá", "hạn chót", "hạn cuối",
  ]
  .map { Array($0.utf8) }
  /// What may stand between a limit and its day.
  private static let fillers = [" là", " vào", " đến", " ngày", ":", " "].map { Array($0.utf8) }
  private static let conjunctions = [" và", ",", " hoặc"].map { Array($0.utf8) }
  private static let month = Array(" tháng ".utf8)
  private static let year = Array(" năm ".utf8)

  /// Reads the days from an index on, and moves the index behind the last one.
  private static func readDays(_ text: [UInt8], _ index: inout Int, into days: inout [Day]) {
    var start = index
    while let day = day(text, at: &start) {
      days.append(day)
      index = start
      guard let next = conjunctions.lazy.compactMap({ text.end(of: $0, at: start) }).first else {
        return
      }
      start = next
    }
  }

  /// Reads "ngày 15/5", "ngày 20/12/2023" or "ngày 20 tháng 12 năm 2023".
  private static func day(_ text: [UInt8], at index: inout Int) -> Day? {
    var place = index
    while let end = fillers.lazy.compactMap({ text.end(of: $0, at: place) }).first { place = end }
    guard let day = number(text, at: &place, most: 2) else { return nil }
    let slash = UInt8(ascii: "/")
    if let end = text.end(of: month, at: place) {
      place = end
    } else if place < text.count, text[place] == slash {
      place += 1
    } else {
      return nil
    }
    guard let month = number(text, at: &place, most: 2) else { return nil }
    var afterYear =
      text.end(of: year, at: place)
      ?? (place < text.count && text[place] == slash ? place + 1 : place)
    let year = afterYear > place ? number(text, at: &afterYear, most: 4) : nil
    if let year, year >= 1900 { place = afterYear }
    guard (1...31).contains(day), (1...12).contains(month) else { return nil }
    index = place
    return Day(day: day, month: month, year: year.flatMap { $0 >= 1900 ? $0 : nil })
  }

  private static func number(_ text: [UInt8], at index: inout Int, most: Int) -> Int? {
    let digits = text[index...].prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard (1...most).contains(digits.count) else { return nil }
    index += digits.count
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}

extension [UInt8] {
  /// One past the words, where they stand at an index.
  fileprivate func end(of words: [UInt8], at index: Int) -> Int? {
    index <= count && self[index...].starts(with: words) ? index + words.count : nil
  }
}
