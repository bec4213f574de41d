import Figures
import Model
import VietnameseText

/// Writes a document's text as HTML, in one pass over its flat tree.
///
/// Everything that comes from content is escaped; links are written only where
/// `LinkDestination` lets them pass. The ids that the writer makes itself begin with an underscore,
/// which no anchor of a section does, so that they stay unique on the page.
struct BodyHTML {
  /// The number of columns from which a table is wider than a telephone.
  static let wideTable = 4

  let body: Body
  private let text: UnsafeBufferPointer<UInt8>
  var out: [UInt8] = []
  /// The elements that are open, the outermost first.
  private var open: [OpenElement] = []
  /// Where the text has spaces that no line may break at, and the next of them to be written.
  private let joints: [Int]
  private var nextJoint = 0
  /// Stretches of the text that are links or the like, in order, and the next of them.
  private let marks: [TextMark]
  private let pictures: (any PictureWriter)?
  private var nextMark = 0
  private var isInLink = false
  private var headings: HeadingLevels
  var tableCount = 0
  /// How often each footnote has been referred to so far.
  var references: [Int]
  /// Whether cells are headings of their columns.
  var isInHeaderRow = false
  var hasBodyRows = false
  /// The paragraph that is written without a tag of its own: the only one of a list item.
  private var bareParagraph = -1
  /// Writes figures, and those of the text; nil for one that is not shown.
  private let figureWriter: (any FigureWriter)?
  private let figures: [Figure?]

  private struct OpenElement {
    var end: Int
    var closing: Closing
  }

  /// How an open element ends.
  enum Closing {
    case tag(StaticString)
    case heading(level: Int, section: Int)
    case headerRow
    case table
    case link
  }

  /// The text in the parts that stand apart on the page; empty where there is nothing of a sort.
  struct Parts {
    /// What comes before the signatures.
    var main: [UInt8]
    /// From the first appendix on.
    var appendices: [UInt8]
    /// Items of a numbered list, each with links back to where it is referred to.
    var footnotes: [UInt8]
  }

  /// Writes a text.
  ///
  /// - Parameters:
  ///   - body: the text.
  ///   - marks: what is put around stretches of the text, in order and apart from each other; left
  ///     out inside a link of the content's own.
  ///   - pictures: the pictures of the site; without them their alternative texts are written.
  ///   - level: the level (1 to 6) of the outermost headings.
  ///   - figures: what to show for each of the text's figures, and what writes them.
  static func write(
    _ body: Body, marks: [TextMark] = [], pictures: (any PictureWriter)? = nil,
    headingsFrom level: Int = 2, figures: (writer: any FigureWriter, list: [Figure?])? = nil
  ) -> Parts {
    body.text.withUnsafeBufferPointer { text in
      var writer = BodyHTML(
        body: body, text: text, marks: marks, pictures: pictures, level: level, figures: figures)
      let split = writer.firstAppendix ?? body.nodes.count
      let main = writer.write(0..<split)
      let appendices = writer.write(split..<body.nodes.count)
      writer.writeFootnotes()
      return Parts(main: main, appendices: appendices, footnotes: writer.out)
    }
  }

  private init(
    body: Body, text: UnsafeBufferPointer<UInt8>, marks: [TextMark], pictures: (any PictureWriter)?,
    level: Int, figures: (writer: any FigureWriter, list: [Figure?])?
  ) {
    self.body = body
    self.text = text
    self.marks = marks
    self.pictures = pictures
    figureWriter = figures?.writer
    self.figures = figures?.list ?? []
    joints = NoBreakSpaces.offsets(in: body.text)
    headings = HeadingLevels(outermost: level)
    references = Array(repeating: 0, count: body.footnotes.count)
    out.reserveCapacity(text.count * 3 / 2)
  }

  private var firstAppendix: Int? {
    body.sections.first { $0.isAppendix && $0.isHeading && $0.depth == 1 }?.node
  }

  /// Writes the top-level nodes of a range.
  ///
  /// - Returns: their HTML, which is taken out of the buffer.
  private mutating func write(_ range: Range<Int>) -> [UInt8] {
    writeNodes(range)
    defer { out.removeAll() }
    return out
  }

