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
      rest = String(decoding: utf8[afterNumber...], as: UTF8.self).trimmingBlanks
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
    rest = String(decoding: utf8[scanner.end...], as: UTF8.self).trimmingBlanks
  }

  /// The byte after "Số", "Số:" or "Luật số:".
  private static func startOfNumber(_ line: Line) -> Int? {
    guard line.lead.hasPrefix("so") || line.lead.hasPrefix("luat so") else { return nil }
    let string = line.string
    for word in ["Luật số", "LUẬT SỐ", "Số", "SỐ"] where string.hasPrefix(word) {
      var end = word.utf8.count
      let utf8 = line.text.utf8
      let start = end
      while end < utf8.count, utf8[end] == 0x20 || utf8[end] == UInt8(ascii: ":") { end += 1 }
      return end > start && end < utf8.count ? end : nil
    }
    return nil
  }
}
