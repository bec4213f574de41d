import Foundation
import Linking
import Model
import Testing
import VietnameseText

@testable import Figures
@testable import PrintRendering

@Suite struct FigureTests {
  private static let chart = Chart(
    kind: .stackedBars, axis: "Vùng", positions: .groups(["Trung du và miền núi phía Bắc"]),
    series: [
      .init(label: "Đã ban hành", style: .init(colour: "#0E6655", pattern: .none), values: [11]),
      .init(label: "Khác", style: .init(colour: "#D9A02B", pattern: .hatch), values: [3]),
    ])

  private static func figure(_ content: Figures.Figure.Content) -> Figures.Figure {
    Figure(
      label: "Hình 1", anchor: "hinh-1", title: "Theo vùng", source: "Nguồn: Báo cáo.",
      alternative: "Biểu đồ.", content: content)
  }

  /// The PDF of a document whose blocks show these figures.
  private static func pdf(_ figures: [Figures.Figure]) throws -> [UInt8] {
    let body = figures.map { _ in "```stat\ndataset: a\nfigures: b\n```\n\n" }.joined()
    let linked = try Print.document(
      "---\nkind: ke-hoach\nnumber: \"05\"\nsymbol: KH-UBND\ndate: 2023-04-05\n"
        + "issuers: [UBND tỉnh Sơn La]\nsubject: Thử\n---\n\n## I. MỤC ĐÍCH\n\n" + body)
    return try Print.pdf(
      PrintRenderer.job(
        for: linked, in: Print.site, figures: figures, theme: Theme(groups: [])))
  }

  @Test(
    "a chart is printed as SVG with text that can be read back, and keeps PDF/UA and PDF/A",
    .enabled(if: Print.isAvailable && Print.canReadPDFs, "\(Print.why)"))
  func chart() throws {
    let drawer = ChartDrawer(
      python: Print.installation.python.path, fonts: Print.installation.fonts.path)
    let drawing = try Self.chart.drawing { specification throws(ChartFailure) in
      try drawer.draw(specification)
    }
    let pdf = try Self.pdf([Self.figure(.chart(Self.chart, drawing))])
    let text = try Print.text(of: pdf).flowing
    for words in ["Hình 1. Theo vùng", "Trung du và miền núi phía Bắc", "Nguồn: Báo cáo."] {
      #expect(text.contains(words))
    }
    let fonts = try Print.read(pdf, with: "pdffonts", ["FILE"])
    #expect(fonts.contains("LiberationSans") && !fonts.contains("Type 3"))
    #expect(try Print.read(pdf, with: "pdfinfo", ["FILE"]).contains("Tagged:          yes"))
  }

  @Test(
    "key figures, tables and timelines are set as text",
    .enabled(if: Print.isAvailable && Print.canReadPDFs, "\(Print.why)"))
  func setText() throws {
    let number = KeyNumber(value: "53", total: "63", unit: nil, label: "tỉnh đã ban hành")
    let day = try PartialDate(parsing: "27/10/2023")
    let pdf = try Self.pdf([
      Self.figure(.stat([number])),
      Self.figure(.timeline([.init(date: day, events: [["Sơn La", "đã ban hành"], []])])),
      Self.figure(
        .table(
          .init(
            columns: [.init(title: "Tỉnh"), .init(title: "Số", isNumeric: true)],
            rows: [["Lai Châu", "2.500"]]))),
    ])
    let text = try Print.text(of: pdf).flowing
    for words in ["53 / 63", "tỉnh đã ban hành", "27/10/2023", "Sơn La", "Lai Châu 2.500"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("a figure that is not to be printed leaves nothing")
  func unprinted() throws {
    var hidden = Self.figure(.stat([]))
    hidden.isPrinted = false
    #expect(Block.Figure(hidden, theme: Theme(groups: [])) == nil)
  }
}
