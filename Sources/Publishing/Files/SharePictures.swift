import Foundation
import Linking
import PrintRendering
import WebRendering

extension OutputPlan {
  /// Plans the pictures that links to the site's pages are shown with.
  ///
  /// - Parameters:
  ///   - site: the site.
  ///   - templates: for the theme.
  ///   - installation: where the typesetting environment is.
  ///   - cache: where pictures are kept.
  mutating func addSharePictures(
    of site: SiteView, _ templates: TemplateFolder, _ installation: Installation,
    cache: ContentCache
  ) {
    let rasteriser = Rasteriser(
      TypesettingInstallation(folder: URL(filePath: installation.typesetting)))
    for drawing in SharePicture.all(of: site) {
      let svg = drawing.svg(templates.theme)
      add(
        PlannedFile(path: drawing.address, source: nil) { () throws(Unmakeable) in
          try rasteriser.picture(svg, cache)
        })
    }
  }
}
