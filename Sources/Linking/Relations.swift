import Diagnostics
import Foundation
import Model

/// Connects the documents: by the relations that they declare, and by those that their texts state.
enum Relations {
  /// Finds the documents that declared relations name.
  static func resolve(
    in site: inout LinkedSite, _ index: inout CitationIndex, _ problems: inout LinkingProblems
  ) {
    for source in site.documents.indices {
      for relation in site.documents[source].document.relations {
        let target = target(of: relation, from: source, site, &index, &problems)
        site.documents[source].relations.append(
          .init(relation: relation, target: target, origin: .declared))
      }
    }
  }

  /// Adds a relation that a text states, unless it is declared; a plain mention gives way to any
  /// other relation between the two.
  static func add(
    _ kind: Relation.Kind, to target: CitedDocument, from source: Int, in site: inout LinkedSite,
    identifier: String
  ) {
    let known = site.documents[source].relations
    if let same = known.firstIndex(where: { $0.target == target && $0.relation.kind == kind }) {
      if known[same].origin == .declared { site.documents[source].relations[same].origin = .both }
      return
    }
    if known.contains(where: { $0.target == target && (kind == .mention || $0.origin == .text) }) {
      guard kind != .mention,
        let weaker = known.firstIndex(where: {
          $0.target == target && $0.origin == .text && $0.relation.kind == .mention
        })
      else { return }
      site.documents[source].relations[weaker].relation.kind = kind
      return
    }
    site.documents[source].relations.append(
      .init(
        relation: Relation(kind: kind, identifier: identifier), target: target, origin: .text))
  }

  /// Turns every relation round, so that each document knows those that refer to it.
  static func invert(in site: inout LinkedSite) {
    for source in site.documents.indices {
      for relation in site.documents[source].relations {
        let incoming = IncomingRelation(
          kind: relation.relation.kind, source: source, origin: relation.origin)
        switch relation.target {
        case .held(let index) where index != source:
          site.documents[index].incoming.append(incoming)
        case .known(let index): site.references[index].incoming.append(incoming)
        case .held, nil: break
        }
      }
    }
  }

  private static func target(
    of relation: Relation, from source: Int, _ site: LinkedSite, _ index: inout CitationIndex,
    _ problems: inout LinkingProblems
  ) -> CitedDocument? {
    let description = CitationIndex.Description(
      identifier: relation.identifier, date: relation.date,
      issuers: relation.issuer.map(Self.names) ?? [])
    let candidates = index.candidates(for: description).filter { $0.document != .held(source) }
    var matching = index.matching(candidates, description)
    if matching.isEmpty {
      matching = index.nearMisses(candidates, description)
      if matching.count == 1 { reportOtherDate(relation, from: source, site, &problems) }
    }
    if matching.count > 1 {
      reportAmbiguous(relation, matching, from: source, site, &problems)
      return nil
    }
    if let found = matching.first {
      index.complete(found.document, with: description)
      return found.document
    }
    return index.addStated(description)
  }

  private static func names(_ issuers: String) -> [String] {
    issuers.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func reportOtherDate(
    _ relation: Relation, from source: Int, _ site: LinkedSite, _ problems: inout LinkingProblems
  ) {
    problems.report(
      .`relation.other-date`, site.documents[source].document, "relations",
      Message(
        vi: "văn bản số \(relation.identifier) đã biết có ngày khác",
        en: "the known document \(relation.identifier) has another date"),
      wayOut: Message(vi: "sửa ngay của quan hệ này", en: "correct the date of the relation"))
  }

  private static func reportAmbiguous(
    _ relation: Relation, _ candidates: [CitationIndex.Candidate], from source: Int,
    _ site: LinkedSite, _ problems: inout LinkingProblems
  ) {
    problems.report(
      .`relation.ambiguous`, site.documents[source].document, "relations",
      Message(
        vi: "có \(candidates.count) văn bản mang số \(relation.identifier)",
        en: "\(candidates.count) documents bear the identifier \(relation.identifier)"),
      wayOut: Message(
        vi: "thêm ngay hoặc co-quan vào quan hệ này", en: "add date or issuer to the relation"),
      notes: candidates.compactMap { candidate in
        guard case .held(let index) = candidate.document else { return nil }
        let linked = site.documents[index]
        let title = ([linked.name] + linked.document.issuers.map(\.name)).joined(separator: " – ")
        return .init(
          Message(vi: title, en: title), at: problems.location(linked.document, "number"))
      })
  }
}
