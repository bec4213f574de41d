import Linking
import Model
import Templating
import VietnameseText

/// A list of stories that goes over one or more pages.
enum StoryList: Sendable, Equatable {
  case all
  /// The stories of a term, by the indices of taxonomy and term.
  case term(Int, Int)
}

extension Pagination {
  init(ofStories list: StoryList, in site: SiteView) {
    switch list {
    case .all: self.init(base: "cau-chuyen", itemCount: site.stories.count)
    case .term(let taxonomy, let term):
      let (taxonomy, term) = (
        site.storyTaxonomies[taxonomy], site.storyTaxonomies[taxonomy].terms[term]
      )
      self.init(base: taxonomy.kind.base(of: term), itemCount: term.items.count)
    }
  }
}

/// Fills the records of the lists of stories, and of the table of models.
extension PageRecords {
  /// How many stories the home page lists.
  static let homeStoryCount = 3
  static let modelsAddress = "mo-hinh.html"

  func stories(_ page: WebPage, _ list: StoryList, page number: Int) -> TemplateRecord {
    let pagination = Pagination(ofStories: list, in: site)
    let items = pagination.items(of: number)
    let title = title(of: list)
    var record = self.page(
      page, title: number == 1 ? title : "\(title), trang \(number)/\(pagination.pageCount)")
    record.set(Name.storyCount, count(pagination.itemCount))
    record.set(Name.pages, pages(pagination, on: number))
    record.set(Name.hasModels, .flag(site.hasModels))
    switch list {
    case .all:
      record.set(Name.taxonomy, .absent)
      record.set(Name.stories, .records(items.map(storyRow)))
      record.set(Name.lists, .records(site.storyTaxonomies.indices.compactMap(storyTaxonomy)))
    case .term(let taxonomy, let term):
      let taxonomy = site.storyTaxonomies[taxonomy]
      record.set(Name.taxonomy, .text(taxonomy.kind.title))
      record.set(Name.stories, .records(taxonomy.terms[term].items[items].map(storyRow)))
      record.set(Name.lists, .records([]))
    }
    return record
  }

  private func title(of list: StoryList) -> String {
    switch list {
    case .all: return "Câu chuyện giảm nghèo"
    case .term(let taxonomy, let term):
      let name = site.storyTaxonomies[taxonomy].terms[term].name
      return switch site.storyTaxonomies[taxonomy].kind {
      case .storyProvince: "Câu chuyện ở \(name)"
      case .theme: "Câu chuyện về chủ đề \(name)"
      default: "Câu chuyện năm \(name)"
      }
    }
  }

  private func storyTaxonomy(_ index: Int) -> TemplateRecord? {
    let taxonomy = site.storyTaxonomies[index]
    if taxonomy.terms.isEmpty { return nil }
    return [
      Name.title: .text(taxonomy.kind.title),
      Name.terms: .records(taxonomy.terms.map { term($0, of: taxonomy.kind) }),
    ]
  }

  /// A story's line in a list.
  func storyRow(_ index: Int) -> TemplateRecord {
    let linked = site.stories[index]
    let story = linked.story
    return [
      Name.address: .text(linked.address), Name.title: .text(story.title),
      Name.lead: .optional(story.lead), Name.sort: .text(story.sort.title),
      Name.date: .optional(story.date?.slashed), Name.datetime: .optional(story.date?.iso),
      Name.place: .optional(linked.placeInText), Name.theme: .optional(story.theme),
      Name.figure: .optional(story.results.first?.amount),
      Name.label: .optional(story.results.first?.label),
    ]
  }

  /// A page that says that a story is no longer shown, and nothing else.
  func withdrawnStory(_ page: WebPage) -> TemplateRecord {
    self.page(page, title: "Trang này không còn")
  }
}

// MARK: Models side by side

extension PageRecords {
  func models(_ page: WebPage) -> TemplateRecord {
    let models = site.stories.filter { $0.story.sort == .model }
    var record = self.page(
      page, title: "Các mô hình giảm nghèo",
      description: "Các mô hình giảm nghèo, đặt cạnh nhau để so sánh.")
    record.set(Name.models, .records(models.map { Self.link($0.story.title, $0.address) }))
    let rows = Self.modelFields.compactMap { label, lines -> TemplateRecord? in
      let cells = models.map(lines)
      if cells.allSatisfy(\.isEmpty) { return nil }
      return [
        Name.label: .text(label),
        Name.cells: .records(cells.map { [Name.items: .texts($0)] }),
      ]
    }
    record.set(Name.rows, .records(rows))
    return record
  }

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

extension SiteView {
  /// Whether there are models to be put side by side.
  var hasModels: Bool { stories.contains { $0.story.sort == .model } }
}
