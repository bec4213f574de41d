package import Model

extension MapShapes {
  /// The boundary map of a division of the country: the mainland in true form, the archipelagos at
  /// their latitudes in frames nearer to it.
  package static func boundaries(_ boundaries: Boundaries, _ epoch: MapEpoch) -> MapShapes {
    BoundaryGeometry(boundaries, epoch).shapes
  }
}

/// The measures of the boundary map.
///
/// Plate carrée, true at 16° N: a degree of longitude is as long as 0.961 of latitude there. All
/// coordinates are whole numbers of the drawing's units, so that provinces that share a border in
/// the file share it in the drawing.
private struct BoundaryGeometry {
  /// The units of the drawing in a degree of latitude, and of longitude.
  private static let latitudeScale = 80.0
  private static let longitudeScale = 80.0 * 0.9613
  private static let margin = 6
  private static let frameGap = 14
  private static let textSize = 22

  private let boundaries: Boundaries
  private let epoch: MapEpoch
  private let west, north, south, east: Int

  init(_ boundaries: Boundaries, _ epoch: MapEpoch) {
    self.boundaries = boundaries
    self.epoch = epoch
    let points = boundaries.provinces.lazy.flatMap(\.rings).flatMap(\.points)
    west = points.map(\.longitude).min() ?? 0
    east = points.map(\.longitude).max() ?? 0
    north = points.map(\.latitude).max() ?? 0
    south = points.map(\.latitude).min() ?? 0
  }

  /// A place of the file in the drawing.
  private func place(_ point: Boundaries.Point) -> (x: Int, y: Int) {
    let x = Double(point.longitude - west) * Self.longitudeScale / 1000
    let y = Double(north - point.latitude) * Self.latitudeScale / 1000
    return (Self.margin + Int(x.rounded()), Self.margin + Int(y.rounded()))
  }

  var shapes: MapShapes {
    var shapes: [String: MapShapes.Shape] = [:]
    for area in boundaries.provinces {
      shapes[area.slug] = MapShapes.Shape(
        path: Self.path(area.rings.map { $0.points.map(place) }), label: nil)
    }
    let mainlandEnd = place(.init(longitude: east, latitude: south))
    let archipelagos = MapShapes.archipelagoNames.compactMap { known in
      boundaries.archipelagos.first { $0.slug == known.slug }.map {
        archipelago($0, name: known.name, province: known.province, mainlandEnd: mainlandEnd.x)
      }
    }
    let right = archipelagos.map(\.right).max() ?? mainlandEnd.x
    let bottom = max(archipelagos.map(\.bottom).max() ?? 0, mainlandEnd.y)
    return MapShapes(
      epoch: epoch, width: right + Self.margin, height: bottom + Self.margin, shapes: shapes,
      archipelagos: archipelagos.map(\.shape), textSize: Self.textSize, hasCommonBorders: true,
      notice: boundaries.notice)
  }

  /// An archipelago in its frame, which ends where its name does.
  private func archipelago(
    _ area: Boundaries.Area, name: String, province: String, mainlandEnd: Int
  ) -> (shape: MapShapes.Archipelago, right: Int, bottom: Int) {
    let places = area.rings.map { $0.points.map(place) }
    let all = places.joined()
    let (x0, x1) = (all.map(\.x).min() ?? 0, all.map(\.x).max() ?? 0)
    let (y0, y1) = (all.map(\.y).min() ?? 0, all.map(\.y).max() ?? 0)
    // Trường Sa is larger than the mainland is wide: reduced to the size of Hoàng Sa and a half.
    let scale = min(1, Self.widestArchipelago / Double(max(x1 - x0, 1)))
    let (width, height) = (
      Int((Double(x1 - x0) * scale).rounded()), Int((Double(y1 - y0) * scale).rounded())
    )
    let inner = max(width, Self.nameWidth)
    let left = mainlandEnd + Self.frameGap
    let top = (y0 + y1) / 2 - height / 2
    let moved = places.map { ring in
      ring.map { point in
        (
          x: left + 10 + (inner - width) / 2 + Int((Double(point.x - x0) * scale).rounded()),
          y: top + Int((Double(point.y - y0) * scale).rounded())
        )
      }
    }
    let (frameTop, frameHeight) = (top - 10, height + 20 + Self.textSize + 8)
    let label = MapShapes.Label(
      lines: [String(name.dropFirst("Quần đảo ".count))], x: Double(left + 10 + inner / 2),
      y: Double(top + height + 6 + Self.textSize / 2 + 4))
    let shape = MapShapes.Archipelago(
      slug: area.slug, name: name, province: province, path: Self.path(moved),
      frame: "M\(left) \(frameTop)h\(inner + 20)v\(frameHeight)h-\(inner + 20)z", label: label)
    return (shape, left + inner + 20, frameTop + frameHeight)
  }

  /// In units of the drawing.
  private static let widestArchipelago = 180.0
  private static let nameWidth = 118

  /// Path data with relative steps; corners that fall together are one. A ring that shrinks to less
  /// than a triangle becomes a dot, so that no island vanishes.
  static func path(_ rings: [[(x: Int, y: Int)]]) -> String {
    var path = ""
    for ring in rings {
      var corners: [(x: Int, y: Int)] = []
      for corner in ring where corners.last.map({ $0 != corner }) ?? true { corners.append(corner) }
      if corners.count > 1, let first = corners.first, let last = corners.last, first == last {
        corners.removeLast()
      }
      guard let first = corners.first else { continue }
      if corners.count < 3 {
        path += "M\(first.x) \(first.y)h2v2h-2z"
        continue
      }
      path += "M\(first.x) \(first.y)l"
      var (previous, isFirst) = (first, true)
      for corner in corners.dropFirst() {
        let (dx, dy) = (corner.x - previous.x, corner.y - previous.y)
        path += (isFirst || dx < 0 ? "" : " ") + "\(dx)" + (dy < 0 ? "" : " ") + "\(dy)"
        (previous, isFirst) = (corner, false)
      }
      path += "z"
    }
    return path
  }
}
