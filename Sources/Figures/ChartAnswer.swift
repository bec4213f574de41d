import Foundation
import Linking
import Model
import VietnameseText

/// The chart that a table gives for a figure.
struct ChartAnswer {
  private(set) var chart: Chart
  private(set) var unit: String?
  private(set) var notes: [String] = []

  private let spec: FigureSpec
  private let table: LinkedDataset

  init(_ spec: FigureSpec, _ table: LinkedDataset) throws(QueryFailure) {
    self.spec = spec
    self.table = table
    chart = Chart(
      kind: spec.chart, axis: table.title(of: spec.x ?? ""), positions: .groups([]), series: [])
    chart.isShare = spec.aggregate == .share
    unit = table.unit(of: spec.aggregate)
    if spec.chart == .steps { try count() } else { try measure() }
  }

  // MARK: Groups

  private mutating func measure() throws(QueryFailure) {
    let x = spec.x ?? ""
    let names = placed(try positions(x))
    let shown = Array(names.prefix(spec.limit ?? .max))
    notes += FigureAnswer.note(shown: shown.count, of: names.count, "nhóm")
    chart.positions = positions(of: shown)
    guard let divider = spec.series else {
      let answer = try table.evaluate(query([x]))
      let values = Dictionary(
        answer.groups.map { ($0.keys[0], $0.value) }, uniquingKeysWith: { first, _ in first })
      chart.series = [series(shown.map { values[$0] ?? nil })]
      return
    }
    let answer = try table.evaluate(query([x, divider]))
    let found = Dictionary(
      answer.groups.map { ($0.keys, $0.value) }, uniquingKeysWith: { first, _ in first })
    let parts = try table.evaluate(query([divider])).groups.map { $0.keys[0] }
    // A combination that no row has counts nothing.
    let absent: Decimal? = spec.aggregate == .count ? 0 : nil
    chart.series = parts.enumerated().map { index, part in
      Chart.Series(
        label: label(part), style: style(of: part, in: divider, index),
        values: shown.map { found[[$0, part]] ?? absent })
    }
  }

  private func query(_ groups: [String]) -> DatasetQuery {
    DatasetQuery(conditions: spec.conditions, aggregate: spec.aggregate, groups: groups)
  }

  /// The values that make the groups, in the order asked for.
  private func positions(_ x: String) throws(QueryFailure) -> [QueryAnswer.Key] {
    var question = query([x])
    if let order = spec.order, order.column == nil {
      question.order = order.isDescending ? .descending : .ascending
    }
    var keys = try table.evaluate(question).groups.map { $0.keys[0] }
    if let order = spec.order, let column = order.column {
      guard column == x else { throw .noOrder(column, groups: x) }
      if order.isDescending { keys.reverse() }
    }
    return keys
  }

  /// The groups without the one that has no place on a line over time or numbers: rows that leave
  /// it blank, which a note tells.
  private mutating func placed(_ names: [QueryAnswer.Key]) -> [QueryAnswer.Key] {
    let placed = names.filter { $0.value != .missing }
    guard spec.chart == .lines, placed.count < names.count else { return names }
    if case .groups = positions(of: placed) { return names }
    notes = ["Không vẽ những dòng không ghi \(table.title(of: spec.x ?? "").lowercased())."]
    return placed
  }

  private func positions(of keys: [QueryAnswer.Key]) -> Chart.Positions {
    if spec.chart == .lines {
      let dates = keys.compactMap { key -> PartialDate? in
        if case .date(let date) = key.value { date } else { nil }
      }
      if dates.count == keys.count { return .dates(dates) }
      let numbers = keys.compactMap { key -> Decimal? in
        if case .number(let number) = key.value { number } else { nil }
      }
      if numbers.count == keys.count { return .numbers(numbers) }
    }
    return .groups(keys.map(label))
  }

  private func label(_ key: QueryAnswer.Key) -> String {
    key.label.isEmpty ? "Không ghi" : key.label
  }

  // MARK: Steps

  private mutating func count() throws(QueryFailure) {
    let x = spec.x ?? ""
    var counts: [(part: QueryAnswer.Key?, count: CumulativeCount)] = []
    if let divider = spec.series {
      for part in try table.evaluate(query([divider])).groups.map({ $0.keys[0] }) {
        guard case .text(let value) = part.value else { continue }
        let condition = DatasetQuery.Condition(field: divider, values: [value])
        counts.append(
          (part, try table.cumulativeCount(over: x, where: spec.conditions + [condition])))
      }
    } else {
      counts = [(nil, try table.cumulativeCount(over: x, where: spec.conditions))]
    }
    let dates = Set(counts.flatMap { $0.count.steps.map(\.date) }).sorted()
    chart.positions = .dates(dates)
    chart.series = counts.enumerated().map { index, entry in
      let values = dates.map { day -> Decimal? in
        Decimal(entry.count.steps.last { $0.date <= day }?.count ?? 0)
      }
      guard let part = entry.part, let divider = spec.series else { return series(values) }
      return Chart.Series(
        label: label(part), style: style(of: part, in: divider, index), values: values)
    }
    let undated = counts.reduce(0) { $0 + $1.count.undated }
    if undated > 0 { notes = ["Không vẽ \(undated) đơn vị không ghi ngày."] }
  }

  // MARK: Series

  /// The only series of a chart. Where all its rows have one value of an enumerated column, it has
  /// that value's colour.
  private func series(_ values: [Decimal?]) -> Chart.Series {
    Chart.Series(label: table.title(of: spec.aggregate), style: ownStyle, values: values)
  }

  private var ownStyle: SeriesStyle {
    for condition in spec.conditions where condition.comparison == .equal {
      if condition.values.count == 1, let value = condition.values.first,
        let style = categoryStyle(value, of: condition.field)
      {
        return SeriesStyle(colour: style.colour, pattern: .none)
      }
    }
    return .standard(0)
  }

  private func style(of key: QueryAnswer.Key, in column: String, _ index: Int) -> SeriesStyle {
    if case .text(let value) = key.value, let style = categoryStyle(value, of: column) {
      return style
    }
    return .standard(index)
  }

  private func categoryStyle(_ value: String, of column: String) -> SeriesStyle? {
    guard let field = table.dataset.field(column),
      let category = table.dataset.fields[field].categories.first(where: { $0.value == value }),
      let colour = category.colour
    else { return nil }
    return SeriesStyle(
      colour: colour, pattern: category.pattern.flatMap(SeriesStyle.Pattern.init) ?? .none)
  }
}
