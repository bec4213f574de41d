import Foundation
import Testing
import VietnameseText

struct NormalizationTests {
  @Test("composed text is returned unchanged")
  func composedStays() {
    for text in ["", "abc", "Độc lập - Tự do – Hạnh phúc “Vì người nghèo”", "↑ 漢字 한국 ½"] {
      #expect(Normalization.isNFC(Array(text.utf8)))
      #expect(Normalization.nfc(Array(text.utf8)) == Array(text.utf8))
      #expect(Array(Normalization.nfc(text).utf8) == Array(text.utf8))
    }
  }

  @Test(
    "marks are composed in whatever order they are typed",
    arguments: [
      ("hoa\u{300}", "hoà"), ("e\u{302}\u{323}", "ệ"), ("e\u{323}\u{302}", "ệ"), ("ẹ\u{302}", "ệ"),
      ("U\u{31B}\u{301}", "Ứ"), ("\u{1EA1} a\u{340}", "ạ à"), ("\u{212B}", "Å"),
      ("\u{2000}", "\u{2002}"),
      ("\u{1100}\u{1161}\u{11A8}", "각"), ("đ\u{301}", "đ\u{301}"), ("\u{301}a", "\u{301}a"),
    ])
  func composes(text: String, expected: String) {
    #expect(Array(Normalization.nfc(text).utf8) == Array(expected.utf8))
    #expect(Normalization.nfc(Array(text.utf8)) == Array(expected.utf8))
  }

  @Test("every Vietnamese letter is composed from its decomposed form")
  func everyLetter() {
    for value in Array(0xC0...0x1B0) + Array(0x1EA0...0x1EF9) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let letter = String(scalar)
      let decomposed = letter.decomposedStringWithCanonicalMapping
      #expect(Array(Normalization.nfc(decomposed).utf8) == Array(letter.utf8))
    }
  }

  @Test("random text gets the form that Foundation gives it, and keeps it")
  func agreesWithFoundation() {
    var random = RandomText(seed: 1)
    for _ in 0..<3000 {
      let text = random.text()
      let nfc = Array(Normalization.nfc(text).utf8)
      #expect(nfc == Array(text.precomposedStringWithCanonicalMapping.utf8), "\(Array(text.utf8))")
      #expect(Normalization.isNFC(nfc))
      #expect(Normalization.nfc(nfc) == nfc)
    }
  }

  @Test("bytes that are no UTF-8 are returned as they are")
  func invalid() {
    var random = RandomText(seed: 2)
    for _ in 0..<3000 {
      let bytes = random.bytes()
      if String(validating: bytes, as: UTF8.self) == nil {
        #expect(Normalization.nfc(bytes) == bytes)
        #expect(!Normalization.isNFC(bytes))
      } else {
        #expect(Normalization.isNFC(Normalization.nfc(bytes)))
      }
    }
  }

  @Test("a letter with more marks than the stream-safe format allows stays as it is")
  func manyMarks() {
    let marks = String(repeating: "\u{301}\u{323}", count: 50_000)
    let text = "e\u{302} e\(marks) a\u{300}"
    let expected = "ê e\(marks) à"
    #expect(Array(Normalization.nfc(text).utf8) == Array(expected.utf8))
    #expect(Array(Normalization.nfc(expected).utf8) == Array(expected.utf8))
  }

  @Test("a megabyte of decomposed text is composed piece by piece", .timeLimit(.minutes(1)))
  func megabyte() {
    let line = "Giảm nghèo bền vững ở vùng khó khăn\n"
    let count = 1_000_000 / line.decomposedStringWithCanonicalMapping.utf8.count
    let text = String(repeating: line.decomposedStringWithCanonicalMapping, count: count)
    #expect(
      Array(Normalization.nfc(text).utf8) == Array(String(repeating: line, count: count).utf8))
  }
}
