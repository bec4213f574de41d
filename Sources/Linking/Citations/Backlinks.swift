import Diagnostics
package import Model

/// What other files say of one document: the connections of all, turned round.
package struct Backlinks: Sendable {
  /// The relations of other documents towards it.
  package fileprivate(set) var incoming: [IncomingRelation] = []
  /// Where other documents cite it.
  package fileprivate(set) var citers: [Citer] = []
  /// The stories that name it.
  package fileprivate(set) var stories: [ContentID] = []

  init() {}

  /// Turns round the connections of documents and stories.
  ///
  /// - Parameters:
  ///   - documents: in the site's order, with what each connects to.
  ///   - stories: likewise, with the documents that each names.
  /// - Returns: what is said of each document, by its identity.
  static func inverting(
    _ documents: [(id: ContentID, connections: Connections)],
    stories: [(id: ContentID, documents: [CitedDocument])]
  ) -> [ContentID: Backlinks] {
    var all: [ContentID: Backlinks] = [:]
    for (source, found) in documents {
      for (document, place) in found.citing {
        all[document.id, default: .init()].citers.append(Citer(source: source, place: place))
      }
      for relation in found.relations {
        guard let target = relation.target, target.id != source else { continue }
        all[target.id, default: .init()].incoming.append(
          IncomingRelation(
            kind: relation.relation.kind, source: source, origin: relation.origin))
      }
    }
    for (story, named) in stories {
      for document in named { all[document.id, default: .init()].stories.append(story) }
    }
    return all
  }
}

extension [Connections] {
  /// What was found while they were made; of a document that is not known only where it is named
  /// first.
  var diagnostics: [Diagnostic] {
    var told: Set<CitedDocument> = []
    return flatMap { found in
      found.diagnostics
        + found.unknown.filter { told.insert($0.document).inserted }.map(\.note)
    }
  }
}
