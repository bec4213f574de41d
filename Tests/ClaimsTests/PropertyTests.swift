import Claims
import Foundation
import Testing
import VietnameseText

@Suite("Properties of sums")
struct PropertyTests {
  /// A generator that gives the same numbers every time.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  private static func text(total: Int, _ parts: [Int], _ connective: String) -> String {
    let list = parts.enumerated().map {
      "nguồn \(["một", "hai", "ba", "bốn", "năm"][$0]): \(VietnameseNumber.format($1)) triệu đồng"
    }
    return "Kinh phí \(VietnameseNumber.format(total)) triệu đồng, \(connective): "
      + list.joined(separator: "; ") + "."
  }

  @Test("Every true sum holds; with one digit changed it fails by the difference")
  func oneDigit() throws {
    var generator = Generator(state: 4)
    for _ in 0..<200 {
      let count = Int.random(in: 2...5, using: &generator)
      let parts = (0..<count).map { _ in Int.random(in: 1_001...999_999, using: &generator) }
      let total = parts.reduce(0, +)
      let connective = ["gồm", "trong đó", "chia ra"].randomElement(using: &generator) ?? ""
      let right = claims(Self.text(total: total, parts, connective))
      #expect(right.map(\.verdict) == [.holds])
      #expect(right.first?.terms.count == count)

      let place = Int.random(in: 0..<count, using: &generator)
      var digits = Array(String(parts[place]))
      let digit = Int.random(in: 0..<digits.count, using: &generator)
      let old = try #require(digits[digit].wholeNumberValue)
      let new = (old + Int.random(in: 1...8, using: &generator)) % 9 + 1
      guard new != old else { continue }
      digits[digit] = Character(String(new))
      var changed = parts
      changed[place] = try #require(Int(String(digits)))
      let wrong = claims(Self.text(total: total, changed, connective))
      #expect(wrong.map(\.verdict) == [.fails], "\(total) \(changed) \(connective)")
      let claim = try #require(wrong.first)
      let off = try #require(claim.actual) - (try #require(claim.expected))
      #expect(off == Decimal(changed[place] - parts[place]) * 1_000_000)
    }
  }

  @Test("No text makes it fail, and every range lies within the text")
  func robust() {
    var generator = Generator(state: 9)
    let pieces = [
      "2.752", " tỷ đồng", "trong đó", ": ", "gồm ", "(", ")", "; ", ", ", "51/63", "còn ", "10",
      " tỉnh", "năm 2021", "\n\n- ", "| ", "\n", "Tổng cộng", "[^1]", "…", "1,5", "–", "X", "đ",
      "chưa ", ".", "Hà Nội", "\u{A0}", "00", "9999999999999999999999999999999999",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...30, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for claim in claims(text) {
        #expect(claim.range.lowerBound >= 0 && claim.range.upperBound <= text.utf8.count)
      }
    }
  }
}
