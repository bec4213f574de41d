/// Names of laws, codes and ordinances, which end where the list says.
///
/// A law's own name may hold "và", commas and small words that would else end it.
enum LawNames {
  /// The end of the longest known name that begins at an offset.
  static func end(_ text: Bytes, at start: Int) -> Int? { table.match(text, at: start)?.end }

  /// The end of the organisation that a charter ("Điều lệ Đảng") is of.
  static func charterEnd(_ text: Bytes, at start: Int) -> Int? {
    charters.match(text, at: start)?.end
  }

  private static let charters = PhraseTable([
    "đảng", "đảng cộng sản việt nam", "mặt trận tổ quốc việt nam", "mttq việt nam",
    "công đoàn việt nam", "đoàn tncs hồ chí minh", "đoàn thanh niên cộng sản hồ chí minh",
    "hội liên hiệp phụ nữ việt nam", "hội nông dân việt nam", "hội cựu chiến binh việt nam",
  ])

  private static let table = PhraseTable([
    "an ninh mạng", "an ninh quốc gia", "an toàn thông tin mạng", "an toàn thực phẩm",
    "an toàn, vệ sinh lao động", "ban hành văn bản quy phạm pháp luật", "báo chí",
    "bảo hiểm xã hội", "bảo hiểm y tế", "bảo vệ bí mật nhà nước", "bảo vệ dữ liệu cá nhân",
    "bảo vệ môi trường", "bảo vệ quyền lợi người tiêu dùng",
    "bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân", "bình đẳng giới",
    "cán bộ, công chức", "cạnh tranh", "căn cước", "căn cước công dân", "các tổ chức tín dụng",
    "chăm sóc, giáo dục và bảo vệ trẻ em", "chăn nuôi", "chứng khoán", "chuyển đổi số",
    "công an nhân dân", "công chứng", "công đoàn", "công nghệ thông tin", "cư trú",
    "dân quân tự vệ", "dân sự", "dầu khí", "di sản văn hóa", "di sản văn hoá", "doanh nghiệp",
    "du lịch", "dược", "đa dạng sinh học", "đất đai", "đấu thầu", "đầu tư", "đầu tư công",
    "đầu tư theo phương thức đối tác công tư", "đê điều", "điện ảnh", "điện lực", "giá",
    "giao dịch điện tử", "giao thông đường bộ", "giáo dục", "giáo dục đại học",
    "giáo dục nghề nghiệp", "hàng hải việt nam", "hình sự", "hòa giải ở cơ sở",
    "hoà giải ở cơ sở", "hoạt động giám sát của quốc hội và hội đồng nhân dân",
    "hôn nhân và gia đình", "hợp tác xã", "hộ tịch", "kế toán", "khám bệnh, chữa bệnh",
    "khiếu nại", "khoa học và công nghệ", "khoáng sản", "kiểm toán nhà nước",
    "kinh doanh bảo hiểm", "kinh doanh bất động sản", "lâm nghiệp", "lao động", "luật sư",
    "lưu trữ", "mặt trận tổ quốc việt nam", "mttq việt nam", "ngân hàng nhà nước việt nam",
    "ngân sách nhà nước", "người cao tuổi", "người khuyết tật",
    "người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng", "nhà ở", "phá sản",
    "phòng cháy và chữa cháy", "phòng, chống bạo lực gia đình", "phòng, chống ma túy",
    "phòng, chống tham nhũng", "phòng, chống thiên tai", "phòng, chống tác hại của rượu, bia",
    "phòng, chống tác hại của thuốc lá", "phổ biến, giáo dục pháp luật",
    "quản lý, sử dụng tài sản công", "quản lý nợ công", "quản lý thuế", "quản lý ngoại thương",
    "quốc phòng", "quốc tịch việt nam", "quy hoạch", "quy hoạch đô thị", "sở hữu trí tuệ",
    "sĩ quan quân đội nhân dân việt nam", "tài nguyên nước", "thanh niên", "thanh tra",
    "thi đua, khen thưởng", "thi hành án dân sự", "thi hành án hình sự", "thống kê", "thú y",
    "thủy lợi", "thuỷ lợi", "thủy sản", "thuỷ sản", "thuế giá trị gia tăng",
    "thuế thu nhập cá nhân", "thuế thu nhập doanh nghiệp", "thương mại",
    "thực hành tiết kiệm, chống lãng phí", "thực hiện dân chủ ở cơ sở",
    "tiêu chuẩn và quy chuẩn kỹ thuật", "tiếp cận thông tin", "tiếp công dân",
    "tín ngưỡng, tôn giáo", "tổ chức chính phủ", "tổ chức chính quyền địa phương",
    "tổ chức hội đồng nhân dân và ủy ban nhân dân",
    "tổ chức hội đồng nhân dân và uỷ ban nhân dân", "tổ chức quốc hội", "tổ chức tòa án nhân dân",
    "tổ chức viện kiểm sát nhân dân", "tố cáo", "tố tụng dân sự", "tố tụng hành chính",
    "tố tụng hình sự", "trách nhiệm bồi thường của nhà nước", "trẻ em", "trợ giúp pháp lý",
    "trồng trọt", "trưng cầu ý dân", "ưu đãi người có công với cách mạng", "viên chức",
    "viễn thông", "việc làm", "xây dựng", "xuất bản", "xử lý vi phạm hành chính",
  ])
}
