/// The languages in which the program speaks to its users.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"

  /// The language that a POSIX locale asks for: English where it names English, else Vietnamese.
  ///
  /// - Parameter environment: the process environment; `LC_ALL`, `LC_MESSAGES` and `LANG` are read
  ///   in the order POSIX prescribes. `C` and `POSIX` name no language.
  package init(environment: [String: String]) {
    let name =
      ["LC_ALL", "LC_MESSAGES", "LANG"]
      .lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    self = name.hasPrefix("en") ? .english : .vietnamese
  }
}

/// One sentence to a user, in both languages of the program.
package struct Message: Sendable, Hashable {
  package var vietnamese: String
  package var english: String

  /// - Parameters:
  ///   - vi: the Vietnamese wording.
  ///   - en: the English wording, saying the same.
  package init(vi: String, en: String) {
    vietnamese = vi
    english = en
  }

  /// The wording in one language.
  package subscript(language: MessageLanguage) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
