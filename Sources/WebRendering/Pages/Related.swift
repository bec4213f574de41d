import Linking
import Model
import VietnameseText

/// What else the site knows of a document: how others stand to it, where they cite it, which stories
/// name it.
struct RelatedLists: Sendable {
  let document: CitedDocument
  let groups: [RelationGroup]
  let citers: [ShownCiter]
  let stories: [ContentID]

  init(of linked: LinkedDocument) {
    document = .held(linked.id)
    groups = RelationGroup.all(linked.relations, linked.incoming)
    citers = ShownCiter.all(linked.citers)
    stories = linked.stories
  }

  init(of linked: LinkedReference) {
    document = .known(linked.id)
    groups = RelationGroup.all([], linked.incoming)
    citers = ShownCiter.all(linked.citers)
    stories = linked.stories
  }

  /// How long the lists are that grow with the site.
  fileprivate var counts: [Int] {
    groups.filter(\.isIncoming).map(\.count) + [citers.count, stories.count]
  }
}

/// The pages of a document's lists: its own has as much of them as it has room for, further ones the
/// rest.
struct RelatedPages: Sendable {
  private let lists: @Sendable () -> RelatedLists
  private let list: Pagination

  init(of linked: LinkedDocument, _ limits: ListLimits) {
    let longest = max(linked.incoming.count, linked.citers.count, linked.stories.count)
    self.init(linked.address, longest, limits) { RelatedLists(of: linked) }
  }

  init(of linked: LinkedReference, _ limits: ListLimits) {
    let longest = max(linked.incoming.count, linked.citers.count, linked.stories.count)
    self.init(linked.address, longest, limits) { RelatedLists(of: linked) }
  }

  /// Long lists are made once for all their pages, others with the page that shows them.
  ///
  /// - Parameter longest: what none of the lists is longer than.
  private init(
    _ address: String, _ longest: Int, _ limits: ListLimits,
    _ lists: @escaping @Sendable () -> RelatedLists
  ) {
    guard longest > limits.rows else {
      list = Pagination(address: address, itemCounts: [], pageSize: limits.rows)
      self.lists = lists
      return
    }
    let made = lists()
    list = Pagination(address: address, itemCounts: made.counts, pageSize: limits.rows)
    self.lists = { made }
  }

  /// What the document's own page shows.
  var first: RelatedPage { page(1) }

  private func page(_ number: Int) -> RelatedPage {
    RelatedPage(lists: lists(), page: ListPage(list: list, number: number))
  }

  /// The pages after the document's own.
  func further(in area: Area) -> [WebPage] {
    (1...list.pageCount).dropFirst().map { number in
      Pages.related.page(at: list.address(number), in: area) { _ in page(number) }
    }
  }
}

/// As much of the lists as one page has.
struct RelatedPage: Sendable {
  let lists: RelatedLists
  let page: ListPage

  /// The relations that the document has of its own stand on its page, all of them.
  private var groups: [RelationGroup] {
    lists.groups.compactMap { group in
      guard group.isIncoming else { return page.isFirst ? group : nil }
      var part = group
      part.items = page.part(of: group.items)
      return part.items.isEmpty ? nil : part
    }
  }

  static func rows<Content>(
    _ related: @escaping @Sendable (Content) -> RelatedPage
  ) -> [Shown<Content>] {
    [
      Shown(
        "relations", .list(of: Records.relationGroup), "other documents, by how they relate to it"
      ) { related($0).groups },
      Shown("diagram", .markup, "the relations as a drawing; empty where there are none") {
        let related = related($0)
        let name = $1.site.naming(of: related.lists.document).name
        return related.page.isFirst ? RelationGroup.drawing(of: name, related.lists.groups, $1) : []
      },
      Shown("citers", .list(of: Records.citer), "the documents that cite it, and where") {
        related($0).page.part(of: related($0).lists.citers)
      },
      Shown("stories", .list(of: Records.storyRow), "the stories that name it") { content, here in
        related(content).page.part(of: related(content).lists.stories)
          .map { here.site.stories[$0] }
      },
      Shown("relationCount", .count, "how many relations there are, on all pages") {
        related($0).lists.groups.reduce(0) { $0 + $1.count }
      },
      Shown("citerCount", .count, "how many documents cite it, on all pages") {
        related($0).lists.citers.count
      },
      Shown("storyCount", .count, "how many stories name it, on all pages") {
        related($0).lists.stories.count
      },
      Shown(
        "pages", .record(Records.pages),
        "the way to the further pages of these lists, where there are any"
      ) { related($0).page.others },
    ]
  }
}

extension Pages {
  /// A further page of the lists of a document, held or not.
  static let related = PageKind<RelatedPage>(
    "related",
    pages: { _, _ in [] },
    head: { related, here in
      PageHead(title: related.page.title(here.site.title(of: related.lists.document)))
    },
    rows: {
      Shown("name", .text, "how one names the document: Kế hoạch số 237/KH-MTTQ-BTT") {
        $1.site.naming(of: $0.lists.document).name
      }
      Shown("address", .text, "the document's page; put root before it") {
        $1.site.address(of: $0.lists.document)
      }
      RelatedPage.rows { (page: RelatedPage) in page }
    })
}

extension SiteView {
  /// The title of a document's page.
  fileprivate func title(of document: CitedDocument) -> String {
    switch document {
    case .held(let id): documents[id].title
    case .known(let id): references[id].fullName
    }
  }
}

extension LinkedDocument {
  /// The title of its page.
  var title: String { "\(name): \(document.subject)" }
}
