internal import Model
internal import VietnameseText

/// A map as a picture that stands alone: title, number, map, legend, source.
package struct MapSheet: Sendable {
  /// An entry of the legend.
  package struct Entry: Sendable {
    /// An index of the drawing's categories.
    package var category: Int
    package var count: Int

    package init(category: Int, count: Int) {
      self.category = category
      self.count = count
    }
  }

  package var drawing: MapDrawing
  package var title: String
  /// "53 / 63".
  package var figure: String
  /// What the figure counts.
  package var figureLabel: String
  package var legend: [Entry]
  /// Source, day and notices, a line each.
  package var notes: [String]

  package init(
    drawing: MapDrawing, title: String, figure: String, figureLabel: String, legend: [Entry],
    notes: [String]
  ) {
    self.drawing = drawing
    self.title = title
    self.figure = figure
    self.figureLabel = figureLabel
    self.legend = legend
    self.notes = notes
  }

  private static let margin = 40
  private static let gap = 30
  private static let titleSize = 30.0
  private static let noteSize = 15.0
  /// What the words beside the map have in width.
  private static let columnWidth = 300

  /// The picture as an SVG file of its own.
  package var svg: String {
    let shapes = drawing.shapes
    let width = max(shapes.width + Self.gap + Self.columnWidth, 720) + 2 * Self.margin
    let textWidth = Double(width - 2 * Self.margin)
    let titleLines = TextMeasure.lines(of: title, width: textWidth, size: Self.titleSize)
    let noteLines = notes.flatMap {
      TextMeasure.lines(of: $0, width: textWidth, size: Self.noteSize, limit: 4)
    }
    let mapTop = Self.margin + titleLines.count * 38 + 24
    let height = mapTop + shapes.height + 24 + noteLines.count * 22 + Self.margin
    let paint = MapPaint(drawing, .file)
    var out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\""
    out += " width=\"\(width)\" height=\"\(height)\" role=\"img\""
    out += " aria-label=\"\(escaped(title))\">\n<title>\(escaped(title))</title>\n"
    out += "<style>\(drawing.fileRules)\(rules)</style>\n"
    out += "<path fill=\"\(paint.paper)\" d=\"M0 0h\(width)v\(height)h-\(width)z\"/>\n"
    for (index, line) in titleLines.enumerated() {
      out += text(line, x: Self.margin, y: Self.margin + 26 + index * 38, class: "title")
    }
    out += "<g transform=\"translate(\(Self.margin) \(mapTop))\">\n\(drawing.content(paint))</g>\n"
    out += column(x: Self.margin + shapes.width + Self.gap, top: mapTop + 60, paint)
    for (index, line) in noteLines.enumerated() {
      let y = mapTop + shapes.height + 24 + 16 + index * 22
      out += text(line, x: Self.margin, y: y, class: "small")
    }
    return out + "</svg>\n"
  }

  /// The figure and the legend, below each other.
  private func column(x: Int, top: Int, _ paint: MapPaint) -> String {
    var out = text(figure, x: x, y: top, class: "figure")
    var y = top + 14
    for line in TextMeasure.lines(
      of: figureLabel, width: Double(Self.columnWidth), size: 18, limit: 4)
    {
      y += 25
      out += text(line, x: x, y: y, class: "words")
    }
    y += 22
    for entry in legend {
      let hexagon = "M\(x + 14) \(y)l14 7v14l-14 7-14-7v-14z"
      out += "<path\(paint.shapes[entry.category]) d=\"\(hexagon)\"/>\n"
      let label =
        "\(drawing.categories[entry.category].label): \(VietnameseNumber.format(entry.count))"
      let lines = TextMeasure.lines(
        of: label, width: Double(Self.columnWidth - 42), size: 18, limit: 2)
      for (index, line) in lines.enumerated() {
        out += text(line, x: x + 42, y: y + 20 + index * 24, class: "words")
      }
      y += 20 + lines.count * 24
    }
    return out
  }

  private func text(_ text: String, x: Int, y: Int, class name: String) -> String {
    "<text class=\"sheet \(name)\" x=\"\(x)\" y=\"\(y)\">\(escaped(text))</text>\n"
  }

  private var rules: String {
    let ink = escaped(drawing.palette.colour("colour", "ink") ?? "#1B1B1F")
    let quiet = escaped(drawing.palette.colour("colour", "ink-quiet") ?? "#5B5750")
    let lacquer = escaped(drawing.palette.colour("colour", "lacquer") ?? "#A3161B")
    return """
      text.sheet{text-anchor:start;letter-spacing:0;fill:\(ink);stroke:none}
      text.title{font-size:\(short(Self.titleSize))px;font-weight:600}
      text.figure{font-size:72px;font-weight:600;fill:\(lacquer)}
      text.words{font-size:18px;font-weight:400}
      text.small{font-size:\(short(Self.noteSize))px;font-weight:400;fill:\(quiet)}
      """
  }
}
