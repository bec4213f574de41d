import Importing
import Model
import Testing

@Suite("Reading the header")
struct HeaderTests {
  private func header(_ lines: String) throws -> Imported {
    try Imported(lines + "\n\nI. MỤC ĐÍCH\n\nPhục vụ bạn đọc ở mọi bản.")
  }

  @Test(
    "number and symbol, also damaged",
    arguments: [
      ("Số: 15/KH-UBND", "15", "KH-UBND", nil),
      ("Số 07/KH-UBND", "07", "KH-UBND", nil),
      ("Số: **15** /KH-SLĐT BXH", "15", "KH-SLĐTBXH", "15 /KH-SLĐT BXH"),
      ("Số: 15/KH-MTTQ- BTT", "15", "KH-MTTQ-BTT", "15/KH-MTTQ- BTT"),
      ("Số: 15 / KH-UBND", "15", "KH-UBND", "15 / KH-UBND"),
      ("Số: 15/KH-SLĐTĐBXH", "15", "KH-SLĐTBXH", "15/KH-SLĐTĐBXH"),
      ("Số:      /KH-UBND", "", "KH-UBND", nil),
      ("Số: ...../KH-UBND", "", "KH-UBND", nil),
      ("Số: …/KH-UBND", "", "KH-UBND", nil),
      ("Số 05-CT/TW", "05", "-CT/TW", nil),
      ("Số: 62/2022/NĐ-CP", "62", "2022/NĐ-CP", nil),
      ("Số: 88/NQLT/CP-ĐCTUBTWMTTQVN", "88", "NQLT/CP-ĐCTUBTWMTTQVN", nil),
      ("Số: 15a/QyĐ-UBND", "15a", "QyĐ-UBND", nil),
    ] as [(String, String, String, String?)])
  func number(line: String, number: String, symbol: String, printed: String?) throws {
    let document = try header(
      "\(line)\n\nSơn La, ngày 04 tháng 5 năm 2024\n\nKẾ HOẠCH\nMở phòng đọc"
    ).document
    #expect(document.number == number)
    #expect(document.symbol == symbol)
    #expect(document.printedIdentifier == printed)
    #expect(document.status == (number.isEmpty ? .draft : .unknown))
    #expect(document.corrections.map(\.printed) == (printed.map { [$0] } ?? []))
  }

  @Test(
    "place and date, also with blanks for day and month",
    arguments: [
      ("Sơn La, ngày 04 tháng 5 năm 2024", "2024-05-04"),
      ("*Sơn La, ngày 4 tháng 05 năm 2024*", "2024-05-04"),
      ("Sơn La, ngày tháng 5 năm 2024", "2024-05"),
      ("Sơn La, ngày      tháng 5 năm 2024", "2024-05"),
      ("Sơn La, ngày ... tháng 5 năm 2024", "2024-05"),
      ("Sơn La, ngày … tháng … năm 2024", "2024"),
      ("Sơn La, ngày **4** tháng 5 năm 2024", "2024-05-04"),
    ])
  func date(line: String, expected: String) throws {
    let imported = try header("Số: 15/KH-UBND\n\(line)\n\nKẾ HOẠCH\nMở phòng đọc")
    #expect(imported.document.place == "Sơn La")
    #expect(imported.file.contains("\ndate: \(expected)\n"))
  }

  @Test("a day that no calendar has is kept as text and reported")
  func impossibleDate() throws {
    let imported = try header(
      "Số: 15/KH-UBND\nSơn La, ngày 31 tháng 02 năm 2024\n\nKẾ HOẠCH\nMở phòng đọc")
    #expect(imported.document.date == nil)
    #expect(imported.document.unplaced == ["Sơn La, ngày 31 tháng 02 năm 2024"])
    #expect(imported.document.isUnpublished)
    #expect(imported.codes(at: 2) == ["import.unplaced"])
    #expect(imported.codes.contains("import.missing-date"))
  }

