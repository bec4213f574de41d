import Diagnostics
import Linking
import Model
import Reading
import Testing

/// A site of one document and some stories, by their front matter beside title, lead and date, and
/// their bodies.
private struct StorySite {
  let site: SiteView
  let diagnostics: [Diagnostic]

  init(_ stories: [(name: String, keys: String, body: String)], documentBody: String = "Chữ.") {
    var diagnostics: [Diagnostic] = []
    let document = """
      ---
      kind: bao-cao
      number: "150"
      symbol: BC-LĐTBXH
      date: 2023-10-27
      issuers: [Bộ Thử nghiệm]
      subject: Kết quả
      ---

      ## II. KẾT QUẢ

      \(documentBody)
      """
    let report = ContentReader.document(
      Array(document.utf8), path: "documents/bc-150.md", file: "bc-150.md",
      diagnostics: &diagnostics)
    let read = stories.compactMap { name, keys, body in
      ContentReader.story(
        Array("---\ntitle: \(name)\nlead: L\ndate: 2023-11-01\n\(keys)\n---\n\n\(body)\n".utf8),
        path: "stories/\(name).md", file: "\(name).md", diagnostics: &diagnostics)
    }
    site = Linker.link(
      SiteContent(
        documents: report.map { [$0] } ?? [], stories: read,
        settings: SiteSettings(title: "T", baseURL: "https://a.vn/", publisher: "P")),
      contentFolder: "Content/", diagnostics: &diagnostics)
    self.diagnostics = diagnostics.inSourceOrder()
  }

  var codes: [String] { diagnostics.map(\.code) }
}

@Suite("Stories in the site")
struct StoryTests {
  @Test("A story that cites a document is told to that document, with the section it points to")
  func citations() throws {
    let linked = StorySite([
      ("a", "", "Theo Mục II Báo cáo số 150/BC-LĐTBXH ngày 27/10/2023.")
    ])
    let story = try #require(linked.site.stories.first)
    #expect(story.documents == [.held(linked.site.documents[0].id)])
    #expect(story.citations.first?.pinpoints.first?.anchor == "muc-ii")
    #expect(linked.site.documents[0].stories == [story.id])
    #expect(linked.codes == [])
  }

  @Test("So are those of its front matter, its sources and its links, each document once")
  func otherTexts() {
    let keys = """
      documents: Báo cáo số 150/BC-LĐTBXH
      results: {value: "3", source: Quyết định số 5/QĐ-TTg ngày 02/6/2022}
      """
    let linked = StorySite([("a", keys, "[Báo cáo](../documents/bc-150.md)")])
    let site = linked.site
    #expect(
      site.stories.first?.documents
        == [.held(site.documents[0].id), .known(site.references[0].id)])
    #expect(site.references.first?.stories == [site.stories[0].id])
    #expect(linked.site.stories.first?.destinations == ["../van-ban/bc-150.html"])
  }

  @Test("A document list entry that names no document is an error")
  func noDocument() {
    #expect(StorySite([("a", "documents: một báo cáo", "")]).codes == ["story.no-document"])
  }

  @Test("“This plan” in a story means no document")
  func thisDocument() {
    let linked = StorySite([("a", "", "Theo Mục II Kế hoạch này.")])
    #expect(linked.site.stories.first?.documents == [])
  }

  @Test("The province is the one of the story's day, and an unknown one is an error")
  func provinces() {
    #expect(
      StorySite([("a", "province: Hà Giang", "")]).site.stories.first?.placeInText == "Hà Giang")
    #expect(StorySite([("a", "province: Hà Gian", "")]).codes == ["place.unknown-province"])
  }

  @Test("Stories stand in lists by province, theme and year")
  func lists() {
    let site = StorySite([("a", "theme: Nhà ở", ""), ("b", "theme: Nhà ở\nprovince: Sơn La", "")])
      .site
    let lists = site.storyTaxonomies.map { taxonomy in
      taxonomy.terms.map { "\($0.slug) \($0.items.count)" }.joined(separator: ", ")
    }
    #expect(lists == ["son-la 1", "nha-o 2", "2023 2"])
  }

  @Test("Two stories of one address are an error; the second is left out")
  func collision() {
    let linked = StorySite([("a", "", ""), ("b", "slug: a", "")])
    #expect(linked.codes == ["address.collision"])
    #expect(linked.site.stories.count == 1)
  }

  @Test("Drafts are not published, and links to them are errors")
  func drafts() {
    let linked = StorySite([("a", "draft: true", ""), ("b", "", "[A](a.md)")])
    #expect(linked.site.stories.map(\.slug) == ["b"])
    #expect(linked.codes == ["link.unpublished"])
  }

  @Test("Documents link to stories, and lose links to withdrawn ones with a warning only")
  func linksToStories() {
    let keys = """
      persons: {name: A}
      consents: {given-by: A, date: 2023-01-01, scope: name, withdrawn: 2023-12-01}
      """
    let linked = StorySite(
      [("a", "", ""), ("b", keys, "")],
      documentBody: "[A](../stories/a.md) [B](../stories/b.md)")
    #expect(linked.site.documents[0].destinations == ["../cau-chuyen/a.html", ""])
    #expect(linked.codes == ["link.withdrawn", "consent.withdrawn"])
    #expect(!linked.diagnostics.hasErrors)
  }

  @Test("Pictures come from Content/media only")
  func pictures() {
    let linked = StorySite([
      (
        "a", "pictures: {file: x/../b.jpg, alt: Bò}",
        "![Bò](../media/c.jpg) ![Bò](../d.jpg) ![Bò](https://a.vn/e.jpg) ![Bò](../../media/f.jpg)"
      )
    ])
    #expect(linked.site.pictureUses.map(\.path) == ["media/b.jpg", "media/c.jpg"])
    #expect(linked.codes == Array(repeating: "picture.outside", count: 3))
    #expect(linked.site.stories.first?.shownPictures.first?.file == "b.jpg")
  }
}
