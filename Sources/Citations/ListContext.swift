/// What a list says about its members: "các Nghị định của Chính phủ: số 78/…; số 187/…".
struct ListContext {
  private var kind: CitedKind?
  private var issuers: [Mention.Issuer] = []
  /// The offset of the colon; the list goes on to the end of its paragraph.
  private var colon = 0

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
    self.kind = kind
    self.issuers = issuers
    self.colon = colon
  }

  /// Fills what a mention leaves unsaid from the list's head or from the member before it.
  ///
  /// - Parameters:
  ///   - mention: a mention as its own words tell it.
  ///   - lineStart: where its paragraph begins.
  ///   - previous: the member before it, if nothing but a separator stands between them.
  mutating func complete(_ mention: inout Mention, lineStart: Int, previous: Mention?) {
    if colon < lineStart { kind = nil }
    guard mention.kindWord == nil else { return }
    if let kind, mention.identifier?.kind ?? kind == kind {
      mention.kind = kind
      if mention.issuers.isEmpty { mention.issuers = issuers }
    } else if let previous, mention.identifier?.kind == nil {
      mention.kind = previous.kind
    }
  }

  /// Whether only a comma, semicolon, "và" and blanks stand between two members.
  static func isSeparator(_ text: Bytes, _ range: Range<Int>) -> Bool {
    guard range.count < 40 else { return false }
    if text.skipBlanks(range.lowerBound) == range.upperBound { return true }
    var index = text.skipGap(range.lowerBound)
    // A mere line's end joins nothing.
    if index == range.upperBound { return false }
    if text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: ";") {
      index = text.skipGap(index + 1)
    }
    for word: StaticString in ["và", "hoặc", "cùng"] {
      if let end = text.end(of: word, at: index) { index = text.skipGap(end) }
    }
    return index == range.upperBound
  }
}
