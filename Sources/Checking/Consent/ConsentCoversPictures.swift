import Diagnostics
import Linking
import Model

/// A person's image is personal data of its own: to be shown in a picture, the scope of the consent
/// has to say so (Law 91/2025/QH15; Civil Code 91/2015/QH13, article 32).
enum ConsentCoversPictures {
  @Sendable static func check(_ story: Story, _ place: DocumentPlace) -> [Diagnostic] {
    ConsentRule.privatePersons(of: story).flatMap { person -> [Diagnostic] in
      let consents = story.consents(for: person)
      if consents.isEmpty || consents.contains(where: { $0.scopes.contains(.image) }) { return [] }
      return story.shownPictures.filter { story.shows(person, in: $0) }.map { picture in
        ConsentRule.error(
          .`consent.scope-image`, at: place[picture.position],
          Message(
            vi: "hình “\(picture.file)” cho thấy “\(person.name)” mà sự đồng ý không gồm hình ảnh",
            en: "“\(picture.file)” shows “\(person.name)”, and the consent does not cover images"),
          wayOut: Message(
            vi: "bỏ hình, hoặc xin đồng ý và thêm hinh-anh vào pham-vi",
            en: "remove the picture, or ask for consent and add image to scope"))
      }
    }
  }
}
