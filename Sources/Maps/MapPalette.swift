package import Model

/// The colours of the states on a map, from the theme and the table's schema.
package struct MapPalette: Sendable {
  /// A colour and that of the words on it.
  package struct Tone: Sendable, Equatable {
    /// As CSS on a page, where the theme's dark colours may take the place of its light ones.
    package var css: String
    package var inkCSS: String
    /// `#RRGGBB`, for files and paper.
    package var colour: String
    package var ink: String
  }

  /// The tones of a table's states where its schema names none, and of the states of an area that
  /// is in part one thing and in part another.
  package static let defaults = ["issued", "other", "none"]
  package static let mixed = "mixed"

  private let theme: Theme

  package init(theme: Theme) { self.theme = theme }

  /// The tone of a state.
  ///
  /// - Parameters:
  ///   - name: a colour of the theme's group `map` or `colour`, `group.name`, or `#RRGGBB`; nil
  ///     where the schema says nothing.
  ///   - index: the state's place among the table's, which decides where the name says nothing.
  package func tone(_ name: String?, at index: Int) -> Tone {
    if let name, Self.isColour(name) {
      let ink = Self.ink(on: name)
      return Tone(css: name, inkCSS: ink, colour: name, ink: ink)
    }
    let fallback = Self.defaults[min(index, Self.defaults.count - 1)]
    return name.flatMap(named) ?? named(fallback) ?? Self.plain
  }

  /// A colour of the theme for files and paper, such as `colour` and `ink`.
  package func colour(_ group: String, _ name: String) -> String? { value(group, name) }

  private func named(_ name: String) -> Tone? {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let groups = parts.count == 2 ? [parts[0]] : ["map", "colour"]
    let name = parts.count == 2 ? parts[1] : name
    for group in groups {
      guard let colour = value(group, name) else { continue }
      let ink = value(group, name + "-ink")
      let readable = ink ?? Self.ink(on: colour)
      return Tone(
        css: "var(--\(group)-\(name))",
        inkCSS: ink == nil ? readable : "var(--\(group)-\(name)-ink)", colour: colour, ink: readable
      )
    }
    return nil
  }

  private func value(_ group: String, _ name: String) -> String? {
    theme.groups.first { $0.name == group }?.values.first { $0.name == name }?.value
  }

  /// For a theme that knows no colours of maps.
  private static let plain = Tone(
    css: "#D8D2C6", inkCSS: "#1B1B1F", colour: "#D8D2C6", ink: "#1B1B1F")

  private static func isColour(_ name: String) -> Bool {
    name.utf8.count == 7 && name.hasPrefix("#") && name.dropFirst().allSatisfy(\.isHexDigit)
  }

  /// Black or white, whichever stands out more (WCAG 2.2, relative luminance).
  private static func ink(on colour: String) -> String {
    guard isColour(colour), let value = Int(colour.dropFirst(), radix: 16) else { return "#1B1B1F" }
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { Double($0) / 255 }
    let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
    let luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return luminance > 0.179 ? "#1B1B1F" : "#FFFFFF"
  }

  /// x to the power 2.4, to three places: x² · x^0.4, the root by Newton's method.
  private static func power(_ x: Double) -> Double {
    var root = x
    for _ in 0..<20 where root > 0 {
      root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root)
    }
    return x * x * root
  }
}
