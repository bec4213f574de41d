import Testing
import VietnameseText

@testable import Citations

/// Forms that documents of other offices and years use, each with what looks like it and is not.
struct FormsTests {
  private func mentions(_ text: String) -> [Mention] { Recognition(of: Array(text.utf8)).mentions }

  private func printed(_ text: String) -> [String] {
    mentions(text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }

  @Test(
    "a law's name runs on to its number or day, over commas, “và” and capitals",
    arguments: [
      "Luật Sách, báo và tạp chí số 12/2030/QH17",
      "Luật Thư viện, Lưu trữ và Bảo tàng số 9/2031/QH17",
      "Luật Quản lý, sử dụng kho sách, phòng đọc và công cụ hỗ trợ số 42/2030/QH17",
      "Luật Phòng đọc, phòng nghe ngày 05 tháng 3 năm 2031", "Luật Đọc sách năm 2030",
      "Luật Công nghệ sách số số 71/2030/QH17", "Luật Thư viện xã năm 2003",
      "Luật Tủ sách, nhà sách và người đọc ngày 5/3/2031", "Luật Nhà văn hóa năm 2029",
      "Luật Khuyến đọc, Khuyến học số 3/2030/QH17",
    ])
  func laws(_ name: String) {
    #expect(printed("Căn cứ \(name);") == [name])
    #expect(mentions("Căn cứ \(name);").first?.kind == .law)
  }

  @Test("a name does not run over another document or its clause")
  func lawsEnd() {
    #expect(
      printed("theo Luật Thư viện, Nghị định số 12/2031/NĐ-CP ngày 5/3/2031")
        == ["Luật Thư viện", "Nghị định số 12/2031/NĐ-CP ngày 5/3/2031"])
    #expect(printed("Luật Đất đai được thông qua ngày 29/11/2013").first == "Luật Đất đai")
    #expect(printed("Luật Đất đai và các văn bản số 43/2014/NĐ-CP").first == "Luật Đất đai")
  }

  @Test(
    "numbers with points, of old, glued, in small letters and without symbol",
    arguments: [
      ("Nghị quyết số 66.18/2026/NQ-CP ngày 18/5/2026", "66.18/2026/NQ-CP"),
      ("Nghị quyết số 66.4/2030/NQ-CP", "66.4/2030/NQ-CP"),
      ("Thông tư số 14TT/LB ngày 5/3/1991", "14TT/LB"),
      ("Quyết định số 31/PA.STA.10", "31/PA.STA.10"),
      ("Nghị định số80/2021/NĐ-CP", "80/2021/NĐ-CP"),
      ("Nghị định số80/2021/ND-CP", "80/2021/NĐ-CP"),
      ("Thông tư số 77/2014/tt-btc", "77/2014/TT-BTC"),
      ("Quyết định số 12/qđ-ttg", "12/QĐ-TTg"), ("Nghị định số 5/2030/nd-cp", "5/2030/NĐ-CP"),
      ("Quyết định số 120 ngày 05/3/2021", "120"),
      ("Kế hoạch số 12/KH-UB\u{AD}ND", "12/KH-UBND"),
      ("Kế hoạch số 12\u{200B}/KH-UBND", "12/KH-UBND"),
    ])
  func numbers(_ text: String, _ identifier: String) {
    #expect(mentions(text).map { $0.identifier?.normalised } == [identifier])
  }

  @Test(
    "what looks like them is none",
    arguments: [
      "tăng 66.18 điểm", "bản 2.5/ngày", "số 14 tầng", "số 120 hộ", "đường 12/tt",
      "Quyết định số 5 điểm",
      "chương trình 135", "Chương trình 12", "Chương trình 2021-2025", "Chương trình 2.500 hộ",
      "Chương trình mục tiêu quốc gia", "Chương trình mục tiêu quốc gia do tỉnh lập",
    ])
  func noNumbers(_ text: String) {
    #expect(mentions(text).isEmpty)
  }

  @Test(
    "points of several clauses, and points that only follow",
    arguments: [
      (
        "tại khoản 1, điểm b và c khoản 3 Điều 32",
        [
          "khoản 1 Điều 32", "điểm b khoản 3 Điều 32", "điểm c khoản 3 Điều 32",
        ]
      ),
      (
        "tại các điểm a, b, c, d, đ khoản 2 Điều 5",
        [
          "điểm a khoản 2 Điều 5", "điểm b khoản 2 Điều 5", "điểm c khoản 2 Điều 5",
          "điểm d khoản 2 Điều 5", "điểm đ khoản 2 Điều 5",
        ]
      ),
      ("Đáp ứng một trong các điểm a, b, c, d, đ sau đây:", []),
      ("tại mục (IV) (3.4) (a) của Kế hoạch", ["Mục IV.3.4.a"]),
      ("tại Phụ lục của Kế hoạch", ["Phụ lục"]),
      ("tại khoản 2 Điều 5 Nghị định của Chính phủ về sách", []),
    ] as [(String, [String])])
  func points(_ text: String, _ labels: [String]) {
    let found = mentions(text).flatMap { $0.pinpoints.map(\.label) }
    #expect(found.map { $0.lowercased() } == labels.map { $0.lowercased() })
  }