  mutating func writeNodes(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      closeElements(upTo: index)
      index = writeNode(at: index)
    }
    closeElements(upTo: range.upperBound)
  }

  /// Writes what a node begins with.
  ///
  /// - Returns: the index of the node to go on with.
  private mutating func writeNode(at index: Int) -> Int {
    let node = body.nodes[index]
    switch node.kind {
    case .text: writeText(node)
    case .softBreak: out.append(UInt8(ascii: "\n"))
    case .lineBreak: out.write("<br>\n")
    case .thematicBreak: out.write("<hr>\n")
    case .footnoteReference: writeFootnoteReference(Int(node.value))
    case .footnoteDefinition: return Int(node.end)
    case .image: return writeImage(node)
    case .code: writeCode(node)
    case .codeBlock: writeCodeBlock(node)
    case .figure: writeFigure(Int(node.value))
    case .item: openItem(node, at: index)
    case .paragraph where index == bareParagraph: break
    default: writeContainer(node)
    }
    return index + 1
  }

  private mutating func writeContainer(_ node: Body.Node) {
    switch node.kind {
    case .heading: openHeading(node)
    case .paragraph: openBlock("<p", node, closing: "</p>\n")
    case .bulletList: openBlock("<ul", node, closing: "</ul>\n")
    case .orderedList: openOrderedList(node)
    case .quote: openBlock("<blockquote", node, closing: "</blockquote>\n")
    case .table: openTable(node)
    case .tableRow: openRow(node)
    case .tableCell: openCell(node)
    case .emphasis: openInline("<em>", node, closing: "</em>")
    case .strong: openInline("<strong>", node, closing: "</strong>")
    case .link: openLink(node)
    default: break
    }
  }

  private mutating func closeElements(upTo index: Int) {
    while let element = open.last, element.end <= index {
      open.removeLast()
      switch element.closing {
      case .tag(let tag): out.write(tag)
      case .heading(let level, let section): closeHeading(level, section)
      case .headerRow:
        out.write("</tr></thead>\n")
        isInHeaderRow = false
      case .table: closeTable()
      case .link:
        out.write("</a>")
        isInLink = false
      }
    }
  }

  mutating func push(_ node: Body.Node, _ closing: Closing) {
    open.append(OpenElement(end: Int(node.end), closing: closing))
  }

  /// Writes the text of a node with what is marked in it.
  private mutating func writeText(_ node: Body.Node) {
    var start = Int(node.textStart)
    let end = Int(node.textEnd)
    guard !marks.isEmpty, !isInLink else { return writeText(start..<end) }
    seekMark(from: start)
    while nextMark < marks.count, marks[nextMark].range.lowerBound < end {
      let mark = marks[nextMark]
      let from = max(start, mark.range.lowerBound)
      let to = min(end, mark.range.upperBound)
      writeText(start..<from)
      out.append(contentsOf: mark.opening)
      writeText(from..<to)
      out.write(mark.closing)
      start = to
      if mark.range.upperBound > end { break }
      nextMark += 1
    }
    writeText(start..<end)
  }

  /// Writes a stretch of text, with no-break spaces where lines must not break.
  private mutating func writeText(_ range: Range<Int>) {
    var start = range.lowerBound
    seekJoint(from: start)
    while nextJoint < joints.count, joints[nextJoint] < range.upperBound {
      out.write(escaped: UnsafeBufferPointer(rebasing: text[start..<joints[nextJoint]]))
      out.write("\u{A0}")
      start = joints[nextJoint] + 1
      nextJoint += 1
    }
    out.write(escaped: UnsafeBufferPointer(rebasing: text[start..<range.upperBound]))
  }

  /// Finds the first mark that ends after an offset.
  private mutating func seekMark(from offset: Int) {
    if nextMark > 0, marks[nextMark - 1].range.upperBound > offset { nextMark = 0 }
    while nextMark < marks.count, marks[nextMark].range.upperBound <= offset { nextMark += 1 }
  }

  /// Finds the first joint at or after an offset; footnotes are written out of the text's order.
  private mutating func seekJoint(from offset: Int) {
    if nextJoint > 0, joints[nextJoint - 1] >= offset { nextJoint = 0 }
    while nextJoint < joints.count, joints[nextJoint] < offset { nextJoint += 1 }
  }
}

