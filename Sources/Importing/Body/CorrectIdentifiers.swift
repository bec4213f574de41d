import Model

/// Mends identifiers and dates that recognition has damaged, and keeps what was printed.
struct Corrector {
  private(set) var corrections: [Document.Correction] = []
  /// The lines of the corrections, for the report.
  private(set) var lines: [Int] = []
  private var known: Set<String> = []

  private static let slash = UInt8(ascii: "/")

  /// The text with its identifiers as they are meant.
  mutating func correct(_ text: inout StyledText, line: Int) {
    guard text.utf8.contains(Self.slash) else { return }
    var edits: [(range: Range<Int>, text: String)] = []
    var index = 0
    while let slash = text.utf8[index...].firstIndex(of: Self.slash) {
      index = slash + 1
      if let edit = Self.date(in: text.utf8, at: slash) ?? Self.identifier(in: text.utf8, at: slash)
      {
        if edit.text != String(decoding: text.utf8[edit.range], as: UTF8.self),
          edit.range.lowerBound >= edits.last?.range.upperBound ?? 0
        {
          edits.append((edit.range, edit.text))
          let printed = String(decoding: text.utf8[edit.range], as: UTF8.self)
          add(printed: printed, meant: edit.text, reason: edit.reason, line: line)
        }
        index = max(index, edit.range.upperBound)
      }
    }
    text.replace(edits)
  }

  mutating func add(printed: String, meant: String, reason: String, line: Int) {
    guard known.insert("\(printed)\u{0}\(meant)").inserted else { return }
    corrections.append(Document.Correction(printed: printed, meant: meant, reason: reason))
    lines.append(line)
  }

  static func reason(misread: String?) -> String {
    misread.map { "nhận dạng sai “\($0)” trong ký hiệu" } ?? "thừa khoảng trắng trong số, ký hiệu"
  }
}

extension Corrector {
  private typealias Edit = (range: Range<Int>, text: String, reason: String)

  /// "27 / 10 /2023" at its first slash.
  private static func date(in utf8: [UInt8], at slash: Int) -> Edit? {
    guard let day = digits(in: utf8, before: slash), day.count <= 2 else { return nil }
    guard let month = digits(in: utf8, after: slash), month.count <= 2 else { return nil }
    var second = month.upperBound
    while second < utf8.count, utf8[second] == 0x20 { second += 1 }
    guard second < utf8.count, utf8[second] == Self.slash,
      let year = digits(in: utf8, after: second), year.count == 4
    else { return nil }
    let parts = [day, month, year].map { String(decoding: utf8[$0], as: UTF8.self) }
    return (
      day.lowerBound..<year.upperBound, parts.joined(separator: "/"),
      "thừa khoảng trắng trong ngày tháng"
    )
  }

  /// The number before a slash with the symbol behind it.
  private static func identifier(in utf8: [UInt8], at slash: Int) -> Edit? {
    guard let number = digits(in: utf8, before: slash), number.count <= 6 else { return nil }
    var start = slash + 1
    while start < utf8.count, utf8[start] == 0x20 { start += 1 }
    let hasBlanks = start > slash + 1 || number.upperBound < slash
    guard let symbol = SymbolScanner(utf8, at: start) else { return nil }
    // Blanks around the slash are damage only before letters that are surely a symbol.
    let isSure = symbol.meant.unicodeScalars.lazy.filter(\.isCapital).prefix(2).count == 2
    guard !hasBlanks || isSure else { return nil }
    return (
      number.lowerBound..<symbol.end,
      String(decoding: utf8[number], as: UTF8.self) + "/" + symbol.meant,
      reason(misread: symbol.misread)
    )
  }

  /// The digits that end before an offset, blanks aside.
  private static func digits(in utf8: [UInt8], before offset: Int) -> Range<Int>? {
    var end = offset
    while end > 0, utf8[end - 1] == 0x20, offset - end < 4 { end -= 1 }
    var start = end
    while start > 0, 0x30...0x39 ~= utf8[start - 1], end - start < 8 { start -= 1 }
    return start < end ? start..<end : nil
  }

  /// The digits that begin after an offset, blanks aside.
  private static func digits(in utf8: [UInt8], after offset: Int) -> Range<Int>? {
    var start = offset + 1
    while start < utf8.count, utf8[start] == 0x20, start - offset < 4 { start += 1 }
    var end = start
    while end < utf8.count, 0x30...0x39 ~= utf8[end], end - start < 8 { end += 1 }
    return start < end ? start..<end : nil
  }
}
