package import Diagnostics
import VietnameseText

/// The text of one content file, made safe to parse: valid UTF-8 in NFC, lines ended by LF, no byte
/// order mark, no NUL.
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
    self.file = file
    guard raw.count <= Self.sizeLimit else {
      diagnostics.append(Self.tooLarge(raw.count, file: file))
      bytes = []
      return
    }
    if let problem = Self.encodingProblem(raw, file: file) {
      diagnostics.append(problem)
      bytes = []
      return
    }
    var text = raw
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    if text.contains(0x0D) { text = Self.withLineFeeds(text) }
    bytes = Normalization.nfc(text)
  }

  /// Says that a file is too large to be a document.
  package static func tooLarge(_ size: Int, file: String) -> Diagnostic {
    Diagnostic(
      .error, "file.too-large", at: SourceLocation(file: file),
      Message(
        vi: "tệp nặng \(size >> 20) MB, quá giới hạn \(sizeLimit >> 20) MB cho một văn bản",
        en: "the file has \(size >> 20) MB; the limit for one document is \(sizeLimit >> 20) MB"),
      wayOut: Message(
        vi: "chia văn bản thành nhiều tệp, hoặc bỏ tệp này khỏi thư mục nội dung",
        en: "split the document, or take the file out of the content folder"))
  }

  private static func encodingProblem(_ raw: [UInt8], file: String) -> Diagnostic? {
    let zero = raw.firstIndex(of: 0)
    if zero == nil, isValidUTF8(raw) { return nil }
    let offset = zero ?? validPrefixLength(raw)
    let before = raw[..<offset]
    let line = before.reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
    let column = offset - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    return Diagnostic(
      .error, zero == nil ? "file.not-utf8" : "file.has-nul",
      at: SourceLocation(file: file, line: line, column: column),
      zero == nil
        ? Message(vi: "tệp không phải UTF-8", en: "the file is not UTF-8")
        : Message(vi: "tệp chứa byte 0, không phải văn bản", en: "the file holds a NUL byte"),
      wayOut: Message(
        vi: "mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
        en: "open the file in an editor and save it as UTF-8"))
  }

  private static func isValidUTF8(_ raw: [UInt8]) -> Bool {
    raw.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
  }

  /// How many bytes at the start are valid UTF-8.
  private static func validPrefixLength(_ raw: [UInt8]) -> Int {
    var decoder = UTF8()
    var source = raw.makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&source) {
      length += UTF8.width(scalar)
    }
    return length
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

extension SourceText {
  /// One line's bytes, without its line feed; empty where there is no such line.
  ///
  /// - Parameter number: from 1.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    var start = 0
    for _ in 1..<max(number, 1) {
      guard let feed = bytes[start...].firstIndex(of: 0x0A) else { return [] }
      start = feed + 1
    }
    return bytes[start..<(bytes[start...].firstIndex(of: 0x0A) ?? bytes.count)]
  }
}
