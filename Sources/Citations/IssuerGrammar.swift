/// Reads the agencies that issued a document.
///
///     issuers := "của" agency (("và" | "," ) agency)* | "giữa" agency ("và" | "với") agency
///     agency  := capitalised word (word | " - " word)*, up to a word that opens another clause
///
/// Agency names are open-ended, so the grammar knows where they cannot go on: at punctuation, at a
/// kind word, and at the small words that begin what the document is about.
struct IssuerGrammar {
  let text: Bytes

  /// Reads "của …" or "giữa … và …" that begins at an offset, blanks aside.
  ///
  /// - Parameter isJoint: whether the kind has several issuers, so that commas may join them.
  func issuers(after offset: Int, isJoint: Bool) -> [Mention.Issuer] {
    let start = text.skipGap(offset)
    if let end = text.end(of: "giữa", at: start) {
      return agencies(at: text.skipGap(end), isPair: true, isJoint: isJoint)
    }
    guard let end = text.end(of: "của", at: start) else { return [] }
    return agencies(at: text.skipGap(end), isPair: false, isJoint: isJoint)
  }

  private func agencies(at start: Int, isPair: Bool, isJoint: Bool) -> [Mention.Issuer] {
    var result: [Mention.Issuer] = []
    var index = start
    while result.count < 8, let end = agency(at: index, isPair: isPair) {
      result.append(Mention.Issuer(text: text.text(index..<end), range: index..<end))
      guard let next = join(after: end, isJoint: isJoint || isPair || listsAgencies(after: end))
      else {
        break
      }
      index = next
    }
    return result
  }

  /// Whether agencies divided by commas follow, the last one after "và": "của Bộ Tài chính, Bộ Nội vụ
  /// và Bộ Y tế".
  private func listsAgencies(after end: Int) -> Bool {
    var last = end
    for _ in 0..<6 {
      let gap = text.skipGap(last)
      if let word = text.end(of: "và", at: gap) {
        return last > end && AgencyWords.beginsAgency(text, at: text.skipGap(word))
      }
      guard text[gap] == UInt8(ascii: ",") else { return false }
      let next = text.skipGap(gap + 1)
      guard AgencyWords.beginsAgency(text, at: next), let nextEnd = agency(at: next, isPair: false)
      else { return false }
      last = nextEnd
    }
    return false
  }

  /// The offset of the next agency after "và", "với" or, for joint documents, a comma.
  private func join(after end: Int, isJoint: Bool) -> Int? {
    let gap = text.skipGap(end)
    if isJoint, text[gap] == UInt8(ascii: ",") {
      let next = text.skipGap(gap + 1)
      return AgencyWords.beginsAgency(text, at: next) ? next : nil
    }
    for word: StaticString in ["và", "với"] {
      if let wordEnd = text.end(of: word, at: gap) {
        let next = text.skipGap(wordEnd)
        return AgencyWords.beginsAgency(text, at: next) ? next : nil
      }
    }
    return nil
  }
}

extension IssuerGrammar {
  /// The end of the agency name that begins at an offset, or nil where none begins.
  private func agency(at start: Int, isPair: Bool) -> Int? {
    guard text.isUpper(at: start), Keywords.kind(text, at: start) == nil else { return nil }
    if let end = AgencyWords.completeName(text, at: start) {
      return extended(end, from: start) ?? end
    }
    return grow(from: start, end: start)
  }

  /// A complete name goes on where a capital follows: "Ủy ban nhân dân tỉnh" + "Tây Ninh".
  private func extended(_ end: Int, from start: Int) -> Int? {
    let gap = text.skipGap(end)
    guard !text.isNewParagraph(end, gap) else { return nil }
    let next = text[gap] == UInt8(ascii: "(") ? afterAbbreviation(gap) ?? gap : gap
    guard next > end, text.isUpper(at: next) || AgencyWords.isPlaceWord(text, at: next),
      Keywords.kind(text, at: next) == nil, !AgencyWords.beginsAgency(text, at: next)
    else { return nil }
    return grow(from: start, end: end)
  }

  /// Takes words into a name until it cannot go on.
  private func grow(from start: Int, end: Int) -> Int? {
    var end = end
    var next = end == start ? start : continuation(text.skipGap(end), after: end) ?? end
    while next - start < Self.longestName {
      let word = text.wordEnd(next)
      guard word > next, isPart(next, word, from: start) else { break }
      end = word
      let gap = text.skipGap(end)
      guard let following = continuation(gap, after: end) else { break }
      next = following
    }
    return end > start ? end : nil
  }

  private static let longestName = 200

  /// Where the next word of a name may begin: after a blank, a dash between words, or the comma of
  /// "Văn hóa, Thể thao".
  private func continuation(_ gap: Int, after end: Int) -> Int? {
    if text.isNewParagraph(end, gap) { return nil }
    if text[gap] == UInt8(ascii: ","),
      let next = AgencyWords.afterListComma(text, comma: gap)
        ?? AgencyWords.afterPlaceComma(text, comma: gap)
    {
      return next
    }
    if text[gap] == UInt8(ascii: "("), let next = afterAbbreviation(gap) { return next }
    let dash = text.dashWidth(gap)
    if dash > 0 {
      let next = text.skipGap(gap + dash)
      let goesOn = text.isUpper(at: next) && !AgencyWords.beginsAgency(text, at: next)
      return goesOn || text.isDigit(at: next) ? next : nil
    }
    return gap > end ? gap : nil
  }

  /// The place after the bracket of "Ủy ban nhân dân (UBND) tỉnh Sơn La".
  private func afterAbbreviation(_ bracket: Int) -> Int? {
    var index = bracket + 1
    while let letter = text.letter(at: index), letter.isUpper, index - bracket < 24 {
      index += letter.width
    }
    guard index > bracket + 1, text[index] == UInt8(ascii: ")") else { return nil }
    let next = text.skipGap(index + 1)
    return AgencyWords.isPlaceWord(text, at: next) ? next : nil
  }

  private func isPart(_ word: Int, _ wordEnd: Int, from start: Int) -> Bool {
    if word == start { return true }
    if let conjunction = text.end(of: "và", at: word) {
      let next = text.skipGap(conjunction)
      return text.isUpper(at: next) && !AgencyWords.beginsAgency(text, at: next)
        && Keywords.kind(text, at: next) == nil
    }
    if text.isUpper(at: word) {
      if isInCapitals(word), AgencyWords.isStop(text, at: word) { return false }
      return Keywords.kind(text, at: word) == nil
    }
    if text.isDigit(at: word) { return isPeriod(word, wordEnd) }
    if AgencyWords.isContinuation(text, at: word) { return true }
    return !AgencyWords.isStop(text, at: word)
  }

  /// Whether a word belongs to a line in capitals, where small words are capitals as well.
  private func isInCapitals(_ word: Int) -> Bool {
    guard let first = text.letter(at: word) else { return false }
    return text.isUpper(at: word + first.width)
  }

  /// "2021-2025" after "giai đoạn" in a steering committee's name.
  private func isPeriod(_ word: Int, _ wordEnd: Int) -> Bool { wordEnd - word == 4 }
}
