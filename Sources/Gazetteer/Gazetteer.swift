import Diagnostics
package import VietnameseText

/// The provinces and centrally-run cities of Vietnam: 63 until 30 June 2025, 34 since 1 July 2025
/// (Resolution 202/2025/QH15).
package struct Gazetteer: Sendable {
  /// All units of all times, in the order of the table.
  package let units: [AdministrativeUnit]

  private let names: NameIndex

  /// The gazetteer that the program brings.
  package static let standard: Gazetteer = {
    do throws(TableError) {
      return try Gazetteer(table: PackageResources.units_tsv)
    } catch {
      preconditionFailure("units.tsv:\(error.line): \(error.reason)")
    }
  }()

  /// - Parameter table: UTF-8 text in the columns that the header of `units.tsv` names.
  /// - Throws: `TableError` at the first row that cannot be read.
  package init(table: [UInt8]) throws(TableError) {
    units = try UnitTable.parse(table)
    names = NameIndex(units)
  }

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
    guard let lastDay = unit.lastDay, let slug = unit.successorSlug else { return nil }
    return units.first { $0.slug == slug && $0.firstDay > lastDay }
  }

  /// The units that a unit was made of, itself under its old borders among them.
  package func predecessors(of unit: AdministrativeUnit) -> [AdministrativeUnit] {
    units.filter { successor(of: $0) == unit }
  }
}
