import Diagnostics
import VietnameseText

/// Makes units of the rows of a table.
///
/// A row that cannot be read gives diagnostics and no unit.
struct UnitReader {
  private(set) var diagnostics: [Diagnostic] = []
  private var isSound = true

  /// What a cell of a correction holds to empty the cell that it corrects.
  private static let blank = "-"

  /// - Parameters:
  ///   - row: blank cells say nothing.
  ///   - key: what tells the unit apart.
  ///   - old: the unit that the row corrects: its names and changes are added to, the rest is
  ///     replaced.
  mutating func unit(
    _ row: UnitRow, key: UnitKey, correcting old: AdministrativeUnit? = nil
  ) -> AdministrativeUnit? {
    isSound = true
    let name = required(.name, of: row, old?.name)
    let code = required(.code, of: row, old?.code)
    let region = required(.region, of: row, old?.regions.initial)
    let kind = row[.kind].map { self.kind($0.text, at: $0.location) } ?? old?.kinds.initial
    if kind == nil, row[.kind] == nil { reportMissing(.kind, of: row) }
    let lastDay = optional(.lastDay, of: row, old?.lastDay) { reader, cell in
      reader.day(cell.text, at: cell.location)
    }
    if let lastDay, lastDay < key.firstDay { reportOrder(lastDay, key.firstDay, of: row) }
    let successor = optional(.successor, of: row, old?.successorSlug) { Slug.make($1.text) }
    let resolution = optional(.resolution, of: row, old?.foundingResolution) { $1.text }
    guard let name, let code, let region, let kind else { return nil }
    var kinds = History(initial: kind, changes: old?.kinds.changes ?? [])
    var regions = History(initial: region, changes: old?.regions.changes ?? [])
    readChanges(of: row, within: key.firstDay, lastDay, &kinds, &regions)
    var otherNames = old?.otherNames ?? []
    for name in row[.otherNames].map({ Self.list($0.text) }) ?? []
    where !otherNames.contains(name) {
      otherNames.append(name)
    }
    guard isSound else { return nil }
    return AdministrativeUnit(
      name: name, slug: key.slug, code: code, firstDay: key.firstDay, lastDay: lastDay,
      successorSlug: successor, otherNames: otherNames, foundingResolution: resolution,
      kinds: kinds, regions: regions)
  }

  /// What tells a row's unit apart; without a slug that of the name.
  mutating func key(_ row: UnitRow) -> UnitKey? {
    guard let cell = row[.slug] ?? row[.name] else {
      reportMissing(.slug, of: row)
      return nil
    }
    let slug = Slug.make(cell.text)
    guard let slug, row[.slug] == nil || slug == cell.text else {
      report(
        .`place.bad-slug`, cell.location,
        Message(vi: "“\(cell.text)” không phải là slug", en: "“\(cell.text)” is no slug"),
        Message(
          vi: slug.map { "ghi “\($0)”" } ?? "ghi tên không dấu, nối bằng gạch: ha-noi",
          en: slug.map { "write “\($0)”" } ?? "write the name without accents: ha-noi"))
      return nil
    }
    guard let first = row[.firstDay] else {
      reportMissing(.firstDay, of: row)
      return nil
    }
    return day(first.text, at: first.location).map { UnitKey(slug: slug, firstDay: $0) }
  }
}

// MARK: Cells

extension UnitReader {
  private mutating func required(
    _ column: UnitColumn, of row: UnitRow, _ old: String?
  ) -> String? {
    if let cell = row[column] { return cell.text }
    if old == nil { reportMissing(column, of: row) }
    return old
  }

  private mutating func optional<Value>(
    _ column: UnitColumn, of row: UnitRow, _ old: Value?,
    _ read: (inout Self, UnitRow.Cell) -> Value?
  ) -> Value? {
    guard let cell = row[column] else { return old }
    return cell.text == Self.blank ? nil : read(&self, cell)
  }

  private mutating func kind(
    _ text: String, at location: SourceLocation
  ) -> AdministrativeUnit.Kind? {
    let folded = Folding.toned(text)
    if let kind = AdministrativeUnit.Kind.allCases.first(where: {
      Folding.toned($0.rawValue) == folded || Folding.plain($0.rawValue) == folded
    }) {
      return kind
    }
    report(
      .`place.unknown-kind`, location,
      Message(vi: "không có loại đơn vị “\(text)”", en: "there is no kind of unit “\(text)”"),
      Message(
        vi: "ghi “tỉnh”, hoặc “thành phố” cho thành phố trực thuộc trung ương",
        en: "write “tỉnh” (province) or “thành phố” (centrally-run city)"))
    return nil
  }

