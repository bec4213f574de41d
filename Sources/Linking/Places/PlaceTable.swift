package import Gazetteer
package import Model

/// A table of provinces with their states, by province.
package struct PlaceTable: Sendable {
  /// The table.
  package let dataset: ContentID
  package let view: Dataset.MapView
  private let rows: [AdministrativeUnit: Int]

  /// - Parameter linked: the table with its provinces.
  /// - Returns: nil for a table that is not shown as a map.
  init?(_ linked: LinkedDataset) {
    guard let view = linked.dataset.map, let units = linked.units[view.place] else { return nil }
    dataset = linked.id
    self.view = view
    rows = Dictionary(
      units.enumerated().compactMap { row, unit in unit.map { ($0, row) } }
    ) { first, _ in first }
  }

  /// The row of a unit, or the rows of the units that it was made of.
  ///
  /// - Returns: units without a row among them, with nil; nothing where none has one.
  package func rows(
    of unit: AdministrativeUnit, in gazetteer: Gazetteer
  ) -> [(unit: AdministrativeUnit, row: Int?)] {
    if let row = rows[unit] { return [(unit, row)] }
    let parts = gazetteer.predecessors(of: unit).flatMap { part in
      let found = rows(of: part, in: gazetteer)
      return found.isEmpty ? [(unit: part, row: nil)] : found
    }
    return parts.contains { $0.row != nil } ? parts : []
  }
}
