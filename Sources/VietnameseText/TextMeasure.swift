/// How wide text becomes in a drawing.
///
/// A drawing is made before the reader's font is known: widths are estimates on the wide side of
/// the system fonts (Segoe UI, Roboto, Noto Sans), so that text stays inside what is drawn for it.
package enum TextMeasure {
  /// The width of a text, in the unit of `size`.
  package static func width(of text: some StringProtocol, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ems(of: $1) } * size
  }

  /// Breaks a text into lines: at spaces, inside a long identifier after "/" and "-".
  ///
  /// - Parameters:
  ///   - width: how wide a line may become, in the unit of `size`.
  ///   - limit: the most lines; the last one ends in "…" where text is left out.
  package static func lines(
    of text: String, width: Double, size: Double, limit: Int = 3
  ) -> [String] {
    if Self.width(of: text, size: size) <= width { return text.isEmpty ? [] : [text] }
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: NoBreakSpaces.insert(into: text), width: width, size: size) {
      let longer = line + piece
      if line.isEmpty || Self.width(of: trimmed(longer), size: size) <= width {
        line = longer
      } else {
        lines.append(trimmed(line))
        line = String(piece)
      }
    }
    if !line.isEmpty { lines.append(trimmed(line)) }
    guard lines.count > limit else { return lines }
    lines.removeSubrange(limit...)
    lines[limit - 1] += " …"
    return lines
  }

  /// The parts between which a line may end; a word wider than a line is divided.
  private static func pieces(of text: String, width: Double, size: Double) -> [Substring] {
    var pieces: [Substring] = []
    for word in split(text, after: { $0 == " " }) {
      if Self.width(of: trimmed(String(word)), size: size) <= width {
        pieces.append(word)
      } else {
        for part in split(word, after: { $0 == "/" || $0 == "-" }) {
          pieces += split(part, width: width, size: size)
        }
      }
    }
    return pieces
  }

  private static func split(
    _ text: some StringProtocol, after isEnd: (Character) -> Bool
  ) -> [Substring] {
    var parts: [Substring] = []
    var rest = Substring(text)
    while let end = rest.firstIndex(where: isEnd) {
      let next = rest.index(after: end)
      parts.append(rest[..<next])
      rest = rest[next...]
    }
    if !rest.isEmpty { parts.append(rest) }
    return parts
  }

  /// Divides what has no place to break at, wherever the line is full.
  private static func split(_ part: Substring, width: Double, size: Double) -> [Substring] {
    var parts: [Substring] = []
    var start = part.startIndex
    var used = 0.0
    for index in part.indices {
      let advance = Self.width(of: String(part[index]), size: size)
      if used + advance > width, index > start {
        parts.append(part[start..<index])
        (start, used) = (index, 0)
      }
      used += advance
    }
    return parts + [part[start...]]
  }

  private static func trimmed(_ line: String) -> String {
    line.hasSuffix(" ") ? String(line.dropLast()) : line
  }

  private static func ems(of scalar: Unicode.Scalar) -> Double {
    if scalar.isASCII { return ascii[Int(scalar.value)] }
    return switch scalar {
    case "\u{A0}", "·": 0.38
    case "\u{300}"..."\u{36F}": 0
    default:
      Alphabet.letter(scalar)?.isUppercase ?? scalar.properties.isUppercase ? 0.74 : 0.6
    }
  }

  private static let ascii: [Double] = (0..<128).map { (byte: UInt8) in
    switch byte {
    case _ where "ijltfrI .,:;'()/-".utf8.contains(byte): 0.38
    case _ where "mwMW".utf8.contains(byte): 0.95
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 0.7
    default: 0.58
    }
  }
}
