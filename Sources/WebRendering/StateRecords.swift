import Gazetteer
import Linking
import Model
import Templating
import VietnameseText

/// Fills what tables of provinces say of one province or region.
extension PageRecords {
  /// What stands for parts of a province whose states differ.
  static let mixedState = Dataset.Category(
    value: "mixed", label: "Không đồng nhất", colour: "map.mixed")

  /// Sets the table of states: one row for the province, or one for each that it was made of.
  func setStates(of unit: AdministrativeUnit, in record: inout TemplateRecord) {
    let tables = site.places.tables.filter { !$0.rows(of: unit, in: site.gazetteer).isEmpty }
    record.set(Name.columns, .records(tables.map(column)))
    let rows = tables.map { $0.rows(of: unit, in: site.gazetteer) }
    var parts: [AdministrativeUnit] = []
    for row in rows.joined() where !parts.contains(row.unit) { parts.append(row.unit) }
    record.set(
      Name.states, Name.hasStates,
      parts.sortedAlphabetically(by: \.name).map { part in
        var row = TemplateRecord(capacity: 3)
        row.set(Name.name, .text(part.name))
        row.set(
          Name.address, .optional(part.slug == unit.slug ? nil : site.places.address(of: part)))
        row.set(Name.cells, .records(tables.map { cell(of: part, $0) }))
        return row
      })
    record.set(
      Name.summary, Name.hasSummary, parts.count > 1 ? tables.map { cell(of: unit, $0) } : [])
  }

  func column(_ table: PlaceTable) -> TemplateRecord {
    let linked = site.datasets[table.dataset]
    let day = linked.dataset.asOf
    return [
      Name.title: .text(linked.dataset.title), Name.address: .text(linked.address),
      Name.date: .optional(day?.slashed),
      Name.count: day.map { count(site.gazetteer.units(on: $0).count) } ?? .absent,
    ]
  }

  /// What a table says of a unit: its own row, or what the rows of its parts have in common.
  func cell(of unit: AdministrativeUnit, _ table: PlaceTable) -> TemplateRecord {
    let rows = table.rows(of: unit, in: site.gazetteer)
    let dataset = site.datasets[table.dataset].dataset
    var record: TemplateRecord = [Name.title: .text(dataset.title)]
    record.set(Name.date, .absent)
    record.set(Name.documents, Name.hasDocuments, [])
    let states = rows.map { $0.row.map { dataset.rows[$0].values[table.view.state] } ?? .missing }
    guard let first = states.first else {
      record.set(Name.state, .absent)
      record.set(Name.swatch, .absent)
      return record
    }
    guard states.allSatisfy({ $0 == first }) else {
      record.set(Name.state, .text(Self.mixedState.label))
      record.set(Name.swatch, .record(swatch(Self.mixedState)))
      record.set(Name.date, .text(shares(of: states, table)))
      return record
    }
    set(first, of: table, in: &record)
    if rows.count == 1, let row = rows[0].row { setSources(of: row, table, in: &record) }
    return record
  }

  /// "1 đã ban hành, 2 chưa ban hành".
  private func shares(of states: [Dataset.Value], _ table: PlaceTable) -> String {
    let field = site.datasets[table.dataset].dataset.fields[table.view.state]
    return field.categories.compactMap { category in
      let count = states.count { $0 == .text(category.value) }
      return count == 0
        ? nil : "\(count) \(category.label.prefix(1).lowercased())\(category.label.dropFirst())"
    }.joined(separator: ", ")
  }

  private func set(
    _ state: Dataset.Value, of table: PlaceTable, in record: inout TemplateRecord
  ) {
    let field = site.datasets[table.dataset].dataset.fields[table.view.state]
    let category = field.categories.first { state == .text($0.value) }
    record.set(Name.state, .optional(category?.label))
    record.set(Name.swatch, category.map { .record(swatch($0)) } ?? .absent)
  }

  /// The documents and days of a row, as the table has them.
  private func setSources(of row: Int, _ table: PlaceTable, in record: inout TemplateRecord) {
    let linked = site.datasets[table.dataset]
    let dataset = linked.dataset
    let documents = linked.documents.sorted { $0.key < $1.key }.flatMap { field, cells in
      zip(dataset.rows[row].values[field].texts, cells[row]).map { numbered($0, $1) }
    }
    record.set(Name.documents, Name.hasDocuments, documents)
    guard let date = table.view.date else { return }
    let text = dataset.fields[date].text(of: dataset.rows[row].values[date])
    record.set(Name.date, .optional(text.isEmpty ? nil : text))
  }

  /// A document by the number that a table prints, with its page.
  private func numbered(_ number: String, _ document: CitedDocument?) -> TemplateRecord {
    let address: String? =
      switch document {
      case .held(let index): site.documents[index].address
      case .known(let index): site.references[index].address
      case nil: nil
      }
    return [Name.name: .text(number), Name.address: .optional(address), Name.since: .absent]
  }

  func swatch(_ category: Dataset.Category) -> TemplateRecord {
    [
      Name.colour: .optional(category.colour.flatMap(Self.styleColour)),
      Name.pattern: .text(category.pattern ?? "none"),
    ]
  }

  /// A colour for style sheets: `#RRGGBB` as it is, a colour of the theme (`map.issued`) as the
  /// property that the style sheet makes of it.
  private static func styleColour(_ colour: String) -> String? {
    if colour.utf8.first == UInt8(ascii: "#") {
      return colour.dropFirst().allSatisfy(\.isHexDigit) ? colour : nil
    }
    let path = colour.split(separator: ".", maxSplits: 1).map(String.init)
    guard path.allSatisfy({ Slug.make($0) == $0 }) else { return nil }
    return path.count == 2 ? "var(--\(path[0])-\(path[1]))" : "var(--colour-\(colour))"
  }
}

extension Dataset.Value {
  /// The texts of a cell, several in a list.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items
    default: []
    }
  }
}
