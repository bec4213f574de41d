import Diagnostics
import Model
import Reading
import Testing

@Suite struct InlineValueTests {
  private let values = InlineValues(["adoption.issued": "53", "money.total-vnd": "2.752"])

  private func read(_ markdown: String) -> (text: String, places: [String], wayOut: String?) {
    var diagnostics: [Diagnostic] = []
    let body = MarkdownReader.read(
      Array(markdown.utf8)[...], file: "a.md", firstLine: 1, values: values,
      diagnostics: &diagnostics)
    return (
      String(decoding: body.text, as: UTF8.self), diagnostics.inSourceOrder().map(\.place),
      diagnostics.first?.wayOut?.english
    )
  }

  @Test("a number stands wherever words do: headings, lists, cells, notes, links, emphasis")
  func places() {
    let markdown = """
      ## Có {{ adoption.issued }} tỉnh

      - **{{adoption.issued}} tỉnh**, {{ money.total-vnd }} tỷ[^1]

      | a |
      | --- |
      | {{ adoption.issued }} |

      [{{ adoption.issued }}](van-ban.html)

      [^1]: Trong {{ adoption.issued }} tỉnh.
      """
    let read = read(markdown)
    #expect(read.places.isEmpty)
    #expect(
      read.text.split(separator: "\n").map(String.init)
        == ["Có 53 tỉnh", "53 tỉnh, 2.752 tỷ", "a", "53", "53", "Trong 53 tỉnh."])
  }

  @Test("code keeps its braces")
  func code() {
    let read = read("`{{ adoption.issued }}`\n\n    {{ nothing }}\n")
    #expect(read.places.isEmpty)
    #expect(read.text == "{{ adoption.issued }}\n{{ nothing }}\n")
  }

  @Test("a name that no table has is an error at its place, with what was meant")
  func unknown() {
    let read = read("Có\n53 và {{ adoption.isued }} tỉnh\n")
    #expect(read.places == ["2:8 value.unknown"])
    #expect(read.wayOut == "did you mean “adoption.issued”")
    #expect(self.read("{{ adoption.zzzzzz }}").wayOut == "the table has: adoption.issued")
  }

  @Test("braces that are not closed on their line are an error")
  func unclosed() {
    #expect(read("a {{ adoption.issued\n}} b").places == ["1:3 value.unclosed"])
  }

  @Test("one brace is no question")
  func braces() {
    #expect(read("a { b } {c}").places.isEmpty)
    #expect(read("a { b } {c}").text == "a { b } {c}")
  }
}
