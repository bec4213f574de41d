import Foundation

/// Unicode Normalization Form C (UAX #15), tuned for Vietnamese text that nearly always has it.
package enum Normalization {
  /// The text in NFC.
  ///
  /// - Parameter utf8: UTF-8 text. Bytes that are not valid UTF-8 are returned as they are.
  /// - Returns: the same bytes (not copied) where they have NFC already. A letter with more than
  ///   30 combining marks is no text (UAX #15, stream-safe format) and stays as it is.
  package static func nfc(_ utf8: [UInt8]) -> [UInt8] {
    if hasOnlyComposedLetters(utf8) || isNFC(utf8) || !isValid(utf8) { return utf8 }
    return Array(composed(String(decoding: utf8, as: UTF8.self)).utf8)
  }

  /// The text in NFC; see ``nfc(_:)-([UInt8])``.
  package static func nfc(_ text: String) -> String {
    hasOnlyComposedLetters(text.utf8) || isNFC(Array(text.utf8)) ? text : composed(text)
  }

  /// Whether the bytes are valid UTF-8 in NFC: one comparison a byte for text in Vietnamese letters.
  package static func isNFC(_ utf8: [UInt8]) -> Bool {
    guard let span = try? UTF8Span(validating: utf8.span) else { return false }
    if hasOnlyComposedLetters(utf8) { return true }
    var checked = span
    return checked.checkForNFC(quickCheck: false)
  }

  private static func isValid(_ utf8: [UInt8]) -> Bool {
    (try? UTF8Span(validating: utf8.span)) != nil
  }

  /// Whether valid UTF-8 holds nothing but characters that always stand in NFC text: U+0000–02FF,
  /// U+1E00–1EFF (the Vietnamese block among them) and U+2002–20BF (dashes, quotation marks,
  /// superscripts, currencies).
  private static func hasOnlyComposedLetters(_ utf8: some Collection<UInt8>) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] >= 0xCC, !isComposedLetter(bytes, at: index) { return false }
        index += 1
      }
      return true
    } ?? false
  }

  private static func isComposedLetter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    switch (bytes[index], bytes[index + 1]) {
    case (0xE1, 0xB8...0xBB), (0xE2, 0x81...0x82): return true
    case (0xE2, 0x80): return bytes[index + 2] >= 0x82
    default: return false
    }
  }
}

extension Normalization {
  /// Composes small pieces, since Foundation's conversion takes quadratic time on long text.
  private static func composed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var piece = (start: scalars.startIndex, count: 0)
    var character = (start: scalars.startIndex, count: 0)
    /// Ends the piece before an index, the character before it as it is where it has many marks.
    func endPiece(before index: String.Index) {
      let end = character.count > longestCharacter ? character.start : index
      result += String(scalars[piece.start..<end]).precomposedStringWithCanonicalMapping
      result += Substring(scalars[end..<index])
      piece = (index, 0)
    }
    for index in scalars.indices {
      if !continuesCharacter(scalars[index]) {
        if piece.count >= pieceLength || character.count > longestCharacter {
          endPiece(before: index)
        }
        character = (index, 0)
      }
      character.count += 1
      piece.count += 1
    }
    endPiece(before: scalars.endIndex)
    return result
  }

  /// A letter and the 30 marks that the stream-safe text format allows after it.
  private static let longestCharacter = 31

  /// Scalars after which a piece ends; long enough to make the cost of a call small.
  private static let pieceLength = 64

  /// Whether normalisation may join a scalar with the one before it: marks and Hangul vowels and
  /// final consonants.
  private static func continuesCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 || 0x1E00...0x1EFF ~= scalar.value { return false }
    if 0x1160...0x11FF ~= scalar.value { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
