import Claims
import Diagnostics
import Linking
import Model
package import Templating

/// The names of the table of claims.
extension Name {
  static let claimCount = TemplateKey("claimCount")
  static let claims = TemplateKey("claims")
  static let failureCount = TemplateKey("failureCount")
  static let fails = TemplateKey("fails")
  static let hasClaims = TemplateKey("hasClaims")
  static let isDeclared = TemplateKey("isDeclared")
  static let remark = TemplateKey("remark")
  static let statement = TemplateKey("statement")
  static let verdict = TemplateKey("verdict")
}

extension Schemas {
  /// One row of the table of claims.
  package static let claim = Schema(
    "claim",
    [
      .init(Name.statement, .text, "the claim as a formula: 888 + 1.864 = 2.752 tỷ đồng"),
      .init(Name.verdict, .text, "whether it holds: Khớp, Không khớp, Chưa rõ"),
      .init(Name.fails, .flag, "whether it does not hold"),
      .init(Name.isDeclared, .flag, "whether the front matter declares it"),
      .init(Name.remark, .text, "what explains the verdict"),
      .init(Name.note, .text, "what the content notes about it"),
      .init(Name.title, .text, "the section that it stands in"),
      .init(Name.anchor, .text, "the fragment of that section's address"),
    ])
}

extension PageRecords {
  /// Sets the table of claims of a document that shows it to readers.
  func setClaims(of linked: LinkedDocument, in record: inout TemplateRecord) {
    let claims = linked.document.showsClaims ? linked.claims : []
    record.set(Name.claims, Name.hasClaims, claims.map { claim($0, of: linked) })
    record.set(Name.claimCount, .text("\(claims.count)"))
    record.set(
      Name.failureCount, .text("\(claims.count { $0.claim.verdict == .fails })"))
  }

  private func claim(_ linkedClaim: LinkedClaim, of linked: LinkedDocument) -> TemplateRecord {
    let claim = linkedClaim.claim
    let section = linkedClaim.section.map { linked.document.body.sections[$0] }
    var note: String?
    var isDeclared = false
    if case .declared(_, let text) = linkedClaim.origin { (note, isDeclared) = (text, true) }
    return [
      Name.statement: .text(claim.statement), Name.verdict: .text(claim.verdict.inText),
      Name.fails: .flag(claim.verdict == .fails), Name.isDeclared: .flag(isDeclared),
      Name.remark: .optional(claim.remark?.vietnamese), Name.note: .optional(note),
      Name.title: .optional(section?.label), Name.anchor: .optional(section?.anchor),
    ]
  }
}

extension Claim.Verdict {
  /// The verdict as readers see it.
  fileprivate var inText: String {
    switch self {
    case .holds: "Khớp"
    case .fails: "Không khớp"
    case .undecided: "Chưa rõ"
    }
  }
}
