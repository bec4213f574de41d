import Model

/// The site's one style sheet: the theme's values as custom properties, then the template's rules.
enum Stylesheet {
  /// The theme group whose values replace those of `colour` on dark screens.
  static let darkGroup = "dark"
  static let colourGroup = "colour"
  /// The theme group that only print reads.
  static let printGroup = "print"

  /// Writes the sheet.
  ///
  /// `colour: {ink: …}` becomes `--colour-ink`; `dark: {ink: …}` gives the same property its value
  /// where the reader's system asks for dark colours.
  static func write(theme: Theme, rules: [UInt8], into out: inout [UInt8]) {
    out.write(":root {\n  color-scheme: light dark;\n")
    for group in theme.groups where group.name != darkGroup && group.name != printGroup {
      writeProperties(group.values, prefix: group.name, indent: "  ", into: &out)
    }
    out.write("}\n")
    if let dark = theme.groups.first(where: { $0.name == darkGroup }) {
      out.write("@media screen and (prefers-color-scheme: dark) {\n  :root {\n")
      writeProperties(dark.values, prefix: colourGroup, indent: "    ", into: &out)
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
