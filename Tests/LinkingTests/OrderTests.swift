import Diagnostics
import Linking
import Model
import Testing

@Suite("Names, order and lists")
struct OrderTests {
  @Test(
    "Documents are named by kind and identifier; a blank number shows as an ellipsis",
    arguments: [
      ("number: \"237\"\nsymbol: KH-MTTQ-BTT", "Kế hoạch số 237/KH-MTTQ-BTT"),
      ("number: \"\"\nsymbol: KH-UBND", "Kế hoạch số …/KH-UBND"),
      ("kind: chi-thi\nnumber: \"05\"\nsymbol: -CT/TW", "Chỉ thị số 05-CT/TW"),
      ("kind: chi-thi\nnumber: \"\"\nsymbol: -CT/TW", "Chỉ thị số …-CT/TW"),
      ("", "Kế hoạch"), ("number: \"\"", "Kế hoạch"), ("number: \"12\"", "Kế hoạch số 12"),
    ])
  func names(keys: String, name: String) {
    #expect(TestSite([("a", keys)])["a"]?.name == name)
  }

  @Test("The newest come first, the undated last, those of one day in Vietnamese order")
  func order() {
    let site = TestSite([
      ("undated", "number: \"1\""), ("old", "date: 2021-12-31"), ("new", "date: 2023-02-01"),
      ("month", "date: 2023-02"),
      ("d-directive", "kind: chi-thi\ndate: 2022-05-05"),
      ("d-scheme", "kind: de-an\ndate: 2022-05-05"), ("d-project", "kind: du-an\ndate: 2022-05-05"),
      ("d-ten", "number: \"10\"\ndate: 2022-05-05"), ("d-two", "number: \"2\"\ndate: 2022-05-05"),
    ])
    #expect(
      site.order == [
        "new", "month", "d-directive", "d-project", "d-scheme", "d-two", "d-ten", "old", "undated",
      ])
  }

  @Test("The order does not depend on the order of reading")
  func stable() {
    let documents = (0..<20).map { ("\($0)", "date: 2022-05-05") }
    #expect(TestSite(documents).order == TestSite(documents.reversed()).order)
  }

  @Test("Terms stand in Vietnamese order, years from the latest")
  func terms() {
    let site = TestSite([
      ("a", "province: Đắk Lắk\ndate: 2021-05-05"), ("b", "province: Điện Biên\ndate: 2023-05-05"),
      ("c", "province: Cà Mau\ndate: 2022-05-05"), ("d", "province: Hà Nội\ndate: 2023-06-05"),
      ("e", "province: Đà Nẵng"), ("f", "province: Cần Thơ"),
    ])
    #expect(
      site.terms(.province) == [
        "Cà Mau: c", "Cần Thơ: f", "Đà Nẵng: e", "Đắk Lắk: a", "Điện Biên: b", "Hà Nội: d",
      ])
    #expect(site.terms(.year) == ["2023: d b", "2022: c", "2021: a"])
    #expect(site.terms(.kind) == ["Kế hoạch: d b c a e f"])
  }

  @Test("Agencies that differ in the place of a tone mark or in capitals are one")
  func agencies() {
    let site = TestSite([
      ("a", "date: 2023-05-05\nissuers: [Sở Y tế tỉnh Hoà Bình]"),
      ("b", "date: 2022-05-05\nissuers: [Sở Y tế tỉnh Hòa Bình, SỞ Y TẾ TỈNH HÒA BÌNH]"),
    ])
    #expect(site.terms(.agency) == ["Sở Y tế tỉnh Hoà Bình: a b"])
    #expect(site.codes.isEmpty)
    #expect(site["b"]?.terms.count == 3, "kind, year and one agency")
  }

  @Test("Agencies of different names that would share an address are an error")
  func agencyCollision() {
    let site = TestSite([
      ("a", "date: 2023-05-05\nissuers: [Hội Bà Mé]"), ("b", "issuers: [Hội Ba Mẹ]"),
    ])
    #expect(site.codes == ["address.collision"])
    #expect(site.diagnostics.first?.location?.file == "Content/documents/b.md")
  }
}
