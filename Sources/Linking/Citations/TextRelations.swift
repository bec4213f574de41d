import Citations
import Model

/// Reads off a text how the document stands to one that it mentions.
enum TextRelations {
  /// The relation that the words around a mention state; a plain mention where they state none.
  ///
  /// - Parameters:
  ///   - mention: a mention of the body.
  ///   - text: the body's text.
  ///   - isPreamble: whether it stands before the first heading, where a document says what it rests
  ///     on and what it carries out.
  static func kind(of mention: Mention, in text: [UInt8], isPreamble: Bool) -> Relation.Kind {
    let start = mention.extent.lowerBound
    var lineStart = start
    while lineStart > 0, text[lineStart - 1] != 0x0A { lineStart -= 1 }
    if isPreamble {
      let opening = text[lineStart..<start]
      if opening.starts(with: basis) { return .legalBasis }
      if opening.starts(with: execution) { return .implementation }
    }
    let before = text[max(lineStart, start - reach)..<start]
    for (words, kind) in verbs where before.hasSuffix(words) { return kind }
    return .mention
  }

  /// How far before a mention its verb may stand, in bytes.
  private static let reach = 48
  private static let basis = Array("Căn cứ ".utf8)
  private static let execution = Array("Thực hiện ".utf8)
  private static let verbs: [(words: [UInt8], kind: Relation.Kind)] = [
    (Array("thay thế ".utf8), .replacement), (Array("thay thế cho ".utf8), .replacement),
    (Array("bãi bỏ ".utf8), .repeal), (Array("sửa đổi, bổ sung ".utf8), .amendment),
    (Array("sửa đổi ".utf8), .amendment), (Array("đính chính ".utf8), .rectification),
  ]
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ words: [UInt8]) -> Bool { suffix(words.count).elementsEqual(words) }
}
