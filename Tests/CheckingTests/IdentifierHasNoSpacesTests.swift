import Diagnostics
import Testing

@Suite("There are no spaces in number and symbol")
struct IdentifierHasNoSpacesTests {
  @Test("Spaces are pointed out, with the proper form")
  func spaces() {
    let found = findings("number: \"1 50\"\nsymbol: \"KH -UBND\"")
    #expect(found.map(\.code) == ["document.identifier-space", "document.identifier-space"])
    #expect(found.map { $0.location?.start?.line } == [2, 3])
    #expect(found.last?.wayOut?.vietnamese.contains("“KH-UBND”") == true)
  }

  @Test("What is printed with spaces goes elsewhere")
  func printed() { #expect(codes("printed-identifier: \"237 /KH- UBND\"").isEmpty) }
}
