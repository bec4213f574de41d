import Diagnostics
import Foundation
import Gazetteer
import Linking
import Model
import Reading
import Templating
import Testing

@testable import WebRendering

@Suite("Pages of provinces and regions")
struct PlacePagesTests {
  private static let schema = """
    {"title": "Ban hành chương trình", "asOf": "2023-10-27",
     "fields": [
      {"name": "province", "title": "Tỉnh", "constraints": {"required": true}},
      {"name": "state", "title": "Tình trạng", "categories": [
        {"value": "issued", "label": "Đã ban hành", "colour": "map.issued"},
        {"value": "none", "label": "Chưa ban hành", "colour": "#D8D2C6", "pattern": "outline"}]},
      {"name": "identifier", "title": "Số hiệu", "type": "list", "delimiter": ";"},
      {"name": "date", "title": "Ngày", "type": "date", "format": "any"}],
     "primaryKey": ["province"],
     "foreignKeys": [
      {"fields": ["province"], "reference": {"resource": "provinces", "fields": ["name"]}},
      {"fields": ["identifier"], "reference": {"resource": "documents", "fields": ["identifier"]}}],
     "measures": [{"name": "issued", "title": "tỉnh đã ban hành", "where": {"state": "issued"}}],
     "map": {"place": "province", "state": "state", "date": "date"}}
    """

