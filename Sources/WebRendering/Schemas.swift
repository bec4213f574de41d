package import Templating

/// What each page offers to its template: the names, their kinds, and what they are.
///
/// Templates are checked against these, and the list of names in docs/templates.md is made of them.
package enum Schemas {
  /// What every page offers beside its own names.
  package static let shared = Schema(
    "shared",
    [
      .init(Name.site, .record(site), "the site as a whole"),
      .init(Name.navigation, .list(of: .record(link)), "the entries of the main menu"),
    ])

  package static let site = Schema(
    "site",
    [
      .init(Name.title, .text, "the site's title"),
      .init(Name.description, .text, "what the site is, in a sentence"),
      .init(Name.publisher, .text, "the agency that publishes the site"),
      .init(Name.responsible, .text, "the person responsible for the content"),
      .init(Name.address, .text, "the publisher's postal address"),
      .init(Name.phone, .text, "the publisher's telephone number"),
      .init(Name.email, .text, "the publisher's e-mail address"),
      .init(Name.hasFeed, .flag, "whether the site has a feed, at feed.xml"),
      .init(Name.hasOverviews, .flag, "whether there are any"),
      .init(
        Name.overviews, .list(of: .record(link)),
        "the pages that go across documents: duties, contents, deadlines"),
    ])

  package static let link = Schema(
    "link",
    [
      .init(Name.title, .text, "the words of the link"),
      .init(Name.address, .text, "the page's address; put root before it"),
      .init(Name.isCurrent, .flag, "whether the link leads to this page or to the list it is in"),
    ])

  /// The names that all pages have in common.
  static let page: [Schema.Field] = [
    .init(Name.root, .text, "what leads from this page to the site's root: empty, or ../"),
    .init(Name.title, .text, "the page's title, without the site's"),
    .init(Name.description, .text, "what the page holds, in a sentence"),
    .init(Name.canonical, .text, "the page's absolute address"),
    .init(Name.isHome, .flag, "whether this is the home page"),
    .init(
      Name.picture, .record(sharePicture),
      "the picture that links to the page are shown with, if any"
    ),
  ]

  package static let sharePicture = Schema(
    "share picture",
    [
      .init(Name.address, .text, "its absolute address"),
      .init(Name.width, .text, "its width in pixels"),
      .init(Name.height, .text, "its height in pixels"),
      .init(Name.alternative, .text, "what it shows, where the title does not say it"),
    ])

  package static let home = Schema(
    "home",
    page + [
      .init(Name.documentCount, .text, "how many documents the site holds"),
      .init(Name.campaign, .record(campaignCard), "the campaign of the latest year, if any"),
      .init(Name.firstYear, .text, "the year of the oldest document"),
      .init(Name.lastYear, .text, "the year of the newest document, where it is another"),
      .init(Name.latest, .list(of: .record(row)), "the newest documents"),
      .init(Name.hasMore, .flag, "whether there are documents beside the newest"),
      .init(Name.referenceCount, .text, "how many documents are cited and not held, if any"),
      .init(Name.hasStories, .flag, "whether there are any"),
      .init(Name.stories, .list(of: .record(storyRow)), "the newest stories"),
      .init(Name.map, .record(mapTeaser), "the first of the site's maps, where it has one"),
      .init(Name.taxonomies, .list(of: .record(taxonomy)), "the ways to look for documents"),
    ])

  package static let taxonomy = Schema(
    "taxonomy",
    [
      .init(Name.title, .text, "what the terms are: Loại văn bản, Năm ban hành …"),
      .init(Name.address, .text, "the page of all terms; put root before it"),
      .init(Name.count, .text, "how many terms there are"),
      .init(Name.terms, .list(of: .record(term)), "the first terms, in Vietnamese order"),
      .init(Name.hasMore, .flag, "whether there are more terms than those"),
    ])

  package static let term = Schema(
    "term",
    [
      .init(Name.name, .text, "the term: Kế hoạch, 2023, Sơn La"),
      .init(Name.address, .text, "its list; put root before it"),
      .init(Name.count, .text, "how many documents are listed under it"),
    ])

  package static let terms = Schema(
    "terms",
    page + [
      .init(
        Name.terms, .list(of: .record(term)),
        "all terms, in Vietnamese order; years from the latest"),
      .init(Name.hasOthers, .flag, "whether there are any"),
      .init(
        Name.others, .list(of: .record(term)),
        "agencies that issued none of the documents, with the number of those that name them"),
    ])

  package static let list = Schema(
    "list",
    page + [
      .init(Name.documentCount, .text, "how many documents the list holds, on all of its pages"),
      .init(Name.taxonomy, .record(link), "the page of all terms, on the list of a term"),
      .init(Name.rows, .list(of: .record(row)), "the documents of this page"),
      .init(Name.pages, .record(pages), "the way to the other pages, where there are any"),
    ])

  package static let row = Schema(
    "row",
    [
      .init(Name.address, .text, "the document's page; put root before it"),
      .init(Name.kind, .text, "the kind of document: Kế hoạch"),
      .init(Name.identifier, .text, "number and symbol: 237/KH-MTTQ-BTT"),
      .init(Name.date, .text, "the date, as 02/7/2023"),
      .init(Name.datetime, .text, "the date as machines read it: 2023-07-02"),
      .init(Name.subject, .text, "what the document is about"),
      .init(Name.issuer, .text, "the agencies that issue it, divided by semicolons"),
      .init(Name.isDraft, .flag, "whether the document is a draft"),
      .init(Name.isHistorical, .flag, "whether the document is historical"),
    ])

  package static let pages = Schema(
    "pages",
    [
      .init(Name.number, .text, "the number of this page"),
      .init(Name.count, .text, "how many pages there are"),
      .init(Name.previous, .text, "the address of the page before; put root before it"),
      .init(Name.next, .text, "the address of the page after; put root before it"),
      .init(
        Name.items, .list(of: .record(link)), "the pages around this one, the first and the last"),
    ])

  package static let notFound = Schema("not-found", page)

  package static let redirect = Schema(
    "redirect",
    page + [.init(Name.target, .text, "the new page, relative to this one")])
}
