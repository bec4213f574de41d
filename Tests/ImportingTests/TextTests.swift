import Foundation
import Importing
import Model
import Testing

@Suite("Text as it is written")
struct TextTests {
  /// The words of the last paragraph as the reader of content files sees them.
  private func read(_ text: String) throws -> String {
    let body = try Imported(plan("Bạn đọc vui.\n\n\(text)")).document.body
    let last = try #require(body.children(of: nil).reversed().first)
    return body.text(of: body.nodes[last])
  }

  @Test(
    "what means something in Markdown reads back as the same text",
    arguments: [
      "Sách # 5 và *sao lẻ, gạch_dưới_ và [móc] ở đây.", "# không phải đề mục",
      "Giá <b>20</b> &lt; 30 &amp; hơn, AT&T;", "Đường C:\\sách\\mới", "`mã` ~~gạch~~ ~một~",
      "> không phải trích dẫn", "![ảnh](a.png) và [nối](http://a.vn)", "=== không gạch",
      "a | b | c", "Phép tính 2 * 3 * 4 và 5*6", "[x] việc", "<!-- ghi chú -->", "$a$ ^b^ \"c\"",
      "~~~ rào", "``` rào", "| ô |", "Tận cùng bằng \\",
    ])
  func roundTrip(text: String) throws {
    #expect(try read(text) == text)
  }

