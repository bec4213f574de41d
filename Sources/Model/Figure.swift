/// What a text asks to be shown of a table: a fenced block `map`, `table`, `chart`, `stat` or
/// `timeline` of a Markdown file, or the same built in code.
package struct FigureSpec: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case map, table, chart, stat, timeline

    /// The word for it in Vietnamese, as a block may begin with.
    package var alias: String {
      switch self {
      case .map: "ban-do"
      case .table: "bang"
      case .chart: "bieu-do"
      case .stat: "so-lieu"
      case .timeline: "dong-thoi-gian"
      }
    }
  }

  /// How a chart is drawn.
  package enum ChartKind: String, Sendable, CaseIterable {
    /// One bar for each group.
    case bars
    /// One bar for each group, divided by the values of a second column.
    case stackedBars = "stacked-bars"
    /// A bar for each value of a second column, beside each other in each group.
    case groupedBars = "grouped-bars"
    /// A line for each value of the second column over dates or numbers.
    case lines
    /// How many rows there are up to each day.
    case steps
  }

  /// A key figure: a measure that the table names, and one that it is part of.
  package struct KeyFigure: Sendable, Equatable {
    package var measure: String
    /// The measure that it is counted out of: the 63 of "53 / 63".
    package var total: String?
    /// In place of the measure's own label.
    package var label: String?

    package init(measure: String, total: String? = nil, label: String? = nil) {
      self.measure = measure
      self.total = total
      self.label = label
    }
  }

  /// The order of a chart's groups or a table's rows.
  package struct Order: Sendable, Equatable {
    /// A column's name; nil for the number that is drawn.
    package var column: String?
    package var isDescending: Bool

    package init(column: String? = nil, isDescending: Bool = false) {
      self.column = column
      self.isDescending = isDescending
    }
  }

  package var kind: Kind
  /// The table's name.
  package var dataset: String
  package var chart = ChartKind.bars
  /// Which rows count.
  package var conditions: [DatasetQuery.Condition] = []
  /// What is counted or summed for each group.
  package var aggregate = DatasetQuery.Aggregate.count
  /// The column of a chart's groups or of its horizontal axis; a timeline's dates.
  package var x: String?
  /// The column that divides the groups of a chart.
  package var series: String?
  /// What a table or timeline shows of each row; all columns where it is empty.
  package var columns: [String] = []
  package var keyFigures: [KeyFigure] = []
  package var order: Order?
  /// The most groups or rows.
  package var limit: Int?
  package var title: String?
  package var caption: String?
  /// In place of the table's own sources.
  package var source: String?
  /// What the figure shows, in words; made from the data where it is missing.
  package var alternative: String?
  /// Whether it is printed; nil where the document decides.
  package var isPrinted: Bool?
  /// What it is called in its text: "Hình 1", "Bảng 2"; nil where it has no number.
  package var label: String?
  /// The fragment of its address: `hinh-1`.
  package var anchor = ""
  /// Where the block begins, and where the value of each key stands, by English key.
  package var position: FieldPosition?
  package var positions: [String: FieldPosition] = [:]

  package init(kind: Kind, dataset: String) {
    self.kind = kind
    self.dataset = dataset
  }
}
