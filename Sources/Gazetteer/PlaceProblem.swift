package import Diagnostics
package import VietnameseText

/// Why a text names no unit on a day.
package struct PlaceProblem: Error, Sendable, Hashable {
  /// A stable code for diagnostics.
  package var code: Diagnostic.Code
  package var summary: Message
  /// What can be done; nil where nothing is plausible.
  package var wayOut: Message?
}

extension Gazetteer {
  /// The unit that a text of a table or of front matter means: a name with or without its kind or
  /// accents, a slug, or the code of the day.
  ///
  /// - Parameters:
  ///   - text: as somebody wrote it.
  ///   - date: the day it is meant on; without one the youngest unit is meant.
  /// - Throws: `PlaceProblem`, which tells a unit of another time from one that never was.
  package func resolve(
    _ text: String, on date: PartialDate?
  ) throws(PlaceProblem) -> AdministrativeUnit {
    if let unit = unit(named: text, on: date) ?? unit(code: text, on: date) { return unit }
    if let date, let other = unit(named: text) {
      throw other.firstDay <= date.firstDay
        ? merged(other, on: date) : Self.later(other, than: date)
    }
    throw PlaceProblem(
      code: .`place.unknown-province`,
      summary: Message(
        vi: "không có tỉnh, thành phố “\(text)”" + (date.map { " vào \($0.slashed)" } ?? ""),
        en: "there is no province “\(text)”" + (date.map { " on \($0.iso)" } ?? "")),
      wayOut: Suggestion.message(suggestion(for: text, on: date)?.name))
  }

  private func merged(_ unit: AdministrativeUnit, on date: PartialDate) -> PlaceProblem {
    guard let successor = successor(of: unit) else {
      return PlaceProblem(
        code: .`place.merged-province`,
        summary: Message(
          vi: "\(unit.name) không còn vào \(date.slashed)",
          en: "\(unit.name) had ended by \(date.iso)"))
    }
    let day = successor.firstDay
    let name = successor.fullName(on: day)
    let isMerger = predecessors(of: successor).count > 1
    return PlaceProblem(
      code: .`place.merged-province`,
      summary: Message(
        vi: "\(unit.name) đã \(isMerger ? "sáp nhập vào" : "thành") \(name) từ \(day.slashed)",
        en: "\(unit.name) \(isMerger ? "was merged into" : "became") \(name) on \(day.iso)"),
      wayOut: Message(
        vi: "ghi “\(successor.name)”, hoặc sửa ngày nếu nói về thời gian trước đó",
        en: "write “\(successor.name)”, or correct the date if an earlier time is meant"))
  }

  private static func later(_ unit: AdministrativeUnit, than date: PartialDate) -> PlaceProblem {
    PlaceProblem(
      code: .`place.later-province`,
      summary: Message(
        vi: "\(unit.name) chỉ có từ \(unit.firstDay.slashed), sau \(date.slashed)",
        en: "\(unit.name) exists from \(unit.firstDay.iso) only, after \(date.iso)"),
      wayOut: Message(
        vi: "ghi tên đơn vị của thời gian ấy; thời gian trước nữa thì thêm vào data/places.csv",
        en: "write the name of that time; earlier units can be added in data/places.csv"))
  }
}
