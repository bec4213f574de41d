internal import Citations

/// A kind of official document: the forms of administrative document of Decree 30/2020/NĐ-CP
/// (article 7 and appendix III), the joint forms met in practice, and the legal normative forms.
///
/// The raw value is the kind's name in content and in addresses; its words and abbreviations are in
/// the table of `CitedKind`.
package enum DocumentKind: String, Sendable, CaseIterable {
  case resolution = "nghi-quyet"
  case decision = "quyet-dinh"
  case directive = "chi-thi"
  case statute = "quy-che"
  case regulation = "quy-dinh"
  case communique = "thong-cao"
  case notice = "thong-bao"
  case guidance = "huong-dan"
  case programme = "chuong-trinh"
  case plan = "ke-hoach"
  case option = "phuong-an"
  case scheme = "de-an"
  case project = "du-an"
  case report = "bao-cao"
  case minutes = "bien-ban"
  case submission = "to-trinh"
  case contract = "hop-dong"
  case letter = "cong-van"
  case telegram = "cong-dien"
  case memorandum = "ban-ghi-nho"
  case agreement = "ban-thoa-thuan"
  case powerOfAttorney = "giay-uy-quyen"
  case invitation = "giay-moi"
  case introduction = "giay-gioi-thieu"
  case leavePermit = "giay-nghi-phep"
  case dispatchSlip = "phieu-gui"
  case transferSlip = "phieu-chuyen"
  case noticeSlip = "phieu-bao"
  case publicLetter = "thu-cong"
  case jointProgramme = "chuong-trinh-phoi-hop"
  case jointPlan = "ke-hoach-phoi-hop"
  case jointResolution = "nghi-quyet-lien-tich"
  case law = "luat"
  case ordinance = "phap-lenh"
  case decree = "nghi-dinh"
  case circular = "thong-tu"
  case jointCircular = "thong-tu-lien-tich"
  case conclusion = "ket-luan"
  case other = "khac"

  /// The kind's name in running text, such as "kế hoạch".
  package var name: String { Self.names[self] ?? rawValue }

  /// The abbreviations that stand for the kind in a document's symbol, the decree's own first;
  /// letters (công văn) have none of their own.
  package var abbreviations: [String] { CitedKind(rawValue: rawValue)?.abbreviations ?? [] }

  /// The kind's name as a title: "Kế hoạch".
  package var title: String { name.prefix(1).uppercased() + name.dropFirst() }

  /// Names are asked for on every page; those of kinds that no text cites stand here.
  private static let names: [Self: String] = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { kind in
      CitedKind(rawValue: kind.rawValue)?.words.first.map { (kind, $0.description) }
    } + [(.publicLetter, "thư công"), (.other, "văn bản khác")])
}
