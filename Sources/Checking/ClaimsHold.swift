import Claims
import Diagnostics
import Linking
import Model

/// What a document states agrees with what it lists, adds up and declares.
///
/// A warning and no error: a document is published as it was issued, with its faults.
enum ClaimsHold {
  static func check(_ linked: LinkedDocument, _ place: DocumentPlace) -> [Diagnostic] {
    linked.claims.compactMap { linkedClaim in
      let claim = linkedClaim.claim
      guard claim.verdict == .fails else { return nil }
      return Diagnostic(
        code(of: claim.kind), as: linkedClaim.isKnown ? .note : nil,
        at: linkedClaim.location(place), summary(of: claim), wayOut: wayOut(of: linkedClaim))
    }
  }

  private static func code(of kind: Claim.Kind) -> Diagnostic.Code {
    switch kind {
    case .sum: .`claim.sum`
    case .count: .`claim.count`
    case .list: .`claim.list`
    case .table: .`claim.table`
    }
  }

  private static func summary(of claim: Claim) -> Message {
    let what = claim.statement
    guard let remark = claim.remark else {
      return Message(vi: "không khớp: \(what)", en: "this does not hold: \(what)")
    }
    return Message(
      vi: "không khớp: \(what); \(remark.vietnamese)",
      en: "this does not hold: \(what); \(remark.english)")
  }

  private static func wayOut(of claim: LinkedClaim) -> Message {
    switch claim.origin {
    case .found:
      Message(
        vi: "soát lại với bản gốc; bản gốc sai thì giữ nguyên và nêu ở dinh-chinh",
        en: "compare with the original; where that is wrong, keep it and tell of it in corrections")
    case .declared:
      Message(
        vi: "sửa số liệu ở dữ liệu hay ở văn bản, hoặc sửa điều đối chiếu",
        en: "correct the data or the text, or the claim")
    }
  }
}
