import Diagnostics
import Linking
import Model

/// Finds colours of tables that the theme does not have.
enum ColourCheck {
  /// - Parameters:
  ///   - site: the site with its tables.
  ///   - theme: the colours.
  ///   - contentFolder: what goes before a path in diagnostics, with its slash.
  static func diagnostics(
    _ site: SiteView, theme: Theme, contentFolder: String
  ) -> [Diagnostic] {
    guard !site.datasets.isEmpty else { return [] }
    let known = theme.groups.flatMap { group in group.values.map { "\(group.name).\($0.name)" } }
    return site.datasets.map(\.dataset).flatMap { dataset in
      let used = dataset.fields.flatMap(\.categories).compactMap(\.colour)
      return Set(used.filter { !$0.hasPrefix("#") }).subtracting(known).sorted().map { colour in
        Diagnostic(
          .`dataset.unknown-colour`,
          at: SourceLocation(file: contentFolder + dataset.schemaPath),
          Message(
            vi: "giao diện không có màu “\(colour)”", en: "the theme has no colour “\(colour)”"),
          wayOut: Suggestion.message(Suggestion.nearest(to: colour, among: known))
            ?? Message(
              vi: "thêm màu vào theme.yml, hoặc viết #0E6655",
              en: "add it to theme.yml, or write #0E6655"))
      }
    }
  }
}