// MARK: Blocks

extension BodyHTML {
  private mutating func openBlock(
    _ tag: StaticString, _ node: Body.Node, closing: StaticString
  ) {
    out.write(tag)
    writeID(of: node)
    out.append(UInt8(ascii: ">"))
    push(node, .tag(closing))
  }

  private mutating func openInline(
    _ tag: StaticString, _ node: Body.Node, closing: StaticString
  ) {
    out.write(tag)
    push(node, .tag(closing))
  }

  private mutating func writeID(of node: Body.Node) {
    guard node.section >= 0 else { return }
    out.write(" id=\"")
    out.write(escaped: body.sections[Int(node.section)].anchor)
    out.append(UInt8(ascii: "\""))
  }

  private mutating func openHeading(_ node: Body.Node) {
    let level = headings.level(of: Int(node.value))
    out.write("<h")
    out.write(level)
    writeID(of: node)
    out.append(UInt8(ascii: ">"))
    push(node, .heading(level: level, section: Int(node.section)))
  }

  /// Ends a heading with the link sign that a reader copies its address from.
  private mutating func closeHeading(_ level: Int, _ section: Int) {
    if section >= 0 {
      let section = body.sections[section]
      out.write(" <a class=\"anchor\" href=\"#")
      out.write(escaped: section.anchor)
      out.write("\" aria-label=\"Liên kết đến ")
      out.write(escaped: section.label)
      out.write("\"></a>")
    }
    out.write("</h")
    out.write(level)
    out.write(">\n")
  }

  private mutating func openOrderedList(_ node: Body.Node) {
    out.write("<ol")
    if node.value != 1 {
      out.write(" start=\"")
      out.write(Int(node.value))
      out.append(UInt8(ascii: "\""))
    }
    out.append(UInt8(ascii: ">"))
    push(node, .tag("</ol>\n"))
  }

  private mutating func openItem(_ node: Body.Node, at index: Int) {
    openBlock("<li", node, closing: "</li>\n")
    let first = index + 1
    guard first < Int(node.end), body.nodes[first].kind == .paragraph,
      body.nodes[first].section < 0
    else { return }
    var next = Int(body.nodes[first].end)
    while next < Int(node.end) {
      if body.nodes[next].kind == .paragraph { return }
      next = Int(body.nodes[next].end)
    }
    bareParagraph = first
  }

  private mutating func writeCode(_ node: Body.Node) {
    out.write("<code>")
    writeText(node)
    out.write("</code>")
  }

  private mutating func writeFigure(_ index: Int) {
    guard figures.indices.contains(index), let figure = figures[index] else { return }
    figureWriter?.write(figure, into: &out)
  }

  private mutating func writeCodeBlock(_ node: Body.Node) {
    out.write("<pre tabindex=\"0\"><code>")
    writeText(node)
    out.write("</code></pre>\n")
  }
}

// MARK: Links and pictures

extension BodyHTML {
  private func destination(_ node: Body.Node) -> String {
    let index = Int(node.value)
    return body.destinations.indices.contains(index) ? body.destinations[index] : ""
  }

  /// Opens a link, or nothing where its address may not be followed: its words remain.
  private mutating func openLink(_ node: Body.Node) {
    let destination = destination(node)
    guard !destination.isEmpty, LinkDestination.isSafe(destination) else { return }
    out.write("<a href=\"")
    out.write(escaped: destination)
    out.write("\">")
    isInLink = true
    push(node, .link)
  }

  /// Writes a picture, or its alternative text where there is none.
  private mutating func writeImage(_ node: Body.Node) -> Int {
    let isWritten =
      pictures?.write(destination(node), alternative: body.text(of: node), into: &out) ?? false
    if !isWritten { writeText(node) }
    return Int(node.end)
  }
}
