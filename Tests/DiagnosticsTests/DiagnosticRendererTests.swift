import Diagnostics
import TestSupport
import Testing

@Suite struct DiagnosticRendererTests {
  private let unknownKey = Diagnostic(
    .`front-matter.unknown-key`,
    at: SourceLocation(file: "documents/a.md", line: 3, column: 1, endColumn: 4),
    Message(vi: "không có khóa “sox”", en: "there is no key “sox”"),
    wayOut: Message(vi: "có phải là “so”", en: "did you mean “so”"))

  private func render(
    _ diagnostics: [Diagnostic], _ text: String, language: MessageLanguage = .vietnamese,
    colour: Bool = false, width: Int = 60
  ) -> String {
    var renderer = DiagnosticRenderer(language: language, colour: colour, lineWidth: width) { _ in
      Array(text.utf8)
    }
    return renderer.text(diagnostics)
  }

  /// The source line and the mark below it for a place on the only line of a file.
  private func excerpt(_ line: String, _ column: Int, _ endColumn: Int? = nil, width: Int = 60)
    -> [Substring]
  {
    let place = SourceLocation(file: "a.md", line: 1, column: column, endColumn: endColumn)
    let problem = Diagnostic(.`link.dead`, at: place, Message(vi: "lỗi", en: "error"))
    return render([problem], line, width: width).split(separator: "\n").dropFirst()
      .map { $0.dropFirst(8) }
  }

  @Test("a diagnostic shows place, severity, rule, code, line, mark and way out, in both languages")
  func wholeDiagnostic() throws {
    let source = "---\nloai: kế hoạch\nsox: 237\n---\n"
    let noted = Diagnostic(
      .`outline.repeated`, at: SourceLocation(file: "b.md", line: 2, column: 7),
      Message(vi: "“Mục I” có hai lần", en: "“Mục I” occurs twice"),
      notes: [
        .init(
          Message(vi: "lần đầu ở đây", en: "first written here"),
          at: SourceLocation(file: "b.md", line: 1, column: 1, endColumn: 4)),
        .init(Message(vi: "số thứ tự bắt đầu lại ở phụ lục", en: "numbering restarts there")),
      ])
    let fileOnly = Diagnostic(
      .`file.too-large`, at: SourceLocation(file: "c.md"), Message(vi: "quá lớn", en: "big")
    )
    let nowhere = Diagnostic(
      .`picture.unused`, at: nil, Message(vi: "không in", en: "printing is skipped"))
    let all = [unknownKey, noted, fileOnly, nowhere]
    let text = MessageLanguage.allCases.map { render(all, source, language: $0) }
      .joined(separator: "=====\n")
    #expect(try differenceFromGolden(text, "diagnostics/text.txt") == nil)
  }

  @Test("colours wrap the same text and end before the line does")
  func colours() throws {
    let source = "---\nloai: x\nsox: 237\n"
    let coloured = render([unknownKey], source, colour: true)
    #expect(try differenceFromGolden(coloured, "diagnostics/colour.txt") == nil)
    var plain = coloured
    for code in ["1", "2", "1;31", "0"] {
      plain = plain.split(separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false).joined()
    }
    #expect(plain == render([unknownKey], source))
  }

  @Test("the mark stands under the place by what the terminal shows, not by bytes")
  func alignment() {
    #expect(excerpt("số: điều", 7, 14) == ["số: điều", "    ^~~~"])
    // A decomposed letter takes one column, a wide one two, a tab what is left to its stop.
    #expect(excerpt("so\u{302}\u{301}: x", 9) == ["so\u{302}\u{301}: x", "    ^"])
    #expect(excerpt("漢字: x", 9, 10) == ["漢字: x", "      ^"])
    #expect(excerpt("漢字", 4, 7) == ["漢字", "  ^~"])
    #expect(excerpt("a\tb", 3) == ["a   b", "    ^"])
    #expect(excerpt("\t\tb", 1, 3) == ["        b", "^~~~~~~~"])
  }

  @Test("a place past the end of the line is marked behind it")
  func pastEnd() {
    #expect(excerpt("ấy", 5) == ["ấy", "  ^"])
    #expect(excerpt("ấy", 900, 1000) == ["ấy", "  ^"])
    #expect(excerpt("x", 1, 900) == ["x", "^"])
    #expect(excerpt("ấy", 2) == ["ấy", "^"])
  }

