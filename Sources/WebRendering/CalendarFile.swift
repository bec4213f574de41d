import Linking
import Model
import VietnameseText

/// The deadlines as an iCalendar file (RFC 5545), with an event of a whole day for each.
///
/// Stamps come from the content, so that the same content gives the same bytes.
struct CalendarFile {
  static let name = "lich.ics"

  private let site: LinkedSite

  init(site: LinkedSite) { self.site = site }

  func write(into out: inout [UInt8]) {
    line("BEGIN:VCALENDAR", into: &out)
    line("VERSION:2.0", into: &out)
    line("PRODID:-//AnPham//\(Overviews.calendar.title)//VI", into: &out)
    line("CALSCALE:GREGORIAN", into: &out)
    line("METHOD:PUBLISH", into: &out)
    text("NAME", "\(Overviews.calendar.title) – \(site.settings.title)", into: &out)
    var seen: [String: Int] = [:]
    for event in DatedDeadline.all(of: site) {
      let key = "\(site.documents[event.document].slug)-\(Self.basic(event.date))"
      seen[key, default: 0] += 1
      write(event, identifier: "\(key)-\(seen[key] ?? 1)@\(host)", into: &out)
    }
    line("END:VCALENDAR", into: &out)
  }

  private func write(_ event: DatedDeadline, identifier: String, into out: inout [UInt8]) {
    let linked = site.documents[event.document]
    let document = linked.document
    let section = event.deadline.section.map { document.body.sections[$0] }
    let stamp = document.updated ?? document.date ?? event.date
    line("BEGIN:VEVENT", into: &out)
    line("UID:\(identifier)", into: &out)
    line("DTSTAMP:\(Self.basic(stamp.firstDay))T000000Z", into: &out)
    line("DTSTART;VALUE=DATE:\(Self.basic(event.date))", into: &out)
    if event.deadline.recurrences.contains(.yearly) {
      let until = document.period.map { ";UNTIL=\($0.to)1231" } ?? ""
      line("RRULE:FREQ=YEARLY\(until)", into: &out)
    }
    text("SUMMARY", event.deadline.what.sentenceCased, into: &out)
    let source = [linked.name, section?.label].compactMap(\.self).joined(separator: ", ")
    let description = [event.deadline.introduction, source, document.issuersInText]
    text("DESCRIPTION", description.compactMap(\.self).joined(separator: "\n"), into: &out)
    line(
      "URL:\(site.settings.baseURL)\(section.map(linked.address(of:)) ?? linked.address)",
      into: &out)
    line("TRANSP:TRANSPARENT", into: &out)
    line("END:VEVENT", into: &out)
  }

  /// The site's host, which makes identifiers unique in the world (RFC 7986, 5.3).
  private var host: String {
    let parts = site.settings.baseURL.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[2]) : "localhost"
  }

  /// ISO 8601 in its basic form: 20231220.
  private static func basic(_ date: PartialDate) -> String { date.iso.filter { $0 != "-" } }

  // MARK: Content lines

  /// A property whose value is text: `\ ; ,` and line ends are escaped (3.3.11).
  private func text(_ name: String, _ value: String, into out: inout [UInt8]) {
    var escaped = ""
    for character in value {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    line("\(name):\(escaped)", into: &out)
  }

  /// A content line, folded so that none is longer than 75 octets and no character is cut (3.1).
  private func line(_ line: String, into out: inout [UInt8]) {
    var length = 0
    for scalar in line.unicodeScalars {
      let bytes = Array(UTF8.encode(scalar) ?? .init())
      if length + bytes.count > 75 {
        out += [0x0D, 0x0A, 0x20]
        length = 1
      }
      out += bytes
      length += bytes.count
    }
    out += [0x0D, 0x0A]
  }
}
