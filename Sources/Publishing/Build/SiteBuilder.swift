import Checking
import Diagnostics
import Figures
import Foundation
import Linking
import Model
import Parallelism
import PrintRendering
import Synchronization
import Templating
import WebRendering

/// Builds a site: reads, links, checks, renders, typesets, and only then replaces the output.
package struct SiteBuilder {
  private let options: BuildOptions
  private let installation: Installation
  private let progress: (BuildProgress) -> Void
  private let work: ParallelWork
  private var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - options: what to do.
  ///   - installation: where the typesetting environment is.
  ///   - progress: told what is going on; called from one thread at a time.
  package init(
    _ options: BuildOptions, installation: Installation,
    progress: @escaping (BuildProgress) -> Void = { _ in }
  ) {
    self.options = options
    self.installation = installation
    self.progress = progress
    work = ParallelWork(jobs: options.jobs)
  }

  /// Builds the site.
  ///
  /// - Returns: every diagnostic, and whether the output was replaced. After an error, or in strict
  ///   mode after a warning, it is as it was.
  package mutating func build() -> BuildResult {
    var result = BuildResult()
    if let prepared = prepare(&result, draws: true), !hasFailed {
      write(prepared, &result)
    }
    result.diagnostics = diagnostics.inSourceOrder()
    return result
  }

  /// Does everything that a build does short of rendering, and writes nothing.
  package mutating func check() -> BuildResult {
    var result = BuildResult()
    if let prepared = prepare(&result, draws: false) {
      let prefix = ContentFolder.prefix(options.content)
      result.claims = prepared.site.documents.flatMap {
        ClaimRow.rows(of: $0, file: prefix + $0.document.path)
      }
    }
    result.isComplete = !hasFailed
    result.diagnostics = diagnostics.inSourceOrder()
    return result
  }

  private var hasFailed: Bool {
    let limit: Diagnostic.Severity = options.isStrict ? .warning : .error
    return diagnostics.contains { $0.severity >= limit }
  }

  private struct Prepared {
    var site: SiteView
    var figures: SiteFigures
    var renderer: WebRenderer
    var templates: TemplateFolder
    var plan: OutputPlan
  }

  /// - Parameter draws: whether charts are drawn, which a check can do without.
  private mutating func prepare(_ result: inout BuildResult, draws: Bool) -> Prepared? {
    var loader = SiteLoader(options)
    let linked = loader.load(progress)
    diagnostics += loader.diagnostics
    let templates = TemplateFolder(options.templates, diagnostics: &diagnostics)
    guard let linked else { return nil }
    result.documents = linked.documents.count
    let pictures = PictureFiles(options.content, installation, options: options, work: work)
    let shown = pictures.find(linked.pictureUses, &diagnostics)
    var plan = OutputPlan()
    let site = linked.with(
      pictures: pictures.plan(
        shown, signs: Set(linked.campaigns.compactMap(\.logo)), &plan, &diagnostics))
    let step = FigureStep(options, installation)
    var figures = step.figures(of: site, &diagnostics)
    diagnostics += checks(of: site)
    diagnostics = site.settings.severities.applied(to: diagnostics)
    guard let templates else { return nil }
    diagnostics += ColourCheck.diagnostics(
      site, theme: templates.theme, contentFolder: ContentFolder.prefix(options.content))
    if draws, !hasFailed { step.draw(&figures, &diagnostics) }
    let renderer = WebRenderer(
      site: site, figures: figures, templates: templates.web, stylesheets: templates.stylesheets,
      scripts: templates.scripts, theme: templates.theme, themePath: templates.themePath,
      printed: options.prints)
    diagnostics += renderer.diagnostics
    result.pages = renderer.pages.count
    addPrints(
      of: site, figures, pictures.printPictures(shown, site.pictureUses), templates, to: &plan)
    diagnostics += plan.repetitions(beside: renderer.pages)
    diagnostics += plan.deadCodes(of: site, pages: renderer.pages, content: options.content)
    return Prepared(
      site: site, figures: figures, renderer: renderer, templates: templates, plan: plan)
  }

  /// Plans what is made beside the pages and the pictures.
  private mutating func addPrints(
    of site: SiteView, _ figures: SiteFigures, _ pictures: PrintPictures,
    _ templates: TemplateFolder, to plan: inout OutputPlan
  ) {
    if options.prints {
      plan.addStories(of: site, pictures, templates, content: options.content)
      plan.addDocuments(of: site, figures, pictures, templates, content: options.content)
      plan.addMaps(
        of: site, templates, content: options.content, installation,
        cache: ContentCache(folder: options.cache))
      plan.addSharePictures(
        of: site, templates, installation, cache: ContentCache(folder: options.cache))
      plan.addCampaignKits(of: site, content: options.content)
      diagnostics += plan.addHandouts(of: site, pictures, templates, content: options.content)
    }
    plan.addPublications(of: site, figures, pictures, templates, options)
  }

  /// What the checks find; nothing on documents that could not be read as they are.
  private func checks(of site: SiteView) -> [Diagnostic] {
    let broken = Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.location?.file))
    let found = Checker.check(
      site, contentFolder: ContentFolder.prefix(options.content), work: work)
    return found.filter { !broken.contains($0.location?.file) }
  }

  private mutating func write(_ prepared: Prepared, _ result: inout BuildResult) {
    do throws(OutputFolder.Refusal) {
      let output = try OutputFolder(options.output, sources: [options.content, options.templates])
      try writeFiles(prepared, to: output, &result)
      guard !hasFailed else { return }
      try output.commit()
      result.isComplete = true
    } catch {
      diagnostics.append(error.diagnostic)
    }
  }

  private mutating func writeFiles(
    _ prepared: Prepared, to output: OutputFolder, _ result: inout BuildResult
  ) throws(OutputFolder.Refusal) {
    do throws(FileSystem.Failure) {
      progress(.writing(pages: prepared.renderer.pages.count))
      try writePages(prepared, to: output)
      if !hasFailed {
        result.prints = try writePlanned(prepared, to: output)
      }
    } catch {
      throw .unwritable(error)
    }
  }

  private mutating func writePages(_ prepared: Prepared, to output: OutputFolder)
    throws(FileSystem.Failure)
  {
    let renderer = prepared.renderer
    try output.announce(renderer.pages.lazy.map(\.path))
    let links = LinkAudit(prepared.site, renderer.pages, further: prepared.plan.paths)
    let problems = Mutex<(failure: FileSystem.Failure?, diagnostics: [Diagnostic])>((nil, []))
    let writer = output.writer
    work.forEachRun(of: renderer.pages.count) { [options] run in
      var buffer: [UInt8] = []
      var audited = LinkAudit.Run(links)
      // From the last: the largest files are at the end, and begun late would be waited for.
      for place in run {
        let index = renderer.pages.count - 1 - place
        buffer.removeAll(keepingCapacity: true)
        let isHeld = options.shard?.holds(renderer.pages[index].path) ?? true
        if let problem = Self.write(
          renderer.pages[index], of: renderer, with: isHeld ? writer : nil, &buffer)
        {
          problems.withLock { found in
            switch problem {
            case .file(let failure): found.failure = failure
            case .template(let diagnostic): found.diagnostics.append(diagnostic)
            }
          }
          return
        }
        audited.read(buffer, of: index)
      }
      links.take(audited)
    }
    let found = problems.withLock { $0 }
    if let failure = found.failure { throw failure }
    diagnostics += Set(found.diagnostics)
    // Pages that were not written cannot be linked to.
    if found.diagnostics.isEmpty {
      diagnostics += links.diagnostics(templates: options.templates)
    }
  }

  private enum WriteProblem {
    case file(FileSystem.Failure)
    case template(Diagnostic)
  }

  /// Renders a page, and writes it where there is a writer: what is another shard's is rendered too,
  /// so that its links are proved.
  private static func write(
    _ page: WebPage, of renderer: WebRenderer, with writer: OutputFolder.Writer?,
    _ buffer: inout [UInt8]
  ) -> WriteProblem? {
    do throws(TemplateFailure) {
      try renderer.render(page, into: &buffer)
    } catch {
      return .template(error.diagnostic)
    }
    do throws(FileSystem.Failure) {
      try writer?.write(buffer, to: page.path)
    } catch {
      return .file(error)
    }
    return nil
  }

  /// Typesets and makes what the plan says; what cannot be is reported, and the rest goes on.
  private mutating func writePlanned(_ prepared: Prepared, to output: OutputFolder)
    throws(FileSystem.Failure) -> Int
  {
    let plan = options.shard.map(prepared.plan.share) ?? prepared.plan
    try output.announce(plan.paths)
    var press = PrintPress(
      installation, templates: prepared.templates.print, options: options, work: work)
    let done = try press.write(plan.prints, to: output, progress)
    diagnostics += press.diagnostics
    diagnostics += try plan.writeFiles(with: output.writer, work)
    // Of all files of theirs, or not at all.
    guard !hasFailed else { return done }
    diagnostics += try PlannedArchive.write(
      plan.archives, with: output.writer, workFolder: output.workFolder, work)
    if let shard = options.shard { try writeManifest(of: shard, prepared, to: output) }
    return done
  }

  /// Says which share of the build the output is.
  private func writeManifest(
    of shard: Shard, _ prepared: Prepared, to output: OutputFolder
  ) throws(FileSystem.Failure) {
    let inputs = try InputsDigest.key(
      options, environment: URL(filePath: installation.typesetting))
    let made = prepared.plan.prints.map(\.path) + prepared.plan.files.map(\.path)
    let manifest = PartManifest(
      shard, inputs: inputs, paths: prepared.renderer.pages.map(\.path) + made,
      archives: prepared.plan.archives, in: output.writer.path(of: "."), work)
    try output.writer.write(manifest.json, to: PartManifest.name)
  }
}
