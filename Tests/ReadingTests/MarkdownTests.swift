import Diagnostics
import Model
import Reading
import Testing

@Suite struct MarkdownTests {
  @Test("paragraphs, emphasis, breaks and code become nodes in reading order")
  func inlines() {
    #expect(
      outline("xin **chào *bạn* `a`**\nmới")
        == #"p["xin ", strong["chào ", em["bạn"], " ", `a`], soft, "mới"]"#)
    #expect(
      outline("một  \nhai\\\nba<br>bốn<br/>") == #"p["một", br, "hai", br, "ba", br, "bốn", br]"#)
    #expect(outline("---\n\n    mã [^1] *x*\n") == "hr pre(mã [^1] *x*\n)")
    #expect(outline("```\nmã\n```") == "pre(mã\n)")
  }

  @Test("headings have their level, whichever way they are written")
  func headings() {
    #expect(outline("# a\n##### b\nc\n===\n") == #"h1["a"] h5["b"] h1["c"]"#)
  }

  @Test("lists keep their first number and whether they are tight")
  func lists() {
    #expect(
      outline("- a\n- b\n    - c\n") == #"ul[li[tight["a"]], li[tight["b"], ul[li[tight["c"]]]]]"#)
    #expect(outline("- a\n\n- b\n") == #"loose-ul[li[p["a"]], li[p["b"]]]"#)
    #expect(outline("3. a\n4. b\n") == #"ol3[li[tight["a"]], li[tight["b"]]]"#)
    #expect(outline("> a\n> - b\n") == #"quote[p["a"], ul[li[tight["b"]]]]"#)
  }

  @Test("tables keep header, alignment and escaped bars")
  func tables() {
    let table = "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | x \\| y | `p\\|q` | |\n"
    #expect(
      outline(table)
        == #"table4[head[none["a"], left["b"], center["c"], right["d"]], "#
        + #"row[none["1"], left["x | y"], center[`p|q`], right[]]]"#)
  }

  @Test("words of blocks are kept apart in the text, words within a block are not")
  func text() {
    let body = readBody(
      "# Kế *hoạch*\n\nMột  \nhai\n\n- ba\n- bốn\n\n| a | b |\n|---|---|\n| c | d |\n"
    ).body
    #expect(
      String(decoding: body.text, as: UTF8.self) == "Kế hoạch\nMột\nhai\nba\nbốn\na\nb\nc\nd")
  }

  @Test("blocks know their line and column")
  func positions() {
    let body = readBody("# a\n\nb\n\n- c\n  - d\n\n> e\n\n| f |\n|---|\n| g |\n").body
    let blocks = body.nodes.filter {
      $0.kind.rawValue <= Body.Node.Kind.footnoteDefinition.rawValue
    }
    #expect(
      blocks.map { "\($0.kind) \($0.line):\($0.column)" } == [
        "heading 1:1", "paragraph 3:1", "bulletList 5:1", "item 5:1", "paragraph 5:3",
        "bulletList 6:3", "item 6:3", "paragraph 6:5", "quote 8:1", "paragraph 8:3", "table 10:1",
        "tableRow 10:1", "tableCell 10:2", "tableRow 12:1", "tableCell 12:2",
      ])
  }

  @Test("HTML is shown as text and reported at its place")
  func html() {
    let (body, diagnostics) = readBody(
      "a\nđ <b onclick=x>c</b>\n\n<div>\n<script>x</script>\n</div>\n")
    #expect(
      diagnostics.map(\.place) == ["2:4 markdown.html", "2:18 markdown.html", "4:1 markdown.html"])
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    #expect(
      String(decoding: body.text, as: UTF8.self)
        == "a đ <b onclick=x>c</b>\n<div>\n<script>x</script>\n</div>")
  }

  @Test("comments are left out, but never what stands beside them")
  func comments() {
    #expect(outline("a <!-- b --> c") == #"p["a ", " c"]"#)
    #expect(outline("<!-- a -->\n\n<!-- b\n\nc -->  \n") == "")
    #expect(outline("<!-- a --> <!-- b -->\n") == "")
    let (body, diagnostics) = readBody("<!-- a --> chữ <!-- b -->\n")
    #expect(String(decoding: body.text, as: UTF8.self) == "<!-- a --> chữ <!-- b -->")
    #expect(diagnostics.map(\.code) == ["markdown.html"])
    #expect(readBody("<!-- a\n\nb\n").diagnostics.map(\.code) == ["markdown.html"])
  }

  @Test("pictures have to say what they show")
  func images() {
    #expect(outline("![bản đồ](a.png)") == #"p[image(a.png)["bản đồ"]]"#)
    #expect(readBody("![bản đồ](a.png)").diagnostics.isEmpty)
    #expect(readBody("a ![](a.png)").diagnostics.map(\.place) == ["1:3 markdown.no-alternative"])
  }

  @Test("an empty heading is an error", arguments: ["#\n", "## <!-- x -->\n"])
  func emptyHeading(text: String) {
    let (body, diagnostics) = readBody(text)
    #expect(diagnostics.map(\.place) == ["1:1 markdown.empty-heading"])
    #expect(body.sections.isEmpty)
  }

  @Test("character references cannot bring in control characters or decomposed letters")
  func references() {
    #expect(
      outline("a&#7;b&#x1b;&#0;&#x9b;&#xFFFE;c")
        == "p[\"a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}c\"]")
    let body = readBody("Ke&#x302;&#x301; &lt;x&gt; &amp;").body
    #expect(body.text == Array("Kế <x> &".utf8))
  }

  @Test("a mark parted from its letter is an error, and does not join another")
  func strayMarks() {
    let (body, diagnostics) = readBody("e*\u{301}x*")
    #expect(diagnostics.map(\.code) == ["markdown.stray-mark"])
    #expect(String(decoding: body.text, as: UTF8.self) == "e\u{25CC}\u{301}x")
    #expect(readBody("*ế* **ở** ấ").diagnostics.isEmpty)
  }
}

@Suite struct LinkTests {
  @Test(
    "safe addresses pass as they are",
    arguments: [
      "https://example.vn/a?b=c#d", "HTTP://example.vn", "mailto:a@b.vn", "tel:+8424", "#muc-ii",
      "ke-hoach.md#muc-ii", "../a/b.md", "a/b:c", "?a:b",
    ])
  func safe(address: String) {
    let (body, diagnostics) = readBody("[x](\(address))")
    #expect(diagnostics.isEmpty)
    #expect(body.destinations == [address])
  }

  @Test(
    "addresses that could run a program or hide a host are refused, their words kept",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc",
      "java&#10;script:alert(1)", "java&Tab;script:alert(1)", "&#1;javascript:alert(1)",
      "&#106;avascript:alert(1)", "javascript&colon;alert(1)", "<java script:x>", "//example.vn",
      "/\\\\example.vn", "https:\\\\\\\\example.vn", "x:y",
    ])
  func unsafe(address: String) {
    let (body, diagnostics) = readBody("đ [chữ](\(address))")
    #expect(diagnostics.map(\.place) == ["1:4 markdown.link-scheme"])
    #expect(body.destinations == [""])
    #expect(String(decoding: body.text, as: UTF8.self) == "đ chữ")
  }

  @Test("addresses in angle brackets and link definitions are held to the same")
  func otherForms() {
    #expect(readBody("<javascript:x>").diagnostics.map(\.code) == ["markdown.link-scheme"])
    #expect(
      readBody("[a]\n\n[a]: javascript:x").diagnostics.map(\.code) == ["markdown.link-scheme"])
    #expect(readBody("<a@b.vn>").body.destinations == ["mailto:a@b.vn"])
  }
}
