import Diagnostics
import Foundation
import VietnameseText

/// Checks tables against their own totals and marks.
struct TableFinder {
  let grid: TableGrid

  /// The claims of a table, column by column.
  var claims: [Claim] {
    var claims: [Claim] = []
    if let total = grandTotal {
      for column in grid.valueColumns {
        if let claim = total.column == column ? nil : self.total(row: total.row, column) {
          claims.append(claim)
        }
      }
    }
    claims += grid.valueColumns.flatMap(subtotals)
    if let claim = totalColumn { claims.append(claim) }
    return claims + markedRows
  }

  /// The row of totals for the whole table; where there are several, the one that is called so.
  private var grandTotal: (row: Int, column: Int)? {
    let rows = grid.totals.compactMap { row in
      (0..<min(3, grid.cells[row].count)).first { TableGrid.isTotal(grid.cell(row, $0)) }
        .map { (row: row, column: $0) }
    }
    if rows.count < 2 { return rows.first }
    let named = rows.filter { Folding.toned(grid.cell($0.row, $0.column)).hasPrefix("tổng") }
    return named.count == 1 ? named[0] : nil
  }

  // MARK: Columns

  private func total(row: Int, _ column: Int) -> Claim? {
    guard let total = grid.number(row, column) else { return nil }
    if column == grid.markColumn { return markTotal(total, row, column) }
    guard isNumeric(column) else { return nil }
    let sums =
      [sum(of: grid.leaves, column), sum(of: topRows(column), column)]
      + (grid.totals.count > 1 ? [sum(of: grid.totals.filter { $0 != row }, column)] : [])
    let actual = sums.first { $0 == total } ?? sums[0]
    let holds = actual == total
    // Without numbers in the first column it cannot be told which rows are parts of others.
    if !holds, grid.body.contains(where: { grid.level($0) == .plain }), grid.numberColumn != nil {
      return nil
    }
    return claim(
      .table, holds, at: grid.range(row, column),
      "“\(grid.cell(0, column))”: tổng \(VietnameseNumber.format(total))", total, actual)
  }

  private func markTotal(_ total: Decimal, _ row: Int, _ column: Int) -> Claim {
    let marked = grid.leaves.count { TableGrid.isMark(grid.cell($0, column)) }
    let holds = Decimal(marked) == total
    return claim(
      .count, holds, at: grid.range(row, column),
      "\(grid.label): tổng \(VietnameseNumber.format(total)) \(holds ? "=" : "≠") \(marked) "
        + "dòng đánh dấu", total, Decimal(marked))
  }

  private func claim(
    _ kind: Claim.Kind, _ holds: Bool, at range: Range<Int>, _ statement: String,
    _ expected: Decimal, _ actual: Decimal
  ) -> Claim {
    let off = VietnameseNumber.format(abs(expected - actual))
    let (stated, sum) = (VietnameseNumber.format(expected), VietnameseNumber.format(actual))
    return Claim(
      kind, holds ? .holds : .fails, at: range, statement, expected: expected, actual: actual,
      remark: holds
        ? nil
        : Message(
          vi: "dòng tổng ghi \(stated), các dòng cộng lại được \(sum), chênh \(off)",
          en: "the total says \(stated), the rows give \(sum), a difference of \(off)"))
  }

  /// Whether all cells of a column, but for empty ones, are numbers, and at least two are.
  private func isNumeric(_ column: Int) -> Bool {
    let cells = grid.body.map { grid.cell($0, column) }.filter { !$0.isEmpty && $0 != "-" }
    return cells.count > 1 && cells.allSatisfy { VietnameseNumber.parse($0) != nil }
  }

  private func sum(of rows: [Int], _ column: Int) -> Decimal {
    rows.reduce(0) { $0 + (grid.number($1, column) ?? 0) }
  }

  /// The rows of the outermost level that has figures in a column.
  private func topRows(_ column: Int) -> [Int] {
    let rows = grid.body.filter { grid.number($0, column) != nil }
    guard let top = rows.map(grid.level).min() else { return [] }
    return rows.filter { grid.level($0) == top }
  }

  // MARK: Groups

  /// The sums that the rows of groups state for the rows under them.
  private func subtotals(_ column: Int) -> [Claim] {
    let body = grid.body
    guard grid.numberColumn != nil, isNumeric(column) else { return [] }
    return body.enumerated().compactMap { place, row in
      guard let total = grid.number(row, column), grid.level(row) != .plain else { return nil }
      let under = body[(place + 1)...].prefix {
        grid.level($0) > grid.level(row) && grid.level($0) != .plain
      }
      guard let nearest = under.map(grid.level).min() else { return nil }
      let parts = under.filter { grid.level($0) == nearest }
      guard parts.count(where: { grid.number($0, column) != nil }) > 1 else { return nil }
      let actual = sum(of: Array(parts), column)
      return claim(
        .table, actual == total, at: grid.range(row, column),
        "“\(grid.cell(0, column))”, \(grid.name(row)): \(VietnameseNumber.format(total))", total,
        actual)
    }
  }

