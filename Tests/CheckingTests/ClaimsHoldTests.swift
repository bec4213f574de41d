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

  @Test("What is declared known is a note, and so is what the text gets wrong at its place")
  func known() {
    let keys = """
      claims:
        - statement: "363 + 183 = 545 triệu"
          place: "Kinh phí 545 triệu đồng"
          known: có
      """
    let found = findings(
      keys, body: "Kinh phí 545 triệu đồng, gồm tỉnh 363 triệu đồng, huyện 183 triệu đồng."
    ).filter { $0.code == "claim.sum" }
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.severity == .note })
  }

  @Test("A province that counts as without a programme and has one is a note")
  func held() {
    let programme = (
      "kind: chuong-trinh-phoi-hop\nsymbol: CTr-UBND\ndate: 2022-06-01\nprovince: Sơn La", "Chữ."
    )
    let report = (
      "kind: bao-cao\nsymbol: BC-UBND\nnumber: \"5\"",
      "Còn 2 tỉnh chưa ban hành[^1].\n\n[^1]: Sơn La, Lai Châu."
    )
    let found = findings([programme, report]).filter { $0.code == "claim.held-document" }
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.summary.vietnamese.hasPrefix("Sơn La được kể là chưa ban hành") == true)
  }

  private func claimFindings(_ body: String) -> [Diagnostic] {
    findings("", body: body).filter { $0.code.hasPrefix("claim.") }
  }
}
