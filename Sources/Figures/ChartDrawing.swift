internal import Model

extension Chart {
  /// Draws the chart for both widths.
  ///
  /// - Parameter draw: makes SVG of a Vega-Lite specification.
  package func drawing(
    with draw: ([UInt8]) throws(ChartFailure) -> [UInt8]
  ) throws(ChartFailure) -> ChartDrawing {
    let drawing = ChartDrawing(
      narrow: try draw(VegaLite.specification(of: self, width: ChartDrawing.widths.narrow)),
      wide: try draw(VegaLite.specification(of: self, width: ChartDrawing.widths.wide)))
    let painter = ChartPainter(self, .paper(Theme(groups: [])), id: "")
    guard painter.paint(drawing.narrow) != nil, painter.paint(drawing.wide) != nil else {
      throw .unreadable
    }
    return drawing
  }
}
