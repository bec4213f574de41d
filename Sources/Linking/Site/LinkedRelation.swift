package import Model

/// A relation of a document to another.
package struct LinkedRelation: Sendable {
  package var relation: Relation
  package var target: CitedDocument?
  package var origin: RelationOrigin

  package init(relation: Relation, target: CitedDocument?, origin: RelationOrigin) {
    self.relation = relation
    self.target = target
    self.origin = origin
  }
}

/// How a relation is known.
package enum RelationOrigin: String, Sendable {
  /// The front matter declares it.
  case declared
  /// The text says it.
  case text
  case both
}

package struct IncomingRelation: Sendable {
  package let kind: Relation.Kind
  package let source: ContentID
  package let origin: RelationOrigin

  package init(kind: Relation.Kind, source: ContentID, origin: RelationOrigin) {
    self.kind = kind
    self.source = source
    self.origin = origin
  }
}
