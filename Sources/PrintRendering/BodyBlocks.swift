internal import Model
internal import VietnameseText

/// Turns the body of a document into the blocks that are printed, divided into the text itself and
/// its appendices.
struct BodyBlocks {
  private let body: Body
  private let links: PrintLinks
  private var inline: InlineRuns
  /// The figures of the text; nil for one that print leaves out.
  private let figures: [Block.Figure?]
  private let pictures: PrintPictures
  /// The Markdown levels of the headings that are open, outermost first.
  private var levels: [Int] = []
  /// Whether the text has reached an article, below which numbers are clauses (khoản).
  private var isInArticle = false

  init(
    _ body: Body, _ links: PrintLinks, figures: [Block.Figure?] = [],
    pictures: PrintPictures = PrintPictures()
  ) {
    self.body = body
    self.links = links.including(figures)
    self.figures = figures
    self.pictures = pictures
    inline = InlineRuns(body, self.links)
  }

  /// Fills in the text, the appendices and the footnotes.
  ///
  /// - Parameter form: what the document's form has before its text.
  mutating func fill(_ printed: inout PrintedDocument, _ form: DecreeForm) {
    var text = text()
    var form = form
    form.yield(to: &text.blocks)
    printed.authority = form.authority
    printed.operative = form.operative
    printed.blocks = text.blocks
    printed.notes = text.notes
    printed.appendices = text.appendices
  }

  /// The text, divided, with its footnotes.
  struct Text {
    var blocks: [Block] = []
    var appendices: [PrintedDocument.Appendix] = []
    var notes: [[[Run]]] = []
  }

  mutating func text() -> Text {
    var printed = Text()
    for index in body.children(of: nil) {
      let node = body.nodes[index]
      if node.kind == .heading, let section = section(of: node), section.isAppendix {
        printed.appendices.append(appendix(index, section))
      } else if isAttached(index) {
        printed.appendices.append(attached(index))
      } else if printed.appendices.isEmpty {
        printed.blocks += blocks(at: index)
      } else {
        add(index, to: &printed.appendices[printed.appendices.count - 1])
      }
    }
    printed.notes = body.footnotes.map { notes(at: $0) }
    Addressees.gather(&printed.blocks)
    return printed
  }

  /// The whole text and its footnotes, where appendices do not stand apart.
  mutating func whole() -> (blocks: [Block], notes: [[[Run]]]) {
    let text = body.children(of: nil).flatMap { blocks(at: $0) }
    return (text, body.footnotes.map { notes(at: $0) })
  }

  private func section(of node: Body.Node) -> Body.Section? {
    node.section < 0 ? nil : body.sections[Int(node.section)]
  }

  /// The names of the places that begin with a node.
  private func anchors(_ index: Int) -> [String]? {
    section(of: body.nodes[index]).map { [links.name($0.anchor)] }
  }

  private mutating func blocks(at index: Int) -> [Block] {
    let node = body.nodes[index]
    switch node.kind {
    case .paragraph:
      return [body.picture(in: index).flatMap(picture) ?? .paragraph(paragraph(index))]
    case .heading: return [.heading(heading(index))]
    case .bulletList, .orderedList: return list(index, depth: 0)
    case .table:
      return TableLayout(body, index, inline: &inline).map { [.table($0.table)] } ?? []
    case .quote: return [.quote(children(of: index))]
    case .codeBlock: return [codeBlock(node)]
    case .thematicBreak: return [.rule]
    case .figure: return figure(Int(node.value), line: Int(node.line))
    default: return []
    }
  }

  private mutating func children(of index: Int) -> [Block] {
    body.children(of: index).flatMap { blocks(at: $0) }
  }

  private mutating func paragraph(_ index: Int) -> Block.Paragraph {
    .init(
      runs: inline.runs(of: index), anchors: anchors(index))
  }

  private func figure(_ index: Int, line: Int) -> [Block] {
    guard figures.indices.contains(index), var figure = figures[index] else { return [] }
    figure.table?.line = line
    return [.figure(figure)]
  }

  /// A picture that stands by itself; nil where nothing was made of it, so that its words stand in.
  private func picture(_ found: (path: String, alternative: String)) -> Block? {
    pictures.picture(found.path, alternative: found.alternative).map { .picture($0) }
  }

  private func codeBlock(_ node: Body.Node) -> Block {
    let lines = body.text(of: node).split(separator: "\n", omittingEmptySubsequences: false)
    let runs = lines.map { [Run.words(String($0))] }.joined(separator: [Run(lineBreak: true)])
    return .paragraph(.init(runs: Array(runs)))
  }
}

// MARK: - Headings

extension BodyBlocks {
  private mutating func heading(_ index: Int) -> Block.Heading {
    let node = body.nodes[index]
    let section = section(of: node)
    let style = style(of: section?.marker)
    if style == .article { isInArticle = true }
    return .init(
      style: style, level: level(Int(node.value)),
      marker: section?.marker.map { style == .article && !$0.hasSuffix(".") ? $0 + "." : $0 },
      anchor: links.name(section?.anchor ?? "de-muc:\(index)"),
      runs: inline.runs(
        of: index, from: section?.marker == nil ? 0 : section?.title.lowerBound ?? 0,
        room: InlineRuns.titleLine))
  }

  /// The depth among the headings that are open, so that no level is left out.
  private mutating func level(_ markdownLevel: Int) -> Int {
    while let last = levels.last, last >= markdownLevel { levels.removeLast() }
    levels.append(markdownLevel)
    return levels.count + (links.volume?.level ?? 0)
  }

