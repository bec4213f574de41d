import Foundation
import Linking
import Model
import Templating
import VietnameseText

/// Fills the records of the list of tables and of each table's page.
extension PageRecords {
  /// The most rows that a page shows; the files have them all.
  static let tableRowLimit = 1_000

  func datasets(_ page: WebPage) -> TemplateRecord {
    var record = self.page(
      page, title: Overviews.datasets.title,
      description: "Các bảng số liệu của trang, để đọc và để tải về.")
    record.set(Name.packageAddress, .text(DatasetFiles.packageAddress))
    record.set(
      Name.rows,
      .records(
        site.datasets.map { linked in
          var row = TemplateRecord(capacity: 7)
          setFiles(of: linked, in: &row)
          row.set(Name.title, .text(linked.dataset.title))
          row.set(Name.address, .text(linked.address))
          row.set(Name.description, .optional(linked.dataset.description))
          row.set(Name.date, .optional(linked.dataset.asOf?.slashed))
          row.set(Name.count, count(linked.dataset.rows.count))
          return row
        }))
    return record
  }

  func dataset(_ page: WebPage, _ index: Int) -> TemplateRecord {
    let linked = site.datasets[index]
    let dataset = linked.dataset
    var record = self.page(
      page, title: dataset.title, description: dataset.description, capacity: 32)
    record.set(Name.text, .optional(dataset.description))
    record.set(
      Name.parent, .record(Self.link(Overviews.datasets.title, Overviews.datasets.address)))
    record.set(Name.count, count(dataset.rows.count))
    record.set(Name.date, .optional(dataset.asOf?.slashed))
    record.set(Name.datetime, .optional(dataset.asOf?.iso))
    record.set(Name.packageAddress, .text(DatasetFiles.packageAddress))
    setFiles(of: linked, in: &record)
    record.set(Name.sources, Name.hasSources, dataset.sources.map { source($0, on: page) })
    record.set(Name.licence, dataset.licence.map { .record(licence($0)) } ?? .absent)
    record.set(Name.figures, Name.hasFigures, figures(of: linked))
    record.set(Name.charts, .markup(charts(of: dataset, on: page)))
    record.set(Name.columns, .records(dataset.fields.map(column)))
    let shown = dataset.rows.indices.prefix(Self.tableRowLimit)
    record.set(Name.limit, shown.count < dataset.rows.count ? count(shown.count) : .absent)
    let head = dataset.primaryKey.first ?? dataset.map?.place ?? 0
    record.set(
      Name.rows,
      .records(
        shown.map { row in
          [
            Name.cells: .records(
              dataset.fields.indices.map { cell(row, $0, of: linked, isHead: $0 == head) })
          ]
        }))
    return record
  }

  private func setFiles(of linked: LinkedDataset, in record: inout TemplateRecord) {
    record.set(Name.csvAddress, .text(linked.csvAddress))
    record.set(Name.jsonAddress, .text(linked.jsonAddress))
  }

  private func source(_ source: Dataset.Source, on page: WebPage) -> TemplateRecord {
    let address = site.address(of: source)
    return [
      Name.title: .text(source.title),
      Name.address: .optional(address.map { ($0.isLocal ? page.root : "") + $0.address }),
    ]
  }

  private func licence(_ licence: Dataset.Licence) -> TemplateRecord {
    [
      Name.title: .text(licence.title ?? licence.name),
      Name.address: .optional(licence.path.flatMap { LinkDestination.isSafe($0) ? $0 : nil }),
    ]
  }

  /// The table's measures that have an answer, each with its label.
  private func figures(of linked: LinkedDataset) -> [TemplateRecord] {
    linked.dataset.measures.compactMap { measure in
      guard let text = try? linked.text(of: measure.query) else { return nil }
      return [Name.value: .text(text), Name.label: .text(measure.label)]
    }
  }

  private func column(_ field: Dataset.Field) -> TemplateRecord {
    [
      Name.name: .text(field.name), Name.title: .text(field.title),
      Name.unit: .optional(field.unit), Name.kind: .text(field.kindInWords),
      Name.description: .optional(field.description), Name.isNumber: .flag(field.isNumber),
      Name.hasStates: .flag(field.hasStates),
      Name.states: .records(field.hasStates ? field.categories.map(state) : []),
    ]
  }

  private func state(_ category: Dataset.Category) -> TemplateRecord {
    [
      Name.title: .text(category.label), Name.name: .text(category.value),
      Name.swatch: category.colour == nil ? .absent : .record(swatch(category)),
    ]
  }

  private func cell(
    _ row: Int, _ index: Int, of linked: LinkedDataset, isHead: Bool
  ) -> TemplateRecord {
    let field = linked.dataset.fields[index]
    let value = linked.dataset.rows[row].values[index]
    return [
      Name.title: .text(field.title), Name.isHead: .flag(isHead),
      Name.isNumber: .flag(field.isNumber), Name.value: .optional(field.sortValue(of: value)),
      Name.swatch: swatch(value, of: field), Name.items: .records(items(row, index, of: linked)),
    ]
  }

  private func swatch(_ value: Dataset.Value, of field: Dataset.Field) -> TemplateValue {
    guard case .text(let text) = value,
      let category = field.categories.first(where: { $0.value == text }), category.colour != nil
    else { return .absent }
    return .record(swatch(category))
  }

  /// The texts of a cell with the pages of the provinces and documents that they name.
  private func items(_ row: Int, _ index: Int, of linked: LinkedDataset) -> [TemplateRecord] {
    let field = linked.dataset.fields[index]
    let value = linked.dataset.rows[row].values[index]
    func item(_ text: String, _ address: String?) -> TemplateRecord {
      [Name.text: .text(text), Name.address: .optional(address)]
    }
    switch value {
    case .missing: return []
    case .list(let items):
      let documents = linked.documents[index]?[row] ?? []
      return items.enumerated().map { offset, text in
        item(
          field.label(of: text),
          offset < documents.count ? documents[offset].flatMap(address) : nil)
      }
    default:
      let unit = linked.units[index]?[row]
      let document = linked.documents[index]?[row].first ?? nil
      return [
        item(field.text(of: value), unit.flatMap(site.places.address) ?? document.flatMap(address))
      ]
    }
  }

  private func address(_ document: CitedDocument) -> String? {
    switch document {
    case .held(let index): site.documents[index].address
    case .known(let index): site.references[index].address
    }
  }
}

extension Dataset.Field {
  fileprivate var isNumber: Bool { kind == .integer || kind == .number }

  /// Whether its categories say more than they stand for themselves.
  fileprivate var hasStates: Bool { categories.contains { $0.label != $0.value } }

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
      hasStates
        ? categories.firstIndex { $0.value == text }.map { String($0 + 100) } : nil
    case .missing, .list: nil
    }
  }
}
