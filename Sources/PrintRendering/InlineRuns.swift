internal import Model
internal import VietnameseText

/// Reads the runs of a paragraph, heading or cell out of a body.
struct InlineRuns {
  private let body: Body
  /// The anchors that a link within the document may lead to.
  private let anchors: Set<String>
  /// The footnotes that have had their first mark.
  private var seenNotes: Set<Int> = []

  init(_ body: Body) {
    self.body = body
    anchors = Set(body.sections.map(\.anchor))
  }

  /// Emphasis and link that hold up to a node's end.
  private struct Style {
    var end = Int.max
    var bold = false
    var italic = false
    var link: String?
    var target: String?
  }

  /// The runs of a block, neighbours of one style joined.
  ///
  /// - Parameters:
  ///   - index: the block in `Body.nodes`.
  ///   - start: where in `Body.text` to begin, past a marker that is printed apart.
  mutating func runs(of index: Int, from start: Int = 0) -> [Run] {
    let block = body.nodes[index]
    let range = max(start, Int(block.textStart))..<max(start, Int(block.textEnd))
    let offsets = NoBreakSpaces.offsets(in: Array(body.text[range]))
    let unbroken = Set(offsets.map { $0 + range.lowerBound })
    var runs: [Run] = []
    var styles = [Style()]
    for index in index + 1..<Int(block.end) {
      while let style = styles.last, style.end <= index { styles.removeLast() }
      guard var style = styles.last else { break }
      let node = body.nodes[index]
      style.end = Int(node.end)
      switch node.kind {
      case .strong: style.bold = true
      case .emphasis: style.italic = true
      case .link: follow(Int(node.value), in: &style)
      case .text, .code, .softBreak:
        add(words(node, in: range, unbroken), style, to: &runs)
      case .lineBreak: runs.append(Run(lineBreak: true))
      case .footnoteReference: runs.append(mark(Int(node.value)))
      default: break
      }
      styles.append(style)
    }
    return runs
  }

  private func words(_ node: Body.Node, in range: Range<Int>, _ unbroken: Set<Int>) -> String {
    let covered = (Int(node.textStart)..<Int(node.textEnd)).clamped(to: range)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(covered.count + 8)
    for offset in covered {
      if unbroken.contains(offset) {
        bytes += [0xC2, 0xA0]
      } else {
        bytes.append(body.text[offset])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func add(_ words: String, _ style: Style, to runs: inout [Run]) {
    guard !words.isEmpty else { return }
    let run = Run(
      text: words, bold: style.bold ? true : nil, italic: style.italic ? true : nil,
      link: style.link, target: style.target)
    if var last = runs.last, let before = last.text {
      last.text = words
      if last == run {
        runs[runs.count - 1].text = before + words
        return
      }
    }
    runs.append(run)
  }

  /// Where a link leads: into the document, or out of it by one of the schemes that paper and
  /// screen readers can follow. Other addresses stay plain text.
  private func follow(_ destination: Int, in style: inout Style) {
    guard body.destinations.indices.contains(destination) else { return }
    let address = body.destinations[destination]
    if address.hasPrefix("#") {
      let anchor = String(address.dropFirst())
      if anchors.contains(anchor) { style.target = anchor }
      return
    }
    let scheme = address.prefix { $0 != ":" }.lowercased()
    if ["http", "https", "mailto", "tel"].contains(scheme), scheme.utf8.count < address.utf8.count {
      style.link = address
    }
  }

  private mutating func mark(_ note: Int) -> Run {
    Run(note: note, first: seenNotes.insert(note).inserted)
  }
}
