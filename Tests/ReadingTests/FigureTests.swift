import Diagnostics
import Model
import Testing

@testable import Reading

@Suite struct FigureTests {
  private func figures(_ markdown: String) -> (figures: [FigureSpec], found: [Diagnostic]) {
    let (body, diagnostics) = readBody(markdown)
    return (body.figures, diagnostics)
  }

  @Test("a fenced block with the name of a figure is a figure, any other one is code")
  func blocks() {
    #expect(
      outline("```chart\ndataset: a\nx: b\n```\n\n```swift\nlet a = 1\n```")
        == "figure0 pre(let a = 1\n)")
    #expect(outline("```bieu-do\ndu-lieu: a\ntheo: b\n```") == "figure0")
    #expect(outline("    chart\n") == "pre(chart\n)")
  }

  @Test("keys have English and Vietnamese names, and say the same")
  func names() throws {
    let english = figures(
      """
      ```chart
      dataset: adoption
      type: stacked-bars
      x: province.region
      series: state
      where:
        date: ">= 2023-01-01"
        state: [issued, other]
      sort: -value
      limit: 5
      title: Theo vùng
      print: yes
      ```
      """)
    let vietnamese = figures(
      """
      ```bieu-do
      du-lieu: adoption
      kieu: thanh-chong
      theo: province.region
      chia-theo: state
      loc:
        date: ">= 2023-01-01"
        state: [issued, other]
      sap-xep: -gia-tri
      gioi-han: 5
      tieu-de: Theo vùng
      in: có
      ```
      """)
    #expect(english.found.isEmpty && vietnamese.found.isEmpty)
    var (first, second) = (
      try #require(english.figures.first), try #require(vietnamese.figures.first)
    )
    first.positions = [:]
    second.positions = [:]
    #expect(first == second)
    #expect(first.chart == .stackedBars)
    #expect(first.conditions.count == 2)
    #expect(first.order == .init(column: nil, isDescending: true))
    #expect(first.isPrinted == true)
  }

  @Test("an unknown key is reported at its place in the file, with the one that was meant")
  func unknownKey() throws {
    let found = figures("Lời.\n\n```chart\ndataset: a\nx: b\ntitel: c\n```").found
    let diagnostic = try #require(found.first)
    #expect(found.count == 1)
    #expect(diagnostic.code == "front-matter.unknown-key")
    #expect(diagnostic.location?.start == .init(line: 6, column: 1))
    #expect(diagnostic.wayOut?.english == "did you mean “title”")
  }

  @Test("a block in a list is reported as far to the right as it stands")
  func indented() {
    let found = figures("- Điểm\n\n  ```stat\n  dataset: a\n  figures: b\n  x: c\n  ```").found
    #expect(found.map(\.location?.start) == [.init(line: 6, column: 3)])
  }

  @Test(
    "what a figure cannot do without is asked for",
    arguments: [
      ("```chart\ndataset: a\n```", "front-matter.missing-key"),
      ("```stat\ndataset: a\n```", "front-matter.missing-key"),
      ("```table\n```", "front-matter.missing-key"),
      ("```chart\ndataset: a\nx: b\naggregate: sum\n```", "figure.no-field"),
      ("```chart\ndataset: a\nx: b\ntype: pie\n```", "front-matter.unknown-value"),
      ("```table\ndataset: a\nlimit: 0\n```", "front-matter.wrong-type"),
      ("```table\nadoption\n```", "figure.not-keys"),
      ("```table\ndataset: [a\n```", "yaml.syntax"),
    ])
  func missing(markdown: String, code: String) {
    let (figures, found) = figures(markdown)
    #expect(found.map(\.code) == [code])
    #expect(figures.isEmpty)
  }

  @Test("pictures and tables are numbered apart, and their anchors are those of no section")
  func numbers() {
    let body = readBody(
      """
      ## Hình 1

      ```table
      dataset: a
      ```

      ```chart
      dataset: a
      x: b
      ```

      ```table
      dataset: a
      ```
      """
    ).body
    #expect(body.figures.map(\.label) == ["Bảng 1", "Hình 1", "Bảng 2"])
    #expect(body.figures.map(\.anchor) == ["bang-1", "hinh-1-hinh", "bang-2"])
  }

  @Test("the words of a block are not part of the text")
  func noText() {
    #expect(readBody("```stat\ndataset: a\nfigures: b\n```").body.text.isEmpty)
  }
}
