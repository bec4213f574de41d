import Diagnostics
import Gazetteer
import Model
import VietnameseText

/// Finds what campaigns name: provinces, documents, stories and tables.
enum Campaigns {
  /// - Parameters:
  ///   - campaigns: with their slugs, and where each one's text leads.
  ///   - texts: the texts of the site.
  /// - Returns: the latest year first.
  static func linked(
    _ campaigns: [(Cards.Slugged<Campaign>, BodyLinks.Found.OfCampaign, Connections)],
    to texts: LinkedTexts, _ problems: inout LinkingProblems
  ) -> [LinkedCampaign] {
    campaigns.map { slugged, links, connections in
      let (campaign, directory) = (slugged.file, texts.directory)
      var linked = LinkedCampaign(
        campaign: campaign, slug: slugged.slug, logo: links.logo,
        destinations: links.destinations, citations: connections.texts.first ?? [])
      linked.events = events(of: campaign, directory.gazetteer, &problems)
      linked.stories = stories(of: linked, in: directory, &problems)
      linked.documents = campaign.documents.map {
        document($0, of: campaign, in: directory, &problems)
      }
      var tables = CampaignFigures(
        texts, DocumentPlace(campaign, contentFolder: problems.contentFolder))
      linked.measures = campaign.figures.map { tables.measure(of: $0) }
      linked.ledger = campaign.ledger.flatMap { tables.ledger(of: $0) }
      problems.diagnostics += tables.diagnostics
      linked.figureDocuments = campaign.figures.map(\.document).map { name in
        name.flatMap { document($0, of: campaign, in: directory, &problems) }
      }
      return linked
    }.sorted(by: isListedBefore)
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
    of linked: LinkedCampaign, in directory: Directory, _ problems: inout LinkingProblems
  ) -> [ContentID] {
    let campaign = linked.campaign
    if campaign.stories.isEmpty {
      return directory.stories.filter { $0.file.campaign == linked.slug }.map(\.id)
    }
    let withdrawn = Set(directory.withdrawnStories.map(\.slug))
    return campaign.stories.compactMap { name in
      if let story = directory.stories.first(where: { $0.card.slug == name }) { return story.id }
      guard !withdrawn.contains(name) else { return nil }
      problems.report(
        .`campaign.unknown-story`, at: problems.location(campaign, "stories"),
        Message(vi: "không có câu chuyện “\(name)”", en: "there is no story “\(name)”"),
        wayOut: Suggestion.message(
          Suggestion.nearest(to: name, among: directory.stories.map(\.card.slug)))
          ?? Message(
            vi: "ghi tên tệp trong Content/stories, không cần .md",
            en: "write the name of a file in Content/stories, without .md"))
      return nil
    }
  }

  /// Its events, with their provinces by the names of their days.
  private static func events(
    of campaign: Campaign, _ gazetteer: Gazetteer, _ problems: inout LinkingProblems
  ) -> [Campaign.Event] {
    campaign.events.map { event in
      guard let name = event.province else { return event }
      var event = event
      do throws(PlaceProblem) {
        event.province = try gazetteer.resolve(name, on: event.date ?? campaign.firstDay).name
      } catch {
        problems.report(
          error.code, at: problems.location(campaign, event.position), error.summary,
          wayOut: error.wayOut
            ?? Message(
              vi: "ghi tên tỉnh, thành phố trong năm ấy, không kèm tên xã",
              en: "write the province's name of that year, without the commune"))
      }
      return event
    }
  }

  private static func document(
    _ name: Campaign.DocumentName, of campaign: Campaign, in directory: Directory,
    _ problems: inout LinkingProblems
  ) -> CitedDocument? {
    let description = CitationDirectory.Description(
      identifier: name.identifier, date: name.date, issuers: name.issuer.map { [$0] } ?? [])
    let found = directory.citations.matching(description)
    if found.count == 1 { return found[0].document }
    let location = problems.location(campaign, name.position)
    if found.isEmpty {
      problems.report(
        .`campaign.unknown-document`, at: location,
        Message(
          vi: "không biết văn bản số \(name.identifier)",
          en: "no document \(name.identifier) is known"),
        wayOut: Message(
          vi: "kiểm tra lại số, ký hiệu, ngày; hoặc thêm vào data/references.yml",
          en: "check identifier and date, or add it to data/references.yml"))
    } else {
      problems.report(
        .`campaign.ambiguous-document`, at: location,
        Message(
          vi: "có \(found.count) văn bản mang số \(name.identifier)",
          en: "\(found.count) documents bear the identifier \(name.identifier)"),
        wayOut: Message(vi: "thêm ngay hoặc co-quan", en: "add date or issuer"),
        notes: found.map { directory.note(on: $0.document) })
    }
    return nil
  }
}
