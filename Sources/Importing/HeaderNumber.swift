/// The number and symbol on the line "Số: 150/BC-LĐTBXH" of a header.
struct HeaderNumber {
  /// As written; empty where the place is left blank.
  var number: String
  /// With a leading hyphen in the Party's form; nil where none is printed.
  var symbol: String?
  /// What stands after "Số:".
  var printed: String
  /// What stands behind it on the same line, such as place and date.
  var rest: String
  /// What recognition did to the symbol.
  var misread: String?

  /// The identifier in the form of the content file.
  var identifier: String {
    guard let symbol else { return number }
    return symbol.hasPrefix("-") ? number + symbol : number + "/" + symbol
  }

  init?(_ line: Line) {
    guard let start = Self.startOfNumber(line) else { return nil }
    let utf8 = line.text.utf8
    var index = start
    func skip(_ isSkipped: (UInt8) -> Bool) {
      while index < utf8.count, isSkipped(utf8[index]) { index += 1 }
    }
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == UInt8(ascii: "_") }
    skip { isBlank($0) || $0 == UInt8(ascii: ".") }
    // An ellipsis is the room for a number too.
    while utf8[index...].starts(with: "…".utf8) { index += 3 }
    skip { isBlank($0) || $0 == UInt8(ascii: ".") }
    let digits = index
    skip { 0x30...0x39 ~= $0 }
    if index > digits, index < utf8.count, 0x61...0x7A ~= utf8[index] { index += 1 }
    number = String(decoding: utf8[digits..<index], as: UTF8.self)
    let afterNumber = index
    skip(isBlank)
    guard index < utf8.count, utf8[index] == UInt8(ascii: "/") || utf8[index] == UInt8(ascii: "-")
    else {
      guard !number.isEmpty else { return nil }
      printed = number
      rest = String(decoding: utf8[afterNumber...], as: UTF8.self).afterNumber
      return
    }
    let isParty = utf8[index] == UInt8(ascii: "-")
    index += 1
    skip(isBlank)
    guard let scanner = SymbolScanner(utf8, at: index) else { return nil }
    symbol = (isParty ? "-" : "") + scanner.meant
    misread = scanner.misread
    let from = number.isEmpty ? afterNumber : digits
    printed = String(decoding: utf8[from..<scanner.end], as: UTF8.self).trimmingBlanks
    rest = String(decoding: utf8[scanner.end...], as: UTF8.self).afterNumber
  }

  /// Whether the line is a number whose rest stands on the next: "Số:", "Số: 12/", "Số: 12/KH-".
  static func isCut(_ line: Line) -> Bool {
    guard line.length <= 60, let scalars = label(line) else { return false }
    let rest = String(line.string.unicodeScalars.dropFirst(scalars)).trimmingBlanks
    guard let last = rest.unicodeScalars.last else { return true }
    return last == ":" || last == "/" || last == "-"
  }

  /// The byte after "Số", "Số:" or "Luật số:".
  private static func startOfNumber(_ line: Line) -> Int? {
    guard let scalars = label(line) else { return nil }
    let utf8 = line.text.utf8
    var end = line.string.unicodeScalars.prefix(scalars).reduce(0) { $0 + UTF8.width($1) }
    let start = end
    while end < utf8.count, utf8[end] == 0x20 || utf8[end] == UInt8(ascii: ":") { end += 1 }
    let isGlued = end == start && end < utf8.count && 0x30...0x39 ~= utf8[end]
    return (end > start || isGlued) && end < utf8.count ? end : nil
  }

  /// How many letters "Số" or "Luật số" takes; recognition may have lost its tones.
  private static func label(_ line: Line) -> Int? {
    guard let first = line.string.unicodeScalars.first, first.isCapital else { return nil }
    let lead = line.lead.trimmingBlanks
    for word in ["luat so", "so"] where lead.hasPrefix(word) {
      let next = lead.dropFirst(word.count).unicodeScalars.first
      return next.map { " :.…/".unicodeScalars.contains($0) || $0.isDigit } ?? true
        ? word.count : nil
    }
    return nil
  }
}

extension String {
  /// What stands behind a number, without the comma between them.
  fileprivate var afterNumber: String {
    let text = trimmingBlanks
    return text.hasPrefix(",") || text.hasPrefix(";")
      ? String(text.dropFirst()).trimmingBlanks : text
  }
}
