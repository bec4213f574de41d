/// What `Resources/word_main.py` finds in one file.
struct WordFile: Decodable {
  /// Why a file cannot be read.
  struct Refusal: Decodable {
    var code: String
    var detail: String
  }

  /// Text and its emphasis: "", "b", "i" or "bi"; a line feed is a line break within a paragraph.
  struct Run: Decodable {
    var text: String
    var style: String

    init(text: String, style: String = "") {
      self.text = text
      self.style = style
    }

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      text = try parts.decode(String.self)
      style = try parts.decode(String.self)
    }
  }

  struct Cell: Decodable {
    /// The first column of the grid that the cell takes, from 0.
    var column: Int
    var columns: Int
    var rows: Int
    var paragraphs: [[Run]]
  }

  struct Row: Decodable {
    /// Whether Word repeats the row on each page.
    var isHeader: Bool
    var cells: [Cell]
  }

  struct Block: Decodable {
    enum Kind: String, Decodable { case text, table, picture }

    var kind: Kind
    var runs: [Run]?
    /// Whether an automatic number stands alone.
    var isLabel: Bool?
    /// Whether the block stands in a text box.
    var isBox: Bool?
    var isBordered: Bool?
    var rows: [Row]?
    /// The index of a picture, and its description.
    var picture: Int?
    var alt: String?
  }

  /// What was met and is not in the text, or needs a look.
  struct Report: Decodable {
    var revisions: [String: Int]
    var comments: [String: Int]
    /// Characters by the encoding that they were converted from.
    var fonts: [String: Int]
    var hidden: Int
    var unknownSymbols: Int
    var contents: Int
    var formulas: Int
    var objects: Int
    var boxes: Int
    var nested: Int
    var external: Int
    /// The beginning of a paragraph that reads like TCVN3 in a font that does not say so.
    var legacyWithoutFont: String?
  }

  var refused: Refusal?
  /// The text of a PDF.
  var text: String?
  var blocks: [Block]?
  /// In the order of their marks, which are "[^1]", "[^2]" … in the text.
  var notes: [[Run]]?
  /// The forms of the pictures: "png", "jpg"; with "?" behind where the site has no use for it.
  var pictures: [String]?
  var report: Report?
  /// The form that LibreOffice has converted from.
  var converted: String?
}

extension StyledText {
  /// The text of a paragraph of a word processor.
  init(_ runs: [WordFile.Run]) {
    self.init()
    for run in runs {
      let style: Style? =
        switch run.style {
        case "b": .strong
        case "i": .emphasis
        case "bi": .strongEmphasis
        default: nil
        }
      let text = Array(run.text.utf8)
      let spans = style.map { text.isEmpty ? [] : [Span(range: text.indices, style: $0)] }
      append(StyledText(text, spans: spans ?? []), separator: "")
    }
  }

  /// The lines that line feeds divide the text into.
  var brokenLines: [StyledText] {
    var (lines, start) = ([StyledText](), 0)
    for index in utf8.indices where utf8[index] == 0x0A {
      lines.append(self[start..<index].trimmed)
      start = index + 1
    }
    lines.append(self[start..<utf8.count].trimmed)
    return lines
  }
}
