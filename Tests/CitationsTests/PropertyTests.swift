import Testing

@testable import Citations

struct PropertyTests {
  /// A generator that gives the same numbers on every machine (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let words = [
    "Nghị", "nghị", "quyết", "Quyết", "định", "số", "Số:", "62", "/", "2022/", "NĐ-CP", "-",
    "CT/TW",
    "05", "Luật", "Đầu", "tư", "công", "khoản", "Điều", "điểm", "a", "đ", "Mục", "IV", "này", "của",
    "giữa", "và", "với", "Bộ", "Chính", "phủ", ",", ";", ".", ":", "(", ")", "ngày", "27/10/2023",
    "tháng", "năm", "\n", "\n\n", "\t", "*", "\u{A0}", "–", "“", "”", "…", "sau đây gọi tắt là",
    "Chương", "trình", "phối hợp", "Phụ lục", "kèm theo", "CTMTQG GNBV", "ư", "Ợ", "\u{D0}", "🇻🇳",
    "sửa đổi,", "1.11", "(1.11)", "nội dung", "các", "UBND", "LĐT BXH", "30a", "\u{301}", "TTLT",
  ]

  /// Whether every range of a result lies in the text and ends on character boundaries.
  private func isSound(_ found: Recognition, in text: [UInt8]) -> Bool {
    let ranges = found.mentions.flatMap { mention in
      [mention.range, mention.extent, mention.identifier?.range, mention.dateRange, mention.name]
        .compactMap(\.self) + mention.pinpoints.map(\.range)
    }
    return ranges.allSatisfy { range in
      range.lowerBound >= 0 && range.upperBound <= text.count && !range.isEmpty
        && [range.lowerBound, range.upperBound].allSatisfy { offset in
          offset == text.count || text[offset] & 0xC0 != 0x80
        }
    }
  }

  @Test("random bytes do no harm", arguments: 0..<40)
  func randomBytes(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let text = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    #expect(isSound(Recognition(of: text), in: text))
  }

  @Test("random Vietnamese with bytes lost does no harm", arguments: 0..<200)
  func randomWords(seed: UInt64) {
    var numbers = Numbers(state: seed)
    var text: [UInt8] = []
    for _ in 0..<600 {
      text += Array((Self.words.randomElement(using: &numbers) ?? "").utf8)
      if Int.random(in: 0..<3, using: &numbers) > 0 { text.append(UInt8(ascii: " ")) }
      if seed.isMultiple(of: 2), Int.random(in: 0..<9, using: &numbers) == 0 { text.removeLast() }
    }
    let found = Recognition(of: text)
    #expect(isSound(found, in: text))
    let extents = found.mentions.map(\.extent)
    #expect(zip(extents, extents.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    #expect(Recognition(of: text) == found)
  }

  @Test(
    "texts made to be slow take time in proportion to their length",
    .timeLimit(.minutes(1)),
    arguments: [
      "khoản 1, ", "Nghị định nêu trên ", "Luật sửa đổi, ", "số /",
      "(sau đây gọi tắt là Luật A) Luật ",
      "các Luật của Bộ: ", "1/", "(AAA", "Quyết định của Bộ A ", "x", "1", "Điều 5 và ", "* ",
      "bản án số ", "Phụ lục I kèm theo ", "5/NQ-HĐND, ", "Kế hoạch số 1/KH-UBND của ",
    ])
  func slowTexts(_ piece: String) {
    let text = Array(String(repeating: piece, count: 300_000 / piece.utf8.count).utf8)
    #expect(isSound(Recognition(of: text), in: text))
  }
}
