import Gazetteer
import VietnameseText

/// Names of agencies out of lines in capitals.
enum AgencyName {
  /// Phrases in the case that they have in running text; longer ones come first.
  private static let phrases = [
    "Mặt trận Tổ quốc Việt Nam", "Lao động - Thương binh và Xã hội",
    "Lao động Thương binh và Xã hội",
    "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và Môi trường", "Tài nguyên và Môi trường",
    "Giáo dục và Đào tạo", "Kế hoạch và Đầu tư", "Thông tin và Truyền thông",
    "Khoa học và Công nghệ",
    "Văn hóa, Thể thao và Du lịch", "Giao thông vận tải", "Mặt trận Tổ quốc", "Ban Chấp hành",
    "Ban Thường trực", "Ban Thường vụ", "Ban Bí thư", "Bộ Chính trị", "Ủy ban nhân dân",
    "Hội đồng nhân dân", "Ủy ban", "Trung ương", "Việt Nam", "Chính phủ", "Quốc hội", "Nội vụ",
    "Tài chính", "Tư pháp", "Xây dựng", "Công Thương", "Y tế", "Dân tộc", "Ngoại giao",
    "Quốc phòng",
    "Công an", "Đảng bộ", "Thủ tướng", "Thống kê", "Hải quan", "Thuế", "Kho bạc Nhà nước",
    "Nhà nước", "Thường vụ",
  ]
  /// Names that lines have cut at their dash.
  private static let formerNames = [
    "Lao động Thương binh và Xã hội": "Lao động - Thương binh và Xã hội"
  ]
  private static let abbreviations: Set<String> = [
    "ubnd", "hđnd", "mttq", "ubmttq", "ubmttqvn", "mttqvn", "btt", "bch", "tw", "lđtbxh", "tb&xh",
    "đtn", "ctmtqg",
  ]
  private static let placeWords: Set<String> = [
    "tỉnh", "huyện", "xã", "phường", "quận", "phố", "trấn",
  ]

  /// "ỦY BAN NHÂN DÂN TỈNH SƠN LA" as "Ủy ban nhân dân tỉnh Sơn La"; names that are no capitals
  /// stay.
  static func inSentenceCase(_ name: String) -> String {
    guard name.isWrittenInCapitals else { return name }
    var rest = Substring(name.lowercased())
    var (result, afterPlaceWord) = ([String](), false)
    while let blank = rest.firstIndex(where: { $0 != " " }) {
      rest = rest[blank...]
      if !afterPlaceWord, let phrase = phrases.first(where: { begins(rest, $0.lowercased()) }) {
        result.append(formerNames[phrase] ?? phrase)
        rest = rest.dropFirst(phrase.count)
        continue
      }
      let word = rest.prefix { $0 != " " }
      rest = rest[word.endIndex...]
      if word == "và" || word == "-" { afterPlaceWord = false }
      if abbreviations.contains(String(word)) {
        result.append(word.uppercased())
        continue
      }
      let isName =
        afterPlaceWord && word != "và" && word != "-"
        || word.contains { $0.isNumber }
      result.append(isName ? capitalised(word) : String(word))
      if placeWords.contains(String(word)) { afterPlaceWord = true }
    }
    return capitalised(Substring(result.joined(separator: " ")))
  }

  private static func begins(_ text: Substring, _ phrase: String) -> Bool {
    guard text.hasPrefix(phrase) else { return false }
    return text.dropFirst(phrase.count).first.map { $0 == " " || $0 == "," } ?? true
  }

  private static func capitalised(_ text: Substring) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The capitalised words after one of some words: "Tân Biên" after "huyện".
  static func place(after words: [String], in text: String) -> String? {
    let parts = text.words.map { $0.trimmingEnd(",.;:") }
    for (index, part) in parts.enumerated()
    where words.contains(part.lowercased()) || words.contains(part) {
      let name = parts[(index + 1)...].prefix(4).prefix {
        $0.unicodeScalars.first?.isCapital ?? false
      }
      let bare = name.prefix { !["Việt", "UBND", "HĐND"].contains($0) }
      if !bare.isEmpty { return bare.joined(separator: " ") }
    }
    return nil
  }
}
