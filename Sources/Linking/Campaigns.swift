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
    site.campaigns = assignAddresses(campaigns, &problems).sorted(by: isListedBefore)
    for place in site.campaigns.indices {
      resolveProvinces(&site.campaigns[place].campaign, in: site, &problems)
      let campaign = site.campaigns[place].campaign
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

  // MARK: Addresses

  /// Of two campaigns with one slug the second is reported and left out.
  private static func assignAddresses(
    _ campaigns: [Campaign], _ problems: inout LinkingProblems
  ) -> [LinkedCampaign] {
    var owners: [String: Campaign] = [:]
    return campaigns.compactMap { campaign in
      guard let slug = campaign.slug ?? Slug.make(Addresses.fileName(campaign.path)) else {
        problems.report(
          .`address.no-slug`, at: problems.location(campaign, "slug"),
          Message(vi: "không đặt được địa chỉ từ tên tệp", en: "the file name gives no address"),
          wayOut: Message(
            vi: "thêm khóa duong-dan, hoặc đổi tên tệp", en: "add the key slug, or rename the file")
        )
        return nil
      }
      if let owner = owners[slug] {
        reportCollision(slug, campaign, owner, &problems)
        return nil
      }
      owners[slug] = campaign
      return LinkedCampaign(campaign: campaign, slug: slug)
    }
  }

  private static func reportCollision(
    _ slug: String, _ campaign: Campaign, _ owner: Campaign, _ problems: inout LinkingProblems
  ) {
    problems.report(
      .`address.collision`, at: problems.location(campaign, "slug"),
      Message(
        vi: "địa chỉ chien-dich/\(slug).html đã thuộc về chiến dịch năm \(owner.year)",
        en: "the address chien-dich/\(slug).html belongs to the campaign of \(owner.year)"),
      wayOut: Message(
        vi: "đặt duong-dan khác, nên có năm ở cuối", en: "give it another slug, best with its year"),
      notes: [
        .init(
          Message(vi: "chiến dịch kia", en: "the other campaign"),
          at: problems.location(owner, "slug"))
      ])
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
        .`campaign.unknown-story`, at: problems.location(campaign, "stories"),
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
    var resolver = CitationResolver(source: noDocument, document: document)
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

  private static func resolveProvinces(
    _ campaign: inout Campaign, in site: LinkedSite, _ problems: inout LinkingProblems
  ) {
    for index in campaign.events.indices {
      let event = campaign.events[index]
      guard let name = event.province else { continue }
      do throws(PlaceProblem) {
        campaign.events[index].province = try site.gazetteer.resolve(
          name, on: event.date ?? campaign.firstDay
        ).name
      } catch {
        problems.report(
          error.code, at: problems.location(campaign, event.position), error.summary,
          wayOut: error.wayOut
            ?? Message(
              vi: "ghi tên tỉnh, thành phố trong năm ấy, không kèm tên xã",
              en: "write the province's name of that year, without the commune"))
      }
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
        wayOut: Message(vi: "thêm ngay hoặc co-quan", en: "add date or issuer"))
    }
    return nil
  }
}

extension LinkingProblems {
  /// Where a front matter value of a campaign stands; the file as a whole where the key is not
  /// written.
  func location(_ campaign: Campaign, _ key: String) -> SourceLocation {
    DocumentPlace(campaign, contentFolder: contentFolder)[key]
  }

  func location(_ campaign: Campaign, _ position: FieldPosition) -> SourceLocation {
    DocumentPlace(campaign, contentFolder: contentFolder)[position]
  }

  mutating func report(
    _ code: Diagnostic.Code, at location: SourceLocation,
    _ summary: Message, wayOut: Message? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(code, at: location, summary, wayOut: wayOut, notes: notes))
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
