import Diagnostics

/// One tag of a template.
struct Tag {
  enum Kind {
    case variable, unescaped, section, inverted, close, partial, parent, block, comment, delimiters
  }

  var kind: Kind
  /// The whole tag, delimiters included.
  var range: Range<Int>
  /// The name in it, without white space around.
  var name: Range<Int>
}

/// Finds the tags of a template one after the other, and follows changes of delimiters.
struct Lexer {
  private let source: SourceText
  private var position: Int
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText, from position: Int) {
    self.source = source
    self.position = position
  }

  /// The next well-formed tag, or nil at the end; broken ones are reported and left as text.
  mutating func next() -> Tag? {
    while let start = findOpening() {
      let (kind, content) = sigil(after: start + opening.count)
      let terminator: [UInt8] =
        switch source.bytes[safe: content - 1] {
        case UInt8(ascii: "{") where kind == .unescaped: [UInt8(ascii: "}")] + closing
        case _ where kind == .delimiters: [UInt8(ascii: "=")] + closing
        default: closing
        }
      switch find(terminator, from: content, in: kind) {
      case .found(let end):
        position = end + terminator.count
        let tag = Tag(
          kind: kind, range: start..<position, name: source.trimmed(content..<end))
        if kind == .delimiters { changeDelimiters(tag) }
        if kind == .comment || kind == .delimiters || isName(tag) { return tag }
      case .interrupted(let next):
        reportUnclosed(start..<source.trimmed(start..<next).upperBound)
        position = next
      case .missing:
        reportUnclosed(start..<source.bytes.count)
        position = source.bytes.count
      }
    }
    return nil
  }

  /// Whether a closing tag begins at an offset.
  func isClosingTag(at offset: Int) -> Bool {
    source.matches(opening, at: offset) && sigil(after: offset + opening.count).0 == .close
  }

  private func findOpening() -> Int? {
    var offset = position
    while offset + opening.count <= source.bytes.count {
      if source.bytes[offset] == opening[0], source.matches(opening, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// What the first character in a tag says of its kind, and where the content begins.
  private func sigil(after offset: Int) -> (Tag.Kind, content: Int) {
    var offset = offset
    while let byte = source.bytes[safe: offset], SourceText.isWhitespace(byte) { offset += 1 }
    let kind: Tag.Kind? =
      switch source.bytes[safe: offset] {
      case UInt8(ascii: "{"), UInt8(ascii: "&"): .unescaped
      case UInt8(ascii: "#"): .section
      case UInt8(ascii: "^"): .inverted
      case UInt8(ascii: "/"): .close
      case UInt8(ascii: ">"): .partial
      case UInt8(ascii: "<"): .parent
      case UInt8(ascii: "$"): .block
      case UInt8(ascii: "!"): .comment
      case UInt8(ascii: "="): .delimiters
      default: nil
      }
    // A closing delimiter may begin with such a character.
    guard let kind, !source.matches(closing, at: offset) else { return (.variable, offset) }
    return (kind, offset + 1)
  }

  private enum Search {
    case found(Int)
    /// The next tag begins before the terminator.
    case interrupted(Int)
    case missing
  }

  private func find(_ terminator: [UInt8], from offset: Int, in kind: Tag.Kind) -> Search {
    let mayHoldTags = kind == .comment || kind == .delimiters
    var offset = offset
    while offset < source.bytes.count {
      if source.matches(terminator, at: offset) { return .found(offset) }
      if !mayHoldTags, source.matches(opening, at: offset) { return .interrupted(offset) }
      offset += 1
    }
    return .missing
  }

  private mutating func changeDelimiters(_ tag: Tag) {
    let parts = source.bytes[tag.name].split(whereSeparator: SourceText.isWhitespace)
    guard parts.count == 2, !source.bytes[tag.name].contains(UInt8(ascii: "=")) else {
      diagnostics.append(.badDelimiters(at: source.lines.location(tag.range)))
      return
    }
    (opening, closing) = (Array(parts[0]), Array(parts[1]))
  }

  private mutating func isName(_ tag: Tag) -> Bool {
    if tag.name.isEmpty {
      diagnostics.append(.emptyTag(at: source.lines.location(tag.range)))
      return false
    }
    if source.bytes[tag.name].contains(where: SourceText.isWhitespace) {
      diagnostics.append(
        .badName(source.string(tag.name), at: source.lines.location(tag.name)))
      return false
    }
    return true
  }

  private mutating func reportUnclosed(_ range: Range<Int>) {
    diagnostics.append(
      .unclosedTag(
        closing: String(decoding: closing, as: UTF8.self), at: source.lines.location(range)))
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
