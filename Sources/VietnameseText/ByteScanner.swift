/// Reads small grammars from UTF-8 text in NFC.
struct ByteScanner {
  private let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset >= bytes.count }

  var isAtDigit: Bool { peek.map(Self.isDigit) ?? false }

  /// The next byte, if any.
  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// Reads up to a number of digits; more digits than that stay unread.
  mutating func digits(upTo limit: Int) -> (value: Int, count: Int)? {
    let start = offset
    var value = 0
    while offset - start < limit, let byte = peek, Self.isDigit(byte) {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      offset += 1
    }
    return offset == start ? nil : (value, offset - start)
  }

  /// Skips an ASCII character if it is next.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek, byte == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  /// Skips spaces, tabs, line ends and no-break spaces.
  mutating func skipBlanks() {
    while let byte = peek {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0xA0: offset += 2
      default: return
      }
    }
  }

  /// Skips a slash and the blanks around it, or nothing.
  mutating func skipSlash() -> Bool {
    let start = offset
    skipBlanks()
    guard skip("/") else {
      offset = start
      return false
    }
    skipBlanks()
    return true
  }

  /// Skips a lower-case word, its first letter in either case, and the blanks after it, of which
  /// there must be one.
  mutating func skipWord(_ word: StaticString) -> Bool {
    let start = offset
    let matches = word.withUTF8Buffer { letters in
      offset + letters.count <= bytes.count
        && zip(letters, bytes[offset...]).enumerated().allSatisfy { index, pair in
          pair.0 == pair.1 || (index == 0 && pair.1 | 0x20 == pair.0)
        }
    }
    guard matches else { return false }
    offset += word.utf8CodeUnitCount
    let end = offset
    skipBlanks()
    if offset > end { return true }
    offset = start
    return false
  }
}
