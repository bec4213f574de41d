/// The contents that coordination programmes on poverty reduction take up, as programme
/// 109/CTr-BLĐTBXH-MTTW numbers them.
package enum CoordinationContent: Int, Sendable, CaseIterable {
  case communication = 1
  case resources, models, supervision, reviews, meetings

  package var title: String {
    switch self {
    case .communication: "Tuyên truyền"
    case .resources: "Huy động nguồn lực"
    case .models: "Mô hình giảm nghèo"
    case .supervision: "Kiểm tra, giám sát"
    case .reviews: "Sơ kết, tổng kết, biểu dương, khen thưởng"
    case .meetings: "Hội nghị, hội thảo"
    }
  }
}

/// Where a document takes up one of those contents, as its front matter says.
package enum DeclaredCoverage: Sendable, Hashable {
  /// It does not.
  case absent
  /// The section with this anchor does.
  case section(String)
}
