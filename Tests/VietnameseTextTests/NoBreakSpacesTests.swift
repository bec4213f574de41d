import Testing
import VietnameseText

struct NoBreakSpacesTests {
  /// The text with "~" for each no-break space put in.
  private func marked(_ text: String) -> String {
    String(NoBreakSpaces.insert(into: text).map { $0 == "\u{A0}" ? "~" : $0 })
  }

  @Test(
    "figures, references, dates, TP and dashes keep together",
    arguments: [
      ("trên 2.752 tỷ đồng", "trên 2.752~tỷ đồng"), ("545 triệu", "545~triệu"),
      ("theo khoản 4 Mục IV Chương trình", "theo khoản~4 Mục~IV Chương trình"),
      ("Điều 5, điểm a khoản 2", "Điều~5, điểm~a khoản~2"), ("điểm đ, ĐIỀU 7", "điểm~đ, ĐIỀU~7"),
      ("ngày 02 tháng 7 năm 2023", "ngày~02 tháng~7 năm 2023"), ("Chương III", "Chương~III"),
      ("Phụ lục I kèm theo", "Phụ lục~I kèm theo"), ("“Điều 5”", "“Điều~5”"),
      ("TP HCM và TP. Hồ Chí Minh", "TP~HCM và TP.~Hồ Chí Minh"), ("TP Đà Nẵng", "TP~Đà Nẵng"),
      ("Lao động - Thương binh", "Lao động~- Thương binh"),
      ("Bà Rịa – Vũng Tàu", "Bà Rịa~– Vũng Tàu"), ("năm 2023: 5 tỷ;", "năm 2023: 5~tỷ;"),
    ])
  func joins(text: String, expected: String) { #expect(marked(text) == expected) }

  @Test(
    "other spaces may break",
    arguments: [
      "02 tỉnh", "5 tỷphú", "danh mục các", "điểm cao", "thời điểm khác", "a -b", "a  - b",
      "ngày  02",
      "HTP HCM", "khoảng 4", "- mục", "Mục VIỆC", "Mục IVa", "một số 5 điều", "",
      " ", "Mục ", " IV", "ngày\n02", "TP- HCM",
    ])
  func breaks(text: String) { #expect(marked(text) == text) }

  @Test("offsets are those of single spaces, ascending")
  func offsets() {
    #expect(NoBreakSpaces.offsets(in: Array("Điều 5 và Mục IV".utf8)) == [7, 19])
  }

  @Test("any bytes keep all but their spaces, and a second run changes nothing")
  func anyBytes() {
    var random = RandomText(seed: 10)
    for round in 0..<6000 {
      let bytes = round.isMultiple(of: 2) ? random.bytes() : Array(random.vietnamese().utf8)
      let once = NoBreakSpaces.insert(into: bytes)
      let offsets = NoBreakSpaces.offsets(in: bytes)
      #expect(offsets == offsets.sorted() && offsets.allSatisfy { bytes[$0] == 0x20 })
      #expect(once.count == bytes.count + offsets.count)
      #expect(NoBreakSpaces.insert(into: once) == once)
    }
  }
}
