/// A stretch of text that the source means as one: a paragraph, heading, point, list item or table.
struct Paragraph {
  enum Content {
    case text
    /// Rows of cells; the first is the header.
    case table([TableRow])
    /// A picture, by its index in the source.
    case picture(Int)
  }

  var marker: OutlineMarker?
  /// Without the marker; empty for a table.
  var text: StyledText
  var content: Content = .text
  /// The source lines, in order.
  var lines: [Int]
  /// The length of the last source line, in letters.
  var lastLineLength = 0

  var firstLine: Int { lines.first ?? 0 }
  /// In letters.
  var length: Int { text.string.unicodeScalars.count }

  var isTable: Bool { rows != nil }
  var isText: Bool { if case .text = content { true } else { false } }

  /// The rows of a table.
  var rows: [TableRow]? {
    if case .table(let rows) = content { rows } else { nil }
  }

  /// Adds rows to a table, without copying those it has.
  mutating func append(_ more: [TableRow]) {
    guard case .table(var rows) = content else { return }
    content = .text
    rows += more
    content = .table(rows)
    lines += more.map(\.line)
  }

  /// The last words, enough to tell whether they end a sentence.
  var tail: String {
    String(decoding: text.utf8.suffix(160), as: UTF8.self)
  }
}

struct TableRow {
  var cells: [StyledText]
  var line: Int
}
