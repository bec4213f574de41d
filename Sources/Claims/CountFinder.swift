import Diagnostics
import Foundation
import VietnameseText

/// Finds numbers of things that are then listed: by name, in a footnote, or as items of a list.
struct CountFinder {
  let text: ClaimText
  private let passage: Passage
  private let blocksOfNotes: [Int: [Int]]

  init(_ text: ClaimText) {
    self.text = text
    passage = Passage(text: text.utf8)
    var notes: [Int: [Int]] = [:]
    for (index, block) in text.blocks.enumerated() {
      if let note = block.footnote { notes[note, default: []].append(index) }
    }
    blocksOfNotes = notes
  }

  // MARK: Names in the sentence

  /// "tại 3 tỉnh: A, B, C", "5 huyện (A, B, C, D, E)", "của 2 xã gồm A và B".
  func namedCounts(in block: Range<Int>, _ amounts: [Amount]) -> [Claim] {
    amounts.compactMap { amount in
      guard isCount(amount), amount.unit?.group == .place,
        let list = list(behind: amount, in: block)
      else { return nil }
      return claim(amount, names: list.names, where: nil)
    }
  }

  private func isCount(_ amount: Amount) -> Bool {
    amount.whole == nil && !amount.quantity.isMoney && !amount.isPercentage
      && amount.quantity.scale == nil && amount.decimals == 0 && amount.value > 1
      && amount.value < 1000 && amount.quantity.qualifier == nil
  }

  /// In bytes; sixty-three provinces take about a thousand.
  private static let longestList = 4000

  /// The list that a colon, a bracket or "gồm" opens, at most a few words behind an amount.
  private func list(behind amount: Amount, in block: Range<Int>) -> NameList? {
    let start = amount.range.upperBound
    let near = start..<min(start + 48, block.upperBound)
    guard
      let opening = near.first(where: {
        text.utf8[$0] == UInt8(ascii: ":") || text.utf8[$0] == UInt8(ascii: "(")
      }), !text.utf8[start..<opening].contains(where: { ",;.".utf8.contains($0) || $0.isDigit })
    else { return nil }
    if text.utf8[opening] == UInt8(ascii: "(") {
      let limit = min(block.upperBound, opening + Self.longestList)
      guard let end = passage.closingBracket(from: opening + 1, before: limit) else {
        return nil
      }
      return NameList(opening + 1..<end, in: text.utf8)
    }
    let rest = opening + 1..<min(block.upperBound, opening + Self.longestList)
    let sentence = passage.sentences(in: rest).first ?? rest
    return NameList(sentence, in: text.utf8)
  }

  // MARK: Meetings and their places

  /// "03 Hội nghị … tại các tỉnh Cao Bằng, Bình Định, Thanh Hóa": claimed only where it holds, since two
  /// may have met in one place.
  func meetings(in block: Range<Int>, _ amounts: [Amount]) -> [Claim] {
    let words = passage.occurrences(of: "tại các", in: block)
    guard !words.isEmpty else { return [] }
    var (next, sentences) = (0, passage.sentences(in: block)[...])
    return words.compactMap { word in
      while next < amounts.count, amounts[next].range.upperBound <= word.lowerBound { next += 1 }
      while let first = sentences.first, first.upperBound <= word.lowerBound {
        sentences.removeFirst()
      }
      guard next > 0, let sentence = sentences.first else { return nil }
      let count = amounts[next - 1]
      guard isCount(count), count.unit?.group == .other,
        word.lowerBound - count.range.upperBound < 60
      else { return nil }
      let names = leadingNames(
        in: word.upperBound..<min(sentence.upperBound, word.upperBound + Self.longestList))
      guard names.count > 1, Decimal(names.count) == count.value else { return nil }
      return claim(count, names: names, where: nil)
    }
  }

