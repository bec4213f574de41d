import Diagnostics
import VietnameseText

/// What rows of a table must keep with the other units: one unit of a slug, code and name at a time,
/// and a successor for each that ends.
struct UnitCheck {
  let units: [AdministrativeUnit]
  /// The rows that units come from, by the units' places in the list; only those are checked.
  let rows: [Int: UnitRow]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ units: [AdministrativeUnit], rows: [Int: UnitRow]) {
    self.units = units
    self.rows = rows
    let names = NameIndex(units)
    for (index, row) in rows.sorted(by: { $0.key < $1.key }) {
      checkSuccessor(of: units[index], row)
      checkOverlaps(of: index, row)
      checkNames(of: index, row, names)
      checkRegion(of: index, row)
    }
  }

  private mutating func checkSuccessor(of unit: AdministrativeUnit, _ row: UnitRow) {
    switch (unit.lastDay, unit.successorSlug) {
    case (nil, nil): break
    case (nil, .some):
      report(
        .`place.successor-without-end`, row.location(of: .successor),
        Message(
          vi: "\(unit.name) có đơn vị kế thừa mà không có ngày cuối",
          en: "\(unit.name) has a successor and no last day"),
        Message(vi: "ghi den-ngay, hoặc bỏ ke-thua", en: "write last-day, or leave successor out"))
    case (.some, nil):
      report(
        .`place.no-successor`, row.location(of: .lastDay),
        Message(
          vi: "\(unit.name) kết thúc mà không có đơn vị kế thừa",
          en: "\(unit.name) ends without a successor"),
        Message(
          vi: "ghi ke-thua: slug của đơn vị nhận địa bàn",
          en: "write successor: the slug of the unit that took it in"))
    case (let lastDay?, let slug?):
      if !units.contains(where: { $0.slug == slug && $0.firstDay > lastDay }) {
        reportUnknownSuccessor(of: unit, slug, lastDay, row)
      }
    }
  }

  private mutating func reportUnknownSuccessor(
    of unit: AdministrativeUnit, _ slug: String, _ lastDay: PartialDate, _ row: UnitRow
  ) {
    let isKnown = units.contains { $0.slug == slug }
    let near = Suggestion.nearest(to: slug, among: Set(units.map(\.slug)).sorted())
    report(
      .`place.unknown-successor`, row.location(of: .successor),
      Message(
        vi: "không có đơn vị “\(slug)” bắt đầu sau ngày \(lastDay.slashed)",
        en: "there is no unit “\(slug)” that begins after \(lastDay.iso)"),
      isKnown
        ? Message(
          vi:
            "thêm một dòng cho \(slug) với tu-ngay là hôm sau; đơn vị có địa giới mới là đơn vị mới",
          en: "add a row for \(slug) that begins on the next day: new borders make a new unit")
        : Suggestion.message(near)
          ?? Message(vi: "thêm một dòng cho đơn vị ấy", en: "add a row for that unit"))
  }

  private mutating func checkOverlaps(of index: Int, _ row: UnitRow) {
    let unit = units[index]
    for (other, neighbour) in units.enumerated()
    where other != index && neighbour.overlaps(unit) && !(rows[other] != nil && other < index) {
      if neighbour.slug == unit.slug {
        report(
          .`place.overlap`, row.location(of: .firstDay),
          Message(
            vi: "đã có \(neighbour.name) từ \(neighbour.span.vietnamese) trong thời gian ấy",
            en: "there is already \(neighbour.name), \(neighbour.span.english), at that time"),
          Message(
            vi: "ghi den-ngay cho đơn vị cũ, hoặc dùng đúng tu-ngay của nó để sửa",
            en: "write last-day for the older unit, or its own first-day to correct it"))
      } else if neighbour.code == unit.code {
        report(
          .`place.repeated-code`, row.location(of: .code),
          Message(
            vi: "mã \(unit.code) đang là của \(neighbour.name)",
            en: "the code \(unit.code) is that of \(neighbour.name)"),
          Message(vi: "sửa ma", en: "correct code"))
      }
    }
  }

  private mutating func checkNames(of index: Int, _ row: UnitRow, _ names: NameIndex) {
    let unit = units[index]
    for name in [unit.name] + unit.otherNames {
      for other in names.units(named: WrittenName(name))
      where units[other].slug != unit.slug && units[other].overlaps(unit)
        && !(rows[other] != nil && other < index)
      {
        report(
          .`place.ambiguous-name`, row.location(of: .otherNames),
          Message(
            vi: "“\(name)” cũng là tên của \(units[other].name) trong thời gian ấy",
            en: "“\(name)” is also a name of \(units[other].name) at that time"),
          Message(vi: "bỏ tên ấy", en: "leave that name out"))
      }
    }
  }

  /// Regions are whatever the table says; one that is nearly another was meant to be it.
  private mutating func checkRegion(of index: Int, _ row: UnitRow) {
    guard let cell = row[.region] else { return }
    let others = Set(
      units.indices.filter { rows[$0]?[.region]?.text != cell.text }
        .flatMap { units[$0].regions.values })
    guard !others.contains(cell.text),
      let near = Suggestion.nearest(to: cell.text, among: others.sorted())
    else { return }
    diagnostics.append(
      Diagnostic(
        .`place.new-region`, at: cell.location,
        Message(
          vi: "chưa có vùng nào tên “\(cell.text)”",
          en: "no other unit has the region “\(cell.text)”"),
        wayOut: Suggestion.message(near)))
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ location: SourceLocation, _ summary: Message, _ wayOut: Message
  ) {
    diagnostics.append(Diagnostic(code, at: location, summary, wayOut: wayOut))
  }
}

extension AdministrativeUnit {
  /// Whether there is a day on which both exist.
  fileprivate func overlaps(_ other: AdministrativeUnit) -> Bool {
    (lastDay.map { other.firstDay <= $0 } ?? true) && (other.lastDay.map { firstDay <= $0 } ?? true)
  }

  /// When it exists, in words.
  fileprivate var span: Message {
    Message(
      vi: "\(firstDay.slashed)" + (lastDay.map { " đến \($0.slashed)" } ?? ""),
      en: "from \(firstDay.iso)" + (lastDay.map { " to \($0.iso)" } ?? ""))
  }
}
