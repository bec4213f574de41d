package import Diagnostics
package import Figures
package import Linking
internal import Maps
package import Model
package import Templating

/// The website of a linked site: which files it has, and what is in them.
///
/// Everything that pages share is made once, when the renderer is; afterwards any number of threads
/// may render pages at once.
package struct WebRenderer: Sendable {
  /// What is wrong with templates, theme and addresses, in source order. With errors among them
  /// nothing should be rendered.
  package let diagnostics: [Diagnostic]
  /// Every file of the website, each path once.
  package let pages: [WebPage]

  private let records: PageRecords
  private let shared: SharedRecords
  private let templates: TemplateSet
  private let feeds: Feeds
  private let stylesheet: [UInt8]
  private let scripts: [TemplateFile]

  /// - Parameters:
  ///   - site: what to show.
  ///   - figures: the figures of its texts.
  ///   - templates: the page templates and partials; names without ".mustache".
  ///   - stylesheets: the rules that follow the theme's values in the style sheet, in their order.
  ///   - scripts: the scripts that pages load, `assets/NAME.js`.
  ///   - theme: colours, type and spacing.
  ///   - themePath: the theme's file, as shown to the user.
  ///   - printed: whether each document has a PDF beside its page.
  package init(
    site: SiteView, figures: SiteFigures = SiteFigures(), templates: [TemplateFile],
    stylesheets: [TemplateFile],
    scripts: [TemplateFile] = [], theme: Theme, themePath: String, printed: Bool
  ) {
    self.templates = TemplateSet(templates)
    feeds = Feeds(site: site)
    records = PageRecords(
      site: site, figures: figures, theme: theme, isPrinted: printed, hasFeed: feeds.hasEntries)
    shared = SharedRecords(records)
    let plan = PagePlan(
      site: site, maps: records.maps.maps, scripts: scripts.map(\.name),
      hasFeed: feeds.hasEntries)
    pages = plan.pages
    var sheet: [UInt8] = []
    Stylesheet.write(theme: theme, rules: Array(stylesheets.map(\.bytes).joined()), into: &sheet)
    self.stylesheet = sheet
    self.scripts = scripts
    let found =
      self.templates.diagnostics + PageTemplate.diagnostics(of: self.templates)
      + ThemeCheck.diagnostics(theme, path: themePath) + plan.diagnostics
    diagnostics = found.inSourceOrder()
  }

  /// Renders a page at the end of a buffer; may be called from several threads at once.
  ///
  /// - Parameters:
  ///   - page: one of `pages`.
  ///   - out: what the file's bytes are appended to.
  /// - Throws: `TemplateFailure` when templates use each other without end.
  package func render(
    _ page: WebPage, into out: inout [UInt8]
  ) throws(TemplateFailure) {
    switch page.content {
    case .home:
      try render(.home, records.home(page), in: .elsewhere, into: &out)
    case .document(let index):
      let record = records.document(page, index)
      try render(.document, record, in: .documents, into: &out)
    case .list(.all, let number):
      try render(.list, records.list(page, .all, page: number), in: .documents, into: &out)
    case .list(.term(let taxonomy, let term), 1) where records.hasAgency(ofTerm: term, in: taxonomy):
      let record = records.agency(page, term, ofTerm: (taxonomy, term))
      try render(.agency, record, in: .taxonomy(taxonomy), into: &out)
    case .list(.term(let taxonomy, let term), 1) where records.hasPlace(ofTerm: term, in: taxonomy):
      let record = records.province(page, ofTerm: (taxonomy, term))
      try render(.province, record, in: .taxonomy(taxonomy), into: &out)
    case .province(let index):
      try render(.province, records.province(page, index), in: .elsewhere, into: &out)
    case .region(let index):
      try render(.region, records.region(page, index), in: .elsewhere, into: &out)
    case .terms(let taxonomy) where records.site.taxonomies[taxonomy].kind == .province:
      let record = records.provinces(page, of: records.site.taxonomies[taxonomy])
      try render(.provinces, record, in: .taxonomy(taxonomy), into: &out)
    case .agency(let index):
      try render(.agency, records.agency(page, index), in: .elsewhere, into: &out)
    case .duties: try render(.duties, records.duties(page), in: .elsewhere, into: &out)
    case .coverage: try render(.coverage, records.coverage(page), in: .elsewhere, into: &out)
    case .calendar: try render(.calendar, records.calendar(page), in: .elsewhere, into: &out)
    case .campaigns: try render(.campaigns, records.campaigns(page), in: .elsewhere, into: &out)
    case .publications:
      try render(.publications, records.publications(page), in: .elsewhere, into: &out)
    case .campaign(let index):
      try render(.campaign, records.campaign(page, index), in: .elsewhere, into: &out)
    case .campaignCalendar(let index):
      CampaignCalendar(records.site.campaigns[index], of: records.site).write(into: &out)
    case .campaignText(let index):
      CampaignText(records.site.campaigns[index], records).write(into: &out)
    case .datasets: try render(.datasets, records.datasets(page), in: .elsewhere, into: &out)
    case .dataset(let index):
      try render(.dataset, records.dataset(page, index), in: .elsewhere, into: &out)
    case .datasetFile(let file): DatasetFiles(site: records.site).write(file, into: &out)
    case .calendarFile: CalendarFile(site: records.site).write(into: &out)
    case .list(.term(let taxonomy, let term), let number):
      let record = records.list(page, .term(taxonomy, term), page: number)
      try render(.list, record, in: .taxonomy(taxonomy), into: &out)
    case .terms(let taxonomy):
      let record = records.terms(page, of: records.site.taxonomies[taxonomy])
      try render(.terms, record, in: .taxonomy(taxonomy), into: &out)
    case .reference(let index):
      try render(.reference, records.reference(page, index), in: .elsewhere, into: &out)
    case .references(let number):
      let record = records.references(page, page: number)
      try render(.references, record, in: .elsewhere, into: &out)
    case .redirect(let index):
      let record = records.redirect(page, records.site.redirects[index])
      try render(.redirect, record, in: .elsewhere, into: &out)
    case .notFound:
      try render(.notFound, records.notFound(page), in: .elsewhere, into: &out)
    case .stylesheet: out.append(contentsOf: stylesheet)
    case .script(let index): out.append(contentsOf: scripts[index].bytes)
    case .feed: feeds.writeAtom(into: &out)
    case .robots: feeds.writeRobots(into: &out)
    case .sitemap(let range): feeds.writeSitemap(pages[range], into: &out)
    case .sitemapIndex(let count): feeds.writeSitemapIndex(count, into: &out)
    case .story(let index):
      try render(.story, records.story(page, index), in: .stories, into: &out)
    case .stories(let list, let number):
      let record = records.stories(page, list, page: number)
      try render(.stories, record, in: .stories, into: &out)
    case .models: try render(.models, records.models(page), in: .stories, into: &out)
    case .withdrawnStory:
      try render(.withdrawnStory, records.withdrawnStory(page), in: .elsewhere, into: &out)
    case .map(let index):
      try render(.map, records.map(page, index), in: .maps, into: &out)
    case .mapEmbed(let index):
      try render(.mapEmbed, records.mapEmbed(page, index), in: .maps, into: &out)
    case .mapPicture(let index): out.append(contentsOf: records.mapPicture(index).utf8)
    case .graph: try render(.graph, records.graph(page), in: .elsewhere, into: &out)
    case .handouts:
      try render(.handouts, records.handouts(page), in: .elsewhere, into: &out)
    case .handout(let index):
      try render(.handout, records.handout(page, index), in: .elsewhere, into: &out)
    case .graphData(let file): GraphData(site: records.site).write(file, into: &out)
    }
  }

  private func render(
    _ template: PageTemplate, _ record: TemplateRecord, in area: PageRecords.Area,
    into out: inout [UInt8]
  ) throws(TemplateFailure) {
    try templates.render(template.rawValue, record, within: [shared[area]], into: &out)
  }
}

