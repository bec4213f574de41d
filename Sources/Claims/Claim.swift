package import Diagnostics
package import Foundation

/// Something that a text states and that can be checked against the text itself: a sum, a count, a
/// list, a table.
package struct Claim: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Figures that add up to another: "2.752 tỷ đồng, trong đó … 888 … 1.864", "51/63 … còn 12".
    case sum
    /// A number of things that are then listed: "với 5 nội dung: …".
    case count
    /// Names that are the same in two places.
    case list
    /// A table that agrees with its totals, with itself, or with another table.
    case table
  }

  package enum Verdict: String, Sendable, CaseIterable {
    case holds, fails
    /// The figures differ, and the text leaves open whether they must not: round figures, parts that
    /// may not be all.
    case undecided
  }

  package var kind: Kind
  package var verdict: Verdict
  /// The bytes that state it: the total, or the number of things.
  package var range: Range<Int>
  /// The claim as a formula: "888 + 1.864 = 2.752 tỷ đồng".
  package var statement: String
  /// The number that is stated, in units of one; nil where no number is.
  package var expected: Decimal?
  /// The number that the parts give, in units of one.
  package var actual: Decimal?
  /// What the number is made of, in the order of the text.
  package var terms: [Term]
  /// Names that should be there and are not.
  package var missing: [String] = []
  /// Names that are there and should not be.
  package var surplus: [String] = []
  /// What explains the verdict: the difference, the figure that may be misprinted, the row.
  package var remark: Message?

  /// - Parameters:
  ///   - kind: what sort of claim it is.
  ///   - verdict: whether it holds.
  ///   - range: the bytes that state it.
  ///   - statement: the claim as a formula.
  ///   - expected: the number that is stated.
  ///   - actual: the number that the parts give.
  ///   - terms: the parts.
  ///   - remark: what explains the verdict.
  package init(
    _ kind: Kind, _ verdict: Verdict, at range: Range<Int>, _ statement: String,
    expected: Decimal? = nil, actual: Decimal? = nil, terms: [Term] = [], remark: Message? = nil
  ) {
    self.kind = kind
    self.verdict = verdict
    self.range = range
    self.statement = statement
    self.expected = expected
    self.actual = actual
    self.terms = terms
    self.remark = remark
  }

  /// One part of a claim.
  package struct Term: Sendable, Equatable {
    /// As printed: "trên 888 tỷ đồng", "Lai Châu".
    package var text: String
    /// Where, in bytes of the text.
    package var range: Range<Int>

    package init(text: String, range: Range<Int>) {
      self.text = text
      self.range = range
    }
  }
}

extension Claim {
  /// Which names a list lacks, and which it has too many; nil where there are none of either.
  ///
  /// - Parameters:
  ///   - missing: names that should be there and are not.
  ///   - surplus: names that are there and should not be.
  package static func difference(_ missing: [String], _ surplus: [String]) -> Message? {
    var (vietnamese, english): ([String], [String]) = ([], [])
    if !missing.isEmpty {
      vietnamese.append("thiếu " + missing.joined(separator: ", "))
      english.append("missing: " + missing.joined(separator: ", "))
    }
    if !surplus.isEmpty {
      vietnamese.append("thừa " + surplus.joined(separator: ", "))
      english.append("too many: " + surplus.joined(separator: ", "))
    }
    guard !vietnamese.isEmpty else { return nil }
    return Message(
      vi: vietnamese.joined(separator: "; "), en: english.joined(separator: "; "))
  }
}
