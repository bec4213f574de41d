import Diagnostics
import Gazetteer
import Model
import VietnameseText

/// The content that takes part in the site, in the order of its lists, with the addresses of every file.
///
/// Made first, from what the files say of themselves and nothing else.
struct Cards {
  private(set) var documents: [CardedDocument] = []
  private(set) var stories: [CardedStory] = []
  /// The stories that are no longer shown, by slug.
  private(set) var withdrawnStories: [WithdrawnStory] = []
  private(set) var campaigns: [Slugged<Campaign>] = []
  private(set) var publications: [Slugged<Publication>] = []
  private(set) var handouts: [Slugged<Handout>] = []
  /// The paths of what is not on the site: drafts, and stories whose consent was withdrawn.
  private(set) var hidden = HiddenFiles()

  /// A file with the name that it has in addresses.
  struct Slugged<File: ContentFile> {
    let file: File
    let slug: String

    /// That of its page, or of what stands for one.
    var address: String { File.sort.address(slug) }
  }

  init(
    _ content: SiteContent, _ addresses: inout AddressBook, _ problems: inout LinkingProblems
  ) {
    hidden = HiddenFiles(content)
    let gazetteer = content.gazetteer
    var units = UnitFinder(gazetteer)
    documents = Self.inListingOrder(
      Self.slugged(content.documents, content, &addresses, &problems).map { slugged in
        let document = slugged.file
        let unit = units.unit(
          document.province, on: document.date, at: (document, "province"), &problems)
        return Carded(
          file: document,
          card: DocumentCard(document, slug: slugged.slug, unit: unit, in: gazetteer))
      }, date: \.file.date, name: \.card.name)
    var shown: [CardedStory] = []
    for slugged in Self.slugged(content.stories, content, &addresses, &problems) {
      let story = slugged.file
      if story.isWithdrawn {
        // Nothing may be made of it beyond this line.
        withdrawnStories.append(WithdrawnStory(slug: slugged.slug))
        Self.reportWithdrawn(problems.location(story, "consents"), &problems)
      } else {
        let unit = units.unit(story.province, on: story.date, at: (story, "province"), &problems)
        shown.append(Carded(file: story, card: StoryCard(story, slug: slugged.slug, unit: unit)))
      }
    }
    stories = Self.inListingOrder(shown, date: \.file.date, name: \.file.title)
    withdrawnStories.sort { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
    campaigns = Self.slugged(content.campaigns, content, &addresses, &problems)
    publications = Self.slugged(content.publications, content, &addresses, &problems)
    // A hand-out without a day has been reported.
    handouts = Self.slugged(
      content.handouts.filter { $0.date != nil }, content, &addresses, &problems)
  }

  /// The files of a sort that are to be on the site, in the order of their paths.
  private static func slugged<File: ContentFile>(
    _ files: [File], _ content: SiteContent, _ addresses: inout AddressBook,
    _ problems: inout LinkingProblems
  ) -> [Slugged<File>] {
    let shown = content.includesDrafts ? files : files.filter { !$0.isUnpublished }
    return zip(shown, addresses.assign(shown, &problems))
      .compactMap { file, slug in slug.map { Slugged(file: file, slug: $0) } }
      .sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
  }

  /// Newest first; within a day in Vietnamese order of names, then by file. Undated ones last.
  private static func inListingOrder<File, Card>(
    _ files: [Carded<File, Card>], date: (Carded<File, Card>) -> PartialDate?,
    name: (Carded<File, Card>) -> String
  ) -> [Carded<File, Card>] {
    // Sorted by small keys: a document is too large to be moved about.
    files.enumerated().map { index, file in
      ListingKey(date: date(file), name: SortKey(name(file)), path: file.file.path, index: index)
    }.sorted().map { files[$0.index] }
  }

  private static func reportWithdrawn(
    _ location: SourceLocation, _ problems: inout LinkingProblems
  ) {
    problems.report(
      .`consent.withdrawn`, at: location,
      Message(
        vi: "sự đồng ý đã được rút lại (Luật số 91/2025/QH15): trang, hình, tin và mục tìm kiếm "
          + "của câu chuyện này đã gỡ, địa chỉ cũ chỉ còn một lời báo",
        en: "the consent has been withdrawn (Law 91/2025/QH15): page, pictures, feed entry and "
          + "search record are removed, and the old address answers with a notice"))
  }
}

/// The paths of content files that are not on the site.
struct HiddenFiles {
  private(set) var unpublished: Set<String> = []
  private(set) var withdrawn: Set<String> = []

  init() {}

  init(_ content: SiteContent) {
    withdrawn = Set(content.stories.filter(\.isWithdrawn).map(\.path))
    guard !content.includesDrafts else { return }
    unpublished = Set(
      content.documents.filter(\.isUnpublished).map(\.path)
        + content.stories.filter(\.isUnpublished).map(\.path)
        + content.campaigns.filter(\.isUnpublished).map(\.path))
  }
}

/// What decides where a file stands in a list.
private struct ListingKey: Comparable {
  let date: PartialDate?
  let name: SortKey
  let path: String
  let index: Int

  static func == (a: Self, b: Self) -> Bool { a.index == b.index }

  static func < (a: Self, b: Self) -> Bool {
    if a.date != b.date {
      guard let first = a.date else { return false }
      guard let second = b.date else { return true }
      return second < first
    }
    if a.name != b.name { return a.name < b.name }
    return a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
  }
}
