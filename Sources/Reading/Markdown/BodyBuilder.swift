import Diagnostics
import Model

/// Lays a walk through a Markdown tree out as a `Body`.
struct BodyBuilder {
  private(set) var body = Body()
  private(set) var code = CodeRanges()
  var diagnostics: [Diagnostic] = []
  private let file: String
  private let firstLine: Int
  /// Whether the text holds character references, which can write what a file itself may not hold.
  private let hasReferences: Bool
  /// What replaces `{{ names }}`; nil for a text without any.
  private let values: ValueSubstitution?
  /// The nodes that are open, innermost last.
  private var open: [Int] = []
  /// How many of the elements being walked lie too deep to become nodes.
  private var flattened = 0
  private var alignments: [Body.Alignment] = []
  private var column = 0
  private var hasReportedDepth = false
  /// How many tags of HTML there were, and where the last one was that was not told by itself.
  var tags = 0
  var lastTag: SourceLocation?
  static let shownTags = 20

  /// - Parameters:
  ///   - bytes: the Markdown text that is being walked.
  ///   - file: the file's path, for diagnostics.
  ///   - firstLine: the line of the file on which the text begins, from 1.
  ///   - values: the numbers that the text may ask for.
  init(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int, values: InlineValues) {
    self.file = file
    self.firstLine = firstLine
    hasReferences = bytes.contains(UInt8(ascii: "&"))
    self.values = ValueSubstitution(values, in: bytes)
    body.text.reserveCapacity(bytes.count)
    body.nodes.reserveCapacity(bytes.count / 16)
  }

  mutating func take(_ event: MarkdownEvent) {
    switch event.kind {
    case .document, .unknown: break
    case .container(let kind) where event.isEntering: enter(kind, event)
    case .container: leave(event)
    case .leaf(.codeBlock) where event.isEntering: addCodeBlock(event)
    case .leaf(let kind) where event.isEntering: add(kind, event)
    // cmark leaves a footnote reference as well as entering it.
    case .leaf: break
    case .html: addBlockHTML(event)
    case .inlineHTML: addInlineHTML(event)
    }
  }

  func location(_ event: MarkdownEvent) -> SourceLocation {
    SourceLocation(
      file: file, line: max(event.line + firstLine - 1, firstLine), column: max(event.column, 1))
  }

  private mutating func enter(_ kind: Body.Node.Kind, _ event: MarkdownEvent) {
    if Self.isBlock(kind) { separateBlocks() }
    guard flattened == 0, open.count < MarkdownReader.depthLimit else {
      flattened += 1
      if !hasReportedDepth { reportDepth(event) }
      hasReportedDepth = true
      return
    }
    push(kind, event, value: value(of: kind, event))
  }

  private mutating func value(of kind: Body.Node.Kind, _ event: MarkdownEvent) -> Int {
    switch kind {
    case .heading: return event.headingLevel
    case .paragraph: return event.isInTightList ? 1 : 0
    case .bulletList: return event.isTight ? 1 : 0
    case .orderedList: return event.listStart
    case .table:
      alignments = event.alignments
      return alignments.count
    case .tableRow:
      column = 0
      return event.isHeaderRow ? 1 : 0
    case .tableCell:
      defer { column += 1 }
      return column < alignments.count ? Int(alignments[column].rawValue) : 0
    case .footnoteDefinition:
      body.footnotes.append(body.nodes.count)
      return body.footnotes.count
    case .link, .image:
      body.destinations.append(kind == .image ? event.destination : linkDestination(event))
      return body.destinations.count - 1
    default: return 0
    }
  }

  private mutating func push(_ kind: Body.Node.Kind, _ event: MarkdownEvent, value: Int = 0) {
    open.append(body.nodes.count)
    body.nodes.append(
      Body.Node(
        kind: kind, start: body.text.count, value: value, line: event.line + firstLine - 1,
        column: event.column))
  }

  private mutating func leave(_ event: MarkdownEvent) {
    if flattened > 0 {
      flattened -= 1
    } else {
      let node = pop()
      if node.kind == .heading, node.textStart == node.textEnd { reportEmptyHeading(event) }
      if node.kind == .image, node.textStart == node.textEnd { reportNoAlternative(event) }
    }
  }

