/// The number and symbol by which a document is cited: "62/2022/NĐ-CP", "05-CT/TW".
///
/// The same identifier may belong to documents of several agencies and years; see the key that
/// resolution uses.
package struct Identifier: Sendable, Hashable {
  /// The bytes of the text from the number (the slash where that is blank) to the symbol's end.
  package var range: Range<Int>
  /// As printed, blanks and damaged letters included.
  package var printed: String
  /// As it is meant: without blanks, with the known spelling of kinds and agencies.
  package var normalised: String
  /// The digits as printed, with their leading zeros and a letter such as in "30a"; empty in a draft.
  package var number: String
  /// The year that is part of the identifier; nil where it is missing or a term of office.
  package var year: Int?
  /// What follows number and year, as it is meant: "NĐ-CP", "CT/TW", "LĐTBXH-VPQGGN".
  package var symbol: String
  /// What the symbol's head stands for; nil for letters and acts of the National Assembly.
  package var kind: CitedKind?
  package var form: Form
  /// Whether letters of an agency or kind were read as the nearest one known.
  package var isDamaged: Bool
  /// Whether blanks or a line's end stand inside what should have none.
  package var hasBlanks: Bool

  /// Whether the number is left blank, as in a draft ("Số: /KH-UBND").
  package var isBlankNumber: Bool { number.isEmpty }

  /// The families of identifiers.
  package enum Form: String, Sendable {
    /// number/kind-agency: 90/QĐ-TTg (Decree 30/2020/NĐ-CP, Appendix I).
    case administrative
    /// number/year/symbol: 62/2022/NĐ-CP, 24/2021/QH15 (Law on legal normative documents).
    case normative
    /// number-kind/organ: 05-CT/TW (Party documents).
    case party
    /// number/agency-unit: 2346/LĐTBXH-VPQGGN, a letter, which has no kind in its symbol.
    case letter
    /// Kinds that several agencies issue: 88/NQLT/CP-ĐCTUBTWMTTQVN, 500/CTPH/UBND-MTTQ.
    case joint
  }
}
