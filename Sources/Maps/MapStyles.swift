internal import Model

/// The patterns that are drawn over the colours of states, so that these hold in grey.
package enum MapPattern: String, Sendable, CaseIterable {
  case none, hatch, dots, outline
  /// For what is in part one thing and in part another.
  case bands

  /// The strokes within a square of 10 by 10 that repeats.
  fileprivate var strokes: String? {
    switch self {
    case .none, .outline: nil
    case .hatch: "M-2 2l4-4M0 10l10-10M8 12l4-4"
    case .dots: "M2.5 2.5h.01M7.5 7.5h.01"
    case .bands: "M0 2.5h10M0 7.5h10"
    }
  }

  fileprivate var strokeWidth: Double {
    switch self {
    case .dots: 2.6
    case .bands: 1.6
    default: 1.8
    }
  }
}

/// How the states of a drawing are painted: with attributes alone, since pages have no inline styles.
///
/// A state is a paint server by its number, which scripts and style sheets can point to as well.
struct MapPaint {
  /// The paint servers of the states, for a `defs` element.
  private(set) var definitions = ""
  /// By state, the attributes of a province, and those of its name.
  private(set) var shapes: [String] = []
  private(set) var texts: [String] = []
  /// The same for provinces that the table says nothing of.
  let unknownShape: String
  let unknownText: String
  let paper, ink, quiet: String

  init(_ drawing: MapDrawing, _ medium: MapDrawing.Medium) {
    let palette = drawing.palette
    let isPage: Bool
    let prefix: String
    switch medium {
    case .page(let identifier): (isPage, prefix) = (true, identifier + "-")
    case .file: (isPage, prefix) = (false, "")
    }
    func colour(_ name: String, _ fallback: String) -> String {
      isPage ? "var(--colour-\(name))" : escaped(palette.colour("colour", name) ?? fallback)
    }
    paper = colour("paper", "#FBF8F3")
    ink = colour("ink", "#1B1B1F")
    quiet = colour("ink-quiet", "#5B5750")
    unknownShape = " fill=\"\(paper)\" stroke=\"\(quiet)\""
    unknownText = " fill=\"\(ink)\" stroke=\"none\""
    for (index, category) in drawing.categories.enumerated() {
      let tone = palette.tone(category.colour, at: index)
      let (ground, ink) = (
        escaped(isPage ? tone.css : tone.colour), escaped(isPage ? tone.inkCSS : tone.ink)
      )
      let pattern = drawing.pattern(category)
      let edge =
        pattern == .outline ? quiet : drawing.shapes.hasCommonBorders ? paper : "none"
      let halo = pattern.strokes == nil ? "none" : ground
      let identifier = escaped("\(prefix)s\(index)")
      let data = "data-edge=\"\(edge)\" data-ink=\"\(ink)\" data-halo=\"\(halo)\""
      definitions += pattern.definition(identifier, ground: ground, ink: ink, data: data)
      shapes.append(" fill=\"url(#\(identifier))\" stroke=\"\(edge)\"")
      texts.append(" fill=\"\(ink)\" stroke=\"\(halo)\"")
    }
  }
}

extension MapPattern {
  /// The paint server of a state.
  fileprivate func definition(
    _ identifier: String, ground: String, ink: String, data: String
  ) -> String {
    guard let strokes else {
      return
        "<linearGradient id=\"\(identifier)\" \(data)><stop offset=\"0\" stop-color=\"\(ground)\"/>"
        + "</linearGradient>"
    }
    return "<pattern id=\"\(identifier)\" \(data) width=\"10\" height=\"10\""
      + " patternUnits=\"userSpaceOnUse\"><path fill=\"\(ground)\" stroke=\"none\""
      + " d=\"M0 0h10v10h-10z\"/><path fill=\"none\" stroke=\"\(ink)\" stroke-opacity=\".55\""
      + " stroke-linecap=\"\(self == .dots ? "round" : "butt")\""
      + " stroke-width=\"\(short(strokeWidth))\" d=\"\(strokes)\"/></pattern>"
  }
}

extension MapDrawing {
  func pattern(_ category: Dataset.Category) -> MapPattern {
    category.pattern.flatMap(MapPattern.init) ?? .none
  }

  /// The rules of a drawing that stands alone; pages have those of `map.css`.
  var fileRules: String {
    """
    text{font-family:Inter,"Liberation Sans",system-ui,sans-serif;font-weight:600;\
    letter-spacing:-.2px;font-size:\(shapes.textSize)px;text-anchor:middle;\
    paint-order:stroke;stroke-width:3.5px;stroke-linejoin:round}
    .note{font-weight:400}
    .unit>path{fill-rule:evenodd;stroke-width:1.2}

    """
  }

  /// A small tile in the colour and pattern of a state, for a legend on a page.
  package func swatch(_ index: Int) -> String {
    let tone = palette.tone(categories[index].colour, at: index)
    return "<svg class=\"map-swatch\" viewBox=\"0 0 20 20\" aria-hidden=\"true\">"
      + swatchPaths(index, tone.css, tone.inkCSS, edge: "var(--colour-ink-quiet)") + "</svg>"
  }

  /// The same as a file of its own, in the theme's light colours.
  package func swatchFile(_ index: Int) -> String {
    let tone = palette.tone(categories[index].colour, at: index)
    let quiet = palette.colour("colour", "ink-quiet") ?? "#5B5750"
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 20\" width=\"20\""
      + " height=\"20\">" + swatchPaths(index, tone.colour, tone.ink, edge: quiet) + "</svg>"
  }

  private func swatchPaths(
    _ index: Int, _ ground: String, _ ink: String, edge: String
  ) -> String {
    let pattern = pattern(categories[index])
    let stroke = pattern == .outline ? " stroke=\"\(escaped(edge))\"" : ""
    var out = "<path class=\"s\(index)\" fill=\"\(escaped(ground))\"\(stroke)"
    out += " d=\"M10 1l9 4.5v9l-9 4.5-9-4.5v-9z\"/>"
    let strokes: String? =
      switch pattern {
      case .none, .outline: nil
      case .hatch: "M3.5 9.5l6-6M3.5 15.5l12-12M9.5 16.5l8-8"
      case .dots: "M7 7h.01M13 7h.01M10 11h.01M7 14.5h.01M13 14.5h.01"
      case .bands: "M2 8h16M2 12.5h16"
      }
    if let strokes {
      let isDotted = pattern == .dots
      out += "<path fill=\"none\" stroke=\"\(escaped(ink))\" stroke-opacity=\".6\""
      out += " stroke-linecap=\"\(isDotted ? "round" : "butt")\""
      out += " stroke-width=\"\(isDotted ? "2.6" : "1.8")\" d=\"\(strokes)\"/>"
    }
    return out
  }
}