  @Test("a pinpoint into a kind without number lies in the last one named, else in this document")
  func unnumbered() {
    let text = "Nghị định số 5/2030/NĐ-CP.\nThực hiện khoản 2 Điều 5 Nghị định."
    #expect(mentions(text).map(\.target) == [.document, .previousMention(0)])
    #expect(mentions("Thực hiện tại mục III của Kế hoạch.").map(\.target) == [.thisDocument])
  }

  @Test(
    "the agency of a commune keeps its district and province; commas before “và” divide agencies",
    arguments: [
      ("của Ủy ban nhân dân xã Nà Bó, tỉnh Sơn La;", ["Ủy ban nhân dân xã Nà Bó, tỉnh Sơn La"]),
      (
        "của UBND phường Chiềng Lề, tỉnh Sơn La về đọc sách", ["UBND phường Chiềng Lề, tỉnh Sơn La"]
      ),
      (
        "của Ủy ban nhân dân huyện Mai Sơn, tỉnh Sơn La;",
        ["Ủy ban nhân dân huyện Mai Sơn, tỉnh Sơn La"]
      ),
      ("của Ủy ban nhân dân tỉnh Sơn La, tỉnh Cà Mau họp", ["Ủy ban nhân dân tỉnh Sơn La"]),
      ("của Bộ Tài chính, Bộ Nội vụ và Bộ Y tế về sách", ["Bộ Tài chính", "Bộ Nội vụ", "Bộ Y tế"]),
      ("của Ủy ban nhân dân tỉnh, Sở Tài chính trình", ["Ủy ban nhân dân tỉnh"]),
    ] as [(String, [String])])
  func issuers(_ clause: String, _ issuers: [String]) {
    let found = mentions("Căn cứ Kế hoạch số 12/KH-UBND ngày 15/9/2030 \(clause)").first
    #expect(found?.issuers.map(\.text) == issuers)
  }

  @Test("consolidated texts are one mention with the law that they consolidate")
  func consolidated() {
    let text = "Căn cứ Văn bản hợp nhất Luật Thư viện công số 12/VBHN-VPQH ngày 06/5/2031;"
    #expect(printed(text) == ["Văn bản hợp nhất Luật Thư viện công số 12/VBHN-VPQH ngày 06/5/2031"])
    #expect(mentions(text).first?.kind == .consolidation)
  }

  @Test("a document named once more in the words that shorten it is mentioned twice")
  func definedByItself() {
    let text = "Nghị định số 65/2031/NĐ-CP (sau đây gọi là Nghị định số 65/2031/NĐ-CP) nêu"
    #expect(mentions(text).map { $0.identifier?.normalised } == ["65/2031/NĐ-CP", "65/2031/NĐ-CP"])
    #expect(Recognition(of: Array(text.utf8)).aliases.isEmpty)
  }

  @Test(
    "programmes that go by name",
    arguments: [
      "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025",
      "Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững giai đoạn 2026 - 2035",
      "Chương trình MTQG 1719", "Chương trình 135",
      "Chương trình MTQG đọc sách giai đoạn 2030-2035",
    ])
  func programmes(_ name: String) {
    #expect(printed("Thực hiện \(name).") == [name])
  }

  @Test("what an article amends is where its clauses point, up to the next article")
  func amendments() {
    let text = """
      Điều 1. Sửa đổi khoản 2 Điều 3 của Nghị quyết số 09/2022/NQ-HĐND
      Mức quy định tại khoản 1 Điều 4 là 2 triệu đồng.
      “2. Phòng đọc nêu tại Điều này mở cửa.”
      Điều 2. Thay thế cụm từ của Nghị quyết số 11/2023/NQ-HĐND như sau:
      1. Thay thế cụm từ “tỉnh” tại Điều 1; khoản 6 Điều 4.
      Điều 3. Hiệu lực
      Việc tại khoản 1 Điều 2 làm trong năm.
      """
    let found = mentions(text)
    #expect(
      found.map(\.target) == [
        .document, .previousMention(0), .document, .previousMention(2), .thisDocument,
      ])
    #expect(found[3].pinpoints.map(\.label) == ["Điều 1", "khoản 6 Điều 4"])
  }

  @Test("a document that has been amended is not amended here")
  func amendedElsewhere() {
    let text = """
      Điều 1. Nghị định số 5/2030/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 6/2031/NĐ-CP
      Việc tại khoản 1 Điều 2 làm trong năm.
      """
    #expect(mentions(text).last?.target == .thisDocument)
  }
}