  @Test(
    "text in list items and points does not begin another list", arguments: ["- ", "a) ", "1. "])
  func nestedMarkers(marker: String) throws {
    let imported = try Imported(plan("\(marker)# 3. + \\- việc"))
    #expect(
      imported.document.body.text(of: try #require(imported.document.body.nodes.last)).hasSuffix(
        "# 3. + \\- việc"))
  }

  @Test("a heading that ends in # keeps it")
  func headingEnd() throws {
    let body = try Imported(plan("I. SÁCH #\n\nĐọc.")).document.body
    #expect(body.sections.map { body.text($0.title) } == ["SÁCH #"])
  }

  @Test("pipes in cells do not part them")
  func pipesInCells() throws {
    let imported = try Imported(plan("TT\tBản\tSách\n1\ta|b\t`x|y`"))
    let cells = imported.document.body.nodes.filter { $0.kind == .tableCell }
    #expect(
      cells.map { imported.document.body.text(of: $0) } == [
        "TT", "Bản", "Sách", "1", "a|b", "`x|y`",
      ])
  }

  @Test(
    "emphasis inside the text stays, also beside punctuation and across lines",
    arguments: [
      ("Quỹ “*Vì bạn đọc*” mở.", ["Vì bạn đọc"]), ("**Phạm vi:** toàn tỉnh.", ["Phạm vi:"]),
      ("Đọc **sách hay\nvà báo** nhé.", ["sách hay và báo"]), ("(*trích*)", ["trích"]),
      ("***Rất hay***.", ["Rất hay"]), ("**A**_b_", ["A"]), ("x*y:*z", ["y"]),
    ])
  func emphasis(text: String, emphasised: [String]) throws {
    let body = try Imported(plan("Bạn đọc vui.\n\n\(text)")).document.body
    let nodes = body.nodes.filter { $0.kind == .emphasis || $0.kind == .strong }
    #expect(Set(nodes.map { body.text(of: $0) }) == Set(emphasised))
  }

  @Test("values in the front matter survive quotation marks, colons and backslashes")
  func yaml() throws {
    let subject = "Mở phòng \"đọc\": sách \\ báo # {hay} - yes"
    let imported = try Imported(
      "Số: 15/KH-UBND\nSơn La, ngày 04 tháng 5 năm 2024\nKẾ HOẠCH\n\(subject)\n\nI. MỤC ĐÍCH\n\nĐọc.\n\nNơi nhận:\n- no;\n- 012;\n- null: ~."
    )
    #expect(imported.document.subject == subject)
    #expect(imported.document.recipients.map(\.name) == ["no", "012", "null: ~"])
  }

  @Test(
    "damaged identifiers are mended in the text, what is printed is kept",
    arguments: [
      ("số 12/KH- UBND của", "12/KH-UBND"), ("số 12 /KH-UBND của", "12/KH-UBND"),
      ("số 12/CTr-LĐT BXH-MTTQ của", "12/CTr-LĐTBXH-MTTQ"),
      ("số 12/SLĐTBHXH-VP của", "12/SLĐTBXH-VP"), ("ngày 5 / 4 /2024 của", "5/4/2024"),
    ])
  func corrections(text: String, meant: String) throws {
    let imported = try Imported(plan("Theo Kế hoạch \(text) tỉnh."))
    #expect(imported.lines.last?.contains(meant) == true)
    #expect(imported.document.corrections.map(\.meant) == [meant])
    #expect(imported.document.corrections.allSatisfy { text.contains($0.printed) })
    #expect(imported.codes(at: 11) == ["import.guess.corrected"])
  }

  @Test(
    "what is no damage stays",
    arguments: [
      "có 51/63 Sở gửi báo cáo", "có 5 / 6 bản", "12/KH-UBND - UBND tỉnh", "493/1.589 điểm",
      "500.000đ/đồ ấm", "từ 09-10/02/2023", "62/2022/NĐ-CP và 24/2021/QH15", "217-QĐ/TW",
      "km/h và HIV/AIDS", "12/SNV-BT&PCTNXH", "và/hoặc 3 bản",
    ])
  func noDamage(text: String) throws {
    let imported = try Imported(plan("Theo đó \(text) trong năm."))
    #expect(imported.document.corrections.isEmpty)
    #expect(
      imported.document.body.text(of: try #require(imported.document.body.nodes.last))
        == "Theo đó \(text) trong năm.")
  }

  @Test(
    "abbreviations that the text declares",
    arguments: [
      (
        "Kế hoạch đọc sách năm 2024 (sau đây viết tắt là Kế hoạch) gồm", "Kế hoạch",
        "Kế hoạch đọc sách năm 2024"
      ),
      ("Ủy ban nhân dân (UBND) xã", "UBND", "Ủy ban nhân dân"),
      ("phong trào đọc sách ở bản giai đoạn một (PTĐS) là", "PTĐS", "phong trào đọc sách"),
    ])
  func abbreviations(text: String, short: String, long: String) throws {
    let document = try Imported(plan("Về \(text) việc chính.")).document
    #expect(document.abbreviations == [.init(short: short, long: long)])
  }

  @Test(
    "brackets that abbreviate nothing are none",
    arguments: ["(B/c)", "(X)", "(1.11)", "(18/11)", "(VTV)"])
  func noAbbreviations(text: String) throws {
    #expect(try Imported(plan("Sách mới \(text) ở bản.")).document.abbreviations.isEmpty)
  }

  @Test(
    "the period that a subject names",
    arguments: [
      ("Đọc sách giai đoạn 2021 - 2025", Document.Period(from: 2021, to: 2025)),
      ("Đọc sách giai đoạn 2021–2025", .init(from: 2021, to: 2025)),
      ("Đọc sách năm 2024", .init(from: 2024, to: 2024)),
      ("Đọc sách đến năm 2030", nil), ("Đọc sách theo văn bản ngày 5 tháng 6 năm 2023", nil),
      ("Đọc sách", nil),
    ] as [(String, Document.Period?)])
  func period(subject: String, expected: Document.Period?) throws {
    let text = "Số: 15/KH-UBND\nKẾ HOẠCH\n\(subject)\n\nI. MỤC ĐÍCH\n\nĐọc."
    #expect(try Imported(text).document.period == expected)
  }

  @Test("several legal bases in one paragraph are parted, their ends cut")
  func legalBases() throws {
    let text = """
      Số: 15/KH-UBND
      KẾ HOẠCH
      Mở phòng đọc

      *Căn cứ Luật Thư viện; Căn cứ Nghị định về sách;*

      - Căn cứ Kế hoạch của tỉnh.

      Ủy ban nhân dân tỉnh ban hành Kế hoạch:

      - Căn cứ vào số sách, các bản tự sắp xếp.
      """
    let imported = try Imported(text)
    #expect(
      imported.document.legalBases == [
        "Căn cứ Luật Thư viện", "Căn cứ Nghị định về sách", "Căn cứ Kế hoạch của tỉnh",
      ])
    #expect(imported.lines.last == "- Căn cứ vào số sách, các bản tự sắp xếp.")
  }
}
