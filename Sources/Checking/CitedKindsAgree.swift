import Citations
import Diagnostics
import Linking
import Model

/// The word before an identifier names the kind that its symbol stands for (Decree 30/2020/NĐ-CP,
/// appendix I, part II.3, and appendix III), which is the kind of the document that is meant.
///
/// Silent wherever usage is loose: words that name no kind ("văn bản số …"), letters, joint and plain
/// forms of one kind, documents approved by a decision, and abbreviations of two kinds.
enum CitedKindsAgree {
  static func check(
    _ linked: LinkedDocument, of site: SiteView, _ place: DocumentPlace
  ) -> [Diagnostic] {
    Mentioned.all(of: linked).compactMap { mentioned in
      guard let word = mentioned.kindWord, let stated = mentioned.mention.kind,
        !Self.isGeneric(word), !linked.document.lists(mentioned.printed)
      else { return nil }
      if let meant = mentioned.mention.identifier?.kind, !agree(stated.rawValue, meant.rawValue) {
        return diagnostic(mentioned, word, DocumentKind(rawValue: meant.rawValue)?.name, place)
      }
      guard let kind = site.kind(of: mentioned.target), kind != .other, kind != .letter,
        !agree(stated.rawValue, kind.rawValue)
      else { return nil }
      return diagnostic(mentioned, word, kind.name, place)
    }
  }

  private static func isGeneric(_ word: String) -> Bool {
    let word = word.lowercased()
    return word.hasPrefix("văn bản") && word != "văn bản hợp nhất"
  }

  /// Whether a document of one kind may be called the other.
  ///
  /// - Parameters: names of kinds, as in content.
  private static func agree(_ word: String, _ kind: String) -> Bool {
    word.hasPrefix(kind) || kind.hasPrefix(word) || usages[kind]?.contains(word) ?? false
      || always.contains(word) || always.contains(kind)
  }

  /// A consolidated text bears the kind of what it consolidates; letters bear any.
  private static let always: Set<String> = ["van-ban-hop-nhat", "cong-van", "khac"]

  /// By the kind of the symbol or the document, the words that are used for it besides its own.
  private static let usages: [String: Set<String>] = [
    // Approved or issued by a decision, and cited by its number.
    "quyet-dinh": [
      "chuong-trinh", "chuong-trinh-phoi-hop", "ke-hoach", "de-an", "du-an", "phuong-an",
      "quy-che", "quy-dinh", "dieu-le",
    ],
    "quy-dinh": ["quyet-dinh"],
    // CT is Chỉ thị, and Chương trình in older Party documents; TT is Thông tư, and Tờ trình.
    "chi-thi": ["chuong-trinh", "chuong-trinh-phoi-hop"],
    "thong-tu": ["to-trinh"],
    // The Party's conclusions are given out as notices.
    "thong-bao": ["ket-luan"], "ket-luan": ["thong-bao"],
    "lenh": ["luat", "bo-luat", "phap-lenh"], "luat": ["bo-luat"], "bo-luat": ["luat"],
  ]

  private static func diagnostic(
    _ mentioned: Mentioned, _ word: String, _ kind: String?, _ place: DocumentPlace
  ) -> Diagnostic {
    let identifier = mentioned.mention.identifier?.normalised ?? mentioned.printed
    let name = kind ?? "loại khác"
    return Diagnostic(
      .`citation.kind`, at: mentioned.location(place),
      Message(
        vi: "ở đây ghi “\(word)”, còn \(identifier) là \(name)",
        en: "“\(word)” is written here, but \(identifier) is of another kind: \(name)"),
      wayOut: Message(
        vi: "kiểm tra lại trên bản in; nếu bản in sai, ghi vào dinh-chinh",
        en: "check it against the print; if the print is wrong, list it in corrections"))
  }
}
