import Diagnostics
import Model
import Reading

/// What reading a document gave.
struct ReadResult {
  var document: Document?
  var diagnostics: [Diagnostic]

  var codes: [String] { diagnostics.map(\.code) }

  /// "line:column code" of each diagnostic, in source order.
  var places: [String] { diagnostics.inSourceOrder().map(\.place) }
}

extension Diagnostic {
  /// "line:column-endColumn code"; the end is left out where there is none.
  var place: String {
    let start = location?.start.map { "\($0.line):\($0.column)" } ?? "-"
    return start + (location?.endColumn.map { "-\($0)" } ?? "") + " " + code
  }
}

/// The keys that every document must have.
let requiredKeys = "loai: ke-hoach\nco-quan-ban-hanh: UBND\ntrich-yeu: Tuyên truyền\n"

func readFile(_ bytes: [UInt8]) -> ReadResult {
  var diagnostics: [Diagnostic] = []
  let document = ContentReader.document(
    bytes, path: "documents/a.md", file: "a.md", diagnostics: &diagnostics)
  return ReadResult(document: document, diagnostics: diagnostics)
}

func readFile(_ text: String) -> ReadResult { readFile(Array(text.utf8)) }

/// Reads a document with the required keys, some more, and a body.
func readDocument(_ keys: String = "", body: String = "") -> ReadResult {
  readFile("---\n\(requiredKeys)\(keys)---\n\(body)")
}

/// Reads a body that begins on line 1.
func readBody(_ markdown: String) -> (body: Body, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let body = MarkdownReader.read(
    Array(markdown.utf8)[...], file: "a.md", firstLine: 1, diagnostics: &diagnostics)
  return (body, diagnostics)
}

/// A body as nested brackets: `p["xin ", em["chào"]]`.
func outline(_ markdown: String) -> String {
  let body = readBody(markdown).body
  func describe(_ index: Int) -> String {
    let node = body.nodes[index]
    let children = body.children(of: index).map(describe).joined(separator: ", ")
    switch node.kind {
    case .text: return "\"" + body.text(of: node) + "\""
    case .code: return "`" + body.text(of: node) + "`"
    case .softBreak: return "soft"
    case .lineBreak: return "br"
    case .thematicBreak: return "hr"
    case .codeBlock: return "pre(" + body.text(of: node) + ")"
    case .figure: return "figure\(node.value)"
    case .footnoteReference: return "^\(node.value)"
    case .paragraph: return (node.value == 1 ? "tight" : "p") + "[\(children)]"
    case .heading: return "h\(node.value)[\(children)]"
    case .bulletList: return (node.value == 1 ? "ul" : "loose-ul") + "[\(children)]"
    case .orderedList: return "ol\(node.value)[\(children)]"
    case .item: return "li[\(children)]"
    case .quote: return "quote[\(children)]"
    case .table: return "table\(node.value)[\(children)]"
    case .tableRow: return (node.value == 1 ? "head" : "row") + "[\(children)]"
    case .tableCell: return "\(Body.Alignment(rawValue: node.value)!)[\(children)]"
    case .footnoteDefinition: return "note\(node.value)[\(children)]"
    case .emphasis: return "em[\(children)]"
    case .strong: return "strong[\(children)]"
    case .link: return "link(\(body.destinations[Int(node.value)]))[\(children)]"
    case .image: return "image(\(body.destinations[Int(node.value)]))[\(children)]"
    }
  }
  return body.children(of: nil).map(describe).joined(separator: " ")
}

/// The anchors of a body's outline, in order.
func anchors(_ markdown: String) -> [String] { readBody(markdown).body.sections.map(\.anchor) }

/// What a body promises, whatever it was read from.
func brokenInvariants(of body: Body) -> [String] {
  var broken: [String] = []
  func check(_ isKept: Bool, _ name: String) { if !isKept { broken.append(name) } }
  let count = body.nodes.count
  var open: [Int] = []
  var last = 0
  for (index, node) in body.nodes.enumerated() {
    while let outer = open.last, Int(body.nodes[outer].end) <= index { open.removeLast() }
    check(Int(node.end) > index && Int(node.end) <= count, "node \(index) ends in range")
    check(node.textStart <= node.textEnd && Int(node.textEnd) <= body.text.count, "text range")
    check(Int(node.textStart) >= last, "text starts are monotone")
    last = Int(node.textStart)
    for edge in [Int(node.textStart), Int(node.textEnd)] where edge < body.text.count {
      check(body.text[edge] & 0xC0 != 0x80, "text range lies between characters")
    }
    if let outer = open.last {
      check(node.end <= body.nodes[outer].end, "ends are nested")
      check(node.textEnd <= body.nodes[outer].textEnd, "texts are nested")
    }
    open.append(index)
    check(open.count <= MarkdownReader.depthLimit + 2, "depth is bounded")
    if node.kind == .link || node.kind == .image {
      check(body.destinations.indices.contains(Int(node.value)), "destination exists")
    }
    if node.section >= 0 {
      check(body.sections[Int(node.section)].node == index, "section of node")
    }
  }
  let text = String(validating: body.text, as: UTF8.self)
  check(text != nil, "text is UTF-8")
  check(
    !(text ?? "").unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" },
    "controls")
  check(Set(body.sections.map(\.anchor)).count == body.sections.count, "anchors are unique")
  for section in body.sections {
    check(!section.anchor.isEmpty && section.depth > 0, "section has anchor and depth")
    check(section.title.upperBound <= body.text.count, "title in range")
  }
  for (index, node) in body.footnotes.enumerated() {
    check(body.nodes[node].kind == .footnoteDefinition, "footnote is a definition")
    check(Int(body.nodes[node].value) == index + 1, "footnote number")
  }
  return broken
}
