import Diagnostics
import VietnameseText

/// Turns the bytes of a text file into lines: UTF-8 in NFC, one line end, no control characters.
struct TextCleaner {
  private(set) var lines: [SourceLine] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  /// - Parameters:
  ///   - bytes: UTF-8, or UTF-16 with a byte order mark, as old text editors save it.
  ///   - file: the name in diagnostics.
  init(_ bytes: [UInt8], file: String) {
    self.file = file
    let utf8 = decode(bytes)
    var start = 0
    var number = 1
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      guard byte == 0x0A || byte == 0x0D || byte == 0x0C || byte == 0x0B else {
        index += 1
        continue
      }
      lines.append(cleaned(utf8[start..<index], number: number))
      if byte == 0x0D, index + 1 < utf8.count, utf8[index + 1] == 0x0A { index += 1 }
      index += 1
      start = index
      // A form feed ends a page, not a line that a text editor counts.
      if byte == 0x0A || byte == 0x0D { number += 1 }
    }
    if start < utf8.count { lines.append(cleaned(utf8[start...], number: number)) }
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
        .`import.utf-16`, at: SourceLocation(file: file),
        Message(vi: "tệp ở bảng mã UTF-16, đã đổi sang UTF-8", en: "the file is in UTF-16")))
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func cleaned(_ slice: ArraySlice<UInt8>, number: Int) -> SourceLine {
    var text = String(decoding: slice, as: UTF8.self)
    if slice.count != text.utf8.count || !text.utf8.elementsEqual(slice) {
      diagnostics.append(
        Diagnostic(
          .`import.invalid-utf-8`, at: .init(file: file, line: number),
          Message(
            vi: "dòng có byte không phải UTF-8, đã thay bằng dấu \u{FFFD}",
            en: "the line holds bytes that are not UTF-8; they became \u{FFFD}"),
          wayOut: Message(
            vi: "lưu lại tệp gốc ở bảng mã Unicode (UTF-8) rồi nhập lại",
            en: "save the source as Unicode (UTF-8) and import it again")))
    }
    var removed = 0
    let wanted = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      switch scalar.value {
      case 0x09: return scalar
      case 0xA0, 0x2007, 0x202F, 0x2028, 0x2029, 0x85, 0x3000: return " "
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return nil
      case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF:
        removed += 1
        return nil
      default: return scalar
      }
    }
    if removed > 0 {
      diagnostics.append(
        Diagnostic(
          .`import.control-characters`, at: .init(file: file, line: number),
          Message(
            vi: "đã bỏ \(removed) ký tự điều khiển trong dòng",
            en: "removed \(removed) control characters from the line"),
          wayOut: Message(
            vi: "xem lại dòng này trong tệp gốc", en: "look at this line in the source")))
    }
    text = Normalization.nfc(String(String.UnicodeScalarView(wanted)))
    return SourceLine(number: number, text: StyledText(withoutOuterBlanks(text)))
  }

  /// Table rows keep the tabs of their empty cells; everything else loses its indentation.
  private func withoutOuterBlanks(_ text: String) -> [UInt8] {
    let trimmed = StyledText(text).trimmed.utf8
    guard !trimmed.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    let tabs = bytes.count { $0 == 0x09 }
    let leading = bytes.prefix { $0 == 0x09 }.count
    if trimmed.first == UInt8(ascii: "|"), let row = cells(ofPipeRow: trimmed) { return row }
    let isRow = tabs >= 2 && tabs > leading && (trimmed.contains(0x09) || tabs - leading >= 2)
    return isRow ? bytes : trimmed
  }

  /// A row of a Markdown table, as some recognition programs write them, with tabs for its pipes;
  /// the line of dashes under the header becomes blank.
  private func cells(ofPipeRow line: [UInt8]) -> [UInt8]? {
    guard line.count > 2, line.last == UInt8(ascii: "|") else { return nil }
    let inner = line[1..<line.count - 1]
    if inner.allSatisfy({ "|-: ".utf8.contains($0) }) { return [] }
    let cells = inner.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    guard cells.count > 1 else { return nil }
    return Array(cells.map { StyledText(Array($0)).trimmed.utf8 }.joined(separator: [0x09]))
  }
}
