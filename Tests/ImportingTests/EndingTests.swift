import Importing
import Model
import Testing

@Suite("Recipients and signatures")
struct EndingTests {
  private func ending(_ lines: String) throws -> Imported {
    try Imported(plan("Phòng đọc mở cửa cả tuần./.\n\n" + lines))
  }

  @Test("recipients with the purpose in brackets, and the archive line")
  func recipients() throws {
    let document = try ending(
      """
      Nơi nhận:
      - Thường trực Tỉnh ủy (để b/c);
      - Sở Nội vụ (B/c);
      - Các phòng (phòng 1, 2);
      - UBND các huyện
      - Lưu VT, NC (Hà 02b).
      """
    ).document
    #expect(
      document.recipients == [
        .init(name: "Thường trực Tỉnh ủy", purpose: "để b/c"),
        .init(name: "Sở Nội vụ", purpose: "B/c"), .init(name: "Các phòng (phòng 1, 2)"),
        .init(name: "UBND các huyện"),
      ])
    #expect(document.archive == "VT, NC (Hà 02b)")
  }

  @Test("recipients on one line, and one cut by a line end")
  func recipientLines() throws {
    #expect(
      try ending("Nơi nhận: - Sở Nội vụ; - Lưu: VT.").document.recipients.map(\.name) == [
        "Sở Nội vụ"
      ])
    #expect(
      try ending("Nơi nhận:\n- Các sở, ban,\nngành của tỉnh;\n- Lưu: VT.").document.recipients.map(
        \.name)
        == ["Các sở, ban, ngành của tỉnh"])
  }

  @Test(
    "authority, post and name",
    arguments: [
      (
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Pánh", ["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH",
        "Lò Văn Pánh"
      ),
      (
        "**TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Lò Văn Pánh)**",
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH", "Lò Văn Pánh"
      ),
      ("GIÁM ĐỐC\n\n(Đã ký)\n\nLò Văn Pánh", [], "GIÁM ĐỐC", "Lò Văn Pánh"),
      (
        "TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG\n\nTS. Lò Văn Pánh", ["TUQ. GIÁM ĐỐC"], "TRƯỞNG PHÒNG",
        "TS. Lò Văn Pánh"
      ),
      ("Q. GIÁM ĐỐC\n\nLÒ VĂN PÁNH", [], "Q. GIÁM ĐỐC", "LÒ VĂN PÁNH"),
      ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG", ["TL. CHỦ TỊCH"], "CHÁNH VĂN PHÒNG", ""),
      ("T/M BAN BÍ THƯ\nLò Văn Pánh", ["T/M BAN BÍ THƯ"], nil, "Lò Văn Pánh"),
    ] as [(String, [String], String?, String)])
  func signer(block: String, authority: [String], post: String?, name: String) throws {
    let imported = try ending(block)
    #expect(imported.document.signers == [.init(authority: authority, post: post, name: name)])
    #expect(imported.result.statistics.unplaced == 0)
  }

  @Test("joint signatures side by side, with recipients beside them")
  func columns() throws {
    let document = try ending(
      """
      TM. SỞ NỘI VỤ\tTM. SỞ VĂN HÓA
      GIÁM ĐỐC\tPHÓ GIÁM ĐỐC
      Lò Văn Pánh\tHà Thị Sách
      """
    ).document
    #expect(document.signers.map(\.name) == ["Lò Văn Pánh", "Hà Thị Sách"])
    #expect(document.signers.map(\.post) == ["GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"])
  }

  @Test("order does not matter: signatures before the recipients")
  func order() throws {
    let document = try ending("CHỦ TỊCH\nLò Văn Pánh\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.")
      .document
    #expect(document.signers.map(\.name) == ["Lò Văn Pánh"])
    #expect(document.recipients.map(\.name) == ["Như trên"])
  }

  @Test("what belongs to neither is kept under a heading of its own, and reported")
  func unplaced() throws {
    let imported = try ending("Nơi nhận:\n- Như trên.\n\nCHỦ TỊCH\nLò Văn Pánh\n\nxem mặt sau")
    #expect(imported.document.unplaced == ["xem mặt sau"])
    #expect(!imported.holds("xem mặt sau"))
    #expect(imported.codes(at: 19) == ["import.unplaced"])
  }

  @Test("“TM.” signatures give the issuers where nothing else does")
  func issuersFromSignatures() throws {
    let imported = try Imported(
      "Số: 15/KH-UBND\nSơn La, ngày 04 tháng 5 năm 2024\nKẾ HOẠCH\nMở phòng đọc\n\nI. MỤC ĐÍCH\n\nĐọc.\n\nTM. ỦY BAN NHÂN DÂN TỈNH SƠN LA\nCHỦ TỊCH\nLò Văn Pánh"
    )
    #expect(imported.document.issuers.map(\.name) == ["Ủy ban nhân dân tỉnh Sơn La"])
    #expect(imported.codes.contains("import.guess.issuer"))
  }
}
