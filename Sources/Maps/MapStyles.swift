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

/// How the states of a drawing get their colours.
struct MapStyles {
  /// Custom properties for the drawing's own element; empty in files.
  var properties = ""
  /// Patterns, and in files the rules.
  var definitions = ""
}

extension MapDrawing {
  func pattern(_ category: Dataset.Category) -> MapPattern {
    category.pattern.flatMap(MapPattern.init) ?? .none
  }

  func styles(_ medium: Medium) -> MapStyles {
    switch medium {
    case .page(let identifier): pageStyles(identifier)
    case .file: MapStyles(definitions: fileStyles)
    }
  }

  private func pageStyles(_ identifier: String) -> MapStyles {
    var styles = MapStyles()
    for (index, category) in categories.enumerated() {
      let tone = palette.tone(category.colour, at: index)
      let pattern = pattern(category)
      var properties = "--t\(index):\(tone.css);--i\(index):\(tone.inkCSS);"
      if pattern.strokes == nil {
        properties += "--f\(index):\(tone.css);"
      } else {
        properties += "--f\(index):url(#\(identifier)-s\(index));"
        styles.definitions += definition(
          of: pattern, identifier: "\(identifier)-s\(index)", class: "s\(index)")
      }
      if pattern == .outline { properties += "--o\(index):var(--colour-ink-quiet);" }
      styles.properties += escaped(properties)
    }
    if !styles.definitions.isEmpty {
      styles.definitions = "<defs>\(styles.definitions)</defs>\n"
    }
    return styles
  }

  private func definition(
    of pattern: MapPattern, identifier: String, class name: String
  ) -> String {
    "<pattern id=\"\(escaped(identifier))\" class=\"\(name)\" width=\"10\" height=\"10\""
      + " patternUnits=\"userSpaceOnUse\"><path class=\"ground\" d=\"M0 0h10v10h-10z\"/>"
      + "<path class=\"strokes\" stroke-linecap=\"\(pattern == .dots ? "round" : "butt")\""
      + " stroke-width=\"\(short(pattern.strokeWidth))\" d=\"\(pattern.strokes ?? "")\"/></pattern>"
  }

  /// Rules and patterns for a drawing that stands alone, in the theme's light colours.
  var fileStyles: String {
    let paper = palette.colour("colour", "paper") ?? "#FBF8F3"
    let ink = palette.colour("colour", "ink") ?? "#1B1B1F"
    let quiet = palette.colour("colour", "ink-quiet") ?? "#5B5750"
    var rules =
      """
      text{font-family:Inter,"Liberation Sans",system-ui,sans-serif;font-weight:600;\
      letter-spacing:-.2px;font-size:\(shapes.textSize)px;text-anchor:middle}
      .note{font-weight:400}
      .none path{fill:\(paper);stroke:\(quiet)}
      .regions{fill:none;stroke:\(paper);stroke-width:6;stroke-linecap:round}
      .frame{fill:none;stroke:\(quiet)}

      """
    var patterns = ""
    for (index, category) in categories.enumerated() {
      let tone = palette.tone(category.colour, at: index)
      let pattern = pattern(category)
      let isPlain = pattern.strokes == nil
      let fill = isPlain ? tone.colour : "url(#s\(index))"
      rules += ".s\(index)>path{fill:\(fill)"
      rules += pattern == .outline ? ";stroke:\(quiet);stroke-width:1.2}\n" : "}\n"
      rules += ".s\(index)>text{fill:\(tone.ink)"
      rules += isPlain ? "}\n" : ";paint-order:stroke;stroke:\(tone.colour);stroke-width:4px}\n"
      rules += "pattern.s\(index)>.ground{fill:\(tone.colour);stroke:none}\n"
      rules += "pattern.s\(index)>.strokes{fill:none;stroke:\(tone.ink);stroke-opacity:.55}\n"
      if !isPlain {
        patterns += definition(of: pattern, identifier: "s\(index)", class: "s\(index)")
      }
    }
    rules += ".archipelago text{fill:\(ink);stroke:none}\n"
    return "<style>\(rules)</style>\n<defs>\(patterns)</defs>\n"
  }

  /// A small tile in the colour and pattern of a state, for a legend on a page.
  package func swatch(_ index: Int) -> String {
    let category = categories[index]
    let tone = palette.tone(category.colour, at: index)
    let pattern = pattern(category)
    let hexagon = "M10 1l9 4.5v9l-9 4.5-9-4.5v-9z"
    var out = "<svg class=\"map-swatch\" viewBox=\"0 0 20 20\" aria-hidden=\"true\""
    out += " style=\"\(escaped("--tone:\(tone.css);--on:\(tone.inkCSS)"))\">"
    out += "<path class=\"ground\(pattern == .outline ? " outlined" : "")\" d=\"\(hexagon)\"/>"
    let strokes: String? =
      switch pattern {
      case .none, .outline: nil
      case .hatch: "M3.5 9.5l6-6M3.5 15.5l12-12M9.5 16.5l8-8"
      case .dots: "M7 7h.01M13 7h.01M10 11h.01M7 14.5h.01M13 14.5h.01"
      case .bands: "M2 8h16M2 12.5h16"
      }
    if let strokes {
      let width = pattern == .dots ? "2.6" : "1.8"
      out += "<path class=\"strokes\" stroke-linecap=\"\(pattern == .dots ? "round" : "butt")\""
      out += " stroke-width=\"\(width)\" d=\"\(strokes)\"/>"
    }
    return out + "</svg>"
  }
}
