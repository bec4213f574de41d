import Claims
import Model

extension ClaimText {
  /// The text of a document with its blocks, tables and footnotes.
  init(_ body: Body) {
    self.init(utf8: body.text)
    var walk = BlockWalk()
    for (index, node) in body.nodes.enumerated() {
      walk.take(node, at: index, of: body, into: &self)
    }
  }
}

/// What a walk over a body's nodes stands in.
private struct BlockWalk {
  /// The open lists by their nodes, innermost last.
  private var lists: [(node: Int, end: Int32)] = []
  /// The node with which the text of an item begins.
  private var itemHead = -1
  private var footnote: (number: Int, end: Int32)?
  private var appendix: String?

  mutating func take(
    _ node: Body.Node, at index: Int, of body: Body, into text: inout ClaimText
  ) {
    while let open = lists.last, open.end <= index { lists.removeLast() }
    if let open = footnote, open.end <= index { footnote = nil }
    if node.section >= 0, body.sections[Int(node.section)].isAppendix {
      appendix = body.sections[Int(node.section)].marker
    }
    switch node.kind {
    case .bulletList, .orderedList: lists.append((index, node.end))
    case .item: itemHead = index + 1
    case .paragraph, .heading:
      text.blocks.append(
        .init(
          range: node.words, depth: lists.count, list: lists.last?.node ?? -1,
          isItemHead: itemHead == index,
          footnote: footnote?.number, isHeading: node.kind == .heading))
    case .footnoteDefinition: footnote = (Int(node.value), node.end)
    case .table: text.tables.append(.init(rows: [], appendix: appendix))
    case .tableRow: text.tables[text.tables.count - 1].rows.append([])
    case .tableCell:
      let rows = text.tables[text.tables.count - 1].rows.count
      text.tables[text.tables.count - 1].rows[rows - 1].append(node.words)
    case .footnoteReference:
      text.marks.append(.init(offset: Int(node.textStart), footnote: Int(node.value)))
    default: break
    }
  }
}

extension Body.Node {
  fileprivate var words: Range<Int> { Int(textStart)..<Int(textEnd) }
}
