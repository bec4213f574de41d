import Diagnostics
import Linking
import Model

/// A document's symbol begins with the abbreviation of its kind (Decree 30/2020/NĐ-CP, appendix I,
/// part II.3, and appendix III); letters have none.
enum KindMatchesSymbol {
  @Sendable static func check(_ document: Document, _ place: DocumentPlace) -> [Diagnostic] {
    guard let symbol = document.symbol,
      let abbreviation = symbol.split(whereSeparator: { "/-".contains($0) })
        .first(where: { !$0.allSatisfy(\.isNumber) }).map(String.init),
      let other = kinds[abbreviation], other != document.kind,
      !document.kind.abbreviations.contains(abbreviation),
      // A joint document may bear the symbol of the plain kind: 109/CTr-BLĐTBXH-MTTW.
      !document.kind.name.hasPrefix(other.name),
      // The Party has one abbreviation for decisions and regulations: Quy định 37-QĐ/TW.
      !(symbol.hasPrefix("-") && document.kind == .regulation && other == .decision)
    else { return [] }
    return [
      Diagnostic(
        .`document.kind-symbol`, at: place["symbol"],
        Message(
          vi: "ký hiệu “\(symbol)” là của \(other.name), còn loại ghi là \(document.kind.name)",
          en: "the symbol “\(symbol)” belongs to \(other.rawValue), the kind says "
            + document.kind.rawValue),
        wayOut: Message(
          vi: "sửa loai hoặc ky-hieu cho khớp nhau", en: "make kind and symbol agree"))
    ]
  }

  /// The kind that each abbreviation stands for, the first in the decree's order.
  private static let kinds: [String: DocumentKind] = Dictionary(
    DocumentKind.allCases.flatMap { kind in kind.abbreviations.map { ($0, kind) } },
    uniquingKeysWith: { first, _ in first })
}
