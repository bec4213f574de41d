import Diagnostics
import Foundation
import Linking
import Model
import Reading
import Templating
import Testing

@testable import WebRendering

private let sample = """
  ---
  sort: model
  title: Nuôi bò & bán bò
  lead: Theo Kế hoạch số 07/KH-UBND.
  date: 2023-11-01
  province: Sơn La
  district: huyện Thử
  theme: Sinh kế
  project: Dự án thử
  period: 2021-2025
  results:
    - {value: trên 305, unit: tỷ đồng, label: đăng ký, source: Kế hoạch số 07/KH-UBND}
  cost: {value: "5.000", unit: triệu đồng}
  pictures:
    - {file: bo.jpg, alt: 'Bò "đẹp"', caption: Đàn bò, credit: Thử}
    - {file: mat.jpg, alt: Một người, shows-person: true}
  quotations: {text: Vui lắm, speaker: Ông Thử, source: Báo thử}
  persons: {name: Ông Thử, role: public}
  updated: 2024-01-02
  ---
  Theo Kế hoạch số 07/KH-UBND ngày 05/02/2023.
  """

private let withdrawn = """
  ---
  title: Chuyện chị Lò Thị Thử
  lead: Chị Lò Thị Thử nuôi bò.
  date: 2023-11-01
  persons: {name: Lò Thị Thử}
  consents: {given-by: Lò Thị Thử, date: 2023-01-01, scope: name, withdrawn: 2023-12-01}
  slug: chuyen-nuoi-bo
  ---
  Lò Thị Thử.
  """

private func site(_ stories: [String]) throws -> SampleSite {
  var diagnostics: [Diagnostic] = []
  let read = stories.enumerated().compactMap { index, text in
    ContentReader.story(
      Array(text.utf8), path: "stories/\(index).md", file: "\(index).md", diagnostics: &diagnostics)
  }
  try #require(!diagnostics.hasErrors, "\(diagnostics)")
  let variants = [480, 960].flatMap { width in
    [SitePicture.Variant.Form.webp, .jpeg].map {
      SitePicture.Variant(
        address: "media/bo-\(width).\($0.ending)", form: $0, width: width, height: width / 2)
    }
  }
  let picture = SitePicture(
    width: 960, height: 480,
    variants: variants.filter { $0.form == .webp } + variants.filter { $0.form == .jpeg })
  return try SampleSite(["a.md": Sample.complete, "b.md": Sample.target], stories: read) {
    $0 = $0.with(pictures: ["media/bo.jpg": picture, "media/mat.jpg": picture])
  }
}

@Suite("Pages of stories")
struct StoryPageTests {
  @Test("The page says what, where, when, how much, and where it is known from")
  func story() throws {
    let page = try site([sample]).page("cau-chuyen/0.html")
    #expect(page.contains("<h1>Nuôi bò &amp; bán bò</h1>"))
    #expect(page.contains("<strong>trên 305</strong> tỷ đồng"))
    #expect(page.contains("huyện Thử, <a href=\"../cau-chuyen/tinh/son-la.html\">Sơn La</a>"))
    #expect(page.contains("Ông Thử, Báo thử"))
    #expect(page.count(of: "href=\"../van-ban/a.html\"") >= 3)
    #expect(page.contains("property=\"og:type\" content=\"article\""))
  }

  @Test("A link to a story is shown with its own picture, else with its title and figure")
  func sharePicture() throws {
    let page = try site([sample]).page("cau-chuyen/0.html")
    #expect(page.contains("og:image\" content=\"https://example.vn/an-pham/media/bo-960.jpg\""))
    #expect(page.contains("og:image:width\" content=\"960\""))
    #expect(page.contains("og:image:alt\" content=\"Bò &quot;đẹp&quot;\""))
    let bare = try site([sample.replacing("bo.jpg", with: "khac.jpg")])
    #expect(
      try bare.page("cau-chuyen/0.html").contains("/assets/chia-se/cau-chuyen-0.png\""))
    let drawn = SharePicture.all(of: bare.site).first { $0.address.hasSuffix("cau-chuyen-0.png") }
    let svg = text(try #require(drawn).svg(SampleSite.theme()))
    for words in ["Nuôi bò &amp; bán bò", "trên 305 tỷ đồng", "Sơn La"] {
      #expect(svg.contains(words), "\(words)")
    }
  }

