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
      switch level(of: diagnostic.rule) {
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
  private func level(of code: Diagnostic.Code) -> Level? {
    guard code.facts.isChangeable else { return nil }
    return levels[code.rawValue] ?? levels[code.family]
  }

  // MARK: Rules

  private static let changeable = Diagnostic.Code.allCases.filter(\.facts.isChangeable)

  /// The names that settings may use: families and codes, in alphabetical order.
  package static let names = (changeable.map(\.rawValue) + families).sorted()

  /// The families of the rules about content, in alphabetical order.
  package static let families = Set(changeable.map(\.family)).sorted()
}
