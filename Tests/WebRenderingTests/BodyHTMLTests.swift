import Foundation
import Model
import Testing

@testable import WebRendering

@Suite("The text of a document as HTML")
struct BodyHTMLTests {
  @Test("Characters that mean something in HTML are escaped, in text, code and attributes")
  func escapes() {
    #expect(
      mainHTML("a < b & \"c\" > 'd'") == "<p>a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>\n")
    #expect(mainHTML("`<b>`") == "<p><code>&lt;b&gt;</code></p>\n")
    #expect(
      mainHTML("[x](https://e.vn/?a=1&b='2')")
        == "<p><a href=\"https://e.vn/?a=1&amp;b=&#39;2&#39;\">x</a></p>\n")
  }

  @Test("A combining mark after a bracket does not hide it")
  func escapesBeforeCombiningMarks() {
    #expect(mainHTML("a <\u{301}b>") == "<p>a &lt;\u{301}b&gt;</p>\n")
  }

  @Test(
    "Raw HTML never passes", arguments: ["<b>x</b>", "<script>x</script>\n", "a <img src=x> b"])
  func dropsRawHTML(_ markdown: String) {
    let html = mainHTML(markdown)
    #expect(!html.contains("<b>") && !html.contains("<script") && !html.contains("<img"))
  }

  @Test("A link with an unsafe address leaves its words without a link")
  func dropsUnsafeLinks() throws {
    var body = body("xem [đây](https://e.vn) nhé")
    body.destinations = ["javascript:alert(1)"]
    #expect(text(BodyHTML.write(body).main) == "<p>xem đây nhé</p>\n")
  }

  @Test("A picture from another site is replaced by its alternative text")
  func dropsForeignPictures() {
    #expect(!mainHTML("![ảnh](https://e.vn/a.png)").contains("<img"))
  }

  @Test("Headings begin at level 2 and never skip a level")
  func shiftsHeadings() {
    let html = mainHTML("# Một\n\n#### Hai\n\n###### Ba\n\n## Bốn\n\n# Năm")
    let levels = html.components(separatedBy: "</h").dropFirst().compactMap(\.first)
    #expect(String(levels) == "23432")
  }

  @Test("A heading carries its anchor and a link sign that names it")
  func anchorsHeadings() {
    let html = mainHTML("## II. TỔ CHỨC")
    #expect(
      html == """
        <h2 id="muc-ii">II. TỔ CHỨC <a class="anchor" href="#muc-ii" aria-label="Liên kết đến Mục II">\
        </a></h2>\n
        """)
  }

  @Test("Points carry their anchors on paragraph or list item")
  func anchorsPoints() {
    let html = mainHTML("## I. MỘT\n\nd) Một.\n\nđ) Hai.")
    #expect(html.contains("<p id=\"muc-i-d\">d) Một.</p>"))
    #expect(html.contains("<p id=\"muc-i-dd\">đ) Hai.</p>"))
  }

  @Test("The only paragraph of a list item needs no tag; several keep theirs")
  func writesItems() {
    #expect(
      mainHTML("- một\n  - hai\n- ba")
        == "<ul><li>một<ul><li>hai</li>\n</ul>\n</li>\n<li>ba</li>\n</ul>\n")
    #expect(mainHTML("- một\n\n  hai").contains("<p>một</p>\n<p>hai</p>"))
  }

  @Test("A numbered list goes on with the number it is written with")
  func numbersLists() {
    #expect(mainHTML("3. ba\n4. bốn").hasPrefix("<ol start=\"3\">"))
  }

  @Test("A table has column headings and stands in a region that the keyboard can scroll")
  func writesTables() {
    let html = mainHTML("| A | B |\n| :-: | --: |\n| 1 | <2 |\n\n| C |\n| --- |")
    #expect(html.contains("role=\"region\" tabindex=\"0\" aria-label=\"Bảng 1\""))
    #expect(html.contains("aria-label=\"Bảng 2\""))
    #expect(html.contains("<th scope=\"col\" class=\"center\">A</th>"))
    #expect(
      html.contains(
        "<tbody>\n<tr><td class=\"center\">1</td><td class=\"right\">&lt;2</td></tr>\n</tbody>"))
    #expect(html.count(of: "<tbody>") == 1)
  }

  @Test("Footnotes link to their text and back from it, once for each mention")
  func linksFootnotes() {
    let parts = html("một[^a] hai[^b] ba[^a]\n\n[^a]: Chú *một*.\n[^b]: Chú hai.")
    let (main, notes) = (text(parts.main), text(parts.footnotes))
    #expect(main.attributes("href") == ["#_ct-1", "#_ct-2", "#_ct-1"])
    #expect(main.attributes("id") == ["_dan-1", "_dan-2", "_dan-1-2"])
    #expect(notes.attributes("id") == ["_ct-1", "_ct-2"])
    #expect(notes.attributes("href") == ["#_dan-1", "#_dan-1-2", "#_dan-2"])
    #expect(notes.contains("<em>một</em>"))
    #expect(!main.contains("Chú hai"))
  }

  @Test("Appendices stand apart from what comes before the signatures")
  func separatesAppendices() {
    let parts = html("## I. MỘT\n\nx\n\n# Phụ lục I. BIỂU\n\ny")
    #expect(!text(parts.main).contains("phu-luc-i"))
    #expect(text(parts.appendices).hasPrefix("<h2 id=\"phu-luc-i\">"))
  }

  @Test("Lines do not break inside figures, dates and references, footnotes included")
  func keepsSpacesTogether() {
    let parts = html("Chi 2.752 tỷ theo Mục IV.[^1]\n\n[^1]: Từ ngày 02 tháng 7.")
    #expect(text(parts.main).contains("2.752\u{A0}tỷ theo Mục\u{A0}IV."))
    #expect(text(parts.footnotes).contains("ngày\u{A0}02 tháng\u{A0}7"))
  }

  @Test("Deep nesting is written without recursion and closes every element")
  func closesDeepNesting() {
    let quotes = mainHTML(String(repeating: "> ", count: 20) + "x")
    #expect(quotes.count(of: "<blockquote>") == 20)
    #expect(quotes.count(of: "</blockquote>") == 20)
  }
}

@Suite("Addresses that content may link to")
struct LinkDestinationTests {
  @Test(
    "Pages, mailboxes, telephones and the site's own addresses pass",
    arguments: [
      "https://e.vn/a", "HTTP://e.vn", "mailto:a@e.vn", "tel:+84", "ke-hoach.html#muc-i", "#muc-i",
      "../a:b", "a?x=1:2", "",
    ])
  func accepts(_ address: String) { #expect(LinkDestination.isSafe(address)) }

  @Test(
    "Whatever a browser would run or read otherwise does not",
    arguments: [
      "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x", "java\tscript:x",
      " javascript:x", "\u{1}javascript:x", "https:\\\\e.vn", "file:///etc/passwd", "blob:x",
    ])
  func refuses(_ address: String) { #expect(!LinkDestination.isSafe(address)) }
}
