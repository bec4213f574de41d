/// A question to a table: which rows, grouped by what, and what of them.
///
/// Figures, numbers in running text, claims and maps all ask this way, so that they cannot disagree.
package struct DatasetQuery: Sendable, Equatable {
  /// Conditions on columns; a row counts where all of them hold.
  package struct Condition: Sendable, Equatable {
    package enum Comparison: String, Sendable, CaseIterable {
      case equal = "=", unequal = "!=", less = "<", lessOrEqual = "<=", greater = ">",
        greaterOrEqual = ">=", isMissing = "missing", isPresent = "present"
    }

    /// The column's name.
    package var field: String
    package var comparison: Comparison
    /// Any of them does for `equal`, none may hold for `unequal`; as written.
    package var values: [String]

    package init(field: String, comparison: Comparison = .equal, values: [String] = []) {
      self.field = field
      self.comparison = comparison
      self.values = values
    }
  }

  package enum Aggregate: Sendable, Equatable {
    case count
    /// Of a column of numbers, by name.
    case sum(String), average(String), minimum(String), maximum(String)
    /// The rows of the conditions, of all rows of the table, in percent.
    case share
  }

  /// In which order groups stand.
  package enum Order: String, Sendable, CaseIterable {
    /// As the columns' values stand by themselves: categories in their order, regions from north to
    /// south, numbers and days ascending, names in Vietnamese order; blank cells last.
    case natural
    case ascending, descending
  }

  package var conditions: [Condition] = []
  package var aggregate: Aggregate = .count
  /// Columns whose values make the groups, by name; `region` of a column of provinces is
  /// `province.region`.
  package var groups: [String] = []
  /// By the groups' values, where it is not `natural`.
  package var order = Order.natural

  package init(
    conditions: [Condition] = [], aggregate: Aggregate = .count, groups: [String] = []
  ) {
    self.conditions = conditions
    self.aggregate = aggregate
    self.groups = groups
  }
}
