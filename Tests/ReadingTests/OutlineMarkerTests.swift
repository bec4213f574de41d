import Reading
import Testing

@Suite struct OutlineMarkerTests {
  private func describe(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return OutlineMarker(bytes[...]).map { marker in
      let title = String(decoding: bytes[marker.length...], as: UTF8.self)
      return "\(marker.kind) \(marker.number) [\(marker.printed)] \(title)"
    }
  }

  @Test(
    "each form of the official outline is recognised, with what is printed and what is left",
    arguments: [
      ("I. MỤC ĐÍCH", "roman I [I.] MỤC ĐÍCH"), ("XIV. X", "roman XIV [XIV.] X"),
      ("1. Mục đích", "number 1 [1.] Mục đích"), ("1.11. Ban", "number 1.11 [1.11.] Ban"),
      ("1.1 Ban", "number 1.1 [1.1] Ban"), ("2.1.3. X", "number 2.1.3 [2.1.3.] X"),
      ("a) Một", "letter a [a)] Một"), ("đ) Năm", "letter đ [đ)] Năm"),
      ("1) Một", "bracketedNumber 1 [1)] Một"), ("A. PHẦN", "capital A [A.] PHẦN"),
      ("Đ. PHẦN", "capital Đ [Đ.] PHẦN"), ("I.  Hai cách", "roman I [I.] Hai cách"),
      ("I.\u{A0}X", "roman I [I.] X"),
      ("Chương I. QUY ĐỊNH CHUNG", "chapter I [Chương I] QUY ĐỊNH CHUNG"),
      ("CHƯƠNG II", "chapter II [CHƯƠNG II] "), ("Chương 3: X", "chapter 3 [Chương 3] X"),
      ("Mục 1. X", "section 1 [Mục 1] X"), ("MỤC 2 - X", "section 2 [MỤC 2] X"),
      ("Điều 5. Hiệu lực", "article 5 [Điều 5] Hiệu lực"), ("Điều 5a. X", "article 5a [Điều 5a] X"),
      ("Điều 5đ. X", "article 5đ [Điều 5đ] X"), ("Điều\u{A0}5. X", "article 5 [Điều\u{A0}5] X"),
      ("Phần thứ nhất", "part 1 [Phần thứ nhất] "),
      ("PHẦN THỨ HAI. X", "part 2 [PHẦN THỨ HAI] X"), ("Phần thứ mười", "part 10 [Phần thứ mười] "),
      ("Phần thứ mười lăm: X", "part 15 [Phần thứ mười lăm] X"),
      ("Phần Thứ tư X", "part 4 [Phần Thứ tư] X"),
      ("Phần II. X", "part II [Phần II] X"), ("PHẦN A. X", "part A [PHẦN A] X"),
      ("Phụ lục", "appendix  [Phụ lục] "), ("PHỤ LỤC", "appendix  [PHỤ LỤC] "),
      ("Phụ lục I. TỔNG HỢP", "appendix I [Phụ lục I] TỔNG HỢP"),
      ("Phụ lục: BIỂU", "appendix  [Phụ lục] BIỂU"), ("PHỤ LỤC 01", "appendix 01 [PHỤ LỤC 01] "),
      ("Phụ lục số 2. X", "appendix 2 [Phụ lục số 2] X"),
      ("Phụ lục A - X", "appendix A [Phụ lục A] X"),
      ("Phụ lục I TỔNG HỢP", "appendix I [Phụ lục I] TỔNG HỢP"),
    ])
  func forms(text: String, expected: String) {
    #expect(describe(text) == expected)
  }

  @Test(
    "words that merely begin like a marker are none",
    arguments: [
      "Mục đích", "Mục lục", "Điều chỉnh", "Điều 5, khoản 2", "Điều 5ab", "Phần lớn", "Phần III2",
      "Phần thứ nhấtt", "Phần thứ", "Chương trình 109", "Phụ lục kèm theo", "Phụ lụcI",
      "Phụ lục số liệu", "2.752 tỷ đồng", "1.864. tỷ", "2023. Năm", "IIII. X", "IVX", "a", "a)",
      "I.",
      "1.", "ab) x", "123) x", "1.2.3.4.5. x", ".1. x", "1..2. x", "x. y", "", " ", "(a) x",
      "- a) x",
      "CIVIL. x", "à) x",
    ])
  func noMarkers(text: String) {
    #expect(describe(text) == nil)
  }

  @Test("only the beginning is looked at, however long the text or the marker")
  func bounded() {
    let long = String(repeating: "1", count: 100_000)
    #expect(describe(long + ". x") == nil)
    #expect(describe("Điều \(long). x") == nil)
    #expect(describe("a) " + String(repeating: "ắ", count: 100_000))?.hasPrefix("letter a") == true)
  }
}
