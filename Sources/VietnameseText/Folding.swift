import Foundation

/// Forms of a text in which different spellings of the same words are equal.
package enum Folding {
  /// The text in lower case without tones and marks: "Đồng Tháp" becomes "dong thap".
  ///
  /// đ becomes d, no-break spaces become spaces and dashes become hyphens. Two texts that differ
  /// only so are equal for a search typed without Vietnamese keys. Folding twice changes nothing.
  package static func plain(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in Normalization.nfc(text).unicodeScalars {
      if let letter = Alphabet.letter(scalar) {
        result.append(Alphabet.base[Int(letter.row)])
      } else if scalar.isASCII {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        appendFolded(scalar, to: &result)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text in lower case with tones and marks, the tone of an open syllable in oa, oe or uy on
  /// the first vowel: "Hoà" and "Hòa" both become "hòa"; "quý" and "toàn" stay.
  package static func toned(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in Normalization.nfc(text).unicodeScalars {
      if let letter = Alphabet.letter(scalar) {
        scalars.append(Alphabet.scalar(row: letter.row, tone: letter.tone))
      } else if scalar.isASCII {
        scalars.append(scalar)
      } else {
        let lower = plainPunctuation(scalar).properties.lowercaseMapping
        scalars.append(contentsOf: lower.unicodeScalars)
      }
    }
    for index in scalars.indices.dropFirst() { moveTone(at: index, in: &scalars) }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in scalars { result.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    return String(decoding: Normalization.nfc(result), as: UTF8.self)
  }

  /// How well a text answers a search.
  package enum Match: Comparable, Sendable {
    /// The words are there without regard to tones and marks.
    case folded
    /// The words are there as they were typed, but for case and the place of the tone.
    case exact
  }

  /// How well `text` contains `query`: nil where it does not; exact tones rank first.
  package static func match(_ query: String, in text: String) -> Match? {
    if toned(text).contains(toned(query)) { return .exact }
    return plain(text).contains(plain(query)) ? .folded : nil
  }
}

extension Folding {
  /// Appends a scalar that is no Vietnamese letter, without the marks of the Latin script.
  private static func appendFolded(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    if isMark(scalar) { return }
    guard scalar.properties.isAlphabetic else {
      return result.append(contentsOf: String(plainPunctuation(scalar)).utf8)
    }
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    let letters = parts.contains(where: isMark) ? parts.filter { !isMark($0) } : [scalar]
    for letter in letters {
      let lower = letter.properties.lowercaseMapping.unicodeScalars.filter { !isMark($0) }
      for scalar in lower { result.append(contentsOf: String(scalar).utf8) }
    }
  }

  /// Whether a scalar belongs to the block of combining marks that Latin letters take.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { 0x300...0x36F ~= scalar.value }

  private static func plainPunctuation(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xA0, 0x202F: " "
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    Alphabet.letter(scalar) != nil || scalar.value >= 0x80 && scalar.properties.isAlphabetic
  }

  /// Moves the tone of "oà", "oè", "uỳ" at the end of a syllable to the first vowel; "uy" after q is
  /// no such pair, since u belongs to the consonant.
  private static func moveTone(at index: Int, in scalars: inout [Unicode.Scalar]) {
    guard scalars[index].value >= 0xC0, scalars[index - 1] == "o" || scalars[index - 1] == "u",
      let second = Alphabet.letter(scalars[index]), second.tone != .none,
      let first = Alphabet.letter(scalars[index - 1]),
      scalars.count == index + 1 || !isLetter(scalars[index + 1])
    else { return }
    let bare = Alphabet.scalar(row: second.row, tone: .none)
    switch (scalars[index - 1], bare) {
    case ("o", "a"), ("o", "e"): break
    case ("u", "y") where index < 2 || scalars[index - 2] != "q": break
    default: return
    }
    scalars[index - 1] = Alphabet.scalar(row: first.row, tone: second.tone)
    scalars[index] = bare
  }
}
