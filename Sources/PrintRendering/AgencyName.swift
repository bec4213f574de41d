internal import VietnameseText

/// Line breaks in the names of agencies, which a letterhead and a signature block set in several
/// short lines.
enum AgencyName {
  private static let noBreakSpace = "\u{A0}"

  /// Words that are read as one and stay on one line, whatever their case.
  private static let compounds = Set(
    ["ủy ban", "uỷ ban", "thường trực", "mặt trận", "tổ quốc", "việt nam", "nhân dân", "hội đồng"])
  private static let units: Set<String> = [
    "tỉnh", "huyện", "xã", "phường", "quận", "thị", "thành",
  ]
  /// A unit's name with more words than this may be divided: "thành phố Hồ Chí Minh" may not.
  private static let longestUnit = 5

  /// The name with U+00A0 within its compounds and within the unit that ends it: "Ủy ban nhân dân
  /// tỉnh Sơn La" breaks after "Ủy ban" and after "nhân dân" only.
  static func unbroken(_ name: String) -> String {
    let words = NoBreakSpaces.insert(into: name).split(separator: " ").map(String.init)
    let unit = words.lastIndex { units.contains($0.lowercased()) }
      .flatMap { words.count - $0 <= longestUnit && $0 > 0 ? $0 : nil }
    var result = ""
    for (index, word) in words.enumerated() {
      if index > 0 {
        let pair = "\(words[index - 1]) \(word)".lowercased()
        let isJoined = compounds.contains(pair) || unit.map { index > $0 } ?? false
        result += isJoined ? noBreakSpace : " "
      }
      result += word
    }
    return result
  }
}
