import Diagnostics

/// The bytes of one template file.
struct SourceText {
  let bytes: [UInt8]
  let lines: LineTable

  init(file: String, bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineTable(file: file, bytes: bytes)
  }

  /// The start of an offset's line when only blanks stand between the two, else nil.
  func lineStart(ifBlankBefore offset: Int) -> Int? {
    var start = offset
    while start > 0, Self.isBlank(bytes[start - 1]) { start -= 1 }
    return start == 0 || bytes[start - 1] == UInt8(ascii: "\n") ? start : nil
  }

  /// The start of the next line, or the end of the file, when only blanks stand before it.
  func nextLine(ifBlankAfter offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
    if end == bytes.count { return end }
    return bytes[end] == UInt8(ascii: "\n") ? end + 1 : nil
  }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isWhitespace(bytes[start]) { start += 1 }
    while start < end, Self.isWhitespace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func matches(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset + pattern.count <= bytes.count else { return false }
    for index in pattern.indices where bytes[offset + index] != pattern[index] { return false }
    return true
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  static func isWhitespace(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

/// Where the lines of a file begin: turns byte offsets into positions.
struct LineTable: Sendable {
  let file: String
  private let starts: [Int]
  private let count: Int

  init(file: String, bytes: [UInt8]) {
    self.file = file
    count = bytes.count
    starts = [0] + bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The index of the line that holds an offset, from 0.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The location of a range; one over several lines ends with its first.
  func location(_ range: Range<Int>) -> SourceLocation {
    let line = line(of: range.lowerBound)
    let lineEnd = line + 1 < starts.count ? starts[line + 1] - 1 : count
    let end = max(range.lowerBound, min(range.upperBound, lineEnd))
    return SourceLocation(
      file: file, line: line + 1, column: range.lowerBound - starts[line] + 1,
      endColumn: end - starts[line] + 1)
  }
}
