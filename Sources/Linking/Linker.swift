package import Diagnostics
package import Gazetteer
package import Model
package import Parallelism
import VietnameseText

/// Makes the site out of its documents: fixes every address, orders and groups the documents, and
/// connects those that refer to each other.
package enum Linker {
  /// - Parameters:
  ///   - documents: every document that was read, in any order.
  ///   - stories: every story that was read, likewise.
  ///   - references: documents that are known and not held.
  ///   - agencies: what is known of agencies beside their names in the documents.
  ///   - campaigns: every campaign that was read, in any order.
  ///   - publications: every bound volume that was read, likewise.
  ///   - datasets: the tables with their provinces, in order.
  ///   - settings: the site's settings.
  ///   - gazetteer: the provinces.
  ///   - includesDrafts: whether documents that are not yet published take part.
  ///   - work: how many threads read the texts.
  ///   - contentFolder: what goes before a document's path in diagnostics, with its slash.
  ///   - diagnostics: receives collisions of addresses, unknown provinces, ambiguous relations and
  ///     dead links.
  package static func link(
    _ documents: [Document], stories: [Story] = [], references: [Reference] = [],
    agencies: [Agency] = [], campaigns: [Campaign] = [], publications: [Publication] = [],
    datasets: [LinkedDataset] = [], settings: SiteSettings,
    gazetteer: Gazetteer = .standard, includesDrafts: Bool = false,
    work: ParallelWork = ParallelWork(jobs: 1), contentFolder: String,
    diagnostics: inout [Diagnostic]
  ) -> LinkedSite {
    var problems = LinkingProblems(contentFolder: contentFolder)
    var site = LinkedSite(settings: settings)
    site.datasets = datasets
    site.gazetteer = gazetteer
    let published = includesDrafts ? documents : documents.filter { !$0.isUnpublished }
    site.documents = inListingOrder(Addresses.assign(to: published, &problems))
    Leftovers.report(documents, &problems)
    Provinces.resolve(in: &site, &problems)
    var register = AgencyRegister(agencies)
    Taxonomies.build(in: &site, &register, &problems)
    readTexts(in: &site, register, work)
    AgencyPages.build(in: &site, register, &problems)
    for index in site.documents.indices {
      site.documents[index].coverage = Coverage.contents(
        of: site.documents[index].document, &problems)
    }
    site.redirects = Addresses.redirects(in: site, &problems)
    Stories.add(stories, to: &site, includesDrafts: includesDrafts, &problems)
    CitationLinks.resolve(in: &site, references, &problems)
    Datasets.resolveDocuments(in: &site, &problems)
    DocumentClaims.resolveDeclared(in: &site, &problems)
    Campaigns.build(
      includesDrafts ? campaigns : campaigns.filter { !$0.isUnpublished }, in: &site, &problems)
    let drafts =
      documents.filter(\.isUnpublished).map(\.path) + stories.filter(\.isUnpublished).map(\.path)
      + campaigns.filter(\.isUnpublished).map(\.path)
    let unpublished = includesDrafts ? [] : Set(drafts)
    let withdrawn = Set(stories.filter(\.isWithdrawn).map(\.path))
    Publications.build(
      includesDrafts ? publications : publications.filter { !$0.isUnpublished }, in: &site,
      unpublished: unpublished, withdrawn: withdrawn, &problems)
    BodyLinks.resolve(in: &site, unpublished: unpublished, withdrawn: withdrawn, &problems)
    Places.build(in: &site, work)
    diagnostics += problems.diagnostics
    return site
  }

  /// Finds the duties and deadlines that the texts set, and the claims that they make.
  private static func readTexts(
    in site: inout LinkedSite, _ register: AgencyRegister, _ work: ParallelWork
  ) {
    let documents = site.documents
    let found = work.map(runsOf: documents.count) { run in
      var register = register
      return run.map { index in
        let document = documents[index].document
        let duties = DutyFinder(document.body, place: register.place(of: document))
        return (
          duties.duties(&register), DeadlineFinder.deadlines(of: document),
          DocumentClaims.found(in: document.body)
        )
      }
    }
    for (index, (duties, deadlines, claims)) in found.enumerated() {
      site.documents[index].duties = duties
      site.documents[index].deadlines = deadlines
      site.documents[index].claims = claims
    }
  }

  /// How one names a document: "Kế hoạch số 237/KH-MTTQ-BTT"; a number that is left blank in a draft
  /// shows as "…".
  package static func name(of document: Document) -> String {
    guard let identifier = document.identifier else { return document.kind.title }
    return "\(document.kind.title) số \(document.hasBlankNumber ? "…" : "")\(identifier)"
  }

  /// Newest first; within a day in Vietnamese order of names, then by file. Undated ones last.
  private static func inListingOrder(_ documents: [LinkedDocument]) -> [LinkedDocument] {
    // Sorted by small keys: a document is too large to be moved about.
    var places = documents.indices.map { index in
      ListingKey(documents[index], index: index)
    }
    places.sort()
    return places.map { documents[$0.index] }
  }
}

/// What decides where a document stands in a list.
private struct ListingKey: Comparable {
  let date: PartialDate?
  let name: SortKey
  let path: String
  let index: Int

  init(_ linked: LinkedDocument, index: Int) {
    date = linked.document.date
    name = SortKey(linked.name)
    path = linked.document.path
    self.index = index
  }

  static func == (a: Self, b: Self) -> Bool { a.index == b.index }

  static func < (a: Self, b: Self) -> Bool {
    if a.date != b.date {
      guard let first = a.date else { return false }
      guard let second = b.date else { return true }
      return second < first
    }
    if a.name != b.name { return a.name < b.name }
    return a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
  }
}

/// The diagnostics of linking, placed by a document's front matter.
struct LinkingProblems {
  let contentFolder: String
  var diagnostics: [Diagnostic] = []

  init(contentFolder: String) { self.contentFolder = contentFolder }

  /// Where a front matter value stands; the file as a whole where the key is not written.
  func location(_ document: Document, _ key: String) -> SourceLocation {
    DocumentPlace(document, contentFolder: contentFolder)[key]
  }

  /// Where the innermost block stands that holds an offset of the body's text.
  func location(_ document: Document, at offset: Int) -> SourceLocation {
    DocumentPlace(document, contentFolder: contentFolder).body(at: offset)
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ document: Document, _ key: String,
    _ summary: Message, wayOut: Message? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(
        severity, code, at: location(document, key), summary, wayOut: wayOut, notes: notes))
  }
}
