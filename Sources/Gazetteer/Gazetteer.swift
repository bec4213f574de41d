package import Diagnostics
package import VietnameseText

/// The provinces and centrally-run cities of Vietnam: 63 until 30 June 2025, 34 since 1 July 2025
/// (Resolution 202/2025/QH15).
package struct Gazetteer: Sendable {
  /// All units of all times, in the order of the table.
  package let units: [AdministrativeUnit]

  private let names: NameIndex
  private let links: UnitLinks
  private let places: [UnitKey: Int]

  /// The gazetteer that the program brings.
  package static let standard: Gazetteer = {
    // The tests prove that the table has no fault.
    var diagnostics: [Diagnostic] = []
    return Gazetteer(
      table: PackageResources.units_tsv, file: "units.tsv", diagnostics: &diagnostics)
  }()

  /// - Parameters:
  ///   - table: UTF-8 text in the columns of `units.tsv`, divided by tabs.
  ///   - file: its name as shown in diagnostics.
  ///   - diagnostics: receives what is wrong with it; rows that cannot be read are left out.
  package init(table: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    self = Gazetteer(units: []).extended(
      by: UnitTable.rows(table, file: file), diagnostics: &diagnostics)
  }

  private init(units: [AdministrativeUnit]) {
    self.units = units
    names = NameIndex(units)
    links = UnitLinks(units, borders: Self.borders)
    places = Dictionary(
      units.enumerated().map { ($0.element.key, $0.offset) }
    ) { first, _ in first }
  }

  /// The gazetteer with units added and corrected.
  ///
  /// A row with the slug and first day of a unit corrects it: its names and changes are added, what
  /// else it says replaces what was known, "-" empties it. Other rows are further units.
  ///
  /// - Parameters:
  ///   - rows: the rows of a table of units.
  ///   - diagnostics: receives what is wrong with them; such rows change nothing.
  package func extended(
    by rows: [UnitRow], diagnostics: inout [Diagnostic]
  ) -> Gazetteer {
    var reader = UnitReader()
    var (units, places) = (units, places)
    var sources: [Int: UnitRow] = [:]
    for row in rows {
      guard let key = reader.key(row) else { continue }
      let known = places[key]
      if let known, let first = sources[known] {
        diagnostics.append(Self.repetition(of: units[known], row, first))
        continue
      }
      guard let unit = reader.unit(row, key: key, correcting: known.map { units[$0] }) else {
        continue
      }
      let place = known ?? units.count
      if place == units.count { units.append(unit) } else { units[place] = unit }
      places[key] = place
      sources[place] = row
    }
    diagnostics += reader.diagnostics + UnitCheck(units, rows: sources).diagnostics
    return Gazetteer(units: units)
  }

  private static func repetition(
    of unit: AdministrativeUnit, _ row: UnitRow, _ first: UnitRow
  ) -> Diagnostic {
    Diagnostic(
      .`place.repeated-unit`, at: row.location,
      Message(
        vi: "\(unit.name) từ \(unit.firstDay.slashed) được ghi hai lần",
        en: "\(unit.name) of \(unit.firstDay.iso) is written twice"),
      wayOut: Message(vi: "gộp hai dòng thành một", en: "make one row of the two"),
      notes: [
        .init(Message(vi: "dòng đầu ở đây", en: "the first row is here"), at: first.location)
      ])
  }

  private static let borders = BorderTable.parse(PackageResources.neighbours_tsv)

  /// The units that exist on a day, by region from north to south, then by code.
  ///
  /// - Parameter date: blank parts count as their first.
  /// - Returns: nothing for days before 1 August 2008.
  package func units(on date: PartialDate) -> [AdministrativeUnit] {
    let existing = units.filter { $0.exists(on: date) }
    return regions(on: date).flatMap { region in
      existing.filter { $0.region(on: date) == region }.sorted { $0.code < $1.code }
    }
  }

  /// The regions on a day, from north to south, as the rows of the table stand.
  package func regions(on date: PartialDate) -> [String] {
    units.lazy.filter { $0.exists(on: date) }.map { $0.region(on: date) }
      .reduce(into: []) { regions, region in
        if !regions.contains(region) { regions.append(region) }
      }
  }

  /// The unit of a slug on a day.
  package func unit(slug: String, on date: PartialDate) -> AdministrativeUnit? {
    units.first { $0.slug == slug && $0.exists(on: date) }
  }

  /// The unit of a code of the General Statistics Office on a day, without one the youngest of that
  /// code; a zero that a spreadsheet took from its head may be missing.
  package func unit(code: String, on date: PartialDate? = nil) -> AdministrativeUnit? {
    let code = code.utf8.count == 1 ? "0" + code : code
    return units.filter { $0.code == code && (date.map($0.exists) ?? true) }
      .max { $0.firstDay < $1.firstDay }
  }

  /// The units of all times that a name may mean, the youngest first.
  ///
  /// - Parameter name: the name as somebody wrote it, with or without kind and accents.
  package func units(named name: String) -> [AdministrativeUnit] {
    let written = WrittenName(name)
    return names.units(named: written).map { units[$0] }
      .filter { unit in written.kind.map { unit.has($0, on: nil) } ?? true }
      .sorted { $1.firstDay < $0.firstDay }
  }

  /// The unit that a name means.
  ///
  /// Accents may be missing, not wrong; both tone placements do; "tỉnh", "thành phố" and "TP" may
  /// stand before the name, where the unit is of that kind: "thành phố Hòa Bình" is no province.
  ///
  /// - Parameters:
  ///   - name: the name as somebody wrote it.
  ///   - date: the day it is meant on; without one the youngest unit of that name is meant.
  package func unit(named name: String, on date: PartialDate? = nil) -> AdministrativeUnit? {
    let written = WrittenName(name)
    return names.units(named: written).lazy.map { units[$0] }
      .filter { unit in
        (date.map(unit.exists) ?? true) && (written.kind.map { unit.has($0, on: date) } ?? true)
      }
      .max { $0.firstDay < $1.firstDay }
  }

  /// The unit that a misspelt name was probably meant for.
  ///
  /// - Parameters:
  ///   - name: the name as somebody wrote it.
  ///   - date: the day it is meant on; without one the youngest unit of a name is meant.
  /// - Returns: nil unless exactly one name is plausible.
  package func suggestion(for name: String, on date: PartialDate? = nil) -> AdministrativeUnit? {
    let known = names.letters.filter { letters in
      guard let date else { return true }
      return names.units(withLetters: letters).contains { units[$0].exists(on: date) }
    }
    guard let nearest = Suggestion.nearest(to: WrittenName(name).letters, among: known) else {
      return nil
    }
    return names.units(withLetters: nearest).lazy.map { units[$0] }
      .filter { unit in date.map(unit.exists) ?? true }
      .max { $0.firstDay < $1.firstDay }
  }

  /// The unit that took a unit in; nil while the unit exists.
  package func successor(of unit: AdministrativeUnit) -> AdministrativeUnit? {
    places[unit.key].flatMap { links.successors[$0] }.map { units[$0] }
  }

  /// The units that a unit was made of, itself under its old borders among them.
  package func predecessors(of unit: AdministrativeUnit) -> [AdministrativeUnit] {
    places[unit.key].map { links.predecessors[$0].map { units[$0] } } ?? []
  }

  /// The units that a unit shares a border on land or along a river with on a day, in the order of
  /// the table.
  ///
  /// The borders of merged units are those of their parts (`neighbours.tsv`).
  ///
  /// - Returns: nothing for a day on which the unit does not exist.
  package func neighbours(
    of unit: AdministrativeUnit, on date: PartialDate
  ) -> [AdministrativeUnit] {
    guard unit.exists(on: date), let place = places[unit.key] else { return [] }
    return links.neighbours(of: place, in: units, on: date).map { units[$0] }
  }
}
