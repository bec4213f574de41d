/// Reads the rows of a table: lines whose cells are divided by tabs.
struct TableAssembler {
  private(set) var rows: [TableRow] = []
  /// Lines that were cut off the last cell of the row above.
  private(set) var continuationLines: [Int] = []
  /// The index after the table's last line.
  private(set) var end: Int
  /// Whether the source says that it is a table, and where it ends.
  let isCertain: Bool

  /// - Returns: nil where the lines do not begin with a table: one line with a single tab is text.
  ///
  /// - Parameter areParagraphs: whether each line is a paragraph; a tab is then often only a blank.
  init?(_ lines: ArraySlice<Line>, areParagraphs: Bool) {
    end = lines.startIndex
    isCertain = lines.first?.table != nil
    if let table = lines.first?.table {
      let own = lines.prefix { $0.table == table }
      rows = own.map { TableRow(cells: Self.cells(of: $0), line: $0.number) }
      end = own.endIndex
      return
    }
    guard let first = lines.first, Self.tabs(in: first) > 0 else { return nil }
    let next = lines.dropFirst().first.map(Self.tabs) ?? 0
    let startsWithMarker = Self.tabs(in: first) == 1 && OutlineMarker(first.firstCell) != nil
    guard
      areParagraphs
        ? Self.tabs(in: first) > 1 && next == Self.tabs(in: first)
        : Self.tabs(in: first) > 1 || (next == 1 && !startsWithMarker)
    else { return nil }
    while end < lines.endIndex, lines[end].table == nil {
      let line = lines[end]
      if Self.tabs(in: line) > 0 {
        rows.append(TableRow(cells: Self.cells(of: line), line: line.number))
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

  /// More cells than any table on paper has; a line with more is text.
  private static let mostCells = 100

  private static func tabs(in line: Line) -> Int {
    guard line.table == nil else { return 0 }
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
