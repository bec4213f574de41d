import Diagnostics
import Model

/// Finds what GFM does to tables without a word: cells beyond the last column are dropped, missing
/// ones are filled up, and a rule row that does not fit its header row leaves no table at all.
enum TableCheck {
  /// - Parameters:
  ///   - bytes: the Markdown text that the body was read from.
  ///   - code: where marks mean nothing.
  ///   - firstLine: the line of the file on which the text begins.
  static func run(
    _ bytes: ArraySlice<UInt8>, _ body: Body, code: CodeRanges, file: String, firstLine: Int,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard bytes.contains(UInt8(ascii: "|")) else { return }
    let lines = Lines(bytes)
    var ruleLines: Set<Int> = []
    var columns = 0
    for node in body.nodes {
      switch node.kind {
      case .table:
        columns = Int(node.value)
        ruleLines.insert(Int(node.line) - firstLine + 1)
      case .tableRow:
        let index = Int(node.line) - firstLine
        guard (0..<lines.count).contains(index) else { continue }
        let row = lines[index].dropFirst(max(Int(node.column) - 1, 0))
        let count = cellCount(row)
        if count != columns {
          diagnostics.append(ragged(node, file, cells: count, columns: columns))
        }
      default: break
      }
    }
    for index in 0..<lines.count where isRule(lines[index]) && !ruleLines.contains(index) {
      guard !code.contains(line: index + 1, column: lines[index].count) else { continue }
      diagnostics.append(broken(SourceLocation(file: file, line: index + firstLine)))
    }
  }

  /// How many cells a row has as it is written (GFM 4.10).
  private static func cellCount(_ row: ArraySlice<UInt8>) -> Int {
    var cells = 1
    var isEscaped = false
    var isEmpty = true
    var endsWithPipe = false
    for byte in row where byte != 0x20 && byte != 0x09 {
      let isPipe = byte == UInt8(ascii: "|") && !isEscaped
      if isPipe, !isEmpty { cells += 1 }
      endsWithPipe = isPipe && !isEmpty
      isEmpty = false
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return endsWithPipe ? cells - 1 : cells
  }

  /// Whether a line is a rule row with pipes: `| --- | :-: |`.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let bare = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
    guard let first = bare.first, "|:-".utf8.contains(first),
      bare.allSatisfy({ " \t|:-".utf8.contains($0) })
    else { return false }
    return bare.contains(UInt8(ascii: "|")) && bare.contains(UInt8(ascii: "-"))
  }

  /// The lines of a text, found in one pass.
  private struct Lines {
    private let bytes: ArraySlice<UInt8>
    /// Where each line starts, and one past the line feed that ends the last.
    private var bounds: [Int]

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      bounds = [bytes.startIndex]
      var rest = bytes
      while let feed = rest.firstIndex(of: 0x0A) {
        bounds.append(feed + 1)
        rest = rest[(feed + 1)...]
      }
      bounds.append(bytes.endIndex + 1)
    }

    var count: Int { bounds.count - 1 }
    subscript(index: Int) -> ArraySlice<UInt8> { bytes[bounds[index]..<bounds[index + 1] - 1] }
  }

  private static func ragged(
    _ node: Body.Node, _ file: String, cells: Int, columns: Int
  ) -> Diagnostic {
    let location = SourceLocation(file: file, line: Int(node.line), column: Int(node.column))
    if cells > columns {
      return Diagnostic(
        .`table.extra-cells`, at: location,
        Message(
          vi: "hàng có \(cells) ô mà bảng có \(columns) cột, ô thừa sẽ mất",
          en: "the row has \(cells) cells and the table \(columns) columns; the rest would be lost"),
        wayOut: Message(
          vi: "thêm cột vào hai dòng đầu của bảng, hoặc viết \\| nếu dấu | thuộc về chữ",
          en: "add columns to the table's first two lines, or write \\| where the bar is text"))
    }
    return Diagnostic(
      .`table.missing-cells`, at: location,
      Message(
        vi: "hàng có \(cells) ô mà bảng có \(columns) cột, các ô cuối để trống",
        en: "the row has \(cells) cells and the table \(columns) columns; the last stay empty"),
      wayOut: Message(vi: "thêm | cho đủ số ô", en: "add | for each cell"))
  }

  private static func broken(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`table.no-header`, at: location,
      Message(
        vi: "dòng kẻ này không làm thành bảng, các dòng quanh nó hiện ra như chữ thường",
        en: "this rule row makes no table; the lines around it are shown as text"),
      wayOut: Message(
        vi: "đặt ngay trên nó một hàng tiêu đề có cùng số ô, và một dòng trống trước hàng ấy",
        en: "put a header row with as many cells right above it, and an empty line before that"))
  }
}
