/// Where code and HTML stand in a Markdown text: places where marks mean nothing.
struct CodeRanges {
  /// By line, the columns that are taken.
  private var columns: [Int: [ClosedRange<Int>]] = [:]

  /// - Parameters:
  ///   - start, end: line and column in the Markdown text, from 1, both included. A block takes its
  ///     lines whole.
  mutating func insert(
    from start: (line: Int, column: Int), to end: (line: Int, column: Int), isBlock: Bool
  ) {
    guard start.line <= end.line else { return }
    for line in start.line...end.line {
      let first = isBlock || line > start.line ? 1 : start.column
      let last = isBlock || line < end.line ? Int.max : max(first, end.column)
      columns[line, default: []].append(first...last)
    }
  }

  func contains(line: Int, column: Int) -> Bool {
    columns[line]?.contains { $0.contains(column) } ?? false
  }
}
