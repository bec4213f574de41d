/// Reads the words that name one document.
///
///     document := kind-word ("của" agency | small-word*)? "số"? ":"? identifier trailer
///               | law-name ("số"? identifier)? trailer
///               | "số" ":"? (identifier | blank-identifier) trailer
///     trailer  := date? issuers? date?
///
/// In the words of practice: "Chỉ thị số 05-CT/TW ngày 23/6/2021 của Ban Bí thư", "Chỉ thị 05-CT/TW",
/// "Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13", "Luật Đầu tư công", "Số: /KH-UBND".
struct DocumentGrammar {
  let text: Bytes

  struct Found {
    var mention: Mention
    /// The offset after date and issuers, which may lie beyond the mention's range.
    var end: Int
  }

  private var dates: DateGrammar { DateGrammar(text: text) }

  /// Reads the document that a kind word names, from the offset of that word.
  func document(at start: Int) -> Found? {
    guard let (kind, kindEnd) = Keywords.kind(text, at: start) else { return nil }
    return document(at: start, kind: kind, kindEnd: kindEnd)
  }

  func document(at start: Int, kind: CitedKind?, kindEnd: Int) -> Found? {
    if let identifier = announced(after: kindEnd) {
      return found(start, kind, kindEnd, identifier, isJoint: kind?.isJoint ?? false)
    }
    if let kind, kind.isNamed { return named(start, kind, kindEnd) }
    if kind == .consolidation { return consolidated(start, kindEnd) }
    if let kind, kind == .programme, let found = programme(start, kindEnd) { return found }
    return issuedBefore(start, kind, kindEnd) ?? datedNumber(start, kind, kindEnd)
  }

  /// Reads "số" and what it announces, or a number alone.
  ///
  /// - Parameters:
  ///   - numberEnd: the offset after "số".
  ///   - limit: the end of the mention before, up to which a kind word may stand away from "số".
  func numbered(at start: Int, numberEnd: Int, limit: Int) -> Found? {
    var index = text.skipBlanks(numberEnd)
    if text[index] == UInt8(ascii: ":") { index = text.skipBlanks(index + 1) }
    let grammar = IdentifierGrammar(text: text)
    let announced = grammar.identifier(
      at: text.skipGap(index, limit: text.isLineStart(start) ? 0 : 2), isAnnounced: true)
    guard !isDocket(before: start), let identifier = announced ?? grammar.blankIdentifier(at: index)
    else { return nil }
    if let (kind, range) = described(identifier, before: start, limit: limit) {
      return found(range.lowerBound, kind, range.upperBound, identifier, isJoint: kind.isJoint)
    }
    return found(start, nil, nil, identifier, isJoint: identifier.form == .joint)
  }

  /// Reads an identifier that nothing announces.
  func bare(at start: Int) -> Found? {
    guard let identifier = IdentifierGrammar(text: text).identifier(at: start, isAnnounced: false),
      !isDocket(before: start)
    else { return nil }
    return found(start, nil, nil, identifier, isJoint: identifier.form == .joint)
  }
}

extension DocumentGrammar {
  /// Whether a number is that of a court's case, not of a document.
  private func isDocket(before start: Int) -> Bool {
    var end = text.skipBlanksBack(start)
    if text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    let word = text.start(of: "số", before: end) ?? end
    return text.start(of: "thụ lý", before: word) != nil
  }

  /// The identifier after a kind word or name, with or without "số".
  private func announced(after end: Int) -> Identifier? {
    var index = text.skipGap(end)
    let grammar = IdentifierGrammar(text: text)
    if let word = text.end(of: "số", at: index) ?? gluedNumberWord(at: index) {
      index = text.skipBlanks(word)
      if text[index] == UInt8(ascii: ":") { index += 1 }
      let filled = grammar.identifier(at: text.skipGap(index, limit: 2), isAnnounced: true)
      return filled ?? grammar.blankIdentifier(at: index)
    }
    if text[index] == UInt8(ascii: "(") { index = text.skipGap(index + 1) }
    return index > end ? grammar.identifier(at: index, isAnnounced: true) : nil
  }

