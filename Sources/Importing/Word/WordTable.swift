/// A table of a word processor's file, as rows of a table of ours: one header row, each cell filled.
struct WordTable {
  enum Use { case layout, data }

  struct Row {
    /// Cells divided by tabs.
    var text: StyledText
    /// Whether a cell over several rows holds a number, which stands in the first of them only.
    var hasMergedNumber: Bool
  }

  private let source: [WordFile.Row]
  private let isBordered: Bool
  private let width: Int

  init(_ rows: [WordFile.Row], isBordered: Bool) {
    // Rows of nothing between lines are for filling in; without lines they only take room.
    source = rows.filter { row in
      isBordered ? !row.cells.isEmpty : row.cells.contains { !$0.paragraphs.allSatisfy(\.isEmpty) }
    }
    self.isBordered = isBordered
    width = source.flatMap(\.cells).reduce(1) { max($0, $1.column + $1.columns) }
  }
}

extension WordTable {
  /// Whether the table only places texts beside each other: a header, an ending, a frame.
  ///
  /// - Parameter afterText: whether text has stood before it, so that it is no header.
  func use(afterText: Bool) -> Use {
    let cells = source.flatMap(\.cells)
    if width == 1 || cells.count <= 1 { return source.count <= 1 || !isBordered ? .layout : .data }
    let lines = cells.flatMap(\.paragraphs).flatMap { StyledText($0).brokenLines }
      .map { Line(number: 0, text: $0) }
    if !afterText, lines.contains(where: HeaderReader.isNationalTitle) { return .layout }
    if isBordered { return .data }
    let isEnding = lines.contains {
      Zones.isRecipientsHeading($0) || SignatureLine.isAuthority($0.string)
        || SignatureLine.isPost($0.string) || SignatureLine.isSignedNote($0.lead)
    }
    let isHeader =
      !afterText
      && lines.contains { HeaderNumber($0) != nil || HeaderDate($0.string) != nil }
    // Columns of running text: no cell of a table holds so many paragraphs.
    return isEnding || isHeader || cells.contains { $0.paragraphs.count > 8 } ? .layout : .data
  }

  /// The paragraphs column by column.
  var columns: [[[WordFile.Run]]] {
    var columns = [[[WordFile.Run]]](repeating: [], count: width)
    for cell in source.flatMap(\.cells) { columns[cell.column] += cell.paragraphs }
    return columns.filter { !$0.isEmpty }
  }
}

extension WordTable {
  /// Texts over the header that span the whole table.
  var titles: [StyledText] { source.prefix(titleCount).map { Self.text(of: $0.cells[0]) } }

  private var titleCount: Int {
    let count = source.prefix { $0.cells.count == 1 && $0.cells[0].columns == width }.count
    return count < source.count ? count : 0
  }

  /// The rows from the header on; the header's rows are joined: "Kinh phí (triệu đồng): Tổng".
  var rows: [Row] {
    let grid = Array(source[titleCount...])
    guard !grid.isEmpty else { return [] }
    let depth = headerDepth(grid)
    var filled = [[StyledText]](
      repeating: [StyledText](repeating: StyledText(), count: width), count: grid.count)
    var hasMergedNumber = [Bool](repeating: false, count: grid.count)
    for (index, row) in grid.enumerated() {
      for cell in row.cells {
        let text = Self.text(of: cell).withoutWholeEmphasis
        let isNumber =
          text.string.unicodeScalars.contains(where: \.isDigit)
          && !text.string.unicodeScalars.contains { $0.properties.isAlphabetic }
        let inHeader = index < depth
        // A number that stands for several rows must not be added up as often.
        let rows = isNumber && !inHeader ? 1 : cell.rows
        if isNumber, !inHeader, cell.rows > 1 { hasMergedNumber[index] = true }
        let columns = inHeader ? cell.columns : 1
        for below in index..<min(index + rows, grid.count) {
          for column in cell.column..<min(cell.column + columns, width) {
            filled[below][column] = text
          }
        }
      }
    }
    let header = Self.joined(Array(filled[..<depth]), width: width)
    let rows = [Row(text: Self.row(header), hasMergedNumber: false)]
    return rows
      + (depth..<grid.count).map {
        Row(text: Self.row(filled[$0]), hasMergedNumber: hasMergedNumber[$0])
      }
  }

  /// How many rows the header takes: those that Word repeats, or as far as the cells of the first
  /// reach down, or one more where a cell of it has parts below.
  private func headerDepth(_ grid: [WordFile.Row]) -> Int {
    let repeated = grid.prefix { $0.isHeader }.count
    let reach = grid[0].cells.reduce(1) { max($0, $1.rows) }
    let spans = grid[0].cells.contains { $0.columns > 1 && $0.columns < width }
    var depth = max(reach, spans ? 2 : 1)
    if 1...4 ~= repeated { depth = max(depth, repeated) }
    depth = min(depth, 4, grid.count)
    // A row of figures, as one that numbers the columns, is none of the header.
    while depth > 1, Self.hasFigures(grid[depth - 1]) { depth -= 1 }
    return depth
  }

  private static func hasFigures(_ row: WordFile.Row) -> Bool {
    let texts = row.cells.map { text(of: $0).string }.filter { !$0.isEmpty }
    let figures = texts.count { text in
      text.unicodeScalars.contains(where: \.isDigit)
        && text.unicodeScalars.allSatisfy { $0.isDigit || ".,%() ".unicodeScalars.contains($0) }
    }
    return figures > 0 && figures * 2 >= texts.count
  }

  /// One header of several rows: each column's texts from above to below, each once.
  private static func joined(_ rows: [[StyledText]], width: Int) -> [StyledText] {
    (0..<width).map { column in
      var parts: [StyledText] = []
      for row in rows where !row[column].isEmpty && parts.last?.utf8 != row[column].utf8 {
        parts.append(row[column].plain)
      }
      guard var text = parts.first else { return StyledText() }
      for part in parts.dropFirst() { text.append(part, separator: ": ") }
      return text
    }
  }

  /// The paragraphs of a cell; the content file writes `<br>` between them.
  private static func text(of cell: WordFile.Cell) -> StyledText {
    var result = StyledText()
    for paragraph in cell.paragraphs {
      var text = StyledText(paragraph).withoutBreaks.trimmed
      for index in text.utf8.indices where text.utf8[index] == 0x09 {
        text.utf8[index] = UInt8(ascii: " ")
      }
      let goesOn = text.string.continuesSentence && !result.string.endsSentence
      result.append(text, separator: goesOn ? " " : lineBreak)
    }
    return result
  }

  private static func row(_ cells: [StyledText]) -> StyledText {
    var text = StyledText()
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(StyledText("\t"), separator: "") }
      text.append(cell, separator: "")
    }
    return text
  }

  /// Divides the paragraphs of a cell, as Word itself divides lines.
  private static let lineBreak = "\u{0B}"
}

extension StyledText {
  /// The text without an emphasis that covers all of it: bold is how a table marks whole rows.
  fileprivate var withoutWholeEmphasis: StyledText {
    let emphasis = spans.filter(\.style.isEmphasis)
    let covered = emphasis.reduce(0) { $0 + $1.range.count }
    let blanks = utf8.count { $0 == 0x0B || $0 == 0x20 }
    return covered + blanks >= utf8.count ? plain : self
  }
}
