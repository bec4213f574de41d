internal import Model

/// Reads the runs of a paragraph, heading or cell out of a body.
struct InlineRuns {
  private let body: Body
  private let links: PrintLinks
  private let mentions: CitationSpans
  /// The footnotes that have had their first mark.
  private var seenNotes: Set<Int> = []

  init(_ body: Body, _ links: PrintLinks) {
    self.body = body
    self.links = links
    mentions = links.spans
  }

  /// The width of the text on the upright sheet and some air, in points for type of 12 pt set in 14.
  static let line = 340.0
  /// The same for words in bold capitals.
  static let titleLine = 240.0

  /// Emphasis and link that hold up to a node's end.
  private struct Style {
    var end = Int.max
    var bold = false
    var italic = false
    var target: PrintTarget?
  }

  /// The runs of a block, neighbours of one style joined.
  ///
  /// - Parameters:
  ///   - index: the block in `Body.nodes`.
  ///   - start: where in `Body.text` to begin, past a marker that is printed apart.
  ///   - room: the width of the line, in points for type of 12 pt.
  mutating func runs(of index: Int, from start: Int = 0, room: Double = line) -> [Run] {
    let block = body.nodes[index]
    let range = max(start, Int(block.textStart))..<max(start, Int(block.textEnd))
    let text = UnbrokenText(body.text, in: range, mentions)
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
      case .link:
        let destination = Int(node.value)
        if body.destinations.indices.contains(destination) {
          style.target = links.target(ofLink: body.destinations[destination])
        }
      case .text, .code, .softBreak:
        let covered = (Int(node.textStart)..<Int(node.textEnd)).clamped(to: range)
        for piece in mentions.pieces(of: covered) {
          // A link that the author has set over a mention goes first.
          var run = Run.words(
            text.words(piece.range), bold: style.bold, target: style.target ?? piece.target)
          run.italic = style.italic ? true : nil
          run.index = piece.mark
          runs.join(run)
        }
      case .lineBreak: runs.append(Run(lineBreak: true))
      case .footnoteReference: runs.append(mark(Int(node.value)))
      default: break
      }
      styles.append(style)
    }
    return LongWords.divide(links.volume?.names.divide(runs) ?? runs, room: room)
  }

  private mutating func mark(_ note: Int) -> Run {
    Run(note: note, first: seenNotes.insert(note).inserted)
  }
}
