package import Model

/// The colours that a chart's marks are given: those of the style sheet on screen, fixed ones on paper.
package struct ChartPalette: Sendable {
  private let theme: Theme
  private let isScreen: Bool
  /// The family in which a drawing's words are set; nil for that of the page around it.
  let font: String?

  /// Colours by their custom properties (`var(--colour-ink)`), so that dark screens have their own.
  package static func screen(_ theme: Theme) -> ChartPalette {
    ChartPalette(theme: theme, isScreen: true, font: nil)
  }

  /// The theme's colours as they are, and its sans serif face for print.
  package static func paper(_ theme: Theme) -> ChartPalette {
    ChartPalette(
      theme: theme, isScreen: false, font: theme["print", "sans"] ?? "Liberation Sans")
  }

  func value(of mark: ChartMark, in series: [Chart.Series], id: String) -> String? {
    switch mark {
    case .ink: return colour("ink")
    case .quiet: return colour("ink-quiet")
    case .rule: return colour("rule")
    case .paper: return isScreen ? colour("paper") : "#FFFFFF"
    case .series(let index), .line(let index), .label(let index), .halo(let index):
      guard series.indices.contains(index) else { return nil }
      let style = series[index].style
      switch mark {
      case .label: return colour(onto: style.colour)
      case .series where style.pattern.hasTile: return "url(#\(Self.tile(id, index)))"
      default: return colour(style.colour)
      }
    }
  }

  /// The name of a series' pattern in its drawing.
  static func tile(_ id: String, _ series: Int) -> String { "\(id)-\(series)" }

  /// - Parameter name: a colour of the theme, with its group where that is another one than `colour`
  ///   (`map.issued`), or `#RRGGBB`; one that the theme does not have counts as that of quiet words.
  func colour(_ name: String) -> String {
    if name.hasPrefix("#") { return name }
    let (group, value) = Self.parts(of: name)
    if let hex = theme[group, value] { return isScreen ? "var(--\(group)-\(value))" : hex }
    return isScreen ? "var(--colour-ink-quiet)" : theme["colour", "ink-quiet"] ?? "#5B5750"
  }

  private static func parts(of name: String) -> (group: String, value: String) {
    guard let dot = name.firstIndex(of: ".") else { return ("colour", name) }
    return (String(name[..<dot]), String(name[name.index(after: dot)...]))
  }

  /// The colour of words and of a pattern on a surface: the one that the theme has for it, else light
  /// on a dark surface and dark on a light one, on light screens and on dark ones, where the surface
  /// may have another colour.
  func colour(onto name: String) -> String {
    let (group, value) = Self.parts(of: name)
    if theme[group, value + "-ink"] != nil { return colour(name + "-ink") }
    let surface = name.hasPrefix("#") ? name : theme[group, value] ?? "#000000"
    let dark = theme[group == "colour" ? "dark" : group + "-dark", value]
    let needsLight = Self.isDark(surface)
    let needsLightOnDark = isScreen ? Self.isDark(dark ?? surface) : needsLight
    switch (needsLight, needsLightOnDark) {
    case (true, true): return "#FFFFFF"
    case (false, false): return "#1B1B1F"
    case (true, false): return colour("paper")
    case (false, true): return colour("ink")
    }
  }

  /// Whether white words have more contrast on a colour than black ones (WCAG 2.2, relative
  /// luminance, with 2.2 for the exponent throughout).
  private static func isDark(_ hex: String) -> Bool {
    guard hex.utf8.count == 7, let value = Int(hex.dropFirst(), radix: 16) else { return true }
    let parts = [value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF].map {
      let share = Double($0) / 255
      return share * share * (0.8 + 0.2 * share)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] < 0.179
  }
}

extension SeriesStyle.Pattern {
  /// Whether the surface is filled with a repeated tile.
  var hasTile: Bool { self == .hatch || self == .dots }
}

extension Theme {
  /// A value by the names of its group and its own.
  subscript(group: String, name: String) -> String? {
    groups.first { $0.name == group }?.values.first { $0.name == name }?.value
  }
}
