/// Pieces of content of one sort, in the order in which they are listed, each to be had by its identity.
///
/// Where a piece stands is an answer, good for going through the list; what refers to a piece holds its
/// `ContentID`.
package struct ContentList<Element: Identifiable & Sendable>: RandomAccessCollection, Sendable
where Element.ID == ContentID {
  private let elements: [Element]
  private let positions: [ContentID: Int]

  package init(_ elements: [Element] = []) {
    self.elements = elements
    positions = Dictionary(
      elements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { elements.count }
  package subscript(position: Int) -> Element { elements[position] }

  /// The piece with an identity.
  ///
  /// - Parameter id: of a piece of this site; nothing else makes or keeps identities.
  package subscript(id: ContentID) -> Element {
    guard let position = positions[id] else {
      preconditionFailure("a piece of content is asked for that the site does not hold")
    }
    return elements[position]
  }

  /// The piece with an identity; nil where the list does not hold it.
  package func element(_ id: ContentID) -> Element? { positions[id].map { elements[$0] } }

  /// Where a piece stands in the list; nil where the list does not hold it.
  package func position(of id: ContentID) -> Int? { positions[id] }

  /// Identities in the order of the list, those that it does not hold left out.
  package func inOrder(_ ids: some Sequence<ContentID>) -> [ContentID] {
    ids.compactMap { positions[$0] }.sorted().map { elements[$0].id }
  }
}
