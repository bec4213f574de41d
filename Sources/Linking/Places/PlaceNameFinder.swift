package import Gazetteer
package import VietnameseText

/// Finds the provinces that texts name, in one pass over their bytes.
///
/// Names are looked for as running text writes them, with capitals and tones. A name within a longer
/// one ("Hà Nam" in "Hà Nam Ninh", "Nguyễn Hà Nam") and that of a commune, district, street or town
/// ("xã Khánh Hòa", "thành phố Sơn La") do not count; Hồ Chí Minh is the city only after its kind.
package struct PlaceNameFinder: Sendable {
  /// A name in the text of a document of a day.
  struct Occurrence: Hashable {
    var name: String
    var date: PartialDate?
  }

  private struct Form {
    var bytes: [UInt8]
    /// Nil for what only looks like a province.
    var name: String?
    /// The units of the name.
    var units: [AdministrativeUnit]
  }

  /// A name where it stands in a text.
  package struct Found: Sendable, Equatable {
    /// Bytes of the text.
    package var range: Range<Int>
    /// As the gazetteer writes it.
    package var name: String
  }

  /// By first byte; the longest first.
  private let forms: [[Form]]
  /// Whether a name begins with a byte, by the byte.
  private let starts: [Bool]

  /// - Parameter units: the provinces that are looked for, of all times.
  package init(_ units: [AdministrativeUnit]) {
    var names: [String: String?] = ["Thái Bình Dương": nil, "Hà Nam Ninh": nil]
    var unitsByForm: [String: [AdministrativeUnit]] = [:]
    for unit in units {
      for name in [unit.name] + unit.otherNames {
        for form in Self.spellings(of: name) {
          names[form] = name
          unitsByForm[form, default: []].append(unit)
        }
      }
    }
    var forms: [[Form]] = Array(repeating: [], count: 256)
    for (form, name) in names.sorted(by: { $0.key < $1.key }) {
      let bytes = Array(form.utf8)
      guard let first = bytes.first else { continue }
      forms[Int(first)].append(Form(bytes: bytes, name: name, units: unitsByForm[form] ?? []))
    }
    self.forms = forms.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
    starts = forms.map { !$0.isEmpty }
  }

  /// A name with its tone and hyphen as the two usages have them, and with the forms of a kind that
  /// belongs to it.
  private static func spellings(of name: String) -> [String] {
    let older = name.replacing("òa", with: "oà").replacing("óa", with: "oá")
    var both = name == older ? [name] : [name, older]
    if name.contains(" - ") { both += ["-", " – "].map { name.replacing(" - ", with: $0) } }
    guard name.hasPrefix("TP ") else { return both }
    return both.flatMap { name in
      let bare = name.dropFirst("TP ".count)
      return ["TP \(bare)", "TP. \(bare)", "TP.\(bare)", "thành phố \(bare)", "Thành phố \(bare)"]
    }
  }

  /// - Parameters:
  ///   - text: UTF-8 in NFC.
  ///   - date: the text's day, which tells what was a city; nil where none is known.
  /// - Returns: the names that occur, each once, as the gazetteer writes them.
  func names(in text: [UInt8], on date: PartialDate?) -> Set<String> {
    Set(occurrences(in: text, on: date).lazy.map(\.name))
  }

  /// - Parameters:
  ///   - text: UTF-8 in NFC.
  ///   - date: the text's day, which tells what was a city; nil where none is known.
  /// - Returns: the names in the order in which they stand.
  package func occurrences(in text: [UInt8], on date: PartialDate?) -> [Found] {
    var found: [Found] = []
    text.withUnsafeBufferPointer { text in
      starts.withUnsafeBufferPointer { starts in
        var place = 0
        var isInWord = false
        while place < text.count {
          let byte = text[place]
          if !isInWord, starts[Int(byte)], let form = form(at: place, in: text) {
            let end = place + form.bytes.count
            if let name = form.name, Self.stands(alone: place..<end, form.units, date, in: text) {
              found.append(Found(range: place..<end, name: name))
            }
            place = end
            isInWord = true
            continue
          }
          isInWord = Self.isLetter(byte)
          place += byte == 0xE2 ? 3 : byte == 0xC2 ? 2 : 1
        }
      }
    }
    return found
  }

  private func form(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Form? {
    forms[Int(text[place])].first { form in
      let end = place + form.bytes.count
      guard end <= text.count, text[place..<end].elementsEqual(form.bytes) else { return false }
      return end == text.count || !Self.isLetter(text[end])
    }
  }

  /// Whether a byte is of a letter: beyond ASCII all are but those that begin U+0080 to U+00BF and
  /// U+2000 to U+2FFF, signs and punctuation.
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2, 0xE2: false
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: true
    default: false
    }
  }
}

// MARK: What stands around a name

extension PlaceNameFinder {
  /// The words before a name that belongs to a smaller place, and those with a capital that do not
  /// make a name longer.
  private static let smallerPlaces: Set<String> = [
    "xã", "phường", "trấn", "huyện", "quận", "đường", "thôn", "ấp", "bản", "làng", "sông",
    "cầu", "hồ", "núi", "đảo", "Xã", "Phường", "Huyện", "Quận", "Đường", "Thôn", "Sông", "Cầu",
    "ngõ", "đèo", "ông", "bà", "Ông", "Bà",
  ]
  private static let capitals: Set<String> = [
    "Tỉnh", "Phố", "Thành", "Nam", "Bắc", "Và", "Tại", "Ở", "Từ", "Về", "Các", "Hai", "Ba",
  ]

  private static func stands(
    alone range: Range<Int>, _ units: [AdministrativeUnit], _ date: PartialDate?,
    in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if let before = word(before: range.lowerBound, in: text) {
      if smallerPlaces.contains(before) { return false }
      let start = range.lowerBound - before.utf8.count - 1
      if let isCity = isCity(before, word(before: start, in: text)) {
        return isCity
          && units.contains { $0.has(.city, on: date) && date.map($0.exists) ?? true }
      }
      if isName(before), !capitals.contains(before) { return false }
    }
    guard let after = word(after: range.upperBound, in: text) else { return true }
    return !isName(after)
  }

  /// Whether the two words before a name make it that of a city; nil where they make it neither a
  /// city nor a street.
  private static func isCity(_ last: String, _ first: String?) -> Bool? {
    switch last.lowercased() {
    case "phố": first?.lowercased() == "thành"
    case "tp": true
    default: nil
    }
  }

  /// Whether a word is a part of a name: a capital, then a small letter.
  private static func isName(_ word: String) -> Bool {
    var letters = word.makeIterator()
    guard let first = letters.next(), let second = letters.next() else { return false }
    return first.isUppercase && second.isLowercase
  }

  /// The word that one space divides from what begins at an offset.
  private static func word(
    before offset: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> String? {
    guard offset > 1, text[offset - 1] == UInt8(ascii: " ") else { return nil }
    var start = offset - 1
    while start > 0, isLetter(text[start - 1]) { start -= 1 }
    return start == offset - 1
      ? nil : String(decoding: text[start..<offset - 1], as: UTF8.self)
  }

  private static func word(
    after offset: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> String? {
    guard offset + 1 < text.count, text[offset] == UInt8(ascii: " ") else { return nil }
    var end = offset + 1
    while end < text.count, isLetter(text[end]) { end += 1 }
    return end == offset + 1 ? nil : String(decoding: text[offset + 1..<end], as: UTF8.self)
  }
}
