internal import Model
internal import VietnameseText

/// Turns the body of a hand-out into blocks: headings, paragraphs and the items of lists.
struct HandoutBlocks {
  private let body: Body

  init(_ body: Body) { self.body = body }

  var blocks: [Block] { body.children(of: nil).flatMap { blocks(at: $0) } }

  private func blocks(at index: Int) -> [Block] {
    let node = body.nodes[index]
    switch node.kind {
    case .paragraph: return [.paragraph(.init(runs: runs(of: index)))]
    case .heading: return [.heading(heading(index))]
    case .bulletList, .orderedList: return list(index)
    case .quote: return [.quote(body.children(of: index).flatMap { blocks(at: $0) })]
    case .thematicBreak: return [.rule]
    default: return []
    }
  }

  /// Headings of all levels look alike on a sheet, and follow its title.
  private func heading(_ index: Int) -> Block.Heading {
    .init(style: .plain, level: 1, marker: nil, anchor: "de-muc:\(index)", runs: runs(of: index))
  }

  private func list(_ index: Int) -> [Block] {
    var number = Int(body.nodes[index].value)
    var result: [Block] = []
    for item in body.children(of: index) {
      let isNumbered = body.nodes[index].kind == .orderedList
      var marker: String? = isNumbered ? "\(number)." : "-"
      number += 1
      for child in body.children(of: item) {
        guard body.nodes[child].kind == .paragraph else {
          result += blocks(at: child)
          continue
        }
        result.append(.paragraph(.init(runs: runs(of: child), marker: marker)))
        marker = nil
      }
    }
    return result
  }

  /// The words of a block with their emphasis; of links the words, for paper leads nowhere.
  private func runs(of index: Int) -> [Run] {
    let block = body.nodes[index]
    var runs: [Run] = []
    var bold = 0
    var italic = 0
    for node in body.nodes[(index + 1)..<Int(block.end)] {
      let end = Int(node.textEnd)
      switch node.kind {
      case .strong: bold = end
      case .emphasis: italic = end
      case .text, .code, .softBreak:
        var run = Run.words(
          node.kind == .softBreak ? " " : body.text(of: node), bold: Int(node.textStart) < bold)
        if Int(node.textStart) < italic { run.italic = true }
        runs.join(run)
      case .lineBreak: runs.append(Run(lineBreak: true))
      default: break
      }
    }
    for index in runs.indices {
      runs[index].text = runs[index].text.map { NoBreakSpaces.insert(into: $0) }
    }
    return runs
  }
}
