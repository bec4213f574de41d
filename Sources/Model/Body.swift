/// The text of a document: one buffer with all of its words in reading order, and over it a tree,
/// laid out flat in that same order.
///
/// Words that emphasis or a line break divides stand next to each other in `text`, so that a
/// search for citations or places is one pass over bytes. Blocks are kept apart by a line feed.
package struct Body: Sendable, Equatable {
  /// UTF-8, in NFC.
  package var text: [UInt8] = []
  /// In preorder: a node's descendants follow it, up to its `end`.
  package var nodes: [Node] = []
  /// Link and image destinations, by `Node.value`.
  package var destinations: [String] = []
  /// The numbered outline: headings and points, in reading order, by `Node.section`.
  package var sections: [Section] = []
  /// Where each footnote definition stands in `nodes`; footnote n at index n - 1.
  package var footnotes: [Int] = []
  /// The figures that fenced blocks ask for, in reading order, by `Node.value`.
  package var figures: [FigureSpec] = []

  package init() {}

  /// One element of the text.
  package struct Node: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
      case paragraph, heading, bulletList, orderedList, item, quote, codeBlock
      case figure, table, tableRow, tableCell, thematicBreak, footnoteDefinition
      case text, softBreak, lineBreak, emphasis, strong, code, link, image, footnoteReference
    }

    package var kind: Kind
    /// One past the last descendant, in `Body.nodes`.
    package var end: Int32
    /// The bytes of `Body.text` that the node and its descendants cover.
    package var textStart: Int32
    package var textEnd: Int32
    /// What the kind needs: a heading's level (1 to 6); an ordered list's first number; a table's
    /// number of columns; 1 for a table's header row; a cell's `Alignment`; the index of a link's
    /// destination, or of a figure; a footnote's number, from 1; 1 for a bullet list whose items are set tight, and
    /// for a paragraph in a list of either sort that is.
    package var value: Int32
    /// The section that begins here, in `Body.sections`, or -1.
    package var section: Int32 = -1
    /// Line and UTF-8 column in the file, from 1; only blocks have one that can be relied on.
    package var line: Int32
    package var column: Int32

    package init(kind: Kind, start: Int, value: Int = 0, line: Int = 0, column: Int = 0) {
      self.kind = kind
      end = 0
      textStart = Int32(start)
      textEnd = Int32(start)
      self.value = Int32(value)
      self.line = Int32(line)
      self.column = Int32(column)
    }
  }

  /// How a table's column is set.
  package enum Alignment: Int32, Sendable {
    case none, left, center, right
  }

  /// A heading or point of the outline that a reader can cite.
  package struct Section: Sendable, Equatable {
    /// The fragment of its address: `muc-ii-1-a`.
    package var anchor: String
    /// How a reader cites it: "điểm a khoản 1 Mục II"; the heading itself where it has no number.
    package var label: String
    /// The marker as printed ("II.", "a)", "Phụ lục I"); nil for an unnumbered heading.
    package var marker: String?
    /// The bytes of `Body.text` that hold the heading without its marker; for a point, its text.
    package var title: Range<Int>
    /// From 1, the outermost.
    package var depth: Int
    package var isHeading: Bool
    package var isAppendix: Bool
    /// The node that the section begins with.
    package var node: Int

    package init(
      anchor: String, label: String, marker: String?, title: Range<Int>, depth: Int,
      isHeading: Bool, isAppendix: Bool, node: Int
    ) {
      self.anchor = anchor
      self.label = label
      self.marker = marker
      self.title = title
      self.depth = depth
      self.isHeading = isHeading
      self.isAppendix = isAppendix
      self.node = node
    }
  }
}

extension Body {
  /// The same text, with other destinations for its links and pictures.
  package func leading(to destinations: [String]) -> Body {
    var body = self
    body.destinations = destinations
    return body
  }

  /// The words that a node covers.
  package func text(of node: Node) -> String { text(Int(node.textStart)..<Int(node.textEnd)) }

  /// The words of a stretch of `text`.
  package func text(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The picture that a paragraph consists of: its destination and its words; nil where there is
  /// anything else in it.
  package func picture(in paragraph: Int) -> (path: String, alternative: String)? {
    var children = children(of: paragraph)
    guard let index = children.next(), children.next() == nil, nodes[index].kind == .image,
      destinations.indices.contains(Int(nodes[index].value))
    else { return nil }
    return (destinations[Int(nodes[index].value)], text(of: nodes[index]))
  }

  /// The destinations of all pictures that stand by themselves.
  package var pictures: [String] {
    nodes.indices.compactMap { nodes[$0].kind == .paragraph ? picture(in: $0)?.path : nil }
  }

  /// The direct children of the node at an index; of the whole body for nil.
  package func children(of index: Int?) -> ChildIndices {
    ChildIndices(
      nodes: nodes, index: index.map { $0 + 1 } ?? 0,
      end: index.map { Int(nodes[$0].end) } ?? nodes.count)
  }

  package struct ChildIndices: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var index: Int
    fileprivate let end: Int

    package mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(nodes[index].end) }
      return index
    }
  }
}
