import Foundation
import Gazetteer
import Model
import VietnameseText

/// What a query's names of columns mean.
enum QueryColumn: Hashable {
  case field(Int)
  /// The region of a province.
  case region(Int)
}

extension LinkedDataset {
  /// The names that queries may use for columns: `state`, `province`, `province.region`.
  package var columnNames: [String] {
    dataset.fields.flatMap { field -> [String] in
      if case .provinces = field.reference { return [field.name, field.name + Self.regionSuffix] }
      return [field.name]
    }
  }

  private static let regionSuffix = ".region"

  func column(_ name: String) throws(QueryFailure) -> QueryColumn {
    if let index = dataset.field(name) { return .field(index) }
    if name.hasSuffix(Self.regionSuffix),
      let index = dataset.field(String(name.dropLast(Self.regionSuffix.count))),
      case .provinces = dataset.fields[index].reference
    {
      return .region(index)
    }
    throw .noField(name, among: columnNames)
  }

  /// A row's value in a column; provinces by their names in the gazetteer.
  func value(_ column: QueryColumn, row: Int) -> Dataset.Value {
    switch column {
    case .region(let field): region(row: row, field: field).map { .text($0) } ?? .missing
    case .field(let field):
      units[field]?[row].map { .text($0.name) } ?? dataset.rows[row].values[field]
    }
  }

  func label(of value: Dataset.Value, in column: QueryColumn) -> String {
    switch column {
    case .field(let index): dataset.fields[index].text(of: value)
    case .region(let index): dataset.fields[index].text(of: value)
    }
  }

  /// A value that a query writes, as the column's cells hold it.
  func value(
    written text: String, in column: QueryColumn, named name: String
  ) throws(QueryFailure) -> Dataset.Value {
    guard case .field(let index) = column else {
      return .text(try known(text, among: regions, name))
    }
    let field = dataset.fields[index]
    if let units = units[index] {
      let written = Self.placeName(text)
      let unit = units.lazy.compactMap(\.self).first { unit in
        ([unit.name, unit.slug] + unit.otherNames).contains { Self.placeName($0) == written }
      }
      if let unit { return .text(unit.name) }
      throw .noValue(text, in: name, among: Set(units.compactMap { $0?.name }).sorted())
    }
    switch field.kind {
    case .string, .list:
      guard !field.categories.isEmpty else { return .text(text) }
      let folded = Folding.toned(text)
      let category = field.categories.first {
        $0.value == text || Folding.toned($0.label) == folded
      }
      if let category { return .text(category.value) }
      throw .noValue(text, in: name, among: field.categories.map(\.value))
    case .integer, .number:
      if let number = VietnameseNumber.parse(text) ?? Decimal(string: text) {
        return .number(number)
      }
    case .boolean:
      if let flag = ["true": true, "có": true, "false": false, "không": false][text] {
        return .boolean(flag)
      }
    case .date:
      if let date = try? PartialDate(parsing: text) { return .date(date) }
    }
    throw .noValue(text, in: name, among: [])
  }

  /// A province's name as it is compared, without its kind.
  private static func placeName(_ text: String) -> String {
    let name = Folding.toned(text)
    let kind = ["tỉnh ", "thành phố ", "tp "].first(where: name.hasPrefix)
    return String(name.dropFirst(kind?.count ?? 0))
  }

  private func known(
    _ text: String, among values: [String], _ name: String
  ) throws(QueryFailure) -> String {
    let written = Folding.toned(text)
    if let value = values.first(where: { Folding.toned($0) == written }) { return value }
    throw .noValue(text, in: name, among: values)
  }
}

// MARK: - Comparing

extension Dataset.Value {
  /// Whether a cell holds a value; a list, where one of its values is it; a month, where a day of it.
  func holds(_ other: Dataset.Value) -> Bool {
    switch (self, other) {
    case (.list(let items), .text(let text)): items.contains(text)
    case (.date(let date), .date(let period)): date.lies(in: period)
    default: self == other
    }
  }

  /// Whether a cell comes before a value; nil where the two cannot be compared.
  func precedes(_ other: Dataset.Value) -> Bool? {
    switch (self, other) {
    case (.number(let a), .number(let b)): a < b
    case (.date(let a), .date(let b)): !a.lies(in: b) && a.firstDay < b.firstDay
    case (.text(let a), .text(let b)): SortKey(a) < SortKey(b)
    default: nil
    }
  }
}

extension PartialDate {
  /// Whether a date is, or is in, a day, month or year.
  fileprivate func lies(in period: PartialDate) -> Bool {
    year == period.year && (period.month == nil || month == period.month)
      && (period.day == nil || day == period.day)
  }
}

/// A value's place in the natural order of a column.
struct ColumnRank: Comparable {
  /// Missing values last.
  private var isMissing = false
  /// Categories and regions by their place in their lists; what is in none behind them.
  private var place = 0
  private var number = Decimal(0)
  private var date: PartialDate?
  private var text: SortKey

  init(_ value: Dataset.Value, label: String, places: [String: Int]) {
    text = SortKey(label)
    switch value {
    case .missing: isMissing = true
    case .text(let text): place = places[text] ?? places.count
    case .number(let value): number = value
    case .boolean(let flag): place = flag ? 0 : 1
    case .date(let value): date = value
    case .list: break
    }
  }

  static func < (a: Self, b: Self) -> Bool {
    if a.isMissing != b.isMissing { return b.isMissing }
    if a.place != b.place { return a.place < b.place }
    if a.number != b.number { return a.number < b.number }
    if let first = a.date, let second = b.date, first != second { return first < second }
    return a.text < b.text
  }
}

extension LinkedDataset {
  /// The places of a column's values in their natural order, where a list fixes them.
  func places(in column: QueryColumn) -> [String: Int] {
    let values: [String]
    switch column {
    case .region: values = regions
    case .field(let index): values = dataset.fields[index].categories.map(\.value)
    }
    return Dictionary(
      values.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}
