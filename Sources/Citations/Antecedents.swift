/// The documents that a text has named so far, for the words that refer back to them.
struct Antecedents {
  private struct Number: Hashable {
    var kind: CitedKind
    var number: String
  }

  private var latest: Int?
  private var byKind: [CitedKind: Int] = [:]
  private var byNumber: [Number: Int] = [:]
  /// How far lines have been looked at, and the start of the last one that has.
  private var lines = (end: 0, start: 0)

  /// Remembers a mention by its index.
  mutating func add(_ mention: Mention, at index: Int) {
    guard mention.target == .document else { return }
    latest = index
    guard let kind = mention.kind else { return }
    byKind[kind] = index
    if let number = mention.identifier?.number, !number.isEmpty {
      byNumber[Number(kind: kind, number: number)] = index
    }
  }

  /// The last mention of a document of a kind, or of any for nil.
  func last(_ kind: CitedKind?) -> Int? { kind.map { byKind[$0] } ?? latest }

  /// The last mention of a document of a kind and number.
  func last(_ kind: CitedKind, number: String) -> Int? {
    byNumber[Number(kind: kind, number: number)]
  }

  /// The start of the line in which an offset lies; offsets must not go back.
  mutating func lineStart(_ text: Bytes, of offset: Int) -> Int {
    var index = offset
    while index > lines.end, text[index - 1] != Bytes.lineFeed { index -= 1 }
    if index > lines.end { lines.start = index }
    lines.end = max(lines.end, offset)
    return lines.start
  }
}
