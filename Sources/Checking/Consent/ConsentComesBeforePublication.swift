import Diagnostics
import Linking
import Model
import VietnameseText

/// Personal data may be published only after the person has agreed: the consent is not later than the
/// story (Law 91/2025/QH15).
enum ConsentComesBeforePublication {
  @Sendable static func check(_ story: Story, _ place: DocumentPlace) -> [Diagnostic] {
    guard let published = story.date, !ConsentRule.privatePersons(of: story).isEmpty else {
      return []
    }
    return story.consents.filter { $0.withdrawn == nil }.compactMap { consent in
      guard let date = consent.date else { return nil }
      if date.day == nil {
        return ConsentRule.error(
          .`consent.no-day`, at: place[consent.position],
          Message(
            vi: "sự đồng ý phải ghi đủ ngày, tháng, năm", en: "a consent needs its day"),
          wayOut: Message(
            vi: "ghi ngay như trên giấy đồng ý: 02/10/2026",
            en: "write date as on the paper: 2026-10-02"))
      }
      // A story dated by its month alone may have been published on the first.
      guard published.firstDay < date else { return nil }
      return ConsentRule.error(
        .`consent.after-publication`, at: place[consent.position],
        Message(
          vi: "sự đồng ý ngày \(date.slashed) sau ngày đăng \(published.slashed)",
          en: "the consent of \(date.iso) is later than the publication on \(published.iso)"),
        wayOut: Message(
          vi: "đăng từ ngày có sự đồng ý trở đi: sửa ngay của câu chuyện",
          en: "publish from the day of the consent on: correct the date of the story"))
    }
  }
}