  @Test("A picture has its sizes, its description, and waits below the first screen")
  func pictures() throws {
    let page = try site([sample]).page("cau-chuyen/0.html")
    #expect(page.contains("srcset=\"../media/bo-480.webp 480w, ../media/bo-960.webp 960w\""))
    #expect(page.contains("src=\"../media/bo-960.jpg\""))
    #expect(
      page.contains("width=\"960\" height=\"480\" alt=\"Bò &quot;đẹp&quot;\" decoding=\"async\">"))
    #expect(page.count(of: "loading=\"lazy\"") == 1)
  }

  @Test("Pictures of a text are shown in documents as well")
  func picturesOfTexts() throws {
    let html = BodyHTML.write(
      body("![Bò](m) và ![Không có](n)"),
      pictures: PictureHTML(
        pictures: [
          "m": SitePicture(
            width: 9, height: 9,
            variants: [.init(address: "media/m-9.jpg", form: .jpeg, width: 9, height: 9)])
        ], root: "../"))
    #expect(text(html.main).contains("<img src=\"../media/m-9.jpg\""))
    #expect(text(html.main).contains("alt=\"Bò\""))
    #expect(text(html.main).contains("Không có"))
  }

  @Test("An anonymous story shows neither faces nor the names of speakers")
  func anonymous() throws {
    let text = sample.replacing("role: public", with: "role: private")
      .replacing("updated:", with: "anonymous: true\nupdated:")
    let page = try site([text]).page("cau-chuyen/0.html")
    #expect(!page.contains("Ông Thử"))
    #expect(page.count(of: "<picture>") == 1)
  }

  @Test("Structured data tells an article with its pictures and citations")
  func structuredData() throws {
    let page = try site([sample]).page("cau-chuyen/0.html")
    let start = try #require(page.range(of: "application/ld+json\">")).upperBound
    let end = try #require(page[start...].range(of: "</script>")).lowerBound
    let json = try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8))
    let article = try #require(json as? [String: Any])
    #expect(article["@type"] as? String == "Article")
    #expect(article["datePublished"] as? String == "2023-11-01")
    #expect((article["citation"] as? [[String: Any]])?.count == 1)
    #expect((article["image"] as? [[String: Any]])?.count == 2)
  }

  @Test("The document says which stories name it; feed, sitemap and menu have the story")
  func elsewhere() throws {
    let site = try site([sample])
    #expect(try site.page("van-ban/a.html").contains("Câu chuyện liên quan"))
    #expect(try site.page("feed.xml").contains("Nuôi bò &amp; bán bò"))
    #expect(try site.page("sitemap.xml").contains("cau-chuyen/0.html"))
    #expect(try site.page("van-ban/a.html").contains("href=\"../cau-chuyen.html\""))
    #expect(try site.page("cau-chuyen/chu-de/sinh-ke.html").contains("cau-chuyen/0.html"))
    #expect(try site.page("mo-hinh.html").contains("<td><p>5.000\u{A0}triệu"))
  }

  @Test("A withdrawn story leaves a neutral notice and nothing else on the whole site")
  func withdrawal() throws {
    let site = try site([withdrawn, sample])
    let notice = try site.page("cau-chuyen/chuyen-nuoi-bo.html")
    #expect(notice.contains("noindex"))
    for page in site.renderer.pages {
      let text = try site.page(page.path)
      #expect(!text.contains("Lò Thị Thử"), "\(page.path)")
      #expect(!text.contains("chuyen-nuoi-bo"), "\(page.path)")
    }
  }

  @Test("Without stories there is nothing of them")
  func none() throws {
    let site = try SampleSite(["a.md": Sample.complete])
    #expect(!site.renderer.pages.contains { $0.path.hasPrefix("cau-chuyen") })
    #expect(!(try site.page("index.html").contains("Câu chuyện")))
  }
}
