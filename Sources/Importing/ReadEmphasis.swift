/// Reads the `*…*` and `**…**` that recognition programs leave, also across the lines of one
/// paragraph; asterisks without a partner stay what they are.
func readingEmphasis(_ lines: [SourceLine]) -> [SourceLine] {
  var result: [SourceLine] = []
  result.reserveCapacity(lines.count)
  var index = 0
  while index < lines.count {
    let end = lines[index...].firstIndex { $0.text.isEmpty } ?? lines.count
    result += EmphasisReader(lines[index..<end]).lines
    if end < lines.count { result.append(lines[end]) }
    index = end + 1
  }
  return result
}

private let star = UInt8(ascii: "*")

/// The lines of one paragraph, or of several with no blank line between.
private struct EmphasisReader {
  private struct Delimiter {
    var line: Int
    var range: Range<Int>
    var canOpen: Bool
    var canClose: Bool
    var length: Int { range.count }
  }

  private(set) var lines: [SourceLine]

  init(_ slice: ArraySlice<SourceLine>) {
    lines = Array(slice)
    let delimiters = lines.indices.flatMap(delimiters(in:))
    guard !delimiters.isEmpty else { return }
    let pairs = Self.pairs(of: delimiters)
    guard !pairs.isEmpty else { return }
    apply(pairs)
  }

  private func delimiters(in line: Int) -> [Delimiter] {
    let bytes = lines[line].text.utf8
    guard bytes.contains(star) else { return [] }
    let isRule =
      bytes.count != 2 && bytes.allSatisfy { $0 == star || $0 == 0x20 }
    var found: [Delimiter] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == star else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { $0 != star } ?? bytes.count
      let blankBefore = index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09
      let blankAfter = end == bytes.count || bytes[end] == 0x20 || bytes[end] == 0x09
      // Web pages leave a blank, or the line's end, between the words and the mark.
      let isLast = end == bytes.count && blankBefore && !isRule
      if end - index <= 3 {
        found.append(
          Delimiter(
            line: line, range: index..<end, canOpen: !blankAfter || (isLast && end - index > 1),
            canClose: !blankBefore || isLast))
      }
      index = end
    }
    return found
  }

  /// Matches each delimiter that can close with the nearest open one of its length.
  private static func pairs(of delimiters: [Delimiter]) -> [(open: Delimiter, close: Delimiter)] {
    var open: Delimiter?
    var pairs: [(open: Delimiter, close: Delimiter)] = []
    for delimiter in delimiters {
      if let start = open, delimiter.canClose, start.length == delimiter.length {
        pairs.append((start, delimiter))
        open = nil
      } else if delimiter.canOpen, delimiter.length >= open?.length ?? 0 {
        open = delimiter
      }
    }
    return pairs
  }

  private mutating func apply(_ pairs: [(open: Delimiter, close: Delimiter)]) {
    var removals: [Int: [Range<Int>]] = [:]
    var styles: [Int: [StyledText.Span]] = [:]
    for (open, close) in pairs {
      removals[open.line, default: []].append(open.range)
      removals[close.line, default: []].append(close.range)
      let style: StyledText.Style =
        switch open.length {
        case 1: .emphasis
        case 2: .strong
        default: .strongEmphasis
        }
      for line in open.line...close.line {
        let start = line == open.line ? open.range.upperBound : 0
        let end = line == close.line ? close.range.lowerBound : lines[line].text.utf8.count
        if start < end { styles[line, default: []].append(.init(range: start..<end, style: style)) }
      }
    }
    for line in lines.indices where removals[line] != nil || styles[line] != nil {
      lines[line].text.spans = styles[line] ?? []
      lines[line].text.replace((removals[line] ?? []).map { (range: $0, text: "") })
      lines[line].text =
        lines[line].text.utf8.contains(0x09) ? lines[line].text : lines[line].text.trimmed
    }
  }
}
