import Diagnostics
import Linking
import Model
import VietnameseText

/// An anonymous story names none of its private persons, neither in a text nor in an address: the
/// names stand in the content for the record only (Law 91/2025/QH15).
enum AnonymousStoriesNameNobody {
  @Sendable static func check(_ story: Story, _ place: DocumentPlace) -> [Diagnostic] {
    guard story.isAnonymous else { return [] }
    let persons = story.persons.filter { $0.role == .private && !$0.name.isEmpty }
    if persons.isEmpty { return [] }
    let texts = story.shownTexts(place)
    return persons.flatMap { person -> [Diagnostic] in
      let name = SoughtName(person.name)
      return texts.filter { name.occurs(in: $0.text) }.map { report(person, at: $0.location) }
        + addresses(of: story, place).filter { address in
          let slug = Slug.make(person.name) ?? ""
          return !slug.isEmpty && "-\(address.text)-".containsWords("-\(slug)-")
        }.map { report(person, at: $0.location) }
    }
  }

  /// What becomes part of public addresses: the page's name and those of its pictures.
  private static func addresses(
    of story: Story, _ place: DocumentPlace
  ) -> [(text: String, location: SourceLocation)] {
    let page = story.slug ?? Slug.make(story.path) ?? ""
    return [(page, place["slug"])]
      + story.shownPictures.map { (Slug.make($0.file) ?? "", place[$0.position]) }
  }

  private static func report(_ person: Story.Person, at location: SourceLocation) -> Diagnostic {
    ConsentRule.error(
      .`consent.anonymous-name`, at: location,
      Message(
        vi: "câu chuyện ẩn danh mà nêu tên “\(person.name)”",
        en: "the story is anonymous and names “\(person.name)”"),
      wayOut: Message(
        vi: "bỏ tên ở đây: viết “một hộ ở …”; tên tệp và duong-dan cũng không mang tên người",
        en: "remove the name here; neither file name nor slug may carry it"))
  }
}
