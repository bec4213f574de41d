import Diagnostics
package import Model

extension Format<[DatasetQuery.Condition]> {
  /// Conditions on columns, all of which hold: `{state: [issued, other], date: ">= 2023-01-01"}`.
  ///
  /// A value may have `=`, `!=`, `<`, `<=`, `>` or `>=` before it; `missing` (`trong`) asks for blank
  /// cells, `present` (`co`) for others. Of several values any does.
  package static let conditions = Format(
    .entries(.either([.text, .list(.text)]))
  ) { node, reader in
    guard case .mapping(let entries) = node.value else {
      reader.reportType(
        node, expected: Message(vi: "các dòng “cột: giá trị”", en: "lines of “column: value”"))
      return nil
    }
    return entries.flatMap { entry in
      let texts = Format<[String]>.list(of: .text).read(entry.value, &reader) ?? []
      return conditions(on: entry.key, texts)
    }
  }

  private static func conditions(
    on field: String, _ texts: [String]
  ) -> [DatasetQuery.Condition] {
    var conditions: [DatasetQuery.Condition] = []
    for text in texts {
      let (comparison, value) = parts(of: text)
      let values = value.map { [$0] } ?? []
      // Values that are listed are alternatives; limits, as in [">= 1", "< 5"], hold together.
      if [.equal, .unequal].contains(comparison),
        let index = conditions.firstIndex(where: { $0.comparison == comparison })
      {
        conditions[index].values += values
      } else {
        conditions.append(.init(field: field, comparison: comparison, values: values))
      }
    }
    return conditions
  }

  private static func parts(
    of text: String
  ) -> (comparison: DatasetQuery.Condition.Comparison, value: String?) {
    switch text {
    case "missing", "trong", "trống": return (.isMissing, nil)
    case "present", "co", "có": return (.isPresent, nil)
    default: break
    }
    let signs: [DatasetQuery.Condition.Comparison] = [
      .lessOrEqual, .greaterOrEqual, .unequal, .less, .greater, .equal,
    ]
    for sign in signs where text.hasPrefix(sign.rawValue) {
      return (sign, String(text.dropFirst(sign.rawValue.count).trimmingSpaces()))
    }
    return (.equal, text)
  }
}

extension Format<DatasetQuery.Order> {
  /// The order of groups.
  package static let order = choice([
    (.natural, ["natural", "tu-nhien"]), (.ascending, ["ascending", "tang"]),
    (.descending, ["descending", "giam"]),
  ])
}

/// How a query's aggregate is named, before its column is known.
package enum AggregateName: String, Sendable, CaseIterable {
  case count, share, sum, average, minimum, maximum

  /// The aggregate over a column.
  ///
  /// - Parameter field: the column of numbers.
  /// - Returns: nil where one is needed and missing.
  package func aggregate(of field: String?) -> DatasetQuery.Aggregate? {
    switch self {
    case .count: .count
    case .share: .share
    case .sum: field.map { .sum($0) }
    case .average: field.map { .average($0) }
    case .minimum: field.map { .minimum($0) }
    case .maximum: field.map { .maximum($0) }
    }
  }
}

extension Format<AggregateName> {
  /// What is made of the rows that count.
  package static let aggregate = choice([
    (.count, ["count", "dem"]), (.share, ["share", "ti-le"]), (.sum, ["sum", "tong"]),
    (.average, ["average", "trung-binh"]), (.minimum, ["min", "nho-nhat"]),
    (.maximum, ["max", "lon-nhat"]),
  ])
}
