package import Templating

extension Schemas {
  /// The page of one campaign.
  package static let campaign = Schema(
    "campaign",
    page + days + [
      .init(Name.year, .text, "the year"),
      .init(Name.slogan, .text, "the slogan"),
      .init(Name.summary, .text, "what the campaign is"),
      .init(Name.calendarAddress, .text, "the iCalendar file; put root before it"),
      .init(Name.hasGoals, .flag, "whether there are any"),
      .init(Name.goals, .list(of: .record(goal)), "what is to be reached"),
      .init(Name.hasActions, .flag, "whether there are any"),
      .init(Name.actions, .list(of: .text), "what a reader can do"),
      .init(Name.fund, .record(fund), "the account that takes donations, where one is given"),
      .init(Name.hotline, .text, "the telephone number, in groups"),
      .init(Name.hotlineDigits, .text, "the same for tel: addresses"),
      .init(Name.hasEvents, .flag, "whether there are any"),
      .init(Name.events, .list(of: .record(campaignEvent)), "the programme, by day"),
      .init(Name.hasFigures, .flag, "whether there are any"),
      .init(Name.figures, .list(of: .record(campaignFigure)), "the key figures"),
      .init(Name.ledger, .record(ledger), "what was raised and spent, where a table says so"),
      .init(Name.hasDocuments, .flag, "whether there are any"),
      .init(Name.documents, .list(of: .record(namedDocument)), "the key documents"),
      .init(Name.hasOrganisers, .flag, "whether there are any"),
      .init(Name.organisers, .list(of: .text), "the organisers"),
      .init(Name.hasStories, .flag, "whether there are any"),
      .init(Name.stories, .list(of: .record(storyRow)), "its stories"),
      .init(Name.hasHandouts, .flag, "whether there are any"),
      .init(Name.handouts, .list(of: .record(handoutRow)), "the hand-outs made for it"),
      .init(Name.textAddress, .text, "the page as plain text; put root before it"),
      .init(
        Name.kitAddress, .text,
        "the archive with all hand-outs, where there are any; put root before it"),
      .init(Name.logoAddress, .text, "its sign, where it has one; put root before it"),
      .init(Name.logoWidth, .text, "its width in pixels"),
      .init(Name.logoHeight, .text, "its height in pixels"),
      .init(Name.body, .markup, "the text"),
      .init(Name.footnotes, .markup, "the footnotes, as items of a numbered list"),
      .init(Name.source, .text, "where the facts come from"),
      .init(Name.updated, .text, "when the page was last updated, as 02/7/2023"),
    ])

  /// The list of campaigns.
  package static let campaigns = Schema(
    "campaigns",
    page + [.init(Name.campaigns, .list(of: .record(campaignCard)), "the latest year first")])

  /// A campaign as other pages name it.
  package static let campaignCard = Schema(
    "campaign card",
    days + [
      .init(Name.name, .text, "its name"),
      .init(Name.year, .text, "the year"),
      .init(Name.slogan, .text, "the slogan"),
      .init(Name.address, .text, "its page; put root before it"),
    ])

  /// The days of a campaign: the script in the page counts from them.
  private static let days: [Schema.Field] = [
    .init(Name.firstDay, .text, "the first day as machines read it"),
    .init(Name.firstDayInText, .text, "the first day, as 17/10/2026"),
    .init(Name.lastDay, .text, "the last day as machines read it"),
    .init(Name.lastDayInText, .text, "the last day, as 18/11/2026"),
  ]

  package static let goal = Schema(
    "goal",
    [
      .init(Name.text, .text, "what is to be reached"),
      .init(Name.figure, .text, "the figure with its unit"),
      .init(Name.source, .text, "where it is set down"),
    ])

  package static let fund = Schema(
    "fund",
    [
      .init(Name.name, .text, "the fund"),
      .init(Name.holder, .text, "the account's holder"),
      .init(Name.bank, .text, "the bank"),
      .init(Name.account, .text, "the account's number in groups of four"),
    ])

  package static let campaignEvent = Schema(
    "campaign event",
    [
      .init(Name.text, .text, "what happens"),
      .init(Name.date, .text, "the day, as 17/10/2026"),
      .init(Name.datetime, .text, "the day as machines read it"),
      .init(Name.until, .text, "the last day, of an event of several"),
      .init(Name.untilDatetime, .text, "the same as machines read it; else the only day"),
      .init(Name.time, .text, "the time of day: 7 giờ 30"),
      .init(Name.venue, .text, "where it is"),
      .init(Name.province, .text, "the province"),
      .init(Name.note, .text, "what else is to be known"),
    ])

  package static let ledger = Schema(
    "ledger",
    [
      .init(Name.title, .text, "what the rows are: Quý, Tỉnh"),
      .init(Name.unit, .text, "the unit of the amounts"),
      .init(Name.chart, .markup, "the same as a chart"),
      .init(Name.rows, .list(of: .record(ledgerRow)), "the rows"),
      .init(Name.raised, .text, "what was raised in all"),
      .init(Name.spent, .text, "what was spent in all"),
      .init(Name.time, .text, "the day on which the amounts hold"),
      .init(Name.name, .text, "the table"),
      .init(Name.address, .text, "its page; put root before it"),
    ])

  package static let ledgerRow = Schema(
    "ledger row",
    [
      .init(Name.text, .text, "what the row is"),
      .init(Name.raised, .text, "what was raised; – where it is not known"),
      .init(Name.spent, .text, "what was spent, likewise"),
    ])

  package static let campaignFigure = Schema(
    "campaign figure",
    [
      .init(Name.qualifier, .text, "the words before the number: trên, hơn"),
      .init(Name.value, .text, "the figure: 888"),
      .init(Name.unit, .text, "its unit: tỷ đồng"),
      .init(Name.text, .text, "what it is of"),
      .init(Name.time, .text, "the time that it is for: 6 tháng đầu năm 2023"),
      .init(Name.name, .text, "the document or table that states it"),
      .init(Name.address, .text, "its page, where it has one; put root before it"),
    ])
}
