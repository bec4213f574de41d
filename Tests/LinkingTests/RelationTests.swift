import Diagnostics
import Linking
import Model
import Testing

@Suite("Relations between documents")
struct RelationTests {
  private static func relation(_ keys: String) -> String {
    "number: \"9\"\nsymbol: KH-A\nrelations:\n  - {type: can-cu, \(keys)}"
  }

  /// The file that a relation finds among three plans of one identifier.
  private func target(_ keys: String) -> (target: String?, codes: [String]) {
    let site = TestSite([
      ("source", Self.relation(keys)),
      (
        "ben-tre",
        "number: \"02\"\nsymbol: CTPH-MTTQ\ndate: 2023-03-10\nissuers: [Sở A tỉnh Bến Tre]"
      ),
      (
        "binh-duong",
        "number: \"02\"\nsymbol: CTPH-MTTQ\ndate: 2023-07-02\nissuers: [Sở A Bình Dương, Mặt trận B]"
      ),
      ("sixteen", "number: \"16\"\nsymbol: KH-B\ndate: 2023-04"),
    ])
    return (site.targets(of: "source").first, site.codes)
  }

  @Test(
    "The document is found by its identifier, however it is spaced, dashed or padded",
    arguments: [
      "16/KH-B", "16 / KH-B", "16/KH –B", "016/KH-B", "16/KH\u{A0}-B",
    ])
  func identifier(_ written: String) {
    let (found, codes) = target("document: \"\(written)\"")
    #expect(found == "sixteen")
    #expect(codes.isEmpty)
  }

  @Test(
    "Date and issuers decide between documents of one identifier",
    arguments: [
      ("date: 2023-07-02", "binh-duong"), ("date: 2023-03", "ben-tre"),
      ("issuer: Sở A tỉnh Bến Tre", "ben-tre"), ("issuer: SỞ A BÌNH DƯƠNG", "binh-duong"),
      ("issuer: \"Mặt trận B; Sở A Bình Dương\"", "binh-duong"),
    ])
  func decided(keys: String, name: String) {
    let (found, codes) = target("document: 02/CTPH-MTTQ, \(keys)")
    #expect(found == name)
    #expect(codes.isEmpty)
  }

  @Test("Several documents that fit are a warning that names them, and none is taken")
  func ambiguous() {
    let (found, codes) = target("document: 02/CTPH-MTTQ")
    #expect(found == "-")
    #expect(codes == ["relation.ambiguous"])
  }

  @Test(
    "A document that the site does not hold is no mistake",
    arguments: [
      "document: 90/QĐ-TTg", "document: 02/CTPH-MTTQ, date: 2022-03-10",
      "document: 16/KH-B, date: 2022-05-01", "document: 02/CTPH-MTTQ, issuer: Sở A tỉnh Cà Mau",
    ])
  func notHeld(keys: String) {
    let (found, codes) = target(keys)
    #expect(found == "-")
    #expect(codes.isEmpty)
  }

  @Test("A number is given once a day: another way to write the issuer does not matter then")
  func otherIssuer() {
    let (found, codes) = target("document: 02/CTPH-MTTQ, date: 2023-03-10, issuer: Sở A Bến Tre")
    #expect(found == "ben-tre")
    #expect(codes.isEmpty)
  }

  @Test(
    "Another day of the same year and issuer is pointed out, and the document taken all the same")
  func otherDay() {
    let (found, codes) = target(
      "document: 02/CTPH-MTTQ, date: 2023-03-11, issuer: Sở A tỉnh Bến Tre")
    #expect(found == "ben-tre")
    #expect(codes == ["relation.other-date"])
  }

  @Test("A document is no relation of itself")
  func itself() {
    let (found, codes) = target("document: 9/KH-A")
    #expect(found == "-")
    #expect(codes.isEmpty)
  }

  @Test("A draft whose number is blank is found by nobody")
  func blankNumber() {
    let site = TestSite([
      ("source", Self.relation("document: /KH-UBND")), ("draft", "number: \"\"\nsymbol: KH-UBND"),
    ])
    #expect(site.targets(of: "source") == ["-"])
  }

  @Test("Each relation is turned round on the other document")
  func incoming() {
    let site = TestSite([
      (
        "a",
        "relations:\n  - {type: sua-doi, document: 16/KH-B}\n  - {type: can-cu, document: 1/QĐ}"
      ),
      ("b", "relations:\n  - {type: can-cu, document: 16/KH-B}"),
      ("c", "number: \"16\"\nsymbol: KH-B"),
    ])
    let incoming = site["c"]?.incoming ?? []
    #expect(Set(incoming.map(\.kind)) == [.amendment, .legalBasis])
    #expect(incoming.map { site.name(of: $0.source) }.sorted() == ["a", "b"])
    #expect(site.targets(of: "a") == ["c", "-"])
  }
}