  private mutating func add(_ kind: Body.Node.Kind, _ event: MarkdownEvent) {
    if kind == .codeBlock || kind == .thematicBreak { separateBlocks() }
    push(kind, event, value: kind == .footnoteReference ? Int(event.literal) ?? 0 : 0)
    switch kind {
    case .softBreak: body.text.append(0x20)
    case .lineBreak: body.text.append(0x0A)
    case .text where values != nil: appendFilled(event)
    case .text: event.withLiteral { append($0, event) }
    case .code, .codeBlock:
      event.withLiteral { append($0, event) }
      code.insert(from: event.start, to: event.end, isBlock: kind == .codeBlock)
    default: break
    }
    pop()
  }

  /// Adds a block of code, or the figure that it asks for.
  private mutating func addCodeBlock(_ event: MarkdownEvent) {
    guard let kind = FigureReader.kind(event.info) else { return add(.codeBlock, event) }
    code.insert(from: event.start, to: event.end, isBlock: true)
    let figure = FigureReader.read(
      kind, Array(event.literal.utf8), at: location(event), diagnostics: &diagnostics)
    guard let figure else { return }
    separateBlocks()
    push(.figure, event, value: body.figures.count)
    body.figures.append(figure)
    pop()
  }

  /// Closes the node that was pushed last.
  @discardableResult
  private mutating func pop() -> Body.Node {
    let index = open.removeLast()
    body.nodes[index].end = Int32(body.nodes.count)
    body.nodes[index].textEnd = Int32(body.text.count)
    return body.nodes[index]
  }

  /// Blocks are kept apart in the text by a line feed, so that their words do not run together.
  private mutating func separateBlocks() {
    if let last = body.text.last, last != 0x0A { body.text.append(0x0A) }
  }

  private static func isBlock(_ kind: Body.Node.Kind) -> Bool {
    kind.rawValue <= Body.Node.Kind.footnoteDefinition.rawValue
  }
}

// MARK: - Words

extension BodyBuilder {
  /// Adds words, in NFC and without control characters.
  private mutating func append(_ literal: UnsafeBufferPointer<UInt8>, _ event: MarkdownEvent) {
    guard hasReferences || BodyText.mayBeginWithMark(literal) else {
      return body.text.append(contentsOf: literal)
    }
    let text = BodyText.mended(String(decoding: literal, as: UTF8.self))
    if let last = body.text.last, last != 0x0A, BodyText.beginsWithMark(text) {
      reportStrayMark(event)
      body.text.append(contentsOf: "\u{25CC}".utf8)
    }
    body.text.append(contentsOf: text.utf8)
  }

  /// Adds words with the numbers that they ask for.
  private mutating func appendFilled(_ event: MarkdownEvent) {
    guard let values else { return }
    let filled = values.fill(event.literal, at: location(event))
    diagnostics += filled.diagnostics
    var bytes = Array(filled.text.utf8)
    bytes.withUnsafeMutableBufferPointer { append(UnsafeBufferPointer($0), event) }
  }

  /// HTML has no place in content; its characters are kept as text. A comment is left out, and
  /// `<br>`, which table cells need, breaks the line.
  private mutating func addInlineHTML(_ event: MarkdownEvent) {
    code.insert(from: event.start, to: event.end, isBlock: false)
    let tag = event.literal
    if tag.hasPrefix("<!--") { return }
    if ["<br>", "<br/>", "<br />"].contains(tag.lowercased()) {
      add(.lineBreak, event)
      return
    }
    reportHTML(tag, event)
    push(.text, event)
    event.withLiteral { append($0, event) }
    pop()
  }

  private mutating func addBlockHTML(_ event: MarkdownEvent) {
    code.insert(from: event.start, to: event.end, isBlock: true)
    let html = event.literal.trimmingSpaces()
    if BodyText.isComment(html) { return }
    reportHTML(String(html), event)
    separateBlocks()
    push(.paragraph, event)
    push(.text, event)
    body.text.append(contentsOf: BodyText.mended(String(html)).utf8)
    pop()
    pop()
  }
}
