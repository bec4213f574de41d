import Linking
import Model
import VietnameseText

/// What figures ask of a table beside its numbers: names and titles.
extension LinkedDataset {
  /// A number with a name: a measure of the table's own, `total` for its number of rows, or a state of
  /// its map.
  ///
  /// - Throws: `QueryFailure` where there is none of the name.
  func measure(_ name: String) throws(QueryFailure) -> Dataset.Measure {
    if let measure = dataset.measures.first(where: { $0.name == name }) { return measure }
    if name == InlineValues.total {
      return Dataset.Measure(name: name, label: "Tổng số", query: DatasetQuery())
    }
    if let map = dataset.map {
      let field = dataset.fields[map.state]
      if let category = field.categories.first(where: { $0.value == name }) {
        return Dataset.Measure(
          name: name, label: category.label,
          query: DatasetQuery(conditions: [.init(field: field.name, values: [name])]))
      }
    }
    throw .noMeasure(name, among: dataset.measures.map(\.name) + [InlineValues.total])
  }

  /// A column of dates.
  ///
  /// - Throws: `QueryFailure` for another one, or none.
  func dateField(_ name: String) throws(QueryFailure) -> Int {
    // Says what is wrong with the name.
    _ = try cumulativeCount(over: name)
    return dataset.field(name) ?? 0
  }

  /// How readers see a column: "Vùng" for the regions of its provinces.
  func title(of column: String) -> String {
    dataset.field(column).map { dataset.fields[$0].title } ?? "Vùng"
  }

  /// What an aggregate counts, for the heading of its numbers.
  func title(of aggregate: DatasetQuery.Aggregate) -> String {
    switch aggregate {
    case .count: "Số lượng"
    case .share: "Tỷ lệ"
    case .sum(let field), .average(let field), .minimum(let field), .maximum(let field):
      title(of: field)
    }
  }

  /// The unit of an aggregate's numbers, such as "triệu đồng".
  func unit(of aggregate: DatasetQuery.Aggregate) -> String? {
    switch aggregate {
    case .count, .share: nil
    case .sum(let name), .average(let name), .minimum(let name), .maximum(let name):
      dataset.field(name).flatMap { dataset.fields[$0].unit }
    }
  }
}
