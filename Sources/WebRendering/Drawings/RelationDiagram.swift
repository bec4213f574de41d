import Linking
import VietnameseText

/// The diagram of a document's relations (lược đồ), as Vietnamese legal portals chart them: this
/// document on top, below it the documents it refers to, and those that refer to it.
///
/// Arrows give the direction and so do the groups' titles; line styles tell where a relation is
/// known from and so do words: nothing hangs on colour. One drawing is made for narrow screens and
/// one for wide ones, since text in a drawing cannot flow; the style sheet shows one of them.
struct RelationDiagram {
  /// The most documents of a group that are drawn; the list has them all.
  static let groupLimit = 6
  /// In CSS pixels: what a screen of 320 pixels leaves, and the width of running text.
  static let narrowWidth = 288
  static let wideWidth = 640

  /// Documents that stand to this one in the same way; the first of them, and how many there are.
  struct Group {
    var title: String
    var isIncoming: Bool
    var count: Int
    var nodes: [Node]
  }

  struct Node {
    /// The document's page, relative to the site's root; nil where it is not known.
    var address: String?
    var name: String
    var date: String?
    var origin: RelationOrigin
  }

  /// How one names the document in the middle.
  let name: String
  let groups: [Group]
  /// What leads from the page to the site's root.
  let root: String

  /// Writes both drawings; nothing where there are no relations.
  func write(into out: inout [UInt8]) {
    guard !groups.isEmpty else { return }
    out.write("<figure class=\"diagram\">\n")
    write(width: Self.narrowWidth, class: "narrow", into: &out)
    write(width: Self.wideWidth, class: "wide", into: &out)
    out.write("<figcaption class=\"quiet\">")
    out.write("Mũi tên đi từ văn bản nhắc đến văn bản được nhắc. Nét liền: quan hệ được khai báo; ")
    out.write("nét đứt: tìm thấy trong văn bản; nét đậm: cả hai. ")
    out.write("Danh sách dưới đây ghi đầy đủ.</figcaption>\n</figure>\n")
  }

  /// Where there is room the directions stand side by side below this document; else what it refers
  /// to stands above it and the others below.
  private func write(width: Int, class name: StaticString, into out: inout [UInt8]) {
    let numbered = groups.enumerated().map { (number: $0.offset + 1, group: $0.element) }
    let own = numbered.filter { !$0.group.isIncoming }
    let others = numbered.filter { $0.group.isIncoming }
    let isBeside = width == Self.wideWidth && !own.isEmpty && !others.isEmpty
    let isAbove = !isBeside && !own.isEmpty && !others.isEmpty
    let treeWidth = isBeside ? (width - Tree.gutter) / 2 : width
    var card = Card(name: self.name, width: width)
    var parts: [UInt8] = []
    var (first, second) = (
      Tree(x: 0, width: treeWidth, root: root),
      Tree(x: isBeside ? treeWidth + Tree.gutter : 0, width: treeWidth, root: root)
    )
    if isAbove { card.y = first.write(own, from: 0, &parts) + 10 }
    var bottom = card.bottom
    if !isAbove, !own.isEmpty { bottom = first.write(own, from: card.bottom, &parts) }
    if !others.isEmpty { bottom = max(bottom, second.write(others, from: card.bottom, &parts)) }
    first.writeTrunk(to: card, &parts)
    second.writeTrunk(to: card, isArrow: true, &parts)
    card.write(into: &parts)
    out.writeDrawing(width: width, height: bottom + 4, class: name) { $0 += parts }
  }
}

/// The box with the name of this document.
private struct Card {
  private static let padding = 14
  private static let lineHeight = 20

  let lines: [String]
  let width: Int
  var y = 0

  init(name: String, width: Int) {
    lines = TextMeasure.lines(of: name, width: Double(width - 2 * Self.padding), size: 15)
    self.width = width
  }

  private var height: Int { 36 + lines.count * Self.lineHeight }
  var bottom: Int { y + height }

  func write(into out: inout [UInt8]) {
    out.writeBox(x: 1, y: y + 1, width: width - 2, height: height - 2, class: "card")
    out.writeText(["Văn bản này"], x: Self.padding, y: y + 22, lineHeight: 0, class: "small")
    out.write("\n")
    out.writeText(
      lines, x: Self.padding, y: y + 43, lineHeight: Self.lineHeight, class: "strong")
    out.write("\n")
  }
}

