import Diagnostics
import Foundation
import Gazetteer
import Linking
import Model
import Reading
import TestSupport
import VietnameseText

@testable import Figures

/// What the tests of figures share: a small table of five provinces, and texts that ask for figures.
enum Sample {
  static let python = TestFiles.root.appending(path: ".typesetting/venv/bin/python3").path
  static let fonts = TestFiles.root.appending(path: ".typesetting/fonts").path
  static let isAvailable = FileManager.default.isExecutableFile(atPath: python)
  static let why = "no typesetting environment in .typesetting; make test sets it up"

  static let theme = Theme(groups: [
    .init(
      name: "colour",
      values: [
        .init(name: "ink", value: "#1B1B1F"), .init(name: "ink-quiet", value: "#5B5750"),
        .init(name: "rule", value: "#D8D2C6"), .init(name: "paper", value: "#FBF8F3"),
        .init(name: "chart-1", value: "#0E6655"), .init(name: "chart-2", value: "#B9770E"),
      ])
  ])

  static var dataset: Dataset {
    var state = Dataset.Field(name: "state", title: "Tình trạng", kind: .string)
    state.categories = [
      .init(value: "issued", label: "Đã ban hành", colour: "#0E6655", pattern: "none"),
      .init(value: "other", label: "Chương trình khác", colour: "#D9A02B", pattern: "hatch"),
      .init(value: "none", label: "Chưa ban hành", colour: "#D8D2C6", pattern: "outline"),
    ]
    var province = Dataset.Field(name: "province", title: "Tỉnh", kind: .string)
    province.reference = .provinces(on: nil)
    var amount = Dataset.Field(name: "amount", title: "Kinh phí", kind: .number)
    amount.unit = "triệu đồng"
    var dataset = Dataset(
      name: "adoption", path: "data/adoption.csv", schemaPath: "data/adoption.schema.json",
      title: "Ban hành chương trình",
      fields: [
        province, state, Dataset.Field(name: "date", title: "Ngày", kind: .date), amount,
      ])
    dataset.asOf = try? PartialDate(parsing: "27/10/2023")
    dataset.sources = [.init(title: "Báo cáo 150/BC-LĐTBXH")]
    dataset.measures = [
      .init(
        name: "issued", label: "tỉnh đã ban hành",
        query: DatasetQuery(conditions: [.init(field: "state", values: ["issued"])]))
    ]
    let rows: [(String, String, String?, Decimal?)] = [
      ("Sơn La", "issued", "11/4/2023", 2500), ("Lai Châu", "issued", "5/3/2023", 1000),
      ("Hà Nam", "none", nil, nil), ("Bình Dương", "other", "11/4/2023", 12.5),
      ("Tây Ninh", "issued", nil, 300),
    ]
    dataset.rows = rows.enumerated().map { index, row in
      let date = row.2.flatMap { try? PartialDate(parsing: $0) }
      return .init(
        values: [
          .text(row.0), .text(row.1), date.map { .date($0) } ?? .missing,
          row.3.map { .number($0) } ?? .missing,
        ], positions: [.init(line: index + 2, column: 1)])
    }
    return dataset
  }

  static func site(_ datasets: [Dataset] = [dataset]) -> SiteView {
    var diagnostics: [Diagnostic] = []
    let linked = Datasets.link(
      datasets, gazetteer: .standard, contentFolder: "", diagnostics: &diagnostics)
    return Linker.link(
      SiteContent(
        datasets: linked,
        settings: SiteSettings(title: "Thử", baseURL: "https://example.vn/", publisher: "Thử")),
      contentFolder: "", diagnostics: &diagnostics)
  }

  /// The first figure that a text asks for, and what is said of it.
  static func figure(_ markdown: String, in site: SiteView = site()) -> (Figure?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let body = MarkdownReader.read(
      Array(markdown.utf8)[...], file: "a.md", firstLine: 1, diagnostics: &diagnostics)
    var resolver = FigureResolver(site, file: "a.md")
    let figure = body.figures.first.flatMap { resolver.figure($0) }
    return (figure, diagnostics + resolver.diagnostics)
  }

  static func chart(_ markdown: String) -> Chart? {
    if case .chart(let chart, _)? = figure(markdown).0?.content { chart } else { nil }
  }

  static let stacked = """
    ```chart
    dataset: adoption
    type: stacked-bars
    x: province.region
    series: state
    ```
    """
  static let steps = """
    ```chart
    dataset: adoption
    type: steps
    x: date
    ```
    """
}
