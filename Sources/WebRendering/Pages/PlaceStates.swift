import Gazetteer
import Linking
import Model
import VietnameseText

/// What tables of provinces say of one province: a row for it, or one for each that it was made of.
struct StateTable: Sendable {
  let tables: [PlaceTable]
  let rows: [Row]
  /// What the parts of the province have in common, by column; nothing where it is one.
  let summary: [StateCell]

  struct Row: Sendable {
    var name: String
    var address: String?
    var cells: [StateCell]
  }

  init(of unit: AdministrativeUnit, _ site: SiteView) {
    let found = site.places.tables.filter { !$0.rows(of: unit, in: site.gazetteer).isEmpty }
    var parts: [AdministrativeUnit] = []
    for row in found.flatMap({ $0.rows(of: unit, in: site.gazetteer) })
    where !parts.contains(row.unit) {
      parts.append(row.unit)
    }
    tables = found
    rows = parts.sortedAlphabetically(by: \.name).map { part in
      Row(
        name: part.name, address: part.slug == unit.slug ? nil : site.places.address(of: part),
        cells: found.map { site.cell(of: part, $0) })
    }
    summary = parts.count > 1 ? found.map { site.cell(of: unit, $0) } : []
  }
}

/// What a table says of a unit.
struct StateCell: Sendable {
  var title: String
  var state: Dataset.Category?
  var documents: [NamedDocument] = []
  var date: String?
}

extension Dataset.Category {
  /// What stands for parts of a province whose states differ.
  static let mixed = Dataset.Category(
    value: "mixed", label: "Không đồng nhất", colour: "map.mixed")
}

extension SiteView {
  /// What a table says of a unit: its own row, or what the rows of its parts have in common.
  func cell(of unit: AdministrativeUnit, _ table: PlaceTable) -> StateCell {
    let rows = table.rows(of: unit, in: gazetteer)
    let linked = datasets[table.dataset]
    let dataset = linked.dataset
    let field = dataset.fields[table.view.state]
    var cell = StateCell(title: dataset.title)
    let states = rows.map { $0.row.map { dataset.rows[$0].values[table.view.state] } ?? .missing }
    guard let first = states.first else { return cell }
    guard states.allSatisfy({ $0 == first }) else {
      cell.state = .mixed
      cell.date = Self.shares(of: states, field)
      return cell
    }
    cell.state = field.categories.first { first == .text($0.value) }
    if rows.count == 1, let row = rows[0].row {
      cell.documents = documents(ofRow: row, of: linked)
      if let date = table.view.date {
        let text = dataset.fields[date].text(of: dataset.rows[row].values[date])
        cell.date = text.isEmpty ? nil : text
      }
    }
    return cell
  }

  /// "1 đã ban hành, 2 chưa ban hành".
  private static func shares(of states: [Dataset.Value], _ field: Dataset.Field) -> String {
    field.categories.compactMap { category in
      let count = states.count { $0 == .text(category.value) }
      return count == 0
        ? nil : "\(count) \(category.label.prefix(1).lowercased())\(category.label.dropFirst())"
    }.joined(separator: ", ")
  }
}

extension Records {
  static let stateColumn = Rows<PlaceTable>("state column") {
    Shown("title", .text, "the table's title") { $1.site.datasets[$0.dataset].dataset.title }
    Shown("address", .text, "its page; put root before it") { $1.site.datasets[$0.dataset].address }
    Shown("date", .text, "the day on which its figures hold, as 27/10/2023") {
      $1.site.datasets[$0.dataset].dataset.asOf?.slashed
    }
    Shown("count", .count, "how many provinces there were on that day") { table, here in
      here.site.datasets[table.dataset].dataset.asOf.map {
        here.site.gazetteer.units(on: $0).count
      }
    }
  }

  static let stateRow = Rows<StateTable.Row>("state row") {
    Shown("name", .text, "the province") { $0.name }
    Shown("address", .text, "its page, where it is another; put root before it") { $0.address }
    Shown("cells", .list(of: Records.stateCell), "one cell for each column") { $0.cells }
  }

  static let stateCell = Rows<StateCell>("state cell") {
    Shown("title", .text, "the column's title") { $0.title }
    Shown("state", .text, "the state: Đã ban hành; none where nothing is known") {
      $0.state?.label
    }
    Shown("swatch", .record(Records.swatch), "how the state is marked") { $0.state }
    Shown(
      "documents", .list(of: Records.mapDocument), "the documents behind it, by their numbers"
    ) { $0.documents }
    Shown("date", .text, "the day or days since which it holds") { $0.date }
  }

  static let swatch = Rows<Dataset.Category>("swatch") {
    Shown("colour", .text, "a colour of the style sheet") { $0.colour.flatMap(styleColour) }
    Shown("pattern", .text, "none, hatch, dots or outline") { $0.pattern ?? "none" }
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
