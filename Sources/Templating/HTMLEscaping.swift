/// HTML escaping byte by byte, so that a combining mark cannot hide the character before it.
package enum HTMLEscaping {
  /// The bits of `"`, `&`, `'`, `<` and `>`; all of them lie below 64.
  private static let special: UInt64 =
    1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  /// Appends UTF-8 with the five characters that mean something in HTML text and quoted attribute
  /// values written as references.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var copied = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 64, special & (1 << UInt64(byte)) != 0 else { continue }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
      append(reference(to: byte), to: &output)
      copied = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
  }

  private static func reference(to byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }

  private static func append(_ text: StaticString, to output: inout [UInt8]) {
    output.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
