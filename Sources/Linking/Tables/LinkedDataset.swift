package import Gazetteer
package import Model
package import VietnameseText

/// A table with what its values name.
package struct LinkedDataset: Identifiable, Sendable {
  package var dataset: Dataset
  /// For each column that names provinces, by index, the province of each row; nil for a blank cell
  /// or a name that was reported.
  package var units: [Int: [AdministrativeUnit?]] = [:]
  /// For each column that names documents, by index, the documents of each row's cell; nil for one
  /// that nobody knows, which stays text.
  package var documents: [Int: [[CitedDocument?]]] = [:]
  /// The regions on the table's day, from north to south.
  package var regions: [String] = []

  package let id: ContentID

  package init(dataset: Dataset) {
    self.dataset = dataset
    id = ContentID(dataset.path)
  }

  /// The page's address, relative to the site's root.
  package var address: String { "du-lieu/\(dataset.name).html" }

  /// The day on which the names of a column's provinces are meant: that of the reference, else the
  /// table's own.
  package func day(of field: Int) -> PartialDate? {
    if case .provinces(let day?) = dataset.fields[field].reference { return day }
    return dataset.asOf
  }

  /// The region of a row's province.
  ///
  /// - Parameters:
  ///   - row: a row, by index.
  ///   - field: a column that names provinces, by index.
  package func region(row: Int, field: Int) -> String? {
    units[field]?[row].map { $0.region(on: day(of: field) ?? $0.lastDay ?? $0.firstDay) }
  }
}

extension ContentList<LinkedDataset> {
  /// The table of a name.
  func named(_ name: String) -> LinkedDataset? { first { $0.dataset.name == name } }
}
