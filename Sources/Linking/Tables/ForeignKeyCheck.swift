import Diagnostics
import Model

/// Checks a column whose values stand in a column of another table.
struct ForeignKeyCheck {
  private let dataset: Dataset
  private let field: Int
  private let contentFolder: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ dataset: Dataset, _ field: Int, contentFolder: String) {
    self.dataset = dataset
    self.field = field
    self.contentFolder = contentFolder
  }

  mutating func run(
    against target: Dataset?, _ name: String, _ column: String, among all: [Dataset]
  ) {
    guard let target else {
      let near = Suggestion.nearest(
        to: name, among: all.map(\.name) + ["provinces", "documents"])
      return reportSchema(
        Message(vi: "không có bảng “\(name)”", en: "there is no table “\(name)”"),
        Suggestion.message(near))
    }
    guard let index = target.field(column) else {
      let near = Suggestion.nearest(to: column, among: target.fields.map(\.name))
      return reportSchema(
        Message(
          vi: "bảng “\(name)” không có cột “\(column)”",
          en: "the table “\(name)” has no column “\(column)”"), Suggestion.message(near))
    }
    let known = Set(target.rows.map { $0.values[index] })
    var problems = CappedProblems(file: contentFolder + dataset.path)
    for row in dataset.rows where row.values[field] != .missing {
      let items: [Dataset.Value] =
        if case .list(let items) = row.values[field] { items.map { .text($0) } } else {
          [row.values[field]]
        }
      for item in items where !known.contains(item) {
        let text = dataset.fields[field].text(of: item)
        problems.report(
          .`dataset.dangling-key`,
          at: .init(line: row.positions[field].line, column: row.positions[field].column),
          column: dataset.fields[field].name,
          Message(
            vi: "bảng “\(name)” không có “\(text)” ở cột “\(column)”",
            en: "the table “\(name)” has no “\(text)” in column “\(column)”"))
      }
    }
    diagnostics += problems.finish()
  }

  private mutating func reportSchema(_ summary: Message, _ wayOut: Message?) {
    diagnostics.append(
      Diagnostic(
        .`dataset.bad-reference`,
        at: SourceLocation(file: contentFolder + dataset.schemaPath), summary, wayOut: wayOut))
  }
}
