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

  private static let ordinals: [(word: [UInt8], number: String)] = [
    ("thứ nhất", "1"), ("thứ hai", "2"), ("thứ ba", "3"), ("thứ tư", "4"), ("thứ năm", "5"),
    ("thứ sáu", "6"), ("thứ bảy", "7"), ("thứ tám", "8"), ("thứ chín", "9"), ("thứ mười", "10"),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func named(_ text: ArraySlice<UInt8>) -> OutlineMarker? {
    words.first { text.starts(with: $0.word) }
      .flatMap { named($0.kind, text, after: text.startIndex + $0.word.count) }
  }

  private static func named(_ kind: Kind, _ text: ArraySlice<UInt8>, after wordEnd: Int)
    -> OutlineMarker?
  {
    guard wordEnd < text.endIndex else {
      return kind == .appendix
        ? OutlineMarker(kind, "", printed: text, length: text.count) : nil
    }
    guard text[wordEnd] == 0x20 else {
      return kind == .appendix ? end(of: "", kind, text, at: wordEnd) : nil
    }
    let rest = text[(wordEnd + 1)...]
    if kind == .part, let ordinal = ordinals.first(where: { rest.starts(with: $0.word) }) {
      return end(of: ordinal.number, kind, text, at: rest.startIndex + ordinal.word.count)
    }
    let number = rest.prefix { isDigit($0) || romanDigits.contains($0) }
    let after = number.endIndex
    // "Mục đích" begins with the word and is no marker; so does "Phần III2".
    let isWhole = number.allSatisfy(isDigit) || number.allSatisfy(romanDigits.contains)
    guard !number.isEmpty, isWhole, after == text.endIndex || !isWordByte(text[after]) else {
      return nil
    }
    return end(of: String(decoding: number, as: UTF8.self), kind, text, at: after)
  }

  /// Takes in the punctuation and spaces between a named marker and its title: "Điều 5. ", "Phụ lục I: ".
  private static func end(of number: String, _ kind: Kind, _ text: ArraySlice<UInt8>, at end: Int)
    -> OutlineMarker?
  {
    var index = end
    while index < text.endIndex, [0x20, 0x2E, 0x3A, 0x2D].contains(text[index]) { index += 1 }
    // "Phụ lục kèm theo …" is a sentence.
    if index == end, index < text.endIndex { return nil }
    if number.isEmpty, index < text.endIndex, !text[end..<index].contains(where: { $0 != 0x20 }) {
      return nil
    }
    return OutlineMarker(
      kind, number, printed: text[text.startIndex..<end], length: index - text.startIndex)
  }

  // MARK: "I.", "1.1.", "a)"

  private static func numbered(_ text: ArraySlice<UInt8>) -> OutlineMarker? {
    let token = text.prefix { $0 != 0x20 }
    guard let last = token.last, token.endIndex < text.endIndex else { return nil }
    let bare = token.dropLast()
    let kind: Kind
    switch last {
    case UInt8(ascii: ".") where !bare.isEmpty && bare.allSatisfy(romanDigits.contains):
      kind = .roman
    case UInt8(ascii: ".") where bare.count == 1 && (0x41...0x5A).contains(bare[bare.startIndex]):
      kind = .capital
    case UInt8(ascii: ".") where isDottedNumber(bare): kind = .number
    case UInt8(ascii: ")") where bare.count <= 2 && !bare.isEmpty && bare.allSatisfy(isDigit):
      kind = .bracketedNumber
    case UInt8(ascii: ")") where isLetter(bare): kind = .letter
    case _ where isDottedNumber(token) && token.contains(UInt8(ascii: ".")):
      // "1.1 Title", with the last point left out.
      return OutlineMarker(
        .number, String(decoding: token, as: UTF8.self), printed: token, length: token.count + 1)
    default: return nil
    }
    return OutlineMarker(
      kind, String(decoding: bare, as: UTF8.self), printed: token, length: token.count + 1)
  }

  private static let romanDigits: Set<UInt8> = Set("IVXLC".utf8)
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || isDigit(byte)
  }

  /// "1", "1.11", "2.1.3": up to four parts of one to three digits.
  private static func isDottedNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 4
      && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(isDigit) }
  }

  /// One small letter, or "đ".
  private static func isLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.count == 1, let byte = bytes.first { return (0x61...0x7A).contains(byte) }
    return bytes.elementsEqual([0xC4, 0x91])
  }
}
