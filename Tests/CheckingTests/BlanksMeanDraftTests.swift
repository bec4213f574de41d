import Diagnostics
import Testing

@Suite("Blanks mean a draft")
struct BlanksMeanDraftTests {
  @Test("A blank number is pointed out in a document that is no draft")
  func number() {
    #expect(codes("number: \"\"\nstatus: in-force") == ["document.blank-number 2"])
    #expect(codes("number: \"\"\nstatus: historical") == ["document.blank-number 2"])
    #expect(codes("number: \"\"\nstatus: draft").isEmpty)
  }

  @Test("So is a missing date")
  func date() {
    let found = findings("date:")
    #expect(found.map(\.code).contains("document.no-date"))
    #expect(codes("date: 2023-06").isEmpty)
  }
}
