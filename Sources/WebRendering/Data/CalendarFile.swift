import Linking
import Model
import VietnameseText

/// Deadlines as an iCalendar file (RFC 5545), with an event of a whole day for each.
///
/// `lich.ics` has the latest of them, so that those who subscribe to it learn of new ones; what one file
/// does not hold stands in others.
struct CalendarFile {
  let address: String
  /// Those of this file; never none, which the format does not allow.
  private let events: ArraySlice<DatedDeadline>

  /// The files of a site, the latest days first.
  static func files(of context: SiteContext) -> [CalendarFile] {
    let days = context.overviews.days
    guard !days.isEmpty else { return [] }
    let list = Pagination(
      address: "lich.ics", itemCounts: [days.count], pageSize: context.limits.events)
    return (1...list.pageCount).map { number in
      let fromEnd = list.items(of: number)
      return CalendarFile(
        address: list.address(number),
        events: days[days.count - fromEnd.upperBound..<days.count - fromEnd.lowerBound])
    }
  }

  /// The file by its first and last day.
  var link: Link {
    let days = [events.first, events.last].compactMap { $0?.date.slashed }
    return Link(title: days.joined(separator: " – "), address: address)
  }

  func write(_ site: SiteView, into out: inout [UInt8]) {
    var writer = CalendarWriter()
    writer.calendar("Lịch báo cáo", of: site.settings.title) { writer in
      for event in events {
        let slug = site.documents[event.document].slug
        let key = "\(slug)-\(CalendarWriter.basic(event.date))-\(event.number)"
        Self.write(event, "\(key)@\(site.settings.host)", site, &writer)
      }
    }
    out += writer.bytes
  }

  private static func write(
    _ event: DatedDeadline, _ identifier: String, _ site: SiteView, _ writer: inout CalendarWriter
  ) {
    let linked = site.documents[event.document]
    let document = linked.document
    let section = event.deadline.section.map { document.body.sections[$0] }
    let stamp = document.updated ?? document.date ?? event.date
    writer.line("BEGIN:VEVENT")
    writer.line("UID:\(identifier)")
    writer.line("DTSTAMP:\(CalendarWriter.basic(stamp.firstDay))T000000Z")
    writer.line("DTSTART;VALUE=DATE:\(CalendarWriter.basic(event.date))")
    if event.deadline.recurrences.contains(.yearly) {
      let until = document.period.map { ";UNTIL=\($0.to)1231" } ?? ""
      writer.line("RRULE:FREQ=YEARLY\(until)")
    }
    writer.text("SUMMARY", event.deadline.what.sentenceCased)
    let source = [linked.name, section?.label].compactMap(\.self).joined(separator: ", ")
    let description = [event.deadline.introduction, source, document.issuersInText]
    writer.text("DESCRIPTION", description.compactMap(\.self).joined(separator: "\n"))
    writer.line(
      "URL:\(site.settings.baseURL)\(section.map(linked.address(of:)) ?? linked.address)")
    writer.line("TRANSP:TRANSPARENT")
    writer.line("END:VEVENT")
  }
}
