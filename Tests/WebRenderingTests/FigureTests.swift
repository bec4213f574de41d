import Foundation
import Model
import Testing
import VietnameseText

@testable import Figures
@testable import WebRendering

@Suite struct FigureTests {
  private let writer = FigureHTML(
    theme: Theme(groups: [.init(name: "colour", values: [.init(name: "ink", value: "#1B1B1F")])]),
    root: "../")

  private func html(_ figure: Figure) -> String {
    var out: [UInt8] = []
    writer.write(figure, into: &out)
    return text(out)
  }

  private func figure(_ content: Figure.Content) -> Figure {
    Figure(
      label: "Hình 2", anchor: "hinh-2", title: "Theo <vùng>", unit: "triệu đồng",
      caption: "Đọc từ trái.", notes: ["Không vẽ 1 đơn vị không ghi ngày."],
      source: "Nguồn: Báo cáo.", alternative: "Sơn La \"2\".", content: content)
  }

  private let chart = Chart(
    kind: .bars, axis: "Vùng", positions: .groups(["Sơn La"]),
    series: [.init(label: "Số", style: .standard(0), values: [2500])])

  @Test("a figure has its number, title, unit, caption, notes and source, all escaped")
  func words() {
    let html = html(figure(.stat([])))
    #expect(html.hasPrefix("<figure class=\"data-figure\" id=\"hinh-2\" aria-labelledby="))
    #expect(html.contains("<span class=\"number\">Hình 2.</span> Theo &lt;vùng&gt;</p>"))
    #expect(html.contains("<p class=\"unit\">Đơn vị: triệu đồng</p>"))
    for line in ["Đọc từ trái.", "Không vẽ 1 đơn vị không ghi ngày.", "Nguồn: Báo cáo."] {
      #expect(html.contains(line))
    }
    #expect(!html.contains("ban biên tập"))
  }

  @Test("what an edition adds says that it is the editors'")
  func added() {
    var added = figure(.stat([]))
    added.isAdded = true
    #expect(html(added).contains("Hình của ban biên tập, không có trong bản gốc."))
  }

  @Test("a chart is one picture with words for it, and its data in a table that it names")
  func chartAndTable() {
    let svg = Array("<svg width=\"9\" height=\"9\"><path fill=\"#000001\" d=\"M0,0\"/></svg>".utf8)
    let html = html(figure(.chart(chart, ChartDrawing(narrow: svg, wide: svg))))
    #expect(html.contains("role=\"img\" aria-label=\"Sơn La &quot;2&quot;.\""))
    #expect(html.contains("aria-details=\"_hinh-2-so-lieu\""))
    #expect(html.contains("<details id=\"_hinh-2-so-lieu\">"))
    #expect(html.contains("<svg class=\"narrow\" aria-hidden=\"true\""))
    #expect(html.contains("<svg class=\"wide\" aria-hidden=\"true\""))
    #expect(html.contains("fill=\"var(--colour-ink)\""))
    #expect(html.contains("<th scope=\"row\">Sơn La</th><td class=\"right\">2.500</td>"))
  }

  @Test("key figures are pairs of number and meaning")
  func keyFigures() {
    let number = KeyNumber(value: "53", total: "63", unit: nil, label: "đã ban hành")
    #expect(
      html(figure(.stat([number]))).contains(
        "<div><dt>đã ban hành</dt><dd><strong>53</strong>\u{A0}/ 63</dd></div>"))
  }

  @Test("a timeline is an ordered list of days")
  func timeline() throws {
    let entry = TimelineEntry(
      date: try PartialDate(parsing: "27/10/2023"), events: [["Sơn La", "đã ban hành"]])
    let html = html(figure(.timeline([entry])))
    #expect(html.contains("<ol class=\"timeline\">"))
    #expect(html.contains("<time datetime=\"2023-10-27\">27/10/2023</time>"))
    #expect(html.contains("<strong>Sơn La</strong> <span>đã ban hành</span>"))
  }

  @Test("figures stand where their blocks do, and one that was reported leaves nothing")
  func inText() {
    let text = body("Trước.\n\n```stat\ndataset: a\nfigures: b\n```\n\nSau.")
    let shown = figure(.stat([]))
    let parts = BodyHTML.write(text, figures: (writer, [shown]))
    let html = WebRenderingTests.text(parts.main)
    #expect(html.hasPrefix("<p>Trước.</p>\n<figure") && html.hasSuffix("</figure>\n<p>Sau.</p>\n"))
    #expect(
      WebRenderingTests.text(BodyHTML.write(text, figures: (writer, [nil])).main)
        == "<p>Trước.</p>\n<p>Sau.</p>\n")
  }
}
