package import Diagnostics

/// Why a chart was not drawn.
package enum ChartFailure: Error, Equatable {
  /// The interpreter at a path cannot be run, or cannot load `vl_convert`.
  case unavailable(String)
  /// Vega's own words.
  case refused(String)
  /// The worker ended or took too long; how.
  case stopped(String)
  /// The drawing holds what no chart does.
  case unreadable

  /// - Parameter location: the block that asks for the chart.
  package func diagnostic(at location: SourceLocation?) -> Diagnostic {
    switch self {
    case .unavailable(let path):
      Diagnostic(
        .`figure.no-charts`, at: location,
        Message(
          vi: "chưa có môi trường vẽ biểu đồ: “\(path)” không nạp được gói “vl-convert-python”",
          en: "the environment for charts is missing: “\(path)” cannot load “vl-convert-python”"),
        wayOut: Message(
          vi: "chạy “make site” hoặc Scripts/set-up-typesetting để cài đặt",
          en: "run “make site” or Scripts/set-up-typesetting to set it up"))
    case .refused(let words):
      failed(at: location, note: Message(vi: "Vega-Lite: \(words)", en: "Vega-Lite: \(words)"))
    case .stopped(let end):
      failed(
        at: location,
        note: Message(vi: "bộ vẽ dừng: \(end)", en: "the drawing worker ended: \(end)"))
    case .unreadable:
      failed(
        at: location,
        note: Message(
          vi: "hình vẽ có phần tử lạ", en: "the drawing holds elements that charts do not have"))
    }
  }

  private func failed(at location: SourceLocation?, note: Message) -> Diagnostic {
    Diagnostic(
      .`figure.not-drawn`, at: location,
      Message(vi: "không vẽ được biểu đồ này", en: "this chart could not be drawn"),
      notes: [.init(note)])
  }
}
