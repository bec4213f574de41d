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

  @Sendable static func check(_ site: LinkedSite, _ places: [DocumentPlace]) -> [Diagnostic] {
    zip(site.documents, places).flatMap { check($0, $1, in: site) }
  }

  private static func check(
    _ linked: LinkedDocument, _ place: DocumentPlace, in site: LinkedSite
  ) -> [Diagnostic] {
    guard let date = linked.document.date, date.day != nil else { return [] }
    return linked.relations.compactMap { linked in
      let relation = linked.relation
      guard kinds.contains(relation.kind),
        let other = relation.date ?? site.date(of: linked.target),
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

extension LinkedSite {
  /// The date of a document that is held or known.
  fileprivate func date(of document: CitedDocument?) -> PartialDate? {
    switch document {
    case .held(let index): documents[index].document.date
    case .known(let index): references[index].reference.date
    case nil: nil
    }
  }
}
