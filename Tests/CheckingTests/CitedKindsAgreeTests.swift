import Testing

@Suite struct CitedKindsAgreeTests {
  @Test(
    "a word for a kind that the symbol does not stand for is reported",
    arguments: [
      "Theo Quyết định số 238/KH-UBND ngày 05/4/2023.", "Theo Nghị định số 12/2022/TT-BTC.",
      "Căn cứ Chỉ thị số 15/NQ-CP ngày 06/5/2022.",
    ])
  func contradiction(body: String) {
    #expect(codes("", body: body) == ["citation.kind"])
  }

  @Test(
    "loose usage is left alone",
    arguments: [
      "Theo văn bản số 238/KH-UBND ngày 05/4/2023.", "Theo Chương trình phối hợp số 109/CTr-BTC.",
      "Theo Công văn số 2346/LĐTBXH-VPQGGN ngày 27/6/2022.", "Theo Quyết định số 90/QĐ-TTg.",
      "Theo Đề án số 1961/QĐ-TTg ngày 25/11/2021.", "Theo Quy định số 37-QĐ/TW.",
      "Theo Nghị quyết liên tịch số 88/NQLT/CP-ĐCTUBTWMTTQVN.", "Theo số 238/KH-UBND.",
    ])
  func usage(body: String) {
    #expect(codes("", body: body).isEmpty)
  }

  @Test("the kind of the document that is held counts where the symbol says none")
  func held() {
    let keys = "kind: bao-cao\nnumber: \"77\"\nsymbol: \"UBND-VX\""
    #expect(codes(keys, body: "Theo Báo cáo số 77/UBND-VX ngày 01/6/2023.").isEmpty)
    #expect(
      codes(keys, body: "Theo Quyết định số 77/UBND-VX ngày 01/6/2023.") == ["citation.kind"])
  }

  @Test("what the corrections tell of is known")
  func corrections() {
    let keys = "corrections: [{printed: Quyết định số 238/KH-UBND, meant: Kế hoạch số 238/KH-UBND}]"
    #expect(codes(keys, body: "Theo Quyết định số 238/KH-UBND ngày 05/4/2023.").isEmpty)
  }
}
