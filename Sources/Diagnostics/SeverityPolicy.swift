/// How heavily a site takes the findings about its content: the levels that it gives to rules other
/// than their own.
package struct SeverityPolicy: Sendable, Equatable {
  package enum Level: String, Sendable, CaseIterable {
    case error, warning, note, off
  }

  private var levels: [String: Level] = [:]

  package init() {}

  /// - Parameter levels: by code (`citation.unknown`) or family (`citation`).
  package init(_ levels: [String: Level]) { self.levels = levels }

  /// The diagnostics at the site's levels, without those that it turns off. Rules that protect the
  /// site keep their own.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    if levels.isEmpty { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      var changed = diagnostic
      switch level(of: diagnostic.code) {
      case .error: changed.severity = .error
      case .warning: changed.severity = .warning
      case .note: changed.severity = .note
      case .off: return nil
      case nil: break
      }
      return changed
    }
  }

  /// What the site says of a rule; a code counts before its family.
  private func level(of code: String) -> Level? {
    guard Self.changeableCodes.contains(code) else { return nil }
    return levels[code] ?? levels[Self.family(of: code)]
  }

  // MARK: Rules

  /// The rules about content that a site may weigh for itself; all others protect it, its readers or
  /// its build.
  package static let changeableCodes: Set<String> = [
    "citation.ambiguous", "citation.contradiction", "citation.damaged", "citation.kind",
    "citation.near-miss", "citation.no-section", "citation.unknown", "claim.count",
    "claim.held-document", "claim.list",
    "claim.sum",
    "claim.table", "document.blank-number", "document.ended",
    "document.identifier-space", "document.kind-symbol", "document.leading-zero",
    "document.no-date", "document.repeated", "document.unsigned", "outline.repeated",
    "place.district-ended", "relation.ambiguous", "relation.contradicted", "relation.cycle",
    "relation.later", "relation.other-date", "table.missing-cells",
  ]

  /// The names that settings may use: families and codes, in alphabetical order.
  package static let names = (changeableCodes + families).sorted()

  /// The families of those rules, in alphabetical order.
  package static let families = Set(changeableCodes.map(family)).sorted()

  /// What stands before the dot: "citation".
  private static func family(of code: String) -> String {
    String(code.prefix { $0 != "." })
  }
}
