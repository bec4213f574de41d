import Templating

/// Writing markup into a growing buffer, without strings in between.
extension [UInt8] {
  /// Appends markup of the program's own, as it is.
  mutating func write(_ markup: StaticString) {
    markup.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends text that is known to be safe in its place, as it is.
  mutating func write(verbatim text: String) {
    append(contentsOf: text.utf8)
  }

  mutating func write(_ number: Int) {
    append(contentsOf: String(number).utf8)
  }

  /// Appends a field of a CSV file, quoted where it holds a quote, a comma or a line break (RFC 4180,
  /// section 2), or a space at an end, which readers drop.
  mutating func write(csvField text: String) {
    let needsQuotes =
      text.utf8.first == 0x20 || text.utf8.last == 0x20
      || text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return write(verbatim: text) }
    write("\"")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    write("\"")
  }

  /// Appends text so that it can stand in an element's content, in a quoted attribute value, or in
  /// XML: `& < > "` and `'` become character references.
  mutating func write(escaped text: String) {
    var text = text
    text.withUTF8 { write(escaped: $0) }
  }

  /// Appends text as `write(escaped:)` does, from UTF-8.
  mutating func write(escaped utf8: UnsafeBufferPointer<UInt8>) {
    HTMLEscaping.append(utf8, to: &self)
  }
}
