/// The cells of a sheet that can be seen, with their places in it.
struct SheetGrid {
  typealias Cell = SheetFile.Cell

  private(set) var rows: [[Cell?]] = []
  /// The number of each row and the letters of each column in the sheet: 12, "AB".
  private(set) var numbers: [Int] = []
  private(set) var letters: [String] = []
  private(set) var hiddenNumbers: [Int] = []
  private(set) var hiddenLetters: [String] = []
  /// Rows in which a number of a cell over several rows stands.
  private(set) var mergedNumbers: [Int] = []
  /// The rows that cells reach down to, and whether cells reach to the right, by row.
  private(set) var reach: [Int: Int] = [:]
  private(set) var spans: Set<Int> = []
  /// Rows of one cell that reaches over several columns.
  private(set) var titles: Set<Int> = []
  private var percents: Set<[Int]> = []

  init(_ sheet: SheetFile.Sheet) {
    var cells = sheet.rows
    fill(&cells, sheet.merged)
    let width = cells.reduce(0) { max($0, $1.count) }
    let hiddenRows = Set(sheet.hiddenRows)
    let hiddenColumns = Set(sheet.hiddenColumns)
    let isFull = { (column: Int) in
      cells.contains { column < $0.count && $0[column] != nil }
    }
    hiddenNumbers = hiddenRows.sorted().filter { row in
      row < cells.count && cells[row].contains { $0 != nil }
    }.map { $0 + 1 }
    hiddenLetters = hiddenColumns.sorted().filter { $0 < width && isFull($0) }.map(Self.letters)
    let columns = (0..<width).filter { !hiddenColumns.contains($0) && isFull($0) }
    let kept = cells.indices.filter { !hiddenRows.contains($0) }
    letters = columns.map(Self.letters)
    numbers = kept.map { $0 + 1 }
    rows = kept.map { row in
      columns.map { $0 < cells[row].count ? cells[row][$0] : nil }
    }
    let place = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    reach = Dictionary(
      reach.compactMap { row, end in place[row].map { ($0, end - row) } }, uniquingKeysWith: max)
    spans = Set(spans.compactMap { place[$0] })
    titles = Set(titles.compactMap { place[$0] })
    let column = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    for percent in sheet.percents where percent.count == 2 {
      if let row = place[percent[0]], let column = column[percent[1]] {
        percents.insert([row, column])
      }
    }
  }

  func isPercent(_ row: Int, _ column: Int) -> Bool { percents.contains([row, column]) }

  /// Text of merged cells stands in each of them, a number in the first only: it must not be added up
  /// as often. Cells that span whole rows are titles and stay one.
  private mutating func fill(_ cells: inout [[Cell?]], _ merged: [[Int]]) {
    for range in merged where range.count == 4 {
      let (top, left, bottom, right) = (range[0], range[1], range[2], range[3])
      guard top < cells.count, left < cells[top].count, let cell = cells[top][left] else {
        continue
      }
      if bottom > top { reach[top] = max(reach[top] ?? 0, bottom) }
      let width = cells[top].count { $0 != nil }
      if right > left, width > 1 { spans.insert(top) }
      if right > left, width == 1 { titles.insert(top) }
      guard cell.kind == .text else {
        if bottom > top { mergedNumbers.append(top + 1) }
        continue
      }
      for row in top...min(bottom, cells.count - 1) {
        for column in left...right where column < cells[row].count && width > 1 {
          cells[row][column] = cell
        }
      }
    }
  }

  /// "A" to "Z", then "AA".
  private static func letters(_ column: Int) -> String {
    var (result, rest) = ("", column + 1)
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      result = "\(letter)\(result)"
      rest = (rest - 1) / 26
    }
    return result
  }
}
