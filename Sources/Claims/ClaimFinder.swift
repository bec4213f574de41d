/// Finds what a text states that can be checked against the text itself.
///
/// Cautiously: what is not certainly a sum is no claim, and what does not add up is a contradiction
/// only where the text leaves no way out. The rules are in `docs/claims.md`.
package enum ClaimFinder {
  /// The claims in the order of the text; those of tables last.
  package static func claims(in text: ClaimText) -> [Claim] {
    let grids = text.tables.compactMap { TableGrid($0, in: text) }
    let counts = CountFinder(text)
    let sums = SumFinder(text)
    let lists = ListSumFinder(text)
    let equations = EquationFinder(text: text)
    let shares = ShareFinder(text: text, passage: sums.passage, grids: grids)
    var marks = text.marks[...]
    var claims: [Claim] = []
    for (index, block) in text.blocks.enumerated() where !block.isHeading {
      let range = block.range
      while let mark = marks.first, mark.offset < range.lowerBound { marks.removeFirst() }
      let own = marks.prefix { $0.offset <= range.upperBound }
      let signs = Signs(range, in: text.utf8)
      let amounts =
        signs.mayHoldClaims(hasMarks: !own.isEmpty)
        ? AmountScanner.amounts(in: range, of: text.utf8) : []
      if !amounts.isEmpty {
        let noted = own.isEmpty ? [] : counts.notedLists(in: range, amounts, Array(own))
        if signs.canDivide { claims += sums.sums(in: range, amounts) }
        if signs.hasEquation { claims += equations.claims(amounts) }
        if signs.hasShare { claims += shares.claims(in: range, amounts, noted) }
        claims += noted.map(counts.claim)
        if signs.opensList { claims += counts.namedCounts(in: range, amounts) }
        claims += counts.meetings(in: range, amounts)
      }
      if signs.endsWithColon {
        // A sum that the block tells is not told again by its list.
        if let sum = lists.sum(openedBy: index),
          !claims.suffix(8).contains(where: { $0.tells(sum) })
        {
          claims.append(sum)
        }
        claims += amounts.isEmpty ? [] : counts.itemCount(openedBy: index).map { [$0] } ?? []
      }
    }
    return claims + grids.flatMap { TableFinder(grid: $0).claims }
  }
}

extension Claim {
  /// Whether the claim is the same as another, told at the same place.
  fileprivate func tells(_ other: Claim) -> Bool {
    range == other.range && kind == other.kind && verdict == other.verdict
  }
}

/// What one pass over the bytes of a block sees; most blocks show that they hold no claim.
private struct Signs {
  private var numbers = 0
  private var hasConnective = false
  private var hasBracket = false
  private var hasColon = false
  private(set) var hasEquation = false
  private(set) var hasShare = false
  private(set) var endsWithColon = false

  init(_ range: Range<Int>, in text: [UInt8]) {
    text.withUnsafeBufferPointer { text in
      var wasDigit = false
      for index in range {
        let byte = text[index]
        let isDigit = byte.isDigit
        if isDigit && !wasDigit { numbers += 1 }
        switch byte {
        case UInt8(ascii: "("): hasBracket = true
        case UInt8(ascii: ":"): hasColon = true
        case UInt8(ascii: "="): hasEquation = true
        case UInt8(ascii: "/") where wasDigit: hasShare = true
        // "gồm", "trong đó", "còn lại", "chia ra": g, đ, l, r after a letter that few words share
        case 0x93 where index + 1 < range.upperBound && text[index + 1] == UInt8(ascii: "m"):
          hasConnective = true  // ồm
        case 0xB3: hasConnective = true  // ó: đó
        case UInt8(ascii: "a")
        where index > range.lowerBound && text[index - 1] == UInt8(ascii: "r"):
          hasConnective = true  // ra
        case 0xA1 where index + 1 < range.upperBound && text[index + 1] == UInt8(ascii: "i"):
          hasConnective = true  // ại
        default: break
        }
        wasDigit = isDigit
      }
      var last = range.upperBound
      while last > range.lowerBound, text[last - 1] == 0x20 || text[last - 1] == 0x0A { last -= 1 }
      endsWithColon = last > range.lowerBound && text[last - 1] == UInt8(ascii: ":")
    }
  }

  /// Whether a total may be taken apart in the block.
  var canDivide: Bool { numbers > 1 && (hasConnective || hasBracket) }
  var opensList: Bool { hasColon || hasBracket }

  func mayHoldClaims(hasMarks: Bool) -> Bool {
    numbers > 0 && (canDivide || hasEquation || hasShare || hasMarks || opensList || hasConnective)
  }
}
