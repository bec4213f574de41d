import Testing

@testable import Citations

struct LookAlikeTests {
  @Test(
    "what only looks like a mention is left alone",
    arguments: [
      "51/63 tỉnh", "34/63", "493/1.589 điểm", "từ ngày 17/10 đến ngày 18/11", "ngày 09-10/02/2023",
      "500.000đ/đồ ấm", "giai đoạn 2021-2025", "trực 24/7", "https://chinhphu.vn/62/2022/NĐ-CP",
      "www.x.vn?id=62/2022/NĐ-CP", "024.3825.1234/101", "HIV/AIDS", "TCVN 5687:2010",
      "QCVN 01:2021/BXD", "60 km/h", "3 triệu đồng/người/tháng", "và/hoặc", "xe 29A-123.45",
      "2/3 HĐND tán thành", "1/2 ĐVT", "2.5/TTg", "5 tấn/ha", "tỷ lệ 1/500", "12/HTX", "10 ha/HTX",
      "COVID-19/SARS", "B52/TU", "điểm cung cấp", "đạt điểm 9", "tài khoản 2", "điều này",
      "mục tiêu 2", "phần 2 của phim", "khoản 2 tỷ đồng", "chương trình này", "việc này",
      "các dự thảo văn bản này", "Quyết định về việc phân bổ", "Đề án vận động làm nhà",
      "Nghị quyết của Đảng", "quý II/2023", "0-16 tuổi", "số 51, Ngô Quyền", "(18/11)",
    ])
  func leftAlone(_ text: String) {
    let found = Recognition(of: Array(text.utf8))
    #expect(found.mentions.isEmpty, "\(found.mentions)")
    #expect(found.aliases.isEmpty)
  }
}
