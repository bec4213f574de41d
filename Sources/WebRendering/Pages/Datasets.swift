import Figures
import Foundation
import Linking
import Model
import VietnameseText

extension Pages {
  /// The most rows that a page shows; the files have them all.
  static let tableRowLimit = 1_000

  /// The list of tables.
  static let datasets = PageKind<Void>(
    "datasets", overview: Link(title: "Số liệu", address: "du-lieu.html"),
    pages: { kind, context in kind.overview(where: !context.site.datasets.isEmpty) { _ in } },
    head: { _, _ in
      PageHead(
        title: "Số liệu", description: "Các bảng số liệu của trang, để đọc và để tải về.")
    },
    rows: {
      Shown("packageAddress", .text, "the Data Package of all tables; put root before it") { _ in
        DatasetFiles.packageAddress
      }
      Shown("rows", .list(of: Records.datasetRow), "the tables") { Array($1.site.datasets) }
    })

  /// The page of one table.
  static let dataset = PageKind<LinkedDataset>(
    "dataset",
    pages: { kind, context in
      context.site.datasets.indices.map { index in
        kind.page(at: context.site.datasets[index].address) { $0.site.datasets[index] }
      }
    },
    head: { linked, _ in
      PageHead(title: linked.dataset.title, description: linked.dataset.description)
    },
    rows: {
      Shown("parent", .record(Records.link), "the list of tables") { _ in datasets.overview }
      Shown("text", .text, "what the table says") { $0.dataset.description }
      Records.datasetFacts
      Shown("limit", .count, "how many of them the page shows, where that is not all") {
        $0.dataset.rows.count > tableRowLimit ? tableRowLimit : nil
      }
      Shown("datetime", .text, "the day as machines read it") { $0.dataset.asOf?.iso }
      Shown("packageAddress", .text, "the Data Package of all tables; put root before it") { _ in
        DatasetFiles.packageAddress
      }
      Shown("sources", .list(of: Records.datasetSource), "where the figures come from") {
        linked, here in
        linked.dataset.sources.map { source in
          let address = here.site.address(of: source)
          return DatasetLink(
            title: source.title,
            address: address.map { ($0.isLocal ? here.root : "") + $0.address })
        }
      }
      Shown("licence", .record(Records.datasetSource), "how the table may be used again") {
        linked in
        linked.dataset.licence.map { licence in
          DatasetLink(
            title: licence.title ?? licence.name,
            address: licence.path.flatMap { LinkDestination.isSafe($0) ? $0 : nil })
        }
      }
      Shown("charts", .markup, "the charts that go with the map of a table") { linked, here in
        here.html(here.context.figures.charts(of: linked.dataset), here.figureWriter)
      }
      Shown("figures", .list(of: Records.datasetFigure), "the numbers with names") { linked in
        linked.dataset.measures.compactMap { measure in
          (try? linked.text(of: measure.query)).map { (value: $0, label: measure.label) }
        }
      }
      Shown("columns", .list(of: Records.datasetColumn), "the columns") { $0.dataset.fields }
      Shown("rows", .list(of: Records.datasetCells), "the rows") { linked in
        linked.dataset.rows.indices.prefix(tableRowLimit).map { row in
          linked.dataset.fields.indices.map { DatasetCell(linked: linked, row: row, column: $0) }
        }
      }
    })
}

/// A source or licence of a table, ready to be linked to.
struct DatasetLink: Sendable {
  var title: String
  var address: String?
}

/// A cell of a table.
struct DatasetCell: Sendable {
  var linked: LinkedDataset
  var row: Int
  var column: Int

  var field: Dataset.Field { linked.dataset.fields[column] }
  var value: Dataset.Value { linked.dataset.rows[row].values[column] }

  /// Whether the cell names its row.
  var isHead: Bool {
    column == linked.dataset.primaryKey.first ?? linked.dataset.map?.place ?? 0
  }

  /// Its state, where that is marked.
  var state: Dataset.Category? {
    guard case .text(let text) = value,
      let category = field.categories.first(where: { $0.value == text }), category.colour != nil
    else { return nil }
    return category
  }

  /// The texts of the cell with the pages of the provinces and documents that they name.
  func items(_ site: SiteView) -> [DatasetItem] {
    switch value {
    case .missing: return []
    case .list(let items):
      let documents = linked.documents[column]?[row] ?? []
      return items.enumerated().map { offset, text in
        let document = offset < documents.count ? documents[offset] : nil
        return DatasetItem(text: field.label(of: text), address: document.map(site.address))
      }
    default:
      let unit = linked.units[column]?[row]
      let document = linked.documents[column]?[row].first ?? nil
      return [
        DatasetItem(
          text: field.text(of: value),
          address: unit.flatMap(site.places.address) ?? document.map(site.address))
      ]
    }
  }
}

