/// Reads identifiers.
///
///     identifier := number "/" (year "/")? symbol        62/2022/NĐ-CP, 90/QĐ-TTg, 24/2021/QH15
///                 | number "-" symbol                     05-CT/TW, 217-QĐ/TW
///                 | number capitals "/" symbol            14TT/LB, of old, after "số"
///     number     := digit{1,6} [a-hA-H]? | digit{1,4} "." digit{1,3} before a year
///                 | blank after "số" in a draft
///     year       := digit{4} | digit{2} | Roman term of office
///
/// Sources: Decree 30/2020/NĐ-CP, Appendix I (number and symbol); the Law on the promulgation of
/// legal normative documents (number, year, symbol); Party documents put a hyphen after the number.
struct IdentifierGrammar {
  let text: Bytes

  /// Reads the identifier whose number begins at an offset.
  ///
  /// - Parameter isAnnounced: whether a kind word or "số" stands before it; without one only what
  ///   nothing else looks like is an identifier.
  func identifier(at start: Int, isAnnounced: Bool) -> Identifier? {
    guard isAnnounced || isFree(start) else { return nil }
    let digits = text.digitsEnd(start)
    guard 1...6 ~= digits - start else { return nil }
    var end = dottedEnd(digits) ?? digits
    if isAnnounced, let old = glued(start..<digits) { return old }
    if (UInt8(ascii: "a")...UInt8(ascii: "h")).contains(text[end] | 0x20), isSeparator(end + 1) {
      end += 1
    }
    let separator = text.skipBlanks(end)
    let parts = Parts(number: start..<end, hasBlanks: separator > end)
    if text[separator] == Bytes.slash {
      return afterSlash(parts, at: separator + 1, isAnnounced: isAnnounced)
    }
    let dash = text.dashWidth(separator)
    return dash > 0 ? party(parts, at: separator + dash, isAnnounced: isAnnounced) : nil
  }

  /// Reads an identifier whose number is blank, at the offset after "số" and its colon.
  func blankIdentifier(at start: Int) -> Identifier? {
    var index = start
    while index - start < 60, let width = fillerWidth(index) { index += width }
    let parts = Parts(number: index..<index, hasBlanks: false)
    let dash = text.dashWidth(index)
    let identifier =
      text[index] == Bytes.slash
      ? afterSlash(parts, at: index + 1, isAnnounced: true)
      : dash > 0 ? party(parts, at: index + dash, isAnnounced: false) : nil
    guard let identifier, identifier.kind != nil,
      identifier.symbol.contains("-") || identifier.symbol.contains("/")
    else { return nil }
    return identifier
  }
}

extension IdentifierGrammar {
  /// The end of "66.18" before "/2026/NQ-CP".
  private func dottedEnd(_ digits: Int) -> Int? {
    guard text[digits] == UInt8(ascii: "."), text.isDigit(at: digits + 1) else { return nil }
    let end = text.digitsEnd(digits + 1)
    guard 1...3 ~= end - digits - 1, text[end] == Bytes.slash else { return nil }
    let year = text.digitsEnd(end + 1)
    return year - end - 1 == 4 && text[year] == Bytes.slash ? end : nil
  }

  /// "14TT/LB": the kind right behind the number, as ministries wrote until the 1990s.
  private func glued(_ number: Range<Int>) -> Identifier? {
    guard text.isUpper(at: number.upperBound),
      let symbol = SymbolGrammar(text, at: number.upperBound), symbol.kind != nil,
      symbol.hasSlashAfterHead
    else { return nil }
    return identifier(
      Parts(number: number, hasBlanks: false), symbol, separator: "", form: .administrative)
  }

  private struct Parts {
    /// The bytes of the number; none in a draft.
    var number: Range<Int>
    var year: Int?
    var printedYear: Range<Int>?
    var hasBlanks: Bool
  }

  /// What fills the place of a number in a draft: blanks, dots, an ellipsis, underscores.
  private func fillerWidth(_ index: Int) -> Int? {
    let blanks = text.skipBlanks(index)
    if blanks > index { return blanks - index }
    switch text[index] {
    case UInt8(ascii: "."), UInt8(ascii: "_"): return 1
    case 0xE2 where text[index + 1] == 0x80 && text[index + 2] == 0xA6: return 3
    default: return nil
    }
  }

