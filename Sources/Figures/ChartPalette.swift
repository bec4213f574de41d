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
    case .paper: return colour("paper")
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

  /// - Parameter name: a colour of the theme or `#RRGGBB`; one that the theme does not have counts as
  ///   that of quiet words.
  func colour(_ name: String) -> String {
    if name.hasPrefix("#") { return name }
    guard let value = theme["colour", name] else { return colour("ink-quiet", or: "#5B5750") }
    return isScreen ? "var(--colour-\(name))" : value
  }

  private func colour(_ name: String, or fallback: String) -> String {
    theme["colour", name].map { isScreen ? "var(--colour-\(name))" : $0 } ?? fallback
  }

  /// The colour of words and of a pattern on a surface: light on a dark one, dark on a light one, on
  /// light screens and on dark ones, where the surface may have another colour.
  func colour(onto name: String) -> String {
    let value = name.hasPrefix("#") ? name : theme["colour", name] ?? "#000000"
    let needsLight = Self.isDark(value)
    let needsLightOnDark = isScreen ? Self.isDark(theme["dark", name] ?? value) : needsLight
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
