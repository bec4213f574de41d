import Foundation
import Linking
import Maps
import Model
import VietnameseText

/// What a table answers to a figure: its content, its unit, and what it leaves unsaid.
struct FigureAnswer {
  private(set) var content: Figure.Content
  private(set) var unit: String?
  private(set) var notes: [String] = []
  /// How many groups there are where there are more than can be drawn.
  private(set) var excess: (count: Int, limit: Int)?
  var isEmpty: Bool {
    switch content {
    case .chart(let chart, _): chart.positions.count == 0
    case .map(let map): map.states.places.isEmpty
    case .table(let table): table.rows.isEmpty
    case .stat(let numbers): numbers.isEmpty
    case .timeline(let entries): entries.isEmpty
    }
  }

  /// More bars cannot be read, more series not be told apart; longer tables have a page of their own.
  private static let mostBars = 70
  private static let mostSeries = 6
  private static let mostRows = 500

  /// - Parameters:
  ///   - spec: what is asked for.
  ///   - table: the table that is asked.
  ///   - site: the site with its maps.
  /// - Throws: `QueryFailure` for what the table does not have.
  init(_ spec: FigureSpec, _ table: LinkedDataset, in site: SiteView) throws(QueryFailure) {
    switch spec.kind {
    case .map:
      guard let map = SiteMaps(site: site).own(spec.dataset) else { throw .noMap(spec.dataset) }
      content = .map(map)
      notes = map.shapes.notice.map { [$0] } ?? []
    case .table: (content, notes) = try Self.rows(spec, table)
    case .stat: content = .stat(try Self.numbers(spec, table))
    case .timeline: (content, notes) = try Self.events(spec, table)
    case .chart:
      let answer = try ChartAnswer(spec, table)
      content = .chart(answer.chart, nil)
      unit = answer.unit
      notes = answer.notes
      let chart = answer.chart
      if chart.kind != .lines, chart.kind != .steps, chart.positions.count > Self.mostBars {
        excess = (chart.positions.count, Self.mostBars)
      } else if chart.series.count > Self.mostSeries {
        excess = (chart.series.count, Self.mostSeries)
      }
    }
    if case .table(let table) = content, table.rows.count > Self.mostRows {
      excess = (table.rows.count, Self.mostRows)
    }
  }

  // MARK: Tables

  private static func rows(
    _ spec: FigureSpec, _ table: LinkedDataset
  ) throws(QueryFailure) -> (Figure.Content, [String]) {
    var rows = try table.rows(where: spec.conditions)
    if let order = spec.order, let column = order.column {
      rows = try table.sorted(rows, by: column, descending: order.isDescending)
    }
    let names = spec.columns.isEmpty ? table.dataset.fields.map(\.name) : spec.columns
    var columns: [TableColumn] = []
    for name in names { columns.append(try TableColumn(name, in: table)) }
    let shown = rows.prefix(spec.limit ?? .max)
    let content = FigureTable(
      columns: columns.map(\.heading),
      rows: shown.map { row in columns.map { $0.text(row: row, in: table) } })
    return (.table(content), note(shown: shown.count, of: rows.count, "hàng"))
  }

  static func note(shown: Int, of count: Int, _ what: String) -> [String] {
    shown < count ? ["Chỉ nêu \(shown) trong \(VietnameseNumber.format(count)) \(what)."] : []
  }

  // MARK: Key figures

  private static func numbers(
    _ spec: FigureSpec, _ table: LinkedDataset
  ) throws(QueryFailure) -> [KeyNumber] {
    var numbers: [KeyNumber] = []
    for figure in spec.keyFigures {
      let measure = try table.measure(figure.measure)
      var total: String?
      if let name = figure.total { total = try table.text(of: table.measure(name).query) }
      numbers.append(
        KeyNumber(
          value: try table.text(of: measure.query), total: total,
          unit: table.unit(of: measure.query.aggregate), label: figure.label ?? measure.label))
    }
    return numbers
  }

  // MARK: Timelines

  private static func events(
    _ spec: FigureSpec, _ table: LinkedDataset
  ) throws(QueryFailure) -> (Figure.Content, [String]) {
    let name = spec.x ?? ""
    let field = try table.dateField(name)
    let rows = try table.sorted(try table.rows(where: spec.conditions), by: name)
    let others = table.dataset.fields.map(\.name).filter { $0 != name }
    var columns: [TableColumn] = []
    for name in spec.columns.isEmpty ? others : spec.columns {
      columns.append(try TableColumn(name, in: table))
    }
    var entries: [TimelineEntry] = []
    var undated = 0
    for row in rows {
      guard case .date(let date) = table.dataset.rows[row].values[field] else {
        undated += 1
        continue
      }
      let event = columns.map { $0.text(row: row, in: table) }.filter { !$0.isEmpty }
      if entries.last?.date == date {
        entries[entries.count - 1].events.append(event)
      } else {
        entries.append(TimelineEntry(date: date, events: [event]))
      }
    }
    let shown = Array(entries.prefix(spec.limit ?? .max))
    var notes = note(shown: shown.count, of: entries.count, "mốc thời gian")
    if undated > 0 { notes.append("Không có \(undated) hàng không ghi ngày.") }
    return (.timeline(shown), notes)
  }
}

/// A column as a figure shows it: one of the table's own, or the regions of its provinces.
private struct TableColumn {
  let heading: FigureTable.Column
  private let field: Int
  private let isRegion: Bool

  init(_ name: String, in table: LinkedDataset) throws(QueryFailure) {
    let dataset = table.dataset
    if let field = dataset.field(name) {
      self.field = field
      isRegion = false
      let described = dataset.fields[field]
      heading = .init(
        title: described.unit.map { "\(described.title) (\($0))" } ?? described.title,
        isNumeric: [.integer, .number].contains(described.kind))
      return
    }
    // Known to the table, or its failure is thrown.
    _ = try table.evaluate(DatasetQuery(groups: [name]))
    field = dataset.field(String(name.prefix { $0 != "." })) ?? 0
    isRegion = true
    heading = .init(title: "Vùng")
  }

  func text(row: Int, in table: LinkedDataset) -> String {
    isRegion
      ? table.region(row: row, field: field) ?? ""
      : table.dataset.fields[field].text(of: table.dataset.rows[row].values[field])
  }
}
