import Linking
import Model
import VietnameseText

/// A campaign's programme as an iCalendar file (RFC 5545): the campaign itself, then its events.
struct CampaignCalendar {
  private let site: SiteView
  private let linked: LinkedCampaign

  init(_ linked: LinkedCampaign, of site: SiteView) {
    self.linked = linked
    self.site = site
  }

  func write(into out: inout [UInt8]) {
    var writer = CalendarWriter()
    let campaign = linked.campaign
    writer.calendar(campaign.name, of: site.settings.title) { writer in
      var whole = Campaign.Event(what: campaign.name, date: campaign.firstDay)
      whole.until = campaign.lastDay
      for (number, event) in ([whole] + linked.events).enumerated() {
        write(event, number, &writer)
      }
    }
    out += writer.bytes
  }

  private func write(_ event: Campaign.Event, _ number: Int, _ writer: inout CalendarWriter) {
    guard let date = event.date else { return }
    let stamp = linked.campaign.updated ?? linked.campaign.firstDay ?? date
    writer.line("BEGIN:VEVENT")
    writer.line("UID:\(linked.slug)-\(number)@\(site.settings.host)")
    writer.line("DTSTAMP:\(CalendarWriter.basic(stamp.firstDay))T000000Z")
    if let time = event.time, let start = universalTime(date, time) {
      writer.line("DTSTART:\(start)")
    } else {
      writer.line("DTSTART;VALUE=DATE:\(CalendarWriter.basic(date))")
      // The end is the first day that no longer belongs to it (3.6.1).
      if let until = event.until, let end = until.adding(days: 1) {
        writer.line("DTEND;VALUE=DATE:\(CalendarWriter.basic(end))")
      }
    }
    writer.text("SUMMARY", event.what)
    let place = [event.venue, event.province].compactMap(\.self)
    if !place.isEmpty { writer.text("LOCATION", place.joined(separator: ", ")) }
    if let note = event.note { writer.text("DESCRIPTION", note) }
    writer.line("URL:\(site.settings.baseURL)\(linked.address)")
    writer.line("TRANSP:TRANSPARENT")
    writer.line("END:VEVENT")
  }

  /// A time of the site's zone as UTC (3.3.5, form 2), which needs no description of the zone.
  private func universalTime(_ date: PartialDate, _ time: Campaign.TimeOfDay) -> String? {
    let minutes = time.hour * 60 + time.minute - site.settings.timeZone.minutes
    let days = minutes < 0 ? -1 : minutes / 1440
    guard let day = date.adding(days: days) else { return nil }
    let rest = minutes - days * 1440
    return "\(CalendarWriter.basic(day))T\(Self.padded(rest / 60))\(Self.padded(rest % 60))00Z"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
