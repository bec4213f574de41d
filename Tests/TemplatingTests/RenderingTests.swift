import Dispatch
import Synchronization
import Testing

@testable import Templating

@Suite("Rendering")
struct RenderingTests {
  @Test("plain text is escaped: the five characters that mean something in HTML")
  func escaping() throws {
    #expect(
      try render("{{title}}", [Key.title: .text("<a href=\"x\" id='y'>&</a>")])
        == "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;/a&gt;")
    #expect(try render("{{title}}", [Key.title: .bytes(Array("a<b".utf8))]) == "a&lt;b")
  }

  @Test("a combining mark after < or a quotation mark does not hide it")
  func escapingBeforeCombiningMarks() throws {
    #expect(try render("{{title}}", [Key.title: .text("<\u{301}")]) == "&lt;\u{301}")
    #expect(try render("{{title}}", [Key.title: .text("\"\u{301}>")]) == "&quot;\u{301}&gt;")
  }

  @Test("markup is written as it is in three braces, and escaped in two")
  func markup() throws {
    let record: TemplateRecord = [Key.body: .markup(Markup("<b>ữ</b>"))]
    #expect(try render("{{{body}}}|{{&body}}", record) == "<b>ữ</b>|<b>ữ</b>")
    #expect(try render("{{body}}", record) == "&lt;b&gt;ữ&lt;/b&gt;")
  }

  @Test("plain text stays escaped in three braces, whatever the schema said")
  func textNeverUnescaped() throws {
    let record: TemplateRecord = [Key.title: .text("<b>")]
    #expect(try render("{{{title}}}{{&title}}", record) == "&lt;b&gt;&lt;b&gt;")
  }

  @Test("integers and flags print; absent, lists and records print nothing")
  func otherValues() throws {
    let record: TemplateRecord = [
      Key.count: .integer(-63), Key.isDraft: .flag(true), Key.title: .absent,
      Key.items: .texts(["a"]), Key.place: .record([:]),
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
    #expect(try render("{{#title}}yes{{/title}}{{^title}}no{{/title}}", [Key.title: value]) == "no")
  }

  @Test(
    "all other values are true as the test of a section",
    arguments: [
      .flag(true), .integer(1), .text("a"), .bytes([65]), .markup(Markup("a")),
      .list([.absent]), .record([:]),
    ] as [TemplateValue])
  func truth(value: TemplateValue) throws {
    #expect(
      try render("{{#title}}yes{{/title}}{{^title}}no{{/title}}", [Key.title: value]) == "yes")
  }

  @Test("a list is walked through; names not in an item are looked up around it")
  func lists() throws {
    let record: TemplateRecord = [
      Key.title: .text("T"),
      Key.items: .records([
        [Key.name: .text("a"), Key.tags: .texts(["x", "y"])],
        [Key.name: .text("b"), Key.tags: .texts([])],
      ]),
    ]
    #expect(
      try render("{{#items}}{{title}}{{name}}({{#tags}}{{.}}{{name}} {{/tags}}){{/items}}", record)
        == "Ta(xa ya )Tb()")
  }

  @Test("an absent value ends the search; a name that is not set does not")
  func absentHidesOuter() throws {
    let record: TemplateRecord = [
      Key.title: .text("outer"),
      Key.items: .records([[Key.title: .absent], [:]]),
    ]
    #expect(try render("{{#items}}[{{title}}]{{/items}}", record) == "[][outer]")
  }

  @Test("the records around a page are searched from the inside out")
  func outerRecords() throws {
    let site: TemplateRecord = [Key.title: .text("site"), Key.name: .text("n")]
    let page: TemplateRecord = [Key.title: .text("page")]
    #expect(
      try render(templates(["page": "{{title}} {{name}}"]), page, within: [site]) == "page n")
  }

  @Test("dotted names go down into records, each part only in the one before")
  func dottedNames() throws {
    let record: TemplateRecord = [
      Key.place: .record([Key.name: .text("Huế")]), Key.title: .text("T"),
    ]
    #expect(
      try render("{{place.name}}[{{place.title}}]{{#place.name}}{{.}}{{/place.name}}", record)
        == "Huế[]Huế")
  }

  @Test("of two values for one name the later counts")
  func laterValueCounts() throws {
    var record: TemplateRecord = [Key.title: .text("first")]
    record.set(Key.title, .text("second"))
    #expect(try render("{{title}}", record) == "second")
  }

  @Test("delimiters change for the rest of the file, not for partials")
  func delimiters() throws {
    #expect(
      try render(
        "{{=<% %>=}}<%title%>{{title}}<%>p%><%={{ }}=%>{{title}}", [Key.title: .text("T")],
        with: ["p": "{{title}}<%title%>"]) == "T{{title}}T<%title%>T")
  }

  @Test("tags that stand alone on a line take the line with them, in CRLF files too")
  func standaloneTags() throws {
    #expect(
      try render(
        "a\r\n  {{#isDraft}}\r\nb\r\n{{! note }}\r\n{{/isDraft}}  \r\nc", [Key.isDraft: .flag(true)]
      )
        == "a\r\nb\r\nc")
  }

  @Test("the blanks before a partial are put before its lines, not before lines of values")
  func partialIndentation() throws {
    #expect(
      try render(
        "<ul>\n  {{>item}}\n</ul>", [Key.body: .markup(Markup("1\n2"))],
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
        "{{<document}}{{$title}}{{title}}{{/title}}{{/document}}", [Key.title: .text("T")],
        with: others) == "<title>T</title>\n<main>\n  <h1>T</h1>\n</main>\n")
    #expect(
      try render("{{>document}}", [Key.title: .text("T")], with: others)
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
    var record: TemplateRecord = [Key.name: .text("0"), Key.items: .absent]
    for depth in 1...60 {
      record = [Key.name: .integer(depth), Key.items: .records([record])]
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
        Key.items: .records((0..<50).map { [Key.name: .integer(number * 1000 + $0)] })
      ]
      let expected = "[" + (0..<50).map { "\(number * 1000 + $0);" }.joined() + "]"
      if (try? render(set, record)) == expected { same.withLock { $0 += 1 } }
    }
    #expect(same.withLock { $0 } == 200)
  }
}
