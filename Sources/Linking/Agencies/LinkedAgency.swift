package import Model

/// An agency with its page and what the documents say of it.
package struct LinkedAgency: Identifiable, Sendable {
  /// That of the term of the agencies that it is, where it issued documents.
  package let id: ContentID
  /// Only the name is known where the list of agencies does not have it.
  package let agency: Agency
  package let slug: String
  /// What it signed, in the order of the documents.
  package internal(set) var signatures: [Signature] = []
  /// The documents that name it among their recipients.
  package internal(set) var received: [ContentID] = []
  /// What it is told to do, in the order of the documents.
  package internal(set) var duties: [DutyReference] = []
  /// The agency above it, where that has a page.
  package internal(set) var parent: ContentID?
  /// The agency that took over, likewise.
  package internal(set) var successor: ContentID?
  /// The agencies below it and those that it took over from, likewise.
  package internal(set) var parts: [ContentID] = []
  package internal(set) var predecessors: [ContentID] = []

  init(agency: Agency, slug: String) {
    self.agency = agency
    self.slug = slug
    address = Taxonomy.Kind.agency.address(slug)
    id = ContentID(address)
  }

  /// The page's address, relative to the site's root.
  package let address: String

  package struct Signature: Sendable, Hashable {
    package let document: ContentID
    /// By its index in `Document.signers`.
    package let signer: Int
  }
}

/// A duty by its document and its place among that document's duties.
package struct DutyReference: Sendable, Hashable {
  package let document: ContentID
  package let duty: Int
}
