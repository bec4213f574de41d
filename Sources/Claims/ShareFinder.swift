import Diagnostics
import Foundation
import VietnameseText

/// Finds shares of a whole with what is left of it, and holds them against the appendix that the
/// text points to.
///
///     share := part "/" whole … (";" others "khác")? … "còn" rest "chưa"
///
/// "51/63 tỉnh …; 02 tỉnh … khác …; còn 10 địa phương chưa …": 51 + 2 + 10 = 63.
struct ShareFinder {
  let text: ClaimText
  let passage: Passage
  /// The tables in which rows are marked.
  let grids: [TableGrid]

  /// - Parameters:
  ///   - block: the block's bytes.
  ///   - amounts: its amounts.
  ///   - lists: the lists of names in footnotes whose marks stand in it.
  func claims(
    in block: Range<Int>, _ amounts: [Amount], _ lists: [CountFinder.NotedList]
  ) -> [Claim] {
    var claims: [Claim] = []
    let shares = amounts.indices.filter { amounts[$0].whole != nil }
    for (place, index) in shares.enumerated() {
      let end = place + 1 < shares.count ? shares[place + 1] : amounts.endIndex
      let share = share(amounts[index], amounts[(index + 1)..<end], in: block)
      if let share {
        claims += sum(share).map { [$0] } ?? []
      }
      // With one share in the block there is no doubt of which the appendix speaks.
      if shares.count == 1 {
        let share = share ?? Share(part: amounts[index], others: [], rest: nil, isSure: false)
        claims += appendix(of: share, in: block, lists)
      }
    }
    return claims
  }

  private struct Share {
    var part: Amount
    var others: [Amount]
    var rest: Amount?
    /// Whether the text says that nothing else is left.
    var isSure: Bool
    var whole: Decimal { part.whole ?? 0 }
  }

  // MARK: What is left

  private func share(
    _ part: Amount, _ following: ArraySlice<Amount>, in block: Range<Int>
  ) -> Share? {
    let counts = following.filter { isLike($0, part) }
    guard let rest = counts.first(where: { isRest($0, in: block) }) else { return nil }
    let others = counts.filter {
      $0.range.lowerBound < rest.range.lowerBound && beginsClause($0, in: block)
    }
    return Share(part: part, others: others, rest: rest, isSure: isSaidToBeLeft(rest, in: block))
  }

  /// Whether an amount counts what the share counts: the same things, or places and agencies, which
  /// stand for each other ("34/63 Sở …; còn 29 tỉnh").
  private func isLike(_ amount: Amount, _ part: Amount) -> Bool {
    guard let unit = amount.unit, let other = part.unit, amount.whole == nil else { return false }
    let official: [CountedUnit.Group] = [.place, .agency]
    return unit.isLike(other) || official.contains(unit.group) && official.contains(other.group)
  }

  private func isRest(_ amount: Amount, in block: Range<Int>) -> Bool {
    if isSaidToBeLeft(amount, in: block) { return true }
    let after = amount.range.upperBound..<min(amount.range.upperBound + 60, block.upperBound)
    let clause = passage.pieces(of: after, at: ";")[0]
    return beginsClause(amount, in: block) && passage.contains(["chưa"], in: clause)
  }

  private func isSaidToBeLeft(_ amount: Amount, in block: Range<Int>) -> Bool {
    let before = max(block.lowerBound, amount.range.lowerBound - 16)..<amount.range.lowerBound
    return passage.contains(["còn"], in: before)
  }

  /// Whether at most "có" or "thêm" stands between an amount and the mark before it.
  private func beginsClause(_ amount: Amount, in block: Range<Int>) -> Bool {
    let before = block.lowerBound..<amount.range.lowerBound
    let mark = text.utf8[before].lastIndex { ";.,".utf8.contains($0) } ?? before.lowerBound - 1
    let words = Folding.toned(passage.string(mark + 1..<before.upperBound)).split(separator: " ")
    return words.allSatisfy { ["có", "thêm", "và", "ngoài", "ra"].contains($0) }
  }

