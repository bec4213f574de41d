import Diagnostics
import Testing

@Suite struct DiagnosticsTests {
  @Test("diagnostics are put in the order of files and places")
  func order() {
    func problem(_ file: String?, _ line: Int, _ column: Int, _ code: Diagnostic.Code) -> Diagnostic
    {
      Diagnostic(
        code, at: file.map { SourceLocation(file: $0, line: line, column: column) },
        Message(vi: "", en: ""))
    }
    let sorted = [
      problem("b", 1, 1, .`yaml.tag`), problem("a", 10, 1, .`place.overlap`),
      problem("a", 2, 9, .`link.dead`),
      problem("a", 2, 3, .`claim.sum`), problem(nil, 0, 0, .`address.collision`),
      problem("a", 2, 3, .`campaign.event-outside`),
    ].inSourceOrder()
    #expect(
      sorted.map(\.rule) == [
        .`address.collision`, .`campaign.event-outside`, .`claim.sum`, .`link.dead`,
        .`place.overlap`, .`yaml.tag`,
      ])
  }

  @Test("an error is an error, a warning is none")
  func errors() {
    let warning = Diagnostic(.`citation.kind`, at: nil, Message(vi: "", en: ""))
    let error = Diagnostic(.`link.dead`, at: nil, Message(vi: "", en: ""))
    #expect(![warning].hasErrors)
    #expect([warning, error].hasErrors)
    #expect(Diagnostic.Severity.note < .warning && Diagnostic.Severity.warning < .error)
  }

  @Test(
    "the locale picks the language, Vietnamese where it names none",
    arguments: [
      ([:], MessageLanguage.vietnamese), (["LANG": "C.UTF-8"], .vietnamese),
      (["LANG": "en_US.UTF-8"], .english), (["LANG": "vi_VN.UTF-8"], .vietnamese),
      (["LANG": "vi_VN.UTF-8", "LC_ALL": "en_GB"], .english),
      (["LANG": "en_US", "LC_ALL": "", "LC_MESSAGES": "vi_VN"], .vietnamese),
    ])
  func language(environment: [String: String], expected: MessageLanguage) {
    #expect(MessageLanguage(environment: environment) == expected)
  }

  @Test("the one near name is suggested, never one of two, never a far one")
  func suggestions() {
    let names = ["so", "ky-hieu", "noi-nhan", "trich-yeu"]
    #expect(Suggestion.nearest(to: "ky-hieeu", among: names) == "ky-hieu")
    #expect(Suggestion.nearest(to: "os", among: names) == "so")
    #expect(Suggestion.nearest(to: "noi-nhna", among: names) == "noi-nhan")
    #expect(Suggestion.nearest(to: "phuc-loi", among: names) == nil)
    #expect(Suggestion.nearest(to: "ba", among: ["ca", "da"]) == nil)
    #expect(Suggestion.nearest(to: "", among: names) == nil)
  }
}
