import Testing

@Suite("Counts and shares")
struct CountTests {
  @Test("A share with its rest is held against the whole")
  func shares() {
    #expect(
      verdicts("Đã có 9/12 huyện thành lập; còn 3 huyện chưa thành lập.") == [
        "holds 9 + 3 = 12 huyện"
      ])
    #expect(
      verdicts(
        "Có 51/63 tỉnh, thành phố đã ban hành; 02 tỉnh, thành phố có chương trình khác; còn 10 địa "
          + "phương chưa ban hành.") == ["holds 51 + 2 + 10 = 63 tỉnh"])
    let wrong = "Có 118/126 xã gửi báo cáo; còn 9 xã chưa gửi."
    #expect(verdicts(wrong) == ["fails 118 + 9 ≠ 126 xã"])
    #expect(remarks(wrong) == ["các số hạng cộng lại được 127, nhiều hơn 1"])
  }

  @Test("Names in a footnote are counted")
  func footnotes() {
    let text = """
      Còn 3 huyện chưa thành lập[^1]; 02 tỉnh có chương trình khác[^2].

      [^1]: Gồm: Mường Chà, Mường Nhé.

      [^2]: Đồng Tháp (Chương trình số 500/CTPH, ngày 13/12/2019), Thành phố Hồ Chí Minh (Công văn).
      """
    #expect(
      verdicts(text) == [
        "fails 3 huyện ≠ 2 tên ở chú thích 1", "holds 2 tỉnh = 2 tên ở chú thích 2",
      ])
    #expect(remarks(text) == ["văn bản nói 3, chú thích 1 có 2, thiếu 1"])
  }

  @Test("A name that is listed twice counts once")
  func repeated() {
    #expect(
      remarks("Tại 3 tỉnh: Sơn La, Lai Châu, Sơn La.") == [
        "văn bản nói 3, danh sách có 2, thiếu 1; kể hai lần: Sơn La"
      ])
  }

  @Test("Names in the sentence and items of a list are counted")
  func lists() {
    #expect(
      verdicts("Làm tại 2 tỉnh: Bà Rịa - Vũng Tàu và Tây Ninh.") == ["holds 2 tỉnh = 2 tên được kể"]
    )
    #expect(
      verdicts("mở 03 Hội nghị tập huấn tại các tỉnh Cao Bằng, Bình Định, Thanh Hóa vào tháng 8.")
        == ["holds 3 hội nghị = 3 tên được kể"])
    #expect(
      verdicts("Có 3 nhiệm vụ sau:\n\n1. Rà soát.\n2. Giải ngân.") == [
        "fails 3 nhiệm vụ ≠ 2 gạch đầu dòng"
      ])
  }

  @Test(
    "Lists that are no count of the number before them are left alone",
    arguments: [
      "đến 16 tỉnh miền núi, tổng số tiền 05 tỷ đồng",
      "gửi 10 cơ quan (Bộ Tài chính, Bộ Nội vụ, ...)",
      "làm tại 3 xã: nhiều hộ nghèo, ít vốn",
      "Bộ đã tổ chức 03 Hội nghị với 63 tỉnh, thành phố[^1].\n\n[^1]: Về Nghị định số 27/2022/NĐ-CP.",
      "mở 03 Hội nghị tại các tỉnh Cao Bằng, Bình Định.",
      "trong 2 năm:\n\n- rà soát;\n- giải ngân;\n- báo cáo.",
      "Nay có kế hoạch của các tỉnh: Thanh Hóa, Cao Bằng, Đồng Nai.",
    ])
  func lookAlikes(text: String) {
    #expect(verdicts(text) == [])
  }
}
