import Foundation
import VietnameseText

/// A figure of a text that counts or measures something; no dates, no identifiers, no ordinals.
struct Amount {
  /// The bytes from the qualifier to the unit of money.
  var range: Range<Int>
  var quantity: Quantity
  /// How many decimals the figure has.
  var decimals: Int
  var isPercentage = false
  /// What is counted; nil for money and for figures that stand alone.
  var unit: CountedUnit?
  /// The second number of "51/63".
  var whole: Decimal?

  var value: Decimal { quantity.value }

  /// What one unit of the last printed digit is worth.
  var lastDigit: Decimal {
    Decimal(
      sign: .plus, exponent: (quantity.scale?.exponent ?? 0) - decimals, significand: 1)
  }

  /// Whether the figure is said, or shown by its decimals, to be no exact one.
  var isRounded: Bool { quantity.qualifier != nil || decimals > 0 }

  /// Whether the figure is money for one of something: "40.000 đồng/giờ".
  func isRate(in text: [UInt8]) -> Bool {
    quantity.isMoney && range.upperBound + 1 < text.count
      && text[range.upperBound] == UInt8(ascii: "/") && text[range.upperBound + 1].isLetterLead
  }

  /// Whether two amounts can stand on the two sides of a sum.
  func isComparable(with other: Amount) -> Bool {
    if isPercentage || other.isPercentage || whole != nil || other.whole != nil { return false }
    if quantity.isMoney || other.quantity.isMoney {
      return quantity.isMoney && other.quantity.isMoney
    }
    guard let unit, let otherUnit = other.unit else { return false }
    return unit.isLike(otherUnit)
  }
}

/// Reads the amounts of a stretch of text.
struct AmountScanner {
  private let text: [UInt8]
  private let end: Int
  private var index: Int
  private let start: Int

  /// The amounts in the order of the text.
  static func amounts(in range: Range<Int>, of text: [UInt8]) -> [Amount] {
    var scanner = AmountScanner(text, range)
    var amounts: [Amount] = []
    while scanner.skipToDigit() {
      if let amount = scanner.read() { amounts.append(amount) }
    }
    return amounts
  }

  private init(_ text: [UInt8], _ range: Range<Int>) {
    self.text = text
    start = range.lowerBound
    index = range.lowerBound
    end = range.upperBound
  }

  private mutating func skipToDigit() -> Bool {
    while index < end, !text[index].isDigit { index += 1 }
    return index < end
  }

  private func byte(_ index: Int) -> UInt8? { index >= start && index < end ? text[index] : nil }

  /// Reads the number at the index and moves behind it.
  private mutating func read() -> Amount? {
    let first = index
    guard !isGlued(before: first), !endsGlued(at: figureEnd(from: first)) else {
      skipGlued()
      return nil
    }
    let figure = readFigure()
    guard let value = figure.value else {
      skipGlued()
      return nil
    }
    if byte(index) == UInt8(ascii: "/") { return readFraction(value, from: first) }
    if isOrdinal(value, from: first) || isClause(first) { return nil }
    var amount = Amount(
      range: first..<index, quantity: Quantity(value), decimals: figure.decimals)
    readUnits(&amount)
    readQualifier(&amount)
    return amount
  }

  /// One past the digits, and the points and commas between them.
  private func figureEnd(from first: Int) -> Int {
    var end = first
    while let next = byte(end) {
      let isInside =
        (next == UInt8(ascii: ".") || next == UInt8(ascii: ","))
        && (byte(end + 1)?.isDigit ?? false)
      guard next.isDigit || isInside else { break }
      end += 1
    }
    return end
  }

  private mutating func readFigure() -> (value: Decimal?, decimals: Int) {
    let figure = text[index..<figureEnd(from: index)]
    index = figure.endIndex
    let decimals = figure.lastIndex(of: UInt8(ascii: ",")).map { figure.endIndex - $0 - 1 } ?? 0
    if figure.count < 4 {
      // Most numbers are small and plain.
      let value = figure.reduce(0) { $0 * 10 + Int($1) - 0x30 }
      if figure.allSatisfy(\.isDigit) { return (Decimal(value), 0) }
    }
    return (VietnameseNumber.parse(String(decoding: figure, as: UTF8.self)), decimals)
  }

