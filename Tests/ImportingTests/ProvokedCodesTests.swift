import Testing

/// Texts that bring about the codes of the import which no other test is about.
@Suite struct ProvokedCodesTests {
  private static let header = "Số: 15/KH-UBND\nSơn La, ngày 04 tháng 5 năm 2024\nKẾ HOẠCH\n"

  @Test(
    "a text provokes a code",
    arguments: [
      ("import.missing-number", "Phòng đọc mở cửa cả tuần."),
      ("import.missing-issuers", "Phòng đọc mở cửa cả tuần."),
      ("import.missing-subject", "Phòng đọc mở cửa cả tuần."),
      ("import.missing-signers", "Phòng đọc mở cửa cả tuần."),
      (
        "import.guess.period", header + "Mở phòng đọc sách giai đoạn 2021-2025\n\nPhòng đọc mở cửa."
      ),
      ("import.guess.province", header + "Mở phòng đọc\n\nPhòng đọc mở cửa."),
      (
        "import.signed-note",
        plan("Phòng đọc mở cửa cả tuần./.\n\nGIÁM ĐỐC\n\n(Đã ký)\n\nLò Văn Pánh")
      ),
      (
        "import.guess.abbreviation",
        plan("Mặt trận Tổ quốc (sau đây viết tắt là MTTQ) mở phòng đọc.\n\nMTTQ mở cửa.")
      ),
    ])
  func provoked(code: String, text: String) throws {
    let codes = try Imported(text).codes
    #expect(codes.contains(code), "\(codes)")
  }
}
