import VietnameseText

/// Finds the agencies that a sentence names as the ones who act.
enum AgencyPhrases {
  /// The words that names of agencies begin with.
  static let heads = [
    "Ban Thường trực", "Ban Thường vụ", "Ban Chấp hành", "Ban Chỉ đạo", "Ban Bí thư", "Ban Quản lý",
    "Ban Dân tộc", "Ban Dân vận", "Ban Tuyên giáo", "Ban Tổ chức", "Ủy ban", "Uỷ ban", "UBND",
    "UBMTTQ",
    "Hội đồng nhân dân", "HĐND", "Sở ", "Bộ ", "Phòng ", "Chi cục", "Tổng cục", "Cục ", "Văn phòng",
    "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Chính phủ", "Thủ tướng Chính phủ", "Quốc hội", "Công an",
    "Hội ", "Liên đoàn", "Tỉnh đoàn", "Mặt trận Tổ quốc", "Trung tâm", "Ngân hàng", "Thanh tra",
    "Trường ", "Viện ", "Kho bạc", "Bảo hiểm xã hội", "Liên minh",
  ]
  /// What the issuer of a document says that it does.
  private static let verbs = [
    " thống nhất", " ban hành", " xây dựng kế hoạch", " xây dựng chương trình", " báo cáo ",
    " đề nghị", " yêu cầu", " hướng dẫn", " thông báo", " triển khai", " quyết định", " kính ",
    " trân trọng", " phối hợp ", " lập kế hoạch", " xây dựng",
  ]

  /// The agencies before the verb of a sentence: "…, Bộ A báo cáo …", "Ban B và Sở C thống nhất …".
  static func issuers(in sentence: String) -> [String] {
    var best: (start: String.Index, end: String.Index)?
    for verb in verbs {
      for range in sentence.ranges(of: verb) {
        guard let start = clauseStart(in: sentence, before: range.lowerBound) else { continue }
        if best == nil || range.lowerBound < (best?.end ?? sentence.endIndex) {
          best = (start, range.lowerBound)
        }
        break
      }
    }
    guard let best else { return [] }
    return split(String(sentence[best.start..<best.end]))
  }

  /// Where the clause begins that ends with a verb: at the sentence's beginning or after a comma,
  /// if an agency's name stands there.
  private static func clauseStart(in sentence: String, before end: String.Index) -> String.Index? {
    var start = sentence.startIndex
    let text = sentence[..<end]
    if text.unicodeScalars.count > 400 { start = sentence.index(end, offsetBy: -400) }
    for boundary in sentence[start..<end].ranges(of: ", ").reversed() {
      let clause = sentence[boundary.upperBound..<end]
      if beginsWithAgency(clause), isPlainName(clause) { return boundary.upperBound }
      if sentence[boundary.upperBound..<end].contains(";") { return nil }
    }
    let clause = sentence[..<end]
    return beginsWithAgency(clause) && isPlainName(clause) ? sentence.startIndex : nil
  }

  private static func beginsWithAgency(_ text: Substring) -> Bool {
    heads.contains { text.hasPrefix($0) }
  }

  /// Whether a clause is names and nothing else: no figures, no brackets, not too long.
  private static func isPlainName(_ clause: Substring) -> Bool {
    clause.utf8.count <= 300
      && !clause.unicodeScalars.contains { $0.isDigit || "();:.“”\"".unicodeScalars.contains($0) }
  }

  /// Divides joint issuers at each "và" that an agency's name follows.
  private static func split(_ names: String) -> [String] {
    var (result, start) = ([String](), names.startIndex)
    for range in names.ranges(of: " và ") where beginsWithAgency(names[range.upperBound...]) {
      result.append(names[start..<range.lowerBound].trimmingBlanks)
      start = range.upperBound
    }
    result.append(names[start...].trimmingBlanks)
    return result
  }
}
