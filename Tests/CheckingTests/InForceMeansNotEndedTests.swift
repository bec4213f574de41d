import Diagnostics
import Testing

@Suite struct InForceMeansNotEndedTests {
  private func found(
    _ kind: String, status: String = "in-force", newer: String = "in-force"
  ) -> [String] {
    findings(
      "number: \"11\"\ndate: 2022-01-05\nstatus: \(status)",
      "number: \"12\"\nstatus: \(newer)\nrelations: [{type: \(kind), document: 11/KH-UBND}]"
    ).map { "\($0.location?.file ?? "") \($0.code)" }
  }

  @Test(
    "a document that another declares to have ended is not in force",
    arguments: ["thay-the", "bai-bo"])
  func ended(kind: String) {
    #expect(found(kind) == ["Content/documents/0.md document.ended"])
  }

  @Test("historical documents, other relations and drafts give no reason to doubt")
  func others() {
    #expect(found("thay-the", status: "historical").isEmpty)
    #expect(found("sua-doi").isEmpty)
    #expect(found("thay-the", newer: "draft").isEmpty)
  }
}
