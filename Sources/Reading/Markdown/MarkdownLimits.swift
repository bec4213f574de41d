import Diagnostics

/// Refuses texts that no author writes and on which cmark-gfm 0.29.0.gfm.6 takes quadratic time or
/// worse (measured; CVE-2023-37463 among them), so that no file can bring a build to a halt.
///
/// | text | cost | limit |
/// | --- | --- | --- |
/// | deep quotes and lists, then empty lines | depth × lines | markers and indentation of a line |
/// | rule rows `\|-\|` one after the other | 5 s for 30 KB | rule rows in a paragraph |
/// | a wide table with empty rows | columns × rows | cells that rows leave out |
/// | `![[]()`, `<?`, `<!A`, `<![CDATA[` over and over | 40 s for 600 KB | how many there are |
/// | a long address defined once and asked for often | 800 MB of HTML for 120 KB | all copies together |
struct MarkdownLimits {
  private static let markers = 100
  private static let indentation = 256
  private static let rulesInParagraph = 8
  private static let absentCells = 100_000
  private static let openings = 1_000

  private var columns = 0
  private var rules = 0
  private var absent = 0
  private var opened = 0

  /// - Parameters:
  ///   - bytes: the Markdown text.
  ///   - firstLine: the line of the file on which the text begins.
  /// - Returns: what is beyond a limit first, or nil where cmark can be let loose.
  static func firstExcess(
    in bytes: ArraySlice<UInt8>, file: String, firstLine: Int
  ) -> Diagnostic? {
    var limits = MarkdownLimits()
    if let defined = ReferenceExpansion.excess(in: bytes) {
      return Diagnostic(
        .`markdown.too-complex`,
        at: SourceLocation(file: file, line: firstLine + defined), tooMuchExpansion)
    }
    var line = firstLine
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      if let message = limits.excess(of: bytes[start..<end]) {
        return Diagnostic(
          .`markdown.too-complex`, at: SourceLocation(file: file, line: line), message)
      }
      start = end + 1
      line += 1
    }
    return nil
  }

  private mutating func excess(of line: ArraySlice<UInt8>) -> Message? {
    if Self.isTooDeep(line) { return Self.tooDeep }
    var pipes = 0
    var previous: UInt8 = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "["): if previous == UInt8(ascii: "!") { opened += 1 }
      case UInt8(ascii: "?"), UInt8(ascii: "!"): if previous == UInt8(ascii: "<") { opened += 1 }
      default: break
      }
      previous = byte
    }
    if opened > Self.openings { return Self.tooManyOpenings }
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      (columns, rules) = (0, 0)
      return nil
    }
    if Self.isRule(line) {
      rules += 1
      columns = max(columns, pipes + 1)
    } else {
      absent += max(0, columns - pipes - 1)
    }
    if rules > Self.rulesInParagraph { return Self.tooManyRules }
    return absent > Self.absentCells ? Self.tooManyAbsentCells : nil
  }

  /// Whether a line may be the rule row of a table, in a quote or not.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let isRule = line.allSatisfy {
      switch $0 {
      case 0x20, 0x09, UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: ">"):
        true
      default: false
      }
    }
    return isRule && line.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }
  }

  /// Whether a line opens or continues more quotes and lists than anybody can follow.
  private static func isTooDeep(_ line: ArraySlice<UInt8>) -> Bool {
    var index = line.startIndex
    var spaces = 0
    var depth = 0
    while index < line.endIndex {
      if line[index] == 0x20 || line[index] == 0x09 {
        spaces += line[index] == 0x09 ? 4 : 1
        index += 1
      } else if let end = endOfMarker(line[index...]) {
        depth += 1
        index = end
      } else {
        break
      }
    }
    guard depth > markers || spaces > indentation else { return false }
    // A line of hyphens or asterisks alone is a rule across the page.
    return !line.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") }
      && !line.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "*") }
  }

  /// Past the ">", "-" or "1." that a line begins with.
  private static func endOfMarker(_ line: ArraySlice<UInt8>) -> Int? {
    var index = line.startIndex
    if line[index] == UInt8(ascii: ">") { return index + 1 }
    if !"-*+".utf8.contains(line[index]) {
      index = line.prefix { (0x30...0x39).contains($0) }.endIndex
      guard index > line.startIndex, index < line.endIndex, ".)".utf8.contains(line[index]) else {
        return nil
      }
    }
    index += 1
    return index == line.endIndex || line[index] == 0x20 || line[index] == 0x09 ? index : nil
  }

  private static let tooMuchExpansion = Message(
    vi: "địa chỉ định nghĩa ở đây quá dài và được nhắc đến quá nhiều lần",
    en: "the address defined here is too long for being asked for so many times")
  private static let tooDeep = Message(
    vi: "dòng này lồng quá nhiều cấp danh sách hoặc trích dẫn",
    en: "this line lies in too many lists or quotes")
  private static let tooManyRules = Message(
    vi: "quá nhiều dòng kẻ bảng (| --- |) liền nhau; giữa hai bảng phải có một dòng trống",
    en: "too many rule rows (| --- |) in one go; put an empty line between tables")
  private static let tooManyAbsentCells = Message(
    vi: "các hàng của bảng thiếu quá nhiều ô so với hàng đầu",
    en: "the rows of the table leave out too many of its cells")
  private static let tooManyOpenings = Message(
    vi: "quá nhiều hình ảnh hoặc thẻ HTML trong một văn bản",
    en: "too many pictures or HTML tags in one document")
}
