import Diagnostics
import Linking
import Model
import Testing

@Suite("Addresses and links")
struct LinkTests {
  private func destination(_ link: String) -> (address: String?, codes: [String]) {
    let site = TestSite([
      ("2023/a", "", "## I. MỤC ĐÍCH\n\n[đây](\(link))\n"),
      ("2023/Kế hoạch", "", "## II. NỘI DUNG\n\nChữ.\n"), ("c", "slug: khac", "### 1. Một\n"),
      ("draft", "draft: true", ""),
    ])
    return (site["2023/a"]?.destinations.first, site.codes)
  }

  @Test(
    "Links to files of documents lead to their pages",
    arguments: [
      ("../c.md", "khac.html"), ("../2023/../c.md", "khac.html"), ("./a.md", "a.html"),
      ("K%E1%BA%BF%20ho%E1%BA%A1ch.md", "ke-hoach.html"),
      ("K%E1%BA%BF%20ho%E1%BA%A1ch.md#muc-ii", "ke-hoach.html#muc-ii"), ("#muc-i", "#muc-i"),
      ("https://a.vn/x.md#y", "https://a.vn/x.md#y"), ("mailto:a@b.vn", "mailto:a@b.vn"),
    ])
  func found(link: String, address: String) {
    let result = destination(link)
    #expect(result.address == address)
    #expect(result.codes.isEmpty)
  }

  @Test(
    "Links that lead nowhere are errors",
    arguments: [
      ("b.md", "link.dead"), ("#muc-ii", "link.dead"), ("../c.md#muc-i", "link.dead"),
      ("../../c.md", "link.dead"), ("../../../../etc/passwd", "link.dead"), ("/c.md", "link.dead"),
      ("../draft.md", "link.unpublished"),
    ])
  func dead(link: String, code: String) {
    let result = destination(link)
    #expect(result.address == "")
    #expect(result.codes == [code])
  }

  @Test("A dead link is reported at its paragraph, in a footnote or a table cell as well")
  func place() {
    let body = """
      Một.[^1]

      | A |
      | --- |
      | [x](x.md) |

      [^1]: Xem [y](y.md).
      """
    let site = TestSite([("a", "", body)])
    let lines = site.diagnostics.map { [$0.summary.english: $0.location?.start?.line] }
    #expect(
      lines == [
        ["the link “x.md” leads nowhere": 12], ["the link “y.md” leads nowhere": 14],
      ])
  }

  @Test("Drafts take part when asked for")
  func drafts() {
    let documents = [("a", "", "[x](b.md)\n"), ("b", "draft: true", "")]
    #expect(TestSite(documents).order == ["a"])
    let site = TestSite(documents, includesDrafts: true)
    #expect(site.order.sorted() == ["a", "b"])
    #expect(site.codes.isEmpty)
  }

  @Test("Old addresses become redirects, in the order of their bytes")
  func redirects() {
    let site = TestSite([
      ("a", "aliases: [cu/x, /van-ban/y.html, cu/z/]"), ("b", "aliases: [A.html]"),
    ])
    #expect(
      site.site.redirects.map { "\($0.from) \($0.to)" } == [
        "A.html van-ban/b.html", "cu/x.html van-ban/a.html", "cu/z/index.html van-ban/a.html",
        "van-ban/y.html van-ban/a.html",
      ])
  }

  @Test(
    "Old addresses out of the site, or in the way of its files, are errors",
    arguments: [
      "../x", "a/../x", "https://a.vn/x", "//a.vn/x", "/", ".htaccess", "a/.b/c", "a//b",
      "index.html/x", "văn-bản", "a b", "a?b", "a\\\\b", "%2e%2e/x",
      String(repeating: "a", count: 300),
    ])
  func badAlias(_ alias: String) {
    let site = TestSite([("a", "aliases: [\"\(alias)\"]")])
    #expect(site.codes == ["address.bad-alias"])
    #expect(site.site.redirects.isEmpty)
  }

  @Test(
    "Old addresses that are taken are errors",
    arguments: [
      "van-ban/a.html", "van-ban/b", "index.html", "404.html", "van-ban.html", "loai.html",
      "nam/2023.html", "cu/x.html",
    ])
  func takenAlias(_ alias: String) {
    let site = TestSite([
      ("a", "date: 2023-05-05\naliases: [cu/x]"), ("b", "aliases: [\"\(alias)\"]"),
    ])
    #expect(site.codes == ["address.collision"])
    #expect(site.site.redirects.count == 1)
  }

  @Test("An address that no file system takes is an error")
  func longSlug() {
    let site = TestSite([("a", "slug: \(String(repeating: "a", count: 300))")])
    #expect(site.codes == ["address.too-long"])
  }
}
