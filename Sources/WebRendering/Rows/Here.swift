import Figures
import Linking
import Maps
import Model

/// What all pages are made from.
final class SiteContext: Sendable {
  let site: SiteView
  let isPrinted: Bool
  let hasFeed: Bool
  /// The figures of texts, and of tables with maps.
  let figures: SiteFigures
  let theme: Theme
  let maps: SiteMaps
  let palette: MapPalette
  let limits: ListLimits
  /// The lists of the pages that go across documents.
  let overviews: OverviewLists

  init(
    site: SiteView, figures: SiteFigures = SiteFigures(), theme: Theme = Theme(groups: []),
    limits: ListLimits = ListLimits(), isPrinted: Bool, hasFeed: Bool
  ) {
    self.site = site
    self.limits = limits
    overviews = OverviewLists(site, limits)
    self.figures = figures
    self.theme = theme
    maps = SiteMaps(site: site)
    palette = MapPalette(theme: theme)
    self.isPrinted = isPrinted
    self.hasFeed = hasFeed
  }

  /// An address with scheme and host; the home page's is the site's.
  func absolute(_ address: String) -> String {
    site.settings.baseURL + (address == "index.html" ? "" : address)
  }
}

/// Where a value is shown: the site, and the page of it.
struct Here: Sendable {
  let context: SiteContext
  /// The page's file, relative to the site's root.
  let path: String
  /// What leads from the page to the site's root: "../" for each folder.
  let root: String

  init(_ context: SiteContext, path: String) {
    self.context = context
    self.path = path
    root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  var site: SiteView { context.site }
  var isPrinted: Bool { context.isPrinted }

  /// What writes the figures of the page.
  var figureWriter: FigureHTML {
    FigureHTML(places: site.places, theme: context.theme, root: root)
  }

  /// What writes the pictures of the page.
  var pictureWriter: PictureHTML { PictureHTML(pictures: site.pictures, root: root) }

  /// Text as a page of its own shows it, with its figures and pictures.
  func html(_ body: Body, of path: String, marks: [TextMark]) -> BodyHTML.Parts {
    BodyHTML.write(
      body, marks: marks, pictures: pictureWriter, figures: (figureWriter, context.figures[path]))
  }

  /// What marks the texts of a page that is no document's.
  var marks: TextMarks {
    TextMarks(site: site, source: nil) { [site, root] target, anchor in
      root + site.address(of: target) + (anchor.map { "#" + $0 } ?? "")
    }
  }

  /// Figures as markup, one after the other.
  func html(_ figures: [Figure], _ writer: FigureHTML) -> [UInt8] {
    var out: [UInt8] = []
    for figure in figures { writer.write(figure, into: &out) }
    return out
  }
}
