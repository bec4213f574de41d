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
