package import Gazetteer
package import Model

/// A story with its address and its connections.
package struct LinkedStory: Sendable {
  package let story: Story
  package let slug: String
  /// The page's address, relative to the site's root.
  package let address: String
  /// The address of the printed hand-out, relative to the site's root.
  package let printAddress: String
  /// The province on the story's day.
  package internal(set) var unit: AdministrativeUnit?
  /// The pictures that the page may show; their files as the site knows them, however they are written.
  package internal(set) var shownPictures: [Story.Picture] = []
  package internal(set) var destinations: [String]
  /// The mentions of its body, in order.
  package internal(set) var citations: [LinkedCitation] = []
  /// The mentions of its other texts, by text.
  package internal(set) var textCitations: [String: [LinkedCitation]] = [:]
  /// The documents that it names, each once, those of its front matter first.
  package internal(set) var documents: [CitedDocument] = []
  /// The lists in which it stands.
  package internal(set) var terms: [TermReference] = []

  package init(story: Story, slug: String) {
    self.story = story
    self.slug = slug
    destinations = story.body.destinations
    address = ContentSort.stories.address(slug)
    printAddress = ContentSort.stories.address(slug, ".pdf")
  }

  /// Where it took place: "huyện Mường Ảng, Điện Biên".
  package var placeInText: String? {
    let parts = [story.district, unit?.name].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// A story that is no longer shown, since somebody in it has taken back the consent. Nothing is kept
/// of it but its address.
package struct WithdrawnStory: Sendable {
  package var slug: String
  /// The address at which a neutral notice answers.
  package var address: String { ContentSort.stories.address(slug) }

  package init(slug: String) { self.slug = slug }
}

/// A place of the content that shows a picture.
package struct PictureUse: Sendable, Hashable {
  /// The picture's file, relative to the content folder: `media/bo-hmong.jpg`.
  package var path: String
  /// The content file, relative to the content folder, and the place in it.
  package var file: String
  package var line: Int
  package var column: Int
  /// How wide it is printed, in millimetres; nil where it is not.
  package var printWidth: Double?

  /// The width of the text on an A4 page, in millimetres.
  package static let textWidth = 170.0
  /// The width of one of two columns on it.
  package static let columnWidth = 83.0

  package init(
    path: String, file: String, line: Int, column: Int, printWidth: Double? = nil
  ) {
    self.path = path
    self.file = file
    self.line = line
    self.column = column
    self.printWidth = printWidth
  }
}
