internal import Figures
internal import Maps
internal import Model
internal import VietnameseText

extension Block {
  /// A figure: title, what it shows (one of picture, table, numbers and entries), lines below it.
  struct Figure: Encodable {
    struct Number: Encodable {
      var value: String
      /// "/ 63", "triệu đồng".
      var rest: [String]
      var label: String
    }

    struct Entry: Encodable {
      var date: String
      var events: [[String]]
    }

    var anchor: String
    /// "Hình 1".
    var label: String?
    var title: String
    var unit: String?
    /// SVG with the colours of paper, and what it shows in words.
    var picture: String?
    var alternative: String?
    var table: Table?
    var numbers: [Number]?
    var entries: [Entry]?
    /// The caption and what the figure leaves out.
    var lines: [String]
    var source: String?
  }
}

extension Block.Figure {
  /// - Parameters:
  ///   - figure: what to print.
  ///   - theme: the colours and the face of charts.
  /// - Returns: nil for a figure that print leaves out.
  init?(_ figure: Figures.Figure, theme: Theme) {
    guard figure.isPrinted else { return nil }
    anchor = figure.anchor
    label = figure.label
    title = Self.set(figure.title)
    unit = figure.unit
    lines = ([figure.caption].compactMap(\.self) + figure.notes).map(Self.set)
    let own = figure.isAdded ? ["Hình của ban biên tập, không có trong bản gốc."] : []
    let ending = ([figure.source].compactMap(\.self) + own).joined(separator: " ")
    source = ending.isEmpty ? nil : Self.set(ending)
    switch figure.content {
    case .chart(let chart, let drawing?):
      let painter = ChartPainter(chart, .paper(theme), id: figure.anchor)
      picture = painter.paint(drawing.wide).map { String(decoding: $0, as: UTF8.self) }
      alternative = figure.alternative
    case .map(let map):
      // Title and source stand around the picture.
      var sheet = map.sheet(MapPalette(theme: theme))
      sheet.title = ""
      sheet.notes = []
      picture = sheet.svg
      alternative = figure.alternative
    case .chart(let chart, nil): table = TableLayout(chart.table)?.table
    case .table(let rows): table = TableLayout(rows)?.table
    case .stat(let numbers): self.numbers = numbers.map(Number.init)
    case .timeline(let entries): self.entries = entries.map(Entry.init)
    }
  }

  /// Text with the spaces at which no line may break.
  static func set(_ text: String) -> String { NoBreakSpaces.insert(into: text) }
}

extension Block.Figure.Number {
  init(_ number: KeyNumber) {
    value = number.value
    rest = [number.total.map { "/\u{A0}\($0)" }, number.unit].compactMap(\.self)
    label = Block.Figure.set(number.label)
  }
}

extension Block.Figure.Entry {
  init(_ entry: TimelineEntry) {
    date = entry.date.slashed
    events = entry.events.map { $0.map(Block.Figure.set) }
  }
}
