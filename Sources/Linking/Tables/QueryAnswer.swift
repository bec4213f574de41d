package import Diagnostics
package import Foundation
package import Model
package import VietnameseText

/// What a question to a table found.
package struct QueryAnswer: Sendable {
  /// A value that makes a group, and how readers see it.
  package struct Key: Sendable, Hashable {
    package var value: Dataset.Value
    package var label: String

    package init(value: Dataset.Value, label: String) {
      self.value = value
      self.label = label
    }
  }

  package struct Group: Sendable {
    /// One for each of the query's groups, in their order.
    package var keys: [Key]
    /// Nil where there is nothing to count with: the average of no numbers.
    package var value: Decimal?
    /// The rows of the group that keep the conditions, by index.
    package var rows: [Int]
    /// How many rows the group has without the conditions: the 14 of "11/14".
    package var total: Int
  }

  /// One with no keys where the query makes no groups; else one for each combination of values that
  /// rows with the conditions have. For shares, of all rows: a region may have a share of nothing.
  package var groups: [Group]
}

/// The rows that were counted up to a day: steps that only rise.
package struct CumulativeCount: Sendable, Equatable {
  package struct Step: Sendable, Equatable {
    /// A day, or a month or year where no more is known.
    package var date: PartialDate
    /// The rows up to it.
    package var count: Int

    package init(date: PartialDate, count: Int) {
      self.date = date
      self.count = count
    }
  }

  /// One for each date that occurs, ascending.
  package var steps: [Step]
  /// The rows that keep the conditions and have no date.
  package var undated: Int
}

/// A question that a table cannot answer.
package struct QueryFailure: Error, Sendable, Hashable {
  /// The name or value of the query that is to blame.
  package var part: String
  package var summary: Message
  package var wayOut: Message?
}

extension QueryFailure {
  static func noField(_ name: String, among known: [String]) -> QueryFailure {
    QueryFailure(
      part: name,
      summary: Message(
        vi: "bảng không có cột “\(name)”", en: "the table has no column “\(name)”"),
      wayOut: Suggestion.message(Suggestion.nearest(to: name, among: known))
        ?? Message(
          vi: "các cột: " + known.joined(separator: ", "),
          en: "the columns are: " + known.joined(separator: ", ")))
  }

  static func noNumbers(_ name: String, among numeric: [String]) -> QueryFailure {
    QueryFailure(
      part: name,
      summary: Message(
        vi: "cột “\(name)” không phải cột số", en: "the column “\(name)” holds no numbers"),
      wayOut: numeric.isEmpty
        ? nil
        : Message(
          vi: "các cột số: " + numeric.joined(separator: ", "),
          en: "the columns of numbers are: " + numeric.joined(separator: ", ")))
  }

  static func noDates(_ name: String) -> QueryFailure {
    QueryFailure(
      part: name,
      summary: Message(
        vi: "cột “\(name)” không phải cột ngày", en: "the column “\(name)” holds no dates"))
  }

  static func noValue(_ value: String, in field: String, among known: [String]) -> QueryFailure {
    QueryFailure(
      part: value,
      summary: Message(
        vi: "cột “\(field)” không có giá trị “\(value)”",
        en: "the column “\(field)” has no value “\(value)”"),
      wayOut: Suggestion.message(Suggestion.nearest(to: value, among: known))
        ?? (known.count > 12
          ? nil
          : Message(
            vi: "các giá trị: " + known.joined(separator: ", "),
            en: "the values are: " + known.joined(separator: ", "))))
  }
}

extension LinkedDataset {
  /// The answer to a question without groups, as it stands in running text: "53", "2.752", "84,1%".
  ///
  /// Shares have one decimal, averages two. "–" stands for what no row has.
  ///
  /// - Throws: `QueryFailure`, as ``evaluate(_:)``.
  package func text(of query: DatasetQuery) throws(QueryFailure) -> String {
    var query = query
    query.groups = []
    guard let value = try evaluate(query).groups.first?.value else { return "–" }
    return switch query.aggregate {
    case .share: VietnameseNumber.format(value.rounded(to: 1)) + "%"
    case .average: VietnameseNumber.format(value.rounded(to: 2))
    default: VietnameseNumber.format(value)
    }
  }
}
