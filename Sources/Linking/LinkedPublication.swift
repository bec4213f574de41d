package import Model

/// A volume with the addresses of its files and what it holds.
package struct LinkedPublication: Sendable {
  package enum Item: Sendable, Hashable {
    case part(String)
    /// By its index in `LinkedSite.documents`.
    case document(Int)
    /// By its index in `LinkedSite.stories`.
    case story(Int)
    /// The map of a table, by its index in `LinkedSite.datasets`.
    case map(Int)
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

  /// All that it holds, in order; appendices last.
  package var allItems: [Item] { items + appendices }

  /// What it holds and how many of each: "5 văn bản, 7 câu chuyện, 1 bản đồ".
  package var holdings: String {
    var (documents, stories, maps) = (0, 0, 0)
    for item in allItems {
      switch item {
      case .part: continue
      case .document: documents += 1
      case .story: stories += 1
      case .map: maps += 1
      }
    }
    return [(documents, "văn bản"), (stories, "câu chuyện"), (maps, "bản đồ")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
