import Testing

@Suite("Sums in running text")
struct SumTests {
  @Test(
    "A total is held against its parts",
    arguments: [
      (
        "được trên 2.752 tỷ đồng[^4], trong đó: Quỹ được trên 888 tỷ đồng; các cơ quan ủng hộ trên "
          + "1.864 tỷ đồng.\n\n[^4]: Nguồn.",
        "888 + 1.864 = 2.752 tỷ đồng"
      ),
      (
        "Vốn đã giao là 2.892.254 triệu đồng (năm 2023: 2.007.034 triệu đồng; năm "
          + "2022: 787.566 triệu đồng; năm 2021: 97.654 triệu đồng).",
        "2.007.034 + 787.566 + 97.654 = 2.892.254 triệu đồng"
      ),
      (
        "Kinh phí 2,5 tỷ đồng, gồm ngân sách huyện 1.800 triệu đồng và xã hội hóa 700 triệu đồng.",
        "1.800 triệu + 700 triệu = 2,5 tỷ đồng"
      ),
      (
        "Toàn huyện có 14 đơn vị hành chính, gồm 12 xã và 2 thị trấn.", "12 + 2 = 14 đơn vị"
      ),
      (
        "Chưa gửi: 10 cơ quan (5 bộ, ngành và 5 Ủy ban nhân dân tỉnh).",
        "5 + 5 = 10 cơ quan"
      ),
      (
        "vận động được trên 2.752 tỷ đồng. Riêng Quỹ được trên 888 tỷ đồng; phần còn lại, trên "
          + "1.864 tỷ đồng, là tiền ủng hộ.",
        "888 + 1.864 = 2.752 tỷ đồng"
      ),
      (
        "Tổng 4.179 triệu đồng. Trong đó: trung ương 3.634 triệu đồng; địa phương 545 triệu đồng.",
        "3.634 + 545 = 4.179 triệu đồng"
      ),
      (
        "Quỹ nhận 12.450.000đ, chia ra: cấp tỉnh 7.450.000đ, cấp xã 5.000.000đ.",
        "7.450.000 + 5.000.000 = 12.450.000 đồng"
      ),
    ])
  func holds(text: String, statement: String) {
    #expect(verdicts(text) == ["holds \(statement)"])
  }

  @Test("The parts of a part are summed on their own")
  func nested() {
    let text = """
      Tổng nguồn vốn: **4.179 triệu đồng.**

      Trong đó:

      - Vốn của trung ương: 3.634 triệu đồng.
      - Vốn của địa phương: 545 triệu đồng, trong đó:
        - Cấp tỉnh góp: 363 triệu đồng.
        - Cấp huyện góp: 182 triệu đồng
      - Nguồn khác.
      """
    #expect(
      verdicts(text) == [
        "holds 3.634 + 545 = 4.179 triệu đồng", "holds 363 + 182 = 545 triệu đồng",
      ])
  }

  @Test("A sum that does not add up says by how much, and which figure is misprinted")
  func fails() {
    let text = "Có 5.218 hộ thoát nghèo (năm 2022: 2.604 hộ; năm 2023: 2.641 hộ)."
    #expect(verdicts(text) == ["fails 2.604 + 2.641 ≠ 5.218 hộ"])
    #expect(
      remarks(text) == [
        "các số hạng cộng lại được 5.245, nhiều hơn 27; nếu 2.641 là 2.614 thì khớp"
      ])
  }

  @Test("Figures that are said to be round may be off by one each")
  func rounded() {
    #expect(
      verdicts("được trên 2.753 tỷ đồng, gồm: trên 888 tỷ đồng; trên 1.864 tỷ đồng.")
        == ["undecided 888 + 1.864 ≠ 2.753 tỷ đồng"])
    #expect(
      verdicts("được trên 2.852 tỷ đồng, gồm: trên 888 tỷ đồng; trên 1.864 tỷ đồng.")
        == ["fails 888 + 1.864 ≠ 2.852 tỷ đồng"])
  }

  @Test("Parts that may not be all leave it open")
  func partial() {
    #expect(
      verdicts("Dự toán 60 tỷ đồng, trong đó: trung ương 30 tỷ đồng; tỉnh 20 tỷ đồng.")
        == ["undecided 30 + 20 ≠ 60 tỷ đồng"])
  }

  @Test(
    "What is no sum is no claim",
    arguments: [
      "Hỗ trợ 493 video clip và 493/1.589 điểm, trong đó 360 đài, 266 đài và 236 cụm loa.",
      "Có 1.284 hộ nghèo, trong đó có 412 hộ dân tộc thiểu số, 96 hộ có người có công.",
      "Trao 250 suất quà, gồm 1 thùng mì, 5 kg gạo và 2 lít dầu.",
      "Mở 6 lớp tập huấn (2 ngày/lớp, 40 học viên), 3 hội thảo và 12 buổi nói chuyện.",
      "Hỗ trợ 120 hộ làm nhà (mức 50 triệu đồng/hộ, 25 triệu đồng/hộ), tổng 4,75 tỷ đồng.",
      "Quyết định số 90/QĐ-TTg ngày 18/01/2022 (gồm 7 dự án, 11 tiểu dự án, giai đoạn 2021-2025).",
      "Quỹ vận động được trên 3,5 tỷ đồng, trong đó doanh nghiệp ủng hộ trên 1,2 tỷ đồng.",
      "Giá trị đạt 99,8%, gồm 63,5% từ ngân sách và 36,2% từ xã hội hóa.",
      "xây dựng 02 quy trình; hệ thống biểu mẫu (01 biểu Chỉ số, 13 Biểu mẫu, 01 Mẫu Báo cáo).",
      "Thành lập 02 đoàn, mỗi đoàn gồm 7 thành viên, trong đó có 2 nữ, giám sát tại 10 xã.",
      "Tổng số 44 tập thể; 26 cá nhân, 17 hộ, trong đó có 12 tập thể, 8 cá nhân tiêu biểu.",
      "Kinh phí 500 triệu đồng, gồm: tuyên truyền 200 triệu đồng; in ấn 100 triệu đồng; v.v.",
      "từ ngày 17/10 đến ngày 18/11 (trong đó ngày 02/11 và ngày 05/11 nghỉ)",
      "Trong 6 tháng đầu năm, 4 cấp vận động, gồm 3 đợt: đợt 1, đợt 2 và đợt 3.",
    ])
  func lookAlikes(text: String) {
    #expect(verdicts(text) == [])
  }
}
