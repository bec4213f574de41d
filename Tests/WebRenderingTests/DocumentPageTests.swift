import Foundation
import Linking
import Model
import TestSupport
import Testing

@testable import WebRendering

@Suite("The page of a document")
struct DocumentPageTests {
  private static func page(
    _ content: String = Sample.complete, printed: Bool = true
  ) throws -> String {
    try SampleSite(["a.md": content, "b.md": Sample.target], printed: printed).page(
      "van-ban/a.html")
  }

  @Test("A complete page is as recorded")
  func golden() throws {
    let difference = try differenceFromGolden(Self.page(), "web/document.html")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("Whatever comes from front matter is escaped")
  func escapes() throws {
    let page = try Self.page(
      Sample.complete.replacing("Giúp \"hộ nghèo\" &", with: "<script>x</script> \"a\" &"))
    #expect(!page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;x&lt;/script&gt; &quot;a&quot; &amp;"))
  }

  @Test("No id occurs twice, and every fragment leads somewhere")
  func uniqueIDs() throws {
    let page = try Self.page()
    let ids = page.attributes("id")
    #expect(Set(ids).count == ids.count)
    for link in page.attributes("href") where link.hasPrefix("#") {
      #expect(ids.contains(String(link.dropFirst())), "\(link) leads nowhere")
    }
  }

  @Test("There is one first-level heading, and no level is skipped")
  func headingLevels() throws {
    let levels = try Self.page().components(separatedBy: "<h").dropFirst()
      .compactMap { $0.first?.wholeNumberValue }
    #expect(levels.count { $0 == 1 } == 1)
    #expect(levels.first == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test("The PDF is linked only where the site is built with print")
  func linksPDF() throws {
    #expect(try Self.page(printed: true).contains("href=\"../van-ban/a.pdf\""))
    #expect(try !Self.page(printed: false).contains(".pdf"))
  }

  @Test("A related document leads to its page, held or not, and is named with date and issuer")
  func linksRelations() throws {
    let page = try Self.page()
    #expect(
      page.contains("<a href=\"../van-ban/b.html\">Chương trình số 01/CTr-BTN</a>, 03/01/2023"))
    let known = "../dan-chieu/quyet-dinh-so-99-qd-ttg-2022.html"
    #expect(
      page.contains("<a href=\"\(known)\">Quyết định số 99/QĐ-TTg</a>, 01/5/2022, Thủ tướng"))
    let other = try SampleSite(["a.md": Sample.complete, "b.md": Sample.target])
      .page("van-ban/b.html")
    #expect(other.contains("Được thực hiện bằng"))
    #expect(other.contains("<a href=\"../van-ban/a.html\">Kế hoạch số 07/KH-UBND</a>"))
  }

  @Test("An edited edition says so and that the signed original prevails; an original does not")
  func marksEditions() throws {
    let notice =
      "<strong>Bản biên tập.</strong> Không phải nguyên văn. Khi có khác biệt, bản gốc có chữ ký là căn cứ."
    #expect(try Self.page().contains(notice))
    let original = Sample.complete.replacing("edition: {edited: Rút gọn phần mở đầu}\n", with: "")
    #expect(try !Self.page(original).contains(notice))
    #expect(try Self.page(original).contains("Theo nguyên văn bản nguồn"))
  }

  @Test("A historical document names the place that its province belongs to now")
  func namesSuccessor() throws {
    #expect(
      try Self.page().contains(
        "Từ ngày 01/7/2025, địa bàn tỉnh Bình Dương thuộc thành phố Hồ Chí Minh"))
    let inForce = Sample.complete.replacing("status: historical", with: "status: in-force")
    #expect(try !Self.page(inForce).contains("Văn bản lịch sử"))
  }

  @Test("A draft is marked, and what it leaves blank stays blank")
  func marksDrafts() throws {
    let draft = Sample.complete.replacing("status: historical", with: "status: draft")
      .replacing("number: \"07\"", with: "number: \"\"")
    let page = try Self.page(draft)
    #expect(page.contains("<strong>Dự thảo.</strong>"))
    #expect(page.contains("…/KH-UBND"))
    #expect(page.contains("(số để trống)"))
  }

  @Test("A blank name under a post is said to be blank, and no signature is imitated")
  func keepsBlankNames() throws {
    let page = try Self.page()
    #expect(page.count(of: "(tên để trống)") == 1)
    #expect(!page.lowercased().contains("(đã ký)"))
  }

  @Test("Missing attachments are called missing")
  func namesMissingAttachments() throws {
    let page = try Self.page()
    #expect(page.contains("Phụ lục I <span class=\"quiet\">(có trong trang này)"))
    #expect(page.contains("Biểu mẫu 2 <span class=\"quiet\">(không có trong bản nguồn)"))
  }

  @Test("Signatures come before the appendices, footnotes after them")
  func ordersTheEnd() throws {
    let page = try Self.page()
    let places = try ["id=\"muc-ii\"", "PHÓ CHỦ TỊCH", "id=\"phu-luc-i\"", "id=\"_ct-1\""].map {
      try #require(page.range(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test("Legal bases end with semicolons, the last with a full stop")
  func punctuatesLegalBases() throws {
    let page = try Self.page()
    #expect(page.contains("số 1/2020/QH14</a>;</p>\n<p>Căn cứ Nghị định thử.</p>"))
  }

  @Test("A short text has no table of contents")
  func omitsContents() throws {
    #expect(try Self.page().contains("class=\"contents\""))
    #expect(try !Self.page(Sample.small(1)).contains("class=\"contents\""))
  }

  @Test("Parts that a document does not have leave no heading behind")
  func omitsEmptyParts() throws {
    let page = try Self.page(Sample.small(1))
    for absent in ["Chữ viết tắt", "Nơi nhận", "Tài liệu kèm theo", "Chú thích", "Quan hệ"] {
      #expect(!page.contains(absent), "\(absent)")
    }
  }
}
