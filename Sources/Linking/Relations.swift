import Diagnostics
import Model

/// Finds the documents that declared relations name, and turns each relation round as well.
enum Relations {
  static func resolve(in site: inout LinkedSite, _ problems: inout LinkingProblems) {
    var byIdentifier: [String: [Int]] = [:]
    for (index, linked) in site.documents.enumerated() where !linked.document.hasBlankNumber {
      if let identifier = linked.document.identifier {
        byIdentifier[key(identifier), default: []].append(index)
      }
    }
    for source in site.documents.indices {
      let document = site.documents[source].document
      for relation in document.relations {
        let target = target(
          of: relation, from: source, among: byIdentifier[key(relation.identifier)] ?? [], site,
          &problems)
        site.documents[source].relations.append(.init(relation: relation, target: target))
        if let target {
          site.documents[target].incoming.append(.init(kind: relation.kind, source: source))
        }
      }
    }
  }

  /// An identifier is not a key: where several documents bear it, date and issuer decide.
  private static func target(
    of relation: Relation, from source: Int, among candidates: [Int], _ site: LinkedSite,
    _ problems: inout LinkingProblems
  ) -> Int? {
    let matching = candidates.filter { index in
      let candidate = site.documents[index].document
      let hasDate = relation.date == nil || candidate.date == nil || candidate.date == relation.date
      let hasIssuer =
        relation.issuer.map { name in candidate.issuers.contains { $0.name == name } } ?? true
      return index != source && hasDate && hasIssuer
    }
    if matching.count > 1 {
      problems.report(
        .warning, "relation.ambiguous", site.documents[source].document, "relations",
        Message(
          vi: "có \(matching.count) văn bản mang số \(relation.identifier)",
          en: "\(matching.count) documents bear the identifier \(relation.identifier)"),
        wayOut: Message(
          vi: "thêm ngay hoặc co-quan vào quan hệ này", en: "add date or issuer to the relation"),
        notes: matching.map { index in
          let candidate = site.documents[index]
          return .init(
            Message(vi: candidate.name, en: candidate.name),
            at: problems.location(candidate.document, "number"))
        })
      return nil
    }
    return matching.first
  }

  /// Spaces that scanning leaves inside an identifier do not count.
  private static func key(_ identifier: String) -> String {
    String(identifier.filter { !$0.isWhitespace })
  }
}
