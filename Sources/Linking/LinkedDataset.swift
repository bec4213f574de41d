package import Gazetteer
package import Model

/// A table with what its values name.
package struct LinkedDataset: Sendable {
  package var dataset: Dataset
  /// For each column that names provinces, by index, the province of each row; nil for a blank cell
  /// or a name that was reported.
  package var units: [Int: [AdministrativeUnit?]] = [:]
  /// For each column that names documents, by index, the documents of each row's cell.
  package var documents: [Int: [[CitedDocument]]] = [:]

  package init(dataset: Dataset) { self.dataset = dataset }

  /// The page's address, relative to the site's root.
  package var address: String { "du-lieu/\(dataset.name).html" }
}