  /// The print style of a marker's form (Decree 30/2020/NĐ-CP, appendix I, part II, item 6).
  private func style(of marker: String?) -> Block.Heading.Style {
    guard let marker else { return .plain }
    let word = marker.prefix { $0 != " " }.lowercased()
    switch word {
    case "phần": return .part
    case "chương": return .chapter
    case "mục": return .division
    case "điều": return .article
    default: break
    }
    if marker.hasSuffix(")") { return .letter }
    let number = marker.hasSuffix(".") ? marker.dropLast() : marker[...]
    if RomanNumeral.parse(number) != nil || number.allSatisfy(\.isUppercase) { return .roman }
    return isInArticle ? .clause : .number
  }
}

// MARK: - Lists

extension BodyBlocks {
  /// A list's items as paragraphs with "-", under them "+", or their numbers, as official
  /// documents print them.
  ///
  /// - Parameter depth: in how many lists with dashes this one lies.
  private mutating func list(_ index: Int, depth: Int) -> [Block] {
    let list = body.nodes[index]
    var number = Int(list.value)
    var result: [Block] = []
    for item in body.children(of: index) {
      let marker: String
      if list.kind == .orderedList {
        marker = section(of: body.nodes[item])?.marker ?? "\(number)."
        number += 1
      } else {
        marker = ["-", "+", "•"][min(depth, 2)]
      }
      result += self.item(
        item, marker: marker, depth: list.kind == .bulletList ? depth + 1 : depth)
    }
    return result
  }

  /// - Parameters:
  ///   - marker: printed before the first paragraph.
  ///   - depth: of the lists in the item.
  private mutating func item(_ index: Int, marker: String, depth: Int) -> [Block] {
    let anchors = anchors(index)
    var result: [Block] = []
    for child in body.children(of: index) {
      let kind = body.nodes[child].kind
      if kind == .paragraph, result.isEmpty {
        var paragraph = paragraph(child)
        paragraph.marker = marker
        if let anchors { paragraph.anchors = anchors + (paragraph.anchors ?? []) }
        result.append(.paragraph(paragraph))
        continue
      }
      if result.isEmpty { result.append(.paragraph(.init(marker: marker, anchors: anchors))) }
      let isList = kind == .bulletList || kind == .orderedList
      result += isList ? list(child, depth: depth) : blocks(at: child)
    }
    return result.isEmpty ? [.paragraph(.init(marker: marker, anchors: anchors))] : result
  }
}

// MARK: - Appendices, attached texts and footnotes

extension BodyBlocks {
  /// Whether a heading begins a text that the document issues: a heading of the first level with "(Kèm
  /// theo Quyết định số …)" under it.
  private func isAttached(_ index: Int) -> Bool {
    let node = body.nodes[index]
    guard node.kind == .heading, node.value == 1, section(of: node)?.marker == nil,
      Int(node.end) < body.nodes.count
    else { return false }
    let next = body.nodes[Int(node.end)]
    return next.kind == .paragraph && isAppendixNote(body.text(of: next))
  }

  /// "QUY CHẾ" and under it what it is about.
  private mutating func attached(_ index: Int) -> PrintedDocument.Appendix {
    let node = body.nodes[index]
    levels = [Int(node.value)]
    isInArticle = false
    let title = body.text(of: node)
    let kind = DocumentKind.allCases.map(\.title)
      .filter { title.lowercased().hasPrefix($0.lowercased() + " ") }
      .max { $0.count < $1.count }
    var appendix = PrintedDocument.Appendix(
      marker: (kind ?? title).uppercased(),
      anchor: links.name(section(of: node)?.anchor ?? "de-muc:\(index)"), attached: true)
    if let kind {
      let start = Int(node.textStart) + title.prefix(kind.count + 1).utf8.count
      appendix.runs = inline.runs(of: index, from: start, room: InlineRuns.titleLine)
      if let first = appendix.runs.first?.text {
        appendix.runs[0].text = first.prefix(1).uppercased() + first.dropFirst()
      }
    }
    return appendix
  }

  private mutating func appendix(
    _ index: Int, _ section: Body.Section
  ) -> PrintedDocument.Appendix {
    levels = [Int(body.nodes[index].value)]
    isInArticle = false
    return .init(
      marker: section.marker ?? "Phụ lục", anchor: links.name(section.anchor),
      runs: inline.runs(
        of: index, from: section.title.lowerBound, room: InlineRuns.titleLine))
  }

  private mutating func add(_ index: Int, to appendix: inout PrintedDocument.Appendix) {
    let node = body.nodes[index]
    if appendix.blocks.isEmpty, appendix.note == nil, node.kind == .paragraph,
      isAppendixNote(body.text(of: node))
    {
      // The template sets the whole in italics, which emphasis within would undo.
      appendix.note = inline.runs(of: index).map { run in
        var run = run
        run.italic = nil
        return run
      }
      return
    }
    appendix.blocks += blocks(at: index)
  }

  /// "(Kèm theo Báo cáo số …)", "(Ban hành kèm theo …)".
  private func isAppendixNote(_ text: String) -> Bool {
    text.hasPrefix("(") && text.prefix(40).lowercased().contains("kèm theo")
  }

  /// The paragraphs of a footnote; lists in it keep their markers.
  private mutating func notes(at index: Int) -> [[Run]] {
    children(of: index).compactMap { block in
      guard case .paragraph(let paragraph) = block else { return nil }
      return (paragraph.marker.map { [.words($0 + " ")] } ?? []) + paragraph.runs
    }
  }
}
