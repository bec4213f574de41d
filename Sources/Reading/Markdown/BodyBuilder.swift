import Diagnostics
import Model

/// Lays a walk through a Markdown tree out as a `Body`.
struct BodyBuilder {
  private let file: String
  private let firstLine: Int
  private(set) var diagnostics: [Diagnostic] = []
  private var body = Body()
  /// The nodes that are open, innermost last.
  private var open: [Int] = []
  /// How many quotes, lists and the like are open.
  private var depth = 0
  private var alignments: [Body.Alignment] = []
  private var column = 0
  private var reportedDepth = false

  init(file: String, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
  }

  mutating func take(_ event: MarkdownEvent) {
    switch event.kind {
    case .document, .unknown: break
    case .container(let kind) where event.isEntering: enter(kind, event)
    case .container: leave()
    case .leaf(let kind) where event.isEntering: add(kind, event)
    // cmark leaves a footnote reference as well as entering it.
    case .leaf: break
    case .html: addBlockHTML(event)
    case .inlineHTML: addInlineHTML(event)
    }
  }

  func finish() -> Body { body }

  private mutating func enter(_ kind: Body.Node.Kind, _ event: MarkdownEvent) {
    if kind == .item || kind == .quote {
      depth += 1
      if depth > MarkdownReader.depthLimit { reportDepth(event) }
    }
    if Self.isBlock(kind) { separateBlocks() }
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
      if kind == .image { reportImage(event) }
      body.destinations.append(destination(event, isImage: kind == .image))
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

  private mutating func leave() {
    guard let index = open.popLast() else { return }
    if body.nodes[index].kind == .item || body.nodes[index].kind == .quote { depth -= 1 }
    body.nodes[index].end = Int32(body.nodes.count)
    body.nodes[index].textEnd = Int32(body.text.count)
  }

  private mutating func add(_ kind: Body.Node.Kind, _ event: MarkdownEvent) {
    switch kind {
    case .codeBlock, .thematicBreak: separateBlocks()
    default: break
    }
    let value = kind == .footnoteReference ? Int(event.literal) ?? 0 : 0
    push(kind, event, value: value)
    switch kind {
    case .softBreak: body.text.append(0x20)
    case .lineBreak: body.text.append(0x0A)
    case .text, .code, .codeBlock: event.withLiteral { body.text.append(contentsOf: $0) }
    default: break
    }
    leave()
  }

  /// Blocks are kept apart in the text by a line feed, so that their words do not run together.
  private mutating func separateBlocks() {
    if let last = body.text.last, last != 0x0A { body.text.append(0x0A) }
  }

  private static func isBlock(_ kind: Body.Node.Kind) -> Bool {
    kind.rawValue <= Body.Node.Kind.footnoteDefinition.rawValue
  }
}

// MARK: - What Markdown allows and content does not

extension BodyBuilder {
  /// HTML has no place in content; its characters are kept as text. A comment is left out, and
  /// `<br>`, which table cells need, breaks the line.
  private mutating func addInlineHTML(_ event: MarkdownEvent) {
    let tag = event.literal
    if tag.hasPrefix("<!--") { return }
    if ["<br>", "<br/>", "<br />"].contains(tag.lowercased()) {
      add(.lineBreak, event)
      return
    }
    reportHTML(tag, event)
    push(.text, event)
    body.text.append(contentsOf: tag.utf8)
    leave()
  }

  private mutating func addBlockHTML(_ event: MarkdownEvent) {
    let html = event.literal
    if html.hasPrefix("<!--"), html.trimmingSpaces().hasSuffix("-->") { return }
    reportHTML(String(html.prefix { $0 != "\n" }), event)
    separateBlocks()
    push(.paragraph, event)
    push(.text, event)
    body.text.append(contentsOf: html.trimmingSpaces().utf8)
    leave()
    leave()
  }

  private mutating func reportHTML(_ tag: String, _ event: MarkdownEvent) {
    diagnostics.append(
      Diagnostic(
        .warning, "markdown.html", at: location(event),
        Message(
          vi: "HTML “\(tag)” không được dùng trong nội dung, hiện ra như chữ thường",
          en: "HTML “\(tag)” has no effect in content and is shown as text"),
        wayOut: Message(
          vi: "dùng Markdown, hoặc viết \\< để nói rõ đó là chữ",
          en: "use Markdown, or write \\< where the character is meant")))
  }

  private mutating func reportImage(_ event: MarkdownEvent) {
    diagnostics.append(
      Diagnostic(
        .warning, "markdown.image", at: location(event),
        Message(
          vi: "văn bản chưa nhận hình ảnh; chỉ hiện lời mô tả",
          en: "documents take no pictures yet; the alternative text is shown")))
  }

  private mutating func reportDepth(_ event: MarkdownEvent) {
    guard !reportedDepth else { return }
    reportedDepth = true
    diagnostics.append(
      Diagnostic(
        .error, "markdown.too-deep", at: location(event),
        Message(
          vi: "danh sách hoặc trích dẫn lồng quá \(MarkdownReader.depthLimit) cấp",
          en: "lists or quotes are nested more than \(MarkdownReader.depthLimit) deep")))
  }

  /// A link's address where it is safe to follow, else an empty one and a diagnostic.
  private mutating func destination(_ event: MarkdownEvent, isImage: Bool) -> String {
    let address = event.destination
    guard !isImage, let scheme = Self.scheme(of: address) else { return address }
    if ["http", "https", "mailto", "tel"].contains(scheme) { return address }
    diagnostics.append(
      Diagnostic(
        .error, "markdown.link-scheme", at: location(event),
        Message(
          vi: "liên kết “\(address)” không được phép",
          en: "links of the form “\(scheme):” are not allowed"),
        wayOut: Message(
          vi: "chỉ dùng http, https, mailto, tel, hoặc địa chỉ trong trang",
          en: "use http, https, mailto, tel, or an address within the site")))
    return ""
  }

  /// What stands before the first colon, in small letters, unless a slash or the like comes earlier.
  private static func scheme(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }),
      address.utf8[colon] == UInt8(ascii: ":")
    else { return nil }
    return address[..<colon].lowercased()
  }

  private func location(_ event: MarkdownEvent) -> SourceLocation {
    SourceLocation(
      file: file, line: max(event.line + firstLine - 1, firstLine), column: max(event.column, 1))
  }
}
