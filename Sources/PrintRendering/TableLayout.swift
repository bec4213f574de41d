internal import Figures
internal import Model

/// Reads a table and shares its width among its columns by what they hold. Whether the sheet is turned
/// and how large the type is, the template decides, which can measure.
struct TableLayout {
  let table: Block.Table

  /// The width of the text in points at the theme's own margins: 165 mm upright, 252 mm across.
  private static let portrait = 467.0
  private static let landscape = 714.0
  /// Rows with at most this many bytes in each cell are never divided between pages.
  private static let longestWholeCell = 600

  /// - Parameters:
  ///   - index: the table in `Body.nodes`.
  ///   - inline: reads the cells' runs, and keeps count of footnote marks.
  /// - Returns: nil for a table without columns or cells.
  init?(_ body: Body, _ index: Int, inline: inout InlineRuns) {
    let node = body.nodes[index]
    let columns = Int(node.value)
    guard columns > 0 else { return nil }
    var header: [Block.Table.Cell] = []
    var rows: [Block.Table.Row] = []
    var fit = ColumnFit(columns: columns)
    for row in body.children(of: index) {
      let cells = Array(body.children(of: row).prefix(columns))
      let isHeader = body.nodes[row].value == 1
      var texts = cells.map { body.text(of: body.nodes[$0]) }
      texts += Array(repeating: "", count: columns - cells.count)
      let runs =
        cells.map { Block.Table.Cell(runs: LongWords.divideCell(inline.runs(of: $0))) }
        + Array(repeating: Block.Table.Cell(runs: []), count: columns - cells.count)
      if isHeader {
        header = runs
        fit.addHeader(texts)
        continue
      }
      let isGroup = Self.isGroup(texts)
      if !isGroup { fit.add(texts) }
      rows.append(
        .init(
          cells: runs, group: isGroup,
          whole: texts.allSatisfy { $0.utf8.count <= Self.longestWholeCell }))
    }
    guard !header.isEmpty || !rows.isEmpty else { return nil }
    let given = Self.alignments(body, index)
    table = .init(
      line: Int(node.line), widths: fit.widths(in: Self.portrait),
      across: fit.widths(in: Self.landscape), squeezed: fit.isSqueezed(in: Self.portrait),
      alignments: (0..<columns).map { given[$0] ?? fit.alignment(of: $0) }, header: header,
      rows: rows)
  }

  /// Sets the rows of a figure.
  ///
  /// - Returns: nil for a table without columns.
  init?(_ figure: FigureTable) {
    guard !figure.columns.isEmpty else { return nil }
    var fit = ColumnFit(columns: figure.columns.count)
    fit.addHeader(figure.columns.map(\.title))
    for row in figure.rows { fit.add(row) }
    let cell = { (text: String) in
      Block.Table.Cell(runs: text.isEmpty ? [] : LongWords.divideCell([.words(text)]))
    }
    table = .init(
      widths: fit.widths(in: Self.portrait), across: fit.widths(in: Self.landscape),
      squeezed: fit.isSqueezed(in: Self.portrait),
      alignments: figure.columns.indices.map {
        figure.columns[$0].isNumeric ? "right" : fit.alignment(of: $0)
      },
      header: figure.columns.map { cell($0.title) },
      rows: figure.rows.map { .init(cells: $0.map(cell), group: false, whole: true) })
  }

  /// A Roman number and a name, and nothing in the other columns.
  private static func isGroup(_ cells: [String]) -> Bool {
    guard cells.count > 2, !cells[0].isEmpty, !cells[1].isEmpty else { return false }
    return cells[0].utf8.allSatisfy { "IVXLC.".utf8.contains($0) }
      && cells[2...].allSatisfy(\.isEmpty)
  }

  /// What the content says of each column; nil where it leaves that open.
  private static func alignments(_ body: Body, _ index: Int) -> [Int: String] {
    var iterator = body.children(of: index).makeIterator()
    guard let row = iterator.next() else { return [:] }
    var result: [Int: String] = [:]
    for (column, cell) in body.children(of: row).enumerated() {
      switch Body.Alignment(rawValue: body.nodes[cell].value) {
      case .left: result[column] = "left"
      case .center: result[column] = "center"
      case .right: result[column] = "right"
      case .some(.none), nil: break
      }
    }
    return result
  }
}
