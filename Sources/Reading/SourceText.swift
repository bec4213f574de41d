package import Diagnostics
import VietnameseText

/// The text of one content file, made safe to parse: valid UTF-8 in NFC, lines ended by LF, no byte
/// order mark, no control characters.
package struct SourceText: Sendable {
  /// The path as it is shown to the user.
  package let file: String
  package let bytes: [UInt8]

  /// The largest file that is read, in bytes; a document of this size would fill 3,000 pages.
  package static let sizeLimit = 8 << 20

  /// Takes the bytes of a file.
  ///
  /// - Parameters:
  ///   - raw: the file's bytes, in any state.
  ///   - file: its path, for diagnostics.
  ///   - diagnostics: receives what is wrong with the encoding. With an error among it the text is
  ///     empty.
  package init(_ raw: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    let isTooLarge = raw.count > Self.sizeLimit
    if isTooLarge { diagnostics.append(Self.tooLarge(raw.count, file: file)) }
    self.init(ofAnySize: isTooLarge ? [] : raw, file: file, diagnostics: &diagnostics)
  }

  /// Takes the bytes of a file for which another limit holds.
  init(ofAnySize raw: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    self.file = file
    let text = Self.unified(raw)
    if let problem = Self.problem(in: text, file: file) {
      diagnostics.append(problem)
      bytes = []
    } else {
      bytes = Normalization.nfc(text)
    }
  }

  /// The text of a file as positions count in it, whatever state it is in; for showing its lines.
  package static func shown(_ raw: [UInt8]) -> [UInt8] { Normalization.nfc(unified(raw)) }

  /// Says that a file is too large to be a document.
  package static func tooLarge(_ size: Int, file: String) -> Diagnostic {
    Diagnostic(
      .`file.too-large`, at: SourceLocation(file: file),
      Message(
        vi: "tệp nặng \(size >> 20) MB, quá giới hạn \(sizeLimit >> 20) MB cho một văn bản",
        en: "the file has \(size >> 20) MB; the limit for one document is \(sizeLimit >> 20) MB"),
      wayOut: Message(
        vi: "chia văn bản thành nhiều tệp, hoặc bỏ tệp này khỏi thư mục nội dung",
        en: "split the document, or take the file out of the content folder"))
  }

  /// The first thing that makes a text unfit to be read.
  private static func problem(in text: [UInt8], file: String) -> Diagnostic? {
    let isValid = (try? UTF8Span(validating: text.span)) != nil
    let valid = isValid ? text[...] : text.prefix(validPrefixLength(text))
    if let (offset, scalar) = firstForbidden(in: valid) {
      return forbidden(scalar, at: location(of: offset, in: text, file: file))
    }
    if isValid { return nil }
    return Diagnostic(
      .`file.not-utf8`, at: location(of: valid.count, in: text, file: file),
      Message(vi: "tệp không phải UTF-8", en: "the file is not UTF-8"),
      wayOut: Message(
        vi: "mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
        en: "open the file in an editor and save it as UTF-8"))
  }

  /// Says that a character is none that a text may hold.
  static func forbidden(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    return Diagnostic(
      .`file.control-character`, at: location,
      Message(
        vi: "ký tự điều khiển \(code) trong văn bản", en: "control character \(code) in the text"),
      wayOut: Message(vi: "xóa ký tự này", en: "delete the character"))
  }

  private static func location(of offset: Int, in text: [UInt8], file: String) -> SourceLocation {
    let before = text[..<offset]
    let line = before.reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
    let column = offset - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    return SourceLocation(file: file, line: line, column: column)
  }

  private static func firstForbidden(
    in text: ArraySlice<UInt8>
  ) -> (offset: Int, scalar: Unicode.Scalar)? {
    for index in text.indices {
      switch text[index] {
      case 0x09, 0x0A, 0x20..<0x7F: break
      // Only these can begin a forbidden character.
      case 0x00...0x1F, 0x7F, 0xC2, 0xEF:
        let scalar = firstScalar(text[index...])
        if scalar.isForbidden { return (index, scalar) }
      default: break
      }
    }
    return nil
  }

  private static func firstScalar(_ text: ArraySlice<UInt8>) -> Unicode.Scalar {
    String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// How many bytes at the start are valid UTF-8.
  private static func validPrefixLength(_ text: [UInt8]) -> Int {
    var decoder = UTF8()
    var source = text.makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&source) {
      length += UTF8.width(scalar)
    }
    return length
  }

  /// Without a byte order mark, and with lines ended by LF.
  private static func unified(_ raw: [UInt8]) -> [UInt8] {
    let text = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
    return text.contains(0x0D) ? withLineFeeds(text) : text
  }

  private static func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for (index, byte) in text.enumerated() {
      if byte != 0x0D {
        result.append(byte)
      } else if index + 1 == text.count || text[index + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether no text may hold the character: control characters other than tab and line feed, and
  /// what XML 1.0 leaves out.
  var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension String {
  /// The text as messages quote it: the beginning of its first line.
  var quoted: String {
    let line = prefix { !$0.isNewline }
    let head = line.prefix(80)
    return head.endIndex == endIndex ? self : head + "…"
  }
}
