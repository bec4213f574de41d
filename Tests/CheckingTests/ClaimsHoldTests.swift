import Diagnostics
import Testing

@Suite("What a document states agrees with what it lists")
struct ClaimsHoldTests {
  @Test("A sum that does not add up is a warning at its paragraph")
  func sum() throws {
    let found = claimFindings(
      "Kinh phí 545 triệu đồng, gồm tỉnh 363 triệu đồng, huyện 183 triệu đồng.")
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.code == "claim.sum" && finding.severity == .warning)
    #expect(finding.location?.start?.line == 11)
    #expect(
      finding.summary.vietnamese
        == "không khớp: 363 + 183 ≠ 545 triệu đồng; các số hạng cộng lại được 546 triệu, nhiều hơn "
        + "1 triệu")
  }

  @Test("What holds, and what is open, is not reported")
  func holds() {
    #expect(
      claimFindings("Kinh phí 545 triệu đồng, gồm tỉnh 363 triệu đồng, huyện 182 triệu đồng.")
        .isEmpty)
    #expect(
      claimFindings("Dự toán 60 tỷ đồng, trong đó: tỉnh 30 tỷ đồng; huyện 20 tỷ đồng.").isEmpty)
  }

  @Test("Each sort of claim has its code")
  func codes() {
    #expect(
      claimFindings("Làm tại 3 tỉnh: Sơn La, Lai Châu.").map(\.code) == ["claim.count"])
  }

  private func claimFindings(_ body: String) -> [Diagnostic] {
    findings("", body: body).filter { $0.code.hasPrefix("claim.") }
  }
}
