package import Diagnostics
package import Linking
package import Model

/// The figures of a site's texts, by the content file that asks for them.
package struct SiteFigures: Sendable {
  private var texts: [String: [Figure?]] = [:]

  /// No figures.
  package init() {}

  /// Finds what the figures of all texts show. A site without figures pays nothing.
  ///
  /// - Parameters:
  ///   - site: the site with its tables.
  ///   - contentFolder: what goes before a path in diagnostics, with its slash.
  ///   - diagnostics: receives tables, columns and values that do not exist, and questions to which
  ///     a table has no answer.
  package init(of site: LinkedSite, contentFolder: String, diagnostics: inout [Diagnostic]) {
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
    _ body: Body, of path: String, isEdition: Bool, in site: LinkedSite, _ contentFolder: String,
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

  /// Whether there is a chart to be drawn.
  package var hasCharts: Bool {
    texts.values.contains { figures in
      figures.contains { figure in
        if case .chart? = figure?.content { true } else { false }
      }
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
    for path in texts.keys.sorted() {
      for index in (texts[path] ?? []).indices {
        guard let figure = texts[path]?[index], case .chart(let chart, nil) = figure.content else {
          continue
        }
        do throws(ChartFailure) {
          texts[path]?[index]?.content = .chart(chart, try chart.drawing(with: draw))
        } catch {
          diagnostics.append(error.diagnostic(at: SourceLocation(file: contentFolder + path)))
          if case .unavailable = error { return }
        }
      }
    }
  }
}