  // MARK: Rows

  /// A column of totals beside columns of parts; one only where most rows agree with it.
  private var totalColumn: Claim? {
    guard let total = grid.headers.firstIndex(where: TableGrid.isTotal),
      total != grid.nameColumn
    else { return nil }
    let parts = grid.valueColumns.filter { $0 != total && isNumeric($0) }
    let rows = grid.body.filter { row in
      grid.number(row, total) != nil && parts.count { grid.number(row, $0) != nil } > 1
    }
    guard parts.count > 1, rows.count > 2 else { return nil }
    let wrong = rows.filter { row in
      parts.reduce(0) { $0 + (grid.number(row, $1) ?? 0) } != grid.number(row, total)
    }
    guard wrong.count * 4 <= rows.count else { return nil }
    let first = wrong.first ?? rows[0]
    var claim = Claim(
      .table, wrong.isEmpty ? .holds : .fails, at: grid.range(first, total),
      "“\(grid.cell(0, total))” là tổng của \(parts.count) cột, \(rows.count) dòng")
    claim.terms = wrong.map { .init(text: grid.name($0), range: grid.range($0, total)) }
    if !wrong.isEmpty {
      let names = wrong.map { row in
        let sum = parts.reduce(0) { $0 + (grid.number(row, $1) ?? 0) }
        return "\(grid.name(row)) (\(grid.cell(row, total)); \(VietnameseNumber.format(sum)))"
      }.joined(separator: ", ")
      claim.remark = Message(
        vi: "không khớp ở dòng \(names)", en: "they differ in the rows \(names)")
    }
    return claim
  }

  // MARK: Marks

  /// Rows whose mark and other cells contradict each other, where nearly all rows agree.
  private var markedRows: [Claim] {
    guard let column = grid.markColumn else { return [] }
    let others = grid.headers.indices.filter {
      $0 != column && $0 != grid.nameColumn && $0 != grid.numberColumn
    }
    let filled = { (row: Int) in others.contains { !grid.cell(row, $0).isEmpty } }
    let leaves = grid.leaves
    let marked = leaves.filter { TableGrid.isMark(grid.cell($0, column)) }
    let unmarked = leaves.filter { grid.cell($0, column).isEmpty }
    let filledUnmarked = unmarked.filter(filled)
    let emptyMarked = marked.filter { !filled($0) }
    guard !others.isEmpty, unmarked.count > 2, filledUnmarked.count * 10 <= unmarked.count,
      emptyMarked.count * 10 <= marked.count
    else { return [] }
    let label = grid.label
    return [
      rowsClaim(
        filledUnmarked, column, others,
        "\(label): dòng không đánh dấu (\(unmarked.count)) thì để trống số hiệu, ngày", .fails,
        Message(vi: "không đánh dấu mà có", en: "without a mark, but with")),
      rowsClaim(
        emptyMarked, column, others,
        "\(label): dòng đánh dấu (\(marked.count)) thì có số hiệu, ngày", .undecided,
        Message(vi: "đánh dấu mà để trống các ô khác", en: "marked, with the other cells empty")),
    ]
  }

  private func rowsClaim(
    _ rows: [Int], _ column: Int, _ others: [Int], _ statement: String, _ verdict: Claim.Verdict,
    _ what: Message
  ) -> Claim {
    let place = grid.range(ofRow: rows.first ?? 0)
    var claim = Claim(
      .table, rows.isEmpty ? .holds : verdict, at: place, statement)
    claim.terms = rows.map { .init(text: grid.name($0), range: grid.range($0, grid.nameColumn)) }
    guard !rows.isEmpty else { return claim }
    let list = rows.map { row in
      let cells = others.map { grid.cell(row, $0) }.filter { !$0.isEmpty }
      let number = grid.numberColumn.map { "dòng \(grid.cell(row, $0)), " } ?? ""
      return number + grid.name(row) + (cells.isEmpty ? "" : " (\(cells.joined(separator: ", ")))")
    }.joined(separator: "; ")
    claim.remark = Message(
      vi: "\(what.vietnamese): \(list)", en: "\(what.english): \(list)")
    return claim
  }
}
