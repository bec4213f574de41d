import Linking
import Model
import VietnameseText

extension Pages {
  /// When reports are due.
  static let calendar = PageKind<Void>(
    "calendar", overview: Link(title: "Lịch báo cáo", address: "lich.html"),
    pages: { kind, context in
      kind.overview(where: context.site.documents.contains { !$0.deadlines.isEmpty }) { _ in }
    },
    head: { _, _ in
      PageHead(
        title: "Lịch báo cáo", description: "Hạn và kỳ báo cáo mà các văn bản đặt ra.")
    },
    rows: {
      Shown(
        "fileAddress", .text, "the iCalendar file, where there is one; put root before it"
      ) { CalendarFile.hasDays($1.site) ? CalendarFile.name : nil }
      Shown("events", .list(of: Records.event), "what is due on a day, by date") {
        DatedDeadline.all(of: $1.site).filter(\.deadline.recurrences.isEmpty).map(\.event)
      }
      Shown("recurring", .list(of: Records.event), "what is due again and again") { _, here in
        here.site.documents.enumerated().flatMap { index, linked in
          linked.deadlines.filter { !$0.recurrences.isEmpty }.map {
            DeadlineEvent(deadline: $0, document: index)
          }
        }
      }
    })
}

/// A deadline with its document.
struct DeadlineEvent: Sendable {
  var deadline: Deadline
  /// By its index in `SiteView.documents`.
  var document: Int

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
struct DatedDeadline {
  var event: DeadlineEvent
  var date: PartialDate

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
    return all.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
  }
}

extension String {
  /// The text with its first letter as a capital.
  var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
