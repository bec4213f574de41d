import Diagnostics
import Testing

@Suite("A document is entered once")
struct DocumentsAreDistinctTests {
  @Test("Two files of one number, day and issuer are pointed out")
  func repeated() {
    let found = findings("province: Sơn La", "subject: Khác")
    #expect(found.map(\.code) == ["document.repeated"])
    #expect(found.first?.location?.file == "Content/documents/1.md")
    #expect(found.first?.notes.first?.location?.file == "Content/documents/0.md")
  }

  @Test(
    "Another issuer, day or number makes another document; blank numbers do not count",
    arguments: [
      "issuers: [Ủy ban nhân dân tỉnh Bến Tre]", "date: 2022-06-01", "number: \"238\"",
    ])
  func distinct(_ keys: String) {
    #expect(findings("province: Sơn La", keys).isEmpty)
    #expect(findings("number: \"\"\nstatus: draft", "number: \"\"\nstatus: draft").isEmpty)
  }
}
