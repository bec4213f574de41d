/// Words that are wider than the line they stand on. They alone may be broken anywhere, as the last
/// resort against running over the margin.
enum LongWords {
  /// Below this many bytes no word is too wide for any line that print has.
  private static let fewestBytes = 8

  /// The runs, with words that are too wide in runs of their own.
  ///
  /// - Parameters:
  ///   - runs: of one paragraph, heading or cell.
  ///   - room: the width of the line in points, for type of 12 pt.
  static func divide(_ runs: [Run], room: Double) -> [Run] {
    guard runs.contains(where: { $0.text.map { !wide(in: $0, room).isEmpty } ?? false }) else {
      return runs
    }
    return runs.flatMap { run in run.text.map { divide(run, $0, room) } ?? [run] }
  }

  private static func divide(_ run: Run, _ text: String, _ room: Double) -> [Run] {
    var result: [Run] = []
    var start = text.startIndex
    func add(_ range: Range<String.Index>, breaks: Bool) {
      guard !range.isEmpty else { return }
      var part = run
      part.text = String(text[range])
      part.breaks = breaks ? true : nil
      result.append(part)
    }
    for word in wide(in: text, room) {
      add(start..<word.lowerBound, breaks: false)
      add(word, breaks: true)
      start = word.upperBound
    }
    add(start..<text.endIndex, breaks: false)
    return result
  }

  private static func wide(in text: String, _ room: Double) -> [Range<String.Index>] {
    var result: [Range<String.Index>] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var length = 0
    func end(_ index: String.Index) {
      if length >= fewestBytes, ColumnFit.width(of: text[start..<index]) > room {
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

  /// Whether a line may be broken at or after a byte.
  private static func isBreak(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "/"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