  @Test("a long line is cut around the place, and the mark moves with it")
  func longLines() {
    let line = String(repeating: "ắ", count: 300) + "LỖI" + String(repeating: "b", count: 300)
    let shown = excerpt(line, 901, 906, width: 40)
    #expect(shown[0].count == 42)
    #expect(shown[0].hasPrefix("…ắ") && shown[0].hasSuffix("b…"))
    let mark = shown[1].prefix { $0 == " " }.count
    #expect(shown[0].dropFirst(mark).hasPrefix("LỖI"))
    #expect(shown[1].dropFirst(mark) == "^~~")
    let atStart = excerpt(line, 1, width: 40)
    #expect(atStart[0] == String(repeating: "ắ", count: 40) + "…")
    #expect(atStart[1] == "^")
    let atEnd = excerpt(line, 1205, 1206, width: 40)
    #expect(atEnd[0].hasPrefix("…b") && atEnd[0].hasSuffix("b"))
    #expect(atEnd[1].count == 41)
  }

  @Test("neither a file nor a message can write to the terminal")
  func hostileText() {
    let hostile = "a\u{1B}[2J\u{202E}b\u{7F}\u{9B}c"
    let problem = Diagnostic(
      .`link.dead`, at: SourceLocation(file: "a\u{1B}.md", line: 1, column: 1),
      Message(vi: hostile + "\n\td", en: ""), wayOut: Message(vi: hostile, en: ""))
    let text = render([problem], hostile)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.unicodeScalars.contains { ["\u{7F}", "\u{9B}", "\u{202E}"].contains($0) })
    #expect(text.contains("b\u{FFFD}\u{FFFD}c  d"))
  }

  @Test("bytes that are not UTF-8 take one column each stretch and do not shift the mark")
  func invalidBytes() {
    var renderer = DiagnosticRenderer(language: .english) { _ in
      [0x61, 0xFF, 0x62, 0xE1, 0xBA, 0x63, 0x0D, 0x0A]
    }
    let problem = Diagnostic(
      .`link.dead`, at: SourceLocation(file: "a", line: 1, column: 6), Message(vi: "", en: "bad"))
    #expect(
      renderer.text(problem)
        == "a:1:6: error: bad [link.dead]\n    1 | a\u{FFFD}b\u{FFFD}c\n      |     ^\n")
  }

  @Test("without the file, or the line, the excerpt is left out")
  func missingSource() {
    var renderer = DiagnosticRenderer(language: .english) { _ in nil }
    #expect(
      renderer.text(unknownKey)
        == "documents/a.md:3:1: error: there is no key “sox” [front-matter.unknown-key]\n"
        + "  help: did you mean “so”\n")
    #expect(!render([unknownKey], "one line").contains("|"))
    #expect(!render([unknownKey], "").contains("|"))
  }

  @Test("the source of a file is asked for once")
  func sourceAskedOnce() {
    var asked: [String] = []
    var renderer = DiagnosticRenderer(language: .english) {
      asked.append($0)
      return Array("a\nb\nc".utf8)
    }
    _ = renderer.text([unknownKey, unknownKey])
    #expect(asked == ["documents/a.md"])
  }

  @Test("the summary counts each severity that occurs")
  func summaries() {
    func problem(_ severity: Diagnostic.Severity) -> Diagnostic {
      Diagnostic(.`citation.kind`, as: severity, at: nil, Message(vi: "", en: ""))
    }
    let vietnamese = DiagnosticRenderer(language: .vietnamese) { _ in nil }
    let english = DiagnosticRenderer(language: .english) { _ in nil }
    let some = [problem(.warning), problem(.error), problem(.error), problem(.error)]
    #expect(vietnamese.summary(some) == "3 lỗi, 1 cảnh báo")
    #expect(english.summary(some) == "3 errors, 1 warning")
    #expect(vietnamese.summary([problem(.note)]) == "1 ghi chú")
    #expect(vietnamese.summary([]) == "không có lỗi")
    #expect(english.summary([]) == "no errors")
  }
}
