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

  package let publication: Publication
  package let slug: String
  package internal(set) var destinations: [String]
  package internal(set) var items: [Item] = []
  package internal(set) var appendices: [Item] = []

  package init(publication: Publication, slug: String) {
    self.publication = publication
    self.slug = slug
    destinations = publication.body.destinations
  }

  /// The address of the PDF, relative to the site's root.
  package var printAddress: String { ContentSort.publications.address(slug) }
  /// The address of the EPUB, likewise.
  package var bookAddress: String { ContentSort.publications.address(slug, ".epub") }

  /// All that it holds, in order; appendices last.
  package var allItems: [Item] { items + appendices }

  /// The files of the pictures that its texts show and of its stories' main ones, each once.
  package func pictures(in site: LinkedSite) -> [String] {
    let texts = allItems.flatMap { item -> [String] in
      switch item {
      case .part, .map: return []
      case .document(let index): return site.documents[index].body.allPictures
      case .story(let index):
        let linked = site.stories[index]
        return linked.shownPictures.prefix(1).map(\.path) + linked.body.allPictures
      }
    }
    return Set(body.allPictures + texts).sorted()
  }

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

extension Body {
  /// The destinations of all pictures.
  fileprivate var allPictures: [String] {
    nodes.lazy.filter { $0.kind == .image }.map { destinations[Int($0.value)] }
  }
}
