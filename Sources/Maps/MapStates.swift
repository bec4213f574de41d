package import Gazetteer
package import Linking
package import Model
package import VietnameseText

/// The states of the provinces of a day, by a table that may tell of the provinces of an earlier one.
package struct MapStates: Sendable {
  /// What the table says of one province of its own day.
  package struct Part: Sendable {
    package var unit: AdministrativeUnit
    /// The row, by index; nil where the table leaves the province out.
    package var row: Int?
    /// Its state, an index of the state column's categories.
    package var category: Int?
    /// The day from which the state holds.
    package var date: PartialDate?
    /// Whether it belongs to the number that the map is about.
    package var isCounted: Bool
  }

  /// A province on the map, with what it was made of.
  package struct Place: Sendable {
    package var unit: AdministrativeUnit
    package var region: String
    package var parts: [Part]

    package var name: String { unit.name }
    /// Whether the table says anything of it.
    package var isKnown: Bool { parts.contains { $0.row != nil } }
    package var countedParts: Int { parts.count { $0.isCounted } }
    package var isCounted: Bool { countedParts == parts.count }
    package var isMixed: Bool { Set(parts.map(\.category)).count > 1 }
    /// The state that all parts have.
    package var category: Int? { isMixed ? nil : parts.first?.category }
  }

  package struct Region: Sendable {
    package var name: String
    package var counted: Int
    package var total: Int
  }

  /// The table, and the day whose provinces the map shows.
  package let linked: LinkedDataset
  package let day: PartialDate
  /// By region from north to south, all of the day.
  package let places: [Place]
  package let categories: [Dataset.Category]
  /// The categories that belong to the number that the map is about.
  package let countedCategories: Set<Int>
  /// What that number counts: "tỉnh, thành phố đã ban hành".
  package let label: String

  /// - Parameters:
  ///   - table: the table.
  ///   - day: a day, for its provinces.
  ///   - site: the site with the table.
  package init(_ table: PlaceTable, on day: PartialDate, in site: SiteView) {
    let linked = site.datasets[table.dataset]
    let field = linked.dataset.fields[table.view.state]
    let count = Count(linked, field)
    let indices = Dictionary(
      field.categories.enumerated().map { ($0.element.value, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    func part(_ unit: AdministrativeUnit, _ row: Int?) -> Part {
      guard let row else { return Part(unit: unit, isCounted: false) }
      let values = linked.dataset.rows[row].values
      var part = Part(unit: unit, row: row, isCounted: count.rows.contains(row))
      if case .text(let state) = values[table.view.state] { part.category = indices[state] }
      if let column = table.view.date, case .date(let date) = values[column] { part.date = date }
      return part
    }
    self.linked = linked
    self.day = day
    categories = field.categories
    label = count.label
    places = site.gazetteer.units(on: day).map { unit in
      let parts = table.rows(of: unit, in: site.gazetteer).map { part($0.unit, $0.row) }
      return Place(
        unit: unit, region: unit.region(on: day), parts: parts.isEmpty ? [part(unit, nil)] : parts)
    }
    countedCategories = Set(
      places.flatMap(\.parts).filter(\.isCounted).compactMap(\.category))
  }

  /// How many provinces count, with all that they were made of.
  package var counted: Int { places.count { $0.isCounted } }
  /// How many provinces the table says anything of.
  package var known: Int { places.count { $0.isKnown } }

  /// The regions of the day, from north to south.
  package var regions: [Region] {
    places.reduce(into: []) { regions, place in
      if regions.last?.name != place.region {
        regions.append(Region(name: place.region, counted: 0, total: 0))
      }
      if place.isKnown { regions[regions.count - 1].total += 1 }
      if place.isCounted { regions[regions.count - 1].counted += 1 }
    }
  }

  /// The days on which one more province came to count, ascending.
  package var dates: [PartialDate] {
    Set(places.flatMap(\.parts).filter(\.isCounted).compactMap(\.date)).sorted()
  }

  /// Whether provinces were made of several that the table tells apart.
  package var isRegrouped: Bool { places.contains { $0.parts.first?.unit != $0.unit } }
}

/// Which rows belong to the number that a map is about.
private struct Count {
  var rows: Set<Int>
  var label: String

  /// The rows of the table's first measure that is a share, in the words of the measure that counts
  /// them; without one, those that are not in the last of the states.
  init(_ linked: LinkedDataset, _ field: Dataset.Field) {
    let share = linked.dataset.measures.first { $0.query.aggregate == .share }
    if let share, let rows = try? linked.rows(where: share.query.conditions) {
      self.rows = Set(rows)
      let count = linked.dataset.measures.first {
        $0.query.aggregate == .count && $0.query.conditions == share.query.conditions
      }
      label = (count ?? share).label
      return
    }
    let last = DatasetQuery.Condition(
      field: field.name, comparison: .unequal, values: [field.categories.last?.value ?? ""])
    rows = Set((try? linked.rows(where: [last])) ?? [])
    label = linked.dataset.title
  }
}
