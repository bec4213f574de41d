import Foundation
package import Model
import VietnameseText

/// Answers to questions: the one way by which figures, numbers in running text, claims and maps get
/// what they say from a table.
extension LinkedDataset {
  /// The rows that keep all conditions, by index.
  ///
  /// - Throws: `QueryFailure` for a name or value that the table does not have.
  package func rows(
    where conditions: [DatasetQuery.Condition]
  ) throws(QueryFailure) -> [Int] {
    var tests: [ConditionTest] = []
    for condition in conditions { tests.append(try test(condition)) }
    return dataset.rows.indices.filter { row in
      tests.allSatisfy { $0.holds(for: value($0.column, row: row)) }
    }
  }

  /// Rows in the natural order of a column; rows of one value stay as they are.
  ///
  /// - Parameters:
  ///   - rows: rows, by index.
  ///   - name: the column, as queries name it.
  ///   - descending: whether the last comes first; blank cells stay last.
  package func sorted(
    _ rows: [Int], by name: String, descending: Bool = false
  ) throws(QueryFailure) -> [Int] {
    let column = try column(name)
    let places = places(in: column)
    let filled = rows.filter { value(column, row: $0) != .missing }
    let blank = rows.filter { value(column, row: $0) == .missing }
    let ranked = filled.enumerated().map { offset, row in
      let value = value(column, row: row)
      return (
        rank: ColumnRank(value, label: label(of: value, in: column), places: places),
        offset: offset, row: row
      )
    }
    return ranked.sorted { a, b in
      if a.rank < b.rank { return !descending }
      if b.rank < a.rank { return descending }
      return a.offset < b.offset
    }.map(\.row) + blank
  }

  /// Answers a question.
  ///
  /// - Throws: `QueryFailure` for a name or value that the table does not have, and for a sum of
  ///   what are no numbers.
  package func evaluate(_ query: DatasetQuery) throws(QueryFailure) -> QueryAnswer {
    let counted = try rows(where: query.conditions)
    let measured = try measuredField(query.aggregate)
    var columns: [QueryColumn] = []
    for name in query.groups { columns.append(try column(name)) }
    var groups: [[Dataset.Value]: (rows: [Int], total: Int)] = [:]
    for row in dataset.rows.indices {
      groups[columns.map { value($0, row: row) }, default: ([], 0)].total += 1
    }
    for row in counted { groups[columns.map { value($0, row: row) }]?.rows.append(row) }
    if columns.isEmpty, groups.isEmpty { groups[[]] = ([], 0) }
    let isKept = { (rows: [Int]) in columns.isEmpty || query.aggregate == .share || !rows.isEmpty }
    let found = inNaturalOrder(groups.filter { isKept($0.value.rows) }.map(\.key), columns)
      .map { keys in
        let (rows, total) = groups[keys.map(\.value)] ?? ([], 0)
        return QueryAnswer.Group(
          keys: keys, value: number(query.aggregate, of: rows, in: measured, total: total),
          rows: rows, total: total)
      }
    return QueryAnswer(groups: Self.ordered(found, query.order))
  }

  /// Counts rows up to each date of a column.
  ///
  /// - Parameters:
  ///   - name: a column of dates.
  ///   - conditions: which rows count.
  /// - Throws: `QueryFailure` for a name or value that the table does not have, and for a column
  ///   without dates.
  package func cumulativeCount(
    over name: String, where conditions: [DatasetQuery.Condition] = []
  ) throws(QueryFailure) -> CumulativeCount {
    guard case .field(let field) = try column(name), dataset.fields[field].kind == .date else {
      throw .noDates(name)
    }
    let counted = try rows(where: conditions)
    var counts: [PartialDate: Int] = [:]
    for row in counted {
      if case .date(let date) = dataset.rows[row].values[field] { counts[date, default: 0] += 1 }
    }
    var sum = 0
    let steps = counts.sorted { $0.key < $1.key }.map { date, count in
      sum += count
      return CumulativeCount.Step(date: date, count: sum)
    }
    return CumulativeCount(steps: steps, undated: counted.count - sum)
  }
}

