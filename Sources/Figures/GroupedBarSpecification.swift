import Foundation
import Model

/// Bars of several series under each other, group by group: the group's name, then a bar for each
/// series with its value behind it.
struct GroupedBarSpecification {
  private let chart: Chart
  private let width: Int
  private let domain: [Decimal]

  /// One line, of a name or of a bar, in pixels.
  private static let step = 26
  private static let thickness = 18
  private static let missing = "không có số liệu"

  init(_ chart: Chart, width: Int) {
    self.chart = chart
    self.width = width
    let values = chart.series.flatMap(\.values)
    let texts = values.map { $0.map(chart.text) ?? Self.missing }
    let longest = texts.map(VegaLite.width(of:)).max() ?? 0
    // The room for the value behind the longest bar.
    let share = Decimal(Int(Double(width) * 1000 / max(Double(width) - longest - 16, 40))) / 1000
    let upper = values.compactMap(\.self).max() ?? 0
    domain = [min(values.compactMap(\.self).min() ?? 0, 0), max(upper * share, 0.001)]
  }

  var node: VegaLite.Node {
    [
      "width": width, "height": ["step": Self.step] as VegaLite.Node,
      "autosize": ["type": "fit-x", "contains": "padding"],
      "layer": [bars, values, names],
    ]
  }

  /// The line of a series in a group, or of the group's name for -1.
  private func line(_ group: Int, _ series: Int) -> Int {
    group * (chart.series.count + 1) + series + 1
  }

  private var bars: VegaLite.Node {
    [
      "data": ["values": rows.filter { $0["value"] != nil }],
      "mark": [
        "type": "bar", "height": Self.thickness, "stroke": ChartMark.ink.code, "strokeWidth": 0.75,
      ] as VegaLite.Node,
      "encoding": [
        "y": y, "x": x("value"),
        "fill": VegaLite.barFill(chart, width: width),
      ] as VegaLite.Node,
    ]
  }

  private var values: VegaLite.Node {
    [
      "data": ["values": rows],
      "mark": ["type": "text", "fontWeight": "bold", "align": "left", "dx": 6] as VegaLite.Node,
      "encoding": ["y": y, "x": x("end"), "text": ["field": "text"]] as VegaLite.Node,
    ]
  }

  private var names: VegaLite.Node {
    [
      "data": [
        "values": chart.positions.labels.enumerated().map {
          ["line": line($0, -1), "name": $1] as VegaLite.Node
        }
      ],
      "mark": ["type": "text", "align": "left", "dy": 3, "x": 0, "limit": width - 4]
        as VegaLite.Node,
      "encoding": ["y": y, "text": ["field": "name"]] as VegaLite.Node,
    ]
  }

  private var y: VegaLite.Node {
    [
      "field": "line", "type": "ordinal", "axis": NSNull(),
      "scale": [
        "domain": Array(0..<chart.positions.count * (chart.series.count + 1)),
        "paddingInner": 0, "paddingOuter": 0,
      ] as VegaLite.Node,
    ]
  }

  private func x(_ field: String) -> VegaLite.Node {
    [
      "field": field, "type": "quantitative", "axis": NSNull(),
      "scale": ["domain": domain.map(VegaLite.number), "nice": false] as VegaLite.Node,
    ]
  }

  private var rows: [VegaLite.Node] {
    (0..<chart.positions.count).flatMap { group in
      chart.series.enumerated().map { index, series in
        let value = series.values[group]
        var row: VegaLite.Node = [
          "line": line(group, index), "series": series.label,
          "end": VegaLite.number(max(value ?? 0, 0)),
          "text": value.map(chart.text) ?? Self.missing,
        ]
        // A bar without length would show as a line.
        if let value, value != 0 { row["value"] = VegaLite.number(value) }
        return row
      }
    }
  }
}
