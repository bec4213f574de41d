import Linking
import Model
import Templating
import VietnameseText

/// Fills the records of the calendar of reports.
extension PageRecords {
  func calendar(_ page: WebPage) -> TemplateRecord {
    var record = self.page(
      page, title: Overviews.calendar.title,
      description: "Hạn và kỳ báo cáo mà các văn bản đặt ra.")
    let events = DatedDeadline.all(of: site)
    let recurring = site.documents.indices.flatMap { document in
      site.documents[document].deadlines.filter { !$0.recurrences.isEmpty }.map { (document, $0) }
    }
    record.set(
      Name.fileAddress, Overviews(site: site).hasCalendarFile ? .text(CalendarFile.name) : .absent)
    record.set(
      Name.events, Name.hasEvents,
      events.filter(\.deadline.recurrences.isEmpty).map { event($0.deadline, $0.document) })
    record.set(Name.recurring, Name.hasRecurring, recurring.map { event($1, $0) })
    return record
  }

  private func event(_ deadline: Deadline, _ document: Int) -> TemplateRecord {
    let linked = site.documents[document]
    let section = deadline.section.map { linked.document.body.sections[$0] }
    let when =
      deadline.recurrences.isEmpty
      ? deadline.date?.slashed
      : deadline.recurrences.map(\.title).joined(separator: ", ").sentenceCased
    return [
      Name.date: .optional(when),
      Name.datetime: .optional(deadline.recurrences.isEmpty ? deadline.date?.iso : nil),
      Name.text: .text(deadline.what.sentenceCased),
      Name.introduction: .optional(deadline.introduction), Name.name: .text(linked.name),
      Name.issuer: .optional(linked.document.issuersInText),
      Name.address: .text(section.map(linked.address(of:)) ?? linked.address),
      Name.section: .optional(section?.label),
    ]
  }
}

/// A deadline that has a day, with its document.
struct DatedDeadline {
  var deadline: Deadline
  /// By its index in `SiteView.documents`.
  var document: Int
  var date: PartialDate

  /// All of a site by date, those of one day in the order of the documents.
  static func all(of site: SiteView) -> [DatedDeadline] {
    let all = site.documents.indices.flatMap { document in
      site.documents[document].deadlines.compactMap { deadline in
        deadline.date.flatMap { date in
          date.day == nil ? nil : Self(deadline: deadline, document: document, date: date)
        }
      }
    }
    return all.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
  }
}

extension String {
  /// The text with its first letter as a capital.
  var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