  /// Whether a letter, dash or slash stands right before: "Q10", "12/2023", "2021–2025".
  private func isGlued(before first: Int) -> Bool {
    guard let before = byte(first - 1) else { return false }
    if before < 0x80 { return before.isASCIILetter || Self.glue.contains(before) }
    if byte(first - 2) == 0xC2 { return false }
    return byte(first - 3) != 0xE2 || byte(first - 2) == 0x80 && before.isDashEnd
  }

  private static let glue = Set("-/._".utf8)

  /// Whether the number goes on into something that is no amount: "2021-2025", "62/2022/NĐ-CP",
  /// "05-CT"; "500.000đ" and "51/63" are.
  private func endsGlued(at index: Int) -> Bool {
    guard let next = byte(index) else { return false }
    if next == UInt8(ascii: "/") { return !(byte(index + 1)?.isDigit ?? false) }
    if next == 0x20 { return isDash(at: index + 1) && isNumberBehindDash(at: index + 1) }
    return next.isASCIILetter && !matches("đ", at: index) || next == UInt8(ascii: "-")
      || next == UInt8(ascii: "_") || isDash(at: index)
  }

  private func isDash(at index: Int) -> Bool {
    byte(index) == UInt8(ascii: "-")
      || byte(index) == 0xE2 && byte(index + 1) == 0x80 && (byte(index + 2)?.isDashEnd ?? false)
  }

  /// "2021 - 2025"
  private func isNumberBehindDash(at index: Int) -> Bool {
    let after = index + (byte(index) == 0xE2 ? 3 : 1)
    return byte(after) == 0x20 && (byte(after + 1)?.isDigit ?? false)
  }

  private mutating func skipGlued() {
    while let next = byte(index), next > 0x20, next != UInt8(ascii: ";"), next != UInt8(ascii: ")")
    {
      index += 1
    }
  }

  /// Reads "51/63"; a date and an identifier go on behind the second number.
  private mutating func readFraction(_ part: Decimal, from first: Int) -> Amount? {
    let isMonthlike = text[first] == UInt8(ascii: "0")
    index += 1
    let second = index
    let whole = readFigure().value
    if let next = byte(index),
      next == UInt8(ascii: "/") || next == UInt8(ascii: "-")
        || next.isLetterLead
    {
      skipGlued()
      return nil
    }
    guard let whole, part <= whole, !isMonthlike, text[second] != UInt8(ascii: "0"),
      !isOrdinal(part, from: first)
    else { return nil }
    var amount = Amount(range: first..<index, quantity: Quantity(part), decimals: 0)
    amount.whole = whole
    amount.unit = CountedUnit(words(from: index))
    return amount
  }

  // MARK: Words around

  /// Whether the word before makes the number a name; a year stands after "năm" and alone.
  private func isOrdinal(_ value: Decimal, from first: Int) -> Bool {
    guard let word = wordBefore(first) else { return false }
    if CountedUnit.ordinals.contains(word) {
      // "tổng số 1.639", "thiểu số 120": a count that follows "số" has its unit or its points.
      if word == "số" { return !hasCountBefore(first) }
      // "Bộ cấp 70 giấy phép" against "cấp 2".
      if word == "cấp" { return value < 10 && text[first] != UInt8(ascii: "0") }
      return true
    }
    return false
  }

  /// Whether "số" before the number is that of "tổng số" or "thiểu số".
  private func hasCountBefore(_ first: Int) -> Bool {
    let words = Folding.toned(
      String(decoding: text[max(start, first - 16)..<first], as: UTF8.self)
    ).split(separator: " ")
    return words.count > 1 && ["tổng", "thiểu", "đa"].contains(words[words.count - 2])
  }