  /// The names that a stretch begins with, up to the first words that are none.
  private func leadingNames(in range: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    for piece in passage.pieces(of: range, at: ",") {
      let piece = passage.trimmed(piece)
      var words = passage.string(piece).split(separator: " ")
      let isWhole = NameList.isName(words.joined(separator: " "))
      while !words.isEmpty, !NameList.isName(words.joined(separator: " ")) { words.removeLast() }
      guard !words.isEmpty else { break }
      let length = words.joined(separator: " ").utf8.count
      names.append(piece.lowerBound..<piece.lowerBound + length)
      if !isWhole { break }
    }
    return names
  }

  // MARK: Footnotes

  /// A number of places with a footnote in its clause that is a list of names.
  struct NotedList {
    var count: Amount
    var footnote: Int
    var names: [Range<Int>]
    /// The clause that states the number.
    var clause: Range<Int>
  }

  func notedLists(in block: Range<Int>, _ amounts: [Amount], _ marks: [ClaimText.Mark])
    -> [NotedList]
  {
    marks.compactMap { mark in
      guard let notes = blocksOfNotes[mark.footnote], notes.count == 1 else { return nil }
      let clause = clause(before: mark.offset, in: block)
      // The number with the mark, else the first one: "còn 10 địa phương chưa ban hành … cho 5 xã".
      let counts = amounts.filter {
        clause.contains($0.range.lowerBound) && $0.unit?.group == .place && isCount($0)
      }
      guard let count = counts.last.flatMap({ isMarked($0, by: mark) ? $0 : nil }) ?? counts.first,
        let list = NameList(text.blocks[notes[0]].range, in: text.utf8)
      else { return nil }
      return NotedList(count: count, footnote: mark.footnote, names: list.names, clause: clause)
    }
  }

  /// Whether nothing but the counted noun stands between a number and a mark.
  private func isMarked(_ count: Amount, by mark: ClaimText.Mark) -> Bool {
    let gap = count.range.upperBound..<max(count.range.upperBound, mark.offset)
    guard gap.count < 40, let unit = count.unit else { return false }
    return Folding.toned(text.string(gap)).split(separator: " ").joined(separator: " ") == unit.noun
  }

  func claim(_ list: NotedList) -> Claim {
    claim(list.count, names: list.names, where: list.footnote)
  }

  /// From the last semicolon or full stop to a byte.
  private func clause(before offset: Int, in block: Range<Int>) -> Range<Int> {
    let before = block.lowerBound..<min(offset, block.upperBound)
    let sentence = passage.sentences(in: before).last ?? before
    let semicolon = text.utf8[sentence].lastIndex(of: UInt8(ascii: ";"))
    return (semicolon.map { $0 + 1 } ?? sentence.lowerBound)..<before.upperBound
  }

  // MARK: Items of a list

  /// "với 5 nội dung trọng tâm:" before a list.
  func itemCount(openedBy index: Int) -> Claim? {
    let block = passage.trimmed(text.blocks[index].range, [0x20, 0x0A])
    guard block.count > 1, text.utf8[block.upperBound - 1] == UInt8(ascii: ":") else { return nil }
    let tail = passage.sentences(in: block).last ?? block
    let amounts = AmountScanner.amounts(in: tail, of: text.utf8)
    guard let count = amounts.last, isCount(count), count.value < 40,
      let unit = count.unit, unit.group != .measure, unit.group != .people,
      block.upperBound - count.range.upperBound < 48,
      !text.utf8[count.range.upperBound..<block.upperBound - 1].contains(where: {
        ",;(".utf8.contains($0)
      })
    else { return nil }
    let items = text.items(after: index)
    guard items.count > 1, !haveCounts(items, like: count) else { return nil }
    let holds = Decimal(items.count) == count.value
    guard holds || announcesItems(count, unit, in: tail, to: block.upperBound) else { return nil }
    return Claim(
      .count, holds ? .holds : .fails, at: count.range,
      "\(VietnameseNumber.format(count.value)) \(unit.noun) \(holds ? "=" : "≠") \(items.count) "
        + "gạch đầu dòng",
      expected: count.value, actual: Decimal(items.count),
      remark: holds ? nil : Self.difference(stated: count, items.count, in: "danh sách", "the list")
    )
  }

