import Gazetteer
package import Linking
package import Maps
package import Model
import VietnameseText

extension SiteMaps {
  /// The map of a table in the division of the country that the table is about.
  package func own(_ dataset: String) -> SiteMap? {
    maps.first { $0.dataset.name == dataset && $0.isOwnDivision }
  }
}

extension SiteMaps {
  /// The maps that a volume holds, by their tables.
  package static func maps(of linked: LinkedPublication, in site: SiteView) -> [ContentID: SiteMap]
  {
    let tables = linked.allItems.compactMap { item -> ContentID? in
      if case .map(let table) = item { table } else { nil }
    }
    if tables.isEmpty { return [:] }
    let maps = SiteMaps(site: site)
    return tables.reduce(into: [:]) { $0[$1] = maps.own(site.datasets[$1].dataset.name) }
  }
}

extension SiteMap {
  /// What the map shows, as a table.
  package var table: FigureTable {
    FigureTable(
      columns: ["Tỉnh, thành phố", "Vùng", "Tình trạng"].map { .init(title: $0) },
      rows: states.places.map { [$0.unit.name, $0.region, words(for: category(of: $0))] })
  }

  /// What stands in for the picture: all that it shows, in words.
  package var alternative: String { "\(title). \(sentences) \(archipelagos)" }

  /// "Quần đảo Hoàng Sa thuộc Đà Nẵng, quần đảo Trường Sa thuộc Khánh Hòa."
  package var archipelagos: String {
    let parts = shapes.archipelagos.map { archipelago in
      let unit = states.places.first { $0.unit.slug == archipelago.province }?.unit
      return archipelago.name + (unit.map { " thuộc \($0.name)" } ?? "")
    }
    return parts.enumerated()
      .map { $0 == 0 ? $1 : $1.prefix(1).lowercased() + $1.dropFirst() }
      .joined(separator: ", ") + "."
  }

  /// The states with their numbers; those of few provinces name them.
  package var sentences: String {
    let parts = categories.indices.compactMap { index -> String? in
      let places = states.places.filter { category(of: $0) == index }
      if places.isEmpty { return nil }
      let names = places.count > 12 ? "" : " (\(places.map(\.unit.name).joined(separator: ", ")))"
      return "\(words(for: index)) \(places.count)\(names)"
    }
    return "\(states.counted) trên \(states.known) \(figureLabel). Cụ thể: "
      + parts.joined(separator: "; ") + "."
  }
}
