import Gazetteer
import Model
import VietnameseText

/// Finds the documents that rows of tables name by their identifiers.
struct RowDocuments {
  private var index: CitationIndex

  /// - Parameter site: with its references in their final order, which the index keeps.
  init(_ site: LinkedSite) {
    index = CitationIndex(site.documents, site.references.map(\.reference))
  }

  /// The documents of each row's cell, one for each identifier in it; nil for one that nobody knows,
  /// or that may mean several.
  ///
  /// - Parameters:
  ///   - linked: the table, with its provinces.
  ///   - field: the column that names documents, by index.
  mutating func documents(of linked: LinkedDataset, _ field: Int) -> [[CitedDocument?]] {
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

  private mutating func document(
    _ identifier: String, of unit: AdministrativeUnit?, in years: Set<Int>
  ) -> CitedDocument? {
    var description = CitationIndex.Description()
    description.identifier = identifier
    // An agency counts its documents anew each year.
    let candidates = index.candidates(for: description).filter { candidate in
      years.isEmpty || candidate.date.map { years.contains($0.year) } ?? true
    }
    guard let unit else { return candidates.count == 1 ? candidates[0].document : nil }
    let names = ([unit.name] + unit.otherNames).map { Folding.toned($0) }
    let ofPlace = candidates.filter { candidate in
      names.contains { name in
        candidate.province == name || candidate.issuers.contains { $0.contains(name) }
      }
    }
    // A document of which neither place nor issuer is known may be meant, another place's is not.
    let known =
      ofPlace.isEmpty
      ? candidates.filter { $0.province == nil && $0.issuers.isEmpty } : ofPlace
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
