import Diagnostics
import Foundation
import Model
import Testing

@testable import Figures

@Suite(.enabled(if: Sample.isAvailable, "\(Sample.why)")) struct ChartTests {
  private func drawing(_ markdown: String) throws -> (Chart, ChartDrawing) {
    let chart = try #require(Sample.chart(markdown))
    return (chart, try drawing(of: chart))
  }

  private func drawing(of chart: Chart) throws -> ChartDrawing {
    let drawer = ChartDrawer(python: Sample.python, fonts: Sample.fonts)
    return try chart.drawing { specification throws(ChartFailure) in
      try drawer.draw(specification)
    }
  }

  private func painted(_ chart: Chart, _ svg: [UInt8], _ palette: ChartPalette) throws -> String {
    String(
      decoding: try #require(ChartPainter(chart, palette, id: "x", className: "wide").paint(svg)),
      as: UTF8.self)
  }

  @Test("a drawing has its words as text, and is the same bytes each time")
  func text() throws {
    let (chart, first) = try drawing(Sample.stacked)
    #expect(try drawing(of: chart) == first)
    let svg = try painted(chart, first.wide, .paper(Sample.theme))
    for word in ["Trung du và miền núi phía Bắc", "Đông Nam Bộ", "Chưa ban hành"] {
      #expect(svg.contains(">\(word)</text>"))
    }
    #expect(svg.contains("font-family=\"Liberation Sans\""))
  }

  @Test("the screen's colours are the style sheet's, the paper's fixed; patterns stand beside both")
  func colours() throws {
    let (chart, drawing) = try drawing("```chart\ndataset: adoption\nx: state\n```")
    let screen = try painted(chart, drawing.narrow, .screen(Sample.theme))
    #expect(screen.contains("var(--colour-chart-1)") && screen.contains("var(--colour-ink)"))
    #expect(!screen.contains("font-family"))
    let paper = try painted(chart, drawing.narrow, .paper(Sample.theme))
    #expect(paper.contains("#0E6655") && !paper.contains("var("))
    let (parts, divided) = try self.drawing(Sample.stacked)
    let hatched = try painted(parts, divided.wide, .screen(Sample.theme))
    #expect(hatched.contains("<pattern id=\"x-1\"") && hatched.contains("fill=\"url(#x-1)\""))
  }

  @Test("blank amounts are gaps, and rows without a day are left out of a line and told")
  func blanks() throws {
    let chart = try #require(
      Sample.chart("```chart\ndataset: adoption\nx: province\naggregate: sum\nfield: amount\n```"))
    let values = chart.series[0].values
    #expect(values.count == 5)
    #expect(values.filter { $0 == nil }.count == 1)
    #expect(!values.contains(0))
    let (figure, _) = Sample.figure(
      "```chart\ndataset: adoption\ntype: lines\nx: date\naggregate: sum\nfield: amount\n```")
    guard case .chart(let line, _)? = figure?.content, case .dates(let dates) = line.positions
    else {
      Issue.record("no line over time")
      return
    }
    #expect(dates.count == 2)
    #expect(line.series[0].values.count == 2)
    #expect(figure?.notes == ["Không vẽ những dòng không ghi ngày."])
  }

  @Test("numbers are written the Vietnamese way, on axes too")
  func numbers() throws {
    let chart = Chart(
      kind: .lines, axis: "Năm", positions: .numbers([2021, 2022, 2023]),
      series: [
        .init(label: "Kinh phí", style: .standard(0), values: [97_654, 787_566, 2_007_034])
      ])
    let svg = try painted(chart, drawing(of: chart).wide, .paper(Sample.theme))
    #expect(svg.contains(">2.007.034</text>") && svg.contains(">1.500.000</text>"))
  }

  @Test("grouped bars have a bar for each value, and say where there is none")
  func groupedBars() throws {
    let chart = Chart(
      kind: .groupedBars, axis: "Quý", positions: .groups(["Quý I", "Quý II"]),
      series: [
        .init(label: "Thu", style: .standard(0), values: [888, 1864]),
        .init(label: "Chi", style: .standard(1), values: [700, nil]),
      ])
    let svg = try painted(chart, drawing(of: chart).wide, .paper(Sample.theme))
    for words in ["Quý I", "Quý II", "888", "1.864", "700", "không có số liệu", "Thu", "Chi"] {
      #expect(svg.contains(">\(words)</text>"), "\(words)")
    }
  }

  @Test("words of the content stay words, whatever they look like")
  func hostileWords() throws {
    let words = ["</text><script>alert(1)</script>", "\"+alert(1)+\"", "{{x}} #010000 \u{2028}"]
    let chart = Chart(
      kind: .stackedBars, axis: "x", positions: .groups(words),
      series: words.enumerated().map {
        .init(label: $0.element, style: .standard($0.offset), values: [1, 2, 3])
      })
    let svg = try painted(chart, drawing(of: chart).wide, .screen(Sample.theme))
    #expect(!svg.contains("<script") && svg.contains("&lt;script"))
    #expect(svg.contains("#010000"))
  }

  @Test("a drawing with elements that no chart has is refused")
  func foreignElements() throws {
    let (chart, _) = try drawing(Sample.steps)
    let painter = ChartPainter(chart, .screen(Sample.theme), id: "x")
    for svg in [
      "<svg width=\"1\" height=\"1\"><script>1</script></svg>",
      "<svg width=\"1\" height=\"1\"><image href=\"http://example.com/a\"/></svg>", "<svg>",
    ] {
      #expect(painter.paint(Array(svg.utf8)) == nil)
    }
    let dropped = "<svg width=\"1\" height=\"1\"><g onclick=\"a()\" fill=\"none\"/></svg>"
    let kept = try #require(painter.paint(Array(dropped.utf8)))
    #expect(!String(decoding: kept, as: UTF8.self).contains("onclick"))
  }

  @Test("no data, one value, values below zero and values that are missing are drawn")
  func edges() throws {
    for values: [Decimal?] in [[], [0], [-5, 3], [nil, 2], [nil]] {
      for kind in FigureSpec.ChartKind.allCases {
        let numbers = values.indices.map { Decimal($0) }
        let chart = Chart(
          kind: kind, axis: "x",
          positions: kind == .lines ? .numbers(numbers) : .groups(numbers.map(\.description)),
          series: [.init(label: "a", style: .standard(0), values: values)])
        #expect(throws: Never.self) { try drawing(of: chart) }
      }
    }
  }
}

