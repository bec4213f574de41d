import Claims
import Diagnostics
import Foundation
import Gazetteer
import Model
import VietnameseText

/// Holds the table of a document against a dataset, row by row.
///
/// Rows are matched by their names. A column that the other side repeats in most of its rows must be
/// repeated in all of them, in either direction; the others belong to one side alone.
struct TableAgreement {
  let grid: TableGrid
  let dataset: LinkedDataset
  let gazetteer: Gazetteer

  func claim(_ statement: String, at range: Range<Int>) -> Claim {
    let rows = Dictionary(
      dataset.dataset.rows.indices.map { (key(dataset.name(ofRow: $0)), $0) },
      uniquingKeysWith: { first, _ in first })
    let leaves = grid.leaves
    let pairs = leaves.compactMap { leaf in
      rows[key(grid.name(leaf))].map { (leaf: leaf, row: $0) }
    }
    let named = Set(leaves.map { key(grid.name($0)) })
    var claim = Claim(.table, .holds, at: range, statement)
    claim.expected = Decimal(dataset.dataset.rows.count)
    claim.actual = Decimal(leaves.count)
    claim.missing = dataset.dataset.rows.indices.map { dataset.name(ofRow: $0) }
      .filter { !named.contains(key($0)) }
    claim.surplus = leaves.map(grid.name).filter { rows[key($0)] == nil }
    let fields = repeatedFields(pairs)
    let columns = repeatedColumns(pairs)
    let problems = pairs.flatMap { self.problems(in: $0.0, $0.1, columns, fields) }
    let names = Claim.difference(claim.missing, claim.surplus)
    guard !problems.isEmpty || names != nil else { return claim }
    claim.verdict = .fails
    claim.remark = Message(
      vi: (([names?.vietnamese].compactMap(\.self)) + problems.map(\.vietnamese))
        .joined(separator: "; "),
      en: (([names?.english].compactMap(\.self)) + problems.map(\.english))
        .joined(separator: "; "))
    return claim
  }

  private func key(_ name: String) -> String {
    gazetteer.unit(named: name, on: dataset.day(of: dataset.nameField))?.slug
      ?? NameList.key(name)
  }

  // MARK: Cells

  /// The single things that a cell says: identifiers, days, marks.
  private func parts(_ cell: String) -> [String] {
    cell.split(separator: ";").map { part in
      let part = part.trimmingCharacters(in: .whitespaces)
      if let date = try? PartialDate(parsing: part) { return date.iso }
      return Folding.toned(part).filter { !$0.isWhitespace }
    }.filter { !$0.isEmpty }
  }

  private func parts(_ row: Int, _ field: Int) -> [String] {
    parts(dataset.dataset.fields[field].text(of: dataset.dataset.rows[row].values[field]))
  }

  private var valueColumns: [Int] {
    grid.headers.indices.filter { $0 != grid.nameColumn && $0 != grid.numberColumn }
  }

  private func said(in leaf: Int) -> Set<String> {
    Set(valueColumns.flatMap { parts(grid.cell(leaf, $0)) })
  }

  /// The columns of the dataset, but for its names, that most rows of the table repeat.
  private func repeatedFields(_ pairs: [(leaf: Int, row: Int)]) -> [Int] {
    dataset.dataset.fields.indices.filter { field in
      guard field != dataset.nameField else { return false }
      let filled = pairs.filter { !parts($0.row, field).isEmpty }
      let agreeing = filled.count { said(in: $0.leaf).isSuperset(of: parts($0.row, field)) }
      return !filled.isEmpty && agreeing * 2 >= filled.count
    }
  }

  /// The columns of the table, but for its names and numbers, that most rows of the dataset repeat.
  private func repeatedColumns(_ pairs: [(leaf: Int, row: Int)]) -> [Int] {
    valueColumns.filter { column in
      let filled = pairs.filter { !parts(grid.cell($0.leaf, column)).isEmpty }
      let agreeing = filled.count {
        held(in: $0.row).isSuperset(of: parts(grid.cell($0.leaf, column)))
      }
      return agreeing * 2 >= filled.count
    }
  }

  private func held(in row: Int) -> Set<String> {
    Set(dataset.dataset.fields.indices.flatMap { parts(row, $0) })
  }

  private func problems(in leaf: Int, _ row: Int, _ columns: [Int], _ fields: [Int]) -> [Message] {
    let held = held(in: row)
    let place = grid.numberColumn.map { "dòng \(grid.cell(leaf, $0)), " } ?? ""
    let name = place + grid.name(leaf)
    var problems: [Message] = []
    for column in columns where !parts(grid.cell(leaf, column)).allSatisfy(held.contains) {
      let cell = grid.cell(leaf, column)
      problems.append(
        Message(
          vi: "\(name), cột “\(grid.cell(0, column))”: văn bản ghi “\(cell)”, dữ liệu không có",
          en: "\(name), column “\(grid.cell(0, column))”: the text has “\(cell)”, the data has not")
      )
    }
    let words = said(in: leaf)
    for field in fields where !parts(row, field).allSatisfy(words.contains) {
      let value = dataset.dataset.fields[field].text(of: dataset.dataset.rows[row].values[field])
      let title = dataset.dataset.fields[field].title
      problems.append(
        Message(
          vi: "\(name): dữ liệu ghi “\(value)” ở cột “\(title)”, văn bản không có",
          en: "\(name): the data has “\(value)” in the column “\(title)”, the text has not"))
    }
    return problems
  }
}
