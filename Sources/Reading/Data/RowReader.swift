import Diagnostics
import Model
import VietnameseText

/// Reads the rows of a table against its schema.
struct RowReader {
  private let dataset: Dataset
  private let file: String
  private var problems: CappedProblems
  private var headerProblems: [Diagnostic] = []

  init(_ dataset: Dataset, file: String) {
    self.dataset = dataset
    self.file = file
    problems = CappedProblems(file: file)
  }

  var diagnostics: [Diagnostic] { headerProblems + problems.finish() }

  mutating func read(_ table: CSVTable) -> [Dataset.Row] {
    let columns = columns(of: table)
    let readers = dataset.fields.map { CellReader($0, missingValues: dataset.missingValues) }
    var rows: [Dataset.Row] = []
    rows.reserveCapacity(table.rows.count)
    for cells in table.rows {
      var row = Dataset.Row(values: [], positions: [])
      row.values.reserveCapacity(readers.count)
      row.positions.reserveCapacity(readers.count)
      for (index, reader) in readers.enumerated() {
        guard let column = columns[index] else {
          row.values.append(.missing)
          row.positions.append(.init(cells[0].position))
          continue
        }
        row.values.append(value(of: cells[column], by: reader, dataset.fields[index]))
        row.positions.append(.init(cells[column].position))
      }
      rows.append(row)
    }
    for (index, column) in columns.enumerated() {
      if let column { checkPoints(in: table.rows, column, dataset.fields[index]) }
    }
    checkOnce(rows)
    checkOrder(rows)
    return rows
  }

  private mutating func value(
    of cell: CSVTable.Cell, by reader: CellReader, _ field: Dataset.Field
  ) -> Dataset.Value {
    do throws(CellProblem) {
      let value = try reader.value(of: cell.text)
      if value == .missing, field.isRequired {
        problems.report(
          .`dataset.missing-value`, at: cell.position, column: field.name,
          Message(
            vi: "cột “\(field.name)” không được để trống",
            en: "column “\(field.name)” must not be blank"))
      }
      return value
    } catch {
      problems.report(
        error.code, at: cell.position, column: field.name, error.summary,
        wayOut: error.wayOut)
      return .missing
    }
  }

  /// The place of each field among the table's columns, found by name or title.
  private mutating func columns(of table: CSVTable) -> [Int?] {
    var columns: [Int?] = Array(repeating: nil, count: dataset.fields.count)
    for (column, cell) in table.header.enumerated() {
      let title = Folding.toned(cell.text)
      let field =
        dataset.field(cell.text) ?? dataset.fields.firstIndex { Folding.toned($0.title) == title }
      if let field, columns[field] == nil {
        columns[field] = column
      } else {
        reportUnknown(cell)
      }
    }
    for (index, column) in columns.enumerated() where column == nil {
      let name = dataset.fields[index].name
      headerProblems.append(
        Diagnostic(
          .`dataset.missing-column`, at: SourceLocation(file: file, line: 1),
          Message(vi: "bảng thiếu cột “\(name)”", en: "the table lacks the column “\(name)”"),
          wayOut: Message(
            vi: "thêm cột, hoặc bỏ cột khỏi lược đồ",
            en: "add it, or take it out of the schema")))
    }
    return columns
  }

  private mutating func reportUnknown(_ cell: CSVTable.Cell) {
    let near = Suggestion.nearest(to: cell.text, among: dataset.fields.map(\.name))
    headerProblems.append(
      Diagnostic(
        .`dataset.unknown-column`, at: SourceLocation(file: file, start: cell.position),
        Message(
          vi: "lược đồ không có cột “\(cell.text.quoted)”",
          en: "the schema has no column “\(cell.text.quoted)”"),
        wayOut: Suggestion.message(near)
          ?? Message(
            vi: "khai cột trong lược đồ, hoặc xóa cột",
            en: "declare it in the schema, or delete it")))
  }
}

// MARK: - Rules over several cells

