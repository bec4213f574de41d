import Linking

/// One file of the website, before it is written.
package struct WebPage: Sendable {
  /// What the file holds.
  enum Content: Sendable {
    case home
    /// By its index in `SiteView.documents`.
    case document(Int)
    case list(DocumentList, page: Int)
    /// All terms of a taxonomy, by its index in `SiteView.taxonomies`.
    case terms(Int)
    /// A document that is cited and not held, by its index in `SiteView.references`.
    case reference(Int)
    /// The list of those documents.
    case references(page: Int)
    /// An agency that issued nothing here, by its index in `SiteView.agencies`.
    case agency(Int)
    /// A province that no document is for, by its index in `LinkedPlaces.provinces`.
    case province(Int)
    /// By its index in `LinkedPlaces.regions`.
    case region(Int)
    case duties, coverage, calendar, calendarFile
    /// By its index in `SiteView.stories`.
    case story(Int)
    case stories(StoryList, page: Int)
    /// The models side by side.
    case models
    case withdrawnStory
    case campaigns, publications
    /// By its index in `SiteView.campaigns`.
    case campaign(Int), campaignCalendar(Int), campaignText(Int)
    /// The list of tables.
    case datasets
    /// By its index in `SiteView.datasets`.
    case dataset(Int)
    case datasetFile(DatasetFiles.File)
    /// By its index in `SiteView.redirects`.
    case redirect(Int)
    case notFound
    case stylesheet
    /// By its index among the scripts.
    case script(Int)
    case feed
    case robots
    /// The pages of a sitemap file, by their indices in `WebRenderer.pages`.
    case sitemap(Range<Int>)
    /// The list of this many sitemap files.
    case sitemapIndex(Int)
    /// By its index in `SiteMaps.maps`.
    case map(Int)
    case mapEmbed(Int)
    case mapPicture(Int)
    case graph
    case graphData(GraphData.File)
    /// The list of hand-outs.
    case handouts
    /// By its index in `SiteView.handouts`.
    case handout(Int)
  }

  /// The file's path in the output folder, which is also its address on the site.
  package let path: String
  let content: Content

  /// The document that the page shows, by its index in `SiteView.documents`.
  package var document: Int? {
    if case .document(let index) = content { index } else { nil }
  }

  /// What leads from the page to the site's root: "../" for each folder.
  var root: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}

/// A list of documents that goes over one or more pages.
enum DocumentList: Sendable, Equatable {
  case all
  /// The documents of a term, by the indices of taxonomy and term.
  case term(Int, Int)
}

/// The division of a list into pages, and their addresses.
struct Pagination {
  /// How many documents a page lists.
  static let pageSize = 100

  /// The address without ".html".
  let base: String
  let itemCount: Int

  init(base: String, itemCount: Int) {
    self.base = base
    self.itemCount = itemCount
  }

  /// The list of documents that are cited and not held.
  static func references(of site: SiteView) -> Pagination {
    Pagination(base: "dan-chieu", itemCount: site.references.count)
  }

  /// At least one: an empty list has a page too.
  var pageCount: Int { max(1, (itemCount + Self.pageSize - 1) / Self.pageSize) }

  /// - Parameter page: the page's number, from 1.
  func address(_ page: Int) -> String {
    page == 1 ? "\(base).html" : "\(base)-trang-\(page).html"
  }

  /// The items of a page, by their places in the list.
  func items(of page: Int) -> Range<Int> {
    let start = (page - 1) * Self.pageSize
    return start..<min(start + Self.pageSize, itemCount)
  }

  /// The numbers of the pages to offer on a page: the first, the last, and two on either side; nil
  /// stands for those that are left out.
  func offered(on page: Int) -> [Int?] {
    var numbers: [Int?] = []
    for number in 1...pageCount {
      if number == 1 || number == pageCount || abs(number - page) <= 2 {
        numbers.append(number)
      } else if numbers.last != .some(nil) {
        numbers.append(nil)
      }
    }
    return numbers
  }
}

extension Pagination {
  init(of list: DocumentList, in site: SiteView) {
    switch list {
    case .all:
      base = "van-ban"
      itemCount = site.documents.count
    case .term(let taxonomy, let term):
      let (taxonomy, term) = (site.taxonomies[taxonomy], site.taxonomies[taxonomy].terms[term])
      base = taxonomy.kind.base(of: term)
      itemCount = term.items.count
    }
  }
}
