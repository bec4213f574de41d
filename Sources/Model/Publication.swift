package import VietnameseText

/// A bound volume: documents, stories and maps in an order, with front matter; what a file of
/// `Content/publications` says.
package struct Publication: Sendable {
  /// The file, relative to the content folder: `publications/tuyen-tap.md`.
  package var path: String
  package var title: String
  package var subtitle: String?
  package var publisher: String?
  package var year: Int?
  /// In their order.
  package var items: [Item] = []
  /// What follows the items, apart from them.
  package var appendices: [Item] = []
  package var updated: PartialDate?
  /// Not published unless drafts are asked for.
  package var isUnpublished = false
  package var slug: String?
  /// The preface.
  package var body = Body()
  /// Where each front matter value stands, by the schema's English key.
  package var positions: [String: FieldPosition] = [:]

  package init(path: String, title: String = "") {
    self.path = path
    self.title = title
  }
}

extension Publication {
  /// One entry of the volume.
  package struct Item: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
      /// The title of a part, which gathers what follows it.
      case part(String)
      /// A document, by its file in `documents` or its slug.
      case document(String)
      /// A story, by its file in `stories` or its slug.
      case story(String)
      /// The map of a table, by the table's name.
      case map(String)
    }

    /// Nil where the entry says nothing, or two things at once.
    package var content: Content?
    package var position = FieldPosition(line: 1, column: 1)

    package init(content: Content? = nil) { self.content = content }
  }
}
