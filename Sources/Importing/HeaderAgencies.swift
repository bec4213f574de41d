import VietnameseText

/// The agencies at the top of a document, highest first, out of lines that cut their names anywhere.
struct HeaderAgencies {
  private(set) var names: [String] = []

  /// The beginnings of names, folded, that stand in headers and not in running text.
  private static let moreHeads = [
    "uy ban", "ubnd", "hdnd", "ubmttq", "so ", "bo ", "ban ", "bch ", "btt ", "dang uy", "dang bo",
    "tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy", "chu tich", "thu tuong", "quoc hoi",
    "toa an", "vien kiem sat", "kiem toan", "tong cong ty", "tap doan", "cong ty", "benh vien",
    "dai hoc", "hoc vien", "to cong tac", "doan dai bieu", "quan khu", "lien hiep", "hiep hoi",
    "quy ", "van phong", "tong cuc", "hat ", "doi ", "to chuc", "chinh phu",
  ]
  private static let heads = moreHeads + AgencyPhrases.heads.map(Folding.plain)
  /// What a name cannot be as a whole, and words after which it goes on, whatever comes.
  private static let stubs: Set<String> = [
    "van phong", "thu tuong", "bo", "cuc", "uy", "ban", "hoi", "so", "vien", "truong", "phong",
    "tong cuc", "chi cuc", "trung tam", "chu tich uy", "chu tich", "chu tich hoi", "hoi dong",
  ]
  private static let openEnds = [
    "va", "thuoc", "cua", "uy ban", "ban chi dao", "ban quan ly", "dieu phoi", "chap hanh",
    "uy ban trung uong", "chinh sach", "thuong vu",
  ]

  /// Whether the names may still go on in a line that looks like a document's kind: "BAN CHỈ ĐẠO",
  /// "CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA".
  var isOpen: Bool { names.last.map { Self.isOpen($0) } ?? false }

  mutating func add(_ line: String) {
    let text = line.replacing("*", with: "").trimmingRules
    guard !text.isEmpty else { return }
    if let (parent, agency) = Self.divided(text) {
      add(parent)
      names.append(agency)
      return
    }
    guard let last = names.last, Self.isOpen(last) || !Self.beginsName(text) else {
      names.append(text)
      return
    }
    let isDash = line.trimmingBlanks.hasPrefix("- ")
    names[names.count - 1] += isDash ? " - \(text)" : " \(text)"
  }

  /// Where the agency begins under a parent that stands before it on the same line: "UBND TỈNH CÀ MAU
  /// SỞ NỘI VỤ", "BỘ TÀI CHÍNH CỤC THUẾ".
  private static func divided(_ text: String) -> (parent: String, agency: String)? {
    let padded = text + " "
    let parents = [
      (["UBND ", "ỦY BAN NHÂN DÂN ", "UỶ BAN NHÂN DÂN "], [" SỞ ", " CHI CỤC ", " BAN QUẢN LÝ "]),
      (["BỘ "], [" TỔNG CỤC ", " CỤC "]),
    ]
    for (beginnings, heads) in parents where beginnings.contains(where: text.hasPrefix) {
      for head in heads {
        if let range = padded.firstRange(of: head) {
          return (
            padded[..<range.lowerBound].trimmingBlanks, padded[range.lowerBound...].trimmingBlanks
          )
        }
      }
    }
    return nil
  }

  /// Whether a line of capitals, or one that begins as agencies' names do, may name an agency.
  static func isName(_ line: Line) -> Bool {
    guard line.length <= 120, !line.isBlank, OutlineMarker(line).map(\.kind.isListItem) ?? true
    else {
      return false
    }
    if line.isUppercase { return true }
    let folded = line.lead
    return line.length <= 80 && heads.contains { folded.hasPrefix($0) }
      && line.string.unicodeScalars.first?.isCapital ?? false
      && !line.string.unicodeScalars.contains { ",;:.".unicodeScalars.contains($0) }
  }

  static func beginsName(_ text: String) -> Bool {
    let folded = Folding.plain(text) + " "
    if folded.hasPrefix("ban nhan dan") || folded.hasPrefix("ban thuong vu quoc hoi") {
      return false
    }
    return heads.contains { folded.hasPrefix($0) }
  }

  /// Whether a text begins as agencies' names do, tones and all: "TRƯƠNG VĂN A" is no "TRƯỜNG".
  static func namesAgency(_ text: some StringProtocol) -> Bool {
    let small = text.lowercased()
    return AgencyPhrases.heads.contains { small.hasPrefix($0.lowercased()) }
  }

  private static func isOpen(_ name: String) -> Bool {
    let folded = Folding.plain(name)
    if name.hasSuffix("-") || name.hasSuffix(",") { return true }
    return stubs.contains(folded)
      || openEnds.contains { folded == $0 || folded.hasSuffix(" \($0)") }
  }
}
