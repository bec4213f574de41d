import Diagnostics
import Linking
import Model
import Testing

@Suite("Provinces of documents")
struct ProvinceTests {
  @Test(
    "Other spellings are brought to the name of the lists",
    arguments: [
      ("TP HCM", "TP Hồ Chí Minh"), ("thành phố Hồ Chí Minh", "TP Hồ Chí Minh"),
      ("tỉnh Hoà Bình", "Hòa Bình"), ("son la", "Sơn La"), ("Bình Dương", "Bình Dương"),
    ])
  func names(written: String, name: String) {
    let site = TestSite([("a", "date: 2023-05-05\nprovince: \(written)")])
    #expect(site["a"]?.province == name)
    #expect(site.codes.isEmpty)
  }

  @Test("A misspelt province is an error with a suggestion")
  func unknown() {
    let site = TestSite([("a", "date: 2023-05-05\nprovince: Sơn Laa")])
    #expect(site.codes == ["place.unknown-province"])
    #expect(site.diagnostics.first?.wayOut?.vietnamese == "có phải là “Sơn La”")
    #expect(site.diagnostics.first?.location?.start?.line == 6)
  }

  @Test("A province that had merged by the document's day is an error that names its successor")
  func ended() {
    let site = TestSite([("a", "date: 2025-07-01\nprovince: Bình Dương")])
    #expect(site.codes == ["place.merged-province"])
    #expect(
      site.diagnostics.first?.summary.vietnamese
        == "Bình Dương đã sáp nhập vào thành phố Hồ Chí Minh từ 01/7/2025")
    #expect(site.diagnostics.first?.wayOut?.vietnamese.contains("TP Hồ Chí Minh") == true)
  }

  @Test("A historical document of a province that was taken in names the successor")
  func taken() {
    let site = TestSite([("a", "date: 2023-05-05\nprovince: Bình Dương\nstatus: historical")])
    let successor = site["a"]?.successor
    #expect(successor?.former == "tỉnh Bình Dương")
    #expect(successor?.name == "thành phố Hồ Chí Minh")
    #expect(
      successor.map { Set($0.merged) } == ["Bà Rịa - Vũng Tàu", "Bình Dương", "TP Hồ Chí Minh"])
    #expect(successor?.since == "01/7/2025")
    #expect(successor?.resolution == "202/2025/QH15")
  }

  @Test("A province that kept its name and took others in has a successor too")
  func keptName() {
    let site = TestSite([("a", "date: 2017-06-16\nprovince: Thái Nguyên\nstatus: historical")])
    #expect(site["a"]?.successor?.name == "tỉnh Thái Nguyên")
    #expect(site["a"]?.successor.map { Set($0.merged) } == ["Bắc Kạn", "Thái Nguyên"])
  }

  @Test(
    "No successor where the province is unchanged, or the document is not historical",
    arguments: [
      "province: Sơn La\nstatus: historical", "province: Bình Dương\nstatus: in-force",
    ])
  func none(keys: String) {
    let site = TestSite([("a", "date: 2023-05-05\n\(keys)")])
    #expect(site.codes.isEmpty)
    #expect(site["a"]?.successor == nil)
  }
}
