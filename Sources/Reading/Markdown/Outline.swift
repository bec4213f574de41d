import Diagnostics
import Model
import VietnameseText

/// Finds the numbered outline of a body and gives each heading and point its anchor.
///
/// A marker's form fixes its rank (phụ lục, phần, chương, mục, điều, "A.", "I.", "1.", "1.1.", "a)"); a
/// section lies in the nearest one before it whose rank is higher, and in the list item that holds
/// it. The anchor spells that path out: "1.11." below "III." is `muc-iii-1-11`.
struct Outline {
  private var body: Body
  private let file: String
  private var diagnostics: [Diagnostic] = []
  private var open: [Entry] = []
  private var anchors: [String: Int] = [:]

  /// A section that later ones may lie in.
  private struct Entry {
    var marker: OutlineMarker?
    var rank: Int
    /// The Markdown level of a heading; points lie below all of them.
    var level: Int
    var path: OutlinePath
    /// Of a list item, one past its last node.
    var itemEnd: Int?
  }

  private static let pointLevel = 7
  /// Anchors of headings without a number are cut to so many bytes.
  private static let longestSlug = 80

  /// Fills in `sections` and the nodes' references to them.
  static func find(in body: inout Body, file: String, diagnostics: inout [Diagnostic]) {
    var outline = Outline(body: body, file: file)
    outline.scan()
    diagnostics += outline.diagnostics
    body = outline.body
  }

  private init(body: Body, file: String) {
    self.body = body
    self.file = file
  }

  private mutating func scan() {
    var index = 0
    /// The next number of each ordered list that is open, with the list's end.
    var lists: [(next: Int, end: Int)] = []
    while index < body.nodes.count {
      while let list = lists.last, list.end <= index { lists.removeLast() }
      let node = body.nodes[index]
      switch node.kind {
      case .heading:
        addHeading(index)
        index = Int(node.end)
      case .paragraph:
        if let marker = OutlineMarker(text(from: node)), marker.isPoint { add(marker, at: index) }
        index = Int(node.end)
      case .orderedList:
        lists.append((Int(node.value), Int(node.end)))
        index += 1
      case .item:
        if let list = lists.indices.last {
          addItem(index, number: lists[list].next, nesting: lists.count)
          lists[list].next += 1
        }
        index += 1
      case .bulletList, .quote, .table, .footnoteDefinition, .codeBlock, .figure:
        index = Int(node.end)
      default:
        index += 1
      }
    }
  }

  private func text(from node: Body.Node) -> ArraySlice<UInt8> {
    body.text[Int(node.textStart)..<Int(node.textEnd)]
  }

  private mutating func addHeading(_ index: Int) {
    let node = body.nodes[index]
    guard node.textStart < node.textEnd else { return }
    let level = Int(node.value)
    if var marker = OutlineMarker(text(from: node)) {
      if marker.kind == .roman, isNextCapital(marker) { marker.kind = .capital }
      add(marker, at: index, headingLevel: level)
      return
    }
    // Nothing but another one ends an appendix.
    while let last = open.last, last.level >= level, last.marker?.kind != .appendix {
      open.removeLast()
    }
    let title = body.text(of: node)
    var path = open.last?.path ?? OutlinePath()
    path.anchor = Self.slug(of: title)
    path.label = title
    append(
      Entry(marker: nil, rank: (open.last?.rank ?? 0) + 1, level: level, path: path), at: index)
  }

  private static func slug(of title: String) -> String {
    guard let slug = Slug.make(title) else { return "muc" }
    if slug.utf8.count <= longestSlug { return slug }
    let head = slug.prefix(longestSlug)
    return String(head[..<(head.lastIndex(of: "-") ?? head.endIndex)])
  }

  private mutating func addItem(_ index: Int, number: Int, nesting: Int) {
    let isBelowNumber = open.contains { $0.marker?.kind == .number && $0.itemEnd == nil }
    add(
      OutlineMarker(number: number, isNested: nesting > 1 || isBelowNumber), at: index,
      itemEnd: Int(body.nodes[index].end))
  }

  /// "C." and "I." may be letters or Roman numbers: a letter follows the letter before it.
  private func isNextCapital(_ marker: OutlineMarker) -> Bool {
    guard marker.number.utf8.count == 1, let letter = marker.number.utf8.first,
      let last = open.last(where: { $0.marker?.kind == .capital })?.marker?.number.utf8.first
    else { return false }
    return letter == last + 1
  }

  private mutating func add(
    _ marker: OutlineMarker, at index: Int, headingLevel: Int? = nil, itemEnd: Int? = nil
  ) {
    while let last = open.last, !(last.itemEnd.map { index < $0 } ?? false),
      Self.ends(last, before: marker, headingLevel: headingLevel)
    {
      open.removeLast()
    }
    let parent = open.last { $0.marker != nil }
    let path = OutlinePath(of: marker, in: parent?.path, parent: parent?.marker)
    append(
      Entry(
        marker: marker, rank: marker.rank, level: headingLevel ?? Self.pointLevel, path: path,
        itemEnd: itemEnd),
      at: index)
  }

  /// Whether a section is over where a marker follows.
  private static func ends(
    _ entry: Entry, before marker: OutlineMarker, headingLevel: Int?
  ) -> Bool {
    if entry.rank >= marker.rank { return true }
    guard let open = entry.marker else { return headingLevel.map { entry.level >= $0 } ?? false }
    // "2.1." does not lie in "1."
    return open.kind == .number && marker.kind == .number
      && !marker.components.starts(with: open.components)
  }

  private mutating func append(_ entry: Entry, at index: Int) {
    open.append(entry)
    let node = body.nodes[index]
    let isHeading = node.kind == .heading
    let anchor = unusedAnchor(entry.path.anchor)
    if anchor != entry.path.anchor, isHeading { reportRepeated(entry, node) }
    body.nodes[index].section = Int32(body.sections.count)
    body.sections.append(
      Body.Section(
        anchor: anchor, label: entry.path.label, marker: entry.marker?.printed,
        title: Int(node.textStart) + (entry.marker?.length ?? 0)..<Int(node.textEnd),
        depth: open.count, isHeading: isHeading, isAppendix: entry.marker?.kind == .appendix,
        node: index))
  }

  /// The anchor itself, or with "-lan-2" and so on where it is taken.
  private mutating func unusedAnchor(_ anchor: String) -> String {
    var uses = anchors[anchor, default: 0] + 1
    var unused = uses == 1 ? anchor : "\(anchor)-lan-\(uses)"
    while anchors[unused] != nil {
      uses += 1
      unused = "\(anchor)-lan-\(uses)"
    }
    anchors[anchor] = uses
    if uses > 1 { anchors[unused] = 1 }
    return unused
  }

  private mutating func reportRepeated(_ entry: Entry, _ node: Body.Node) {
    diagnostics.append(
      Diagnostic(
        .`outline.repeated`,
        at: SourceLocation(file: file, line: Int(node.line), column: max(Int(node.column), 1)),
        Message(
          vi: "“\(entry.path.label)” có hai lần, trích dẫn sẽ trỏ về lần đầu",
          en: "“\(entry.path.label)” occurs twice; citations will lead to the first"),
        wayOut: Message(vi: "kiểm tra lại số thứ tự", en: "check the numbering")))
  }
}