  /// Whether the items carry counts of their own, so that they are parts and no units: "05 hội nghị:",
  /// "03 hội nghị cấp tỉnh", "02 hội nghị cấp xã".
  private func haveCounts(_ items: [Int], like count: Amount) -> Bool {
    let counted = items.filter { item in
      let range = text.blocks[item].range
      let start = range.lowerBound..<min(range.lowerBound + 90, range.upperBound)
      return AmountScanner.amounts(in: start, of: text.utf8).contains {
        $0.isComparable(with: count)
      }
    }
    return counted.count * 2 >= items.count
  }

  /// Whether the words promise that the items are what is counted: "với 5 nội dung trọng tâm:",
  /// "03 nhiệm vụ sau:". "Thực hiện 03 chương trình:" and "chính quyền 02 cấp:" are names.
  private func announcesItems(
    _ count: Amount, _ unit: CountedUnit, in tail: Range<Int>, to end: Int
  ) -> Bool {
    let after = count.range.upperBound..<end
    if passage.contains(["sau", "như sau", "sau đây", "cụ thể"], in: after) { return true }
    guard Self.partsOfText.contains(unit.noun) else { return false }
    let before = max(tail.lowerBound, count.range.lowerBound - 24)..<count.range.lowerBound
    return passage.contains(["gồm", "với", "theo", "trong", "trên", "là"], in: before)
      || passage.trimmed(before).isEmpty
  }

  private static let partsOfText: Set<String> = [
    "nội dung", "nhiệm vụ", "giải pháp", "mục tiêu", "nguyên tắc", "tiêu chí", "nhóm", "nhóm giải",
    "yêu cầu", "vấn đề", "nguyên nhân", "bước", "phần", "việc", "hạn chế", "kết quả", "chỉ tiêu",
    "trường hợp", "hình thức", "biện pháp", "điều kiện", "lĩnh vực", "khâu", "trọng tâm",
  ]

  // MARK: Claims

  private func claim(_ count: Amount, names: [Range<Int>], where footnote: Int?) -> Claim {
    let repeated = Self.repeated(names.map(text.string))
    let actual = names.count - repeated.count
    let holds = Decimal(actual) == count.value
    let place = footnote.map { "ở chú thích \($0)" } ?? "được kể"
    let unit = count.unit.map { " \($0.noun)" } ?? ""
    var remark =
      holds
      ? nil
      : Self.difference(
        stated: count, actual, in: footnote.map { "chú thích \($0)" } ?? "danh sách",
        footnote.map { "footnote \($0)" } ?? "the list")
    if !repeated.isEmpty {
      let names = repeated.joined(separator: ", ")
      let said = Message(vi: "kể hai lần: \(names)", en: "listed twice: \(names)")
      remark =
        remark.map {
          Message(vi: $0.vietnamese + "; " + said.vietnamese, en: $0.english + "; " + said.english)
        } ?? said
    }
    return Claim(
      .count, holds ? .holds : .fails, at: count.range,
      "\(VietnameseNumber.format(count.value))\(unit) \(holds ? "=" : "≠") \(actual) tên \(place)",
      expected: count.value, actual: Decimal(actual),
      terms: names.map { .init(text: text.string($0), range: $0) }, remark: remark)
  }

  private static func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert(NameList.key($0)).inserted }
  }

  private static func difference(
    stated: Amount, _ actual: Int, in place: String, _ placeInEnglish: String
  ) -> Message {
    let number = VietnameseNumber.format(stated.value)
    let off = VietnameseNumber.format(abs(stated.value - Decimal(actual)))
    let isShort = stated.value > Decimal(actual)
    return Message(
      vi: "văn bản nói \(number), \(place) có \(actual), \(isShort ? "thiếu" : "thừa") \(off)",
      en:
        "the text says \(number), \(placeInEnglish) has \(actual), \(isShort ? "missing" : "too many by") \(off)"
    )
  }
}