  private mutating func day(_ text: String, at location: SourceLocation) -> PartialDate? {
    let reason: Message
    do throws(PartialDate.Failure) {
      let date = try PartialDate(parsing: text)
      if date.day != nil { return date }
      reason = Message(vi: "thiếu ngày", en: "the day is missing")
    } catch {
      reason = Message(vi: error.vietnamese, en: error.english)
    }
    report(
      .`place.bad-day`, location,
      Message(
        vi: "“\(text)”: \(reason.vietnamese)", en: "“\(text)”: \(reason.english)"),
      Message(vi: "ghi như 2025-07-01 hoặc 01/7/2025", en: "write 2025-07-01 or 01/7/2025"))
    return nil
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ";").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }
}

// MARK: Changes

extension UnitReader {
  /// Reads "2026-04-30 kind=thành phố (30/2026/QH16)"; a change of the same day is replaced.
  private mutating func readChanges(
    of row: UnitRow, within firstDay: PartialDate, _ lastDay: PartialDate?,
    _ kinds: inout History<AdministrativeUnit.Kind>, _ regions: inout History<String>
  ) {
    guard let cell = row[.changes] else { return }
    for text in Self.list(cell.text) {
      let parts = text.split(separator: " ", maxSplits: 1)
      let setting = parts.last?.split(separator: "=", maxSplits: 1) ?? []
      let attribute = setting.first.flatMap { UnitColumn(header: String($0)) }
      guard parts.count == 2, setting.count == 2, attribute == .kind || attribute == .region else {
        reportNoChange(text, at: cell.location)
        continue
      }
      guard let day = day(String(parts[0]), at: cell.location) else { continue }
      if day <= firstDay || lastDay.map({ $0 < day }) ?? false {
        reportOutside(day, at: cell.location)
      }
      let value = setting[1].split(separator: " (", maxSplits: 1).map(String.init)
      let resolution = value.count == 2 ? String(value[1].dropLast()) : nil
      if attribute == .region {
        regions.set(value[0], from: day, resolution)
      } else if let kind = kind(value[0], at: cell.location) {
        kinds.set(kind, from: day, resolution)
      }
    }
  }

  private mutating func reportNoChange(_ text: String, at location: SourceLocation) {
    report(
      .`place.bad-change`, location,
      Message(vi: "“\(text)” không phải là một thay đổi", en: "“\(text)” is no change"),
      Message(
        vi: "ghi ngày, rồi loai= hoặc vung=: 2026-04-30 loai=thành phố (30/2026/QH16)",
        en: "write a day, then kind= or region=: 2026-04-30 kind=thành phố (30/2026/QH16)"))
  }

  private mutating func reportOutside(_ day: PartialDate, at location: SourceLocation) {
    report(
      .`place.bad-change`, location,
      Message(
        vi: "thay đổi ngày \(day.slashed) nằm ngoài thời gian đơn vị tồn tại",
        en: "the change of \(day.iso) lies outside the time of the unit"),
      Message(
        vi: "sửa ngày, hoặc ghi vào dòng của đơn vị có từ ngày đó",
        en: "correct the day, or write it in the row of the unit of that time"))
  }
}

// MARK: Problems

extension UnitReader {
  private mutating func reportMissing(_ column: UnitColumn, of row: UnitRow) {
    report(
      .`place.missing-cell`, row.location,
      Message(
        vi: "dòng thiếu \(column.vietnamese)", en: "the row lacks \(column.rawValue)"),
      Message(
        vi: "ghi \(column.vietnamese); dòng bổ sung cho đơn vị đã có thì cần đúng slug và "
          + "tu-ngay của đơn vị ấy",
        en: "write \(column.rawValue); a row that corrects a unit needs its slug and first-day"))
  }

  private mutating func reportOrder(
    _ lastDay: PartialDate, _ firstDay: PartialDate, of row: UnitRow
  ) {
    report(
      .`place.last-before-first`, row.location(of: .lastDay),
      Message(
        vi: "ngày cuối \(lastDay.slashed) đến trước ngày đầu \(firstDay.slashed)",
        en: "the last day \(lastDay.iso) comes before the first, \(firstDay.iso)"),
      Message(vi: "sửa một trong hai ngày", en: "correct one of the days"))
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ location: SourceLocation, _ summary: Message, _ wayOut: Message
  ) {
    isSound = false
    diagnostics.append(Diagnostic(code, at: location, summary, wayOut: wayOut))
  }
}
