import Testing

@Suite struct IdentifiersAreWholeTests {
  @Test(
    "an identifier with spaces or damaged letters is told of with its likely form",
    arguments: ["Quyết định số 90/ QĐ-TTg ngày 18/01/2022", "Chỉ thị số 05- CT/TW"])
  func damage(citation: String) {
    #expect(codes("", body: "Theo \(citation).") == ["citation.damaged"])
  }

  @Test("whole identifiers, and drafts with a blank number, are not")
  func whole() {
    #expect(codes("", body: "Theo Quyết định số 90/QĐ-TTg ngày 18/01/2022.").isEmpty)
    #expect(codes("", body: "Theo Kế hoạch số /KH-UBND của Ủy ban nhân dân tỉnh Sơn La.").isEmpty)
  }

  @Test("what the corrections tell of is known")
  func corrections() {
    let keys = "corrections: [{printed: 90/ QĐ-TTg, meant: 90/QĐ-TTg}]"
    #expect(codes(keys, body: "Theo Quyết định số 90/ QĐ-TTg ngày 18/01/2022.").isEmpty)
  }
}
