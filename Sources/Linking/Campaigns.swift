import Citations
import Diagnostics
import Gazetteer
import Model
import VietnameseText

/// Gives every campaign its address, and finds what it names: provinces and documents.
enum Campaigns {
  /// Fills `site.campaigns`, the latest year first.
  ///
  /// - Parameter site: with its documents, references and gazetteer.
  static func build(
    _ campaigns: [Campaign], in site: inout LinkedSite, _ problems: inout LinkingProblems
  ) {
    guard !campaigns.isEmpty else { return }
    var index = CitationIndex(site.documents, site.references.map(\.reference))
    site.campaigns = zip(campaigns, site.addresses.assign(campaigns, &problems))
      .compactMap { campaign, slug in slug.map { LinkedCampaign(campaign: campaign, slug: $0) } }
      .sorted(by: isListedBefore)
    for place in site.campaigns.indices {
      let campaign = site.campaigns[place].campaign
      site.campaigns[place].events = events(of: campaign, in: site, &problems)
      site.campaigns[place].stories = stories(of: site.campaigns[place], in: site, &problems)
      site.campaigns[place].citations = citations(of: campaign, in: site, &index, &problems)
      let figures = campaign.figures.map(\.document)
      site.campaigns[place].documents = campaign.documents.map {
        document($0, of: campaign, &index, &problems)
      }
      var tables = CampaignFigures(
        site, DocumentPlace(campaign, contentFolder: problems.contentFolder))
      site.campaigns[place].measures = campaign.figures.map { tables.measure(of: $0) }
      site.campaigns[place].ledger = campaign.ledger.flatMap { tables.ledger(of: $0) }
      problems.diagnostics += tables.diagnostics
      site.campaigns[place].figureDocuments = figures.map { name in
        name.flatMap { document($0, of: campaign, &index, &problems) }
      }
    }
  }

  private static func isListedBefore(_ a: LinkedCampaign, _ b: LinkedCampaign) -> Bool {
    if a.campaign.year != b.campaign.year { return a.campaign.year > b.campaign.year }
    if a.campaign.firstDay != b.campaign.firstDay {
      guard let first = a.campaign.firstDay else { return false }
      return b.campaign.firstDay.map { first > $0 } ?? true
    }
    return a.slug < b.slug
  }

  // MARK: What campaigns name

  /// The stories that a campaign names, or those that name it. One whose consent was withdrawn is
  /// passed over: nothing may tell of it.
  private static func stories(
    of linked: LinkedCampaign, in site: LinkedSite, _ problems: inout LinkingProblems
  ) -> [Int] {
    let campaign = linked.campaign
    if campaign.stories.isEmpty {
      return site.stories.indices.filter { site.stories[$0].story.campaign == linked.slug }
    }
    let withdrawn = Set(site.withdrawnStories.map(\.slug))
    return campaign.stories.compactMap { name in
      if let index = site.stories.firstIndex(where: { $0.slug == name }) { return index }
      guard !withdrawn.contains(name) else { return nil }
      problems.report(
        .error, "campaign.unknown-story", at: problems.location(campaign, "stories"),
        Message(vi: "không có câu chuyện “\(name)”", en: "there is no story “\(name)”"),
        wayOut: Suggestion.message(
          Suggestion.nearest(to: name, among: site.stories.map(\.slug)))
          ?? Message(
            vi: "ghi tên tệp trong Content/stories, không cần .md",
            en: "write the name of a file in Content/stories, without .md"))
      return nil
    }
  }

  /// The documents that a campaign's text mentions.
  private static func citations(
    of campaign: Campaign, in site: LinkedSite, _ index: inout CitationIndex,
    _ problems: inout LinkingProblems
  ) -> [LinkedCitation] {
    var document = Document(path: campaign.path, kind: .other, subject: campaign.name)
    document.date = campaign.firstDay
    var resolver = CitationResolver(source: noDocument, document: document, province: nil)
    let place = DocumentPlace(campaign, contentFolder: problems.contentFolder)
    let found = resolver.resolve(campaign.citations, in: campaign.body.text, &index) {
      place.body(at: $0)
    }
    problems.diagnostics += resolver.diagnostics
    return zip(campaign.citations.mentions, found).map { mention, outcome in
      let target = outcome.target.flatMap { site.hasPage(of: $0) ? $0 : nil }
      return LinkedCitation(
        range: mention.range, target: target, pinpoints: [], certainty: outcome.certainty)
    }
  }

  /// The index of the document that a campaign would be.
  private static let noDocument = -1

  /// Its events, with their provinces by the names of their days.
  private static func events(
    of campaign: Campaign, in site: LinkedSite, _ problems: inout LinkingProblems
  ) -> [Campaign.Event] {
    campaign.events.map { event in
      guard let name = event.province else { return event }
      var event = event
      do throws(PlaceProblem) {
        event.province = try site.gazetteer.resolve(name, on: event.date ?? campaign.firstDay).name
      } catch {
        problems.report(
          .error, error.code, at: problems.location(campaign, event.position), error.summary,
          wayOut: error.wayOut
            ?? Message(
              vi: "ghi tên tỉnh, thành phố trong năm ấy, không kèm tên xã",
              en: "write the province's name of that year, without the commune"))
      }
      return event
    }
  }

  private static func document(
    _ name: Campaign.DocumentName, of campaign: Campaign, _ index: inout CitationIndex,
    _ problems: inout LinkingProblems
  ) -> CitedDocument? {
    let description = CitationIndex.Description(
      identifier: name.identifier, date: name.date, issuers: name.issuer.map { [$0] } ?? [])
    let found = index.matching(index.candidates(for: description), description)
    if found.count == 1 { return found[0].document }
    let location = problems.location(campaign, name.position)
    if found.isEmpty {
      problems.report(
        .warning, "campaign.unknown-document", at: location,
        Message(
          vi: "không biết văn bản số \(name.identifier)",
          en: "no document \(name.identifier) is known"),
        wayOut: Message(
          vi: "kiểm tra lại số, ký hiệu, ngày; hoặc thêm vào data/references.yml",
          en: "check identifier and date, or add it to data/references.yml"))
    } else {
      problems.report(
        .warning, "campaign.ambiguous-document", at: location,
        Message(
          vi: "có \(found.count) văn bản mang số \(name.identifier)",
          en: "\(found.count) documents bear the identifier \(name.identifier)"),
        wayOut: Message(vi: "thêm ngay hoặc co-quan", en: "add date or issuer"))
    }
    return nil
  }
}

extension LinkedSite {
  /// Whether a document has a page: those that only campaigns mention have none.
  fileprivate func hasPage(of document: CitedDocument) -> Bool {
    switch document {
    case .held(let index): documents.indices.contains(index)
    case .known(let index): references.indices.contains(index)
    }
  }
}
