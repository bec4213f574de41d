extension MapShapes {
  /// The tile map of a division of the country.
  package static func tiles(_ epoch: MapEpoch) -> MapShapes {
    TileGeometry(TileLayout(epoch)).shapes
  }
}

/// The measures of the tile map: hexagons 60 wide and 60 high, rows 45 apart.
struct TileGeometry {
  static let halfWidth = 30
  static let rowStep = 45
  /// From the middle of a tile to its upper corner, and to where its sides begin.
  static let peak = 30
  static let shoulder = 15
  /// What every tile leaves free around it, so that a line of the paper's colour parts two tiles.
  static let gap = 1
  static let margin = 4
  /// The longest line, "Nguyên", fits the width of a tile in this size.
  static let textSize = 16
  /// Longer lines are pressed into this width, whatever the font.
  static let widestLine = 54.0
  /// Room at the right for the name of Trường Sa, which is wider than its tile.
  static let nameOverhang = 14

  let layout: TileLayout

  init(_ layout: TileLayout) { self.layout = layout }

  var shapes: MapShapes {
    let columns = layout.tiles.map(\.column).max() ?? 0
    let rows = layout.tiles.map(\.row).max() ?? 0
    let names = Set(MapShapes.archipelagoNames.map(\.slug))
    var shapes: [String: MapShapes.Shape] = [:]
    for tile in layout.tiles where !names.contains(tile.slug) {
      shapes[tile.slug] = shape(of: tile)
    }
    let archipelagos = MapShapes.archipelagoNames.compactMap { known in
      layout.tile(known.slug).map {
        archipelago(of: $0, name: known.name, province: known.province)
      }
    }
    return MapShapes(
      epoch: layout.epoch,
      width: (columns + 2) * Self.halfWidth + 2 * Self.margin + Self.nameOverhang,
      height: rows * Self.rowStep + 2 * Self.peak + 2 * Self.margin, shapes: shapes,
      archipelagos: archipelagos, textSize: Self.textSize,
      regionBorders: { [layout] region in RegionBorders(layout, region).path })
  }

  static func middle(of tile: TileLayout.Tile) -> (x: Int, y: Int) {
    (margin + (tile.column + 1) * halfWidth, margin + tile.row * rowStep + peak)
  }

  private func shape(of tile: TileLayout.Tile) -> MapShapes.Shape {
    let (x, y) = Self.middle(of: tile)
    let (width, peak) = (Self.halfWidth - Self.gap, Self.peak - Self.gap)
    let side = 2 * Self.shoulder - 1
    let slope = Double(2 * peak - side) / 2
    let path =
      "M\(x) \(y - peak)l\(width) \(slope)v\(side)l-\(width) \(slope)-\(width)-\(slope)v-\(side)z"
    return MapShapes.Shape(
      path: path,
      label: .init(lines: tile.lines, x: Double(x), y: Double(y), width: Self.widestLine))
  }

  /// A group of islands, the name below it.
  private func archipelago(
    of tile: TileLayout.Tile, name: String, province: String
  ) -> MapShapes.Archipelago {
    let (x, y) = Self.middle(of: tile)
    let path = Self.islands.map { dx, dy in
      "M\(x + dx) \(y - 8 + dy)l6 3v6l-6 3-6-3v-6z"
    }
    return MapShapes.Archipelago(
      slug: tile.slug, name: name, province: province, path: path.joined(), frame: nil,
      label: .init(lines: [tile.lines.joined(separator: " ")], x: Double(x), y: Double(y + 22)))
  }

  /// Where the islands of a group stand around its middle.
  private static let islands = [(-19, -11), (-3, -17), (13, -10), (-11, 1), (6, 3), (20, 6)]
}

/// The edges between tiles of different regions.
private struct RegionBorders {
  private let layout: TileLayout
  private let region: (String) -> String?

  init(_ layout: TileLayout, _ region: @escaping (String) -> String?) {
    self.layout = layout
    self.region = region
  }

  /// Each edge once: those to the right and below of a tile.
  var path: String {
    var path = ""
    for tile in layout.tiles {
      guard let own = region(tile.slug) else { continue }
      let (x, y) = TileGeometry.middle(of: tile)
      let (half, peak, shoulder) = (
        TileGeometry.halfWidth, TileGeometry.peak, TileGeometry.shoulder
      )
      for other in layout.tiles where tile.touches(other) {
        guard let region = region(other.slug), region != own else { continue }
        switch (other.row - tile.row, other.column > tile.column) {
        case (0, true): path += "M\(x + half) \(y - shoulder)v\(2 * shoulder)"
        case (1, true): path += "M\(x + half) \(y + shoulder)L\(x) \(y + peak)"
        case (1, false): path += "M\(x - half) \(y + shoulder)L\(x) \(y + peak)"
        default: break
        }
      }
    }
    return path
  }
}
