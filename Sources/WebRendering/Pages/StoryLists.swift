import Linking
import Model
import VietnameseText

/// A page of a list of stories.
struct StoryList: Sendable {
  var page: ListPage
  /// The term that the stories are of; nil for the list of all.
  var term: TermReference?
  var stories: [LinkedStory]
}

/// Models that stand side by side.
struct ModelPage: Sendable {
  var page: ListPage
  var models: [LinkedStory]
}

extension Taxonomy.Kind {
  /// The title of a list of stories.
  fileprivate func title(of term: Taxonomy.Term) -> String {
    switch self {
    case .theme: "Câu chuyện về chủ đề \(term.name)"
    case .storyYear, .year: "Câu chuyện năm \(term.name)"
    case .storyProvince, .province, .agency, .kind: "Câu chuyện ở \(term.name)"
    }
  }
}

extension SiteView {
  /// The stories that can be put side by side.
  var models: [LinkedStory] { stories.filter { $0.story.sort == .model } }
}

extension Pages {
  /// A list of stories.
  static let stories = PageKind<StoryList>(
    "stories",
    pages: { kind, context in
      let site = context.site
      if site.stories.isEmpty { return [] }
      let all = Pagination(
        base: "cau-chuyen", itemCount: site.stories.count, pageSize: context.limits.rows)
      return kind.pages(of: all, in: .stories) {
        StoryList(page: $0, stories: $0.part(of: $1.site.stories))
      }
        + site.storyTaxonomies.flatMap { taxonomy in
          taxonomy.terms.flatMap { term -> [WebPage] in
            let list = Pagination(
              base: taxonomy.kind.base(of: term), itemCount: term.items.count,
              pageSize: context.limits.rows)
            return kind.pages(of: list, in: .stories) { page, here in
              StoryList(
                page: page, term: taxonomy.reference(term),
                stories: page.part(of: term.items).map { here.site.stories[$0] })
            }
          }
        }
    },
    head: { list, here in
      guard let reference = list.term else {
        return PageHead(title: list.page.title("Câu chuyện giảm nghèo"))
      }
      let term = here.site.term(reference)
      return PageHead(title: list.page.title(reference.taxonomy.title(of: term)))
    },
    rows: {
      Shown("storyCount", .count, "how many stories the list holds, on all of its pages") {
        $0.page.list.itemCount
      }
      Shown("taxonomy", .text, "what the list is by, on the list of a term: Chủ đề") { list in
        list.term.map(\.taxonomy.title)
      }
      Shown("stories", .list(of: Records.storyRow), "the stories of this page") { $0.stories }
      Shown(
        "lists", .list(of: Records.storyTaxonomy),
        "the lists by province, theme and year, on the list of all stories"
      ) { list, here in
        list.term == nil && list.page.isFirst
          ? here.site.storyTaxonomies.filter { !$0.terms.isEmpty } : []
      }
      Shown("hasModels", .flag, "whether there is a table of models, at mo-hinh.html") {
        !$1.site.models.isEmpty
      }
      Shown("pages", .record(Records.pages), "the way to the other pages, where there are any") {
        $0.page.others
      }
    })

  /// The models side by side.
  static let models = PageKind<ModelPage>(
    "models",
    pages: { kind, context in
      let models = context.site.models
      if models.isEmpty { return [] }
      let list = Pagination(
        base: "mo-hinh", itemCount: models.count, pageSize: context.limits.models)
      return kind.pages(of: list, in: .stories) { page, _ in
        ModelPage(page: page, models: page.part(of: models))
      }
    },
    head: { page, _ in
      PageHead(
        title: page.page.title("Các mô hình giảm nghèo"),
        description: "Các mô hình giảm nghèo, đặt cạnh nhau để so sánh.")
    },
    rows: {
      Shown("models", .list(of: Records.link), "the models, as columns") { page in
        page.models.map { Link(title: $0.story.title, address: $0.address) }
      }
      Shown("rows", .list(of: Records.modelRow), "what they are compared by") { page in
        modelFields.map { (label: $0, cells: page.models.map($1)) }
          .filter { !$0.cells.allSatisfy(\.isEmpty) }
      }
      Shown("pages", .record(Records.pages), "the way to the other pages, where there are any") {
        $0.page.others
      }
    })

  /// What models are compared by, each with the lines that it has for a model.
  private static let modelFields: [(String, @Sendable (LinkedStory) -> [String])] = [
    ("Nơi thực hiện", { $0.placeInText.map { [$0] } ?? [] }),
    ("Chủ đề", { $0.story.theme.map { [$0] } ?? [] }),
    ("Dự án, chương trình", { $0.story.project.map { [$0] } ?? [] }),
    ("Thời gian", { $0.story.period.map { [$0.inText] } ?? [] }),
    ("Kinh phí", { $0.story.cost.map(\.inOneLine) }),
    ("Nguồn vốn", { $0.story.funding.map(\.inOneLine) }),
    ("Kết quả", { $0.story.results.map(\.inOneLine) }),
  ]
}

extension Story.Figure {
  /// "44 tập thể, được tặng Bằng khen".
  fileprivate var inOneLine: String {
    NoBreakSpaces.insert(into: [amount, label].compactMap(\.self).joined(separator: ", "))
  }
}

extension Records {
  static let storyTaxonomy = Rows<Taxonomy>("lists of stories") {
    Shown("title", .text, "what the lists are by: Chủ đề") { $0.kind.title }
    Shown("terms", .list(of: Records.term), "the lists, with the number of stories") { $0.listed }
  }

  /// A story's line in a list.
  static let storyRow = Rows<LinkedStory>("story row") {
    Shown("address", .text, "the story's page; put root before it") { $0.address }
    Shown("title", .text, "its title") { $0.story.title }
    Shown("lead", .text, "a sentence or two that say it all") { $0.story.lead }
    Shown("sort", .text, "what it is: Câu chuyện, Mô hình, Biểu dương") { $0.story.sort.title }
    Shown("date", .text, "the date, as 02/7/2023") { $0.story.date?.slashed }
    Shown("datetime", .text, "the date as machines read it") { $0.story.date?.iso }
    Shown("place", .text, "district and province") { $0.placeInText }
    Shown("theme", .text, "the theme") { $0.story.theme }
    Shown("figure", .text, "the first of its results, with the unit") {
      $0.story.results.first?.amount
    }
    Shown("label", .text, "what that counts") { $0.story.results.first?.label }
  }

  static let modelRow = Rows<(label: String, cells: [[String]])>("model row") {
    Shown("label", .text, "the field: Kinh phí") { $0.label }
    Shown("cells", .list(of: Records.modelCell), "one for each model") { $0.cells }
  }

  static let modelCell = Rows<[String]>("model cell") {
    Shown("items", .texts, "the lines") { $0 }
  }
}
