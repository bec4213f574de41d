package import Model

/// A volume with the addresses of its files and what it holds.
package struct LinkedPublication: Identifiable, Sendable {
  package enum Item: Sendable, Hashable {
    case part(String)
    case document(ContentID)
    case story(ContentID)
    /// The map of a table.
    case map(ContentID)
  }

  package let publication: Publication
  package let slug: String
  package let destinations: [String]
  package let items: [Item]
  package let appendices: [Item]

  package var id: ContentID { publication.id }

  /// The address of the PDF, relative to the site's root.
  package var printAddress: String { ContentSort.publications.address(slug) }
  /// The address of the EPUB, likewise.
  package var bookAddress: String { ContentSort.publications.address(slug, ".epub") }

  /// All that it holds, in order; appendices last.
  package var allItems: [Item] { items + appendices }

  /// The files of the pictures that its texts show and of its stories' main ones, each once.
  package func pictures(in site: SiteView) -> [String] {
    let texts = allItems.flatMap { item -> [String] in
      switch item {
      case .part, .map: return []
      case .document(let id): return site.documents[id].body.allPictures
      case .story(let id):
        let linked = site.stories[id]
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
