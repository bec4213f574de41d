import Linking
import Model

/// Who cites whom on the whole site: each cited document with those that cite it.
struct CitationGraph {
  /// A document that others cite.
  struct Target {
    var document: CitedDocument
    /// How many mentions there are in all.
    var mentions: Int
    /// The citing documents, with the mentions in each; in the site's order.
    var sources: [(source: ContentID, mentions: Int)]
  }

  /// Those that most documents cite first, then those with most mentions, then in the site's order.
  let targets: [Target]
  /// How many documents cite another.
  let sourceCount: Int
  /// How many mentions there are in all.
  let mentionCount: Int

  init(_ site: SiteView) {
    var found: [Target] = []
    for document in site.documents where !document.citers.isEmpty {
      found.append(Target(.held(document.id), document.citers))
    }
    for reference in site.references where !reference.citers.isEmpty {
      found.append(Target(.known(reference.id), reference.citers))
    }
    var sources: Set<ContentID> = []
    for target in found { sources.formUnion(target.sources.lazy.map(\.source)) }
    sourceCount = sources.count
    mentionCount = found.reduce(0) { $0 + $1.mentions }
    let order = found.indices.sorted { a, b in
      let (first, second) = (found[a], found[b])
      return (-first.sources.count, -first.mentions, a) < (
        -second.sources.count, -second.mentions, b
      )
    }
    targets = order.map { found[$0] }
  }
}

extension CitationGraph.Target {
  /// - Parameter citers: those of one document lie together, since documents are read in order.
  fileprivate init(_ document: CitedDocument, _ citers: [Citer]) {
    self.init(document: document, mentions: citers.count, sources: [])
    for citer in citers {
      if sources.last?.source == citer.source {
        sources[sources.count - 1].mentions += 1
      } else {
        sources.append((citer.source, 1))
      }
    }
  }
}
