import Claims
import Diagnostics
import Linking
import Reading
import TestSupport

/// The claims of a Markdown text.
func claims(_ text: String) -> [Claim] {
  var diagnostics: [Diagnostic] = []
  let body = ContentReader.body(Array(text.utf8), file: "test.md", diagnostics: &diagnostics)
  return DocumentClaims.found(in: body).map(\.claim)
}

/// Verdict and formula of each claim: "holds 888 + 1.864 = 2.752 tỷ đồng".
func verdicts(_ text: String) -> [String] {
  claims(text).map { "\($0.verdict.rawValue) \($0.statement)" }
}

/// What explains each claim that does not hold.
func remarks(_ text: String) -> [String] {
  claims(text).filter { $0.verdict != .holds }.map { $0.remark?.vietnamese ?? "" }
}
