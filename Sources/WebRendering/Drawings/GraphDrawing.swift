import Linking
import Model
import VietnameseText

/// The drawing of the whole citation graph: the citing documents on the left, the cited ones on the
/// right, a line for each pair.
///
/// What is on the right stands at the mean height of those that cite it (barycentre ordering;
/// Sugiyama, Tagawa and Toda 1981), which leaves few crossings. Cited documents without a name of
/// their own in the drawing are counted, in one line for each citing document. The drawing stays
/// within a fixed size, however many documents there are.
struct GraphDrawing {
  /// Up to this many cited documents all are named; above it only those cited at least twice.
  static let fullLimit = 40
  /// The most cited documents that are named, and the most citing ones.
  static let targetLimit = 60
  static let sourceLimit = 40

  private static let width = 960
  private static let columnWidth = 360
  private static let rightStart = width - columnWidth
  private static let lineHeight = 18
  private static let rowGap = 12
  private static let top = 40

  /// How many cited documents are named.
  let namedCount: Int
  /// Whether documents are left unnamed because they are cited once.
  let leavesOutSingle: Bool
  private let sources: [ContentID]
  private let ends: [End]
  private let site: SiteView
  private let root: String

  /// What lines lead to.
  private struct End {
    enum Kind {
      case document(CitationGraph.Target)
      /// The documents that one document cites and that are not named.
      case rest(of: ContentID, count: Int)
    }

    var kind: Kind
    /// The citing documents in the drawing, with their mentions.
    var sources: [(source: ContentID, mentions: Int)]
    /// The mean place of those documents on the left.
    var centre = 0.0
  }

  init(_ graph: CitationGraph, of site: SiteView, root: String) {
    leavesOutSingle = graph.targets.count > Self.fullLimit
    // The targets are in order of how often they are cited, but by documents first.
    let often = leavesOutSingle ? graph.targets.filter { $0.mentions > 1 } : graph.targets
    let named = Set(often.prefix(Self.targetLimit).map(\.document))
    sources = Self.sources(of: graph, in: site)
    let place = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1, $0) })
    var ends: [End] = []
    var rest: [ContentID: Int] = [:]
    for target in graph.targets {
      let drawn = target.sources.filter { place[$0.source] != nil }
      if named.contains(target.document) {
        if !drawn.isEmpty { ends.append(End(kind: .document(target), sources: drawn)) }
      } else {
        for source in drawn { rest[source.source, default: 0] += 1 }
      }
    }
    namedCount = ends.count
    for source in sources {
      guard let count = rest[source] else { continue }
      ends.append(End(kind: .rest(of: source, count: count), sources: [(source, 1)]))
    }
    for index in ends.indices {
      let places = ends[index].sources.compactMap { place[$0.source] }
      ends[index].centre = Double(places.reduce(0, +)) / Double(places.count)
    }
    self.ends = ends.enumerated()
      .sorted { ($0.element.centre, $0.offset) < ($1.element.centre, $1.offset) }.map(\.element)
    self.site = site
    self.root = root
  }

  /// The documents that cite most others, in the site's order.
  private static func sources(of graph: CitationGraph, in site: SiteView) -> [ContentID] {
    var links: [ContentID: Int] = [:]
    for target in graph.targets {
      for source in target.sources { links[source.source, default: 0] += 1 }
    }
    let citing = site.documents.inOrder(links.keys).enumerated()
      .map { (place: $0.offset, id: $0.element, links: links[$0.element] ?? 0) }
    return citing.sorted { ($1.links, $0.place) < ($0.links, $1.place) }
      .prefix(sourceLimit).sorted { $0.place < $1.place }.map(\.id)
  }

  func write(into out: inout [UInt8]) {
    guard !ends.isEmpty else { return }
    var left = sources.map(source)
    var right = ends.map(node)
    let height = max(Self.height(left), Self.height(right))
    Self.spread(&left, over: height)
    Self.spread(&right, over: height)
    out.writeDrawing(width: Self.width, height: Self.top + height, class: "graph") { out in
      out.writeText(["Văn bản dẫn"], x: 0, y: 20, lineHeight: 0, class: "strong")
      out.writeText(
        ["Văn bản được dẫn (số lần)"], x: Self.rightStart, y: 20, lineHeight: 0, class: "strong")
      out.write("\n")
      writeLines(left, right, &out)
      for node in left { write(node, x: 0, &out) }
      for node in right { write(node, x: Self.rightStart, &out) }
    }
  }
}

// MARK: Nodes and lines

extension GraphDrawing {
  /// A text of the drawing with its place.
  private struct Node {
    var lines: [String]
    var address: String
    var y = 0
    var middle: Int { y + lines.count * GraphDrawing.lineHeight / 2 }

    /// How far the longest line reaches.
    var reach: Int {
      Int(lines.map { TextMeasure.width(of: $0, size: 14) }.max() ?? 0)
    }
  }

  private func source(_ id: ContentID) -> Node {
    node(site.documents[id].name, site.documents[id].address)
  }

  private func node(_ end: End) -> Node {
    switch end.kind {
    case .document(let target):
      let (name, address) =
        switch target.document {
        case .held(let id): (site.documents[id].name, site.documents[id].address)
        case .known(let id): (site.references[id].name, site.references[id].address)
        }
      return node("\(name) (\(VietnameseNumber.format(target.mentions)))", address)
    case .rest(let source, let count):
      return node(
        "và \(VietnameseNumber.format(count)) văn bản khác",
        site.documents[source].address + RelationGroup.sectionFragment)
    }
  }

  private func node(_ text: String, _ address: String) -> Node {
    let lines = TextMeasure.lines(
      of: text, width: Double(Self.columnWidth) - 50, size: 14, limit: 2)
    return Node(lines: lines, address: root + address)
  }

  private static func height(_ nodes: [Node]) -> Int {
    nodes.reduce(0) { $0 + $1.lines.count * lineHeight + rowGap }
  }

  /// Gives the nodes of a column their places, with even spaces between them.
  private static func spread(_ nodes: inout [Node], over height: Int) {
    let room = Double(height - Self.height(nodes)) / Double(nodes.count)
    var y = Double(top)
    for index in nodes.indices {
      nodes[index].y = Int(y + room / 2)
      y += Double(nodes[index].lines.count * lineHeight + rowGap) + room
    }
  }

  private func writeLines(_ left: [Node], _ right: [Node], _ out: inout [UInt8]) {
    let place = Dictionary(uniqueKeysWithValues: zip(sources, left))
    let start = min(Self.columnWidth, (left.map(\.reach).max() ?? 0) + 10)
    let end = Self.rightStart - 8
    let bend = (end - start) / 2
    for (target, node) in zip(ends, right) {
      for source in target.sources {
        guard let from = place[source.source]?.middle else { continue }
        let to = node.middle
        let line = "M\(start) \(from)C\(start + bend) \(from) \(end - bend) \(to) \(end) \(to)"
        out.writePath(line, class: source.mentions > 1 ? "wire often" : "wire")
      }
      out.writePath("M\(end + 4) \(node.middle)l-9 -4v8z", class: "head")
    }
  }

  private func write(_ node: Node, x: Int, _ out: inout [UInt8]) {
    out.writeLink(node.address) {
      $0.writeText(
        node.lines, x: x, y: node.y + 14, lineHeight: Self.lineHeight, class: "name")
    }
  }
}
