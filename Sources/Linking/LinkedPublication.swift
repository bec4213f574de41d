package import Model

/// A volume with the addresses of its files and what it holds.
package struct LinkedPublication: Sendable {
  package enum Item: Sendable, Hashable {
    case part(String)
    /// By its index in `LinkedSite.documents`.
    case document(Int)
  }

  package var publication: Publication
  package var slug: String
  package var items: [Item] = []
  package var appendices: [Item] = []

  package init(publication: Publication, slug: String) {
    self.publication = publication
    self.slug = slug
  }

  /// The address of the PDF, relative to the site's root.
  package var printAddress: String { "an-pham/\(slug).pdf" }
  /// The address of the EPUB, likewise.
  package var bookAddress: String { "an-pham/\(slug).epub" }

  /// How many documents and stories it holds.
  package var count: Int {
    (items + appendices).count { if case .part = $0 { false } else { true } }
  }
}
