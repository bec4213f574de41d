import Diagnostics

/// Takes the characters that cannot be seen or printed out of a line, and maps bullets of symbol
/// fonts; tells where something stood that nobody can read.
struct CharacterCleaner {
  /// How many control characters were taken out.
  private(set) var controls = 0
  /// The columns, from 1, of the first of each kind.
  private(set) var firstControl: Int?
  private(set) var firstInvisible: Int?
  private(set) var unreadable: Int?
  private(set) var firstUnknown: Int?

  /// What Word writes for the bullets of Symbol and Wingdings, by the code in the font.
  private static let symbols: [UInt32: Unicode.Scalar] = [
    0x2D: "-", 0x6C: "•", 0x6E: "▪", 0x6F: "☐", 0x71: "☐", 0x72: "☐", 0x75: "•", 0x76: "•",
    0x77: "•", 0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xB7: "•", 0xD8: "•", 0xE0: "→", 0xE8: "→",
    0xF0: "→", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x52: "☑", 0x53: "☒",
  ]

  mutating func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var column = 0
    for scalar in text.unicodeScalars {
      column += 1
      switch scalar.value {
      case 0x09: result.append(scalar)
      case 0xA0, 0x2007, 0x202F, 0x2028, 0x2029, 0x85, 0x3000: result.append(" ")
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
        firstInvisible = firstInvisible ?? column
      case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF:
        controls += 1
        firstControl = firstControl ?? column
      case 0xE000...0xF8FF:
        let symbol = scalar.value >= 0xF000 ? Self.symbols[scalar.value - 0xF000] : nil
        if symbol == nil { firstUnknown = firstUnknown ?? column }
        result.append(symbol ?? scalar)
      case 0xFFFD:
        unreadable = unreadable ?? column
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Diagnostic {
  private static func character(
    _ code: String, _ file: String, _ line: Int, _ column: Int, _ message: Message,
    _ wayOut: Message
  ) -> Diagnostic {
    let place = SourceLocation(
      file: file, start: SourcePosition(line: line, column: column))
    return Diagnostic(.warning, "import.\(code)", at: place, message, wayOut: wayOut)
  }

  fileprivate static let lookAtSource = Message(
    vi: "xem lại chỗ này trong tệp gốc", en: "look at this place in the source")

  static func invalidUTF8(file: String, line: Int, column: Int) -> Diagnostic {
    character(
      "invalid-utf-8", file, line, column,
      Message(
        vi: "dòng có byte không phải UTF-8, đã thay bằng dấu \u{FFFD}",
        en: "the line holds bytes that are not UTF-8; they became \u{FFFD}"),
      Message(
        vi: "lưu lại tệp gốc ở bảng mã Unicode (UTF-8) rồi nhập lại",
        en: "save the source as Unicode (UTF-8) and import it again"))
  }

  static func unreadableLetter(file: String, line: Int, column: Int) -> Diagnostic {
    character(
      "unreadable-letter", file, line, column,
      Message(
        vi: "có chữ đã mất, chỉ còn dấu \u{FFFD}",
        en: "a letter is lost; only \u{FFFD} stands for it"),
      Message(
        vi: "đối chiếu bản gốc rồi gõ lại chữ ấy", en: "compare with the original and type it"))
  }

  static func controlCharacters(_ count: Int, file: String, line: Int, column: Int) -> Diagnostic {
    character(
      "control-characters", file, line, column,
      Message(
        vi: "đã bỏ \(count) ký tự điều khiển trong dòng",
        en: "removed \(count) control characters from the line"), lookAtSource)
  }

  static func invisibleCharacters(file: String, line: Int, column: Int) -> Diagnostic {
    var found = character(
      "invisible-characters", file, line, column,
      Message(
        vi: "đã bỏ ký tự không nhìn thấy (gạch nối mềm, dấu cách rộng bằng 0 …)",
        en: "took out characters that cannot be seen (soft hyphens, blanks of no width …)"),
      lookAtSource)
    found.severity = .note
    return found
  }

  static func privateCharacters(file: String, line: Int, column: Int) -> Diagnostic {
    character(
      "private-characters", file, line, column,
      Message(
        vi: "có ký tự riêng của một phông chữ (như Wingdings), máy khác không đọc được",
        en: "there is a character of a font's own, such as Wingdings, that no other font has"),
      lookAtSource)
  }
}
