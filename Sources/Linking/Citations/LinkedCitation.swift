package import Model

/// A document that texts refer to: one that the site holds, or one that is only known.
package enum CitedDocument: Sendable, Hashable {
  case held(ContentID)
  case known(ContentID)

  /// The identity that its page goes by.
  package var id: ContentID {
    switch self {
    case .held(let id), .known(let id): id
    }
  }
}

/// A mention with the document it leads to.
package struct LinkedCitation: Sendable {
  /// The bytes that name the document, in the text the mention was found in.
  package var range: Range<Int>
  /// Nil where it cannot be told which document is meant.
  package var target: CitedDocument?
  package var pinpoints: [LinkedPinpoint]
  package var certainty: Certainty

  package init(
    range: Range<Int>, target: CitedDocument?, pinpoints: [LinkedPinpoint], certainty: Certainty
  ) {
    self.range = range
    self.target = target
    self.pinpoints = pinpoints
    self.certainty = certainty
  }

  /// How surely a mention means its document.
  package enum Certainty: String, Sendable, CaseIterable {
    /// Identifier and date, or identifier and issuer, agree.
    case certain
    /// No other known document bears the identifier.
    case only
    /// The place named beside it, or the place of the citing document, decided.
    case place
    /// Nothing is known of the document but what texts say of it.
    case stated
    /// Several documents bear the identifier and nothing decides between them.
    case ambiguous
    /// The words name no document that could be found.
    case unknown
  }
}

/// A place inside a document that a text points to.
package struct LinkedPinpoint: Sendable {
  package var range: Range<Int>
  /// The fragment of the section's address; nil where the document is not held or has no such
  /// section.
  package var anchor: String?

  package init(range: Range<Int>, anchor: String?) {
    self.range = range
    self.anchor = anchor
  }
}

/// A document that the site does not hold, with those that cite it.
package struct LinkedReference: Identifiable, Sendable {
  package let id: ContentID
  package let reference: Reference
  package let slug: String
  /// The page's address, relative to the site's root.
  package let address: String
  /// "Quyết định số 90/QĐ-TTg".
  package let name: String
  /// Whether `references.yml` tells of it; else what texts say of it is all that is known.
  package let isListed: Bool
  package internal(set) var backlinks = Backlinks()

  init(_ reference: Reference, slug: String, name: String, isListed: Bool) {
    self.reference = reference
    self.slug = slug
    self.name = name
    self.isListed = isListed
    address = "dan-chieu/\(slug).html"
    id = ContentID(address)
  }

  package var incoming: [IncomingRelation] { backlinks.incoming }
  package var citers: [Citer] { backlinks.citers }
  package var stories: [ContentID] { backlinks.stories }

  /// The name with what the document is about, unless the name says that already.
  package var fullName: String {
    guard let title = reference.title, !name.contains(title) else { return name }
    return "\(name): \(title)"
  }

  /// The names of the issuing agencies, divided by semicolons; nil where none is known.
  package var issuersInText: String? {
    reference.issuers.isEmpty ? nil : reference.issuers.joined(separator: "; ")
  }
}

/// A place of a document that cites another.
package struct Citer: Sendable {
  /// The citing document.
  package let source: ContentID
  package let place: Place

  package init(source: ContentID, place: Place) {
    self.source = source
    self.place = place
  }

  package enum Place: Sendable {
    /// These bytes of the body's text.
    case body(Range<Int>)
    /// The legal basis with this index.
    case legalBasis(Int)
    case subject
  }
}
