import Linking
import Maps
import Model
import VietnameseText

extension Pages {
  /// How many documents and stories the home page lists, and how many terms of each taxonomy.
  private static let latestCount = 20
  private static let homeStoryCount = 3
  fileprivate static let homeTermCount = 12

  static let home = PageKind<[Int]>(
    "home",
    pages: { kind, _ in
      [
        kind.page(at: "index.html") { $0.site.documents.compactMap(\.document.date?.year) }
      ]
    },
    head: { PageHead(title: $1.site.settings.title, isHome: true) },
    rows: {
      Shown("documentCount", .count, "how many documents the site holds") {
        $1.site.documents.count
      }
      Shown(
        "campaign", .record(Records.campaignCard), "the campaign of the latest year, if any"
      ) { $1.site.campaigns.first }
      Shown("firstYear", .text, "the year of the oldest document") { $0.min().map(String.init) }
      Shown("lastYear", .text, "the year of the newest document, where it is another") { years, _ in
        years.max() == years.min() ? nil : years.max().map(String.init)
      }
      Shown("latest", .list(of: Records.row), "the newest documents") {
        Array($1.site.documents.prefix(latestCount))
      }
      Shown("hasMore", .flag, "whether there are documents beside the newest") {
        $1.site.documents.count > latestCount
      }
      Shown("referenceCount", .count, "how many documents are cited and not held, if any") {
        $1.site.references.isEmpty ? nil : $1.site.references.count
      }
      Shown("stories", .list(of: Records.storyRow), "the newest stories") {
        Array($1.site.stories.prefix(homeStoryCount))
      }
      Shown("map", .record(Records.mapTeaser), "the first of the site's maps, where it has one") {
        _, here in here.context.maps.maps.first.map { ShownMap($0, here, isLinked: false) }
      }
      Shown("taxonomies", .list(of: Records.taxonomy), "the ways to look for documents") {
        $1.site.taxonomies.filter { !$0.terms.isEmpty }
      }
    })
}

extension Records {
  static let taxonomy = Rows<Taxonomy>("taxonomy") {
    Shown("title", .text, "what the terms are: Loại văn bản, Năm ban hành …") { $0.kind.title }
    Shown("address", .text, "the page of all terms; put root before it") { $0.kind.address }
    Shown("count", .count, "how many terms there are") { $0.terms.count }
    Shown("terms", .list(of: Records.term), "the first terms, in Vietnamese order") {
      Array($0.listed.prefix(Pages.homeTermCount))
    }
    Shown("hasMore", .flag, "whether there are more terms than those") {
      $0.terms.count > Pages.homeTermCount
    }
  }
}
