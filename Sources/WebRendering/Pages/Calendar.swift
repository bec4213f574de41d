import Linking
import Model
import VietnameseText

extension Pages {
  /// When reports are due.
  static let calendar = PageKind<ListPage>(
    "calendar", overview: Link(title: "Lịch báo cáo", address: "lich.html"),
    pages: { kind, context in
      let lists = context.overviews
      return kind.overview(
        where: lists.hasDeadlines, [lists.events.count, lists.recurring.count],
        pageSize: context.limits.rows
      ) { page, _ in page }
    },
    head: { page, _ in
      PageHead(
        title: page.title("Lịch báo cáo"), description: "Hạn và kỳ báo cáo mà các văn bản đặt ra.")
    },
    rows: {
      Shown(
        "fileAddress", .text, "the iCalendar file, where there is one; put root before it"
      ) { CalendarFile.files(of: $1.context).first?.address }
      Shown(
        "files", .list(of: Records.link),
        "the files of earlier days, where one does not hold all; named by their first and last day"
      ) { CalendarFile.files(of: $1.context).dropFirst().map(\.link) }
      Shown("events", .list(of: Records.event), "what is due on a day, by date") {
        $0.part(of: $1.context.overviews.events).map(\.event)
      }
      Shown("recurring", .list(of: Records.event), "what is due again and again") {
        $0.part(of: $1.context.overviews.recurring)
      }
      Shown("pages", .record(Records.pages), "the way to the other pages, where there are any") {
        $0.others
      }
    })
}

/// A deadline with its document.
struct DeadlineEvent: Sendable {
  var deadline: Deadline
  /// By its index in `SiteView.documents`.
  var document: Int

  /// What is due again and again, in the order of the documents.
  static func recurring(of site: SiteView) -> [DeadlineEvent] {
    site.documents.enumerated().flatMap { index, linked in
      linked.deadlines.filter { !$0.recurrences.isEmpty }.map {
        DeadlineEvent(deadline: $0, document: index)
      }
    }
  }

  fileprivate func linked(_ here: Here) -> LinkedDocument { here.site.documents[document] }

  fileprivate func section(_ here: Here) -> Body.Section? {
    deadline.section.map { linked(here).document.body.sections[$0] }
  }
}

extension Records {
  static let event = Rows<DeadlineEvent>("event") {
    Shown("date", .text, "the day, as 15/5/2023, or how often: hằng năm") { event in
      event.deadline.recurrences.isEmpty
        ? event.deadline.date?.slashed
        : event.deadline.recurrences.map(\.title).joined(separator: ", ").sentenceCased
    }
    Shown("datetime", .text, "the day as machines read it") {
      $0.deadline.recurrences.isEmpty ? $0.deadline.date?.iso : nil
    }
    Shown("text", .text, "what is due, as the document says it") {
      $0.deadline.what.sentenceCased
    }
    Shown("introduction", .text, "who reports to whom, as the document says it") {
      $0.deadline.introduction
    }
    Shown("name", .text, "the document's name") { $0.linked($1).name }
    Shown("issuer", .text, "who issued the document") { $0.linked($1).document.issuersInText }
    Shown("address", .text, "the section or the document; put root before it") { event, here in
      let linked = event.linked(here)
      return event.section(here).map(linked.address(of:)) ?? linked.address
    }
    Shown("section", .text, "how one cites the section, where it is known") {
      $0.section($1)?.label
    }
  }
}

/// A deadline that has a day, with its document.
struct DatedDeadline: Sendable {
  var event: DeadlineEvent
  var date: PartialDate
  /// Which of its document and day it is, from 1.
  var number = 1

  var deadline: Deadline { event.deadline }
  var document: Int { event.document }

  /// All of a site by date, those of one day in the order of the documents.
  static func all(of site: SiteView) -> [DatedDeadline] {
    let all = site.documents.enumerated().flatMap { index, linked in
      linked.deadlines.compactMap { deadline in
        deadline.date.flatMap { date in
          date.day == nil
            ? nil : Self(event: DeadlineEvent(deadline: deadline, document: index), date: date)
        }
      }
    }
    var sorted = all.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
    for (earlier, index) in zip(sorted.indices, sorted.indices.dropFirst())
    where sorted[earlier].document == sorted[index].document
      && sorted[earlier].date == sorted[index].date
    {
      sorted[index].number = sorted[earlier].number + 1
    }
    return sorted
  }
}

extension String {
  /// The text with its first letter as a capital.
  var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