// MARK: - Conditions

/// A condition with its names looked up.
private struct ConditionTest {
  var column: QueryColumn
  var comparison: DatasetQuery.Condition.Comparison
  var values: [Dataset.Value]

  func holds(for value: Dataset.Value) -> Bool {
    func any(_ test: (Dataset.Value) -> Bool) -> Bool { values.contains(where: test) }
    return switch comparison {
    case .equal: any(value.holds)
    case .unequal: !any(value.holds)
    case .less: any { value.precedes($0) == true }
    case .lessOrEqual: any { value.holds($0) || value.precedes($0) == true }
    case .greater: any { !value.holds($0) && value.precedes($0) == false }
    case .greaterOrEqual: any { value.holds($0) || value.precedes($0) == false }
    case .isMissing: value == .missing
    case .isPresent: value != .missing
    }
  }
}

extension LinkedDataset {
  private func test(_ condition: DatasetQuery.Condition) throws(QueryFailure) -> ConditionTest {
    let column = try column(condition.field)
    var values: [Dataset.Value] = []
    for text in condition.values {
      values.append(try value(written: text, in: column, named: condition.field))
    }
    return ConditionTest(column: column, comparison: condition.comparison, values: values)
  }

  // MARK: Numbers

  private func measuredField(_ aggregate: DatasetQuery.Aggregate) throws(QueryFailure) -> Int? {
    let name: String
    switch aggregate {
    case .count, .share: return nil
    case .sum(let field), .average(let field), .minimum(let field), .maximum(let field):
      name = field
    }
    guard let index = dataset.field(name) else {
      throw .noField(name, among: dataset.fields.map(\.name))
    }
    let numeric = dataset.fields.filter { [.integer, .number].contains($0.kind) }
    guard numeric.contains(dataset.fields[index]) else {
      throw .noNumbers(name, among: numeric.map(\.name))
    }
    return index
  }

  private func number(
    _ aggregate: DatasetQuery.Aggregate, of rows: [Int], in field: Int?, total: Int
  ) -> Decimal? {
    let numbers = field.map { field in
      rows.compactMap { row -> Decimal? in
        if case .number(let number) = dataset.rows[row].values[field] { number } else { nil }
      }
    }
    let sum = (numbers ?? []).reduce(0, +)
    return switch aggregate {
    case .count: Decimal(rows.count)
    case .share: total == 0 ? nil : Decimal(rows.count) * 100 / Decimal(total)
    // Rows that all leave the number blank have no sum, rather than one of 0.
    case .sum: numbers.flatMap { $0.isEmpty && !rows.isEmpty ? nil : sum }
    case .average: numbers.flatMap { $0.isEmpty ? nil : sum / Decimal($0.count) }
    case .minimum: numbers?.min()
    case .maximum: numbers?.max()
    }
  }

  // MARK: Order

  private func inNaturalOrder(
    _ groups: [[Dataset.Value]], _ columns: [QueryColumn]
  ) -> [[QueryAnswer.Key]] {
    let places = columns.map(places)
    let ranked = groups.map { values in
      let keys = zip(values, columns).map {
        QueryAnswer.Key(value: $0, label: label(of: $0, in: $1))
      }
      let ranks = zip(keys, places).map {
        ColumnRank($0.value, label: $0.label, places: $1)
      }
      return (ranks: ranks, keys: keys)
    }
    return ranked.sorted { $0.ranks.lexicographicallyPrecedes($1.ranks) }.map(\.keys)
  }

  private static func ordered(
    _ groups: [QueryAnswer.Group], _ order: DatasetQuery.Order
  ) -> [QueryAnswer.Group] {
    guard order != .natural else { return groups }
    return groups.enumerated().sorted { a, b in
      // A group without a number comes last, groups of one value stay as they are.
      guard let first = a.element.value else {
        return b.element.value == nil && a.offset < b.offset
      }
      guard let second = b.element.value else { return true }
      if first == second { return a.offset < b.offset }
      return order == .ascending ? first < second : first > second
    }.map(\.element)
  }
}
