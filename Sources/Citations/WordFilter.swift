/// Tells most words of a text at a glance that they begin no phrase of a set.
struct WordFilter: Sendable {
  /// One bit for each hash of a phrase's first word.
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  /// Adds the first word of a phrase, in the phrase's own case.
  mutating func insert(_ phrase: [UInt8]) {
    let word = phrase.prefix { Self.classes[Int($0)].rawValue >= Class.letter.rawValue }
    let hash = word.withUnsafeBufferPointer { Self.hash($0, at: 0, length: $0.count) }
    bits[hash >> 6] |= 1 << UInt64(hash & 63)
  }

  /// What a byte does where words are told apart; letters and digits, the last two, make words.
  enum Class: UInt8 {
    case other, bracket, sign, letter, digit
  }

  /// Vietnamese letters above ASCII begin with other bytes than C2 and E2, which begin signs.
  private static let classes: [Class] = (0..<256).map { value in
    switch UInt8(value) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "("): .bracket
    case 0xC2, 0xE2: .sign
    case 0x80...0xFF: .letter
    default: .other
    }
  }

  /// The next offset where a word of the set, a number or an opening bracket may begin.
  func next(in text: Bytes, from start: Int) -> Int? {
    let bytes = text.base
    return Self.classes.withUnsafeBufferPointer { classes in
      bits.withUnsafeBufferPointer { bits in
        var index = start
        while index < bytes.count {
          switch classes[Int(bytes[index])] {
          case .other: index += 1
          case .sign: index += bytes[index] == 0xC2 ? 2 : 3
          case .bracket, .digit: return index
          case .letter:
            let word = index
            repeat {
              index += 1
            } while index < bytes.count
              && classes[Int(bytes[index])].rawValue >= Class.letter.rawValue
            let hash = Self.hash(bytes, at: word, length: index - word)
            if bits[hash >> 6] & (1 << UInt64(hash & 63)) != 0 { return word }
          }
        }
        return nil
      }
    }
  }

  /// A hash of 16 bits of the first eight bytes of a word.
  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, length: Int) -> Int {
    var key: UInt64 = 0
    if start + 8 <= bytes.count {
      key = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)
      if length < 8 { key &= (1 << UInt64(8 * length)) - 1 }
    } else {
      for index in 0..<min(length, 8) { key |= UInt64(bytes[start + index]) << UInt64(8 * index) }
    }
    return Int((key &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
