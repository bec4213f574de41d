import Testing

@Suite("A document in force names its signers")
struct InForceMeansSignedTests {
  @Test(
    "No signer, or a signer without a name, is pointed out",
    arguments: [
      "signers: []", "signers: [{post: CHỦ TỊCH, name: \"\"}]",
      "signers: [{name: Nguyễn Văn A}, {post: GIÁM ĐỐC}]",
    ])
  func unsigned(_ keys: String) { #expect(codes(keys) == ["document.unsigned 2"]) }

  @Test("Drafts and historical documents may be without", arguments: ["draft", "historical"])
  func others(_ status: String) { #expect(codes("signers: []\nstatus: \(status)").isEmpty) }
}
