/// A kind of document that texts cite.
///
/// The raw value is the kind's name in content, the same as in the project's document model; a code,
/// the constitution, a court's judgment and the like are kinds that are cited and never published.
/// Abbreviations are those of Decree 30/2020/NĐ-CP, Appendix III, then what is met in practice.
package enum CitedKind: String, Sendable, CaseIterable {
  case resolution = "nghi-quyet"
  case decision = "quyet-dinh"
  case directive = "chi-thi"
  case statute = "quy-che"
  case regulation = "quy-dinh"
  case charter = "dieu-le"
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
  case jointProgramme = "chuong-trinh-phoi-hop"
  case jointPlan = "ke-hoach-phoi-hop"
  case jointResolution = "nghi-quyet-lien-tich"
  case constitution = "hien-phap"
  case code = "bo-luat"
  case law = "luat"
  case ordinance = "phap-lenh"
  case order = "lenh"
  case decree = "nghi-dinh"
  case circular = "thong-tu"
  case jointCircular = "thong-tu-lien-tich"
  case conclusion = "ket-luan"
  case frontCircular = "thong-tri"
  case consolidation = "van-ban-hop-nhat"
  case judgment = "ban-an"
  case precedent = "an-le"

  /// Whether documents of the kind are cited by name, with or without an identifier.
  var isNamed: Bool {
    switch self {
    case .constitution, .code, .law, .ordinance, .charter: true
    default: false
    }
  }

  /// Whether two or more agencies issue documents of the kind together.
  var isJoint: Bool {
    switch self {
    case .jointProgramme, .jointPlan, .jointResolution, .jointCircular: true
    default: false
    }
  }

  /// The kind whose word a short name may use: "Chương trình" for a joint programme.
  var family: CitedKind {
    switch self {
    case .jointProgramme: .programme
    case .jointPlan: .plan
    case .jointResolution: .resolution
    case .jointCircular: .circular
    case .code: .law
    default: self
    }
  }

  /// The words for the kind in running text, in lower case, its name first.
  package var words: [StaticString] { facts.words }

  /// The abbreviations that stand for the kind at the head of a symbol, the decree's own first;
  /// letters (công văn) have none of their own.
  package var abbreviations: [String] { facts.abbreviations }

  private var facts: (words: [StaticString], abbreviations: [String]) {
    switch self {
    case .resolution: (["nghị quyết", "nghị quyết chuyên đề", "nghị quyết đại hội"], ["NQ"])
    case .decision:
      (
        ["quyết định", "quyết định giám đốc thẩm", "quyết định tái thẩm", "quyết định phê duyệt"],
        ["QĐ"]
      )
    case .directive: (["chỉ thị"], ["CT"])
    case .statute: (["quy chế", "quy chế phối hợp"], ["QC", "QCPH"])
    case .regulation: (["quy định"], ["QyĐ", "QĐi"])
    case .charter: (["điều lệ"], ["ĐL"])
    case .communique: (["thông cáo"], ["TC"])
    case .notice: (["thông báo", "thông báo kết luận"], ["TB", "TBKL"])
    case .guidance:
      (["hướng dẫn", "hướng dẫn liên ngành", "hướng dẫn liên tịch"], ["HD", "HDLN", "HDLT"])
    case .programme:
      (
        ["chương trình", "chương trình hành động", "chương trình công tác"],
        ["CTr", "CTrHĐ", "CTHĐ"]
      )
    case .plan:
      (["kế hoạch", "kế hoạch liên ngành", "kế hoạch liên tịch"], ["KH", "KHLN", "KHLT"])
    case .option: (["phương án"], ["PA"])
    case .scheme: (["đề án"], ["ĐA"])
    case .project: (["dự án"], ["DA"])
    case .report: (["báo cáo"], ["BC"])
    case .minutes: (["biên bản"], ["BB"])
    case .submission: (["tờ trình"], ["TTr"])
    case .contract: (["hợp đồng"], ["HĐ"])
    case .letter: (["công văn", "công văn hỏa tốc", "công văn hướng dẫn"], ["CV"])
    case .telegram: (["công điện"], ["CĐ"])
    case .memorandum: (["bản ghi nhớ"], ["BGN"])
    case .agreement: (["bản thỏa thuận", "bản thoả thuận"], ["BTT"])
    case .powerOfAttorney: (["giấy ủy quyền", "giấy uỷ quyền"], ["GUQ"])
    case .invitation: (["giấy mời"], ["GM"])
    case .introduction: (["giấy giới thiệu"], ["GGT"])
    case .leavePermit: (["giấy nghỉ phép"], ["GNP"])
    case .dispatchSlip: (["phiếu gửi"], ["PG"])
    case .transferSlip: (["phiếu chuyển"], ["PC"])
    case .noticeSlip: (["phiếu báo"], ["PB"])
    case .jointProgramme: (["chương trình phối hợp"], ["CTPH", "CTrPH"])
    case .jointPlan: (["kế hoạch phối hợp"], ["KHPH"])
    case .jointResolution: (["nghị quyết liên tịch"], ["NQLT"])
    case .constitution: (["hiến pháp"], [])
    case .code: (["bộ luật"], [])
    case .law: (["luật", "đạo luật"], ["LCT"])
    case .ordinance: (["pháp lệnh"], ["PL"])
    case .order: (["lệnh", "sắc lệnh"], ["L", "SL"])
    case .decree: (["nghị định"], ["NĐ"])
    case .circular: (["thông tư"], ["TT"])
    case .jointCircular: (["thông tư liên tịch"], ["TTLT", "TTLB"])
    case .conclusion: (["kết luận", "kết luận thanh tra"], ["KL", "KLTTr"])
    case .frontCircular: (["thông tri"], [])
    case .consolidation: (["văn bản hợp nhất"], ["VBHN"])
    case .judgment: (["bản án"], [])
    case .precedent: (["án lệ"], ["AL"])
    }
  }
}
