/// What may be broken after any letter, as the last resort against running over the margin: words
/// wider than the line they stand on, and the dots and dashes of a blank to be filled in. Numbers and
/// dates never.
enum LongWords {
  /// Below this many bytes no word is too wide for any line that print has.
  private static let fewestBytes = 8
  /// A word with fewer letters is never broken in a table.
  private static let fewestLettersInCells = 20
  /// So many of one sign are a blank.
  private static let fewestSigns = 6

  /// The runs, with words that are too wide and blanks in runs of their own.
  ///
  /// - Parameters:
  ///   - runs: of one paragraph or heading.
  ///   - room: the width of the line in points, for type of 12 pt.
  static func divide(_ runs: [Run], room: Double) -> [Run] {
    divide(runs) { ColumnFit.width(of: $0) > room }
  }

  /// The same for a cell, whose column `lib/tables.typ` makes wide enough for all other words.
  static func divideCell(_ runs: [Run]) -> [Run] {
    divide(runs) { $0.count >= fewestLettersInCells }
  }

  private static func divide(_ runs: [Run], _ isWide: (Substring) -> Bool) -> [Run] {
    var result: [Run] = []
    for run in runs {
      let ranges = run.text.map { breakable(in: $0, isWide) } ?? []
      if ranges.isEmpty { result.append(run) } else { result += divide(run, at: ranges) }
    }
    return result
  }

  private static func divide(_ run: Run, at ranges: [Range<String.Index>]) -> [Run] {
    let text = run.text ?? ""
    var result: [Run] = []
    var start = text.startIndex
    func add(_ range: Range<String.Index>, breaks: Bool) {
      guard !range.isEmpty else { return }
      var part = run
      part.text = String(text[range])
      part.breaks = breaks ? true : nil
      result.append(part)
    }
    for range in ranges {
      add(start..<range.lowerBound, breaks: false)
      add(range, breaks: true)
      start = range.upperBound
    }
    add(start..<text.endIndex, breaks: false)
    return result
  }

  private static func breakable(
    in text: String, _ isWide: (Substring) -> Bool
  ) -> [Range<String.Index>] {
    var result: [Range<String.Index>] = []
    var start = text.startIndex
    for blank in blanks(in: text) {
      result += words(in: text[start..<blank.lowerBound], isWide) + [blank]
      start = blank.upperBound
    }
    return result + words(in: text[start...], isWide)
  }

  private static func words(
    in text: Substring, _ isWide: (Substring) -> Bool
  ) -> [Range<String.Index>] {
    var result: [Range<String.Index>] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var length = 0
    func end(_ index: String.Index) {
      let word = text[start..<index]
      if length >= fewestBytes, isWide(word), word.contains(where: \.isLetter) {
        result.append(start..<index)
      }
    }
    for index in bytes.indices {
      length += 1
      guard isBreak(bytes[index]) else { continue }
      end(index)
      start = bytes.index(after: index)
      length = 0
    }
    end(bytes.endIndex)
    return result
  }

  /// Stretches of one sign that stands for a blank: "......", "______".
  private static func blanks(in text: String) -> [Range<String.Index>] {
    let bytes = text.utf8
    // "…" is three bytes of which the last says which sign it is.
    let signs = ".-_*=\u{A6}".unicodeScalars.map { UInt8($0.value) }
    guard bytes.contains(where: { signs.contains($0) }) else { return [] }
    var result: [Range<String.Index>] = []
    var index = text.startIndex
    while index < text.endIndex {
      let sign = text[index]
      let end = text[index...].firstIndex { $0 != sign } ?? text.endIndex
      if ".-_*=…".contains(sign), text[index..<end].utf8.count >= fewestSigns {
        result.append(index..<end)
      }
      index = end
    }
    return result
  }

  /// Whether a line may be broken at or after a byte.
  private static func isBreak(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "/"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
