import Diagnostics
import Linking
import Model

/// For a child under 16 a parent or guardian has to agree (Law 91/2025/QH15 on the data of children;
/// Law on Children 102/2016/QH13, article 1).
enum ChildrenHaveGuardians {
  @Sendable static func check(_ story: Story, _ place: DocumentPlace) -> [Diagnostic] {
    ConsentRule.privatePersons(of: story).filter(\.isChild).flatMap { child in
      story.consents(for: child).filter { ($0.guardian ?? "").isEmpty }.map { consent in
        ConsentRule.error(
          .`consent.no-guardian`, at: place[consent.position],
          Message(
            vi: "“\(child.name)” dưới 16 tuổi mà chưa có sự đồng ý của cha, mẹ hoặc người giám hộ",
            en: "“\(child.name)” is under 16, and no parent or guardian has agreed"),
          wayOut: Message(
            vi: "ghi nguoi-giam-ho" + ConsentRule.orAnonymous.vietnamese,
            en: "write guardian" + ConsentRule.orAnonymous.english))
      }
    }
  }
}
