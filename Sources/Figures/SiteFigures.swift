package import Diagnostics
package import Linking
package import Model

/// The figures of a site's texts, by the content file that asks for them.
package struct SiteFigures: Sendable {
  private var texts: [String: [Figure?]] = [:]
  /// What campaigns raised and spent, by their files.
  private var ledgers: [String: Figure] = [:]

  /// No figures.
  package init() {}

  /// Finds what the figures of all texts show. A site without figures pays nothing.
  ///
  /// - Parameters:
  ///   - site: the site with its tables.
  ///   - contentFolder: what goes before a path in diagnostics, with its slash.
  ///   - diagnostics: receives tables, columns and values that do not exist, and questions to which
  ///     a table has no answer.
  package init(of site: SiteView, contentFolder: String, diagnostics: inout [Diagnostic]) {
    for linked in site.documents where !linked.document.body.figures.isEmpty {
      let document = linked.document
      let isEdition = if case .edited = document.edition { true } else { false }
      add(
        document.body, of: document.path, isEdition: isEdition, in: site, contentFolder,
        &diagnostics)
    }
    for story in site.stories.map(\.story) where !story.body.figures.isEmpty {
      add(story.body, of: story.path, isEdition: false, in: site, contentFolder, &diagnostics)
    }
    for campaign in site.campaigns.map(\.campaign) where !campaign.body.figures.isEmpty {
      add(
        campaign.body, of: campaign.path, isEdition: false, in: site, contentFolder, &diagnostics)
    }
    for linked in site.campaigns {
      ledgers[linked.campaign.path] = LedgerFigure.figure(of: linked, in: site)
    }
    for volume in site.publications.map(\.publication) where !volume.body.figures.isEmpty {
      add(volume.body, of: volume.path, isEdition: false, in: site, contentFolder, &diagnostics)
    }
    for dataset in site.datasets.map(\.dataset) where dataset.map != nil {
      texts[dataset.path] = MapFigures.specs(of: dataset).map { spec in
        var resolver = FigureResolver(site, file: contentFolder + dataset.schemaPath)
        defer { diagnostics += resolver.diagnostics }
        return resolver.figure(spec)
      }
    }
  }

  private mutating func add(
    _ body: Body, of path: String, isEdition: Bool, in site: SiteView, _ contentFolder: String,
    _ diagnostics: inout [Diagnostic]
  ) {
    texts[path] = body.figures.map { spec in
      var resolver = FigureResolver(site, file: contentFolder + path)
      var figure = resolver.figure(spec)
      diagnostics += resolver.diagnostics
      // What an edition adds is told apart, and the print of an official text does not hold it.
      figure?.isAdded = isEdition
      figure?.isPrinted = spec.isPrinted ?? !isEdition
      return figure
    }
  }

  /// The charts that go with a table that has a map: how many provinces of each region are in each
  /// state, and how many had come to theirs by each day.
  package func charts(of dataset: Dataset) -> [Figure] { self[dataset.path].compactMap(\.self) }

  /// The figures of a text, one for each of `Body.figures`; nil for one that was reported.
  package subscript(path: String) -> [Figure?] { texts[path] ?? [] }

  /// What a campaign raised and spent; nil where no table says so.
  package func ledger(of campaign: Campaign) -> Figure? { ledgers[campaign.path] }

  /// Whether there is a chart to be drawn.
  package var hasCharts: Bool {
    (texts.values.joined() + ledgers.values.map(Optional.some)).contains { figure in
      if case .chart? = figure?.content { true } else { false }
    }
  }

  /// Draws the charts that are not drawn yet, each once, in the order of their files.
  ///
  /// - Parameters:
  ///   - draw: makes SVG of a Vega-Lite specification.
  ///   - contentFolder: what goes before a path in diagnostics, with its slash.
  ///   - diagnostics: receives why a chart was not drawn.
  package mutating func draw(
    contentFolder: String, diagnostics: inout [Diagnostic],
    with draw: ([UInt8]) throws(ChartFailure) -> [UInt8]
  ) {
    var isAvailable = true
    func drawn(_ figure: Figure?, of path: String) -> Figure? {
      guard isAvailable, case .chart(let chart, nil)? = figure?.content else { return figure }
      var figure = figure
      do throws(ChartFailure) {
        figure?.content = .chart(chart, try chart.drawing(with: draw))
      } catch {
        diagnostics.append(error.diagnostic(at: SourceLocation(file: contentFolder + path)))
        if case .unavailable = error { isAvailable = false }
      }
      return figure
    }
    for path in texts.keys.sorted() { texts[path] = texts[path]?.map { drawn($0, of: path) } }
    for path in ledgers.keys.sorted() { ledgers[path] = drawn(ledgers[path], of: path) }
  }
}
