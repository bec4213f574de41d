/// A small map without names that shows where provinces lie in the country.
package enum MapLocator {
  /// The map as an `svg` element, in the colours of `map.css`.
  ///
  /// - Parameters:
  ///   - highlighted: the slugs of the provinces to bring out.
  ///   - epoch: the division of the country.
  ///   - title: what it shows, for screen readers.
  package static func svg(_ highlighted: Set<String>, epoch: MapEpoch, title: String) -> String {
    let shapes = MapShapes.tiles(epoch)
    var out = "<svg class=\"locator\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
    out += " viewBox=\"0 0 \(shapes.width + sideRoom) \(shapes.height)\""
    out += " aria-label=\"\(escaped(title))\">\n<path class=\"country\" d=\""
    for slug in shapes.shapes.keys.sorted() where !highlighted.contains(slug) {
      out += shapes.shapes[slug]?.path ?? ""
    }
    out += "\"/>\n<path class=\"here\" d=\""
    for slug in highlighted.sorted() { out += shapes.shapes[slug]?.path ?? "" }
    out += "\"/>\n"
    for archipelago in shapes.archipelagos {
      let isHere = highlighted.contains(archipelago.province)
      out += "<path class=\"\(isHere ? "here" : "country")\" d=\"\(archipelago.path)\"/>"
      out += "<text x=\"\(short(archipelago.label.x))\" y=\"\(short(archipelago.label.y + 24))\">"
      out += "\(escaped(archipelago.label.lines.joined(separator: " ")))</text>\n"
    }
    return out + "</svg>\n"
  }

  /// Room at the right for the names of the archipelagos, which are large beside the tiles.
  private static let sideRoom = 60
}
