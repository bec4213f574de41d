/// Finds the dates of documents that stand in tables, where a cell holds the identifier and the next
/// one the date.
struct TableDates {
  let text: Bytes

  /// Gives identifiers that fill a cell the dates of the next cell, if it holds as many.
  func fill(_ mentions: inout [Mention]) {
    var index = 0
    while index < mentions.count {
      var next = index + 1
      while next < mentions.count,
        isBlank(mentions[next - 1].range.upperBound..<mentions[next].range.lowerBound)
      { next += 1 }
      let cell = index..<next
      index = next
      guard let last = cell.last, cell.allSatisfy({ isIdentifierOnly(mentions[$0]) }),
        let end = mentions[last].identifier?.range.upperBound, let start = nextCell(end),
        let dates = dates(at: start), dates.count == cell.count
      else { continue }
      for (mention, date) in zip(cell, dates) {
        mentions[mention].range = mentions[mention].identifier?.range ?? mentions[mention].range
        mentions[mention].date = date.date
        mentions[mention].dateRange = date.range
      }
    }
  }

  /// Whether a mention is nothing but an identifier; a date that was read from the next cell, as if
  /// it belonged to the last identifier alone, does not count.
  private func isIdentifierOnly(_ mention: Mention) -> Bool {
    guard let identifier = mention.identifier, mention.kindWord == nil, mention.issuers.isEmpty
    else { return false }
    return mention.dateRange.map { nextCell(identifier.range.upperBound) == $0.lowerBound } ?? true
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.count < 8 && skipSeparator(range.lowerBound) == range.upperBound
  }

  /// Passes over blanks and the mark that parts the items of a cell, if there is one.
  private func skipSeparator(_ start: Int) -> Int {
    let index = text.skipBlanks(start)
    let isMark = text[index] == UInt8(ascii: ";") || text[index] == UInt8(ascii: ",")
    return isMark ? text.skipBlanks(index + 1) : index
  }

  /// The start of the cell after the one that ends at an offset: behind a tab, a bar or a line end.
  private func nextCell(_ end: Int) -> Int? {
    let index = text.skipBlanks(end)
    switch text[index] {
    case 0x09, UInt8(ascii: "|"), Bytes.lineFeed: return text.skipBlanks(index + 1)
    default: return nil
    }
  }

  /// The dates that fill a cell, or nil where something else is in it.
  private func dates(at start: Int) -> [DateGrammar.Found]? {
    var result: [DateGrammar.Found] = []
    var index = start
    while result.count < 8, text.isDigit(at: index),
      let found = DateGrammar(text: text).date(at: index)
    {
      result.append(found)
      index = skipSeparator(found.range.upperBound)
    }
    return text.isLineEnd(index) && !result.isEmpty ? result : nil
  }
}
