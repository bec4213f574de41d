import Diagnostics
import Model

/// Finds what a theme file may not hold: names and values that would break out of the style sheet,
/// or make a page fetch something from elsewhere.
enum ThemeCheck {
  /// - Parameters:
  ///   - theme: the parsed theme.
  ///   - path: its file, as shown to the user.
  /// - Returns: one error for each name or value at fault, in the theme's order.
  static func diagnostics(_ theme: Theme, path: String) -> [Diagnostic] {
    theme.groups.flatMap { group in
      (isName(group.name) ? [] : [badName(group.name, path)])
        + group.values.flatMap { value in
          (isName(value.name) ? [] : [badName("\(group.name).\(value.name)", path)])
            + (isSafe(value.value) ? [] : [badValue(value, of: group, path)])
        }
    }
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// A value may be any list of words, numbers, colours and simple functions; it may not end its
  /// declaration, open a comment or an unclosed string, or name an address.
  private static func isSafe(_ value: String) -> Bool {
    let forbidden = Set(";{}<>\\@".utf8)
    let quotes = value.utf8.count { $0 == UInt8(ascii: "\"") }
    let apostrophes = value.utf8.count { $0 == UInt8(ascii: "'") }
    let opening = value.utf8.count { $0 == UInt8(ascii: "(") }
    let closing = value.utf8.count { $0 == UInt8(ascii: ")") }
    return !value.isEmpty && quotes.isMultiple(of: 2) && apostrophes.isMultiple(of: 2)
      && opening == closing && !value.contains("/*") && !value.lowercased().contains("url(")
      && value.utf8.allSatisfy { $0 >= 0x20 && !forbidden.contains($0) }
  }

  private static func badName(_ name: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .`theme.name`, at: SourceLocation(file: path),
      Message(
        vi: "tên \(name) trong giao diện chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối",
        en: "the theme name \(name) may hold only small unaccented letters, digits and hyphens"))
  }

  private static func badValue(
    _ value: Theme.Value, of group: Theme.Group, _ path: String
  ) -> Diagnostic {
    Diagnostic(
      .`theme.value`, at: SourceLocation(file: path),
      Message(
        vi:
          "giá trị của \(group.name).\(value.name) không dùng được trong bảng định kiểu: \(value.value)",
        en: "the value of \(group.name).\(value.name) cannot stand in a style sheet: \(value.value)"
      ),
      wayOut: Message(
        vi:
          "viết một màu, một độ dài hoặc một danh sách phông chữ, không có ; { } < > @ \\ hay url(…)",
        en: "write a colour, a length or a list of fonts, without ; { } < > @ \\ or url(…)"))
  }
}
