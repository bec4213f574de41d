import Foundation

/// Writes JSON (RFC 8259) at the end of a buffer, value by value, in the order of the calls.
///
/// `<`, `>` and `&` become escapes, so that the result may also stand inside an HTML `script`
/// element, whose content the parser reads up to the next `</script` (HTML, 13.2.5.4).
struct JSONWriter: ~Copyable {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes an object; `members` writes its members with `member` and the functions that end in it.
  mutating func object(_ members: (inout JSONWriter) -> Void) { nest("{", "}", members) }

  mutating func array(_ elements: (inout JSONWriter) -> Void) { nest("[", "]", elements) }

  mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  mutating func number(_ number: Int) {
    separate()
    bytes.write(number)
  }

  mutating func bool(_ value: Bool) {
    separate()
    if value { bytes.write("true") } else { bytes.write("false") }
  }

  /// Writes a number exactly.
  mutating func number(_ number: Decimal) {
    separate()
    bytes.write(verbatim: number.description)
  }

  mutating func null() {
    separate()
    bytes.write("null")
  }

  /// Writes a member's name that comes from content; one value must follow.
  mutating func name(text: String) {
    separate()
    quote(text)
    bytes.write(":")
    isFirst = true
  }

  /// Writes a member's name; one value must follow.
  mutating func name(_ name: StaticString) {
    separate()
    bytes.write("\"")
    bytes.write(name)
    bytes.write("\":")
    isFirst = true
  }

  mutating func member(_ name: StaticString, _ text: String) {
    self.name(name)
    string(text)
  }

  /// Writes the member, unless there is no value.
  mutating func member(_ name: StaticString, _ text: String?) {
    if let text { member(name, text) }
  }

  mutating func member(_ name: StaticString, _ number: Int) {
    self.name(name)
    self.number(number)
  }

  mutating func member(_ name: StaticString, _ value: Bool) {
    self.name(name)
    bool(value)
  }

  /// Puts a line end between two values, for those who read along.
  mutating func breakLine() { bytes.write("\n") }

  private mutating func nest(
    _ open: StaticString, _ close: StaticString, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.write(open)
    isFirst = true
    content(&self)
    bytes.write(close)
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.write(",") }
    isFirst = false
  }

  private mutating func quote(_ text: String) {
    var text = text
    bytes.write("\"")
    text.withUTF8 { utf8 in
      // What needs no escape is copied in one piece.
      var start = 0
      for (index, byte) in utf8.enumerated() where Self.needsEscape(byte) {
        bytes.append(contentsOf: utf8[start..<index])
        escape(byte)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.write("\"")
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
  }

  private mutating func escape(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      bytes.write("\\")
      bytes.append(byte)
    } else {
      bytes.write("\\u00")
      let digits: StaticString = "0123456789abcdef"
      bytes.append(digits.utf8Start[Int(byte >> 4)])
      bytes.append(digits.utf8Start[Int(byte & 15)])
    }
  }
}
