import Foundation
import VietnameseText

/// Finds sums whose parts are the items of a list: "Tổng kinh phí: 4.179 triệu đồng, trong đó:".
struct ListSumFinder {
  let text: ClaimText
  private let passage: Passage
  private let sums: SumFinder

  init(_ text: ClaimText) {
    self.text = text
    passage = Passage(text: text.utf8)
    sums = SumFinder(text)
  }

  /// The sum that a block opens.
  ///
  /// - Parameter index: the block's; the next one is an item of a list within it or after it.
  func sum(openedBy index: Int) -> Claim? {
    let block = text.blocks[index]
    guard let strength = strength(of: block.range) else { return nil }
    let items = text.items(after: index)
    guard items.count > 1 else { return nil }
    let amounts = AmountScanner.amounts(in: block.range, of: text.utf8)
    let parts = items.map { part(of: $0) }
    let known = parts.compactMap(\.self)
    guard known.count > 1, let total = total(amounts, before: index, for: known) else { return nil }
    guard known.allSatisfy({ total.isComparable(with: $0) }) else { return nil }
    let addition = Addition(terms: known, total: total)
    if addition.holds { return addition.claim(in: text) }
    let isWhole =
      known.count == parts.count
      && !items.contains { passage.string(text.blocks[$0].range).containsEllipsis }
    return doubted(addition, isWhole: isWhole, strength)
  }

  private func doubted(
    _ addition: Addition, isWhole: Bool, _ strength: SumFinder.Connective.Strength
  ) -> Claim? {
    let isExplained = addition.hasTellingDigits && !addition.misprints.isEmpty
    if addition.mayBeRounded { return addition.claim(.undecided, in: text) }
    if isWhole && strength == .all || isExplained { return addition.claim(.fails, in: text) }
    guard addition.total.quantity.isMoney else { return nil }
    return addition.claim(addition.difference > 0 ? .fails : .undecided, in: text)
  }

  /// What the words at the end of a block promise of the list behind it; nil where they promise no
  /// parts of a total.
  private func strength(of block: Range<Int>) -> SumFinder.Connective.Strength? {
    let last = passage.trimmed(block, [0x20, 0x0A])
    guard last.upperBound > last.lowerBound, text.utf8[last.upperBound - 1] == UInt8(ascii: ":")
    else { return nil }
    let ending = max(last.lowerBound, last.upperBound - 40)..<last.upperBound
    if passage.contains(["gồm", "chia ra"], in: ending) { return .all }
    if passage.contains(["trong đó"], in: ending) { return .some }
    guard passage.contains(["cụ thể", "như sau"], in: ending) else { return nil }
    return passage.contains(["tổng"], in: block) ? .all : .some
  }

  /// The amount that an item is about: the first one, unless it is a rate.
  private func part(of index: Int) -> Amount? {
    let range = text.blocks[index].range
    let result = text.utf8[range].lastIndex(of: UInt8(ascii: "=")) ?? range.lowerBound
    return AmountScanner.amounts(in: range, of: text.utf8).first { amount in
      amount.range.lowerBound >= result && !amount.isRate(in: text.utf8)
        && !sums.isAside(amount, from: range.lowerBound) && amount.whole == nil
        && !amount.isPercentage
        && amount.unit?.group != .measure
    }
  }

  /// The last amount of the block that the parts compare with; where the block is only "Trong đó:",
  /// of the one before.
  private func total(_ amounts: [Amount], before index: Int, for parts: [Amount]) -> Amount? {
    let comparable = { (amount: Amount) in
      parts.allSatisfy(amount.isComparable) && !isUnitPrice(amount)
    }
    if let total = amounts.last(where: comparable) { return total }
    guard text.blocks[index].range.count < 24, index > 0 else { return nil }
    let previous = text.blocks[index - 1]
    guard previous.depth == text.blocks[index].depth, !previous.isHeading else { return nil }
    return AmountScanner.amounts(in: previous.range, of: text.utf8).last(where: comparable)
  }
}

extension ListSumFinder {
  /// "(01 giờ = 40.000 đồng …)", "40.000 đồng/giờ": what one costs is no total.
  private func isUnitPrice(_ amount: Amount) -> Bool {
    let before = max(0, amount.range.lowerBound - 4)..<amount.range.lowerBound
    return amount.isRate(in: text.utf8) || text.utf8[before].contains(UInt8(ascii: "="))
  }
}

extension ClaimText {
  /// The blocks with which the items begin of the list that a block opens: one within the block's
  /// item, or the next one where the block ends a list, as "1. …:" before "- …" does.
  func items(after index: Int) -> [Int] {
    guard index + 1 < blocks.count, blocks[index + 1].isItemHead else { return [] }
    let first = blocks[index + 1]
    let isNext = first.depth == blocks[index].depth && first.list != blocks[index].list
    guard first.depth == blocks[index].depth + 1 || isNext else { return [] }
    var items: [Int] = []
    for next in (index + 1)..<blocks.count {
      let isWithin = blocks[next].depth > first.depth
      guard isWithin || blocks[next].list == first.list else { break }
      if !isWithin, blocks[next].isItemHead { items.append(next) }
    }
    return items
  }
}
