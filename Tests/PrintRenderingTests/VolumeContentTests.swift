import Diagnostics
import Figures
import Foundation
import Gazetteer
import Linking
import Model
import Reading
import TestSupport
import Testing

@testable import PrintRendering

/// What volumes hold beside documents, read back with poppler.
@Suite(.enabled(if: Print.isAvailable && Print.canReadPDFs, Comment(rawValue: Print.why)))
struct VolumeContentTests {
  private static let document = """
    ---
    kind: ke-hoach
    number: "7"
    symbol: KH-UBND
    date: 2023-05-01
    issuers: [Ủy ban nhân dân tỉnh Sơn La]
    subject: Nuôi bò
    ---
    ## I. MỞ ĐẦU

    Xem [hình của văn bản](#hinh-1).

    ```stat
    dataset: adoption
    figures: total
    title: Số của văn bản
    ```
    """

  private static let story = """
    ---
    sort: model
    title: Nuôi bò ở bản
    lead: Một bản nuôi bò theo nhóm.
    date: 2023-11-01
    province: Lai Châu
    district: huyện Thử
    theme: Sinh kế
    documents: Kế hoạch số 7/KH-UBND ngày 01/5/2023
    results:
      - {value: "44", unit: hộ, label: cùng nuôi}
      - {value: "0,5", unit: "%", label: mức giảm}
    pictures: {file: nguoi.jpg, alt: Một người, shows-person: true}
    quotations: {text: Vui lắm, speaker: Lò Thị Thử, source: Báo thử}
    persons: {name: Lò Thị Thử}
    anonymous: true
    ---
    Theo [kế hoạch](../documents/a.md) thì làm cùng tỉnh Điện Biên, nơi có chiến thắng Điện Biên Phủ.
    Xem [hình của câu chuyện](#hinh-1).

    ```stat
    dataset: adoption
    figures: total
    title: Số của câu chuyện
    ```
    """

  private static func site(_ contents: String) throws -> (SiteView, SiteFigures) {
    var diagnostics: [Diagnostic] = []
    let folder = TestFiles.root.appending(path: "Content/data")
    let table = DatasetReader.read(
      table: Array(try Data(contentsOf: folder.appending(path: "adoption.csv"))),
      schema: Array(try Data(contentsOf: folder.appending(path: "adoption.schema.json"))),
      name: "adoption", folder: "", diagnostics: &diagnostics)
    let datasets = Datasets.link(
      [try #require(table)], gazetteer: .standard, contentFolder: "", diagnostics: &diagnostics)
    let read = ContentReader.document(
      Array(document.utf8), path: "documents/a.md", file: "a.md", diagnostics: &diagnostics)
    let told = ContentReader.story(
      Array(story.utf8), path: "stories/b.md", file: "b.md", diagnostics: &diagnostics)
    let volume = ContentReader.publication(
      Array("---\ntitle: Tập thử\nyear: 2026\ncontents: [\(contents)]\n---\nLời mở đầu.\n".utf8),
      path: "publications/tap.md", file: "tap.md", diagnostics: &diagnostics)
    var problems: [Diagnostic] = []
    let site = Linker.link(
      SiteContent(
        documents: [try #require(read)], stories: [try #require(told)],
        publications: [try #require(volume)], datasets: datasets, settings: Print.site.settings),
      contentFolder: "", diagnostics: &problems)
    let figures = SiteFigures(of: site, contentFolder: "", diagnostics: &problems)
    let own = problems.filter {
      $0.severity == .error && $0.location?.file.hasSuffix(".md") == true
    }
    try #require(own.isEmpty, "\(own)")
    return (site, figures)
  }

  private static func job(_ contents: String) throws -> PrintJob {
    let (site, figures) = try site(contents)
    return try PrintRenderer.job(
      for: site.publications[0], in: site, figures: figures, theme: Theme(groups: []))
  }

  private static func pages(_ contents: String) throws -> [String] {
    try Print.read(Print.pdf(job(contents)), with: "pdftotext", ["-layout", "FILE", "-"])
      .components(separatedBy: "\u{0C}")
  }

  @Test("A story is a chapter with rubric, place and day, figures, quotation, sources and address")
  func story() throws {
    let page = try #require(try Self.pages("{story: b}").first { $0.contains("Mô hình: Sinh kế") })
    let text = page.flowing
    for words in [
      "Nuôi bò ở bản", "Một bản nuôi bò theo nhóm.", "huyện Thử, Lai Châu, 01/11/2023", "44 hộ",
      "0,5%", "“Vui lắm”", "Kế hoạch số 7/KH-UBND ngày 01/5/2023",
      "https://example.vn/an-pham/cau-chuyen/b.html",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test("An anonymous story names nobody, and shows only pictures that show nobody")
  func anonymous() throws {
    let json = String(decoding: try Self.job("{story: b}").content, as: UTF8.self)
    #expect(!json.contains("Lò Thị Thử") && !json.contains("\"picture\""))
    #expect(json.contains("Vui lắm"))
  }

  @Test("The indices count a story's documents, its province, and names that mean a province")
  func indices() throws {
    let pages = try Self.pages("{story: b}")
    let last = try #require(pages.last { $0.contains("Địa danh") }).flowing
    let chapter = try #require(pages.firstIndex { $0.contains("Mô hình: Sinh kế") }) + 1
    #expect(last.contains("Lai Châu, \(chapter)") && last.contains("Điện Biên, \(chapter)"))
    let documents = try #require(pages.last { $0.contains("Văn bản được dẫn") }).flowing
    #expect(documents.contains("Kế hoạch số 7/KH-UBND: Nuôi bò, \(chapter)"))
  }

  @Test("A link to what the volume holds leads to its chapter, else to the site")
  func links() throws {
    let inside = String(
      decoding: try Self.job("{document: a}, {story: b}").content, as: UTF8.self)
    #expect(inside.contains("\"target\":\"c0-dau\""))
    let outside = String(decoding: try Self.job("{story: b}").content, as: UTF8.self)
    #expect(outside.contains("https://example.vn/an-pham/van-ban/a.html"))
  }

  @Test("Figures of two chapters may have one name, and links lead to those of their own")
  func figures() throws {
    let job = try Self.job("{document: a}, {story: b}")
    let json = String(decoding: job.content, as: UTF8.self)
    #expect(json.contains("\"target\":\"c0-hinh-1\"") && json.contains("\"target\":\"c1-hinh-1\""))
    let pdf = try Print.pdf(job)
    let text = try Print.text(of: pdf).flowing
    #expect(text.contains("Số của văn bản") && text.contains("Số của câu chuyện"))
    #expect(try PDFLinks(pdf).dead == [])
  }

  @Test("A map has one page: number, legend, provinces, archipelagos, day and source")
  func map() throws {
    let pages = try Self.pages("{part: Bản đồ}, {map: adoption}, {story: b}")
    let index = try #require(pages.firstIndex { $0.contains("53/63") })
    let text = pages[index].flowing
    for words in [
      "Đã ban hành", "Chưa ban hành", "Theo vùng", "Cà Mau", "Hoàng Sa", "Trường Sa",
      "Quần đảo Hoàng Sa thuộc Đà Nẵng", "Nguồn: Báo cáo 150/BC-LĐTBXH", "27/10/2023",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(pages[index + 1].contains("Mô hình: Sinh kế"))
    let places = try #require(pages.last { $0.contains("Địa danh") }).flowing
    #expect(places.contains("Cà Mau, \(index + 1)"))
  }
}
