import Diagnostics
import Linking
import Model

/// A document that replaces another is the later one, so that no chain of replacements comes back to
/// where it began (Law 80/2015/QH13, article 154: a document loses force when a later one replaces it).
enum ReplacementsHaveNoCycle {
  @Sendable static func check(_ site: SiteView, _ places: DocumentPlaces) -> [Diagnostic] {
    let replaced = site.documents.map { linked in
      linked.relations.compactMap { relation -> Int? in
        guard relation.relation.kind == .replacement, case .held(let target) = relation.target,
          target != linked.id
        else { return nil }
        return site.documents.position(of: target)
      }
    }
    return cycles(in: replaced).map { diagnostic($0, site, places) }
  }

  /// One cycle for each edge that leads back while the graph is walked in depth; every cycle of the
  /// graph holds such an edge.
  private static func cycles(in edges: [[Int]]) -> [[Int]] {
    enum State { case new, open, done }
    var states = Array(repeating: State.new, count: edges.count)
    var found: [[Int]] = []
    for root in edges.indices where states[root] == .new {
      // The path from the root, each document with the number of its edges that have been followed.
      var path: [(document: Int, followed: Int)] = [(root, 0)]
      states[root] = .open
      while let (document, followed) = path.last {
        guard followed < edges[document].count else {
          states[document] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].followed += 1
        let next = edges[document][followed]
        switch states[next] {
        case .new:
          states[next] = .open
          path.append((next, 0))
        case .open:
          found.append(
            path.map(\.document).suffix(from: path.firstIndex { $0.document == next } ?? 0).map(
              \.self))
        case .done: break
        }
      }
    }
    return found
  }

  private static func diagnostic(
    _ cycle: [Int], _ site: SiteView, _ places: DocumentPlaces
  ) -> Diagnostic {
    let chain = (cycle + cycle.prefix(1)).map { site.documents[$0].name }.joined(separator: " → ")
    return Diagnostic(
      .`relation.cycle`, at: places[site.documents[cycle[0]].id]["relations"],
      Message(
        vi: "các văn bản thay thế lẫn nhau thành vòng: \(chain)",
        en: "documents replace each other in a circle: \(chain)"),
      wayOut: Message(
        vi: "văn bản sau thay thế văn bản trước; bỏ quan hệ thay-the bị ghi ngược",
        en: "the later document replaces the earlier; remove the relation that is turned round"),
      notes: cycle.dropFirst().map { index in
        .init(
          Message(vi: "văn bản trong vòng", en: "a document of the circle"),
          at: places[site.documents[index].id]["relations"])
      })
  }
}
