package import VietnameseText

/// How one document stands to another, as Vietnamese legal portals chart it (lược đồ).
package struct Relation: Sendable, Hashable {
  /// The raw value is the relation's name in content.
  package enum Kind: String, Sendable, CaseIterable {
    case legalBasis = "can-cu"
    case mention = "dan-chieu"
    case implementation = "thuc-hien"
    case guidance = "huong-dan"
    case amendment = "sua-doi"
    case replacement = "thay-the"
    case repeal = "bai-bo"
    case rectification = "dinh-chinh"
    case consolidation = "hop-nhat"
    case related = "lien-quan"

    /// How this document stands to the other, as a heading: "Căn cứ".
    package var title: String {
      switch self {
      case .legalBasis: "Căn cứ"
      case .mention: "Dẫn chiếu"
      case .implementation: "Thực hiện"
      case .guidance: "Hướng dẫn"
      case .amendment: "Sửa đổi, bổ sung"
      case .replacement: "Thay thế"
      case .repeal: "Bãi bỏ"
      case .rectification: "Đính chính"
      case .consolidation: "Hợp nhất"
      case .related: "Liên quan"
      }
    }

    /// How the other document stands to this one: "Là căn cứ của".
    package var inverseTitle: String {
      switch self {
      case .legalBasis: "Là căn cứ của"
      case .mention: "Được dẫn chiếu trong"
      case .implementation: "Được thực hiện bằng"
      case .guidance: "Được hướng dẫn bởi"
      case .amendment: "Được sửa đổi, bổ sung bởi"
      case .replacement: "Được thay thế bởi"
      case .repeal: "Bị bãi bỏ bởi"
      case .rectification: "Được đính chính bởi"
      case .consolidation: "Được hợp nhất trong"
      case .related: "Liên quan"
      }
    }
  }

  package var kind: Kind
  /// The other document's identifier: "535/KH-MTTW-BTT".
  package var identifier: String
  package var date: PartialDate?
  package var issuer: String?
  package var note: String?

  package init(
    kind: Kind, identifier: String, date: PartialDate? = nil, issuer: String? = nil,
    note: String? = nil
  ) {
    self.kind = kind
    self.identifier = identifier
    self.date = date
    self.issuer = issuer
    self.note = note
  }
}
