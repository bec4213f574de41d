package import Diagnostics
package import Gazetteer
package import Model
import VietnameseText

/// Connects the tables of a site with the provinces and documents that they name.
package enum Datasets {
  /// Finds the provinces of each table, and checks what the tables say of one another.
  ///
  /// - Parameters:
  ///   - datasets: the tables as they were read.
  ///   - gazetteer: the provinces.
  ///   - contentFolder: what goes before a path in diagnostics, with its slash.
  ///   - diagnostics: receives provinces that do not exist on their day, that stand twice or are
  ///     missing, and references that lead nowhere.
  /// - Returns: the tables in the order of their names; documents are found later, by `Linker`.
  package static func link(
    _ datasets: [Dataset], gazetteer: Gazetteer, contentFolder: String,
    diagnostics: inout [Diagnostic]
  ) -> [LinkedDataset] {
    let sorted = datasets.sorted { $0.name < $1.name }
    return sorted.map { dataset in
      var linked = LinkedDataset(dataset: dataset)
      if let day = dataset.asOf ?? firstDay(of: dataset) {
        linked.regions = gazetteer.regions(on: day)
      }
      for (index, field) in dataset.fields.enumerated() {
        switch field.reference {
        case .provinces:
          var finder = ProvinceColumn(linked, index, gazetteer, contentFolder: contentFolder)
          linked.units[index] = finder.units()
          diagnostics += finder.diagnostics
        case .dataset(let name, let target):
          var check = ForeignKeyCheck(dataset, index, contentFolder: contentFolder)
          check.run(against: sorted.first { $0.name == name }, name, target, among: sorted)
          diagnostics += check.diagnostics
        case .documents, nil: break
        }
      }
      return linked
    }
  }

  private static func firstDay(of dataset: Dataset) -> PartialDate? {
    dataset.fields.lazy.compactMap { field -> PartialDate? in
      if case .provinces(let day) = field.reference { day } else { nil }
    }.first
  }

  /// The numbers that running text may ask for: each table's number of rows as `total`, its measures,
  /// and the values of its map's states.
  ///
  /// - Parameters:
  ///   - datasets: tables with their provinces.
  ///   - contentFolder: what goes before a path in diagnostics, with its slash.
  ///   - diagnostics: receives measures that ask for what a table does not have.
  package static func inlineValues(
    of datasets: [LinkedDataset], contentFolder: String, diagnostics: inout [Diagnostic]
  ) -> InlineValues {
    var values = InlineValues()
    for linked in datasets {
      let dataset = linked.dataset
      values.texts["\(dataset.name).\(InlineValues.total)"] = VietnameseNumber.format(
        dataset.rows.count)
      for (name, query) in stateQueries(of: dataset) {
        values.texts["\(dataset.name).\(name)"] = (try? linked.text(of: query)) ?? "0"
      }
      for measure in dataset.measures {
        do throws(QueryFailure) {
          values.texts["\(dataset.name).\(measure.name)"] = try linked.text(of: measure.query)
        } catch {
          diagnostics.append(
            Diagnostic(
              .`dataset.bad-measure`,
              at: SourceLocation(
                file: contentFolder + dataset.schemaPath,
                start: measure.position.map { .init(line: $0.line, column: $0.column) }),
              error.summary, wayOut: error.wayOut))
        }
      }
    }
    return values
  }

  /// A question for each state of a table's map, by the state's value.
  private static func stateQueries(of dataset: Dataset) -> [(name: String, query: DatasetQuery)] {
    guard let map = dataset.map else { return [] }
    let field = dataset.fields[map.state]
    return field.categories.map {
      ($0.value, DatasetQuery(conditions: [.init(field: field.name, values: [$0.value])]))
    }
  }

  /// Finds the documents that the tables of a site name.
  ///
  /// A cell's identifier means the document of the row's province and year; among several, none.
  static func withDocuments(
    _ directory: Directory, _ problems: inout LinkingProblems
  ) -> [LinkedDataset] {
    checkSources(of: directory, &problems)
    let finder = RowDocuments(directory.citations)
    return directory.datasets.map { linked in
      var linked = linked
      let fields = linked.dataset.fields
      for field in fields.indices where fields[field].reference == .documents {
        linked.documents[field] = finder.documents(of: linked, field)
      }
      return linked
    }
  }

  /// Sources that are files must be documents of the site.
  private static func checkSources(
    of directory: Directory, _ problems: inout LinkingProblems
  ) {
    guard directory.datasets.contains(where: { !$0.dataset.sources.isEmpty }) else { return }
    let paths = Set(directory.documents.map(\.file.path))
    for dataset in directory.datasets.map(\.dataset) {
      for path in dataset.sources.compactMap(\.path)
      where !path.contains("://") && !paths.contains(path) {
        problems.diagnostics.append(
          Diagnostic(
            .`dataset.unknown-source`,
            at: SourceLocation(file: problems.contentFolder + dataset.schemaPath),
            Message(
              vi: "nguồn “\(path)” không phải văn bản của trang",
              en: "the source “\(path)” is no document of the site"),
            wayOut: Suggestion.message(Suggestion.nearest(to: path, among: paths.sorted()))
              ?? Message(
                vi: "ghi đường dẫn như documents/bao-cao.md, hoặc địa chỉ https://",
                en: "write a path such as documents/report.md, or an https:// address")))
      }
    }
  }
}
