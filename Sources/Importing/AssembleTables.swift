/// Reads the rows of a table: lines whose cells are divided by tabs.
struct TableAssembler {
  private(set) var rows: [TableRow] = []
  /// Lines that were cut off the last cell of the row above.
  private(set) var continuationLines: [Int] = []
  /// The index after the table's last line.
  private(set) var end: Int

  /// - Returns: nil where the lines do not begin with a table: one line with a single tab is text.
  init?(_ lines: ArraySlice<Line>) {
    end = lines.startIndex
    guard let first = lines.first, Self.tabs(in: first) > 0 else { return nil }
    let next = lines.dropFirst().first.map(Self.tabs) ?? 0
    let startsWithMarker = Self.tabs(in: first) == 1 && OutlineMarker(first.firstCell) != nil
    guard Self.tabs(in: first) > 1 || (next == 1 && !startsWithMarker) else { return nil }
    while end < lines.endIndex {
      let line = lines[end]
      if Self.tabs(in: line) > 0 {
        let row = TableRow(cells: Self.cells(of: line), line: line.number)
        if let last = rows.last, Self.isWrapped(row, under: last) {
          goOn(row)
        } else {
          rows.append(row)
        }
      } else if !line.isBlank, end + 1 < lines.endIndex, Self.tabs(in: lines[end + 1]) > 0,
        !rows.isEmpty, OutlineMarker(line) == nil
      {
        let row = rows.count - 1
        rows[row].cells[rows[row].cells.count - 1].append(line.text)
        continuationLines.append(line.number)
      } else {
        break
      }
      end += 1
    }
  }

  /// Whether a row is the second line of the cells above: nothing in its first column, and each of
  /// its cells goes on a text that stands above it.
  private static func isWrapped(_ row: TableRow, under above: TableRow) -> Bool {
    guard row.cells.count == above.cells.count, row.cells.first?.isEmpty ?? false else {
      return false
    }
    var isContinued = false
    for (cell, over) in zip(row.cells, above.cells) where !cell.isEmpty {
      guard !over.isEmpty, !over.string.endsSentence, cell.string.continuesSentence else {
        return false
      }
      isContinued = true
    }
    return isContinued
  }

  private mutating func goOn(_ row: TableRow) {
    let last = rows.count - 1
    for column in row.cells.indices { rows[last].cells[column].append(row.cells[column]) }
    continuationLines.append(row.line)
  }

  /// More cells than any table on paper has; a line with more is text.
  private static let mostCells = 100

  private static func tabs(in line: Line) -> Int {
    let count = line.text.utf8.count { $0 == 0x09 }
    return count < mostCells ? count : 0
  }

  static func cells(of line: Line) -> [StyledText] {
    var (cells, start) = ([StyledText](), 0)
    let utf8 = line.text.utf8
    for index in utf8.indices where utf8[index] == 0x09 {
      cells.append(line.text[start..<index].trimmed)
      start = index + 1
    }
    cells.append(line.text[start..<utf8.count].trimmed)
    return cells
  }
}

extension Line {
  fileprivate var firstCell: Line {
    let end = text.utf8.firstIndex(of: 0x09) ?? text.utf8.count
    var cell = text[0..<end]
    cell.append(StyledText("x"))
    return Line(number: number, text: cell)
  }
}
