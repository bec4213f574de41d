import Linking

/// The drawing of the whole citation graph: the citing documents on the left, the cited ones on the
/// right, a line for each pair.
///
/// The cited documents stand at the mean height of those that cite them (barycentre ordering;
/// Sugiyama, Tagawa and Toda 1981), which leaves few crossings. The drawing stays within a fixed
/// size, however many documents there are.
struct GraphDrawing {
  /// Up to this many cited documents all are drawn; above it only those cited at least twice.
  static let fullLimit = 40
  /// The most cited documents that are drawn, and the most citing ones.
  static let targetLimit = 60
  static let sourceLimit = 40

  private static let width = 960
  private static let columnWidth = 360
  private static let rightStart = width - columnWidth
  private static let lineHeight = 18
  private static let rowGap = 12
  private static let top = 40

  /// The cited documents that are drawn, in their order from above.
  let targets: [CitationGraph.Target]
  /// Whether documents that are cited once are left out.
  let leavesOutSingle: Bool
  private let sources: [Int]
  private let site: LinkedSite
  private let root: String

  init(_ graph: CitationGraph, of site: LinkedSite, root: String) {
    leavesOutSingle = graph.targets.count > Self.fullLimit
    let often = leavesOutSingle ? graph.targets.filter { $0.mentions > 1 } : graph.targets
    let chosen = often.prefix(Self.targetLimit)
    var links: [Int: Int] = [:]
    for target in chosen { for source in target.sources { links[source.source, default: 0] += 1 } }
    let sources = links.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      .prefix(Self.sourceLimit).map(\.key).sorted()
    let place = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1, $0) })
    let centres = chosen.map { target in
      let places = target.sources.compactMap { place[$0.source] }
      return places.isEmpty ? nil : Double(places.reduce(0, +)) / Double(places.count)
    }
    targets = zip(chosen, centres).enumerated()
      .compactMap { index, pair in pair.1.map { (index, pair.0, $0) } }
      .sorted { ($0.2, $0.0) < ($1.2, $1.0) }.map(\.1)
    self.sources = sources
    self.site = site
    self.root = root
  }

  /// A document's place in the drawing.
  private struct Node {
    var lines: [String]
    var address: String
    var y: Int
    var middle: Int { y + lines.count * GraphDrawing.lineHeight / 2 }
  }

  func write(into out: inout [UInt8]) {
    guard !targets.isEmpty else { return }
    var (left, right) = (sources.map { node(.held($0)) }, targets.map { node($0.document) })
    let height = max(Self.height(left), Self.height(right))
    Self.spread(&left, over: height)
    Self.spread(&right, over: height)
    out.writeDrawing(width: Self.width, height: Self.top + height, class: "graph") { out in
      out.writeText(["Văn bản dẫn"], x: 0, y: 20, lineHeight: 0, class: "strong")
      out.writeText(
        ["→ Văn bản được dẫn (số lần)"], x: Self.rightStart, y: 20, lineHeight: 0, class: "strong")
      out.write("\n")
      writeLines(left, right, &out)
      for node in left { write(node, x: 0, &out) }
      for node in right { write(node, x: Self.rightStart, &out) }
    }
  }

  private func node(_ document: CitedDocument) -> Node {
    let (name, address) =
      switch document {
      case .held(let index): (site.documents[index].name, site.documents[index].address)
      case .known(let index): (site.references[index].name, site.references[index].address)
      }
    let lines = TextMeasure.lines(
      of: name, width: Double(Self.columnWidth) - 60, size: 14, limit: 2)
    return Node(lines: lines, address: root + address, y: 0)
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
    let (start, end) = (Self.columnWidth - 50, Self.rightStart - 6)
    let bend = (end - start) / 2
    for (target, node) in zip(targets, right) {
      for source in target.sources {
        guard let from = place[source.source]?.middle else { continue }
        let to = node.middle
        let line = "M\(start) \(from)C\(start + bend) \(from) \(end - bend) \(to) \(end) \(to)"
        out.writePath(line, class: source.mentions > 1 ? "wire often" : "wire")
      }
    }
  }

  private func write(_ node: Node, x: Int, _ out: inout [UInt8]) {
    out.writeLink(node.address) {
      $0.writeText(
        node.lines, x: x, y: node.y + 14, lineHeight: Self.lineHeight, class: "name")
    }
  }
}
