import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// The language of this process, by its locale.
let language = MessageLanguage(environment: ProcessInfo.processInfo.environment)

/// A wording in the user's language.
func say(vi: String, en: String) -> String { Message(vi: vi, en: en)[language] }

/// Writes text; nobody can be told when that fails.
func write(_ text: String, to handle: FileHandle) {
  try? handle.write(contentsOf: Data(text.utf8))
}

extension ArgumentHelp {
  /// Help in the user's language.
  static func saying(vi: String, en: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(say(vi: vi, en: en), valueName: value)
  }
}

/// The argument parser's own words. It has them in English only and takes no others, so they are
/// replaced in what it has made of them.
enum ParserWords {
  static func inUsersLanguage(_ text: String) -> String {
    guard language == .vietnamese else { return text }
    return vietnamese.reduce(text) { $0.replacing($1.english, with: $1.vietnamese) }
  }

  private static let vietnamese: [(english: String, vietnamese: String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "CÁCH DÙNG: "),
    ("Usage: ", "Cách dùng: "),
    ("SUBCOMMANDS:", "CÁC LỆNH:"),
    ("OPTIONS:", "TÙY CHỌN:"),
    ("<subcommand>", "<lệnh>"),
    ("<options>", "<tùy chọn>"),
    ("Show the version.", "In số phiên bản"),
    ("Show help information.", "In phần trợ giúp này"),
    ("(values: ", "(một trong: "),
    ("default: ", "mặc định: "),
    ("See '", "Xem '"),
    ("' for detailed help.", "' để biết chi tiết."),
    ("' for more information.", "' để biết thêm."),
    ("Error: ", "Lỗi: "),
    ("Help:  ", "Trợ giúp: "),
    ("Unknown option '", "không có tùy chọn '"),
    ("'. Did you mean '", "'; có phải là '"),
    ("'?", "'"),
    ("Missing value for '", "thiếu giá trị cho '"),
    ("Missing expected argument '", "thiếu '"),
    ("Unexpected argument '", "thừa '"),
    (" unexpected arguments: ", " phần thừa: "),
    ("The value '", "giá trị '"),
    ("' is invalid for '", "' không dùng được cho '"),
    (". Please provide one of ", "; chọn một trong "),
    ("' or '", "' hoặc '"),
    ("' and '", "' và '"),
    ("The option '", "tùy chọn '"),
    ("' does not take any value, but '", "' không nhận giá trị, vậy mà có '"),
    ("' was specified.", "'"),
  ]
}

enum Version {
  static let current = ProgramVersion.current
}