/// The templates that pages begin with; partials and layouts are theirs to choose.
package enum PageTemplate: String, Sendable, CaseIterable {
  case home, document, list, terms, reference, references, redirect
  case agency, duties, coverage, calendar, campaigns, campaign, publications
  case story, stories, models
  case withdrawnStory = "withdrawn-story"
  case map
  case mapEmbed = "map-embed"
  case province, provinces, region
  case datasets, dataset
  case notFound = "not-found"
  case graph
  case handouts, handout

  /// What the template is rendered with.
  package var schema: Schema {
    switch self {
    case .home: Schemas.home
    case .document: Schemas.document
    case .list: Schemas.list
    case .terms: Schemas.terms
    case .reference: Schemas.reference
    case .references: Schemas.references
    case .agency: Schemas.agency
    case .province: Schemas.province
    case .provinces: Schemas.provinces
    case .region: Schemas.region
    case .duties: Schemas.duties
    case .coverage: Schemas.coverage
    case .calendar: Schemas.calendar
    case .story: Schemas.story
    case .stories: Schemas.stories
    case .models: Schemas.models
    case .withdrawnStory: Schemas.withdrawnStory
    case .campaigns: Schemas.campaigns
    case .publications: Schemas.publications
    case .campaign: Schemas.campaign
    case .map: Schemas.map
    case .mapEmbed: Schemas.mapEmbed
    case .datasets: Schemas.datasets
    case .dataset: Schemas.dataset
    case .redirect: Schemas.redirect
    case .notFound: Schemas.notFound
    case .graph: Schemas.graph
    case .handouts: Schemas.handouts
    case .handout: Schemas.handout
    }
  }

  /// What templates ask for that their pages do not offer; each error once.
  static func diagnostics(of templates: TemplateSet) -> [Diagnostic] {
    let all = allCases.flatMap { page in
      templates.check(page.rawValue, against: [Schemas.shared, page.schema])
    }
    var seen: Set<Diagnostic> = []
    return all.filter { seen.insert($0).inserted }
  }
}

/// The records that all pages of an area have around their own, made once.
struct SharedRecords: Sendable {
  private let documents, maps, stories, elsewhere: TemplateRecord
  private let taxonomies: [TemplateRecord]

  init(_ records: PageRecords) {
    documents = records.shared(area: .documents)
    stories = records.shared(area: .stories)
    maps = records.shared(area: .maps)
    elsewhere = records.shared(area: .elsewhere)
    taxonomies = records.site.taxonomies.indices.map { records.shared(area: .taxonomy($0)) }
  }

  subscript(area: PageRecords.Area) -> TemplateRecord {
    switch area {
    case .documents: documents
    case .stories: stories
    case .taxonomy(let index): taxonomies[index]
    case .maps: maps
    case .elsewhere: elsewhere
    }
  }
}
