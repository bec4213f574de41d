import Foundation
import Linking
import Model
import VietnameseText

/// What a campaign's page shows.
struct CampaignPage: Sendable {
  let linked: LinkedCampaign
  let text: BodyHTML.Parts
  /// Its sign, in the form that every program reads.
  let logo: SitePicture.Variant?

  var campaign: Campaign { linked.campaign }

  init(_ linked: LinkedCampaign, _ here: Here) {
    self.linked = linked
    text = here.html(
      linked.body, of: linked.campaign.path, marks: here.marks.marks(of: linked.citations))
    logo = linked.logo.flatMap { here.site.pictures[$0]?.fallback }
  }
}

extension Pages {
  /// The list of campaigns.
  static let campaigns = PageKind<Void>(
    "campaigns", overview: Link(title: "Chiến dịch", address: "chien-dich.html"),
    pages: { kind, context in kind.overview(where: !context.site.campaigns.isEmpty) { _ in } },
    head: { _, _ in
      PageHead(
        title: "Chiến dịch", description: "Các chiến dịch truyền thông và vận động, theo năm.")
    },
    rows: {
      Shown("campaigns", .list(of: Records.campaignCard), "the latest year first") {
        Array($1.site.campaigns)
      }
    })

  static let campaign = PageKind<CampaignPage>(
    "campaign",
    pages: { kind, context in
      context.site.campaigns.map { linked in
        kind.page(at: linked.address) { CampaignPage(linked, $0) }
      }
    },
    head: { page, _ in
      PageHead(
        title: page.campaign.name, description: page.campaign.summary ?? page.campaign.slogan,
        drawing: SharePicture.name(of: page.linked))
    },
    rows: {
      days(\.linked)
      facts
      numbers
      material
      Shown("body", .markup, "the text") { $0.text.main + $0.text.appendices }
      Shown("footnotes", .markup, "the footnotes, as items of a numbered list") {
        $0.text.footnotes
      }
      Shown("source", .text, "where the facts come from") { $0.campaign.source }
      Shown("updated", .text, "when the page was last updated, as 02/7/2023") {
        $0.campaign.updated?.slashed
      }
    })

  /// The days of a campaign: the script in the page counts from them.
  fileprivate static func days<Content>(
    _ linked: @escaping @Sendable (Content) -> LinkedCampaign
  ) -> [Shown<Content>] {
    let first: @Sendable (Content) -> PartialDate? = { linked($0).campaign.firstDay }
    let last: @Sendable (Content) -> PartialDate? = { linked($0).campaign.lastDay }
    return [
      Shown("firstDay", .text, "the first day as machines read it") { first($0)?.iso },
      Shown("firstDayInText", .text, "the first day, as 17/10/2026") { first($0)?.slashed },
      Shown("lastDay", .text, "the last day as machines read it") { last($0)?.iso },
      Shown("lastDayInText", .text, "the last day, as 18/11/2026") { last($0)?.slashed },
    ]
  }

  @RowsBuilder<CampaignPage> private static var facts: [Shown<CampaignPage>] {
    Shown("year", .text, "the year") { String($0.campaign.year) }
    Shown("slogan", .text, "the slogan") { $0.campaign.slogan.map(NoBreakSpaces.insert(into:)) }
    Shown("summary", .text, "what the campaign is") {
      $0.campaign.summary.map(NoBreakSpaces.insert(into:))
    }
    Shown("calendarAddress", .text, "the iCalendar file; put root before it") {
      $0.linked.calendarAddress
    }
    Shown("goals", .list(of: Records.goal), "what is to be reached") { $0.campaign.goals }
    Shown("actions", .texts, "what a reader can do") {
      $0.campaign.actions.map(NoBreakSpaces.insert(into:))
    }
    Shown("fund", .record(Records.fund), "the account that takes donations, where one is given") {
      $0.campaign.fund
    }
    Shown("hotline", .text, "the telephone number, in groups") {
      $0.campaign.hotline.map(ContactNumber.grouped)
    }
    Shown("hotlineDigits", .text, "the same for tel: addresses") { $0.campaign.hotline }
    Shown("events", .list(of: Records.campaignEvent), "the programme, by day") {
      $0.campaign.programme
    }
  }

