import Diagnostics
import Model
import Testing

@testable import Linking

@Suite("Mentions that nearly name a known document")
struct NearMissTests {
  private static let references = [
    ("quyet-dinh", "90", "QĐ-TTg", "18/01/2022", "Thủ tướng Chính phủ"),
    ("quyet-dinh", "1719", "QĐ-TTg", "14/10/2021", "Thủ tướng Chính phủ"),
    ("nghi-dinh", "62", "2022/NĐ-CP", "12/9/2022", "Chính phủ"),
    ("cong-van", "2346", "LĐTBXH-VPQGGN", "22/6/2023", "Bộ Lao động - Thương binh và Xã hội"),
    ("chuong-trinh-phoi-hop", "109", "CTr-BLĐTBXH-MTTW", "09/11/2023", "Bộ Thử nghiệm"),
  ].map { kind, number, symbol, date, issuer in
    """
    - kind: \(kind)
      number: "\(number)"
      symbol: "\(symbol)"
      date: \(date)
      issuers: \(issuer)

    """
  }.joined()

  private func site(_ body: String, _ keys: String = "") -> TestSite {
    TestSite(
      [
        ("source", keys, body),
        (
          "held",
          "number: \"237\"\nsymbol: KH-UBND\ndate: 2023-06-05\nprovince: Sơn La", ""
        ),
      ], references: Self.references)
  }

  @Test(
    "are a warning that names that document",
    arguments: [
      ("Quyết định số 09/QĐ-TTg ngày 18/01/2022", "", "90/QĐ-TTg"),
      ("Quyết định số 179/QĐ-TTg ngày 14/10/2021", "", "1719/QĐ-TTg"),
      ("Quyết định số 17119/QĐ-TTg ngày 14/10/2021", "", "1719/QĐ-TTg"),
      (
        "Quyết định số 1720/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ", "", "1719/QĐ-TTg"
      ),
      ("Nghị định số 26/2022/NĐ-CP ngày 12/9/2022", "", "62/2022/NĐ-CP"),
      ("Nghị định số 62/2012/NĐ-CP ngày 12/9/2022", "", "62/2022/NĐ-CP"),
      ("Quyết định số 90/QĐ-TTg ngày 18/01/2021", "", "90/QĐ-TTg"),
      ("Quyết định số 90/QĐ-TTg ngày 28/01/2022", "", "90/QĐ-TTg"),
      ("Quyết định số 1719/QĐ-TTg ngày 14/11/2021", "", "1719/QĐ-TTg"),
      ("Chương trình phối hợp số 190/CTr-BLĐTBXH-MTTW", "", "109/CTr-BLĐTBXH-MTTW"),
      ("Kế hoạch số 327/KH-UBND ngày 05/6/2023 của UBND tỉnh Sơn La", "", "237/KH-UBND"),
      ("Kế hoạch số 23/KH-UBND ngày 05/6/2023", "province: Sơn La", "237/KH-UBND"),
      ("Kế hoạch số 237/KH-UBNN ngày 05/6/2023", "province: Sơn La", "237/KH-UBND"),
      ("Kế hoạch số 237/KH-UBND ngày 06/5/2023", "province: Sơn La", "237/KH-UBND"),
      ("Công văn số 2346/LĐTBXH-VPQGX ngày 22/6/2023", "", nil),
    ])
  func hits(mention: String, keys: String, name: String?) {
    let site = site("Theo \(mention).", keys)
    let found = site.diagnostics.filter { $0.code == "citation.near-miss" }
    #expect(found.map(\.severity) == (name == nil ? [] : [.warning]))
    #expect(found.first.map { $0.summary.vietnamese.contains(name ?? "?") } ?? (name == nil))
    #expect(found.allSatisfy { $0.notes.count == 1 && $0.wayOut != nil })
  }

  @Test(
    "are none where another fact differs, or where near ones are to be expected",
    arguments: [
      ("Quyết định số 91/QĐ-TTg ngày 20/01/2022", ""),
      ("Quyết định số 91/QĐ-TTg", ""),
      ("Quyết định số 91/QĐ-TTg của Thủ tướng Chính phủ", ""),
      ("Kế hoạch số 236/KH-UBND ngày 01/6/2023 của UBND tỉnh Sơn La", ""),
      ("Kế hoạch số 238/KH-UBND ngày 05/6/2023 của UBND tỉnh Lai Châu", "province: Sơn La"),
      ("Kế hoạch số 238/KH-UBND ngày 05/6/2023", "province: Lai Châu"),
      ("Kế hoạch số 237/KH-UBND ngày 05/7/2023", "province: Lai Châu"),
      ("Kế hoạch số 237/KH-UBND ngày 17/9/2024", "province: Sơn La"),
      ("Quyết định số 90/QĐ-TTg ngày 05/02/2019 của Bộ trưởng Bộ Y tế", ""),
      ("Nghị quyết số 62/2022/NQ-CP ngày 12/9/2022", ""),
      ("Quyết định số 90/QĐ-BYT ngày 18/01/2022", ""),
      ("Công văn số 2345/LĐTBXH-VPQGGN", ""),
      ("Quyết định số 1719/QĐ-TTg, Quyết định số 1720/QĐ-TTg ngày 14/10/2021", ""),
      ("Quyết định số 90/QĐ-TTg ngày 18/01/2022", ""),
      ("Quyết định số 90/QĐ-TTg", ""),
    ])
  func noAlarm(mention: String, keys: String) {
    #expect(!site("Theo \(mention).", keys).codes.contains("citation.near-miss"))
  }

  @Test("are pointed out once a file, and not where the text's own corrections say so")
  func once() {
    let body = "Theo Quyết định số 90/QĐ-TTg ngày 18/01/2021."
    #expect(site("\(body)\n\n\(body)").codes == ["citation.near-miss"])
    #expect(
      site(body, "corrections: [{printed: 18/01/2021, meant: 18/01/2022}]").codes.isEmpty)
  }

  @Test("in declared relations are pointed out too")
  func relations() {
    let keys = "relations: [{type: can-cu, document: 1791/QĐ-TTg, date: 2021-10-14}]"
    #expect(site("", keys).codes == ["citation.near-miss"])
  }

  @Test(
    "Texts differ by one slip",
    arguments: [
      ("90", "09", true), ("90", "9", true), ("90", "91", true), ("90", "190", true),
      ("90", "90", false), ("90", "18", false), ("1719", "1791", true), ("1719", "7119", true),
      ("1719", "9171", false), ("", "9", true),
    ])
  func slips(a: String, b: String, isOne: Bool) {
    #expect(NearMisses.isOneSlip(a, b) == isOne)
    #expect(NearMisses.isOneSlip(b, a) == isOne)
  }
}
