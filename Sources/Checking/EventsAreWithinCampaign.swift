import Diagnostics
import Linking
import Model
import VietnameseText

/// What a campaign's programme names happens on the campaign's days.
enum EventsAreWithinCampaign {
  @Sendable static func check(_ campaign: Campaign, _ place: DocumentPlace) -> [Diagnostic] {
    guard let first = campaign.firstDay, let last = campaign.lastDay, first <= last else {
      return []
    }
    return campaign.events.compactMap { event in
      guard let date = event.date else { return nil }
      let end = event.until ?? date
      if end < date {
        return Diagnostic(
          .`campaign.event-ends-before-start`, at: place[event.position],
          Message(
            vi: "“\(event.what)” kết thúc \(end.slashed), trước ngày bắt đầu \(date.slashed)",
            en: "“\(event.what)” ends on \(end.iso), before it begins on \(date.iso)"),
          wayOut: Message(vi: "sửa một trong hai ngày", en: "correct one of the days"))
      }
      if first <= date, end <= last { return nil }
      return Diagnostic(
        .`campaign.event-outside`, at: place[event.position],
        Message(
          vi: "“\(event.what)” ngày \((date < first ? date : end).slashed) nằm ngoài chiến dịch "
            + "(\(first.slashed) đến \(last.slashed))",
          en: "“\(event.what)” on \((date < first ? date : end).iso) is outside the campaign "
            + "(\(first.iso) to \(last.iso))"),
        wayOut: Message(
          vi: "sửa ngày, hoặc tu-ngay và den-ngay của chiến dịch",
          en: "correct the day, or the campaign's first-day and last-day"))
    }
  }
}
