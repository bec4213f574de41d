import VietnameseText

/// The numbering at the start of a heading or paragraph, in one of the forms that official documents
/// use (Decree 30/2020/NĐ-CP, appendix I, part II.6: phần, chương, mục, điều, khoản, điểm; and
/// "I.", "1.", "1.1.", "a)" of administrative documents).
package struct OutlineMarker: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case appendix, part, chapter, section, article
    /// "A."
    case capital
    /// "I."
    case roman
    /// "1.", "1.1.", "1.1.1."
    case number
    /// "1)"
    case bracketedNumber
    /// "a)"
    case letter
  }

  package var kind: Kind
  /// The number without its punctuation: "II", "1.11", "đ"; empty for "Phụ lục" alone.
  package var number: String
  /// How many bytes the marker takes, with the space or punctuation that parts it from the title.
  package var length: Int
  /// The marker as printed, without that space: "II.", "a)", "Phụ lục I".
  package var printed: String

  /// Recognises the marker that a text begins with.
  ///
  /// - Parameter text: the text's bytes, UTF-8 in NFC; only the first 64 are looked at.
  package init?(_ text: ArraySlice<UInt8>) {
    let head = text.prefix(64)
    if let marker = Self.named(head) ?? Self.numbered(head) {
      self = marker
    } else {
      return nil
    }
  }

  init(kind: Kind, number: String, printed: String) {
    self.kind = kind
    self.number = number
    self.printed = printed
    length = 0
  }

  private init(_ kind: Kind, _ number: String, printed: ArraySlice<UInt8>, length: Int) {
    self.kind = kind
    self.number = number
    self.length = length
    self.printed = String(decoding: printed, as: UTF8.self)
  }

  // MARK: "Phụ lục I", "Chương II", "Điều 5."

  private static let words: [(kind: Kind, word: [UInt8])] = [
    spelling(.appendix, "Phụ lục"), spelling(.appendix, "PHỤ LỤC"),
    spelling(.part, "Phần"), spelling(.part, "PHẦN"),
    spelling(.chapter, "Chương"), spelling(.chapter, "CHƯƠNG"),
    spelling(.section, "Mục"), spelling(.section, "MỤC"),
    spelling(.article, "Điều"), spelling(.article, "ĐIỀU"),
  ]

  private static func spelling(_ kind: Kind, _ word: String) -> (kind: Kind, word: [UInt8]) {
    (kind, Array(word.utf8))
  }

  /// "thứ nhất" up to "thứ mười chín", the longer ones first, in small letters and in capitals.
  private static let ordinals: [(word: [UInt8], number: String)] = {
    let units = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín"]
    let teens = ["một", "hai", "ba", "bốn", "lăm", "sáu", "bảy", "tám", "chín"]
    let names =
      teens.enumerated().map { ("thứ mười \($1)", 11 + $0) } + [("thứ mười", 10)]
      + units.enumerated().map { ("thứ \($1)", 1 + $0) }
    return names.flatMap { name, number in
      [name, name.uppercased(), "T" + name.dropFirst()].map { (Array($0.utf8), "\(number)") }
    }
  }()

  private static func named(_ text: ArraySlice<UInt8>) -> OutlineMarker? {
    words.first { text.starts(with: $0.word) }
      .flatMap { named($0.kind, text, after: text.startIndex + $0.word.count) }
  }

  private static func named(_ kind: Kind, _ text: ArraySlice<UInt8>, after wordEnd: Int)
    -> OutlineMarker?
  {
    var start = skipBlanks(text, from: wordEnd)
    if kind == .appendix {
      let word = text[start...].starts(with: "số".utf8) ? start + "số".utf8.count : start
      let afterWord = skipBlanks(text, from: word)
      if afterWord > word { start = afterWord }
    }
    if start > wordEnd {
      let rest = text[start...]
      if kind == .part, let ordinal = ordinals.first(where: { rest.starts(with: $0.word) }) {
        return end(of: ordinal.number, kind, text, at: start + ordinal.word.count)
      }
      if let end = endOfNumber(in: rest, kind) {
        return Self.end(of: String(decoding: rest[..<end], as: UTF8.self), kind, text, at: end)
      }
    }
    return kind == .appendix ? end(of: "", kind, text, at: wordEnd) : nil
  }

  /// Past "5", "5a", "IV", or the "A" of a part or appendix; nil where "Mục đích" merely begins with
  /// the word.
  private static func endOfNumber(in rest: ArraySlice<UInt8>, _ kind: Kind) -> Int? {
    let digits = rest.prefix(while: isDigit)
    var end = digits.endIndex
    if digits.isEmpty {
      let roman = rest.prefix(while: romanDigits.contains)
      end = roman.endIndex
      if RomanNumeral.parse(String(decoding: roman, as: UTF8.self)) == nil {
        guard kind == .part || kind == .appendix, let first = rest.first,
          (0x41...0x5A).contains(first)
        else { return nil }
        end = rest.startIndex + 1
      }
    } else if digits.count > 4 {
      return nil
    } else if end < rest.endIndex, (0x61...0x7A).contains(rest[end]) {
      end += 1
    } else if rest[end...].starts(with: "đ".utf8) {
      end += 2
    }
    return end == rest.endIndex || blankLength(rest, at: end) > 0 || !isWordByte(rest[end])
      ? end : nil
  }

  /// Takes in the punctuation and spaces between a named marker and its title: "Điều 5. ", "Phụ lục I: ".
  private static func end(of number: String, _ kind: Kind, _ text: ArraySlice<UInt8>, at end: Int)
    -> OutlineMarker?
  {
    var index = end
    while index < text.endIndex {
      let blank = blankLength(text, at: index)
      guard blank > 0 || ".:-".utf8.contains(text[index]) else { break }
      index += max(blank, 1)
    }
    if index < text.endIndex {
      // "Điều 5, khoản 2 …" and "Phụ lục kèm theo …" are sentences.
      if index == end { return nil }
      if number.isEmpty, index == skipBlanks(text, from: end) { return nil }
    }
    return OutlineMarker(
      kind, number, printed: text[text.startIndex..<end], length: index - text.startIndex)
  }

  // MARK: "I.", "1.1.", "a)"

  private static func numbered(_ text: ArraySlice<UInt8>) -> OutlineMarker? {
    guard let tokenEnd = text.indices.first(where: { blankLength(text, at: $0) > 0 }),
      let last = text[..<tokenEnd].last
    else { return nil }
    let token = text[..<tokenEnd]
    let length = skipBlanks(text, from: tokenEnd) - text.startIndex
    func marker(_ kind: Kind, _ number: ArraySlice<UInt8>) -> OutlineMarker {
      OutlineMarker(
        kind, String(decoding: number, as: UTF8.self), printed: token, length: length)
    }
    let bare = token.dropLast()
    switch last {
    case UInt8(ascii: "."):
      if bare.first.map(romanDigits.contains) ?? false,
        RomanNumeral.parse(String(decoding: bare, as: UTF8.self)) != nil
      {
        return marker(.roman, bare)
      }
      if isCapital(bare) { return marker(.capital, bare) }
      return isDottedNumber(bare) ? marker(.number, bare) : nil
    case UInt8(ascii: ")"):
      if isLetter(bare) { return marker(.letter, bare) }
      return (1...2).contains(bare.count) && bare.allSatisfy(isDigit)
        ? marker(.bracketedNumber, bare) : nil
    default:
      // "1.1 Title", with the last point left out.
      return token.contains(UInt8(ascii: ".")) && isDottedNumber(token)
        ? marker(.number, token) : nil
    }
  }

  // MARK: Characters

  private static let romanDigits: Set<UInt8> = Set("IVXLC".utf8)
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || isDigit(byte)
  }

  /// How many bytes a space or no-break space at an index takes; 0 where there is none.
  private static func blankLength(_ text: ArraySlice<UInt8>, at index: Int) -> Int {
    guard index < text.endIndex else { return 0 }
    if text[index] == 0x20 { return 1 }
    return text[index] == 0xC2 && index + 1 < text.endIndex && text[index + 1] == 0xA0 ? 2 : 0
  }

  private static func skipBlanks(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    while case let length = blankLength(text, at: index), length > 0 { index += length }
    return index
  }

  /// "1", "1.11", "2.1.3": up to four parts. After a point no more than two digits, since "2.752" is
  /// a number in the thousands.
  private static func isDottedNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 4 && (1...3).contains(parts[0].count)
      && parts.dropFirst().allSatisfy { (1...2).contains($0.count) }
      && parts.allSatisfy { $0.allSatisfy(isDigit) }
  }

  private static func isCapital(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.count == 1, let byte = bytes.first { return (0x41...0x5A).contains(byte) }
    return bytes.elementsEqual("Đ".utf8)
  }

  /// One small letter, or "đ".
  private static func isLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.count == 1, let byte = bytes.first { return (0x61...0x7A).contains(byte) }
    return bytes.elementsEqual("đ".utf8)
  }
}
