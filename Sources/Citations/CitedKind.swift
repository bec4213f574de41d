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

  /// The words for the kind in running text, in lower case.
  var words: [StaticString] {
    switch self {
    case .resolution: ["nghị quyết", "nghị quyết chuyên đề", "nghị quyết đại hội"]
    case .decision:
      ["quyết định", "quyết định giám đốc thẩm", "quyết định tái thẩm", "quyết định phê duyệt"]
    case .directive: ["chỉ thị"]
    case .statute: ["quy chế", "quy chế phối hợp"]
    case .regulation: ["quy định"]
    case .charter: ["điều lệ"]
    case .communique: ["thông cáo"]
    case .notice: ["thông báo", "thông báo kết luận"]
    case .guidance: ["hướng dẫn", "hướng dẫn liên ngành", "hướng dẫn liên tịch"]
    case .programme: ["chương trình", "chương trình hành động", "chương trình công tác"]
    case .plan: ["kế hoạch", "kế hoạch liên ngành", "kế hoạch liên tịch"]
    case .option: ["phương án"]
    case .scheme: ["đề án"]
    case .project: ["dự án"]
    case .report: ["báo cáo"]
    case .minutes: ["biên bản"]
    case .submission: ["tờ trình"]
    case .contract: ["hợp đồng"]
    case .letter: ["công văn", "công văn hỏa tốc", "công văn hướng dẫn"]
    case .telegram: ["công điện"]
    case .memorandum: ["bản ghi nhớ"]
    case .agreement: ["bản thỏa thuận", "bản thoả thuận"]
    case .powerOfAttorney: ["giấy ủy quyền", "giấy uỷ quyền"]
    case .invitation: ["giấy mời"]
    case .introduction: ["giấy giới thiệu"]
    case .leavePermit: ["giấy nghỉ phép"]
    case .dispatchSlip: ["phiếu gửi"]
    case .transferSlip: ["phiếu chuyển"]
    case .noticeSlip: ["phiếu báo"]
    case .jointProgramme: ["chương trình phối hợp"]
    case .jointPlan: ["kế hoạch phối hợp"]
    case .jointResolution: ["nghị quyết liên tịch"]
    case .constitution: ["hiến pháp"]
    case .code: ["bộ luật"]
    case .law: ["luật", "đạo luật"]
    case .ordinance: ["pháp lệnh"]
    case .order: ["lệnh", "sắc lệnh"]
    case .decree: ["nghị định"]
    case .circular: ["thông tư"]
    case .jointCircular: ["thông tư liên tịch"]
    case .conclusion: ["kết luận", "kết luận thanh tra"]
    case .frontCircular: ["thông tri"]
    case .consolidation: ["văn bản hợp nhất"]
    case .judgment: ["bản án"]
    case .precedent: ["án lệ"]
    }
  }

  /// The abbreviations that stand for the kind at the head of a symbol.
  var abbreviations: [String] {
    switch self {
    case .resolution: ["NQ"]
    case .decision: ["QĐ"]
    case .directive: ["CT"]
    case .statute: ["QC", "QCPH"]
    case .regulation: ["QyĐ", "QĐi"]
    case .charter: ["ĐL"]
    case .communique: ["TC"]
    case .notice: ["TB", "TBKL"]
    case .guidance: ["HD", "HDLN", "HDLT"]
    case .programme: ["CTr", "CTrHĐ", "CTHĐ"]
    case .plan: ["KH", "KHLN", "KHLT"]
    case .option: ["PA"]
    case .scheme: ["ĐA"]
    case .project: ["DA"]
    case .report: ["BC"]
    case .minutes: ["BB"]
    case .submission: ["TTr"]
    case .contract: ["HĐ"]
    case .letter: ["CV"]
    case .telegram: ["CĐ"]
    case .memorandum: ["BGN"]
    case .agreement: ["BTT"]
    case .powerOfAttorney: ["GUQ"]
    case .invitation: ["GM"]
    case .introduction: ["GGT"]
    case .leavePermit: ["GNP"]
    case .dispatchSlip: ["PG"]
    case .transferSlip: ["PC"]
    case .noticeSlip: ["PB"]
    case .jointProgramme: ["CTPH", "CTrPH"]
    case .jointPlan: ["KHPH"]
    case .jointResolution: ["NQLT"]
    case .ordinance: ["PL"]
    case .law: ["LCT"]
    case .order: ["L", "SL"]
    case .decree: ["NĐ"]
    case .circular: ["TT"]
    case .jointCircular: ["TTLT", "TTLB"]
    case .conclusion: ["KL", "KLTTr"]
    case .consolidation: ["VBHN"]
    case .precedent: ["AL"]
    case .constitution, .code, .judgment, .frontCircular: []
    }
  }
}