  /// The end of "số" right before a figure, as recognition glues them: "số80/2021/NĐ-CP".
  private func gluedNumberWord(at index: Int) -> Int? {
    let word = Array("số".utf8)
    let end = index + word.count
    return text.isDigit(at: end)
      && word.indices.allSatisfy { text.lowered(at: index + $0) == word[$0] }
      ? end : nil
  }

  /// "Văn bản hợp nhất Luật Đầu tư công số 12/VBHN-VPQH": what is consolidated stands before the
  /// number.
  private func consolidated(_ start: Int, _ kindEnd: Int) -> Found? {
    var index = text.skipGap(kindEnd)
    while index - kindEnd < 240 {
      if text.end(of: "số", at: index) != nil, let identifier = announced(after: index - 1),
        identifier.kind == .consolidation
      {
        return found(start, .consolidation, kindEnd, identifier, isJoint: false)
      }
      if text[index] == UInt8(ascii: ",") { index = text.skipGap(index + 1) }
      let word = text.wordEnd(index)
      guard word > index, !text.isDigit(at: index) else { return nil }
      let next = text.skipGap(word)
      guard next > word || text[next] == UInt8(ascii: ",") else { return nil }
      index = next
    }
    return nil
  }

  /// "Quyết định số 120 ngày 05/3/2021": a number whose symbol is left out, told by its day.
  private func datedNumber(_ start: Int, _ kind: CitedKind?, _ kindEnd: Int) -> Found? {
    guard let kind, text.isUpper(at: start),
      let word = text.end(of: "số", at: text.skipGap(kindEnd))
    else { return nil }
    let number = text.skipGap(word)
    let end = text.digitsEnd(number)
    guard 1...5 ~= end - number, text.end(of: "ngày", at: text.skipGap(end)) != nil,
      text.skipGap(end) > end, dates.date(after: end) != nil
    else { return nil }
    let identifier = Identifier(
      range: number..<end, printed: text.string(number..<end),
      normalised: text.string(number..<end), number: text.string(number..<end), year: nil,
      symbol: "", kind: nil, form: .administrative, isDamaged: false, hasBlanks: false)
    return found(start, kind, kindEnd, identifier, isJoint: false)
  }

  /// "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025", "Chương trình MTQG
  /// 1719", "Chương trình 135": programmes that go by name.
  private func programme(_ start: Int, _ kindEnd: Int) -> Found? {
    guard text.isUpper(at: start), let end = ProgrammeGrammar(text: text).end(after: kindEnd) else {
      return nil
    }
    var mention = Mention(range: start..<end, target: .document, kind: .programme)
    mention.kindWord = start..<kindEnd
    mention.name = start..<end
    return Found(mention: mention, end: end)
  }

  /// "Quyết định của Thủ tướng Chính phủ số 90/QĐ-TTg".
  private func issuedBefore(_ start: Int, _ kind: CitedKind?, _ kindEnd: Int) -> Found? {
    let of = text.skipGap(kindEnd)
    guard kind != nil, text.end(of: "của", at: of) != nil else { return nil }
    let issuers = IssuerGrammar(text: text).issuers(after: kindEnd, isJoint: false)
    guard let last = issuers.last else { return nil }
    let next = text.skipGap(last.range.upperBound)
    guard text.end(of: "số", at: next) != nil || text.isDigit(at: next),
      let identifier = announced(after: last.range.upperBound),
      var found = found(start, kind, kindEnd, identifier, isJoint: false)
    else { return nil }
    found.mention.issuers = issuers
    return found
  }

  /// Looks back for the kind of "bản án dân sự sơ thẩm số 15/2018/DS-ST", over small words.
  ///
  /// - Parameter limit: the end of the mention before.
  private func described(
    _ identifier: Identifier, before start: Int, limit: Int
  ) -> (kind: CitedKind, range: Range<Int>)? {
    var word = start
    for _ in 0..<Self.longestDescription {
      let end = text.skipBlanksBack(word)
      word = text.wordStart(end)
      guard word < end, word >= limit else { return nil }
      if let (kind, kindEnd) = Keywords.kind(text, at: word), let kind, !kind.isNamed {
        return [nil, kind].contains(identifier.kind) ? (kind, word..<kindEnd) : nil
      }
      if text.isUpper(at: word) { return nil }
    }
    return nil
  }

