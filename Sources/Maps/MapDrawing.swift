package import Model
internal import VietnameseText

/// A map of the provinces in their states, as SVG.
///
/// On a page it takes its colours from custom properties, so that light, dark and printed pages show
/// one drawing; as a file it carries them. States differ in lightness first and by a pattern beside.
package struct MapDrawing: Sendable {
  /// What one province shows.
  package struct Unit: Sendable {
    package var slug: String
    /// Its state, an index of `categories`; nil where the table says nothing of it.
    package var category: Int?
    /// Where the province leads to, from the page; nil for no link.
    package var address: String?
    /// Name and state in words: what a screen reader says, and what appears under the pointer.
    package var description: String
    /// The region, for the lines between regions.
    package var region: String?
    /// A few letters below the name, such as "2/3".
    package var note: String?
    /// Further attributes for scripts, `data-` before their names.
    package var data: [(name: String, value: String)] = []

    package init(slug: String, category: Int?, description: String) {
      self.slug = slug
      self.category = category
      self.description = description
    }
  }

  /// Where a drawing is to stand.
  package enum Medium: Sendable, Equatable {
    /// Within a page, which has the rules of `map.css`; the identifier tells its drawings apart.
    case page(identifier: String)
    /// In a file of its own, in the light colours of the theme.
    case file
  }

  /// The most states that a map tells apart; those beyond look like the last.
  package static let categoryLimit = 8

  package var shapes: MapShapes
  package var units: [Unit]
  package var categories: [Dataset.Category]
  /// What the map shows, for screen readers.
  package var title: String
  package var palette: MapPalette

  package init(
    shapes: MapShapes, units: [Unit], categories: [Dataset.Category], title: String,
    palette: MapPalette
  ) {
    self.shapes = shapes
    self.units = units.map { unit in
      var unit = unit
      unit.category = unit.category.map { min($0, Self.categoryLimit - 1, categories.count - 1) }
      return unit
    }
    self.categories = Array(categories.prefix(Self.categoryLimit))
    self.title = title
    self.palette = palette
  }

  /// The drawing as an `svg` element.
  package func svg(_ medium: Medium) -> String {
    let paint = MapPaint(self, medium)
    var out = "<svg class=\"map\" xmlns=\"http://www.w3.org/2000/svg\""
    out += " viewBox=\"0 0 \(shapes.width) \(shapes.height)\""
    if medium == .file { out += " width=\"\(shapes.width)\" height=\"\(shapes.height)\"" }
    out += " font-size=\"\(shapes.textSize)\" role=\"group\" aria-label=\"\(escaped(title))\">\n"
    if medium == .file { out += "<title>\(escaped(title))</title>\n<style>\(fileRules)</style>\n" }
    return out + content(paint) + "</svg>\n"
  }

  /// What a drawing consists of, without its frame; used again in sheets.
  func content(_ paint: MapPaint) -> String {
    let bySlug = Dictionary(units.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let regions = bySlug.mapValues(\.region)
    var out = "<defs>\(paint.definitions)</defs>\n<g class=\"units\">\n"
    for unit in units {
      if let shape = shapes.shapes[unit.slug] { out += element(unit, shape, paint) }
    }
    out += "</g>\n"
    let borders = shapes.regionBorders { regions[$0] ?? nil }
    out += "<path class=\"regions\" fill=\"none\" stroke=\"\(paint.paper)\" stroke-width=\"6\""
    out += " stroke-linecap=\"round\" d=\"\(borders)\"/>\n"
    for archipelago in shapes.archipelagos {
      out += element(archipelago, of: bySlug[archipelago.province], paint)
    }
    return out
  }

  private func element(_ unit: Unit, _ shape: MapShapes.Shape, _ paint: MapPaint) -> String {
    var inside = "<path d=\"\(shape.path)\"/>"
    if let label = shape.label {
      let attributes = unit.category.map { paint.texts[$0] } ?? paint.unknownText
      inside += text(label, attributes, note: unit.note)
    }
    return linked(unit, description: unit.description, inside, paint)
  }

  private func element(
    _ archipelago: MapShapes.Archipelago, of unit: Unit?, _ paint: MapPaint
  ) -> String {
    var out = "<g class=\"archipelago\">"
    if let frame = archipelago.frame {
      out += "<path class=\"frame\" fill=\"none\" stroke=\"\(paint.quiet)\" d=\"\(frame)\"/>"
    }
    let name = text(
      archipelago.label, " fill=\"\(paint.ink)\" stroke=\"\(paint.paper)\"", note: nil)
    // The edge lies below, so that it takes nothing from small islands.
    let inside = "<path paint-order=\"stroke\" d=\"\(archipelago.path)\"/>" + name
    if let unit {
      let description = "\(archipelago.name). \(unit.description)"
      out += linked(unit, description: description, inside, paint)
    } else {
      out += "<g class=\"unit\"\(paint.unknownShape)>"
      out += "<title>\(escaped(archipelago.name))</title>\(inside)</g>\n"
    }
    return out + "</g>\n"
  }

  private func linked(
    _ unit: Unit, description: String, _ inside: String, _ paint: MapPaint
  ) -> String {
    let state = unit.category.map { "s\($0)" } ?? "none"
    let description = escaped(description)
    var attributes = " class=\"unit \(state)\" data-unit=\"\(escaped(unit.slug))\""
    for item in unit.data { attributes += " data-\(item.name)=\"\(escaped(item.value))\"" }
    attributes += unit.category.map { paint.shapes[$0] } ?? paint.unknownShape
    let title = "<title>\(description)</title>"
    if let address = unit.address {
      return "<a href=\"\(escaped(address))\"\(attributes) aria-label=\"\(description)\">"
        + "\(title)\(inside)</a>\n"
    }
    return "<g role=\"img\" aria-label=\"\(description)\"\(attributes)>\(title)\(inside)</g>\n"
  }

  private func text(_ label: MapShapes.Label, _ attributes: String, note: String?) -> String {
    let lines = label.lines + (note.map { [$0] } ?? [])
    let step = Double(shapes.textSize) * (lines.count > 2 ? 0.92 : 1.1)
    // The middle of small letters lies about a third of the size above their line.
    let first =
      label.y + Double(shapes.textSize) * 0.34 - Double(lines.count - 1) * step / 2
    var out = "<text\(attributes)>"
    for (index, line) in lines.enumerated() {
      let isNote = note != nil && index == lines.count - 1
      out += "<tspan\(isNote ? " class=\"note\"" : "") x=\"\(short(label.x))\""
      if let limit = label.width, TextMeasure.width(of: line, size: Double(shapes.textSize)) > limit
      {
        out += " textLength=\"\(short(limit))\" lengthAdjust=\"spacingAndGlyphs\""
      }
      out += " y=\"\(short(first + Double(index) * step))\">\(escaped(line))</tspan>"
    }
    return out + "</text>"
  }
}

/// A length with at most one decimal.
func short(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let (whole, part) = (abs(tenths) / 10, abs(tenths) % 10)
  return (tenths < 0 ? "-" : "") + (part == 0 ? "\(whole)" : "\(whole).\(part)")
}
