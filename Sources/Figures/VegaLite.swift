import Foundation
import Model
import VietnameseText

/// Writes charts as Vega-Lite (version 6): data and a fixed set of marks.
///
/// Nothing of the content is more to Vega than a text or number in the data: no expression, address
/// or format comes from it. Colours are `ChartMark`s, which the drawing is given its own for later.
enum VegaLite {
  typealias Node = [String: Any]

  /// - Parameters:
  ///   - chart: what to draw.
  ///   - width: of the whole drawing, in pixels.
  /// - Returns: JSON with its keys in alphabetical order: the same chart gives the same bytes.
  static func specification(of chart: Chart, width: Int) -> [UInt8] {
    var root =
      switch chart.kind {
      case .bars, .stackedBars: BarSpecification(chart, width: width).node
      case .groupedBars: GroupedBarSpecification(chart, width: width).node
      case .lines, .steps: LineSpecification(chart, width: width).node
      }
    root["config"] = configuration
    root["padding"] = 2
    root["background"] = NSNull()
    let json = try? JSONSerialization.data(
      withJSONObject: root, options: [.sortedKeys, .withoutEscapingSlashes])
    return json.map { [UInt8]($0) } ?? []
  }

  /// The size of all type, in pixels.
  static let typeSize = 13

  private static var configuration: Node {
    [
      "font": "Liberation Sans", "aria": false, "view": ["stroke": NSNull()] as Node,
      "axis": [
        "labelColor": ChartMark.quiet.code, "labelFontSize": typeSize, "labelPadding": 6,
        "gridColor": ChartMark.rule.code, "domainColor": ChartMark.quiet.code,
        "tickColor": ChartMark.quiet.code, "title": NSNull(),
      ] as Node,
      "legend": [
        "labelColor": ChartMark.ink.code, "labelFontSize": typeSize, "labelLimit": 0,
        "orient": "top", "title": NSNull(), "padding": 0, "offset": 14, "rowPadding": 5,
        "columnPadding": 18, "symbolSize": 160, "symbolStrokeWidth": 1,
      ] as Node,
      "text": ["fontSize": typeSize, "color": ChartMark.ink.code] as Node,
    ]
  }

  /// A legend for series by their number; their names are data of the program's own expression.
  static func legend(_ chart: Chart, width: Int, _ more: Node = [:]) -> Any {
    if chart.series.count < 2 { return NSNull() }
    // As many in a row as have room beside each other, with their signs and the axis at their left.
    let widest = chart.series.map { Self.width(of: $0.label) }.max() ?? 0
    let columns = max(1, Int((Double(width) - 80) / (widest + 46)))
    var legend: Node = [
      "direction": columns == 1 ? "vertical" : "horizontal", "columns": columns,
    ]
    legend.merge(more) { $1 }
    return legend
  }

  /// The scale that gives each series its mark.
  static func scale(_ chart: Chart, _ mark: (Int) -> ChartMark) -> Node {
    [
      "domain": chart.series.map(\.label), "range": chart.series.indices.map { mark($0).code },
    ]
  }

  /// The surface of bars by their series, with the legend.
  static func barFill(_ chart: Chart, width: Int) -> Node {
    [
      "field": "series", "type": "nominal", "scale": scale(chart) { .series($0) },
      "legend": legend(
        chart, width: width, ["symbolType": "square", "symbolStrokeColor": ChartMark.ink.code]),
    ]
  }

  static func number(_ value: Decimal) -> NSDecimalNumber { value as NSDecimalNumber }

  /// How wide a text becomes at most, in pixels.
  static func width(of text: String) -> Double { Double(text.count) * 8 }
}
