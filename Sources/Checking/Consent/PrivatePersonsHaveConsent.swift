import Diagnostics
import Linking
import Model

/// A page that shows or names a private person needs a recorded consent: a person's name, image,
/// address and family are personal data, and silence is no consent (Law 91/2025/QH15).
enum PrivatePersonsHaveConsent {
  @Sendable static func check(_ story: Story, _ place: DocumentPlace) -> [Diagnostic] {
    ConsentRule.privatePersons(of: story).filter { story.consents(for: $0).isEmpty }.map { person in
      ConsentRule.error(
        .`consent.missing`, at: place[person.position],
        Message(
          vi: "chưa ghi sự đồng ý của “\(person.name)”; im lặng không phải là đồng ý",
          en: "there is no recorded consent of “\(person.name)”; silence is no consent"),
        wayOut: Message(
          vi: "thêm mục dong-y với nguoi-dong-y, ngay và pham-vi"
            + ConsentRule.orAnonymous.vietnamese,
          en: "add an entry to consents with given-by, date and scope"
            + ConsentRule.orAnonymous.english))
    }
  }
}
