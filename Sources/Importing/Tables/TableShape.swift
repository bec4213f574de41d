import VietnameseText

/// Where in a sheet the table lies: titles, header, data, and what stands between and under them.
struct TableShape {
  typealias Cell = SheetFile.Cell

  /// Why a row is no data.
  enum Aside { case total, group, columnNumbers, below }

  private(set) var titles: [String] = []
  /// The joined texts of the header: "Kinh phí: Đầu tư".
  private(set) var header: [String] = []
  /// The rows of data, as indices of the grid.
  private(set) var data: [Int] = []
  private(set) var aside: [(row: Int, why: Aside)] = []

  /// - Returns: nil where no row can be the header.
  init?(_ grid: SheetGrid) {
    let width = grid.letters.count
    guard width > 0, let top = Self.header(of: grid) else { return nil }
    titles = grid.rows[..<top].compactMap { row in
      let texts = Self.distinct(row.compactMap(\.self).map(\.text))
      return texts.isEmpty ? nil : texts.joined(separator: " ")
    }
    let depth = Self.depth(of: grid, at: top)
    var rows = Array(grid.rows[top..<top + depth])
    if depth == 2, grid.reach[top] == nil { Self.spread(&rows[0], over: rows[1]) }
    header = (0..<width).map { column in
      Self.distinct(rows.compactMap { $0[column]?.text }).joined(separator: ": ")
    }
    sort(grid, from: top + depth)
  }

  /// The first row that names most of the columns: nothing but texts, or years.
  private static func header(of grid: SheetGrid) -> Int? {
    let width = grid.letters.count
    let least = max(min(2, width), (width * 6 + 9) / 10)
    return grid.rows.indices.prefix(60).first { index in
      let cells = grid.rows[index].compactMap(\.self)
      // A cell that spans the row is one.
      guard cells.count >= least, width == 1 || Set(cells.map(\.text)).count > 1 else {
        return false
      }
      return cells.allSatisfy { $0.kind == .text && !isNumber($0.text) || isYear($0) }
        && cells.contains { $0.kind == .text && !isYear($0) } && !isColumnNumbers(cells)
        && grid.rows[(index + 1)...].contains { $0.contains { $0 != nil } }
    }
  }

  /// A header of several rows goes as far as its cells reach down; where that is not known, a row of
  /// texts under it that fills its gaps belongs to it.
  private static func depth(of grid: SheetGrid, at top: Int) -> Int {
    let left = grid.rows.count - top - 1
    if let reach = grid.reach[top] { return min(reach + 1, 4, left) }
    guard left > 1 else { return 1 }
    let (first, second) = (grid.rows[top], grid.rows[top + 1])
    let cells = second.compactMap(\.self)
    let isText = cells.allSatisfy { $0.kind == .text && !isNumber($0.text) }
    let isBelow = first.first != .some(nil) && second.first == .some(nil)
    let fills = grid.spans.contains(top) || first.contains { $0 == nil }
    return !cells.isEmpty && isText && isBelow && fills && !isColumnNumbers(cells) ? 2 : 1
  }

  /// Gives the name of a group of columns to each of them, where the file does not say how far it
  /// reaches: as far as there are names below and gaps beside it.
  private static func spread(_ names: inout [Cell?], over parts: [Cell?]) {
    for column in names.indices.dropFirst() where names[column] == nil && parts[column] != nil {
      if parts[column - 1] != nil { names[column] = names[column - 1] }
    }
  }

  private mutating func sort(_ grid: SheetGrid, from start: Int) {
    let width = header.count
    var afterGap = false
    for index in start..<max(start, grid.rows.count) {
      let cells = grid.rows[index].compactMap(\.self)
      if cells.isEmpty {
        afterGap = afterGap || !data.isEmpty
        continue
      }
      let hasNumber = cells.contains { $0.kind == .number || Self.isNumber($0.text) }
      if data.isEmpty, aside.isEmpty, Self.isColumnNumbers(cells) {
        aside.append((index, .columnNumbers))
      } else if Self.isTotal(grid.rows[index]) {
        aside.append((index, .total))
      } else if width > 2, !hasNumber, namesGroup(grid, index) {
        aside.append((index, afterGap ? .below : .group))
      } else if afterGap, !hasNumber, cells.count * 2 <= width {
        aside.append((index, .below))
      } else {
        data.append(index)
      }
    }
  }
}

extension TableShape {
  /// Words that a row of sums is named with.
  private static let totals: Set<String> = [
    "tong", "tong so", "tong cong", "cong", "tong chung", "cong chung", "toan tinh", "toan quoc",
    "ca nuoc", "toan huyen", "toan xa", "toan thanh pho", "total",
  ]

  /// Whether a row is a sum: the first text in it says so, and no running number stands before it.
  static func isTotal(_ row: [Cell?]) -> Bool {
    guard let first = row.prefix(3).compactMap(\.self).first, first.kind == .text else {
      return false
    }
    let words = Folding.plain(first.text).split { !$0.isLetter && !$0.isNumber }
    let name = words.joined(separator: " ")
    return totals.contains(name)
      || name.hasPrefix("tong cong ") && words.count <= 5
  }

  /// Whether a row names the rows under it: one text over the whole table, one where the others have
  /// their running number, or "I", "A" and a name. A name alone in its own column is data with blanks.
  private func namesGroup(_ grid: SheetGrid, _ index: Int) -> Bool {
    let row = grid.rows[index]
    let cells = row.compactMap(\.self)
    if grid.titles.contains(index) { return true }
    guard let column = header.firstIndex(where: { !$0.isEmpty }), let first = row[column] else {
      return false
    }
    let isNumbered = grid.rows[(index + 1)...].contains { $0[column]?.kind == .number }
    if cells.count == 1 { return isNumbered }
    let isMark = first.text.utf8.allSatisfy { "ABCDEIVX".utf8.contains($0) }
    return cells.count == 2 && isMark && isNumbered
  }

  /// "(1) (2) (3)", "A B 1 2 3=1+2": the row that numbers the columns.
  static func isColumnNumbers(_ cells: [Cell]) -> Bool {
    guard cells.count > 1 else { return false }
    let texts = cells.map { $0.text.filter { $0 != "(" && $0 != ")" && $0 != " " } }
    let marks = texts.allSatisfy { text in
      let first = text.split(separator: "=").first.map(String.init) ?? text
      let isLetter = first.utf8.count == 1 && first.utf8.allSatisfy { 0x41...0x5A ~= $0 }
      return isLetter || (Int(first).map { 1...99 ~= $0 } ?? false)
    }
    let numbers = texts.compactMap { Int($0.split(separator: "=").first ?? "") }
    let rise = zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    return marks && rise && numbers.count > 1 && (numbers.first.map { $0 <= 3 } ?? false)
  }

  private static func isYear(_ cell: Cell) -> Bool {
    Int(cell.text).map { 1990...2100 ~= $0 } ?? false
  }

  static func isNumber(_ text: String) -> Bool { VietnameseNumber.parse(text) != nil }

  private static func distinct(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