  @RowsBuilder<CampaignPage> private static var numbers: [Shown<CampaignPage>] {
    Shown("figures", .list(of: Records.campaignFigure), "the key figures") {
      $1.site.figures(of: $0.linked)
    }
    Shown("ledger", .record(Records.ledger), "what was raised and spent, where a table says so") {
      page, here in page.linked.ledger.map { ShownLedger(ledger: $0, campaign: page.campaign) }
    }
    Shown("documents", .list(of: Records.namedDocument), "the key documents") { page, here in
      zip(page.campaign.documents, page.linked.documents).map { named, found in
        var card = found.map(here.site.card) ?? NamedDocument(name: named.identifier)
        if case .known(let index) = found {
          card.subject = here.site.references[index].reference.title
        }
        return card
      }
    }
    Shown("organisers", .texts, "the organisers") { $0.campaign.organisers }
  }

  /// Its stories, its hand-outs, and everything in one archive.
  @RowsBuilder<CampaignPage> private static var material: [Shown<CampaignPage>] {
    Shown("stories", .list(of: Records.storyRow), "its stories") { page, here in
      page.linked.stories.map { here.site.stories[$0] }
    }
    Shown("handouts", .list(of: Records.handoutRow), "the hand-outs made for it") {
      $1.site.handouts(of: $0.linked)
    }
    Shown("textAddress", .text, "the page as plain text; put root before it") {
      $0.linked.textAddress
    }
    Shown(
      "kitAddress", .text,
      "the archive with all hand-outs, where there are any; put root before it"
    ) { $1.isPrinted ? $0.linked.kitAddress : nil }
    Shown("logoAddress", .text, "its sign, where it has one; put root before it") {
      $0.logo?.address
    }
    Shown("logoWidth", .text, "its width in pixels") { $0.logo.map { String($0.width) } }
    Shown("logoHeight", .text, "its height in pixels") { $0.logo.map { String($0.height) } }
  }
}

extension Records {
  /// A campaign as other pages name it.
  static let campaignCard = Rows<LinkedCampaign>("campaign card") {
    Pages.days { (linked: LinkedCampaign) in linked }
    Shown("name", .text, "its name") { $0.campaign.name }
    Shown("year", .text, "the year") { String($0.campaign.year) }
    Shown("slogan", .text, "the slogan") { $0.campaign.slogan }
    Shown("address", .text, "its page; put root before it") { $0.address }
  }

  static let goal = Rows<Campaign.Goal>("goal") {
    Shown("text", .text, "what is to be reached") { NoBreakSpaces.insert(into: $0.text) }
    Shown("figure", .text, "the figure with its unit") {
      $0.figure.map(NoBreakSpaces.insert(into:))
    }
    Shown("source", .text, "where it is set down") { $0.source }
  }

  static let fund = Rows<Campaign.Fund>("fund") {
    Shown("name", .text, "the fund") { $0.name }
    Shown("holder", .text, "the account's holder") { $0.holder }
    Shown("bank", .text, "the bank") { $0.bank }
    Shown("account", .text, "the account's number in groups of four") {
      $0.account.map(ContactNumber.grouped)
    }
  }

  static let campaignEvent = Rows<Campaign.Event>("campaign event") {
    Shown("text", .text, "what happens") { NoBreakSpaces.insert(into: $0.what) }
    Shown("date", .text, "the day, as 17/10/2026") { $0.date?.slashed }
    Shown("datetime", .text, "the day as machines read it") { $0.date?.iso }
    Shown("until", .text, "the last day, of an event of several") { $0.until?.slashed }
    Shown("untilDatetime", .text, "the same as machines read it; else the only day") {
      ($0.until ?? $0.date)?.iso
    }
    Shown("time", .text, "the time of day: 7 giờ 30") { $0.time?.inText }
    Shown("venue", .text, "where it is") { $0.venue }
    Shown("province", .text, "the province") { $0.province }
    Shown("note", .text, "what else is to be known") { $0.note }
  }
}

extension Campaign {
  /// The events by day and time, those of one time in the file's order.
  fileprivate var programme: [Event] {
    func moment(_ event: Event) -> Int { event.time.map { $0.hour * 60 + $0.minute } ?? -1 }
    return events.enumerated().sorted { a, b in
      let (first, second) = (a.element, b.element)
      guard let day = first.date, let other = second.date, day == other else {
        return (first.date?.iso ?? "", a.offset) < (second.date?.iso ?? "", b.offset)
      }
      return (moment(first), a.offset) < (moment(second), b.offset)
    }.map(\.element)
  }
}

extension Campaign.TimeOfDay {
  /// "7 giờ 30", "7 giờ".
  var inText: String {
    "\(hour)\u{A0}giờ" + (minute == 0 ? "" : "\u{A0}\(minute < 10 ? "0" : "")\(minute)")
  }
}
