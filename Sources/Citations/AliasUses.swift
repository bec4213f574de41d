/// Tells where an alias stands for its document and where its words mean something else.
struct AliasUses {
  let text: Bytes

  /// Whether an alias found at a range refers to its document: "thực hiện Chương trình" does,
  /// "các Chương trình", "ban hành Chương trình phối hợp" and "Chương trình 135" do not.
  func refers(_ range: Range<Int>, isKindWord: Bool) -> Bool {
    guard isKindWord else { return true }
    return !isGeneric(before: range.lowerBound) && !isContinued(after: range.upperBound)
  }

  private func isGeneric(before start: Int) -> Bool {
    let words: [StaticString] = [
      "các", "những", "một", "mỗi", "từng", "nhiều", "ban hành", "ký kết", "số", "tên",
    ]
    return text.follows(any: words, at: start)
  }

  /// Whether the words go on to another name or another document.
  private func isContinued(after end: Int) -> Bool {
    let next = text.skipGap(end)
    guard next > end else { return false }
    if text.isUpper(at: next) || text.isDigit(at: next) { return true }
    if let done = text.end(of: "đã", at: next) {
      // "Chương trình phối hợp đã ban hành của địa phương", a page's end between them or not.
      return text.end(of: "ban hành", at: text.skipGap(done, limit: 2)) != nil
    }
    let words: [StaticString] = [
      "mục tiêu", "phối hợp", "hành động", "công tác", "xây dựng", "giảm nghèo", "phát triển",
      "quốc gia", "khác", "giữa", "số", "tổng thể", "hỗ trợ", "liên", "này",
    ]
    return text.end(ofAny: words, at: next) != nil
  }
}
