/// The words of agency names and the words that end them.
enum AgencyWords {
  /// Whether an agency's name begins at an offset.
  static func beginsAgency(_ text: Bytes, at index: Int) -> Bool {
    text.isUpper(at: index) && heads.match(text, at: index) != nil
  }

  /// The end of a name that is known in full, or nil; the longest wins.
  static func completeName(_ text: Bytes, at index: Int) -> Int? {
    if let name = names.match(text, at: index) { return name.end }
    return ministerial.match(text, at: index).flatMap { head in
      bodies.match(text, at: text.skipGap(head.end))?.end
    }
  }

  static func isPlaceWord(_ text: Bytes, at index: Int) -> Bool {
    places.match(text, at: index) != nil
  }

  /// Whether a small word that would end a name belongs to one: "Quốc gia về giảm nghèo", "Trung
  /// ương các chương trình mục tiêu quốc gia giai đoạn 2021-2025".
  static func isContinuation(_ text: Bytes, at index: Int) -> Bool {
    if text.end(of: "các chương trình", at: index) != nil { return true }
    guard text.end(of: "về", at: index) != nil || text.end(of: "giai đoạn", at: index) != nil else {
      return false
    }
    return text.start(of: "quốc gia", before: index) != nil
  }

  /// Whether a small word, in any case, ends the name before it.
  static func isStop(_ text: Bytes, at index: Int) -> Bool {
    stops.match(text, at: index) != nil
  }

  /// The word after the comma of "Văn hóa, Thể thao và Du lịch".
  static func afterListComma(_ text: Bytes, comma: Int) -> Int? {
    guard
      text.start(of: "văn hóa", before: comma) != nil
        || text.start(of: "văn hoá", before: comma) != nil
    else { return nil }
    let next = text.skipGap(comma + 1)
    return text.end(of: "thể thao", at: next) != nil || text.end(of: "gia đình", at: next) != nil
      ? next : nil
  }
}

extension AgencyWords {
  /// The word after the comma of "xã Tân Hưng, tỉnh Lâm Đồng": the larger unit that the agency of a
  /// commune or district lies in.
  static func afterPlaceComma(_ text: Bytes, comma: Int) -> Int? {
    let next = text.skipGap(comma + 1)
    guard let unit = largerUnits.match(text, at: next), !text.isUpper(at: next),
      text.isUpper(at: text.skipGap(unit.end))
    else { return nil }
    // A name of one to four words with a small unit's word before it.
    var index = text.skipBlanksBack(comma)
    for _ in 0..<5 {
      index = text.wordStart(index)
      if smallUnits.match(text, at: index) != nil { return next }
      guard text.isUpper(at: index) || text.isDigit(at: index) else { return nil }
      index = text.skipBlanksBack(index)
    }
    return nil
  }

  private static let largerUnits = PhraseTable([
    "tỉnh", "thành phố", "tp", "huyện", "quận", "thị xã",
  ])
  private static let smallUnits = PhraseTable([
    "xã", "phường", "trấn", "huyện", "quận", "khu", "phố",
  ])

  private static let heads = PhraseTable([
    "chính phủ", "thủ tướng", "quốc hội", "ủy ban", "uỷ ban", "ubnd", "hđnd", "ubtvqh", "ubmttq",
    "bộ", "bộ trưởng", "ban", "sở", "văn phòng", "tỉnh ủy", "tỉnh uỷ", "thành ủy", "huyện ủy",
    "quận ủy", "đoàn", "hội đồng", "hội", "liên đoàn", "tổng", "cục", "viện", "tòa án", "toà án",
    "chủ tịch", "giám đốc", "thống đốc", "ngân hàng", "kiểm toán", "trung ương", "thanh tra",
    "phòng", "đảng ủy", "mặt trận", "bảo hiểm",
  ])