  @Test(
    "the kind, and the subject under it, beside it or inside the bold title",
    arguments: [
      ("KẾ HOẠCH\n\nMở phòng đọc sách\nở các bản", DocumentKind.plan),
      ("KẾ HOẠCH\nMở phòng đọc sách\nở các bản", .plan),
      ("**BÁO CÁO\nMở phòng đọc sách\nở các bản**", .report),
      ("CHƯƠNG TRÌNH PHỐI HỢP\n\n**Mở phòng đọc sách ở các bản**", .jointProgramme),
      ("NGHỊ QUYẾT Mở phòng đọc sách ở các bản", .resolution),
    ])
  func kindAndSubject(title: String, kind: DocumentKind) throws {
    let document = try header("Số: 15/XX-UBND\n\n\(title)").document
    #expect(document.kind == kind)
    #expect(document.subject == "Mở phòng đọc sách ở các bản")
  }

  @Test("without a printed kind the symbol tells it, as a guess")
  func kindFromSymbol() throws {
    let imported = try header("Số: 15/TTr-SNV\nSơn La, ngày 04 tháng 5 năm 2024")
    #expect(imported.document.kind == .submission)
    #expect(imported.codes.contains("import.guess.kind"))
  }

  @Test("a kind that nothing tells is “khác”, with a warning")
  func unknownKind() throws {
    let imported = try Imported("Phòng đọc mở cửa cả tuần.")
    #expect(imported.document.kind == .other)
    #expect(imported.codes.contains("import.kind"))
  }

  @Test("national title, rules and a header printed twice are left out, each with a note")
  func furniture() throws {
    let imported = try header(
      """
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      ---------------
      Số: 15/KH-UBND
      Sơn La, ngày 04 tháng 5 năm 2024
      KẾ HOẠCH
      Mở phòng đọc

      Số: 15/KH-UBND
      Sơn La, ngày 04 tháng 5 năm 2024
      """)
    #expect(imported.codes(at: 1) == ["import.national-title"])
    #expect(imported.codes(at: 2) == ["import.national-title"])
    #expect(imported.codes(at: 3) == ["import.rule"])
    #expect(imported.codes(at: 9) == ["import.repeated-header-line"])
    #expect(imported.codes(at: 10) == ["import.repeated-header-line"])
    #expect(imported.result.statistics.leftOut == 5)
    #expect(imported.lines.first == "## I. MỤC ĐÍCH")
  }

  @Test("a second number that differs from the first is kept and reported")
  func secondNumber() throws {
    let imported = try header("Số: 15/KH-UBND\nKẾ HOẠCH\nMở phòng đọc\n\nSố: 16/KH-UBND")
    #expect(imported.document.number == "15")
    #expect(imported.holds("Số: 16/KH-UBND"))
  }

  @Test("agencies over the number are the issuer and its parents, in the case of running text")
  func agencies() throws {
    let document = try header(
      "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH SƠN LA\nBAN THƯỜNG TRỰC\nSố: 15/KH-MTTQ-BTT\n\nKẾ HOẠCH\nMở phòng đọc"
    ).document
    #expect(
      document.issuers == [
        .init(
          name: "Ban Thường trực", parents: ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"])
      ])
    #expect(document.province == "Sơn La")
  }

  @Test("both sides of a header on one line, parted by a wide gap")
  func twoColumns() throws {
    let document = try header(
      """
      ỦY BAN NHÂN DÂN TỈNH SƠN LA          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 15/KH-UBND          Sơn La, ngày 04 tháng 5 năm 2024
      KẾ HOẠCH
      Mở phòng đọc
      """
    ).document
    #expect(document.issuers.map(\.name) == ["Ủy ban nhân dân tỉnh Sơn La"])
    #expect(document.identifier == "15/KH-UBND")
    #expect(document.place == "Sơn La")
  }

  @Test("a line of the header that is nothing known is kept and reported")
  func unknownLine() throws {
    let imported = try header("Số: 15/KH-UBND\nhỏa tốc hẹn giờ\nKẾ HOẠCH\nMở phòng đọc")
    #expect(imported.codes(at: 2) == ["import.unplaced"])
    #expect(imported.document.unplaced == ["hỏa tốc hẹn giờ"])
  }
}
