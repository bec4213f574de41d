import Linking
import Model
import VietnameseText

/// An entry of the feed.
struct FeedEntry: Sendable {
  /// Relative to the site's root.
  var address: String
  var title: String
  var updated: PartialDate
  var published: PartialDate?
  var authors: [String]
  var category: String
  var summary: String

  /// Nil for a document without a date.
  init?(_ linked: LinkedDocument) {
    guard let change = linked.document.lastChange else { return nil }
    address = linked.address
    title = linked.name
    updated = change
    published = linked.document.date
    authors = linked.document.issuers.map(\.name)
    category = linked.document.kind.title
    summary = linked.document.subject
  }

  /// Nil for a story without a date.
  ///
  /// - Parameter author: who publishes it.
  init?(_ linked: LinkedStory, author: String) {
    guard let change = linked.story.lastChange else { return nil }
    address = linked.address
    title = linked.story.title
    updated = change
    published = linked.story.date
    authors = [author]
    category = linked.story.sort.title
    summary = linked.story.lead ?? ""
  }

  /// Two lists, newest first, as one; the order within each is kept.
  static func merge(_ first: [FeedEntry], _ second: [FeedEntry]) -> [FeedEntry] {
    var merged: [FeedEntry] = []
    var rest = second[...]
    for entry in first {
      while let next = rest.first, entry.day < next.day { merged.append(rest.removeFirst()) }
      merged.append(entry)
    }
    return merged + rest
  }

  /// The day that lists go by.
  private var day: PartialDate { published ?? updated }
}

extension Document {
  /// When the page last changed, as far as the content says: its update, else its date.
  var lastChange: PartialDate? { updated ?? date }
}

extension Story {
  /// The same of a story.
  var lastChange: PartialDate? { updated ?? date }
}
