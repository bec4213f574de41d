package import Model
package import VietnameseText

/// A document that texts refer to: one that the site holds, or one that is only known.
package enum CitedDocument: Sendable, Hashable {
  /// By its index in `LinkedSite.documents`.
  case held(Int)
  /// By its index in `LinkedSite.references`.
  case known(Int)
}

extension LinkedSite {
  /// How a document is named, with its title where the name does not hold it.
  package func naming(of document: CitedDocument) -> (name: String, title: String?) {
    switch document {
    case .held(let index): return (documents[index].name, documents[index].document.subject)
    case .known(let index):
      let known = references[index]
      let isNamed = known.reference.title.map { known.name.contains($0) } ?? true
      return (known.name, isNamed ? nil : known.reference.title)
    }
  }

  /// The address of a document's page, relative to the site's root.
  package func address(of document: CitedDocument) -> String {
    switch document {
    case .held(let index): documents[index].address
    case .known(let index): references[index].address
    }
  }

  /// The day of a document, where it is known.
  package func date(of document: CitedDocument) -> PartialDate? {
    switch document {
    case .held(let index): documents[index].document.date
    case .known(let index): references[index].reference.date
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
package struct LinkedReference: Sendable {
  package var reference: Reference
  package var slug: String
  /// "Quyết định số 90/QĐ-TTg".
  package var name: String
  /// Whether `references.yml` tells of it; else what texts say of it is all that is known.
  package var isListed: Bool
  package var incoming: [IncomingRelation] = []
  package var citers: [Citer] = []
  /// The stories that name it, by their indices.
  package var stories: [Int] = []

  package init(reference: Reference, slug: String, name: String, isListed: Bool) {
    self.reference = reference
    self.slug = slug
    self.name = name
    self.isListed = isListed
  }

  /// The page's address, relative to the site's root.
  package var address: String { "dan-chieu/\(slug).html" }

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
  /// The citing document, by its index.
  package var source: Int
  package var place: Place

  package init(source: Int, place: Place) {
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
