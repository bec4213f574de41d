import VietnameseText

/// The number or sign that a heading, point or list item of an official document begins with.
struct OutlineMarker: Equatable {
  /// The levels, outermost first: a marker belongs under the nearest one before it that is less.
  enum Kind: Int, Comparable {
    case part, capitalLetter, chapter, roman, section, article, number, letter, bracketedNumber
    case bullet, plus

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    var isListItem: Bool { self >= .bullet }
    /// Whether the marker is a word with a number: Phần, Chương, Mục, Điều.
    var isNamed: Bool { [.part, .chapter, .section, .article].contains(self) }
  }

  var kind: Kind
  /// As the content format writes it: "I.", "1.1.", "a)", "Chương I".
  var label: String
  /// 1.1. is [1, 1]; a letter counts by its place among the letters that points run through.
  var ordinals: [Int]
  /// The byte at which the text after the marker begins.
  var textStart: Int
  /// What was wrong with the marker as printed, if anything.
  var damage: String?

  /// Places in the outline: dotted numbers lie deeper with each part.
  var depth: Int { kind.rawValue * 8 + min(ordinals.count, 7) }
}

extension OutlineMarker {
  /// Points run a b c d đ e g h i k … (Decree 30/2020/NĐ-CP, Appendix I).
  private static let letters = Array("abcdđeghiklmnopqrstuvxy".unicodeScalars)

  /// Reads the marker at the beginning of a line; nil where there is none.
  init?(_ line: Line, after previous: OutlineMarker? = nil) {
    guard !line.isBlank else { return nil }
    let scalars = Array(line.string.unicodeScalars.prefix(64))
    let rest = line.length > scalars.count
    if let marker = Self.bullet(scalars) ?? Self.keyword(line, scalars)
      ?? Self.dottedNumber(scalars, isLong: rest)
      ?? Self.roman(scalars, line: line, previous: previous) ?? Self.letter(scalars)
    {
      self = marker
    } else {
      return nil
    }
  }

  private init(
    _ kind: Kind, _ label: String, _ ordinals: [Int], _ scalars: some Sequence<Unicode.Scalar>,
    damage: String? = nil
  ) {
    self.kind = kind
    self.label = label
    self.ordinals = ordinals
    textStart = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.damage = damage
  }

  /// "- ", "+ ", "• "; also without the blank before a capital letter, and "- + " for "+ ".
  private static func bullet(_ scalars: [Unicode.Scalar]) -> OutlineMarker? {
    guard let first = scalars.first, "-–—•●▪+*".unicodeScalars.contains(first), scalars.count > 1
    else { return nil }
    var end = 1
    let hasBlank = scalars[1] == " "
    guard hasBlank || (first != "*" && scalars[1].isCapital) else { return nil }
    while end < scalars.count, scalars[end] == " " { end += 1 }
    if first != "+", end + 1 < scalars.count, scalars[end] == "+", scalars[end + 1] == " " {
      let text = scalars[(end + 1)...].firstIndex { $0 != " " } ?? scalars.count
      return OutlineMarker(.plus, "+", [], scalars[..<text], damage: "- +")
    }
    return OutlineMarker(
      first == "+" ? .plus : .bullet, first == "+" ? "+" : "-", [], scalars[..<end])
  }

  /// "1. ", "1.1. ", "1.1 ", "1) ", "1- ", "1/ ".
  private static func dottedNumber(_ scalars: [Unicode.Scalar], isLong: Bool) -> OutlineMarker? {
    var (ordinals, end) = ([Int](), 0)
    while ordinals.count < 5 {
      let digits = scalars[end...].prefix { $0.isDigit }
      guard 1...3 ~= digits.count, let value = Int(String(String.UnicodeScalarView(digits))) else {
        break
      }
      // Three digits after a point are thousands: "1.639 dự án".
      if !ordinals.isEmpty, digits.count == 3 { return nil }
      ordinals.append(value)
      end += digits.count
      guard end < scalars.count, scalars[end] == "." else { break }
      end += 1
    }
    guard !ordinals.isEmpty, end < scalars.count || !isLong else { return nil }
    let number = String(String.UnicodeScalarView(scalars[..<end]))
    let next = end < scalars.count ? scalars[end] : " "
    if number.hasSuffix(".") {
      guard next == " " || next.properties.isAlphabetic || "“\"(".unicodeScalars.contains(next)
      else { return nil }
      return numbered(.number, number, ordinals, scalars, from: end)
    }
    if ordinals.count > 1 {
      guard next == " ", let capital = scalars[end...].first(where: { $0 != " " }),
        capital.isCapital
      else { return nil }
      return numbered(.number, number, ordinals, scalars, from: end)
    }
    guard ")/-".unicodeScalars.contains(next), end + 1 < scalars.count, scalars[end + 1] == " ",
      let first = scalars[(end + 1)...].first(where: { $0 != " " }),
      next != "-" || first.isCapital
    else { return nil }
    return numbered(
      next == ")" ? .bracketedNumber : .number, number + String(next), ordinals, scalars,
      from: end + 1)
  }

  private static func numbered(
    _ kind: Kind, _ label: String, _ ordinals: [Int], _ scalars: [Unicode.Scalar], from end: Int
  ) -> OutlineMarker {
    let text = scalars[end...].firstIndex { $0 != " " } ?? scalars.count
    return OutlineMarker(kind, label, ordinals, scalars[..<text])
  }

