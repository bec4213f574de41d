import Diagnostics
import Linking
import Model

/// From the age of 7 a child has to agree as well as its guardian (Law 91/2025/QH15 on the data of
/// children). A child whose age is not given counts as one that is old enough to be asked.
enum ChildrenFromSevenAgree {
  private static let age = 7

  @Sendable static func check(_ story: Story, _ place: DocumentPlace) -> [Diagnostic] {
    let children = ConsentRule.privatePersons(of: story).filter {
      $0.isChild && $0.age ?? age >= age
    }
    return children.flatMap { child in
      story.consents(for: child).filter { !$0.hasChildAgreed }.map { consent in
        ConsentRule.error(
          .`consent.no-child`, at: place[consent.position],
          Message(
            vi: child.age == nil
              ? "không biết tuổi của “\(child.name)”; trẻ từ đủ 7 tuổi phải tự mình đồng ý"
              : "“\(child.name)” từ đủ 7 tuổi, phải tự mình đồng ý cùng với người giám hộ",
            en: child.age == nil
              ? "the age of “\(child.name)” is not known; from 7 a child has to agree itself"
              : "“\(child.name)” is 7 or more and has to agree as well as the guardian"),
          wayOut: Message(
            vi: "hỏi trẻ rồi ghi tre-dong-y: có" + ConsentRule.orAnonymous.vietnamese,
            en: "ask the child and write child: true" + ConsentRule.orAnonymous.english))
      }
    }
  }
}
