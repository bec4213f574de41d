import Diagnostics
import Testing

@testable import Templating

@Suite("Errors in templates")
struct SyntaxTests {
  /// What is wrong with a template, as places and codes.
  private func places(_ page: String, with others: [String: String] = [:]) -> [String] {
    templates(others.merging(["page": page]) { $1 }).diagnostics.map(\.place)
  }

  @Test(
    "each malformed tag is reported at its place",
    arguments: [
      ("a {{}} b", "page.mustache:1:3-7 template.syntax"),
      ("{{#  }}", "page.mustache:1:1-8 template.syntax"),
      ("ữ {{a b}}", "page.mustache:1:7-10 template.syntax"),
      ("{{a..b}}", "page.mustache:1:3-7 template.syntax"),
      ("{{.a}}", "page.mustache:1:3-5 template.syntax"),
      ("\n {{a", "page.mustache:2:2-5 template.unclosed-tag"),
      ("{{a <b>\n{{c}}", "page.mustache:1:1-8 template.unclosed-tag"),
      ("{{{a}} b", "page.mustache:1:1-9 template.unclosed-tag"),
      ("{{! a", "page.mustache:1:1-6 template.unclosed-tag"),
      ("{{=<%=}}", "page.mustache:1:1-9 template.bad-delimiters"),
      ("{{=a b c=}}", "page.mustache:1:1-12 template.bad-delimiters"),
      ("x\n{{#a}}\n", "page.mustache:2:1-7 template.unclosed-section"),
      ("{{$a}}", "page.mustache:1:1-7 template.unclosed-section"),
      ("{{/a}}", "page.mustache:1:1-7 template.stray-closing"),
      ("{{#a}}{{/b}}{{/a}}", "page.mustache:1:7-13 template.stray-closing"),
      ("{{#a}}{{#b}}{{/a}}", "page.mustache:1:7-13 template.unclosed-section"),
      ("{{>nothing}}", "page.mustache:1:4-11 template.unknown-partial"),
      ("{{<nothing}}{{/nothing}}", "page.mustache:1:4-11 template.unknown-partial"),
    ])
  func malformedTags(template: String, place: String) {
    #expect(places(template) == [place])
  }

  @Test("all errors of all templates are reported, in source order")
  func allErrors() {
    #expect(
      places("{{>a}}\n{{}}\n{{#x}}", with: ["a": "{{/y}}{{"]) == [
        "a.mustache:1:1-7 template.stray-closing", "a.mustache:1:7-9 template.unclosed-tag",
        "page.mustache:2:1-5 template.syntax",
        "page.mustache:3:1-7 template.unclosed-section",
      ])
  }

  @Test("a misspelt partial is answered with the one that was meant, if only one can be")
  func suggestion() {
    func wayOut(_ others: [String]) -> String? {
      templates(
        Dictionary(uniqueKeysWithValues: others.map { ($0, "") })
          .merging(["page": "{{>haeder}}"]) { $1 }
      ).diagnostics.first?.wayOut?.english
    }
    #expect(wayOut(["header", "footer"]) == "did you mean “header”")
    #expect(wayOut(["footer"])?.contains("did you mean") == false)
    #expect(wayOut(["haedar", "haedir"])?.contains("did you mean") == false)
  }

  @Test("right inside a parent tag only blocks and comments may stand")
  func ignoredContent() {
    let layout = ["layout": "{{$a}}{{/a}}"]
    #expect(
      places("{{<layout}}\n {{! c }}\n {{$a}}x{{y}}{{/a}}\n{{/layout}}", with: layout) == [])
    #expect(
      places("{{<layout}}\n  lost {{x}}{{$a}}x{{/a}}{{/layout}}", with: layout) == [
        "page.mustache:2:3-7 template.ignored-content",
        "page.mustache:2:8-13 template.ignored-content",
      ])
  }

  @Test("a block that the parent does not have is reported, and one replaced twice")
  func unknownBlocks() {
    let others = [
      "layout": "{{>head}}{{<base}}{{$main}}{{/main}}{{/base}}", "head": "{{$title}}{{/title}}",
      "base": "{{$main}}{{$foot}}{{/foot}}{{/main}}",
    ]
    let all = "{{<layout}}{{$title}}{{/title}}{{$main}}{{/main}}{{$foot}}{{/foot}}{{/layout}}"
    #expect(places(all, with: others) == [])
    let set = templates(
      others.merging(["page": "{{<layout}}{{$titel}}{{/titel}}{{/layout}}"]) { $1 })
    #expect(set.diagnostics.map(\.place) == ["page.mustache:1:15-20 template.unknown-block"])
    #expect(set.diagnostics.first?.wayOut?.vietnamese == "có phải là “title”")
    #expect(
      places("{{<base}}{{$main}}{{/main}}{{$main}}{{/main}}{{/base}}", with: others)
        == ["page.mustache:1:31-35 template.repeated-block"])
  }

  @Test("bytes that are not UTF-8 are reported where they stand; a byte order mark is passed over")
  func encoding() throws {
    let set = TemplateSet([
      TemplateFile(name: "bad", file: "bad", bytes: Array("é\n{{a}}".utf8) + [0xC3, 0x28]),
      TemplateFile(name: "page", file: "page", bytes: [0xEF, 0xBB, 0xBF] + Array("x".utf8)),
    ])
    #expect(set.diagnostics.map(\.place) == ["bad:2:6-7 template.invalid-utf8"])
    #expect(try render(set) == "x")
  }

  @Test("two files for one template are an error that names both")
  func repeatedTemplates() {
    let set = TemplateSet([
      TemplateFile(name: "page", file: "b/page", bytes: []),
      TemplateFile(name: "page", file: "a/page", bytes: []),
    ])
    #expect(set.diagnostics.map(\.place) == ["b/page template.repeated"])
    #expect(set.diagnostics.first?.notes.first?.location?.file == "a/page")
  }

  @Test("messages are in both languages, without a full stop")
  func messages() {
    let set = templates([
      "page": "{{}}{{#a}}{{/b}}{{>x}}{{<l}}y{{$m}}{{/m}}{{$m}}{{/m}}{{/l}}{{=a=}}{{a b}}{{",
      "l": "",
    ])
    #expect(set.diagnostics.count >= 9)
    for text in set.diagnostics.flatMap({ [$0.summary, $0.wayOut].compactMap(\.self) }) {
      for sentence in [text.vietnamese, text.english] {
        #expect(!sentence.isEmpty && !sentence.hasSuffix(".") && !sentence.contains("!"))
      }
      #expect(text.vietnamese != text.english)
    }
  }
}
