import VietnameseText

/// What keeps the text of a body in NFC and free of control characters, whatever its source does.
enum BodyText {
  /// Whether words may begin with a combining mark: a cheap test on their first bytes.
  static func mayBeginWithMark(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = words.first, first >= 0xCC else { return false }
    // U+1E00-1EFF, where Vietnamese letters are.
    return !(first == 0xE1 && words.count > 1 && (0xB8...0xBB).contains(words[1]))
  }

  /// Whether the first character combines with whatever stands before it.
  static func beginsWithMark(_ text: String) -> Bool {
    guard let scalar = text.unicodeScalars.first, scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return (0x1160...0x11FF).contains(scalar.value)  // Hangul vowels and finals
    }
  }

  /// The text in NFC, with U+FFFD for characters that no text may hold: `&#7;` can write them.
  static func mended(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isForbidden) else { return Normalization.nfc(text) }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar.isForbidden ? "\u{FFFD}" : scalar) }
    return Normalization.nfc(String(scalars))
  }

  /// Whether a block of HTML is nothing but comments.
  static func isComment(_ html: Substring) -> Bool {
    var rest = html
    while rest.hasPrefix("<!--"), let end = rest.dropFirst(4).firstRange(of: "-->") {
      rest = rest[end.upperBound...].trimmingSpaces()
    }
    return rest.isEmpty
  }
}
