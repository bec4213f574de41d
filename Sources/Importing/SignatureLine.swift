import VietnameseText

/// What the lines of a signature block look like (Decree 30/2020/NĐ-CP, Appendix I, section II.7).
enum SignatureLine {
  /// TM. for a collective, KT. in place of the head, TL. and TUQ. by order; the Party writes T/M
  /// and K/T.
  private static let authorities = ["tm", "kt", "tl", "tuq", "t/m", "k/t", "t/l"]
  /// Q. before the post of one who acts as its holder.
  private static let acting = "q."
  private static let posts = [
    "thu tuong", "pho thu tuong", "bo truong", "thu truong", "chu tich", "pho chu tich", "bi thu",
    "pho bi thu", "tong bi thu", "giam doc", "pho giam doc", "tong giam doc", "pho tong giam doc",
    "truong ban", "pho truong ban", "truong phong", "pho truong phong", "cuc truong",
    "pho cuc truong", "vu truong", "pho vu truong", "tong cuc truong", "chi cuc truong",
    "pho chi cuc truong", "chanh van phong", "pho chanh van phong", "chanh thanh tra",
    "pho chanh thanh tra", "vien truong", "pho vien truong", "hieu truong", "pho hieu truong",
    "chu nhiem", "pho chu nhiem", "tong thu ky", "pho tong thu ky", "tu lenh", "chi huy truong",
    "truong doan", "truong tieu ban", "thuong truc", "uy vien", "chu tich nuoc", "tong kiem toan",
    "chanh an", "pho chanh an", "thu ky",
  ]

  /// "TM. ỦY BAN NHÂN DÂN", "KT. BỘ TRƯỞNG", "T/M BAN BÍ THƯ".
  static func isAuthority(_ text: String) -> Bool {
    guard text.isWrittenInCapitals else { return false }
    let words = text.words
    guard words.count > 1, let first = words.first else { return false }
    let folded = Folding.plain(String(first))
    guard folded.count <= 4 else {
      // "TM.ỦY BAN": the blank after the point is lost.
      return authorities.contains { folded.hasPrefix("\($0).") }
    }
    return authorities.contains(folded.trimmingEnd("."))
  }

  /// "PHÓ CHỦ TỊCH", "Q. GIÁM ĐỐC": a post in capitals and nothing else.
  static func isPost(_ text: String) -> Bool {
    guard text.isWrittenInCapitals, text.utf8.count <= 120 else { return false }
    var folded = Folding.plain(text.trimmingEnd(" ."))
    if folded.hasPrefix(acting) { folded = folded.dropFirst(acting.count).trimmingBlanks }
    if posts.contains(folded) { return true }
    // "CỤC TRƯỞNG CỤC THUẾ": with the agency that it heads.
    let words = text.words
    return (1..<max(words.count, 1)).contains { count in
      posts.contains(Folding.plain(words.prefix(count).joined(separator: " ")))
        && HeaderAgencies.namesAgency(words.dropFirst(count).joined(separator: " "))
    }
  }

  /// "Thượng tướng", "Đại tá": the rank over or before a name.
  static func isRank(_ text: String) -> Bool {
    ranks.contains(Folding.plain(text.trimmingBlanks.trimmingEnd(".,")))
  }

  private static let ranks: Set<String> = [
    "dai tuong", "thuong tuong", "trung tuong", "thieu tuong", "dai ta", "thuong ta", "trung ta",
    "thieu ta", "do doc", "pho do doc", "chuan do doc", "dai uy", "thuong uy",
  ]

  /// Two to six words that each begin with a capital letter, perhaps in brackets.
  static func isName(_ text: String) -> Bool { name(in: text) != nil }

  /// The name on a line, without the brackets around it; nil for anything else.
  ///
  /// - Parameter afterPost: whether a post stands above, so that capitals may be a name too.
  static func name(in text: String, afterPost: Bool = false) -> String? {
    var bare = text.trimmingBlanks
    if bare.hasPrefix("("), bare.hasSuffix(")") {
      bare = String(bare.dropFirst().dropLast()).trimmingBlanks
    }
    var names = bare.words
    // "Thượng tướng Trần Văn B".
    if names.count > 3, isRank(names.prefix(2).joined(separator: " ")) { names.removeFirst(2) }
    // "PGS. TS. Nguyễn Văn A", "Đại tá Trần Văn B".
    while let title = names.first, title.hasSuffix(".") { names.removeFirst() }
    let isInCapitals = bare.isWrittenInCapitals
    guard 2...6 ~= names.count,
      !isInCapitals
        || (afterPost && names.count >= 3 && !isPost(bare) && !isAuthority(bare)
          && !HeaderAgencies.namesAgency(bare)),
      names.allSatisfy({ word in
        word.unicodeScalars.first?.isCapital ?? false
          && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "'" }
      })
    else { return nil }
    return bare
  }

  /// Whether two lines are one name that a narrow cell has cut: "Vũ", "Chiến Thắng".
  static func isCutName(_ first: String, _ second: String) -> Bool {
    let lines = [first.words, second.words]
    return lines.contains { $0.count == 1 } && lines.joined().count <= 5
      && !first.isWrittenInCapitals && !second.isWrittenInCapitals
      && lines.joined().allSatisfy { word in
        word.unicodeScalars.first?.isCapital ?? false
          && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
      }
  }

  /// "(Đã ký)", "Đã ký", "(Ký tên, đóng dấu)".
  static func isSignedNote(_ lead: String) -> Bool {
    ["da ky", "(da ky", "(ky", "ky ten", "[da ky", "(ky ten"].contains { lead.hasPrefix($0) }
  }
}
