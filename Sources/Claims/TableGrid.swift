import Foundation
import VietnameseText

/// A table as rows of texts, with the parts that its rows and columns play.
package struct TableGrid {
  /// What a row is, as its number says: "A" and "I" open groups, "1" and "1.1" stand within them.
  enum Level: Comparable {
    case part, group, row, subrow, point
    /// Without a number.
    case plain
  }

  /// The cells' bytes.
  package let table: ClaimText.Table
  /// The cells' texts, row by row, the header first.
  package let cells: [[String]]
  /// The header, folded.
  package let headers: [String]
  /// The row that gives totals, and further such rows within the table.
  let totals: [Int]
  /// The column with the rows' numbers; nil where there is none.
  package let numberColumn: Int?
  /// The column with the rows' names.
  package let nameColumn: Int

  /// - Returns: nil for a table in which there is nothing to check.
  package init?(_ table: ClaimText.Table, in text: ClaimText) {
    guard table.rows.count > 2, Self.mayHoldClaims(table, text.utf8) else { return nil }
    self.table = table
    let cells = table.rows.map { row in
      row.map { text.string($0).trimmingCharacters(in: .whitespaces) }
    }
    self.cells = cells
    headers = cells[0].map(Folding.toned)
    numberColumn = headers.firstIndex { ["tt", "stt", "số tt", "số thứ tự", "tt."].contains($0) }
    nameColumn = numberColumn == 0 ? 1 : 0
    guard nameColumn < headers.count else { return nil }
    totals = cells.indices.dropFirst().filter { row in
      cells[row].prefix(3).contains { Self.isTotal($0) }
    }
  }

  /// Whether a table has a row or a column of totals, or marks; looked up byte by byte, since most
  /// tables have none.
  private static func mayHoldClaims(_ table: ClaimText.Table, _ text: [UInt8]) -> Bool {
    table.rows.contains { row in
      row.contains { cell in
        guard let first = cell.first else { return false }
        if cell.count == 1 { return text[first] | 0x20 == UInt8(ascii: "x") }
        return cell.count > 4
          && (text[first] == UInt8(ascii: "T") || text[first] == UInt8(ascii: "C"))
          && isTotal(String(decoding: text[cell.prefix(24)], as: UTF8.self))
      }
    }
  }

  /// Whether a cell calls its row a total: "Tổng", "Tổng cộng", "Cộng (1 + 2)"; not "Tổng hợp danh
  /// sách", where the word is part of a verb.
  static func isTotal(_ cell: String) -> Bool {
    let folded = Folding.toned(cell)
    guard let word = ["tổng", "cộng"].first(where: folded.hasPrefix) else { return false }
    let rest = folded.dropFirst(word.count).drop { $0 == " " }
    return rest.isEmpty || ":(".contains(rest.first ?? ":")
      || ["cộng", "số", "kinh", "vốn", "nguồn", "chung"].contains { rest.hasPrefix($0) }
  }

  func range(_ row: Int, _ column: Int) -> Range<Int> { table.rows[row][column] }

  /// The bytes of all cells of a row.
  func range(ofRow row: Int) -> Range<Int> {
    let cells = table.rows[row]
    return (cells.first?.lowerBound ?? 0)..<(cells.last?.upperBound ?? 0)
  }

  /// The text of a cell; empty where the row is shorter.
  package func cell(_ row: Int, _ column: Int) -> String {
    column < cells[row].count ? cells[row][column] : ""
  }

  func number(_ row: Int, _ column: Int) -> Decimal? { VietnameseNumber.parse(cell(row, column)) }

  /// The rows between header and totals, in order.
  var body: [Int] { cells.indices.dropFirst().filter { !totals.contains($0) } }

  /// The rows that stand for one thing each, and not for a group of them.
  package var leaves: [Int] {
    let body = body
    return body.enumerated().compactMap { place, row in
      let level = level(row)
      if level == .part || level == .group { return nil }
      guard level != .plain else { return numberColumn == nil ? row : nil }
      let next = place + 1 < body.count ? self.level(body[place + 1]) : .part
      return next > level && next != .plain ? nil : row
    }
  }

  func level(_ row: Int) -> Level {
    guard let numberColumn else { return .plain }
    let number = cell(row, numberColumn).trimmingCharacters(in: .init(charactersIn: ".) "))
    if number.isEmpty { return .plain }
    if RomanNumeral.parse(number) != nil { return .group }
    if number.count == 1, number.first?.isUppercase == true { return .part }
    if number.allSatisfy(\.isNumber) { return .row }
    return number.first?.isNumber == true && number.contains(".") ? .subrow : .point
  }

  /// What a row is about.
  package func name(_ row: Int) -> String { cell(row, nameColumn) }

  /// The columns that hold figures or marks and may have totals.
  var valueColumns: [Int] {
    headers.indices.filter { $0 != numberColumn && $0 != nameColumn && !isRatio($0) }
  }

  private func isRatio(_ column: Int) -> Bool {
    ["%", "tỷ lệ", "tỉ lệ", "đơn giá", "định mức", "bình quân"].contains {
      headers[column].contains($0)
    }
  }

  // MARK: Marks

  /// The column whose cells are marked or empty, with at least three marks; nil where there is not
  /// exactly one.
  package var markColumn: Int? {
    let leaves = leaves
    let columns = valueColumns.filter { column in
      leaves.count { Self.isMark(cell($0, column)) } > 2
        && leaves.allSatisfy { Self.isMark(cell($0, column)) || cell($0, column).isEmpty }
    }
    return columns.count == 1 ? columns[0] : nil
  }

  /// Whether a cell holds a mark and nothing else.
  package static func isMark(_ cell: String) -> Bool { ["x", "X", "✓", "✔", "+"].contains(cell) }

  /// How the table is called: "Phụ lục I", else "bảng".
  package var label: String { table.appendix ?? "bảng" }
}
