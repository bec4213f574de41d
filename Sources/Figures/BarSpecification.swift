import Foundation
import Model

/// Bars that lie one under the other, each with its group's name above it, so that long names need
/// no room beside them and all bars begin at the text's edge.
struct BarSpecification {
  private let chart: Chart
  private let width: Int
  /// The bars' length and the room for a value behind the longest one, in the values' unit.
  private let domain: [Decimal]

  /// One group, in pixels: its name and its bar.
  private static let step = 48
  private static let thickness = 20

  init(_ chart: Chart, width: Int) {
    self.chart = chart
    self.width = width
    let ends = Self.ends(of: chart)
    let longest = chart.kind == .bars ? Self.longestText(chart) + 10 : 0
    let share = Decimal(Int(Double(width) * 1000 / max(Double(width) - longest - 6, 40))) / 1000
    let high = max(ends.upper * share, ends.lower < 0 ? 0 : 0.001)
    domain = [min(ends.lower, 0), high]
  }

  /// The least and the greatest end of a bar.
  private static func ends(of chart: Chart) -> (lower: Decimal, upper: Decimal) {
    let bars = (0..<chart.positions.count).map { index in
      chart.series.reduce(into: (lower: Decimal(0), upper: Decimal(0))) { ends, series in
        let value = series.values[index] ?? 0
        if value < 0 { ends.lower += value } else { ends.upper += value }
      }
    }
    return (bars.map(\.lower).min() ?? 0, bars.map(\.upper).max() ?? 0)
  }

  private static func longestText(_ chart: Chart) -> Double {
    chart.series.flatMap(\.values).map { VegaLite.width(of: $0.map(chart.text) ?? missing) }.max()
      ?? 0
  }

  private static let missing = "không có số liệu"

  var node: VegaLite.Node {
    [
      "width": width, "height": ["step": Self.step] as VegaLite.Node,
      "autosize": ["type": "fit-x", "contains": "padding"],
      "resolve": [
        "scale": ["color": "independent", "fill": "independent", "stroke": "independent"]
      ]
        as VegaLite.Node,
      "layer": [bars, values, names],
    ]
  }

  private var bars: VegaLite.Node {
    [
      // A bar without length would show as a line.
      "data": ["values": rows.filter { ($0["value"] as? NSDecimalNumber) != 0 }],
      "mark": [
        "type": "bar", "height": Self.thickness, "yOffset": 10,
        "stroke": ChartMark.ink.code, "strokeWidth": 0.75,
      ] as VegaLite.Node,
      "encoding": [
        "y": y, "x": x, "order": ["field": "order"],
        "fill": VegaLite.barFill(chart, width: width),
      ] as VegaLite.Node,
    ]
  }

  /// The numbers: in the parts of a divided bar where they fit, else behind the bar.
  private var values: VegaLite.Node {
    var mark: VegaLite.Node = ["type": "text", "dy": 10, "fontWeight": "bold"]
    var encoding: VegaLite.Node = ["y": y, "text": ["field": "text"], "order": ["field": "order"]]
    if chart.kind == .bars {
      mark["align"] = "left"
      mark["dx"] = 6
      encoding["x"] = ["field": "end", "type": "quantitative", "axis": NSNull()] as VegaLite.Node
    } else {
      // The halo in the part's own colour keeps its pattern away from the digits.
      mark["strokeWidth"] = 4
      encoding["x"] = x.merging(["bandPosition": 0.5]) { $1 }
      for (channel, mark) in [("fill", ChartMark.label), ("stroke", ChartMark.halo)] {
        encoding[channel] =
          [
            "field": "series", "type": "nominal", "legend": NSNull(),
            "scale": VegaLite.scale(chart, mark),
          ] as VegaLite.Node
      }
    }
    return ["data": ["values": rows], "mark": mark, "encoding": encoding]
  }

  private var names: VegaLite.Node {
    [
      "data": [
        "values": chart.positions.labels.enumerated().map {
          ["group": $0, "name": $1] as VegaLite.Node
        }
      ],
      "mark": ["type": "text", "align": "left", "dy": -10, "x": 0, "limit": width - 4]
        as VegaLite.Node,
      "encoding": ["y": y, "text": ["field": "name"]] as VegaLite.Node,
    ]
  }

  private var y: VegaLite.Node {
    [
      "field": "group", "type": "ordinal", "axis": NSNull(),
      "scale": ["paddingInner": 0, "paddingOuter": 0],
    ]
  }

  private var x: VegaLite.Node {
    [
      "field": "value", "type": "quantitative", "stack": "zero", "axis": NSNull(),
      "scale": ["domain": domain.map(VegaLite.number), "nice": false] as VegaLite.Node,
    ]
  }

  private var rows: [VegaLite.Node] {
    (0..<chart.positions.count).flatMap { group in
      chart.series.enumerated().map { order, series in
        let value = series.values[group]
        return [
          "group": group, "order": order, "series": series.label,
          "value": VegaLite.number(value ?? 0), "end": VegaLite.number(max(value ?? 0, 0)),
          "text": text(of: value),
        ]
      }
    }
  }

  private func text(of value: Decimal?) -> String {
    guard let value else { return chart.kind == .bars ? Self.missing : "" }
    let text = chart.text(of: value)
    if chart.kind == .bars { return text }
    let whole = (domain[1] - domain[0]) as NSDecimalNumber
    let room = (abs(value) as NSDecimalNumber).doubleValue / whole.doubleValue * Double(width)
    return value != 0 && room >= VegaLite.width(of: text) + 6 ? text : ""
  }
}
