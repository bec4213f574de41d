/// A key whose byte order is the alphabetical order of Vietnamese texts.
///
/// Letters follow CLDR vi (a ă â b c d đ e ê g … y, with f, j, w and z in their Latin places);
/// tones decide between syllables of the same letters, in the order none, huyền, hỏi, ngã, sắc,
/// nặng. Texts are compared syllable by syllable, as dictionaries do, so "ba mẹ" comes before
/// "bà con". Numbers compare by value, so "Phụ lục 2" comes before "Phụ lục 10". Then lower case
/// comes before upper case, and the bytes of the text decide last: only equal texts have equal keys.
package struct SortKey: Sendable, Hashable, Comparable {
  /// The key: compare as unsigned bytes.
  package let bytes: [UInt8]

  /// - Parameter text: any text; the letters of other scripts come after z, by code point.
  package init(_ text: String) {
    var builder = SortKeyBuilder()
    for scalar in Normalization.nfc(text).unicodeScalars { builder.append(scalar) }
    bytes = builder.finish(text)
  }

  package static func < (a: Self, b: Self) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

extension Sequence {
  /// The elements in Vietnamese alphabetical order of a text of theirs; one key is made an element.
  package func sortedAlphabetically(by text: (Element) -> String) -> [Element] {
    map { (key: SortKey(text($0)), element: $0) }.sorted { $0.key < $1.key }.map(\.element)
  }
}

/// Writes a key: for each syllable the letters, then the tones and `endOfSyllable`; for each number
/// its length and digits; then the case of the letters and the text itself.
private struct SortKeyBuilder {
  // Every mark is smaller than what it is compared with: the end of the words before tones, tones
  // before letters (a shorter syllable comes first), numbers before letters.
  private static let endOfLevel: UInt8 = 0x01
  private static let endOfSyllable: UInt8 = 0x02
  private static let number: UInt8 = 0x08
  private static let firstLetter: UInt8 = 0x10
  private static let otherScript: UInt8 = 0x70
  private static let lowercase: UInt8 = 0x02
  private static let uppercase: UInt8 = 0x03

  private var words: [UInt8] = []
  private var tones: [UInt8] = []
  private var digits: [UInt8] = []
  private var cases: [UInt8] = []
  private var isInSyllable = false

  mutating func append(_ scalar: Unicode.Scalar) {
    if let letter = Alphabet.letter(scalar) {
      append(letter)
    } else if "0"..."9" ~= scalar {
      endSyllable()
      digits.append(UInt8(truncatingIfNeeded: scalar.value))
    } else if scalar.properties.isAlphabetic {
      appendForeign(scalar)
    } else if scalar.properties.generalCategory != .nonspacingMark {
      endSyllable()
      endNumber()
    }
  }

  private mutating func append(_ letter: Letter) {
    endNumber()
    isInSyllable = true
    words.append(Self.firstLetter + letter.row)
    if letter.tone != .none { tones.append(Self.endOfSyllable + letter.tone.rawValue) }
    cases.append(letter.isUppercase ? Self.uppercase : Self.lowercase)
  }

  /// A letter with a foreign mark counts as its base letter; other scripts follow z.
  private mutating func appendForeign(_ scalar: Unicode.Scalar) {
    let folded = Folding.plain(String(scalar)).unicodeScalars
    if let first = folded.first, folded.count == 1, let letter = Alphabet.letter(first) {
      append(Letter(row: letter.row, tone: .none, isUppercase: scalar.properties.isUppercase))
    } else {
      endNumber()
      isInSyllable = true
      words.append(Self.otherScript)
      words.append(contentsOf: String(scalar).utf8)
    }
  }

  private mutating func endSyllable() {
    guard isInSyllable else { return }
    words += tones
    words.append(Self.endOfSyllable)
    tones.removeAll(keepingCapacity: true)
    isInSyllable = false
  }

  private mutating func endNumber() {
    guard !digits.isEmpty else { return }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    words.append(Self.number)
    var length = significant.count
    while length >= 0xFF {
      words.append(0xFF)
      length -= 0xFF
    }
    words.append(UInt8(length))
    words += significant
    digits.removeAll(keepingCapacity: true)
  }

  mutating func finish(_ text: String) -> [UInt8] {
    endSyllable()
    endNumber()
    words.append(Self.endOfLevel)
    words += cases[..<((cases.lastIndex(of: Self.uppercase) ?? -1) + 1)]
    words.append(Self.endOfLevel)
    words += text.utf8
    return words
  }
}
