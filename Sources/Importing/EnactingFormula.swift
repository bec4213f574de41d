/// The words of the formula by which a document is enacted: who decides, on what grounds.
enum EnactingFormula {
  /// With their tones: "BỎ QUYẾT ĐỊNH" is no "BỘ".
  static let authorities = [
    "chủ tịch", "thủ tướng", "bộ trưởng", "hội đồng", "ủy ban", "uỷ ban", "quốc hội", "chính phủ",
    "tổng giám đốc", "giám đốc", "cục trưởng", "tổng cục trưởng", "chi cục trưởng", "thống đốc",
    "chánh án", "viện trưởng", "tổng kiểm toán", "ban thường vụ", "ban thường trực",
    "ban chấp hành", "ban bí thư", "bộ chính trị", "trưởng ban", "hiệu trưởng", "ubnd", "hđnd",
    "tổng thanh tra", "chánh văn phòng", "đoàn chủ tịch", "tổng biên tập",
  ]
  /// What the grounds begin with, folded.
  static let bases = [
    "can cu ", "- can cu ", "xet ", "theo de nghi ", "thuc hien ", "de ", "nham ", "tren co so ",
  ]
}
