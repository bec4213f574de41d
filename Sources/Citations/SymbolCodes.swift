/// The abbreviations of kinds and agencies that symbols are made of, and the repair of damaged ones.
///
/// Kinds come from Decree 30/2020/NĐ-CP, Appendix III; agencies from the symbols of published
/// documents. A code that is not here is kept as printed: the list only corrects, it never refuses.
enum SymbolCodes {
  /// The known spelling of a code, case and strokes aside: "QD" is QĐ, "TTG" is TTg.
  static func canonical(_ code: String) -> String? {
    known.contains(code) ? code : spellings[fold(code)]
  }

  static func kind(_ code: String) -> CitedKind? { kinds[code] }

  static func isAgency(_ code: String) -> Bool { agencies.contains(code) }

  /// The one agency that differs from a damaged code by one letter, or nil.
  ///
  /// Only long codes are certain enough. The first letter is never in doubt, since B, S, P and C
  /// (bộ, sở, phòng, cục) stand before the same letters; LĐTĐBXH is LĐTBXH, SLĐTBHXH is SLĐTBXH.
  static func repair(_ code: String) -> String? {
    let damaged = Array(code.unicodeScalars)
    guard 5...20 ~= damaged.count else { return nil }
    let candidates = longAgencies.filter { isOneLetterOff(damaged, $0.scalars) }
    return candidates.count == 1 ? candidates[0].code : nil
  }
}

extension SymbolCodes {
  private static let kinds: [String: CitedKind] = {
    var result: [String: CitedKind] = [:]
    for kind in CitedKind.allCases {
      for code in kind.abbreviations { result[code] = kind }
    }
    return result
  }()

  /// Ministries and the departments under them, which take B, S or P before the same letters.
  private static let branches = [
    "LĐTBXH", "NNPTNT", "NNMT", "TNMT", "TC", "KHĐT", "YT", "GDĐT", "VHTTDL", "VHTT", "TTTT",
    "KHCN",
    "GTVT", "XD", "CT", "TP", "NV", "NG", "QP", "CA", "DTTG",
  ]

  private static let others = [
    "CP", "TTg", "QH", "UBTVQH", "CTN", "HĐBT", "HĐNN", "TW", "TƯ", "TU", "HU", "MTTW", "MTTQ",
    "MTTQVN", "UBMTTQ", "UBMTTQVN", "UBMT", "BTT", "BTTUBMTTQ", "BTTUBMTTQVN", "BTTMTTQ", "UBND",
    "HĐND", "UBDT", "NHNN", "NHCS", "NHCSXH", "VPCP", "VPQGGN", "TTCP", "TTr", "TANDTC", "VKSNDTC",
    "KTNN", "BTĐKT", "BCĐ", "BCĐCTMTQG", "ĐCTUBTWMTTQVN", "TLĐ", "TWĐTN", "HND", "HNDVN", "LHPN",
    "BTCTW", "BTGTW", "BDVTW", "UBKTTW", "VPTW", "KBNN", "BHXH", "TCT", "TCHQ", "HĐTP", "VPUBND",
    "VPQH", "BCĐTW", "VPĐP", "VPĐPTW", "BTXH",
  ]

  private static let agencies: Set<String> = {
    let departments = branches.flatMap { code in ["", "B", "S", "P"].map { $0 + code } }
    return Set(others + departments)
  }()

  private static let longAgencies = agencies.filter { $0.unicodeScalars.count >= 6 }.sorted()
    .map { (code: $0, scalars: Array($0.unicodeScalars)) }

  private static let known = agencies.union(kinds.keys)

  /// The codes by their folded form; forms of two codes (DA, ĐA) are left out.
  private static let spellings: [String: String] =
    Dictionary(grouping: known, by: fold)
    .filter { $0.value.count == 1 }.compactMapValues(\.first)

  /// Capitals without the stroke of Đ, which machines and telegraphic spelling lose.
  private static func fold(_ code: String) -> String {
    String(
      String.UnicodeScalarView(
        code.uppercased().unicodeScalars.map { $0 == "Đ" || $0 == "\u{D0}" ? "D" : $0 }))
  }

  /// Whether one letter inside has been added, lost or, where the shapes are close, exchanged.
  private static func isOneLetterOff(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard a.first == b.first, abs(a.count - b.count) <= 1 else { return false }
    let prefix = zip(a, b).prefix { $0 == $1 }.count
    let suffix = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    if a.count != b.count { return prefix + suffix >= min(a.count, b.count) && suffix > 0 }
    guard prefix + suffix == a.count - 1 else { return false }
    let pair: Set = [a[prefix], b[prefix]]
    return confusable.contains { $0.isSuperset(of: pair) }
  }

  /// Letters that character recognition takes for one another.
  private static let confusable: [Set<Unicode.Scalar>] = [
    ["O", "Q", "Đ", "D", "C", "G"], ["B", "H", "R"], ["X", "K"], ["V", "Y", "U"], ["T", "I", "L"],
    ["M", "N"], ["S", "5"],
  ]
}
