import Gazetteer
import Model
import VietnameseText

/// Finds the documents that rows of tables name by their identifiers.
struct RowDocuments {
  private let directory: CitationDirectory

  init(_ directory: CitationDirectory) { self.directory = directory }

  /// The documents of each row's cell, one for each identifier in it; nil for one that nobody knows,
  /// or that may mean several.
  ///
  /// - Parameters:
  ///   - linked: the table, with its provinces.
  ///   - field: the column that names documents, by index.
  func documents(of linked: LinkedDataset, _ field: Int) -> [[CitedDocument?]] {
    let dataset = linked.dataset
    let place = linked.units.keys.min()
    let date = dataset.map?.date ?? dataset.fields.firstIndex { $0.kind == .date }
    var found: [[CitedDocument?]] = []
    found.reserveCapacity(dataset.rows.count)
    for (row, content) in dataset.rows.enumerated() {
      let unit = place.flatMap { linked.units[$0]?[row] }
      let dates = date.map { Self.dates(content.values[$0]) } ?? []
      found.append(
        Self.identifiers(content.values[field]).map { identifier in
          document(identifier, of: unit, in: Set(dates.map(\.year)))
        })
    }
    return found
  }

  private func document(
    _ identifier: String, of unit: AdministrativeUnit?, in years: Set<Int>
  ) -> CitedDocument? {
    // An agency counts its documents anew each year.
    let candidates = directory.candidates(for: .init(identifier: identifier)).filter { candidate in
      years.isEmpty || candidate.facts.date.map { years.contains($0.year) } ?? true
    }
    guard let unit else { return candidates.count == 1 ? candidates[0].document : nil }
    let province = directory.agencies.province(unit.name)
    let ofPlace = candidates.filter { $0.facts.places.provinces.contains(province) }
    // A document of which neither place nor issuer is known may be meant, another place's is not.
    let known =
      ofPlace.isEmpty
      ? candidates.filter { $0.facts.places.provinces.isEmpty && $0.facts.agencies.isEmpty }
      : ofPlace
    return known.count == 1 ? known[0].document : nil
  }

  private static func identifiers(_ value: Dataset.Value) -> [String] {
    switch value {
    case .text(let text): [text]
    case .list(let items): items
    default: []
    }
  }

  private static func dates(_ value: Dataset.Value) -> [PartialDate] {
    switch value {
    case .date(let date): [date]
    case .list(let items): items.compactMap { try? PartialDate(parsing: $0) }
    default: []
    }
  }
}
