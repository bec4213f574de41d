import Diagnostics
import Linking
import Model

/// What one document rests on, implements, amends or ends cannot do the same to it: each of these
/// relations leads from the later document to the earlier (Law 80/2015/QH13, articles 12 and 154).
///
/// Two documents that replace each other are a cycle, which `ReplacementsHaveNoCycle` finds.
enum RelationsAgree {
  private static let kinds: Set<Relation.Kind> = [
    .legalBasis, .implementation, .guidance, .amendment, .replacement, .repeal, .rectification,
    .consolidation,
  ]

  @Sendable static func check(_ site: SiteView, _ places: DocumentPlaces) -> [Diagnostic] {
    site.documents.flatMap { contradictions(of: $0, site, places) }
  }

  /// Reported once for each pair, at the document that declares its side, else at the first in the
  /// site's order.
  private static func contradictions(
    of source: LinkedDocument, _ site: SiteView, _ places: DocumentPlaces
  ) -> [Diagnostic] {
    var reported: Set<ContentID> = []
    func place(_ id: ContentID) -> Int { site.documents.position(of: id) ?? 0 }
    return source.relations.compactMap { relation in
      guard relation.origin != .text, kinds.contains(relation.relation.kind),
        case .held(let other) = relation.target, other != source.id,
        let opposite = site.documents[other].relations.first(where: {
          $0.target == .held(source.id) && kinds.contains($0.relation.kind)
            && ($0.origin == .text || place(source.id) < place(other))
            && !($0.relation.kind == .replacement && relation.relation.kind == .replacement)
        }), reported.insert(other).inserted
      else { return nil }
      let names = (source.name, site.documents[other].name)
      let (kind, inverse) = (relation.relation.kind, opposite.relation.kind)
      return Diagnostic(
        .`relation.contradicted`, at: places[source.id]["relations"],
        Message(
          vi: "\(names.0) ghi “\(kind.title)” \(names.1), mà \(names.1) lại ghi "
            + "“\(inverse.title)” \(names.0)",
          en: "\(names.0) declares “\(kind.rawValue)” towards \(names.1), which states "
            + "“\(inverse.rawValue)” towards it"),
        wayOut: Message(
          vi: "giữ quan hệ của văn bản ban hành sau, bỏ quan hệ kia",
          en: "keep the relation of the later document, remove the other"),
        notes: [
          .init(
            Message(vi: "văn bản kia", en: "the other document"), at: places[other]["relations"])
        ])
    }
  }
}
