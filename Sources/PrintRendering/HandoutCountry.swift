internal import Linking
internal import Maps
internal import Model

extension PrintedHandout.Country {
  /// The country on the hand-out's day, for a poster without a picture; nil for other sheets.
  ///
  /// - Returns: the drawing, and the part of each province in it with its archipelago, by slug.
  static func drawn(
    for linked: LinkedHandout, in site: SiteView
  ) -> (country: Self, outlines: [String: String])? {
    guard [.posterA3, .posterA4].contains(linked.handout.template), linked.picture == nil else {
      return nil
    }
    let shapes = SiteMaps.shapes(MapEpoch(on: linked.day), in: site)
    let islands = shapes.archipelagos.map { group in
      Islands(
        name: group.label.lines.joined(separator: " "), path: group.path, x: group.label.x,
        y: group.label.y)
    }
    let country = Self(
      width: shapes.width, height: shapes.height,
      outline: shapes.shapes.sorted { $0.key < $1.key }.map(\.value.path).joined(),
      islands: islands)
    var outlines = shapes.shapes.mapValues(\.path)
    for group in shapes.archipelagos { outlines[group.province, default: ""] += group.path }
    return (country, outlines)
  }
}
