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
    if let end = announcedName(at: start) { return end }
    if let end = LawNames.end(text, at: start) { return end }
    return openName(at: start) ?? datedName(at: start)
  }

  /// A name with commas, with "và" before capitals or ending in "số", up to its number, day or year:
  /// "Luật Khoa học, Công nghệ và Đổi mới sáng tạo số 93/2025/QH15".
  private func announcedName(at start: Int) -> Int? {
    guard text.letter(at: start) != nil else { return nil }
    var (index, end, hasComma) = (start, start, false)
    while index - start < 180 {
      if end > start, isAnnounced(at: index, hasComma: hasComma) {
        return LawNames.end(text, at: start) == end || text.isUpper(at: start) ? end : nil
      }
      if text[index] == UInt8(ascii: ",") {
        hasComma = true
        index = text.skipGap(index + 1)
      }
      let word = text.wordEnd(index)
      guard word > index, !text.isDigit(at: index), !Self.endsName(text, at: index),
        index == start || !isOtherDocument(at: index)
      else { return nil }
      end = word
      index = text.skipGap(word)
      let dash = text.dashWidth(index)
      if dash > 0 { index = text.skipGap(index + dash) }
      if index == word, text[index] != UInt8(ascii: ",") { return nil }
      if text.isNewParagraph(word, index) { return nil }
    }
    return nil
  }

  /// Whether a law's number, day or year stands at an offset.
  private func isAnnounced(at index: Int, hasComma: Bool) -> Bool {
    if let word = text.end(of: "số", at: index) {
      let identifier = IdentifierGrammar(text: text)
        .identifier(at: text.skipGap(word, limit: 2), isAnnounced: true)
      return identifier.map { $0.symbol.hasPrefix("QH") || $0.symbol.contains("UBTVQH") } ?? false
    }
    if text.end(of: "ngày", at: index) != nil {
      return DateGrammar(text: text).date(at: index) != nil
    }
    guard !hasComma, let word = text.end(of: "năm", at: index) else { return false }
    let year = text.skipGap(word)
    return text.digitsEnd(year) == year + 4
  }

  private func isOtherDocument(at index: Int) -> Bool {
    text.isUpper(at: index) && Keywords.kind(text, at: index) != nil
  }

  private static func endsName(_ text: Bytes, at index: Int) -> Bool {
    let words: [StaticString] = [
      "được", "đã", "là", "có", "theo", "tại", "do", "quy định", "hướng dẫn", "thi hành",
      "thông qua", "này", "nêu", "với", "từ", "đến", "khi", "nếu", "nhằm", "phải", "trên",
      "căn cứ", "như", "các", "những", "hoặc", "sửa đổi", "văn bản", "ngày",
    ]
    return !text.isUpper(at: index) && text.end(ofAny: words, at: index) != nil
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

  /// Whether "số" is that of "công nghệ số", "chuyển đổi số", with no number behind it.
  private func isDigital(at index: Int) -> Bool {
    guard let end = text.end(of: "số", at: index), !text.isDigit(at: text.skipGap(end)) else {
      return false
    }
    return text.follows(
      any: ["công nghệ", "chuyển đổi", "kinh tế", "dữ liệu", "hạ tầng", "nội dung"], at: index)
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
        AgencyWords.isStop(text, at: index) && !isDigital(at: index) || text.isDigit(at: index)
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
