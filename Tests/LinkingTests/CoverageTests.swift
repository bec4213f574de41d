import Model
import Testing

@testable import Linking

@Suite("The six coordination contents")
struct CoverageTests {
  /// The contents of a text as "number: anchors".
  private static func contents(_ linked: LinkedDocument?) -> [String] {
    guard let linked else { return [] }
    return linked.coverage.map { covered in
      let anchors = covered.sections.map { linked.document.body.sections[$0].anchor }
      return "\(covered.content.rawValue): " + anchors.joined(separator: " ")
    }
  }

  private static func contents(_ keys: String = "", _ body: String) -> [String] {
    contents(TestSite([("a", keys, body)])["a"])
  }

  @Test("A heading may take up two contents, and a content may have two headings")
  func several() {
    #expect(
      Self.contents("", "## I. Giám sát\n\n## II. Kiểm tra, sơ kết, tổng kết")
        == ["4: muc-i muc-ii", "5: muc-ii"])
  }

  @Test("Of headings within each other the outer one counts")
  func outer() {
    #expect(
      Self.contents("", "## I. Công tác giám sát\n\n### 1. Giám sát\n\n### 2. Hội nghị")
        == ["4: muc-i", "6: muc-i-2"])
  }

  @Test("Headings on who does what, and appendices, take up nothing")
  func leftOut() {
    let body = "## I. TỔ CHỨC THỰC HIỆN\n\n### 1. Hội nghị\n\n# Phụ lục I. BIỂU HUY ĐỘNG NGUỒN LỰC"
    #expect(Self.contents("", body) == [])
    #expect(
      Self.contents("", "## I. NỘI DUNG VÀ TỔ CHỨC THỰC HIỆN\n\n### 1. Hội nghị") == ["6: muc-i-1"])
  }

  @Test("Only programmes and plans are looked at, unless the front matter says otherwise")
  func kinds() {
    #expect(Self.contents("kind: bao-cao", "## I. Tuyên truyền") == [])
    #expect(
      Self.contents("kind: bao-cao\ncoverage: {meetings: muc-i}", "## I. Tuyên truyền")
        == ["1: muc-i", "6: muc-i"])
  }

  @Test("The front matter overrides the headings, either way")
  func overrides() {
    #expect(
      Self.contents(
        "noi-dung-phoi-hop: {mo-hinh: muc-ii, tuyen-truyen: false}",
        "## I. Tuyên truyền\n\n## II. Khác") == ["3: muc-ii"])
  }

  @Test("A section that the document does not have is an error")
  func unknownSection() {
    let site = TestSite([("a", "coverage: {models: muc-x}", "## I. Mô hình")])
    #expect(site.codes == ["coverage.unknown-section"])
    #expect(Self.contents(site["a"]) == [])
  }

  @Test("The project's own editions take up what their headings say")
  func ownEditions() throws {
    let editions = try OwnEditions()
    #expect(
      Self.contents(try editions.document("Bình Dương"))
        == (1...6).map { "\($0): muc-ii-\($0)" })
    #expect(
      Self.contents(try editions.document("Thái Nguyên"))
        == ["1: muc-ii-1", "2: muc-ii-2", "3: muc-ii-3", "4: muc-ii-4 muc-ii-5", "5: muc-ii-5"])
    #expect(
      Self.contents(try editions.document("Sơn La"))
        == ["1: muc-ii-1", "2: muc-ii-2", "4: muc-ii-3", "5: muc-ii-5"])
    #expect(
      Self.contents(try editions.document("Tây Ninh"))
        == ["1: muc-iv-4", "2: muc-iv-3", "3: muc-iii-1", "4: muc-iii-4"])
  }
}
