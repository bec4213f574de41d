import Diagnostics
import VietnameseText

/// Turns the bytes of a text file into lines: UTF-8 in NFC, one line end, no control characters.
struct TextCleaner {
  private(set) var lines: [SourceLine] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String
  /// How many cells the row of pipes above has; 0 where the line above is none.
  private var cellsAbove = 0
  private var endsPage = false
  private var isMarkdown = false

  /// - Parameters:
  ///   - bytes: UTF-8, or UTF-16 with a byte order mark, as old text editors save it.
  ///   - file: the name in diagnostics.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    let utf8 = decode(bytes)
    isMarkdown = file.hasSuffix(".md") || Self.looksLikeMarkdown(utf8)
    var start = 0
    var number = 1
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      guard byte == 0x0A || byte == 0x0D || byte == 0x0C || byte == 0x0B else {
        index += 1
        continue
      }
      append(utf8[start..<index], number: number)
      endsPage = byte == 0x0C || (endsPage && lines.last?.text.isEmpty ?? false)
      if byte == 0x0D, index + 1 < utf8.count, utf8[index + 1] == 0x0A { index += 1 }
      index += 1
      start = index
      // A form feed ends a page, not a line that a text editor counts.
      if byte == 0x0A || byte == 0x0D { number += 1 }
    }
    if start < utf8.count { append(utf8[start...], number: number) }
    lines = readingEmphasis(lines)
  }
}

extension TextCleaner {
  private mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    let isLittleEndian = bytes.starts(with: [0xFF, 0xFE])
    guard isLittleEndian || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    diagnostics.append(
      Diagnostic(
        .note, "import.utf-16", at: SourceLocation(file: file),
        Message(vi: "tệp ở bảng mã UTF-16, đã đổi sang UTF-8", en: "the file is in UTF-16")))
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func append(_ slice: ArraySlice<UInt8>, number: Int) {
    var text = decoded(slice, number: number)
    var isHeading = false
    if isMarkdown {
      // The marks of a heading, which is in bold at least, and protected signs.
      let title = text.drop { $0 == "#" }
      if title.startIndex > text.startIndex, title.isEmpty || title.hasPrefix(" ") {
        text = String(title)
        isHeading = true
      }
      if text.contains("\\") { text = Self.withoutBackslashes(text) }
    }
    // Bold that ends and begins again in the middle of a word.
    if text.contains("****"), text.contains(where: { $0.isLetter }) {
      text = text.replacing("****", with: "")
    }
    var styled = StyledText(withoutOuterBlanks(text))
    if isHeading, !styled.isEmpty, !styled.utf8.contains(UInt8(ascii: "*")) {
      styled.spans = [.init(range: styled.utf8.indices, style: .strong)]
    }
    var line = SourceLine(number: number, text: styled)
    line.startsPage = endsPage
    lines.append(line)
  }

  /// The text of a line in NFC, without characters that cannot be seen.
  private mutating func decoded(_ slice: ArraySlice<UInt8>, number: Int) -> String {
    let text = String(decoding: slice, as: UTF8.self)
    var cleaner = CharacterCleaner()
    let clean = cleaner.clean(text)
    if slice.count != text.utf8.count || !text.utf8.elementsEqual(slice) {
      diagnostics.append(.invalidUTF8(file: file, line: number, column: cleaner.unreadable ?? 1))
    } else if let column = cleaner.unreadable {
      diagnostics.append(.unreadableLetter(file: file, line: number, column: column))
    }
    if let column = cleaner.firstControl {
      diagnostics.append(
        .controlCharacters(cleaner.controls, file: file, line: number, column: column))
    }
    if let column = cleaner.firstInvisible {
      diagnostics.append(.invisibleCharacters(file: file, line: number, column: column))
    }
    if let column = cleaner.firstUnknown {
      diagnostics.append(.privateCharacters(file: file, line: number, column: column))
    }
    return Normalization.nfc(clean)
  }

  /// Whether a text has headings or protected signs of Markdown, more than one by chance.
  private static func looksLikeMarkdown(_ utf8: [UInt8]) -> Bool {
    var (headings, protected, index) = (0, 0, 0)
    while index < utf8.count, headings < 2, protected < 3 {
      let isLineStart = index == 0 || utf8[index - 1] == 0x0A
      if isLineStart, utf8[index] == UInt8(ascii: "#") {
        let marks = utf8[index...].prefix(7).prefix { $0 == UInt8(ascii: "#") }
        if marks.endIndex < utf8.count, utf8[marks.endIndex] == 0x20 { headings += 1 }
      } else if utf8[index] == UInt8(ascii: "\\") {
        let next = index + 1 < utf8.count ? utf8[index + 1] : 0x0A
        if next == 0x0A || next == UInt8(ascii: "-") || next == UInt8(ascii: ".") { protected += 1 }
      }
      index += 1
    }
    return headings > 1 || protected > 2
  }

  /// "\-" is "-": a backslash before a sign of Markdown, or at the end of a line, is no text.
  private static func withoutBackslashes(_ text: String) -> String {
    var (result, isProtected) = (String.UnicodeScalarView(), false)
    for scalar in text.unicodeScalars {
      if isProtected, !"\\`*_{}[]()#+-.!|<>~\"'".unicodeScalars.contains(scalar) {
        result.append("\\")
      }
      if scalar == "\\", !isProtected {
        isProtected = true
        continue
      }
      result.append(scalar)
      isProtected = false
    }
    return String(result)
  }

  /// Table rows keep the tabs of their empty cells; everything else loses its indentation.
  private mutating func withoutOuterBlanks(_ text: String) -> [UInt8] {
    let trimmed = StyledText(text).trimmed.utf8
    guard !trimmed.isEmpty else {
      cellsAbove = 0
      return []
    }
    let bytes = Array(text.utf8)
    let tabs = bytes.count { $0 == 0x09 }
    let leading = bytes.prefix { $0 == 0x09 }.count
    if let row = cells(ofPipeRow: trimmed) { return row }
    cellsAbove = 0
    let isRow = tabs >= 2 && tabs > leading && (trimmed.contains(0x09) || tabs - leading >= 2)
    return isRow ? bytes : trimmed
  }

  /// A row of a table with pipes between its cells, as some recognition programs and portals write
  /// them, with tabs for its pipes; the line of dashes under the header becomes blank.
  ///
  /// A row of one cell is one where it stands under another row: a cell over all columns.
  private mutating func cells(ofPipeRow line: [UInt8]) -> [UInt8]? {
    let pipe = UInt8(ascii: "|")
    guard line.count > 2, line.last == pipe else { return nil }
    let isClosed = line.first == pipe
    let inner = line[(isClosed ? 1 : 0)..<line.count - 1]
    if inner.allSatisfy({ "|-: ".utf8.contains($0) }) { return isClosed ? [] : nil }
    var cells = inner.split(separator: pipe, omittingEmptySubsequences: false)
      .map { StyledText(Array($0)).trimmed.utf8 }
    guard cells.count > 1 || (isClosed && cellsAbove > 1) else { return nil }
    if cells.count == 1 {
      cells += Array(repeating: [], count: cellsAbove - 1)
    } else {
      cellsAbove = cells.count
    }
    return Array(cells.joined(separator: [0x09]))
  }
}
