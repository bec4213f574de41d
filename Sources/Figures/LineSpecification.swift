import Foundation
import Model
import VietnameseText

/// Lines over dates, numbers or groups; for steps, lines that rise at each date.
struct LineSpecification {
  private let chart: Chart
  private let width: Int

  /// With more values than this, only the last ones of a single line are written beside it.
  private static let mostLabels = 6

  init(_ chart: Chart, width: Int) {
    self.chart = chart
    self.width = width
  }

  var node: VegaLite.Node {
    [
      "width": width, "height": width < 480 ? 240 : 280,
      "autosize": ["type": "fit", "contains": "padding"],
      "data": ["values": rows],
      "encoding": ["x": x, "y": y] as VegaLite.Node,
      "layer": chart.series.count == 1 ? [area, line, values] : [line],
    ]
  }

  private var interpolation: String { chart.kind == .steps ? "step-after" : "linear" }

  private var line: VegaLite.Node {
    var mark: VegaLite.Node = ["type": "line", "interpolate": interpolation, "strokeWidth": 2.5]
    if chart.kind == .lines { mark["point"] = ["size": 44, "filled": true] as VegaLite.Node }
    let legend = VegaLite.legend(chart, width: width, ["symbolType": "stroke", "symbolSize": 400])
    return [
      "mark": mark,
      "encoding": [
        "color": [
          "field": "series", "type": "nominal", "legend": legend,
          "scale": VegaLite.scale(chart) { .line($0) },
        ] as VegaLite.Node,
        "strokeDash": [
          "field": "series", "type": "nominal", "legend": legend,
          "scale": ["domain": chart.series.map(\.label), "range": dashes] as VegaLite.Node,
        ] as VegaLite.Node,
      ] as VegaLite.Node,
    ]
  }

  /// Solid, dashed, dotted and so on: lines are told apart without colour.
  private var dashes: [[Int]] {
    let all = [[1, 0], [8, 4], [2, 3], [10, 3, 2, 3], [5, 2], [14, 5]]
    return chart.series.indices.map { all[$0 % all.count] }
  }

  /// A light surface under a single line.
  private var area: VegaLite.Node {
    [
      "mark": [
        "type": "area", "interpolate": interpolation, "fill": ChartMark.line(0).code,
        "fillOpacity": 0.12,
      ] as VegaLite.Node
    ]
  }

  private var values: VegaLite.Node {
    [
      "mark": [
        "type": "text", "fontWeight": "bold", "dy": -12, "align": "right", "dx": 5,
        "stroke": ChartMark.paper.code, "strokeWidth": 4, "fill": ChartMark.ink.code,
      ] as VegaLite.Node,
      "encoding": ["text": ["field": "text"]] as VegaLite.Node,
    ]
  }

  // MARK: Axes

  private var x: VegaLite.Node {
    var x: VegaLite.Node = ["field": "x"]
    var axis: VegaLite.Node = ["grid": false, "labelOverlap": true, "labelFlush": true]
    switch chart.positions {
    case .groups:
      x["type"] = "ordinal"
      x["sort"] = NSNull()
      axis["labelAngle"] = 0
      axis["labelLimit"] = width / max(chart.positions.count, 1)
    case .numbers:
      x["type"] = "quantitative"
      x["scale"] = ["zero": false, "nice": false]
      axis["tickCount"] = width / 80
    case .dates(let dates):
      x["type"] = "temporal"
      x["scale"] = ["type": "utc"]
      axis.merge(timeAxis(dates)) { $1 }
    }
    x["axis"] = axis
    return x
  }

  /// Years where there are only years or many of them, else months, else days.
  private func timeAxis(_ dates: [PartialDate]) -> VegaLite.Node {
    let onlyYears = dates.allSatisfy { $0.month == nil }
    guard let first = dates.first, let last = dates.last else { return [:] }
    let years = last.year - first.year
    if onlyYears, dates.count * 60 < width {
      return ["format": "%Y", "values": dates.map(\.instant)]
    }
    if onlyYears || years > 4 { return ["format": "%Y", "tickCount": min(years, width / 70)] }
    let months = years * 12 + (last.month ?? 1) - (first.month ?? 1)
    return ["format": months > 1 ? "%-m/%Y" : "%-d/%-m", "tickCount": width / 90]
  }

  private var y: VegaLite.Node {
    let all = chart.series.flatMap { $0.values.compactMap(\.self) }
    var scale: VegaLite.Node = ["nice": true]
    if (all.min() ?? 0) >= 0 { scale["domainMin"] = 0 }
    let isWhole = all.allSatisfy { $0.exponent >= 0 }
    var axis: VegaLite.Node = [
      "tickCount": 5, "domain": false, "ticks": false, "format": ",~f",
    ]
    if isWhole { axis["tickMinStep"] = 1 }
    return ["field": "value", "type": "quantitative", "scale": scale, "axis": axis]
  }

  // MARK: Data

  private var rows: [VegaLite.Node] {
    if chart.positions.count == 0 { return [] }
    return chart.series.flatMap { series in
      var rows: [VegaLite.Node] = []
      if chart.kind == .steps { rows += [row(at: 0, 0, series, text: "")] }
      let filled = series.values.indices.filter { series.values[$0] != nil }
      for index in filled {
        guard let value = series.values[index] else { continue }
        let isLabelled =
          chart.kind == .lines && filled.count <= Self.mostLabels || index == filled.last
        rows.append(
          row(at: index, value, series, text: isLabelled ? chart.text(of: value) : ""))
      }
      return rows
    }
  }

  private func row(
    at index: Int, _ value: Decimal, _ series: Chart.Series, text: String
  ) -> VegaLite.Node {
    ["x": position(index), "value": VegaLite.number(value), "series": series.label, "text": text]
  }

  private func position(_ index: Int) -> Any {
    switch chart.positions {
    case .groups(let names): names[index]
    case .numbers(let numbers): VegaLite.number(numbers[index])
    case .dates(let dates): dates[index].instant
    }
  }
}

extension PartialDate {
  /// The beginning of its first day, in the form of ISO 8601.
  fileprivate var instant: String { firstDay.iso + "T00:00:00Z" }
}
