/// Reproducible random texts (SplitMix64), so that a failure can be found again by its seed.
struct RandomText: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Bytes of which most are no text.
  mutating func bytes(upTo count: Int = 60) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in
      // Bytes that lead Vietnamese letters, marks and dashes are likelier than chance.
      [UInt8.random(in: 0...255, using: &self), 0x20, 0xC3, 0xC4, 0xCC, 0xE1, 0xBB, 0xE2, 0x80]
        .randomElement(using: &self) ?? 0
    }
  }

  /// Scalars of every plane, marks more often than chance.
  mutating func scalars(upTo count: Int = 20) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      let ranges: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF, 0x1100...0x11FF, 0...0x10FFFF,
      ]
      let range = ranges.randomElement(using: &self) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }

  /// Words of Vietnamese letters, with numbers, hyphens and signs between them.
  mutating func vietnamese(upTo count: Int = 6) -> String {
    let parts = [
      "hòa", "hoà", "Hoa", "quý", "quy", "toàn", "Điều", "điểm", "ngày", "TP", "tỷ", "đồng", "ă",
      "â",
      "ba", "bà", "bả", "bã", "bá", "bạ", "Bà", "mẹ", "con", "Đà", "Nẵng", "IV", "2", "02", "10",
      "2.752", "-", "–", "/", ";", "a", "đ", "Ư", "ượng", "THUỶ", "thủy", "g", "ươ",
    ]
    let glue = [" ", " ", " ", "", "-", "\u{A0}", "  "]
    return (0..<Int.random(in: 0...count, using: &self)).map { _ in
      (parts.randomElement(using: &self) ?? "") + (glue.randomElement(using: &self) ?? "")
    }.joined()
  }

  /// A text of one of the kinds above.
  mutating func text() -> String {
    switch Int.random(in: 0..<4, using: &self) {
    case 0: String(decoding: bytes(), as: UTF8.self)
    case 1: scalars()
    default: vietnamese()
    }
  }
}
