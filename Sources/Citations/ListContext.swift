/// What a list says about its members: "các Nghị định của Chính phủ: số 78/…; số 187/…".
struct ListContext {
  private var kind: CitedKind?
  private var issuers: [Mention.Issuer] = []
  /// The bytes that the list may cover: from its colon to the end of its paragraph.
  private var range = 0..<0

  /// Whether a list has been opened whose members may still come.
  var isOpen: Bool { kind != nil }

  /// Opens a list where "các" or "những" stands before a kind word and a colon after it.
  mutating func open(_ text: Bytes, kind: CitedKind?, kindStart: Int, kindEnd: Int) {
    let isPlural =
      text.start(of: "các", before: kindStart) != nil
      || text.start(of: "những", before: kindStart) != nil
    let issuers = isPlural ? IssuerGrammar(text: text).issuers(after: kindEnd, isJoint: false) : []
    let colon = text.skipBlanks(issuers.last?.range.upperBound ?? kindEnd)
    guard isPlural, let kind, text[colon] == UInt8(ascii: ":") else { return }
    var end = colon
    while end < text.count, end - colon < Self.longest, text[end] != Bytes.lineFeed { end += 1 }
    self.kind = kind
    self.issuers = issuers
    range = colon..<end
  }

  private static let longest = 4000

  /// Fills what a mention leaves unsaid from the list's head or from the member before it.
  mutating func complete(_ mention: inout Mention, text: Bytes, previous: Mention?) {
    guard mention.kindWord == nil else {
      kind = nil
      return
    }
    if let kind, range.contains(mention.range.lowerBound) {
      mention.kind = mention.identifier?.kind ?? kind
      if mention.issuers.isEmpty { mention.issuers = issuers }
    } else if let previous, mention.identifier?.kind == nil {
      mention.kind = previous.kind
    }
    if !range.contains(mention.range.lowerBound) { kind = nil }
  }

  /// Whether only a comma, semicolon, "và" and blanks stand between two members.
  static func isSeparator(_ text: Bytes, _ range: Range<Int>) -> Bool {
    guard range.count < 40 else { return false }
    var index = text.skipGap(range.lowerBound)
    if text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: ";") {
      index = text.skipGap(index + 1)
    }
    for word: StaticString in ["và", "hoặc", "cùng"] {
      if let end = text.end(of: word, at: index) { index = text.skipGap(end) }
    }
    return index == range.upperBound
  }
}
