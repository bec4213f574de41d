/// A kind of official document: the forms of administrative document of Decree 30/2020/NĐ-CP
/// (article 7 and appendix III), the joint forms met in practice, and the legal normative forms.
///
/// The raw value is the kind's name in content and in addresses.
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
  case consolidation = "van-ban-hop-nhat"
  case other = "khac"

  /// The kind's name in running text, such as "kế hoạch".
  package var name: String { facts.name }

  /// The abbreviations that stand for the kind in a document's symbol, the decree's own first;
  /// letters (công văn) have none of their own.
  package var abbreviations: [String] { facts.abbreviations }

  /// The kind's name as a title: "Kế hoạch".
  package var title: String { name.prefix(1).uppercased() + name.dropFirst() }

  private var facts: (name: String, abbreviations: [String]) {
    switch self {
    case .resolution: ("nghị quyết", ["NQ"])
    case .decision: ("quyết định", ["QĐ"])
    case .directive: ("chỉ thị", ["CT"])
    case .statute: ("quy chế", ["QC"])
    case .regulation: ("quy định", ["QyĐ"])
    case .communique: ("thông cáo", ["TC"])
    case .notice: ("thông báo", ["TB"])
    case .guidance: ("hướng dẫn", ["HD"])
    case .programme: ("chương trình", ["CTr"])
    case .plan: ("kế hoạch", ["KH"])
    case .option: ("phương án", ["PA"])
    case .scheme: ("đề án", ["ĐA"])
    case .project: ("dự án", ["DA"])
    case .report: ("báo cáo", ["BC"])
    case .minutes: ("biên bản", ["BB"])
    case .submission: ("tờ trình", ["TTr"])
    case .contract: ("hợp đồng", ["HĐ"])
    case .letter: ("công văn", ["CV"])
    case .telegram: ("công điện", ["CĐ"])
    case .memorandum: ("bản ghi nhớ", ["BGN"])
    case .agreement: ("bản thỏa thuận", ["BTT"])
    case .powerOfAttorney: ("giấy ủy quyền", ["GUQ"])
    case .invitation: ("giấy mời", ["GM"])
    case .introduction: ("giấy giới thiệu", ["GGT"])
    case .leavePermit: ("giấy nghỉ phép", ["GNP"])
    case .dispatchSlip: ("phiếu gửi", ["PG"])
    case .transferSlip: ("phiếu chuyển", ["PC"])
    case .noticeSlip: ("phiếu báo", ["PB"])
    case .publicLetter: ("thư công", [])
    case .jointProgramme: ("chương trình phối hợp", ["CTPH", "CTrPH"])
    case .jointPlan: ("kế hoạch phối hợp", ["KHPH"])
    case .jointResolution: ("nghị quyết liên tịch", ["NQLT"])
    case .law: ("luật", [])
    case .ordinance: ("pháp lệnh", ["PL"])
    case .decree: ("nghị định", ["NĐ"])
    case .circular: ("thông tư", ["TT"])
    case .jointCircular: ("thông tư liên tịch", ["TTLT"])
    case .conclusion: ("kết luận", ["KL"])
    case .consolidation: ("văn bản hợp nhất", ["VBHN"])
    case .other: ("văn bản khác", [])
    }
  }
}
