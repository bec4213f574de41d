package import Gazetteer
package import Model

/// A story as it was read, with its card and all that linking found; nothing of it changes.
package struct LinkedStory: Identifiable, Sendable {
  package let story: Story
  package let card: StoryCard
  /// The pictures that the page may show; their files as the site knows them, however they are written.
  package let shownPictures: [Story.Picture]
  /// Where the links and pictures of its text lead; see `LinkedFile`.
  package let destinations: [String]
  /// The documents that it names, each once, those of its front matter first.
  package let documents: [CitedDocument]
  /// The lists in which it stands.
  package let terms: [TermReference]
  let connections: Connections

  package var id: ContentID { card.id }
  package var slug: String { card.slug }
  package var address: String { card.address }
  package var printAddress: String { card.printAddress }
  package var unit: AdministrativeUnit? { card.unit }

  /// The mentions of its body, in order.
  package var citations: [LinkedCitation] { connections.texts.first ?? [] }

  /// The mentions of one of its other texts.
  package func citations(in text: String) -> [LinkedCitation] {
    let texts = zip(story.citingTexts, connections.texts.dropFirst())
    return texts.first { $0.0.text == text }?.1 ?? []
  }

  /// The documents that mentions and links lead to, each once.
  ///
  /// - Parameter linked: the documents that the text links to.
  static func documents(_ connections: Connections, _ linked: [ContentID]) -> [CitedDocument] {
    let texts = connections.texts.dropFirst() + connections.texts.prefix(1)
    var seen: Set<CitedDocument> = []
    return (texts.joined().compactMap(\.target) + linked.map { .held($0) })
      .filter { seen.insert($0).inserted }
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