@Suite struct ChartEnvironmentTests {
  @Test("without the environment there is one error with the way out")
  func unavailable() throws {
    let drawer = ChartDrawer(python: "/nowhere/python3", fonts: "/nowhere")
    #expect(throws: ChartFailure.unavailable("/nowhere/python3")) { try drawer.draw([]) }
    let diagnostic = ChartFailure.unavailable("/nowhere/python3").diagnostic(at: nil)
    #expect(diagnostic.code == "figure.no-charts" && diagnostic.wayOut != nil)
  }

  @Test(
    "what Vega refuses is told in its words, and the next chart is drawn",
    .enabled(if: Sample.isAvailable, "\(Sample.why)"))
  func refused() throws {
    let drawer = ChartDrawer(python: Sample.python, fonts: Sample.fonts)
    #expect(throws: ChartFailure.self) { try drawer.draw(Array("{\"mark\": \"nope\"}".utf8)) }
    let chart = try #require(Sample.chart(Sample.steps))
    #expect(try !drawer.draw(VegaLite.specification(of: chart, width: 320)).isEmpty)
  }

  @Test("specifications hold their data and name no address")
  func noAddress() throws {
    let chart = try #require(Sample.chart(Sample.stacked))
    let json = String(
      decoding: VegaLite.specification(of: chart, width: 320), as: UTF8.self)
    #expect(!json.contains("\"url\"") && !json.contains("Expr\"") && !json.contains("\"expr\""))
  }
}
