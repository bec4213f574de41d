import Dispatch
import Synchronization
import Testing

@testable import Templating

@Suite("Rendering")
struct RenderingTests {
  @Test("plain text is escaped: the five characters that mean something in HTML")
  func escaping() throws {
    #expect(
      try render("{{title}}", ["title": .text("<a href=\"x\" id='y'>&</a>")])
        == "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;/a&gt;")
    #expect(try render("{{title}}", ["title": .bytes(Array("a<b".utf8))]) == "a&lt;b")
  }

  @Test("a combining mark after < or a quotation mark does not hide it")
  func escapingBeforeCombiningMarks() throws {
    #expect(try render("{{title}}", ["title": .text("<\u{301}")]) == "&lt;\u{301}")
    #expect(try render("{{title}}", ["title": .text("\"\u{301}>")]) == "&quot;\u{301}&gt;")
  }

  @Test("markup is written as it is in three braces, and escaped in two")
  func markup() throws {
    let record: TemplateRecord = ["body": .markup(Markup("<b>ữ</b>"))]
    #expect(try render("{{{body}}}|{{&body}}", record) == "<b>ữ</b>|<b>ữ</b>")
    #expect(try render("{{body}}", record) == "&lt;b&gt;ữ&lt;/b&gt;")
  }

  @Test("plain text stays escaped in three braces, whatever the schema said")
  func textNeverUnescaped() throws {
    let record: TemplateRecord = ["title": .text("<b>")]
    #expect(try render("{{{title}}}{{&title}}", record) == "&lt;b&gt;&lt;b&gt;")
  }

  @Test("integers and flags print; absent, lists and records print nothing")
  func otherValues() throws {
    let record: TemplateRecord = [
      "count": .integer(-63), "isDraft": .flag(true), "title": .absent,
      "items": .texts(["a"]), "place": .record([:]),
    ]
    #expect(
      try render("{{count}} {{isDraft}} [{{title}}{{items}}{{place}}]", record) == "-63 true []")
  }

  @Test(
    "empty values, zero and false are false as the test of a section",
    arguments: [
      .absent, .flag(false), .integer(0), .text(""), .bytes([]), .markup(Markup("")), .list([]),
    ] as [TemplateValue])
  func falsehood(value: TemplateValue) throws {
    #expect(try render("{{#title}}yes{{/title}}{{^title}}no{{/title}}", ["title": value]) == "no")
  }

  @Test(
    "all other values are true as the test of a section",
    arguments: [
      .flag(true), .integer(1), .text("a"), .bytes([65]), .markup(Markup("a")),
      .list([.absent]), .record([:]),
    ] as [TemplateValue])
  func truth(value: TemplateValue) throws {
    #expect(
      try render("{{#title}}yes{{/title}}{{^title}}no{{/title}}", ["title": value]) == "yes")
  }

  @Test("a list is walked through with the names of its items")
  func lists() throws {
    let record: TemplateRecord = [
      "title": .text("T"),
      "items": .records([
        ["name": .text("a"), "tags": .texts(["x", "y"])],
        ["name": .text("b"), "tags": .texts([])],
      ]),
    ]
    #expect(
      try render("{{#items}}{{name}}({{#tags}}{{.}}{{name}} {{/tags}}){{/items}}", record)
        == "a(xa ya )b()")
  }

  @Test("a record never shows the value of one around it")
  func outerRecordsAreHidden() throws {
    let record: TemplateRecord = [
      "title": .text("outer"),
      "items": .records([["title": .absent, "tags": .texts(["a"])], [:]]),
    ]
    #expect(
      try render("{{#items}}[{{title}}{{#tags}}{{title}}{{/tags}}]{{/items}}", record) == "[][]")
    let set = templates(["page": "{{#items}}[{{title}}]{{/items}}"], rules: .specification)
    #expect(try render(set, record) == "[][outer]")
  }

  @Test("records that can be seen from everywhere come after the innermost one")
  func outerRecords() throws {
    let site: TemplateRecord = ["title": .text("site"), "name": .text("n")]
    let page: TemplateRecord = [
      "title": .text("page"), "place": .record(["count": .integer(1)]),
    ]
    let set = templates(["page": "{{title}} {{name}} {{#place}}{{count}} {{title}}{{/place}}"])
    #expect(try render(set, page, within: [site]) == "page n 1 site")
  }

  @Test("a list has a flag that says whether there is anything in it")
  func flagsOfLists() throws {
    let template = "{{#hasItems}}some{{/hasItems}}{{^hasItems}}none{{/hasItems}}"
    #expect(try render(template, ["items": .texts([])]) == "none")
    #expect(try render(template + "{{#items}}{{.}}{{/items}}", ["items": .texts(["a"])]) == "somea")
    #expect(
      try render(
        "{{#a}}{{#hasItems}}{{name}}{{/hasItems}}{{/a}}",
        [
          "a": .record(["items": .texts(["x"]), "name": .text("n")])
        ]) == "n")
  }

  @Test("dotted names go down into records, each part only in the one before")
  func dottedNames() throws {
    let record: TemplateRecord = [
      "place": .record(["name": .text("Huế")]), "title": .text("T"),
    ]
    #expect(
      try render("{{place.name}}[{{place.title}}]{{#place.name}}{{.}}{{/place.name}}", record)
        == "Huế[]Huế")
  }

  @Test("delimiters change for the rest of the file, not for partials")
  func delimiters() throws {
    #expect(
      try render(
        "{{=<% %>=}}<%title%>{{title}}<%>p%><%={{ }}=%>{{title}}", ["title": .text("T")],
        with: ["p": "{{title}}<%title%>"]) == "T{{title}}T<%title%>T")
  }

  @Test("tags that stand alone on a line take the line with them, in CRLF files too")
  func standaloneTags() throws {
    #expect(
      try render(
        "a\r\n  {{#isDraft}}\r\nb\r\n{{! note }}\r\n{{/isDraft}}  \r\nc", ["isDraft": .flag(true)]
      )
        == "a\r\nb\r\nc")
  }

  @Test("the blanks before a partial are put before its lines, not before lines of values")
  func partialIndentation() throws {
    #expect(
      try render(
        "<ul>\n  {{>item}}\n</ul>", ["body": .markup(Markup("1\n2"))],
        with: ["item": "<li>\n  {{>body}}\n</li>\n", "body": "<p>\n{{{body}}}\n</p>\n"])
        == "<ul>\n  <li>\n    <p>\n    1\n2\n    </p>\n  </li>\n</ul>")
  }

  @Test("a layout's blocks are replaced by the page's, the outermost caller first")
  func inheritance() throws {
    let others = [
      "layout":
        "<title>{{$title}}Site{{/title}}</title>\n<main>\n  {{$main}}\n  {{/main}}\n</main>\n",
      "document":
        "{{<layout}}{{$title}}Doc{{/title}}{{$main}}\n<h1>{{title}}</h1>\n{{/main}}{{/layout}}\n",
    ]
    #expect(
      try render(
        "{{<document}}{{$title}}{{title}}{{/title}}{{/document}}", ["title": .text("T")],
        with: others) == "<title>T</title>\n<main>\n  <h1>T</h1>\n</main>\n")
    #expect(
      try render("{{>document}}", ["title": .text("T")], with: others)
        == "<title>Doc</title>\n<main>\n  <h1>T</h1>\n</main>\n")
  }

  @Test("a block's body gives up its own indentation and takes that of the block it replaces")
  func blockIndentation() throws {
    #expect(
      try render(
        "{{<p}}\n  {{$a}}\n      one\n        two\n    {{>q}}\n  {{/a}}\n{{/p}}\n",
        with: ["p": "(\n  {{$a}}\n  default\n  {{/a}}\n)\n", "q": "three\n"])
        == "(\n  one\n    two\n  three\n)\n")
    #expect(try render("(\n    {{$a}}\n    default\n{{/a}}\n)") == "(\n    default\n)")
  }

  @Test("output is appended; a failure leaves the buffer as it was")
  func bufferAfterFailure() throws {
    let set = templates(["page": "x", "loop": "y{{>loop}}"])
    var output = Array("before ".utf8)
    try set.render("page", [:], into: &output)
    #expect(throws: TemplateFailure.self) { try set.render("loop", [:], into: &output) }
    #expect(throws: TemplateFailure.self) { try set.render("none", [:], into: &output) }
    #expect(String(decoding: output, as: UTF8.self) == "before x")
  }

  @Test("a template that goes down with its data may use itself")
  func recursionWithData() throws {
    var record: TemplateRecord = ["name": .text("0"), "items": .absent]
    for depth in 1...60 {
      record = ["name": .integer(depth), "items": .records([record])]
    }
    let output = try render("{{name}}{{#items}},{{>page}}{{/items}}", record)
    #expect(output == (0...60).reversed().map(String.init).joined(separator: ","))
  }

  @Test("several threads render one set at once")
  func threads() throws {
    let set = templates([
      "page": "{{<layout}}{{$main}}{{#items}}{{name}};{{/items}}{{/main}}{{/layout}}",
      "layout": "[{{$main}}{{/main}}]",
    ])
    let same = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 200) { number in
      let record: TemplateRecord = [
        "items": .records((0..<50).map { ["name": .integer(number * 1000 + $0)] })
      ]
      let expected = "[" + (0..<50).map { "\(number * 1000 + $0);" }.joined() + "]"
      if (try? render(set, record)) == expected { same.withLock { $0 += 1 } }
    }
    #expect(same.withLock { $0 } == 200)
  }
}
