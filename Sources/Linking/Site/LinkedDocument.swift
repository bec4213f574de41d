package import Model

/// A document as it was read, with its card and all that linking found; nothing of it changes.
package struct LinkedDocument: Identifiable, Sendable {
  package let document: Document
  package let card: DocumentCard
  /// Where the links and pictures of its text lead; see `LinkedFile`.
  package let destinations: [String]
  /// The terms under which the document is listed.
  package let terms: [TermReference]
  /// For each issuer the agency that it is; nil for one without a page.
  package let issuerAgencies: [ContentID?]
  /// What it tells agencies to do, in reading order.
  package let duties: [Duty]
  /// The coordination contents that a programme or plan takes up, in their order.
  package let coverage: [CoveredContent]
  /// When reports are due, in reading order.
  package let deadlines: [Deadline]
  /// What it states that can be checked: what its text makes known, in reading order, then what its
  /// front matter declares.
  package let claims: [LinkedClaim]
  /// The mentions of each of its legal bases.
  package let basisCitations: [[LinkedCitation]]
  let connections: Connections
  let backlinks: Backlinks

  package var id: ContentID { card.id }
  package var slug: String { card.slug }
  package var address: String { card.address }
  package var printAddress: String { card.printAddress }
  package var name: String { card.name }
  package var province: String? { card.province }
  package var successor: Successor? { card.successor }

  /// The relations to other documents that it declares or states, declared ones first.
  package var relations: [LinkedRelation] { connections.relations }
  /// The mentions of its body, in order.
  package var citations: [LinkedCitation] { connections.texts.first ?? [] }
  /// The mentions of its subject.
  package var subjectCitations: [LinkedCitation] { connections.texts.last ?? [] }
  /// The relations of other documents towards this one.
  package var incoming: [IncomingRelation] { backlinks.incoming }
  /// Where other documents cite this one.
  package var citers: [Citer] { backlinks.citers }
  /// The stories that name it.
  package var stories: [ContentID] { backlinks.stories }
}