  /// A site with a table of provinces.
  ///
  /// - Parameters:
  ///   - rows: lines below the header, cells divided by commas.
  ///   - files: further documents.
  private static func site(_ rows: [String], _ files: [String: String] = [:]) throws -> SampleSite {
    var diagnostics: [Diagnostic] = []
    let table = (["province,state,identifier,date"] + rows).joined(separator: "\n")
    let dataset = DatasetReader.read(
      table: Array(table.utf8), schema: Array(schema.utf8), name: "adoption", folder: "",
      diagnostics: &diagnostics)
    let linked = Datasets.link(
      [try #require(dataset)], gazetteer: .standard, contentFolder: "", diagnostics: &diagnostics)
    try #require(diagnostics.map(\.summary.english) == [])
    return try SampleSite(["a.md": Sample.complete].merging(files) { $1 }, datasets: linked)
  }

  @Test("The book of addresses knows the pages of tables, maps, provinces and regions")
  func addresses() throws {
    let site = try Self.site(["Bình Dương,issued,07/KH-UBND,05/02/2023"])
    #expect(!site.site.places.regions.isEmpty && !site.site.datasets.isEmpty)
    #expect(site.unknownAddresses == [])
  }

  @Test("A province that a table names has a page with its state, document and day")
  func state() throws {
    let page = try Self.site(["Bình Dương,issued,07/KH-UBND,05/02/2023"])
      .page("tinh/binh-duong.html")
    #expect(page.contains("Đã ban hành"))
    #expect(page.contains(">07/KH-UBND</a>"))
    #expect(page.contains("05/02/2023"))
    #expect(page.contains("fill=\"var(--map-issued)\""))
    #expect(page.contains("aria-label=\"Vị trí của Bình Dương\""))
    #expect(!page.contains(" style="))
    #expect(page.contains("Từ 01/7/2025 thuộc <a href=\"../tinh/tp-ho-chi-minh.html\">"))
    #expect(page.contains("theo Nghị quyết số 202/2025/QH15"))
    #expect(page.contains("63 tỉnh, thành phố, đến 27/10/2023"))
  }

  @Test("The page of a merged province shows each part, and says where they differ")
  func mixed() throws {
    let site = try Self.site([
      "Bình Dương,issued,,", "TP HCM,none,,", "Hà Giang,issued,,", "Tuyên Quang,issued,,",
    ])
    let mixed = try site.page("tinh/tp-ho-chi-minh.html")
    #expect(mixed.contains("Không đồng nhất"))
    #expect(mixed.contains("1 đã ban hành, 1 chưa ban hành"))
    #expect(mixed.contains("không có số liệu"), "Bà Rịa - Vũng Tàu has no row")
    let alike = try site.page("tinh/tuyen-quang.html")
    #expect(!alike.contains("Không đồng nhất"))
    #expect(alike.count(of: "Đã ban hành") == 3)
    #expect(alike.contains("<h2>Từ 01/7/2025</h2>") && alike.contains("<h2>Đến 30/6/2025</h2>"))
    #expect(!(try site.page("tinh/ha-giang.html")).contains("Tuyên Quang hiện nay"))
  }

  @Test("A province's page links its neighbours, its documents, those that name and that cite it")
  func related() throws {
    let site = try Self.site(
      ["Bình Dương,issued,,", "Tây Ninh,none,,"],
      [
        "b.md": Sample.target,
        "c.md": Sample.small(3).replacing(
          "Nội dung.", with: "Tỉnh Bình Dương thực hiện Kế hoạch số 07/KH-UBND ngày 05/02/2023."),
      ])
    let page = try site.page("tinh/binh-duong.html")
    #expect(page.contains("<a href=\"../tinh/tay-ninh.html\">Tây Ninh</a>"))
    #expect(page.contains("Văn bản khác nhắc đến Bình Dương"))
    #expect(page.contains("Thông báo số 3/TB-BTN"))
    #expect(page.contains("id=\"_duoc-dan\""))
    #expect(page.contains("Giúp &quot;hộ nghèo&quot;") || page.contains("Giúp \"hộ nghèo\""))
  }

  @Test("A region's page counts the provinces of each state and lists them")
  func region() throws {
    let site = try Self.site(["Bình Dương,issued,,", "Tây Ninh,none,,"])
    let page = try site.page("vung/dong-nam-bo.html")
    #expect(page.contains("<h1>Vùng Đông Nam Bộ</h1>"))
    #expect(page.contains("<strong>1/6</strong> tỉnh đã ban hành"))
    #expect(page.contains("<rect x=\"0.0\" width=\"16.7\""))
    #expect(page.contains("Từ 01/7/2025: 3 tỉnh, thành phố"))
    #expect(page.contains("Đến 30/6/2025: 6 tỉnh, thành phố"))
    #expect(page.contains("nay thuộc thành phố Hồ Chí Minh"))
    #expect(page.contains("Không đồng nhất: 2"), "parts without a row differ from the others")
  }

  @Test("The list of provinces stands by region, former provinces under those of today")
  func list() throws {
    let page = try Self.site(["Bình Dương,issued,,", "Sơn La,none,,"]).page("tinh.html")
    #expect(page.contains("<a href=\"vung/dong-nam-bo.html\">Đông Nam Bộ</a>"))
    let city = try #require(page.range(of: "tinh/tp-ho-chi-minh.html"))
    let former = try #require(page.range(of: "tinh/binh-duong.html"))
    #expect(city.lowerBound < former.lowerBound)
    #expect(page.contains("<caption><a href=\"du-lieu/adoption.html\">Ban hành chương trình</a>"))
  }

  @Test("The further pages of a province's documents stay lists")
  func furtherPages() throws {
    var files: [String: String] = [:]
    for number in 1...101 {
      files["\(number).md"] = Sample.small(number).replacing(
        "subject:", with: "province: Sơn La\nsubject:")
    }
    let site = try SampleSite(files)
    #expect(try site.page("tinh/son-la.html").contains("_van-ban"))
    #expect(try site.page("tinh/son-la-trang-2.html").contains("101 văn bản, mới nhất trước"))
  }

  @Test("A site without provinces has no pages of them")
  func none() throws {
    let site = try SampleSite(["a.md": Sample.small(1)])
    #expect(
      !site.renderer.pages.contains { $0.path.hasPrefix("tinh/") || $0.path.hasPrefix("vung/") })
  }
}