  /// Names after which a small letter begins something else.
  private static let names = PhraseTable([
    "chính phủ", "thủ tướng chính phủ", "thủ tướng", "phó thủ tướng chính phủ", "quốc hội",
    "bộ chính trị", "ban bí thư", "ban bí thư trung ương đảng", "ban bí thư trung ương",
    "ban chấp hành trung ương", "ban chấp hành trung ương đảng", "ủy ban thường vụ quốc hội",
    "uỷ ban thường vụ quốc hội", "chủ tịch nước",
    "bộ trưởng, chủ nhiệm ủy ban dân tộc", "bộ trưởng, chủ nhiệm uỷ ban dân tộc",
    "bộ trưởng, chủ nhiệm văn phòng chính phủ", "hội đồng chính phủ", "hội đồng bộ trưởng",
    "văn phòng chính phủ", "ngân hàng nhà nước việt nam", "ngân hàng nhà nước",
    "thanh tra chính phủ", "kiểm toán nhà nước", "tòa án nhân dân tối cao",
    "toà án nhân dân tối cao", "viện kiểm sát nhân dân tối cao",
    "hội đồng thẩm phán tòa án nhân dân tối cao", "hội đồng thẩm phán toà án nhân dân tối cao",
    "hội đồng thẩm phán", "bảo hiểm xã hội việt nam", "ủy ban dân tộc",
    "tổng liên đoàn lao động việt nam", "ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân",
    "ubnd", "hđnd", "chủ tịch ủy ban nhân dân", "chủ tịch uỷ ban nhân dân", "chủ tịch ubnd",
    "thường trực hội đồng nhân dân",
  ])

  private static let ministerial = PhraseTable([
    "bộ", "bộ trưởng bộ", "bộ trưởng", "sở", "giám đốc sở", "phòng", "ngành", "liên bộ",
    "liên sở",
  ])

  private static let bodies = PhraseTable([
    "lao động - thương binh và xã hội", "lao động – thương binh và xã hội",
    "lao động, thương binh và xã hội", "nông nghiệp và phát triển nông thôn",
    "nông nghiệp và môi trường", "tài nguyên và môi trường", "tài chính", "kế hoạch và đầu tư",
    "kế hoạch - đầu tư", "y tế", "giáo dục và đào tạo", "văn hóa, thể thao và du lịch",
    "văn hoá, thể thao và du lịch", "văn hóa - thông tin", "thông tin và truyền thông",
    "khoa học và công nghệ", "giao thông vận tải", "xây dựng", "công thương", "tư pháp", "nội vụ",
    "ngoại giao", "quốc phòng", "công an", "dân tộc và tôn giáo", "công nghiệp", "thương mại",
    "lđtbxh", "gdđt", "gd&đt", "tn&mt", "nn&ptnt", "kh&đt", "vhttdl",
  ])

  private static let places = PhraseTable([
    "tỉnh", "thành phố", "tp", "tp.", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn",
    "các", "cấp", "đặc khu",
  ])

  private static let stops = PhraseTable([
    "về", "quy", "qui", "ban hành", "phê duyệt", "phê chuẩn", "hướng", "ngày", "đến", "gửi",
    "đề nghị", "sửa", "trong", "tại", "theo", "để", "đã", "được", "có", "là", "cho", "do", "khi",
    "phải", "trên", "nhằm", "triển khai", "thực hiện", "tổ chức", "điều chỉnh", "bổ sung", "thay",
    "hết", "còn", "không", "nêu", "như", "bằng", "vào", "từ", "số", "năm", "khóa", "khoá",
    "công bố", "công nhận", "giao", "chỉ đạo", "yêu cầu", "xây dựng", "cùng", "hoặc", "nhưng",
    "mà", "thì", "nên", "vì", "nếu", "với", "sẽ", "đang", "cũng", "chưa", "bãi bỏ", "hợp nhất",
    "đính", "thông qua", "thành lập", "tăng", "đẩy", "bảo đảm", "đảm bảo", "hỗ trợ", "giải quyết",
    "xử", "áp dụng", "liên quan", "đối", "nói", "kèm", "ra", "này", "nay", "trước", "sau", "ký",
    "cấp phép", "của", "qua", "giai", "kỳ", "tiếp", "báo", "cần", "xác định", "chi tiết", "làm",
    "gồm", "bao gồm", "bị", "tuyên", "xét", "buộc", "kể", "thuộc diện", "nghiêm", "khuyến",
  ])
}
