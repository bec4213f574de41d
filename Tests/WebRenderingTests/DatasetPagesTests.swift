import Diagnostics
import Foundation
import Gazetteer
import Linking
import Model
import Reading
import Templating
import Testing

@testable import WebRendering

@Suite("Pages and files of tables") struct DatasetPagesTests {
  private static let schema = """
    {title: Bảng thử, description: Dùng để thử, asOf: 2023-10-27, primaryKey: tinh,
    sources: [{title: Báo cáo, path: documents/a.md}, {title: Trang, path: "https://e.vn/"}], licenses: [{name: CC-BY-4.0, path: "https://cc.org/"}],
    fields: [{name: tinh, title: Tỉnh}, {name: state, title: Tình trạng, categories:
    [{value: issued, label: Đã có, colour: "#0E6655", pattern: hatch}, none]},
    {name: ngay, title: Ngày, type: date}, {name: so, title: Số, type: number, unit: hộ},
    {name: co, type: boolean}, {name: ky-hieu, type: list}],
    foreignKeys: [{fields: tinh, reference: {resource: provinces}}],
    measures: [{name: issued, title: tỉnh đã có, where: {state: issued}}]}
    """

  private static let rows = """
    tinh,state,ngay,so,co,ky-hieu
    Sơn La,issued,10/05/2023,"1.234,5",x,"1/A; 2/<B>"
    "Lai Châu",none,,,,

    """

  private func site(_ rows: String = rows) throws -> SampleSite {
    var diagnostics: [Diagnostic] = []
    let dataset = try #require(
      DatasetReader.read(
        table: Array(rows.utf8), schema: Array(Self.schema.utf8), name: "thu", folder: "",
        diagnostics: &diagnostics))
    let linked = Datasets.link(
      [dataset], gazetteer: .standard, contentFolder: "", diagnostics: &diagnostics)
    try #require(diagnostics.isEmpty, "\(diagnostics)")
    return try SampleSite(["a.md": Sample.small(1)], datasets: linked)
  }

  @Test("A page shows the table with links, states, words for readers and values to sort by")
  func page() throws {
    let page = try site().page("du-lieu/thu.html")
    #expect(page.contains("<h1>Bảng thử</h1>"))
    #expect(page.contains("<a href=\"../tinh/son-la.html\">Sơn La</a>"))
    #expect(page.contains("data-value=\"2023-05-10\""))
    #expect(page.contains("data-value=\"1234.5\""))
    #expect(page.contains("1.234,5"))
    #expect(page.contains("swatch-hatch"))
    #expect(page.contains("2/&lt;B&gt;"))
    #expect(page.contains("<script src=\"../assets/table.js\" defer></script>"))
    #expect(page.contains("data-sortable"))
    #expect(page.contains("<dd>1</dd>"))
  }

  @Test("Sources lead to documents of the site or to web pages")
  func sources() throws {
    let page = try site().page("du-lieu/thu.html")
    #expect(page.contains("<a href=\"../van-ban/"))
    #expect(page.contains("<a href=\"https://e.vn/\">Trang</a>"))
  }

  @Test("The CSV file is clean: commas, ISO dates, a point before decimals")
  func csv() throws {
    #expect(
      try site().page("du-lieu/thu.csv") == """
        tinh,state,ngay,so,co,ky-hieu\r
        Sơn La,issued,2023-05-10,1234.5,true,1/A;2/<B>\r
        Lai Châu,none,,,,\r

        """)
  }

  @Test("The CSV file reads as the table it was made of")
  func roundTrip() throws {
    let once = try site()
    let twice = try site(try once.page("du-lieu/thu.csv"))
    #expect(
      once.site.datasets[0].dataset.rows.map(\.values)
        == twice.site.datasets[0].dataset.rows.map(\.values))
  }

  @Test("The JSON file holds numbers, lists and blanks as such")
  func json() throws {
    let text = try site().page("du-lieu/thu.json")
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let rows = try #require(parsed as? [[String: Any]])
    #expect(rows.count == 2)
    #expect(rows[0]["so"] as? Double == 1234.5)
    #expect(rows[0]["co"] as? Bool == true)
    #expect(rows[0]["ky-hieu"] as? [String] == ["1/A", "2/<B>"])
    #expect(rows[1]["ngay"] is NSNull)
  }

  @Test("The Data Package describes the file with its types, sources and licence")
  func package() throws {
    let text = try site().page("du-lieu/datapackage.json")
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let resources = try #require(parsed?["resources"] as? [[String: Any]])
    #expect(resources[0]["path"] as? String == "thu.csv")
    #expect((resources[0]["sources"] as? [[String: Any]])?.count == 2)
    let schema = try #require(resources[0]["schema"] as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    #expect(
      fields.map { $0["type"] as? String }
        == ["string", "string", "date", "number", "boolean", "list"])
    #expect(schema["primaryKey"] as? [String] == ["tinh"])
  }

  @Test("A page shows the first thousand rows and says so")
  func longTable() throws {
    let rows = (0..<1_500).map { _ in "Sơn La,none,,,,\n" }.joined()
    var diagnostics: [Diagnostic] = []
    let dataset = try #require(
      DatasetReader.read(
        table: Array(("tinh,state,ngay,so,co,ky-hieu\n" + rows).utf8),
        schema: Array(Self.schema.replacing("primaryKey: tinh,", with: "").utf8), name: "dai",
        folder: "", diagnostics: &diagnostics))
    let linked = Datasets.link(
      [dataset], gazetteer: .standard, contentFolder: "", diagnostics: &diagnostics)
    let site = try SampleSite(["a.md": Sample.small(1)], datasets: linked)
    let page = try site.page("du-lieu/dai.html")
    #expect(page.contains("hiện 1.000 dòng đầu trong 1.500 dòng"))
    #expect(page.split(separator: "<tr>").count == 1_000 + 2)
    #expect(try site.page("du-lieu/dai.csv").split(separator: "\r\n").count == 1_501)
  }

  @Test("A site without tables has neither pages nor files of them")
  func none() throws {
    let site = try SampleSite(["a.md": Sample.small(1)])
    #expect(!site.renderer.pages.contains { $0.path.hasPrefix("du-lieu") })
  }
}
