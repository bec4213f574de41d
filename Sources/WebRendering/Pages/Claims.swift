import Claims
import Diagnostics
import Linking
import Model

/// A claim of a document that shows it to readers.
struct ShownClaim: Sendable {
  var linked: LinkedClaim
  var document: LinkedDocument

  fileprivate var section: Body.Section? {
    linked.section.map { document.document.body.sections[$0] }
  }
}

extension Records {
  /// One row of the table of claims.
  static let claim = Rows<ShownClaim>("claim") {
    Shown("statement", .text, "the claim as a formula: 888 + 1.864 = 2.752 tỷ đồng") {
      $0.linked.claim.statement
    }
    Shown("verdict", .text, "whether it holds: Khớp, Không khớp, Chưa rõ") {
      $0.linked.claim.verdict.inText
    }
    Shown("fails", .flag, "whether it does not hold") { $0.linked.claim.verdict == .fails }
    Shown("isDeclared", .flag, "whether the front matter declares it") { claim in
      if case .declared = claim.linked.origin { true } else { false }
    }
    Shown("remark", .text, "what explains the verdict") { $0.linked.claim.remark?.vietnamese }
    Shown("note", .text, "what the content notes about it") { claim in
      if case .declared(_, let note) = claim.linked.origin { note } else { nil }
    }
    Shown("title", .text, "the section that it stands in") { $0.section?.label }
    Shown("anchor", .text, "the fragment of that section's address") { $0.section?.anchor }
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
