import CCmarkGFM
import Foundation
import Model

/// One step of the walk through a cmark tree.
struct MarkdownEvent {
  let node: OpaquePointer
  let isEntering: Bool

  enum Kind {
    case document
    /// Has children; entered and left.
    case container(Body.Node.Kind)
    /// Has none; only entered.
    case leaf(Body.Node.Kind)
    case html, inlineHTML, unknown
  }

  var kind: Kind {
    let type = Int(cmark_node_get_type(node).rawValue)
    // cmark numbers blocks and inlines apart, both from 1.
    let index = (type & 0x3F) | (type & 0x4000 == 0 ? 0 : 0x40)
    switch Self.kinds[index] {
    case .container(.bulletList) where cmark_node_get_list_type(node) == CMARK_ORDERED_LIST:
      return .container(.orderedList)
    case let kind: return kind
    }
  }

  /// The node's own words.
  func withLiteral(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let literal = cmark_node_get_literal(node) else { return }
    body(
      UnsafeBufferPointer(
        start: UnsafeRawPointer(literal).assumingMemoryBound(to: UInt8.self),
        count: strlen(literal)))
  }

  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
  /// What stands behind the opening fence of a block of code.
  var info: String { cmark_node_get_fence_info(node).map { String(cString: $0) } ?? "" }
  var destination: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
  var line: Int { Int(cmark_node_get_start_line(node)) }
  var start: (line: Int, column: Int) { (line, column) }
  var end: (line: Int, column: Int) {
    (Int(cmark_node_get_end_line(node)), Int(cmark_node_get_end_column(node)))
  }
  var column: Int { Int(cmark_node_get_start_column(node)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  var isTight: Bool { cmark_node_get_list_tight(node) == 1 }
  var listStart: Int { Int(cmark_node_get_list_start(node)) }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(node) == 1 }

  /// Whether a paragraph belongs to a list whose items are set tight.
  var isInTightList: Bool {
    guard let item = cmark_node_parent(node), let list = cmark_node_parent(item) else {
      return false
    }
    return cmark_node_get_list_tight(list) == 1
  }

  /// The alignment of each column of a table.
  var alignments: [Body.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map {
      switch letters[$0] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  private static let kinds: [Kind] = {
    let known: [(cmark_node_type, Kind)] = [
      (CMARK_NODE_DOCUMENT, .document),
      (CMARK_NODE_PARAGRAPH, .container(.paragraph)),
      (CMARK_NODE_HEADING, .container(.heading)),
      (CMARK_NODE_LIST, .container(.bulletList)),
      (CMARK_NODE_ITEM, .container(.item)),
      (CMARK_NODE_BLOCK_QUOTE, .container(.quote)),
      (CMARK_NODE_FOOTNOTE_DEFINITION, .container(.footnoteDefinition)),
      (anpham_cmark_table(), .container(.table)),
      (anpham_cmark_table_row(), .container(.tableRow)),
      (anpham_cmark_table_cell(), .container(.tableCell)),
      (CMARK_NODE_EMPH, .container(.emphasis)),
      (CMARK_NODE_STRONG, .container(.strong)),
      (CMARK_NODE_LINK, .container(.link)),
      (CMARK_NODE_IMAGE, .container(.image)),
      (CMARK_NODE_TEXT, .leaf(.text)),
      (CMARK_NODE_CODE, .leaf(.code)),
      (CMARK_NODE_SOFTBREAK, .leaf(.softBreak)),
      (CMARK_NODE_LINEBREAK, .leaf(.lineBreak)),
      (CMARK_NODE_CODE_BLOCK, .leaf(.codeBlock)),
      (CMARK_NODE_THEMATIC_BREAK, .leaf(.thematicBreak)),
      (CMARK_NODE_FOOTNOTE_REFERENCE, .leaf(.footnoteReference)),
      (CMARK_NODE_HTML_BLOCK, .html),
      (CMARK_NODE_HTML_INLINE, .inlineHTML),
    ]
    var table = Array(repeating: Kind.unknown, count: 128)
    for (type, kind) in known {
      let raw = Int(type.rawValue)
      table[(raw & 0x3F) | (raw & 0x4000 == 0 ? 0 : 0x40)] = kind
    }
    return table
  }()
}
