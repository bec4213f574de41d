internal import VietnameseText

/// Where the provinces stand on the tile map: hexagons in rows that are shifted against each other
/// by half a tile, so that a tile has six neighbours.
///
/// docs/maps.md writes down the rules that the layout keeps.
package struct TileLayout: Sendable {
  /// One tile.
  package struct Tile: Sendable, Hashable {
    /// The province, or `hoang-sa` and `truong-sa`.
    package var slug: String
    /// In half tiles from the left; odd in odd rows.
    package var column: Int
    /// From the top, from 0.
    package var row: Int
    /// The name as the tile has room for it.
    package var lines: [String]

    /// Whether two tiles share an edge.
    package func touches(_ other: Tile) -> Bool {
      let (columns, rows) = (abs(column - other.column), abs(row - other.row))
      return (rows == 0 && columns == 2) || (rows == 1 && columns == 1)
    }
  }

  package let epoch: MapEpoch
  /// In reading order: by row, then by column.
  package let tiles: [Tile]
  private let bySlug: [String: Tile]

  /// The layout of a division of the country.
  package init(_ epoch: MapEpoch) {
    self.epoch = epoch
    tiles = Self.table.filter { $0.epoch == epoch.rawValue }.map(\.tile)
      .sorted { ($0.row, $0.column, $0.slug) < ($1.row, $1.column, $1.slug) }
    bySlug = Dictionary(tiles.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The tile of a province or archipelago; nil for one that the layout does not know.
  package func tile(_ slug: String) -> Tile? { bySlug[slug] }

  private static let table: [(epoch: Int, tile: Tile)] = {
    let lines = PackageResources.tiles_tsv.split(separator: UInt8(ascii: "\n"))
    return lines.compactMap { line in
      let cells = line.split(separator: UInt8(ascii: "\t")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard cells.count == 5, let epoch = Int(cells[1]), let column = Int(cells[2]),
        let row = Int(cells[3])
      else { return nil }
      let label = cells[4].split(separator: "|").map(String.init)
      return (epoch, Tile(slug: cells[0], column: column, row: row, lines: label))
    }
  }()
}
