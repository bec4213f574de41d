import Claims
package import Diagnostics
import Foundation
import Linking
import Model

/// What is printed of one claim.
package struct ClaimRow: Encodable, Sendable {
  let file: String
  let line, column: Int?
  let section: String?
  let kind, origin, verdict, statement: String
  let expected, actual: Decimal?
  let terms, missing, surplus: [String]
  let remark, note: String?
  private let remarkInEnglish: String?

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case file, line, column, section, kind, origin, verdict, statement, expected, actual, terms
    case missing, surplus, remark, note
  }

  /// - Parameters:
  ///   - linked: the claim.
  ///   - body: the text that makes it.
  ///   - place: the places of the file that it is in.
  ///   - file: the path of that file as it is printed.
  init(_ linked: LinkedClaim, in body: Body, _ place: DocumentPlace, file: String) {
    let claim = linked.claim
    let location = linked.location(place)
    self.file = file
    line = location.start?.line
    column = location.start?.column
    section = linked.section.map { body.sections[$0].label }
    kind = claim.kind.rawValue
    verdict = claim.verdict.rawValue
    statement = claim.statement
    expected = claim.expected
    actual = claim.actual
    terms = claim.terms.map(\.text)
    missing = claim.missing
    surplus = claim.surplus
    remark = claim.remark?.vietnamese
    remarkInEnglish = claim.remark?.english
    switch linked.origin {
    case .found:
      origin = "found"
      note = nil
    case .declared(_, let text):
      origin = "declared"
      note = text
    }
  }

  /// The rows of all claims of a document.
  static func rows(of linked: LinkedDocument, file: String) -> [ClaimRow] {
    let document = linked.document
    let place = DocumentPlace(document, contentFolder: "")
    return linked.claims.map { ClaimRow($0, in: document.body, place, file: file) }
  }

  /// The names of the CSV columns.
  package static let columns = CodingKeys.allCases.map(\.rawValue)

  private var values: [String] {
    [
      file, line.map(String.init) ?? "", column.map(String.init) ?? "", section ?? "", kind, origin,
      verdict, statement, expected?.description ?? "", actual?.description ?? "",
      terms.joined(separator: "; "), missing.joined(separator: "; "),
      surplus.joined(separator: "; "), remark ?? "", note ?? "",
    ]
  }

  /// One record of RFC 4180, without its line end.
  package var csv: String { CSVRecord.format(values) }

  /// Whether it does not hold.
  package var fails: Bool { verdict == Claim.Verdict.fails.rawValue }

  /// Place, verdict and formula; what explains them on a second line.
  ///
  /// - Parameter language: in which language.
  package func text(_ language: MessageLanguage) -> String {
    let place = [file, line.map(String.init)].compactMap(\.self).joined(separator: ":")
    let word = Claim.Verdict(rawValue: verdict)?.word[language] ?? verdict
    let remark = language == .english ? remarkInEnglish : remark
    let facts = [section, remark, note].compactMap(\.self)
    return "\(place): \(word): \(statement)"
      + (facts.isEmpty ? "" : "\n    " + facts.joined(separator: " · "))
  }

  /// All rows as one JSON array of objects.
  package static func json(_ rows: [ClaimRow]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(rows), as: UTF8.self)
  }
}

extension Claim.Verdict {
  /// The verdict as staff read it.
  fileprivate var word: Message {
    switch self {
    case .holds: Message(vi: "khớp", en: "holds")
    case .fails: Message(vi: "KHÔNG KHỚP", en: "DOES NOT HOLD")
    case .undecided: Message(vi: "chưa rõ", en: "undecided")
    }
  }
}
