import Diagnostics
import Linking
import Model
import VietnameseText

/// What a document rests on, implements, amends or ends must be there before it: a legal basis is in
/// force when the document is issued (Decree 30/2020/NĐ-CP, article 8 and appendix I, part II.6).
enum BasesAreEarlier {
  private static let kinds: Set<Relation.Kind> = [
    .legalBasis, .implementation, .guidance, .amendment, .replacement, .repeal, .rectification,
    .consolidation,
  ]

  @Sendable static func check(_ site: SiteView, _ places: DocumentPlaces) -> [Diagnostic] {
    site.documents.flatMap { check($0, places[$0.id], in: site) }
  }

  private static func check(
    _ linked: LinkedDocument, _ place: DocumentPlace, in site: SiteView
  ) -> [Diagnostic] {
    guard let date = linked.document.date, date.day != nil else { return [] }
    return linked.relations.compactMap { linked in
      let relation = linked.relation
      guard kinds.contains(relation.kind),
        let other = relation.date ?? linked.target.flatMap(site.date),
        other.day != nil, date < other
      else { return nil }
      return Diagnostic(
        .`relation.later`, at: place["relations"],
        Message(
          vi: "\(relation.kind.title.lowercased()) \(relation.identifier) ngày \(other.slashed), "
            + "sau ngày của chính văn bản này (\(date.slashed))",
          en: "the relation to \(relation.identifier) of \(other.iso) is later than the document "
            + "itself (\(date.iso))"),
        wayOut: Message(
          vi: "kiểm tra lại hai ngày trên bản in", en: "check both dates against the print"))
    }
  }
}