  /// Whether what stands before a number leaves it free to be an identifier's: not the middle of a
  /// path, a standard's name ("QCVN 01:2021/BXD"), a decimal or a plate.
  private func isFree(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    switch text[start - 1] {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "%"),
      UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "\\"), UInt8(ascii: "&"),
      UInt8(ascii: "+"), UInt8(ascii: "$"):
      return false
    default: return !text.endsWord(before: start)
    }
  }

  private func isSeparator(_ index: Int) -> Bool {
    text[index] == Bytes.slash || text.dashWidth(index) > 0
  }

  private func afterSlash(_ parts: Parts, at slash: Int, isAnnounced: Bool) -> Identifier? {
    var parts = parts
    var start = text.skipGap(slash, limit: 2)
    parts.hasBlanks = parts.hasBlanks || start > slash
    if let year = year(at: start, isAnnounced: isAnnounced) {
      parts.year = year.value
      parts.printedYear = start..<year.end
      let separator = text.skipBlanks(year.end)
      let next = text.skipGap(separator + 1, limit: 2)
      parts.hasBlanks = parts.hasBlanks || separator > year.end || next > separator + 1
      start = next
    }
    guard
      let symbol = SymbolGrammar(text, at: start)
        ?? (isAnnounced ? SymbolGrammar(text, at: start, inSmallLetters: true) : nil),
      isPlausible(symbol, hasYear: parts.printedYear != nil, isAnnounced: isAnnounced),
      !parts.hasBlanks || symbol.head.utf8.count >= 2
    else { return nil }
    let form: Identifier.Form =
      parts.year != nil && symbol.kind?.isJoint != true
      ? .normative
      : symbol.kind == nil ? .letter : symbol.kind?.isJoint == true ? .joint : .administrative
    return identifier(parts, symbol, separator: "/", form: form)
  }

  /// A year, a two-digit one or a term in Roman numerals, with a slash after it.
  private func year(at start: Int, isAnnounced: Bool) -> (value: Int?, end: Int)? {
    let end = text.digitsEnd(start)
    if end > start {
      guard text[text.skipBlanks(end)] == Bytes.slash,
        let value = Int(text.string(start..<end))
      else { return nil }
      switch end - start {
      case 4 where 1900...2100 ~= value: return (value, end)
      case 2 where isAnnounced: return (value + (value >= 45 ? 1900 : 2000), end)
      default: return nil
      }
    }
    let word = text.wordEnd(start)
    guard isAnnounced, 1...6 ~= word - start, text[word] == Bytes.slash,
      RomanTerm.isTerm(text, start..<word)
    else { return nil }
    return (nil, word)
  }

  /// Without a kind word or "số" before it, a symbol must say what it is: a known kind with an
  /// agency, two abbreviations, or a year before one.
  private func isPlausible(_ symbol: SymbolGrammar, hasYear: Bool, isAnnounced: Bool) -> Bool {
    guard symbol.capitals.greatest >= 2 else { return false }
    if isAnnounced { return true }
    if symbol.count >= 2 { return symbol.kind != nil || symbol.capitals.least >= 2 }
    return hasYear
  }

  private func party(_ parts: Parts, at dash: Int, isAnnounced: Bool) -> Identifier? {
    var parts = parts
    let start = text.skipBlanks(dash)
    parts.hasBlanks = parts.hasBlanks || start > dash
    guard let symbol = SymbolGrammar(text, at: start) else { return nil }
    let isKnown = symbol.kind != nil && symbol.hasSlashAfterHead
    let isOld = symbol.count == 1 && ["CP", "TTg", "HĐBT"].contains(symbol.head)
    guard isKnown || isAnnounced && (isOld || symbol.hasSlash) else { return nil }
    return identifier(parts, symbol, separator: "-", form: .party)
  }

  private func identifier(
    _ parts: Parts, _ symbol: SymbolGrammar, separator: String, form: Identifier.Form
  ) -> Identifier {
    let range = parts.number.lowerBound..<symbol.end
    let number = text.string(parts.number)
    let year = parts.printedYear.map { "/" + text.string($0) } ?? ""
    let meant = symbol.normalised
    let hasBlanks = parts.hasBlanks || symbol.hasBlanks
    return Identifier(
      range: range, printed: hasBlanks ? text.text(range) : text.string(range),
      normalised: number + year + separator + meant,
      number: number, year: parts.year, symbol: meant, kind: symbol.kind, form: form,
      isDamaged: symbol.isDamaged, hasBlanks: hasBlanks)
  }
}