struct DatasetItem: Sendable {
  var text: String
  var address: String?
}

extension Records {
  /// What pages and lists of tables say of a table.
  @RowsBuilder<LinkedDataset> static var datasetFacts: [Shown<LinkedDataset>] {
    Shown("date", .text, "the day on which its figures hold, as 27/10/2023") {
      $0.dataset.asOf?.slashed
    }
    Shown("count", .count, "how many rows it has") { $0.dataset.rows.count }
    Shown("csvAddress", .text, "the table as CSV; put root before it") { $0.csvAddress }
    Shown("jsonAddress", .text, "the table as JSON; put root before it") { $0.jsonAddress }
  }

  static let datasetRow = Rows<LinkedDataset>("dataset row") {
    Shown("title", .text, "the table's title") { $0.dataset.title }
    Shown("address", .text, "its page; put root before it") { $0.address }
    Shown("description", .text, "what it says") { $0.dataset.description }
    datasetFacts
  }

  static let datasetSource = Rows<DatasetLink>("dataset source") {
    Shown("title", .text, "its title") { $0.title }
    Shown("address", .text, "where it is to be found, ready to be linked to") { $0.address }
  }

  static let datasetFigure = Rows<(value: String, label: String)>("dataset figure") {
    Shown("value", .text, "the number: 53") { $0.value }
    Shown("label", .text, "what it counts") { $0.label }
  }

  static let datasetColumn = Rows<Dataset.Field>("dataset column") {
    Shown("name", .text, "its name in the files") { $0.name }
    Shown("title", .text, "its name for readers") { $0.title }
    Shown("kind", .text, "the type of its values: số, ngày …") { $0.kindInWords }
    Shown("unit", .text, "the unit of its numbers") { $0.unit }
    Shown("description", .text, "what it holds") { $0.description }
    Shown("isNumber", .flag, "whether it holds numbers") { $0.isNumber }
    Shown("states", .list(of: Records.datasetState), "its values, where they have labels") {
      $0.hasLabels ? $0.categories : []
    }
  }

  static let datasetState = Rows<Dataset.Category>("dataset state") {
    Shown("title", .text, "the label") { $0.label }
    Shown("name", .text, "the value in the files") { $0.value }
    Shown("swatch", .record(Records.swatch), "how it is marked") { $0.colour == nil ? nil : $0 }
  }

  static let datasetCells = Rows<[DatasetCell]>("dataset cells") {
    Shown("cells", .list(of: Records.datasetCell), "one cell for each column") { $0 }
  }

  static let datasetCell = Rows<DatasetCell>("dataset cell") {
    Shown("title", .text, "the column's title") { $0.field.title }
    Shown("isHead", .flag, "whether the cell names the row") { $0.isHead }
    Shown("isNumber", .flag, "whether the column holds numbers") { $0.field.isNumber }
    Shown("value", .text, "what the cell sorts by, where its words do not do") {
      $0.field.sortValue(of: $0.value)
    }
    Shown("swatch", .record(Records.swatch), "how its state is marked") { $0.state }
    Shown("items", .list(of: Records.datasetItem), "its values; none for a blank cell") {
      $0.items($1.site)
    }
  }

  static let datasetItem = Rows<DatasetItem>("dataset item") {
    Shown("text", .text, "the value") { $0.text }
    Shown("address", .text, "the page of what it names; put root before it") { $0.address }
  }
}

extension Dataset.Field {
  fileprivate var isNumber: Bool { kind == .integer || kind == .number }

  /// Whether its categories say more than they stand for themselves.
  fileprivate var hasLabels: Bool { categories.contains { $0.label != $0.value } }

  fileprivate var kindInWords: String {
    switch kind {
    case .string: "chữ"
    case .integer: "số nguyên"
    case .number: "số"
    case .boolean: "có hoặc không"
    case .date: "ngày"
    case .list: "danh sách"
    }
  }

  /// What a script sorts by where the words of a cell do not do: numbers, days, places of states.
  fileprivate func sortValue(of value: Dataset.Value) -> String? {
    switch value {
    case .number(let number): number.description
    case .date(let date): date.iso
    case .boolean(let flag): flag ? "1" : "0"
    case .text(let text):
      hasLabels
        ? categories.firstIndex { $0.value == text }.map { String($0 + 100) } : nil
    case .missing, .list: nil
    }
  }
}
