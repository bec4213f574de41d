import Figures
import Foundation
import Linking
import Model
import Templating
import VietnameseText

/// Fills the records of campaigns' pages.
extension PageRecords {
  func campaigns(_ page: WebPage) -> TemplateRecord {
    var record = self.page(
      page, title: Overviews.campaigns.title,
      description: "Các chiến dịch truyền thông và vận động, theo năm.")
    record.set(Name.campaigns, .records(site.campaigns.map(card)))
    return record
  }

  /// The campaign of the latest year.
  var latestCampaign: TemplateRecord? { site.campaigns.first.map(card) }

  private func card(_ linked: LinkedCampaign) -> TemplateRecord {
    let campaign = linked.campaign
    var record = TemplateRecord(capacity: 8)
    record.set(Name.name, .text(campaign.name))
    record.set(Name.year, .text(String(campaign.year)))
    record.set(Name.slogan, .optional(campaign.slogan))
    record.set(Name.address, .text(linked.address))
    setDays(of: campaign, in: &record)
    return record
  }

  private func setDays(of campaign: Campaign, in record: inout TemplateRecord) {
    record.set(Name.firstDay, .optional(campaign.firstDay?.iso))
    record.set(Name.firstDayInText, .optional(campaign.firstDay?.slashed))
    record.set(Name.lastDay, .optional(campaign.lastDay?.iso))
    record.set(Name.lastDayInText, .optional(campaign.lastDay?.slashed))
  }

  /// - Parameter index: the campaign's, in `SiteView.campaigns`.
  func campaign(_ page: WebPage, _ index: Int) -> TemplateRecord {
    let linked = site.campaigns[index]
    let campaign = linked.campaign
    var record = self.page(
      page, title: campaign.name, description: campaign.summary ?? campaign.slogan, capacity: 40)
    setDays(of: campaign, in: &record)
    record.set(Name.year, .text(String(campaign.year)))
    record.set(Name.slogan, .optional(campaign.slogan.map(NoBreakSpaces.insert(into:))))
    record.set(Name.summary, .optional(campaign.summary.map(NoBreakSpaces.insert(into:))))
    record.set(Name.calendarAddress, .text(linked.calendarAddress))
    record.set(Name.goals, Name.hasGoals, campaign.goals.map(goal))
    record.set(Name.hasActions, .flag(!campaign.actions.isEmpty))
    record.set(Name.actions, .texts(campaign.actions.map(NoBreakSpaces.insert(into:))))
    record.set(Name.fund, campaign.fund.map { .record(fund($0)) } ?? .absent)
    record.set(Name.hotline, .optional(campaign.hotline.map(ContactNumber.grouped)))
    record.set(Name.hotlineDigits, .optional(campaign.hotline))
    record.set(Name.events, Name.hasEvents, programme(of: linked).map(event))
    record.set(Name.figures, Name.hasFigures, figures(of: linked))
    record.set(Name.ledger, linked.ledger.map { .record(ledger($0, of: linked, page)) } ?? .absent)
    setMaterial(of: linked, in: &record)
    record.set(
      Name.documents, Name.hasDocuments,
      zip(campaign.documents, linked.documents).map { document($0.identifier, $1) })
    record.set(Name.hasOrganisers, .flag(!campaign.organisers.isEmpty))
    record.set(Name.organisers, .texts(campaign.organisers))
    let marks = TextMarks(site: site, on: page)
    let text = BodyHTML.write(
      linked.body, marks: marks.marks(of: linked.citations),
      pictures: PictureHTML(pictures: site.pictures, root: page.root),
      figures: (figureWriter(on: page), siteFigures[campaign.path]))
    record.set(Name.body, .markup(Markup(bytes: text.main + text.appendices)))
    record.set(Name.footnotes, .markup(Markup(bytes: text.footnotes)))
    record.set(Name.source, .optional(campaign.source))
    record.set(Name.updated, .optional(campaign.updated?.slashed))
    return record
  }

  /// Its stories, its hand-outs, and everything in one archive.
  private func setMaterial(of linked: LinkedCampaign, in record: inout TemplateRecord) {
    record.set(Name.stories, Name.hasStories, linked.stories.map(storyRow))
    record.set(
      Name.handouts, Name.hasHandouts,
      site.handouts(of: linked).map(handoutRow))
    record.set(Name.textAddress, .text(linked.textAddress))
    record.set(Name.kitAddress, isPrinted ? .text(linked.kitAddress) : .absent)
    let logo = linked.logo.flatMap { site.pictures[$0]?.fallback }
    record.set(Name.logoAddress, .optional(logo?.address))
    record.set(Name.logoWidth, .optional(logo.map { String($0.width) }))
    record.set(Name.logoHeight, .optional(logo.map { String($0.height) }))
  }

  private func goal(_ goal: Campaign.Goal) -> TemplateRecord {
    [
      Name.text: .text(NoBreakSpaces.insert(into: goal.text)),
      Name.figure: .optional(goal.figure.map(NoBreakSpaces.insert(into:))),
      Name.source: .optional(goal.source),
    ]
  }

  private func fund(_ fund: Campaign.Fund) -> TemplateRecord {
    [
      Name.name: .text(fund.name), Name.holder: .optional(fund.holder),
      Name.bank: .optional(fund.bank),
      Name.account: .optional(fund.account.map(ContactNumber.grouped)),
    ]
  }

