import Foundation

/// Forms of a text in which different spellings of the same words are equal.
package enum Folding {
  /// The text in lower case without tones and marks: "Đồng Tháp" becomes "dong thap".
  ///
  /// đ becomes d, no-break spaces become spaces and dashes become hyphens. Two texts that differ
  /// only so are equal for a search typed without Vietnamese keys. Folding twice changes nothing.
  package static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in Normalization.nfc(text).unicodeScalars {
      if let letter = Alphabet.letter(scalar) {
        result.append(Unicode.Scalar(Alphabet.base[Int(letter.row)]))
      } else if scalar.isASCII {
        result.append(scalar)
      } else {
        appendFolded(scalar, to: &result)
      }
    }
    return String(result)
  }

  /// The text in lower case with tones and marks, the tone of an open syllable in oa, oe or uy on
  /// the first vowel: "Hoà" and "Hòa" both become "hòa"; "quý" and "toàn" stay.
  package static func toned(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in Normalization.nfc(text).unicodeScalars {
      if let letter = Alphabet.letter(scalar) {
        scalars.append(Alphabet.rows[Int(letter.row)][Int(letter.tone.rawValue)])
      } else {
        scalars.append(
          contentsOf: plainPunctuation(scalar).properties.lowercaseMapping.unicodeScalars)
      }
    }
    for index in scalars.indices.dropFirst() { moveTone(at: index, in: &scalars) }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return Normalization.nfc(String(result))
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
  private static func appendFolded(
    _ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView
  ) {
    if isMark(scalar) { return }
    guard scalar.properties.isAlphabetic else { return result.append(plainPunctuation(scalar)) }
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    let letters = parts.contains(where: isMark) ? parts.filter { !isMark($0) } : [scalar]
    for letter in letters {
      for lower in letter.properties.lowercaseMapping.unicodeScalars where !isMark(lower) {
        result.append(lower)
      }
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

  /// Moves the tone of "oà", "oè", "uỳ" at the end of a syllable to the first vowel; "uy" after q is
  /// no such pair, since u belongs to the consonant.
  private static func moveTone(at index: Int, in scalars: inout [Unicode.Scalar]) {
    guard let second = Alphabet.letter(scalars[index]), second.tone != .none,
      scalars.count == index + 1 || !scalars[index + 1].properties.isAlphabetic
    else { return }
    let first = scalars[index - 1]
    switch (first, Alphabet.rows[Int(second.row)][0]) {
    case ("o", "a"), ("o", "e"): break
    case ("u", "y") where index < 2 || scalars[index - 2] != "q": break
    default: return
    }
    guard let vowel = Alphabet.letter(first) else { return }
    scalars[index - 1] = Alphabet.rows[Int(vowel.row)][Int(second.tone.rawValue)]
    scalars[index] = Alphabet.rows[Int(second.row)][0]
  }
}
