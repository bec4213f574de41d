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
  ///   - handouts: every hand-out that was read, likewise.
  ///   - datasets: the tables with their provinces, in order.
  ///   - values: the numbers that tables give.
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
    handouts: [Handout] = [], datasets: [LinkedDataset] = [],
    values: InlineValues = InlineValues(), settings: SiteSettings,
    gazetteer: Gazetteer = .standard, includesDrafts: Bool = false,
    work: ParallelWork = ParallelWork(jobs: 1), contentFolder: String,
    diagnostics: inout [Diagnostic]
  ) -> LinkedSite {
    var problems = LinkingProblems(contentFolder: contentFolder)
    var site = LinkedSite(settings: settings)
    site.datasets = datasets
    site.gazetteer = gazetteer
    func shown<File: ContentFile>(_ files: [File]) -> [File] {
      includesDrafts ? files : files.filter { !$0.isUnpublished }
    }
    let published = shown(documents)
    let slugs = site.addresses.assign(published, &problems)
    site.documents = inListingOrder(
      zip(published, slugs).compactMap { document, slug in
        slug.map { LinkedDocument(document: document, slug: $0, name: name(of: document)) }
      })
    Provinces.resolve(in: &site, &problems)
    var register = AgencyRegister(agencies)
    Taxonomies.groupDocuments(in: &site, &register, &problems)
    readTexts(in: &site, register, work)
    AgencyPages.build(in: &site, register, &problems)
    for index in site.documents.indices {
      site.documents[index].coverage = Coverage.contents(
        of: site.documents[index].document, &problems)
    }
    Stories.add(shown(stories), to: &site, &problems)
    CitationLinks.resolve(in: &site, references, &problems)
    Datasets.resolveDocuments(in: &site, &problems)
    DocumentClaims.resolveDeclared(in: &site, &problems)
    Campaigns.build(shown(campaigns), in: &site, &problems)
    let drafts =
      documents.filter(\.isUnpublished).map(\.path) + stories.filter(\.isUnpublished).map(\.path)
      + campaigns.filter(\.isUnpublished).map(\.path)
    let unpublished = includesDrafts ? [] : Set(drafts)
    let withdrawn = Set(stories.filter(\.isWithdrawn).map(\.path))
    Publications.build(
      shown(publications), in: &site, unpublished: unpublished, withdrawn: withdrawn, &problems)
    BodyLinks.resolve(in: &site, unpublished: unpublished, withdrawn: withdrawn, &problems)
    Places.build(in: &site, work)
    HandoutLinks.link(shown(handouts), in: &site, values: values, &problems)
    completeAddresses(in: &site, &problems)
    diagnostics += problems.diagnostics
    return site
  }

  /// Gives tables and old addresses theirs, the last of all, and notes those of pages that no file asks
  /// for.
  private static func completeAddresses(
    in site: inout LinkedSite, _ problems: inout LinkingProblems
  ) {
    for linked in site.datasets {
      let file = SourceLocation(file: problems.contentFolder + linked.dataset.path)
      _ = site.addresses.give(
        ["html", "csv", "json"].map { "du-lieu/\(linked.dataset.name).\($0)" },
        to: .init(
          word: Message(vi: "bảng", en: "table"), name: linked.dataset.name, location: file,
          wayOut: Message(vi: "đổi tên tệp", en: "rename the file")), &problems)
    }
    site.addresses.note(site.references.lazy.map(\.address))
    site.addresses.note(site.places.provinces.lazy.map(\.address))
    site.addresses.note(site.places.regions.lazy.map(\.address))
    site.redirects = site.addresses.redirects(of: site.documents, &problems)
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
        let duties = DutyFinder(document.body, place: register.place(of: documents[index]))
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

/// The diagnostics of linking, placed by content files' front matter.
struct LinkingProblems {
  let contentFolder: String
  var diagnostics: [Diagnostic] = []

  init(contentFolder: String) { self.contentFolder = contentFolder }

  /// Where a front matter value stands; the file as a whole where the key is not written.
  func location(_ file: some ContentFile, _ key: String) -> SourceLocation {
    DocumentPlace(file, contentFolder: contentFolder)[key]
  }

  func location(_ file: some ContentFile, _ position: FieldPosition) -> SourceLocation {
    DocumentPlace(file, contentFolder: contentFolder)[position]
  }

  /// Where the innermost block stands that holds an offset of the body's text.
  func location(_ file: some ContentFile, at offset: Int) -> SourceLocation {
    DocumentPlace(file, contentFolder: contentFolder).body(at: offset)
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, at location: SourceLocation,
    _ summary: Message, wayOut: Message? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(severity, code, at: location, summary, wayOut: wayOut, notes: notes))
  }

  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, _ file: some ContentFile, _ key: String,
    _ summary: Message, wayOut: Message? = nil, notes: [Diagnostic.Note] = []
  ) {
    report(severity, code, at: location(file, key), summary, wayOut: wayOut, notes: notes)
  }
}