  /// The events by day and time, those of one time in the file's order.
  private func programme(of campaign: LinkedCampaign) -> [Campaign.Event] {
    func moment(_ event: Campaign.Event) -> Int {
      event.time.map { $0.hour * 60 + $0.minute } ?? -1
    }
    return campaign.events.enumerated().sorted { a, b in
      let (first, second) = (a.element, b.element)
      guard let day = first.date, let other = second.date, day == other else {
        return (first.date?.iso ?? "", a.offset) < (second.date?.iso ?? "", b.offset)
      }
      return (moment(first), a.offset) < (moment(second), b.offset)
    }.map(\.element)
  }

  private func event(_ event: Campaign.Event) -> TemplateRecord {
    [
      Name.text: .text(NoBreakSpaces.insert(into: event.what)),
      Name.date: .optional(event.date?.slashed), Name.datetime: .optional(event.date?.iso),
      Name.until: .optional(event.until?.slashed),
      Name.untilDatetime: .optional((event.until ?? event.date)?.iso),
      Name.time: .optional(event.time?.inText), Name.venue: .optional(event.venue),
      Name.province: .optional(event.province), Name.note: .optional(event.note),
    ]
  }

  /// A key figure as it is shown: stated by a document or given by a table.
  private struct ShownFigure {
    var figure: Campaign.Figure
    /// "trên 888".
    var value: String
    var time: String?
    /// The document or table that it is from.
    var source: String
    var address: String?
  }

  private func shownFigures(of linked: LinkedCampaign) -> [ShownFigure] {
    linked.campaign.figures.enumerated().compactMap { index, figure in
      if let measure = linked.measures[index] {
        let table = site.datasets[measure.dataset]
        return ShownFigure(
          figure: figure, value: measure.text,
          time: figure.time ?? table.dataset.asOf.map { "Đến \($0.slashed)" },
          source: table.dataset.title, address: table.address)
      }
      guard let value = figure.value, let name = figure.document else { return nil }
      let document = linked.figureDocuments[index]
      return ShownFigure(
        figure: figure, value: value, time: figure.time,
        source: document.map { site.naming(of: $0).name } ?? name.identifier,
        address: document.map(site.address))
    }
  }

  private func figures(of linked: LinkedCampaign) -> [TemplateRecord] {
    shownFigures(of: linked).map { shown in
      let value = shown.value
      let number = value.firstIndex(where: \.isNumber) ?? value.startIndex
      return [
        Name.qualifier: .text(value[..<number].trimmingCharacters(in: .whitespaces)),
        Name.value: .text(NoBreakSpaces.insert(into: String(value[number...]))),
        Name.unit: .optional(shown.figure.unit.map(NoBreakSpaces.insert(into:))),
        Name.text: .text(NoBreakSpaces.insert(into: shown.figure.label)),
        Name.time: .optional(shown.time), Name.name: .text(shown.source),
        Name.address: .optional(shown.address),
      ]
    }
  }

  /// The key figures of a campaign as plain text, one line each.
  func figureLines(of linked: LinkedCampaign) -> [String] {
    shownFigures(of: linked).map { shown in
      let amount = [shown.value, shown.figure.unit].compactMap(\.self).joined(separator: " ")
      let time = shown.time.map { " (\($0))" } ?? ""
      return "\(shown.figure.label): \(amount)\(time). Nguồn: \(shown.source)"
    }
  }

  private func ledger(
    _ ledger: LinkedLedger, of campaign: LinkedCampaign, _ page: WebPage
  ) -> TemplateRecord {
    let linked = site.datasets[ledger.dataset]
    var chart: [UInt8] = []
    if let figure = siteFigures.ledger(of: campaign.campaign) {
      figureWriter(on: page).write(figure, into: &chart)
    }
    func amount(_ number: Decimal?) -> TemplateValue {
      .text(number.map { VietnameseNumber.format($0) } ?? "–")
    }
    return [
      Name.title: .text(ledger.itemTitle), Name.unit: .optional(ledger.unit),
      Name.chart: .markup(Markup(bytes: chart)),
      Name.rows: .records(
        ledger.rows.map { row -> TemplateRecord in
          [
            Name.text: .text(row.item), Name.raised: amount(row.raised),
            Name.spent: amount(row.spent),
          ]
        }),
      Name.raised: amount(ledger.raised), Name.spent: amount(ledger.spent),
      Name.time: .optional(linked.dataset.asOf?.slashed),
      Name.name: .text(linked.dataset.title), Name.address: .text(linked.address),
    ]
  }

  /// A document that content names; without a page it keeps its identifier.
  private func document(_ identifier: String, _ found: CitedDocument?) -> TemplateRecord {
    switch found {
    case .held(let index): named(index)
    case .known(let index):
      [
        Name.name: .text(site.references[index].name),
        Name.address: .text(site.references[index].address),
        Name.subject: .optional(site.references[index].reference.title),
      ]
    case nil: [Name.name: .text(identifier), Name.address: .absent, Name.subject: .absent]
    }
  }
}

extension Campaign.TimeOfDay {
  /// "7 giờ 30", "7 giờ".
  var inText: String {
    "\(hour)\u{A0}giờ" + (minute == 0 ? "" : "\u{A0}\(minute < 10 ? "0" : "")\(minute)")
  }
}
