import Model

/// The site's one style sheet: the theme's values as custom properties, then the template's rules.
enum Stylesheet {
  /// The theme groups whose values replace those of another group on dark screens.
  static let darkGroups = ["dark": "colour", "map-dark": "map"]
  /// The theme group that only print reads.
  static let printGroup = "print"

  /// Writes the sheet.
  ///
  /// `colour: {ink: …}` becomes `--colour-ink`; `dark: {ink: …}` gives the same property its value
  /// where the reader's system asks for dark colours, and `map-dark` likewise for `map`.
  static func write(theme: Theme, rules: [UInt8], into out: inout [UInt8]) {
    out.write(":root {\n  color-scheme: light dark;\n")
    for group in theme.groups where darkGroups[group.name] == nil && group.name != printGroup {
      writeProperties(group.values, prefix: group.name, indent: "  ", into: &out)
    }
    out.write("}\n")
    let dark = theme.groups.compactMap { group in
      darkGroups[group.name].map { (prefix: $0, values: group.values) }
    }
    if !dark.isEmpty {
      out.write("@media screen and (prefers-color-scheme: dark) {\n  :root {\n")
      for group in dark {
        writeProperties(group.values, prefix: group.prefix, indent: "    ", into: &out)
      }
      out.write("  }\n}\n")
    }
    out.append(contentsOf: rules)
  }

  private static func writeProperties(
    _ values: [Theme.Value], prefix: String, indent: StaticString, into out: inout [UInt8]
  ) {
    for value in values {
      out.write(indent)
      out.write(verbatim: "--\(prefix)-\(value.name): \(value.value);\n")
    }
  }
}
