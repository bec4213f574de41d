package import Maps
package import VietnameseText

/// A figure with its data: what screen and paper show.
package struct Figure: Sendable {
  package enum Content: Sendable {
    /// A chart, and its drawings where they have been made.
    case chart(Chart, ChartDrawing?)
    case table(FigureTable)
    /// The provinces in their states.
    case map(SiteMap)
    case stat([KeyNumber])
    case timeline([TimelineEntry])
  }

  /// "Hình 1", "Bảng 2"; nil for one that its page has no numbers for.
  package var label: String?
  /// The fragment of its address: `hinh-1`.
  package var anchor: String
  package var title: String
  /// What its numbers are counted in: "triệu đồng".
  package var unit: String?
  package var caption: String?
  /// What the data hold and the figure cannot show, in full sentences.
  package var notes: [String] = []
  /// "Nguồn: …; số liệu tính đến 27/10/2023".
  package var source: String?
  /// The page of the table, relative to the site's root.
  package var address: String?
  /// What it shows, in full sentences.
  package var alternative: String
  package var isPrinted = true
  /// Whether it has been added to the edition of a document that does not hold it.
  package var isAdded = false
  package var content: Content

  /// The data as a table, for readers who do not see the drawing; nil where the figure is text itself.
  package var data: FigureTable? {
    switch content {
    case .chart(let chart, _): chart.table
    case .map(let map): map.table
    case .table, .stat, .timeline: nil
    }
  }
}

/// Rows of a table as they are shown.
package struct FigureTable: Sendable, Hashable {
  package struct Column: Sendable, Hashable {
    package var title: String
    /// Whether its values are numbers, which are set to the right.
    package var isNumeric: Bool

    package init(title: String, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  package var columns: [Column]
  /// A text for each column; the first one heads the row.
  package var rows: [[String]]

  package init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// A number that is to be seen from afar.
package struct KeyNumber: Sendable, Equatable {
  /// "53".
  package var value: String
  /// What it is part of: "63".
  package var total: String?
  package var unit: String?
  /// What it counts.
  package var label: String
}

/// What happened on a day.
package struct TimelineEntry: Sendable, Equatable {
  package var date: PartialDate
  /// The texts of each row with that date; the first names what happened.
  package var events: [[String]]
}
