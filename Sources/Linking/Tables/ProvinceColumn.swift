import Diagnostics
import Gazetteer
import Model
import VietnameseText

/// Finds the provinces that a column names.
struct ProvinceColumn {
  private let dataset: Dataset
  private let field: Int
  private let day: PartialDate?
  private let gazetteer: Gazetteer
  private let file: String
  private var problems: CappedProblems
  /// What is wrong with the column as a whole.
  private var missing: [Diagnostic] = []

  init(
    _ linked: LinkedDataset, _ field: Int, _ gazetteer: Gazetteer, contentFolder: String
  ) {
    dataset = linked.dataset
    self.field = field
    day = linked.day(of: field)
    self.gazetteer = gazetteer
    file = contentFolder + dataset.path
    problems = CappedProblems(file: file)
  }

  var diagnostics: [Diagnostic] { problems.finish() + missing }

  mutating func units() -> [AdministrativeUnit?] {
    // A table names a few dozen provinces, however many rows it has.
    var known: [String: Result<AdministrativeUnit, PlaceProblem>] = [:]
    var first: [AdministrativeUnit: Int] = [:]
    var units: [AdministrativeUnit?] = []
    units.reserveCapacity(dataset.rows.count)
    let definition = dataset.fields[field]
    let isOnce = definition.isComplete || definition.isUnique || dataset.primaryKey == [field]
    for (index, row) in dataset.rows.enumerated() {
      guard case .text(let name) = row.values[field] else {
        units.append(nil)
        continue
      }
      let unit: AdministrativeUnit
      do throws(PlaceProblem) {
        unit = try self.unit(name, &known)
      } catch {
        units.append(nil)
        report(error, row)
        continue
      }
      units.append(unit)
      if isOnce, let earlier = first[unit] {
        // The same name twice has been reported where it was read.
        if definition.isComplete || dataset.rows[earlier].values[field] != row.values[field] {
          reportRepeated(unit, row, dataset.rows[earlier])
        }
      } else {
        first[unit] = index
      }
    }
    if definition.isComplete { reportMissing(besides: Set(first.keys)) }
    return units
  }

  private func unit(
    _ name: String, _ known: inout [String: Result<AdministrativeUnit, PlaceProblem>]
  ) throws(PlaceProblem) -> AdministrativeUnit {
    if let result = known[name] { return try result.get() }
    let result = Result { () throws(PlaceProblem) in try gazetteer.resolve(name, on: day) }
    known[name] = result
    return try result.get()
  }

  private mutating func report(_ problem: PlaceProblem, _ row: Dataset.Row) {
    problems.report(
      problem.code, at: position(row), column: dataset.fields[field].name,
      problem.summary,
      wayOut: problem.wayOut
        ?? Message(
          vi: "ghi tên tỉnh, thành phố của ngày ấy", en: "write the name of a province of that day")
    )
  }

  private mutating func reportRepeated(
    _ unit: AdministrativeUnit, _ row: Dataset.Row, _ earlier: Dataset.Row
  ) {
    problems.report(
      .`dataset.repeated-province`, at: position(row), column: dataset.fields[field].name,
      Message(
        vi: "\(unit.name) đã có ở dòng \(earlier.line)",
        en: "\(unit.name) stands on line \(earlier.line) already"),
      wayOut: Message(vi: "giữ lại một dòng", en: "keep one of the rows"))
  }

  private mutating func reportMissing(besides present: Set<AdministrativeUnit>) {
    guard let day else {
      missing.append(
        Diagnostic(
          .`dataset.no-day`, at: SourceLocation(file: file),
          Message(
            vi: "không rõ bảng phải đủ các tỉnh của ngày nào",
            en: "it is open of which day all provinces are wanted"),
          wayOut: Message(vi: "ghi asOf trong lược đồ", en: "write asOf in the schema")))
      return
    }
    let absent = gazetteer.units(on: day).filter { !present.contains($0) }.map(\.name)
    guard !absent.isEmpty else { return }
    let shown = absent.prefix(12).joined(separator: ", ") + (absent.count > 12 ? " …" : "")
    missing.append(
      Diagnostic(
        .`dataset.missing-province`, at: SourceLocation(file: file),
        Message(
          vi: "thiếu \(absent.count) tỉnh, thành phố: \(shown)",
          en: "\(absent.count) provinces are missing: \(shown)"),
        wayOut: Message(vi: "thêm một dòng cho mỗi nơi", en: "add a row for each of them")))
  }

  private func position(_ row: Dataset.Row) -> SourcePosition {
    let position = row.positions[field]
    return .init(line: position.line, column: position.column)
  }
}