  /// "I. ", "II- ", "III/ ", "A. "; l, 1 and | in a numeral before a title in capitals are I.
  private static func roman(
    _ scalars: [Unicode.Scalar], line: Line, previous: OutlineMarker?
  ) -> OutlineMarker? {
    let token = scalars.prefix { "IVXLCDMl1|".unicodeScalars.contains($0) || $0.isCapital }
    guard 1...6 ~= token.count, token.count < scalars.count,
      ".-/)".unicodeScalars.contains(scalars[token.count])
    else { return nil }
    var end = token.count + 1
    let hasBlank = end >= scalars.count || scalars[end] == " "
    while end < scalars.count, scalars[end] == " " { end += 1 }
    let titleFollows = end < scalars.count && scalars[end].isCapital
    guard hasBlank || (titleFollows && scalars[token.count] == ".") else { return nil }
    let printed = String(String.UnicodeScalarView(token))
    let separator = String(scalars[token.count])
    let title = String(String.UnicodeScalarView(scalars[end...]))
    if let value = RomanNumeral.parse(printed), !isLetter(printed, value, after: previous) {
      return OutlineMarker(.roman, printed + separator, [value], scalars[..<end])
    }
    if token.count == 1, token[0].isASCII, token[0].isCapital,
      title.isWrittenInCapitals
        || previous.map({ $0.kind == .capitalLetter }) ?? false
    {
      let value = Int(token[0].value) - 64
      return OutlineMarker(.capitalLetter, printed + separator, [value], scalars[..<end])
    }
    let meant = String(printed.map { "l1|".contains($0) ? "I" : $0 })
    guard meant != printed, title.isWrittenInCapitals, let value = RomanNumeral.parse(meant) else {
      return nil
    }
    return OutlineMarker(
      .roman, meant + separator, [value], scalars[..<end], damage: printed + separator)
  }

  /// Whether "C." or "D." goes on A. B. rather than counting hundreds.
  private static func isLetter(_ printed: String, _ value: Int, after previous: OutlineMarker?)
    -> Bool
  {
    guard printed.unicodeScalars.count == 1, let scalar = printed.unicodeScalars.first else {
      return false
    }
    if let previous, previous.kind == .capitalLetter {
      return previous.ordinals == [Int(scalar.value) - 65]
    }
    return "CDLM".unicodeScalars.contains(scalar)
  }

  /// "a) ", "đ) ", "a. ", "a/ ".
  private static func letter(_ scalars: [Unicode.Scalar]) -> OutlineMarker? {
    guard scalars.count > 2, let place = letters.firstIndex(of: scalars[0]),
      ")./".unicodeScalars.contains(scalars[1])
    else { return nil }
    let text = scalars[2...].firstIndex { $0 != " " } ?? scalars.count
    guard
      scalars[1] == ")" || (scalars[2] == " " && text < scalars.count && scalars[text].isCapital)
    else { return nil }
    return OutlineMarker(
      .letter, String(String.UnicodeScalarView(scalars[..<2])), [place + 1], scalars[..<text])
  }
}

extension OutlineMarker {
  private static let keywords: [(folded: String, name: String, kind: Kind)] = [
    ("phan ", "Phần", .part), ("chuong ", "Chương", .chapter), ("muc ", "Mục", .section),
    ("dieu ", "Điều", .article),
  ]
  private static let ordinalWords = [
    "nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi",
  ]

  /// "Chương I", "Điều 5.", "Mục 1:", "Phần thứ hai": the number must end the line or be followed
  /// by a point, colon or title in capitals, for "Điều 5 của Luật" begins a sentence.
  private static func keyword(_ line: Line, _ scalars: [Unicode.Scalar]) -> OutlineMarker? {
    guard let keyword = keywords.first(where: { line.lead.hasPrefix($0.folded) }),
      scalars[0].isCapital, let blank = scalars.firstIndex(of: " ")
    else { return nil }
    var end = blank + 1
    var number = ""
    var value: Int?
    let token = scalars[end...].prefix { $0.properties.isAlphabetic || $0.isDigit }
    let word = String(String.UnicodeScalarView(token))
    end += token.count
    if Folding.plain(word) == "thu", end < scalars.count {
      let ordinal = scalars[(end + 1)...].prefix { $0.properties.isAlphabetic }
      let name = String(String.UnicodeScalarView(ordinal))
      value = ordinalWords.firstIndex(of: Folding.plain(name)).map { $0 + 1 }
      number = "\(word.lowercased()) \(name.lowercased())"
      end += 1 + ordinal.count
    } else if let digits = Int(word), word.count <= 4 {
      (value, number) = (digits, word)
    } else {
      (value, number) = (RomanNumeral.parse(word.uppercased()), word.uppercased())
    }
    guard let value else { return nil }
    let next = end < scalars.count ? scalars[end] : "."
    var text = end
    while text < scalars.count, ".: -–".unicodeScalars.contains(scalars[text]) { text += 1 }
    let rest = String(String.UnicodeScalarView(scalars[text...]))
    guard ".:".unicodeScalars.contains(next) || rest.isWrittenInCapitals else { return nil }
    return OutlineMarker(keyword.kind, "\(keyword.name) \(number)", [value], scalars[..<text])
  }
}