/// The groups of one direction, below each other on one line that goes down from the card.
private struct Tree {
  /// Between two trees that stand side by side.
  static let gutter = 28
  private static let indent = 46
  private static let titleSize = 14.0
  private static let nameSize = 14.0
  private static let lineHeight = 19

  let x: Int
  let width: Int
  let root: String
  private var y = 0
  /// Where the first and the last line leave the tree's.
  private var ticks: ClosedRange<Int>?
  private var bus: Int { x + 12 }
  private var textWidth: Double { Double(width - Self.indent) }

  init(x: Int, width: Int, root: String) {
    self.x = x
    self.width = width
    self.root = root
  }

  /// - Returns: where the tree ends.
  mutating func write(
    _ groups: [(number: Int, group: RelationDiagram.Group)], from top: Int, _ out: inout [UInt8]
  ) -> Int {
    y = top + 8
    for (number, group) in groups {
      writeTitle(of: group, &out)
      for node in group.nodes { write(node, isIncoming: group.isIncoming, &out) }
      let rest = group.count - group.nodes.count
      if rest > 0 { writeRest(rest, number, &out) }
    }
    return y
  }

  /// Writes the line that joins the documents to this one; nothing for an empty tree.
  func writeTrunk(to card: Card, isArrow: Bool = false, _ out: inout [UInt8]) {
    guard let ticks else { return }
    let isAbove = ticks.lowerBound < card.y
    out.writePath(
      isAbove
        ? "M\(bus) \(card.y)V\(ticks.lowerBound)" : "M\(bus) \(card.bottom)V\(ticks.upperBound)",
      class: "wire")
    if isArrow { out.writePath("M\(bus) \(card.bottom)l-5 9h10z", class: "head") }
  }

  private mutating func leave(at tick: Int) {
    ticks = (ticks?.lowerBound ?? tick)...tick
  }

  private mutating func writeTitle(of group: RelationDiagram.Group, _ out: inout [UInt8]) {
    y += 20
    let title = "\(group.title) (\(VietnameseNumber.format(group.count)))"
    let lines = TextMeasure.lines(
      of: title, width: Double(width) - 24, size: Self.titleSize, limit: 2)
    out.writeText(lines, x: x + 24, y: y, lineHeight: Self.lineHeight, class: "strong")
    out.write("\n")
    y += (lines.count - 1) * Self.lineHeight + 6
  }

  private mutating func write(
    _ node: RelationDiagram.Node, isIncoming: Bool, _ out: inout [UInt8]
  ) {
    let lines = TextMeasure.lines(of: node.name, width: textWidth, size: Self.nameSize)
    let tick = y + 14
    writeTick(at: tick, node, isIncoming: isIncoming, &out)
    out.writeLink(node.address.map { root + $0 }) {
      $0.writeText(
        lines, x: x + Self.indent, y: y + 19, lineHeight: Self.lineHeight, class: "name")
    }
    y += lines.count * Self.lineHeight
    let end = x + Self.indent
    let facts = [node.date, node.origin.inText].compactMap(\.self).joined(separator: ", ")
    out.writeText([facts], x: end, y: y + 17, lineHeight: 0, class: "small")
    out.write("\n")
    y += 23
    leave(at: tick)
  }

  /// The arrow between the tree's line and a document.
  private func writeTick(
    at tick: Int, _ node: RelationDiagram.Node, isIncoming: Bool, _ out: inout [UInt8]
  ) {
    let (start, end) = (bus, x + Self.indent - 6)
    let line = isIncoming ? "M\(start + 8) \(tick)H\(end)" : "M\(start) \(tick)H\(end - 8)"
    switch node.origin {
    case .declared: out.writePath(line, class: "wire")
    case .text: out.writePath(line, class: "wire in-text")
    case .both: out.writePath(line, class: "wire in-both")
    }
    let head = isIncoming ? "M\(start) \(tick)l9 -5v10z" : "M\(end) \(tick)l-9 -5v10z"
    out.writePath(head, class: "head")
  }

  private mutating func writeRest(_ rest: Int, _ number: Int, _ out: inout [UInt8]) {
    let tick = y + 14
    out.writePath("M\(bus) \(tick)H\(x + Self.indent - 6)", class: "wire")
    out.writeLink("#" + RelationGroup.anchor(number)) {
      $0.writeText(
        ["và \(VietnameseNumber.format(rest)) văn bản khác"], x: x + Self.indent, y: y + 19,
        lineHeight: 0, class: "name")
    }
    y += 28
    leave(at: tick)
  }
}
