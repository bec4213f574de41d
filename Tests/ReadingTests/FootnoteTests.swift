import Diagnostics
import Model
import Reading
import Testing

@Suite struct FootnoteTests {
  private func places(_ markdown: String) -> [String] {
    readBody(markdown).diagnostics.inSourceOrder().map(\.place)
  }

  @Test("footnotes are numbered in the order of their first marks")
  func numbering() {
    let markdown = "a[^x] b[^1] c[^x]\n\n[^1]: một\n[^x]: hai *ba*\n"
    #expect(
      outline(markdown)
        == #"p["a", ^1, " b", ^2, " c", ^1] note1[p["hai ", em["ba"]]] note2[p["một"]]"#)
    let body = readBody(markdown).body
    #expect(body.footnotes.map { body.nodes[$0].line } == [4, 3])
    #expect(places(markdown).isEmpty)
  }

  @Test("a footnote that nothing refers to is reported at its definition")
  func unused() {
    #expect(places("a[^1]\n\n[^1]: b\n[^thừa]: c\n") == ["4:1-10 footnote.unused"])
  }

  @Test("a mark without a footnote is reported where it stands, with the one that was meant")
  func undefined() {
    #expect(
      places("ấ[^2] b\n\n- c[^ghi]\n") == ["1:4-8 footnote.undefined", "3:4-10 footnote.undefined"])
    let diagnostics = readBody("a[^ghi-chu] b[^ghi-ch]\n\n[^ghi-chu]: c\n").diagnostics
    #expect(diagnostics.map { $0.wayOut?.vietnamese } == ["có phải là “ghi-chu”"])
  }

  @Test("a footnote that is defined twice is reported, with the first place")
  func repeated() {
    let diagnostics = readBody("a[^1]\n\n[^1]: b\n\n[^1]: c\n").diagnostics
    #expect(diagnostics.map(\.place) == ["5:1-5 footnote.repeated"])
    #expect(diagnostics.first?.notes.first?.location?.start?.line == 3)
  }

  @Test("labels are compared without regard to case")
  func caseOfLabels() {
    #expect(places("a[^Ghi]\n\n[^GHI]: b\n").isEmpty)
  }

  @Test(
    "what merely looks like a mark is none",
    arguments: [
      "a `[^x]` b", "``[^x] ` [^y]``", "`a\n[^x] b` c", "```\n[^x]\n\n[^y]: z\n```\n",
      "~~~\n[^x]: y\n~~~", "    [^x]\n    [^x]: y\n", "- a\n\n      [^x]\n", "\\[^x]",
      "a\\\\\\[^x]",
      "[^x](https://example.vn)", "<!-- [^x] -->", "a <!-- [^x]\n[^y] --> b", "[^]", "[^ x]", "[^x",
      "> ```\n> [^x]\n> ```\n",
    ])
  func noMarks(markdown: String) {
    #expect(places(markdown).isEmpty)
  }

  @Test("a mark beside code is still one")
  func besideCode() {
    #expect(places("ă `[^x]` [^y]") == ["1:11-15 footnote.undefined"])
    #expect(places("`a\n[^x] b` c[^y]") == ["2:10-14 footnote.undefined"])
    #expect(places("\\\\[^x]") == ["1:3-7 footnote.undefined"])
  }

  @Test("footnotes may stand in quotes, and hold several blocks")
  func structure() {
    #expect(places("> a[^1]\n>\n> [^1]: b\n").isEmpty)
    #expect(outline("a[^1]\n\n[^1]: b\n\n    c\n") == #"p["a", ^1] note1[p["b"], p["c"]]"#)
  }
}

@Suite struct TableCheckTests {
  private func places(_ markdown: String) -> [String] {
    readBody(markdown).diagnostics.inSourceOrder().map(\.place)
  }

  @Test(
    "a row with too many cells is an error, since the rest would be lost; one with too few a warning"
  )
  func raggedRows() {
    let head = "| a | b |\n|---|---|\n"
    let diagnostics = readBody(head + "| 1 | 2 | 3 |\n| 1 |\n| 1 | 2 |\n1 | 2\n").diagnostics
    #expect(diagnostics.map(\.place) == ["3:1 table.extra-cells", "4:1 table.missing-cells"])
    #expect(diagnostics.map(\.severity) == [.error, .warning])
  }

  @Test("bars that are escaped divide no cells")
  func escapedBars() {
    let head = "| a | b |\n|---|---|\n"
    #expect(places(head + "| 1 \\| x | `p\\|q` |\n").isEmpty)
    #expect(places(head + "| 1 \\\\| x | y |\n") == ["3:1 table.extra-cells"])
    #expect(places(head + "| 1 | `p|q` |\n") == ["3:1 table.extra-cells"])
  }

  @Test("empty cells count, within and at the end")
  func emptyCells() {
    #expect(places("| a | b | c |\n|---|---|---|\n| | | |\n||x||\n").isEmpty)
  }

  @Test("tables in lists and quotes are checked alike")
  func nestedTables() {
    #expect(places("> | a | b |\n> |---|---|\n> | 1 | 2 | 3 |\n") == ["3:3 table.extra-cells"])
    #expect(places("- x\n\n  | a | b |\n  |---|---|\n  | 1 |\n") == ["5:3 table.missing-cells"])
    #expect(places("- | a | b |\n  |---|---|\n  | 1 | 2 |\n").isEmpty)
  }

  @Test("a rule row that makes no table is an error")
  func brokenTables() {
    #expect(places("| a | b |\n|---|\n| 1 | 2 |\n") == ["2:1 table.no-header"])
    #expect(places("|---|---|\n| 1 | 2 |\n") == ["1:1 table.no-header"])
    #expect(places("```\n|---|\n```\n\n    |---|\n").isEmpty)
    #expect(places("---\n\n- - -\n\n- -\n").isEmpty)
  }
}
