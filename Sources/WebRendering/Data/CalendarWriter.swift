import Linking
import Model
import VietnameseText

/// Writes the content lines of an iCalendar file (RFC 5545).
///
/// Stamps come from the content, so that the same content gives the same bytes.
struct CalendarWriter: ~Copyable {
  private(set) var bytes: [UInt8] = []

  /// Writes a calendar.
  ///
  /// - Parameters:
  ///   - title: what it is a calendar of.
  ///   - site: the site's title.
  ///   - events: writes the events.
  mutating func calendar(
    _ title: String, of site: String, _ events: (inout CalendarWriter) -> Void
  ) {
    line("BEGIN:VCALENDAR")
    line("VERSION:2.0")
    line("PRODID:-//AnPham//\(title)//VI")
    line("CALSCALE:GREGORIAN")
    line("METHOD:PUBLISH")
    text("NAME", "\(title) – \(site)")
    events(&self)
    line("END:VCALENDAR")
  }

  /// ISO 8601 in its basic form: 20231220.
  static func basic(_ date: PartialDate) -> String { date.iso.filter { $0 != "-" } }

  /// A property whose value is text: `\ ; ,` and line ends are escaped (3.3.11).
  mutating func text(_ name: String, _ value: String) {
    var escaped = ""
    for character in value {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    line("\(name):\(escaped)")
  }

  /// A content line, folded so that none is longer than 75 octets and no character is cut (3.1).
  mutating func line(_ line: String) {
    var length = 0
    for scalar in line.unicodeScalars {
      let octets = Array(UTF8.encode(scalar) ?? .init())
      if length + octets.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += octets
      length += octets.count
    }
    bytes += [0x0D, 0x0A]
  }
}

extension SiteSettings {
  /// The site's host, which makes identifiers unique in the world (RFC 7986, 5.3).
  var host: String {
    let parts = baseURL.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[2]) : "localhost"
  }
}