  private func sum(_ share: Share) -> Claim? {
    guard let rest = share.rest else { return nil }
    var total = share.part
    total.quantity = Quantity(share.whole)
    let short = Addition(terms: [share.part, rest], total: total)
    let full = Addition(terms: [share.part] + share.others + [rest], total: total)
    if let holding = [full, short].first(where: \.holds) { return holding.claim(in: text) }
    let areOthersApart = share.others.allSatisfy { other in
      let after = other.range.upperBound..<min(other.range.upperBound + 90, text.utf8.count)
      return passage.contains(["khác"], in: after)
    }
    return share.isSure && areOthersApart ? full.claim(in: text) : nil
  }

  // MARK: Appendices

  /// What the appendix that a block points to says of its share.
  private func appendix(
    of share: Share, in block: Range<Int>, _ lists: [CountFinder.NotedList]
  ) -> [Claim] {
    guard let grid = grid(namedIn: block), let column = grid.markColumn else { return [] }
    let leaves = grid.leaves
    guard Decimal(leaves.count) == share.whole else { return [] }
    let marked = leaves.filter { TableGrid.isMark(grid.cell($0, column)) }
    return [marks(share, marked.count, grid)]
      + lists.compactMap { names(of: $0, grid, leaves, Set(marked)) }
  }

  private func grid(namedIn block: Range<Int>) -> TableGrid? {
    grids.first { grid in
      guard let name = grid.table.appendix else { return false }
      let words = passage.string(block)
      guard let place = words.range(of: name) else { return false }
      return words[place.upperBound...].first?.isLetter != true
    }
  }

  private func marks(_ share: Share, _ marked: Int, _ grid: TableGrid) -> Claim {
    let part = share.part.value
    let others = share.others.reduce(Decimal(0)) { $0 + $1.value }
    let isSum = part != Decimal(marked) && part + others == Decimal(marked)
    let parts = (isSum ? [share.part] + share.others : [share.part]).map {
      VietnameseNumber.format($0.value)
    }
    let stated = isSum ? part + others : part
    let holds = stated == Decimal(marked)
    let off = VietnameseNumber.format(abs(stated - Decimal(marked)))
    return Claim(
      .table, holds ? .holds : .fails, at: share.part.range,
      "\(parts.joined(separator: " + ")) \(holds ? "=" : "≠") \(marked) dòng đánh dấu ở "
        + grid.label, expected: stated,
      actual: Decimal(marked),
      remark: holds
        ? nil
        : Message(
          vi: "\(grid.label) đánh dấu \(marked) dòng, chênh \(off)",
          en: "\(grid.label) marks \(marked) rows, a difference of \(off)"))
  }

  /// Whether a footnote lists the rows that are not marked, or those that are.
  private func names(
    of list: CountFinder.NotedList, _ grid: TableGrid, _ leaves: [Int], _ marked: Set<Int>
  ) -> Claim? {
    let isNegative = passage.contains(["chưa", "không"], in: list.clause)
    let rows = leaves.filter { marked.contains($0) != isNegative }
    let listed = list.names.map(text.string)
    let inRows = Set(rows.map { NameList.key(grid.name($0)) })
    let inList = Set(listed.map(NameList.key))
    let common = inRows.intersection(inList).count
    // Another list of names altogether is no claim about this table.
    guard common * 5 >= max(inRows.count, inList.count) * 4 else { return nil }
    let missing = rows.map { grid.name($0) }.filter { !inList.contains(NameList.key($0)) }
    let surplus = listed.filter { !inRows.contains(NameList.key($0)) }
    let holds = missing.isEmpty && surplus.isEmpty
    var claim = Claim(
      .list, holds ? .holds : .fails, at: list.count.range,
      "chú thích \(list.footnote) \(holds ? "=" : "≠") \(rows.count) dòng \(isNegative ? "không " : "")đánh dấu ở "
        + grid.label,
      expected: Decimal(rows.count), actual: Decimal(listed.count),
      terms: list.names.map { .init(text: text.string($0), range: $0) })
    claim.missing = missing
    claim.surplus = surplus
    claim.remark = Claim.difference(missing, surplus)
    return claim
  }
}
