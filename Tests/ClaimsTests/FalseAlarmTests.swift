import Claims
import Testing

/// Figures that look like sums and counts, and the contradictions that must be found beside them.
struct FalseAlarmTests {
  @Test(
    "no contradiction is seen where there is none",
    arguments: [
      "Có 616 dự án của 25 địa phương, trong đó 3 địa phương[^1] chưa rà soát.\n\n[^1]: Sơn La, Cà Mau, Huế.",
      "Giảm 01 ngày (01 giờ = 40.000 đồng theo thu nhập), cụ thể:\n\n- Trước: 80 giờ x 40.000 đồng/giờ = 3.200.000 đồng.\n- Sau: 320.000 đồng.",
      "Về chính quyền 02 cấp:\n\n- Rà soát.\n- Đào tạo.\n- Bố trí.",
      "Thực hiện 03 chương trình:\n\n- Rà soát hộ.\n- Cấp thẻ.",
      "Tổ chức 05 hội nghị:\n\n- 03 hội nghị tỉnh.\n- 02 hội nghị xã.",
      "Xây 12 nhà, trong đó 5 nhà từ 03 tầng trở lên, 7 nhà khác.",
      "Vốn 20 tỷ đồng, gồm: 12,3 tỷ đồng của tỉnh và 7,6 tỷ đồng của xã.",
      "Có 120 xã, trong đó 80 xã mới (trong đó 30 xã vùng cao, 50 xã khác), 40 xã cũ.",
      "Có 100 hộ, trong đó 60 hộ nghèo, 70 hộ do nữ làm chủ.",
      "Cấp 300 sách cho 3 xã; trong đó xã A 100 sách, xã B 100 sách.",
    ])
  func noAlarm(_ markdown: String) {
    let found = claims(markdown)
    #expect(found.filter { $0.verdict == .fails }.map(\.statement) == [])
  }

  @Test(
    "what the text contradicts is found",
    arguments: [
      ("Có 60 văn bản = 25 văn bản + 34 văn bản.", "25 + 34 ≠ 60 văn bản"),
      ("Có 10 dự án, trong đó 7 dự án mới, 5 dự án cũ.", "7 + 5 ≠ 10 dự án"),
      ("Có 60 xã, trong đó 70 xã mới.", "70 > 60 xã"),
      (
        "Vốn 500 triệu đồng, trong đó: tỉnh 300 triệu đồng, xã 250 triệu đồng.",
        "300 + 250 ≠ 500 triệu đồng"
      ),
      ("Có 5 nhiệm vụ sau:\n\n- Một việc.\n- Hai việc.", "5 nhiệm vụ ≠ 2 gạch đầu dòng"),
    ])
  func alarm(_ markdown: String, _ statement: String) {
    #expect(claims(markdown).filter { $0.verdict == .fails }.map(\.statement) == [statement])
  }

  @Test(
    "sums of the same words that are right hold",
    arguments: [
      "Có 1.250 hộ nghèo, trong đó: hộ dân tộc thiểu số 1.000 hộ, hộ khác 250 hộ.",
      "Có 178 giấy phép (trong đó: Bộ cấp 70 giấy phép, tỉnh cấp 108 giấy phép).",
      "Chi 80 giờ x 40.000 đồng = 3.200.000 đồng.", "Có 60 văn bản = 25 văn bản + 35 văn bản.",
    ])
  func holds(_ markdown: String) {
    #expect(claims(markdown).map(\.verdict) == [.holds])
  }

  @Test("one sum is told once, and a long paragraph of sums in time that grows with its length")
  func once() {
    let clock = ContinuousClock()
    let sentence = "tổng 3 hộ, trong đó 1 hộ nghèo, 2 hộ khác. "
    func time(_ count: Int) -> Duration {
      clock.measure { _ = claims(String(repeating: sentence, count: count)) }
    }
    #expect(claims("Tổng 3 hộ, trong đó 1 hộ nghèo, 2 hộ khác.").count == 1)
    let short = time(250)
    #expect(time(1000) < short * 12)
  }
}
