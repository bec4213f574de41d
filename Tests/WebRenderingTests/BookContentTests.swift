import Diagnostics
import EPUB
import Foundation
import Gazetteer
import Linking
import Model
import Reading
import TestSupport
import Testing
import VietnameseText

@testable import Figures
@testable import WebRendering

@Suite("Stories, maps and figures in books")
struct BookContentTests {
  private static let story = """
    ---
    sort: model
    title: Nuôi bò & bán bò
    lead: Theo Kế hoạch số 07/KH-UBND ngày 05/02/2023.
    date: 2023-11-01
    province: Sơn La
    theme: Sinh kế
    project: Dự án <thử>
    results: {value: trên 305, unit: tỷ đồng, label: đăng ký}
    pictures: {file: bo.jpg, alt: 'Bò "đẹp"', caption: Đàn bò, credit: Thử}
    quotations: {text: Vui lắm, speaker: Ông Thử, source: Kế hoạch số 07/KH-UBND}
    persons: {name: Ông Thử, role: public}
    ---
    Xem [kế hoạch](../documents/a.md) và ![Một con bò](../media/bo.jpg).

    ```chart
    dataset: adoption
    type: stacked-bars
    x: province.region
    series: state
    ```

    ```map
    dataset: adoption
    ```

    ```stat
    dataset: adoption
    figures: total
    ```

    ```table
    dataset: adoption
    columns: [province, state]
    limit: 3
    ```

    ```timeline
    dataset: adoption
    date: date
    columns: [province]
    ```
    """

  private static let volume = """
    ---
    title: Tuyển tập
    year: 2026
    contents: [{document: a}, {story: "0"}]
    appendices: [{map: adoption}]
    ---
    Xem [câu chuyện](../stories/0.md).
    """

  private static func book(anonymous: Bool = false, picture: Bool = true) throws -> Book {
    var diagnostics: [Diagnostic] = []
    let folder = TestFiles.root.appending(path: "Content/data")
    let table = DatasetReader.read(
      table: Array(try Data(contentsOf: folder.appending(path: "adoption.csv"))),
      schema: Array(try Data(contentsOf: folder.appending(path: "adoption.schema.json"))),
      name: "adoption", folder: "", diagnostics: &diagnostics)
    let datasets = Datasets.link(
      [try #require(table)], gazetteer: .standard, contentFolder: "", diagnostics: &diagnostics)
    diagnostics = []
    var told = try #require(
      ContentReader.story(
        Array(story.utf8), path: "stories/0.md", file: "0.md", diagnostics: &diagnostics))
    try #require(!diagnostics.hasErrors, "\(diagnostics)")
    told.isAnonymous = anonymous
    let sample = try SampleSite(
      ["a.md": Sample.complete, "bao-cao-150-bc-ldtbxh-2023.md": Sample.target], stories: [told],
      datasets: datasets, publications: [volume])
    var figures = SiteFigures(of: sample.site, contentFolder: "", diagnostics: &diagnostics)
    let svg = Array(
      ("<svg width=\"9\" height=\"9\"><text paint-order=\"stroke\" stroke=\"#000001\" x=\"1\">"
        + "a</text></svg>").utf8)
    figures.draw(contentFolder: "", diagnostics: &diagnostics) { _ throws(ChartFailure) in svg }
    try #require(!diagnostics.hasErrors, "\(diagnostics)")
    return BookRenderer(
      sample.site.publications[0], of: sample.site, figures: figures,
      pictures: picture ? ["media/bo.jpg": .init(form: .png, bytes: png)] : [:],
      theme: try SampleSite.theme(),
      stylesheet: []
    ).book()
  }

  /// One white dot.
  private static let png = Array(
    Data(
      base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAA"
        + "AABJRU5ErkJggg==") ?? Data())

  private static func chapter(_ title: String, in book: Book) throws -> String {
    text(try #require(book.chapters.first { $0.title.contains(title) }).body)
  }

  @Test("A story has its rubric, lead, picture, figures, text, quotation, facts and sources")
  func story() throws {
    let text = try Self.chapter("Nuôi bò", in: Self.book())
    for words in [
      "<p class=\"rubric\">Mô hình: Sinh kế</p>", "<h1>Nuôi bò &amp; bán bò</h1>",
      "Sơn La, 01/11/2023", "alt=\"Bò &quot;đẹp&quot;\"", "<strong>trên 305 tỷ đồng</strong>",
      "“Vui lắm”", "Ông Thử, ", "Dự án &lt;thử&gt;", "Nguồn và văn bản liên quan",
      "https://example.vn/an-pham/cau-chuyen/0.html",
    ] { #expect(text.replacing("\u{A0}", with: " ").contains(words), "\(words)") }
    #expect(text.contains("href=\"chuong-1.xhtml\""))
    #expect(text.contains("<img src=\"hinh-1.png\" alt=\"Một con bò\"/>"))
  }

  @Test("An anonymous story names no speaker")
  func anonymous() throws {
    let text = try Self.chapter("Nuôi bò", in: Self.book(anonymous: true))
    #expect(text.contains("“Vui lắm”") && !text.contains("Ông Thử"))
  }

  @Test("A story without a picture that may be shown has none")
  func noPicture() throws {
    let book = try Self.book(picture: false)
    #expect(try !Self.chapter("Nuôi bò", in: book).contains("src=\"hinh-1.png\""))
    #expect(!book.pictures.contains { $0.form != .svg })
  }

  @Test("Charts and maps are pictures with their data as tables; other figures are text")
  func figures() throws {
    let book = try Self.book()
    let text = try Self.chapter("Nuôi bò", in: book)
    for anchor in ["hinh-1", "hinh-2"] {
      #expect(text.contains("<figure class=\"data-figure\" id=\"\(anchor)\">"))
      #expect(text.contains("src=\"chuong-2-\(anchor).svg\" alt=\""))
      #expect(book.pictures.contains { $0.file == "chuong-2-\(anchor).svg" })
    }
    #expect(text.count(of: "<table>") == 3)
    #expect(text.contains("<dl class=\"stat-figures\">") && text.contains("class=\"timeline\""))
    #expect(!text.contains("Bản này không có các hình"))
  }

  @Test("A map reads without its picture: provinces by state, regions, archipelagos, day, source")
  func map() throws {
    let book = try Self.book()
    let text = try Self.chapter("63 tỉnh", in: book).replacing("\u{A0}", with: " ")
    for words in [
      "53 trên 63", "src=\"chuong-3-ban-do.svg\"", "Chưa ban hành</td><td class=\"right\">10",
      "Điện Biên, Sơn La, Yên Bái", "12/13", "Quần đảo Hoàng Sa thuộc Đà Nẵng",
      "Nguồn: Báo cáo 150/BC-LĐTBXH", "27/10/2023",
    ] { #expect(text.contains(words), "\(words)") }
    let picture = try #require(book.pictures.first { $0.name == "chuong-3-ban-do" })
    let svg = WebRenderingTests.text(picture.bytes)
    #expect(svg.contains("Hoàng Sa") && svg.contains("Trường Sa"))
    #expect(book.chapters.last?.type == "appendix")
  }

  @Test("epubcheck finds nothing to remark on", .enabled(if: EPUBCheck.isAvailable))
  func epubcheck() throws {
    #expect(try EPUBCheck.problems(of: Self.book().archive()) == [])
  }
}
