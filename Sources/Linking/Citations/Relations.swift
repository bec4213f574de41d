import Model

/// Joins the relations that a document declares with those that its text states.
enum Relations {
  /// Adds a relation that a text states, unless it is declared; a plain mention gives way to any
  /// other relation between the two.
  static func add(
    _ kind: Relation.Kind, to target: CitedDocument, in known: inout [LinkedRelation],
    identifier: String
  ) {
    if let same = known.firstIndex(where: { $0.target == target && $0.relation.kind == kind }) {
      if known[same].origin == .declared { known[same].origin = .both }
      return
    }
    if known.contains(where: { $0.target == target && (kind == .mention || $0.origin == .text) }) {
      guard kind != .mention,
        let weaker = known.firstIndex(where: {
          $0.target == target && $0.origin == .text && $0.relation.kind == .mention
        })
      else { return }
      known[weaker].relation.kind = kind
      return
    }
    known.append(
      .init(
        relation: Relation(kind: kind, identifier: identifier), target: target, origin: .text))
  }
}
