import Diagnostics
import Figures
import Linking

/// The step between linking and rendering: what figures show, and their charts as drawings, which are
/// kept for the next build.
struct FigureStep {
  private let installation: Installation
  private let contentFolder: String
  private let cache: ContentCache

  init(_ options: BuildOptions, _ installation: Installation) {
    self.installation = installation
    contentFolder = ContentFolder.prefix(options.content)
    cache = ContentCache(folder: options.cache)
  }

  /// What the figures of a site show; charts without drawings.
  func figures(of site: SiteView, _ diagnostics: inout [Diagnostic]) -> SiteFigures {
    SiteFigures(of: site, contentFolder: contentFolder, diagnostics: &diagnostics)
  }

  /// Draws the charts. Python is started for those that are not kept; where there is none of them, not
  /// at all.
  func draw(_ figures: inout SiteFigures, _ diagnostics: inout [Diagnostic]) {
    guard figures.hasCharts else { return }
    let drawer = ChartDrawer(
      python: installation.typesetting + "/venv/bin/python3",
      fonts: installation.typesetting + "/fonts")
    let environment = self.environment
    figures.draw(contentFolder: contentFolder, diagnostics: &diagnostics) {
      specification throws(ChartFailure) in
      let key = ContentCache.Key([
        Array("chart".utf8), ChartDrawer.version, environment, specification,
      ])
      if let kept = cache.bytes(key) { return kept }
      let drawing = try drawer.draw(specification)
      cache.keep(drawing, key)
      return drawing
    }
  }

  /// The pinned packages of the environment, on which drawings depend.
  private var environment: [UInt8] {
    let list = installation.typesetting + "/venv/requirements.txt"
    guard case .bytes(let bytes)? = try? FileSystem.read(list, limit: 1 << 20) else { return [] }
    return bytes
  }
}
