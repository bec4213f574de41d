import ArgumentParser
import Diagnostics
import Foundation

/// The language of this process, by its locale.
let language = MessageLanguage(environment: ProcessInfo.processInfo.environment)

/// A wording in the user's language.
func say(vi: String, en: String) -> String { Message(vi: vi, en: en)[language] }

extension ArgumentHelp {
  /// Help in the user's language.
  static func saying(vi: String, en: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(say(vi: vi, en: en), valueName: value)
  }
}

enum Version {
  static let current = "0.1.0"
}
