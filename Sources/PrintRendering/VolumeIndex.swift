internal import Linking
internal import Model
internal import VietnameseText

/// What the volume's indices list.
extension Volume {
  /// All documents that the volume's texts cite, in Vietnamese order of their names.
  var citedDocuments: [PrintedVolume.IndexEntry] {
    var cited: Set<CitedDocument> = []
    for item in linked.allItems {
      switch item {
      case .part, .map: continue
      case .document(let id):
        let document = site.documents[id]
        let mentions = document.citations + document.basisCitations.flatMap(\.self)
        cited.formUnion(mentions.compactMap(\.target))
      case .story(let id): cited.formUnion(site.stories[id].documents)
      }
    }
    let entries = cited.map { document -> PrintedVolume.IndexEntry in
      let (name, title) = site.naming(of: document)
      return .init(key: site.address(of: document), name: name, title: title)
    }
    // Keys make the order one even where two documents have one name.
    return entries.sorted { $0.key < $1.key }.sortedAlphabetically { $0.name }
  }
}
