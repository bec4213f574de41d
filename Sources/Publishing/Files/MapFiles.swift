import Foundation
import Linking
import Maps
import Model
import PrintRendering

extension OutputPlan {
  /// Plans the posters and PNG pictures of the site's maps.
  ///
  /// - Parameters:
  ///   - site: the site.
  ///   - templates: for the theme.
  ///   - content: the content folder, for diagnostics.
  ///   - installation: where the typesetting environment is.
  ///   - cache: where pictures are kept.
  mutating func addMaps(
    of site: SiteView, _ templates: TemplateFolder, content: String, _ installation: Installation,
    cache: ContentCache
  ) {
    let maps = SiteMaps(site: site).maps
    guard !maps.isEmpty else { return }
    let rasteriser = Rasteriser(
      TypesettingInstallation(folder: URL(filePath: installation.typesetting)))
    let palette = MapPalette(theme: templates.theme)
    for map in maps {
      let file = ContentFolder.prefix(content) + map.dataset.path
      for paper in SiteMap.papers {
        add(
          PlannedPrint(path: map.posterAddress(paper), source: file) { () throws(Unmakeable) in
            do {
              var job = try MapPoster.job(map, paper: paper, in: site, theme: templates.theme)
              job.path = file
              return job
            } catch {
              throw .notEncodable(error, file)
            }
          })
      }
      add(
        PlannedFile(path: map.pngAddress, source: file) { () throws(Unmakeable) in
          try rasteriser.picture(Array(map.sheet(palette).svg.utf8), cache)
        })
    }
  }
}

extension Rasteriser {
  /// A drawing as PNG, from the cache where it has it.
  func picture(_ svg: [UInt8], _ cache: ContentCache) throws(Unmakeable) -> [UInt8] {
    let key = ContentCache.Key([Array("png".utf8), Self.program, svg])
    if let kept = cache.bytes(key) { return kept }
    do throws(Failure) {
      let png = try png(svg)
      cache.keep(png, key)
      return png
    } catch {
      throw Unmakeable(diagnostic: error.diagnostic)
    }
  }
}
