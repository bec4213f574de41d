/// Reads the names of laws, which are cited by name: "Luật Đầu tư công".
///
///     law := ("Luật" | "Bộ luật" | "Pháp lệnh") name | "Hiến pháp" country?
///     name := known name | capitalised word word*, up to a word that opens another clause
///           | "sửa đổi, bổ sung một số điều của" law (("," | "và") law)*
///
/// Known names end where the list says; a name that is not on it must begin with a capital.
struct LawNameGrammar {
  let text: Bytes

  /// The end of the name after the kind word that ends at an offset, or nil where none stands there.
  func nameEnd(after kindEnd: Int, kind: CitedKind) -> Int? {
    if kind == .constitution { return constitution(kindEnd) }
    let start = text.skipGap(kindEnd)
    guard start > kindEnd else { return nil }
    if kind == .charter { return LawNames.charterEnd(text, at: start) }
    if let end = amendment(at: start) { return end }
    if let end = LawNames.end(text, at: start) { return end }
    return openName(at: start) ?? datedName(at: start)
  }

  /// A name in small letters, which only a number or date behind it tells from other words: "Luật đi
  /// đường bộ ngày 13/12/1955".
  private func datedName(at start: Int) -> Int? {
    var (index, end) = (start, start)
    while index - start < 80, let letter = text.letter(at: index), !letter.isUpper {
      let isDate = text.end(of: "ngày", at: index) != nil || text.end(of: "số", at: index) != nil
      if isDate {
        let next = text.skipGap(text.wordEnd(index))
        return end > start && text.isDigit(at: next) ? end : nil
      }
      if AgencyWords.isStop(text, at: index) { return nil }
      end = text.wordEnd(index)
      index = text.skipGap(end)
    }
    return nil
  }

  private func constitution(_ kindEnd: Int) -> Int {
    let next = text.skipGap(kindEnd)
    let phrases: [StaticString] = [
      "nước cộng hòa xã hội chủ nghĩa việt nam", "nước cộng hoà xã hội chủ nghĩa việt nam",
    ]
    return text.end(ofAny: phrases, at: next) ?? kindEnd
  }

  /// "sửa đổi, bổ sung một số điều của Luật A và Luật B".
  private func amendment(at start: Int) -> Int? {
    guard text.end(of: "sửa đổi", at: start) != nil else { return nil }
    var (index, end) = (start, 0)
    while index - start < 400 {
      let word = text.wordEnd(index)
      if let named = law(at: index), text.isUpper(at: index) {
        end = named
        index = named
      } else if word > index {
        index = word
      } else {
        break
      }
      index = text.skipGap(index)
      if text[index] == UInt8(ascii: ",") { index = text.skipGap(index + 1) }
      if end > 0, !goesOn(at: index) { break }
    }
    return end > 0 ? end : nil
  }

  /// A law inside an amendment's name.
  private func law(at index: Int) -> Int? {
    guard let (kind, kindEnd) = Keywords.kind(text, at: index), let kind, kind.isNamed else {
      return nil
    }
    let start = text.skipGap(kindEnd)
    guard start > kindEnd, text.end(of: "sửa đổi", at: start) == nil else { return nil }
    return LawNames.end(text, at: start) ?? openName(at: start)
  }

  private func goesOn(at index: Int) -> Bool {
    if law(at: index) != nil, text.isUpper(at: index) { return true }
    guard let end = text.end(of: "và", at: index) else { return false }
    let next = text.skipGap(end)
    return law(at: next) != nil && text.isUpper(at: next)
  }

  /// A name that is not known: from a capital to the first word that cannot belong to it.
  private func openName(at start: Int) -> Int? {
    guard text.isUpper(at: start), Keywords.kind(text, at: start) == nil else { return nil }
    var (index, end) = (start, start)
    while index - start < 120 {
      let word = text.wordEnd(index)
      guard word > index else { break }
      if let conjunction = text.end(of: "và", at: index) {
        let next = text.skipGap(conjunction)
        guard !text.isUpper(at: next), !AgencyWords.isStop(text, at: next),
          AgencyWords.isPlaceWord(text, at: next) == false
        else { break }
      } else if index > start, !text.isUpper(at: index),
        AgencyWords.isStop(text, at: index) || text.isDigit(at: index)
      {
        break
      } else if text.isUpper(at: index), index > start, Keywords.kind(text, at: index) != nil {
        break
      }
      if text.isDigit(at: index) { break }
      end = word
      index = text.skipGap(word)
      if index == word || text.isNewParagraph(word, index) { break }
    }
    return end > start ? end : nil
  }
}