  /// In words.
  private static let longestDescription = 8

  private func named(_ start: Int, _ kind: CitedKind, _ kindEnd: Int) -> Found? {
    let names = LawNameGrammar(text: text)
    guard !isInstitution(before: start), let nameEnd = names.nameEnd(after: kindEnd, kind: kind)
    else { return nil }
    if !text.isUpper(at: start) {
      // "luật đất đai năm 2013": in small letters a year or number tells a law from its field.
      guard LawNames.end(text, at: text.skipGap(kindEnd)) == nameEnd,
        dates.year(after: nameEnd) != nil || announced(after: nameEnd) != nil
      else { return nil }
    }
    if let identifier = announced(after: nameEnd),
      var found = found(start, kind, kindEnd, identifier, isJoint: false)
    {
      found.mention.name = start..<nameEnd
      return found
    }
    var mention = Mention(range: start..<nameEnd, target: .document, kind: kind)
    mention.kindWord = start..<kindEnd
    mention.name = start..<nameEnd
    let year = dates.year(after: nameEnd)
    if let year { set(year, on: &mention) }
    return trailer(mention, after: year?.range.upperBound ?? nameEnd, isJoint: false)
  }

  /// Whether "Luật …" is part of a school's, subject's or association's name.
  private func isInstitution(before start: Int) -> Bool {
    let words: [StaticString] = [
      "đại học", "khoa", "ngành", "trường", "tạp chí", "hội", "viện", "môn", "công ty", "văn phòng",
      "học",
    ]
    let end = text.skipBlanksBack(start)
    return text.follows(any: words, at: text[end - 1] == UInt8(ascii: ":") ? end - 1 : end)
  }

  private func found(
    _ start: Int, _ kind: CitedKind?, _ kindEnd: Int?, _ identifier: Identifier, isJoint: Bool
  ) -> Found? {
    var mention = Mention(
      range: start..<identifier.range.upperBound, target: .document,
      kind: kind ?? identifier.kind ?? letterKind(identifier))
    mention.kindWord = kindEnd.map { start..<$0 }
    mention.identifier = identifier
    return trailer(mention, after: identifier.range.upperBound, isJoint: isJoint)
  }

  /// A symbol of an agency and its unit, without a kind, is a letter's.
  private func letterKind(_ identifier: Identifier) -> CitedKind? {
    identifier.form == .letter && identifier.symbol.contains("-") ? .letter : nil
  }

  /// Reads date and issuers after a document's identifier or name.
  private func trailer(_ mention: Mention, after end: Int, isJoint: Bool) -> Found {
    var mention = mention
    var end = end
    if mention.date == nil, let date = dates.date(after: end) ?? yearAlone(mention, after: end) {
      set(date, on: &mention)
      end = date.range.upperBound
    }
    let issuers = IssuerGrammar(text: text).issuers(after: end, isJoint: isJoint)
    if let last = issuers.last {
      mention.issuers = issuers
      end = last.range.upperBound
      if mention.date == nil, let date = dates.date(after: end), isNear(date.range, end) {
        mention.date = date.date
        mention.dateRange = date.range
        end = date.range.upperBound
      }
    }
    return Found(mention: mention, end: end)
  }

  /// "Quyết định 263/QĐ-TTg năm 2022", as lists of documents write it.
  private func yearAlone(_ mention: Mention, after end: Int) -> DateGrammar.Found? {
    guard let identifier = mention.identifier, identifier.year == nil,
      text.end(of: "năm", at: text.skipGap(end)) != nil
    else { return nil }
    return dates.year(after: end)
  }

  private func set(_ date: DateGrammar.Found, on mention: inout Mention) {
    mention.date = date.date
    mention.dateRange = date.range
    mention.range = mention.range.lowerBound..<date.range.upperBound
  }

  /// Whether a date after the issuer is announced by "ngày" or a bracket, not the next clause's.
  private func isNear(_ range: Range<Int>, _ end: Int) -> Bool {
    text[text.skipGap(end)] != UInt8(ascii: ",") && range.lowerBound - end < 24
  }
}
