import Diagnostics
import Linking
import Model

/// A consent holds for what it was given for: to be named, its scope has to say so (Law 91/2025/QH15:
/// consent is given for a stated purpose and kind of data).
enum ConsentCoversNames {
  @Sendable static func check(_ story: Story, _ place: DocumentPlace) -> [Diagnostic] {
    let persons = ConsentRule.privatePersons(of: story).filter { person in
      let consents = story.consents(for: person)
      return !consents.isEmpty && !consents.contains { $0.scopes.contains(.name) }
    }
    if persons.isEmpty { return [] }
    let texts = story.shownTexts(place)
    return persons.compactMap { person in
      let name = SoughtName(person.name)
      guard let named = texts.first(where: { name.occurs(in: $0.text) }) else { return nil }
      return ConsentRule.error(
        .`consent.scope-name`, at: named.location,
        Message(
          vi: "nêu tên “\(person.name)” mà sự đồng ý không gồm tên",
          en: "“\(person.name)” is named, and the consent does not cover the name"),
        wayOut: Message(
          vi: "bỏ tên khỏi bài, hoặc xin đồng ý và thêm ten vào pham-vi",
          en: "remove the name, or ask for consent and add name to scope"))
    }
  }
}
