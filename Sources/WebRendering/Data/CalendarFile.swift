import Linking
import Model
import VietnameseText

/// The deadlines as an iCalendar file (RFC 5545), with an event of a whole day for each.
struct CalendarFile {
  static let name = "lich.ics"

  /// Whether there is a day for the file, which may not be empty.
  static func hasDays(_ site: SiteView) -> Bool {
    site.documents.contains { $0.deadlines.contains { $0.date?.day != nil } }
  }

  private let site: SiteView

  init(site: SiteView) { self.site = site }

  func write(into out: inout [UInt8]) {
    var writer = CalendarWriter()
    writer.calendar("Lịch báo cáo", of: site.settings.title) { writer in
      var seen: [String: Int] = [:]
      for event in DatedDeadline.all(of: site) {
        let key = "\(site.documents[event.document].slug)-\(CalendarWriter.basic(event.date))"
        seen[key, default: 0] += 1
        write(event, "\(key)-\(seen[key] ?? 1)@\(site.settings.host)", &writer)
      }
    }
    out += writer.bytes
  }

  private func write(
    _ event: DatedDeadline, _ identifier: String, _ writer: inout CalendarWriter
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