extension RowReader {
  /// Reports numbers that can be read two ways where the column has others with a decimal point.
  private mutating func checkPoints(
    in rows: [[CSVTable.Cell]], _ column: Int, _ field: Dataset.Field
  ) {
    guard field.kind == .number, field.decimalMark == nil,
      let clear = rows.first(where: { CellReader.hasPoint($0[column].text) })?[column]
    else { return }
    for row in rows where CellReader.isAmbiguous(row[column].text) {
      let cell = row[column]
      problems.report(
        .`dataset.ambiguous-number`, at: cell.position, column: field.name,
        Message(
          vi: "“\(cell.text)” có thể là hàng nghìn hay số lẻ: cột còn có “\(clear.text)”",
          en: "“\(cell.text)” may be thousands or decimals: the column also has “\(clear.text)”"),
        wayOut: Message(
          vi: "ghi decimalChar \".\" trong lược đồ nếu dấu chấm đứng trước số lẻ",
          en: "write decimalChar \".\" in the schema if points stand before decimals"),
        notes: [
          .init(
            Message(vi: "số viết với dấu chấm", en: "the number with a point"),
            at: SourceLocation(file: file, start: clear.position))
        ])
    }
  }

  /// The columns whose values stand only once: the primary key together, unique ones each.
  private mutating func checkOnce(_ rows: [Dataset.Row]) {
    if !dataset.primaryKey.isEmpty { checkOnce(rows, dataset.primaryKey, isKey: true) }
    for (index, field) in dataset.fields.enumerated()
    where field.isUnique && dataset.primaryKey != [index] {
      checkOnce(rows, [index], isKey: false)
    }
  }

  private mutating func checkOnce(_ rows: [Dataset.Row], _ fields: [Int], isKey: Bool) {
    var seen: [[Dataset.Value]: Int] = [:]
    let names = fields.map { dataset.fields[$0].name }.joined(separator: ", ")
    for (index, row) in rows.enumerated() {
      let key = fields.map { row.values[$0] }
      if isKey, let blank = fields.first(where: { row.values[$0] == .missing }),
        !dataset.fields[blank].isRequired
      {
        problems.report(
          .`dataset.blank-key`, at: .init(row.positions[blank]), column: names,
          Message(
            vi: "cột khóa “\(dataset.fields[blank].name)” không được để trống",
            en: "the key “\(dataset.fields[blank].name)” must not be blank"))
      }
      if key.contains(.missing) { continue }
      guard let first = seen[key] else {
        seen[key] = index
        continue
      }
      let shown = zip(fields, key).map { dataset.fields[$0].text(of: $1) }.joined(separator: ", ")
      problems.report(
        .`dataset.repeated-row`, at: .init(row.positions[fields[0]]), column: names,
        Message(
          vi:
            "“\(shown)” đã có ở dòng \(rows[first].line); mỗi giá trị của “\(names)” chỉ một dòng",
          en: "“\(shown)” stands on line \(rows[first].line) already; “\(names)” has each once"),
        wayOut: Message(vi: "giữ lại một dòng", en: "keep one of the rows"))
    }
  }

  /// Dates that come before those they follow.
  private mutating func checkOrder(_ rows: [Dataset.Row]) {
    for (index, field) in dataset.fields.enumerated() {
      guard let name = field.after, let earlier = dataset.field(name) else { continue }
      for row in rows {
        guard let date = row.values[index].firstDate, let before = row.values[earlier].lastDate,
          date.comes(before: before)
        else { continue }
        problems.report(
          .`dataset.wrong-order`, at: .init(row.positions[index]), column: field.name,
          Message(
            vi: "\(date.slashed) ở cột “\(field.name)” sớm hơn \(before.slashed) ở cột “\(name)”",
            en: "\(date.iso) in column “\(field.name)” is before \(before.iso) in “\(name)”"),
          wayOut: Message(
            vi: "kiểm tra ngày và tháng có bị đảo không",
            en: "see whether day and month changed places"))
      }
    }
  }
}

extension Dataset.Value {
  fileprivate var firstDate: PartialDate? { dates.min() }
  fileprivate var lastDate: PartialDate? { dates.max() }

  private var dates: [PartialDate] {
    switch self {
    case .date(let date): [date]
    case .list(let items): items.compactMap { try? PartialDate(parsing: $0) }
    default: []
    }
  }
}

extension PartialDate {
  /// Whether a date is before another in any case, as far as both are known.
  fileprivate func comes(before other: PartialDate) -> Bool {
    if year != other.year { return year < other.year }
    guard let month, let otherMonth = other.month, month == otherMonth else {
      return (month ?? 13) < (other.month ?? 0)
    }
    return (day ?? 32) < (other.day ?? 0)
  }
}

extension SourcePosition {
  init(_ position: FieldPosition) {
    self.init(line: position.line, column: position.column)
  }
}
