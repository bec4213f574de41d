import Diagnostics
import Model
import Reading
import Testing

@Suite struct FrontMatterTests {
  @Test(
    "a file without front matter is told so",
    arguments: [
      "", "Kế hoạch\n", "\n---\na: b\n---\n", "--- \u{A0}\n", " ---\na: b\n---\n",
      "----\na: b\n----\n",
    ])
  func missing(text: String) {
    let result = readFile(text)
    #expect(result.document == nil)
    #expect(result.places == ["1:1 front-matter.missing"])
  }

  @Test(
    "front matter without an end is told so",
    arguments: ["---", "---\n", "---\nloai: ke-hoach\n", "---\na: b\n ---\n"])
  func unclosed(text: String) {
    let result = readFile(text)
    #expect(result.document == nil)
    #expect(result.places == ["1:1 front-matter.unclosed"])
  }

  @Test("the fences may have spaces behind them, and the file may end with the second")
  func fences() {
    let result = readFile("--- \n\(requiredKeys)---\t ")
    #expect(result.codes.isEmpty)
    #expect(result.document?.body.nodes.isEmpty == true)
  }

  @Test("byte order mark and CRLF change nothing")
  func windowsFile() {
    let text = "\u{FEFF}---\n\(requiredKeys)so: 5\n---\nMột\nhai\n"
    let result = readFile(text.replacing("\n", with: "\r\n"))
    #expect(result.codes.isEmpty)
    #expect(result.document?.subject == "Tuyên truyền")
    #expect(result.document?.number == "5")
    #expect(result.document.map { String(decoding: $0.body.text, as: UTF8.self) } == "Một hai")
  }

  @Test(
    "empty front matter lacks every required key", arguments: ["", "\n", "# ghi chú\n", "{}\n"])
  func empty(yaml: String) {
    let result = readFile("---\n\(yaml)---\n")
    #expect(result.document != nil)
    #expect(result.places == Array(repeating: "1:1 front-matter.missing-key", count: 3))
  }

  @Test(
    "front matter that is no mapping is refused at its place", arguments: ["- a\n", "chữ\n", "~\n"])
  func notAMapping(yaml: String) {
    let result = readFile("---\n\n\(yaml)---\n")
    #expect(result.document == nil)
    #expect(result.places == ["3:1 front-matter.not-keys"])
  }

  @Test("a required key with nothing behind it is missing")
  func blankRequired() {
    for blank in ["", " \"\"", " ~", " \"  \""] {
      let result = readFile("---\nloai: ke-hoach\nco-quan-ban-hanh: []\ntrich-yeu:\(blank)\n---\n")
      #expect(
        result.places == ["3:1-17 front-matter.missing-key", "4:1-10 front-matter.missing-key"])
    }
  }

  @Test("front matter and body are checked whatever is wrong with the other")
  func allAtOnce() {
    let broken = readFile("---\na: [\n---\nx[^1]\n")
    #expect(Set(broken.codes) == ["yaml.syntax", "footnote.undefined"])
    let two = readDocument("sox: 1\nngay-ban-hanh: 31/02/2023\n", body: "<b>x</b>[^1]\n")
    #expect(
      two.places == [
        "5:1-4 front-matter.unknown-key", "6:16-26 front-matter.bad-date", "8:1 markdown.html",
        "8:5 markdown.html", "8:9-13 footnote.undefined",
      ])
  }

  @Test("the body's lines and columns count in the file")
  func bodyPositions() {
    let result = readDocument("so: 5\n", body: "\nMột\n\n## I. Hai\n")
    #expect(
      result.document?.body.nodes.filter { $0.line == 8 || $0.line == 10 }.map(\.kind) == [
        .paragraph, .text, .heading, .text,
      ])
  }
}