  /// Whether the number is the marker of an outline: "1. Mục đích", "2) …" at the block's start.
  private func isClause(_ first: Int) -> Bool {
    first == start && (byte(index) == UInt8(ascii: ".") || byte(index) == UInt8(ascii: ")"))
  }

  /// The word before a byte, folded; nil at the start and after punctuation.
  private func wordBefore(_ first: Int) -> String? {
    var last = first
    while last > start, text[last - 1] == 0x20 || text[last - 1] == 0xA0 || text[last - 1] == 0xC2 {
      last -= 1
    }
    var begin = last
    while begin > start, text[begin - 1].isASCIILetter || text[begin - 1] >= 0x80,
      text[begin - 1] != 0xA0
    {
      begin -= 1
    }
    guard begin < last, last < first else { return nil }
    return Folding.toned(String(decoding: text[begin..<last], as: UTF8.self))
  }

  /// Reads scale, unit of money, percent sign and the noun that is counted.
  private mutating func readUnits(_ amount: inout Amount) {
    if skip(symbol: "%") {
      amount.isPercentage = true
      amount.range = amount.range.lowerBound..<index
      return
    }
    amount.quantity.scale = Self.scales.first { skip(word: $0.word) }?.scale
    amount.quantity.isMoney = Self.currencies.contains { skip(word: $0) }
    amount.range = amount.range.lowerBound..<index
    if !amount.quantity.isMoney { amount.unit = CountedUnit(words(from: index)) }
  }

  private static let scales: [(word: String, scale: Quantity.Scale)] = [
    ("nghìn tỷ", .thousandBillion), ("nghìn tỉ", .thousandBillion), ("ngàn tỷ", .thousandBillion),
    ("tỷ", .billion), ("tỉ", .billion), ("triệu", .million), ("nghìn", .thousand),
    ("ngàn", .thousand),
  ]
  private static let currencies = ["đồng", "đ", "VNĐ", "VND"]

  private mutating func skip(symbol: String) -> Bool {
    var place = index
    skipSpaces(&place)
    guard matches(symbol, at: place) else { return false }
    index = place + symbol.utf8.count
    return true
  }

  private mutating func skip(word: String) -> Bool {
    var place = index
    skipSpaces(&place)
    let after = place + word.utf8.count
    guard matches(word, at: place), !(byte(after)?.isLetterLead ?? false) else { return false }
    index = after
    return true
  }

  private func skipSpaces(_ place: inout Int) {
    while true {
      if byte(place) == 0x20 {
        place += 1
      } else if byte(place) == 0xC2, byte(place + 1) == 0xA0 {
        place += 2
      } else {
        return
      }
    }
  }

  private func matches(_ word: String, at place: Int) -> Bool {
    place + word.utf8.count <= end && text[place...].starts(with: word.utf8)
  }

  /// Up to three words from a byte to the next mark of punctuation, folded.
  private func words(from place: Int) -> [Substring] {
    var last = place
    var spaces = 0
    while let next = byte(last), spaces < 4 {
      if next == 0x20 { spaces += 1 }
      if Self.stops.contains(next) { break }
      last += 1
    }
    while last > place, last < end, text[last] & 0xC0 == 0x80 { last -= 1 }
    return Folding.toned(String(decoding: text[place..<last], as: UTF8.self))
      .split(separator: " ", maxSplits: 3)
  }

  private static let stops = Set(",;.:()/\n\"".utf8)

  private func readQualifier(_ amount: inout Amount) {
    guard let word = wordBefore(amount.range.lowerBound),
      let qualifier = Quantity.Qualifier(rawValue: word)
    else { return }
    amount.quantity.qualifier = qualifier
    var first = amount.range.lowerBound - 1
    while first > start, text[first - 1] != 0x20 { first -= 1 }
    amount.range = first..<amount.range.upperBound
  }
}

extension UInt8 {
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
  /// Whether a letter begins with it.
  var isLetterLead: Bool { isASCIILetter || (0xC3..<0xE2) ~= self }
  /// Whether it is the last byte of "–" or "—".
  var isDashEnd: Bool { self == 0x93 || self == 0x94 }
  var isASCIILetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}
