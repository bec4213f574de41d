package import Foundation
package import Model
package import VietnameseText

/// The typed values from which a chart is drawn.
package struct Chart: Sendable, Hashable {
  /// Where the values stand along a chart.
  package enum Positions: Sendable, Hashable {
    /// Groups, one bar each.
    case groups([String])
    /// Ascending; a month or year stands at its first day.
    case dates([PartialDate])
    /// Ascending.
    case numbers([Decimal])

    package var count: Int {
      switch self {
      case .groups(let names): names.count
      case .dates(let dates): dates.count
      case .numbers(let numbers): numbers.count
      }
    }

    /// Each as readers see it.
    package var labels: [String] {
      switch self {
      case .groups(let names): names
      case .dates(let dates): dates.map(\.slashed)
      case .numbers(let numbers): numbers.map { VietnameseNumber.format($0) }
      }
    }
  }

  /// One row of values, with what tells it from the others.
  package struct Series: Sendable, Hashable {
    package var label: String
    package var style: SeriesStyle
    /// One for each position; nil where there is none.
    package var values: [Decimal?]

    package init(label: String, style: SeriesStyle, values: [Decimal?]) {
      self.label = label
      self.style = style
      self.values = values
    }
  }

  package var kind: FigureSpec.ChartKind
  /// What the positions are: "Vùng".
  package var axis: String
  package var positions: Positions
  /// At least one.
  package var series: [Series]
  /// Whether values are percentages.
  package var isShare = false

  package init(
    kind: FigureSpec.ChartKind, axis: String, positions: Positions, series: [Series],
    isShare: Bool = false
  ) {
    self.kind = kind
    self.axis = axis
    self.positions = positions
    self.series = series
    self.isShare = isShare
  }

  /// A value as it is printed: "2.007.034", "84,1%".
  package func text(of value: Decimal) -> String {
    isShare ? VietnameseNumber.format(value) + "%" : VietnameseNumber.format(value)
  }

  /// The chart's values as a table: a row for each position, a column for each series.
  package var table: FigureTable {
    FigureTable(
      columns: [.init(title: axis)]
        + series.map { .init(title: $0.label, isNumeric: true) },
      rows: positions.labels.enumerated().map { index, label in
        [label] + series.map { $0.values[index].map(text) ?? "–" }
      })
  }
}

/// How a series is told from the others: in colour, and without.
package struct SeriesStyle: Sendable, Hashable {
  /// What is drawn over the colour, so that it holds in grey.
  package enum Pattern: String, Sendable, CaseIterable {
    case none, hatch, dots, outline
  }

  /// A colour of the theme (`chart-1`) or `#RRGGBB`.
  package var colour: String
  package var pattern: Pattern

  package init(colour: String, pattern: Pattern) {
    self.colour = colour
    self.pattern = pattern
  }

  /// The style of a series that its table gives no colour; six follow each other.
  package static func standard(_ index: Int) -> SeriesStyle {
    let patterns: [Pattern] = [.none, .hatch, .dots, .none, .hatch, .dots]
    return SeriesStyle(
      colour: "chart-\(index % count + 1)", pattern: patterns[index % count])
  }

  private static let count = 6
}

/// A chart as SVG with the program's own marks in place of colours, for two widths.
package struct ChartDrawing: Sendable, Hashable {
  /// For telephones, 320 units wide.
  package var narrow: [UInt8]
  /// For text columns and paper, 560 units wide.
  package var wide: [UInt8]

  package static let widths = (narrow: 320, wide: 560)

  package init(narrow: [UInt8], wide: [UInt8]) {
    self.narrow = narrow
    self.wide = wide
  }
}
