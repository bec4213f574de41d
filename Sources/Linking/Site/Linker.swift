package import Diagnostics
package import Model
package import Parallelism
import VietnameseText

/// Makes the site out of its content: each step is a function of the values that the steps before it
/// have made, and none changes them.
package enum Linker {
  /// - Parameters:
  ///   - content: all that was read.
  ///   - work: how many threads read and connect the texts.
  ///   - contentFolder: what goes before a file's path in diagnostics, with its slash.
  ///   - diagnostics: receives collisions of addresses, unknown provinces, ambiguous mentions and
  ///     relations, and dead links.
  package static func link(
    _ content: SiteContent, work: ParallelWork = ParallelWork(jobs: 1), contentFolder: String,
    diagnostics: inout [Diagnostic]
  ) -> SiteView {
    var problems = LinkingProblems(contentFolder: contentFolder)
    defer { diagnostics += problems.diagnostics }
    var addresses = AddressBook()
    let cards = Cards(content, &addresses, &problems)
    let findings = Findings(cards, content, work, &addresses, &problems)
    let citing = CitingFile.all(of: cards, contentFolder: contentFolder, work)
    let directory = findings.directory(cards, content, citedBy: citing, work, &problems)
    let connections = Connections.all(of: citing, directory, work)
    problems.diagnostics += connections.diagnostics
    StoryDocuments.check(cards.stories, &problems)
    let connected = ConnectedCards(cards, connections)
    let links = BodyLinks.find(in: cards, &problems)
    let texts = LinkedTexts(connected, findings, links, directory, &problems)
    let campaigns = Campaigns.linked(
      connected.campaigns.enumerated().map { ($1.0, links.campaigns[$0], $1.1) }, to: texts,
      &problems)
    let publications = Publications.linked(
      zip(cards.publications, links.publications).map { ($0, $1) }, directory, cards.hidden,
      &problems)
    let handouts = HandoutLinks.linked(
      connected.handouts, to: texts, campaigns, values: content.values, &problems)
    let places = Places.find(in: directory, work)
    addresses.noteMade(directory, places, &problems)
    let redirects = addresses.redirects(of: cards.documents, &problems)
    return SiteView(
      SiteStore(
        texts: texts, campaigns: ContentList(campaigns), publications: ContentList(publications),
        handouts: ContentList(handouts), places: places,
        addresses: addresses, redirects: redirects,
        pictureUses: links.uses + handouts.compactMap(\.pictureUse)))
  }

  /// How one names a document: "Kế hoạch số 237/KH-MTTQ-BTT"; a number that is left blank in a draft
  /// shows as "…".
  package static func name(of document: Document) -> String {
    guard let identifier = document.identifier else { return document.kind.title }
    return "\(document.kind.title) số \(document.hasBlankNumber ? "…" : "")\(identifier)"
  }
}

/// What the files are grouped by, and what their texts say of agencies, deadlines and numbers.
private struct Findings {
  let taxonomies: [Taxonomy]
  let storyTaxonomies: [Taxonomy]
  let texts: [TextFindings]
  let coverage: [[CoveredContent]]
  let agencies: AgencyDirectory

  init(
    _ cards: Cards, _ content: SiteContent, _ work: ParallelWork, _ addresses: inout AddressBook,
    _ problems: inout LinkingProblems
  ) {
    var register = AgencyRegister(content.agencies)
    taxonomies = Taxonomies.ofDocuments(cards.documents, &register, &addresses, &problems)
    texts = TextFindings.read(cards.documents, register, work)
    agencies = AgencyDirectory(
      cards.documents, texts, taxonomies[.agency], register, &addresses, &problems)
    coverage = cards.documents.map { Coverage.contents(of: $0.file, &problems) }
    storyTaxonomies = Taxonomies.ofStories(cards.stories, &addresses, &problems)
  }

  func directory(
    _ cards: Cards, _ content: SiteContent, citedBy files: [CitingFile], _ work: ParallelWork,
    _ problems: inout LinkingProblems
  ) -> Directory {
    Directory(
      contentFolder: problems.contentFolder, settings: content.settings,
      gazetteer: content.gazetteer, documents: ContentList(cards.documents),
      stories: ContentList(cards.stories), withdrawnStories: cards.withdrawnStories,
      taxonomies: taxonomies, storyTaxonomies: storyTaxonomies, agencies: agencies.agencies,
      datasets: ContentList(content.datasets),
      citations: DirectoryMerge.directory(
        of: cards.documents, content.references, citedBy: files, content.gazetteer, work))
  }
}

/// The files that cite, with where their mentions lead.
private struct ConnectedCards {
  let documents: [(CardedDocument, Connections)]
  let stories: [(CardedStory, Connections)]
  let campaigns: [(Cards.Slugged<Campaign>, Connections)]
  let handouts: [(Cards.Slugged<Handout>, Connections)]

  /// - Parameter connections: in the order of `CitingFile.all`.
  init(_ cards: Cards, _ connections: [Connections]) {
    var rest = connections[...]
    func connected<Card>(_ cards: [Card]) -> [(Card, Connections)] {
      defer { rest = rest.dropFirst(cards.count) }
      return Array(zip(cards, rest))
    }
    documents = connected(cards.documents)
    stories = connected(cards.stories)
    campaigns = connected(cards.campaigns)
    handouts = connected(cards.handouts)
  }
}

extension LinkedTexts {
  fileprivate init(
    _ connected: ConnectedCards, _ findings: Findings, _ links: BodyLinks.Found,
    _ directory: Directory, _ problems: inout LinkingProblems
  ) {
    let storyTerms = findings.storyTaxonomies.termsByItem
    stories = ContentList(
      zip(connected.stories, links.stories).map { connected, links in
        let (carded, connections) = connected
        return LinkedStory(
          story: carded.file, card: carded.card, shownPictures: links.pictures,
          destinations: links.destinations,
          documents: LinkedStory.documents(connections, links.documents),
          terms: storyTerms[carded.id] ?? [], connections: connections)
      })
    let backlinks = Backlinks.inverting(
      connected.documents.map { ($0.id, $1) }, stories: stories.map { ($0.id, $0.documents) })
    references = ContentList(
      directory.references.map { reference in
        var reference = reference
        reference.backlinks = backlinks[reference.id] ?? Backlinks()
        return reference
      })
    datasets = ContentList(Datasets.withDocuments(directory, &problems))
    let terms = findings.taxonomies.termsByItem
    documents = ContentList(
      connected.documents.enumerated().map { index, connected in
        let (carded, connections) = connected
        let found = findings.texts[index]
        return LinkedDocument(
          document: carded.file, card: carded.card, destinations: links.documents[index],
          terms: terms[carded.id] ?? [], issuerAgencies: findings.agencies.issuers[index],
          duties: found.duties.map(findings.agencies.duty),
          coverage: findings.coverage[index], deadlines: found.deadlines,
          claims: DocumentClaims.withDeclared(
            found.claims, of: carded.file, directory, &problems),
          basisCitations: Array(connections.texts.dropFirst().dropLast()),
          connections: connections, backlinks: backlinks[carded.id] ?? Backlinks())
      })
    self.directory = directory
  }
}
