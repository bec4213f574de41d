internal import Model

/// Gives a drawing its colours, and leaves of Vega's SVG what a page or sheet needs.
///
/// Only elements and attributes that charts are known to consist of pass; anything else means that
/// the drawing is not what it should be, and is an error.
package struct ChartPainter {
  private let palette: ChartPalette
  private let chart: Chart
  private let id: String
  private let className: String?

  /// - Parameters:
  ///   - chart: what the drawing shows.
  ///   - palette: where the colours come from.
  ///   - id: what the names of patterns begin with; unlike that of any other drawing of the page.
  ///   - className: the drawing's class; nil for one that stands alone, in a file of its own.
  package init(_ chart: Chart, _ palette: ChartPalette, id: String, className: String? = nil) {
    self.chart = chart
    self.palette = palette
    self.id = id
    self.className = className
  }

  private static let elements: Set<String> = ["svg", "g", "path", "text", "tspan", "rect", "line"]
  private static let attributes: Set<String> = [
    "d", "x", "y", "x1", "x2", "y1", "y2", "dx", "dy", "width", "height", "transform", "fill",
    "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-dashoffset",
    "stroke-miterlimit", "stroke-linecap", "stroke-linejoin", "opacity", "text-anchor",
    "font-size", "font-weight", "display",
  ]

  /// - Parameter drawing: a chart as ``ChartDrawing`` holds it.
  /// - Returns: SVG; nil for a drawing that holds what no chart does.
  package func paint(_ drawing: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(drawing.count + 1024)
    var index = drawing.startIndex
    while index < drawing.endIndex {
      guard drawing[index] == UInt8(ascii: "<") else {
        out.append(drawing[index])
        index += 1
        continue
      }
      guard let end = Self.endOfTag(drawing, from: index),
        write(String(decoding: drawing[index + 1..<end], as: UTF8.self), to: &out)
      else { return nil }
      index = end + 1
    }
    return out
  }

  /// The ">" of a tag; one in an attribute's value does not count.
  private static func endOfTag(_ bytes: [UInt8], from start: Int) -> Int? {
    var isQuoted = false
    return bytes[start...].firstIndex { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte == UInt8(ascii: ">") && !isQuoted
    }
  }

  /// - Parameter tag: what stands between "<" and ">".
  private func write(_ tag: String, to out: inout [UInt8]) -> Bool {
    let isClosing = tag.hasPrefix("/")
    let isEmpty = tag.hasSuffix("/")
    let inner = tag.dropFirst(isClosing ? 1 : 0).dropLast(isEmpty ? 1 : 0)
    let name = String(inner.prefix { $0 != " " })
    guard Self.elements.contains(name) else { return false }
    if isClosing {
      out += "</\(name)>".utf8
      return true
    }
    guard let attributes = Self.attributes(of: inner.dropFirst(name.count)) else { return false }
    if name == "svg" { return writeRoot(attributes, to: &out) }
    // Vega's frames around marks, which show nothing.
    if isEmpty, let role = attributes["class"], ["background", "foreground"].contains(role) {
      return true
    }
    out += "<\(name)".utf8
    for (key, value) in attributes.ordered where Self.attributes.contains(key) {
      out += " \(key)=\"\(self.value(value))\"".utf8
    }
    if name == "text" { writeType(attributes, to: &out) }
    out += (isEmpty ? "/>" : ">").utf8
    return true
  }

  /// The face of a text, and that its outline lies behind it.
  private func writeType(_ attributes: Attributes, to out: inout [UInt8]) {
    if let font = palette.font { out += " font-family=\"\(Self.escaped(font))\"".utf8 }
    if attributes["stroke"] != nil {
      out += " paint-order=\"stroke\" stroke-linejoin=\"round\"".utf8
    }
  }

  private func writeRoot(_ attributes: Attributes, to out: inout [UInt8]) -> Bool {
    guard let width = attributes["width"].flatMap({ Int($0) }),
      let height = attributes["height"].flatMap({ Int($0) })
    else { return false }
    out += "<svg".utf8
    if let className {
      out += " class=\"\(className)\" aria-hidden=\"true\" focusable=\"false\"".utf8
    } else {
      out += " xmlns=\"http://www.w3.org/2000/svg\"".utf8
    }
    out += " width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\">".utf8
    for (index, series) in chart.series.enumerated() { writeTile(series.style, index, to: &out) }
    return true
  }

  /// A colour for a mark; a number with two decimals at most.
  private func value(_ value: Substring) -> String {
    if let mark = ChartMark(value) {
      return palette.value(of: mark, in: chart.series, id: id) ?? "none"
    }
    return Self.shortened(value)
  }

  private static func shortened(_ value: Substring) -> String {
    var result = ""
    var decimals: Int?
    for character in value {
      if character == "." {
        decimals = 0
      } else if let count = decimals {
        decimals = character.isASCII && character.isNumber ? count + 1 : nil
        if count >= 2, decimals != nil { continue }
      }
      result.append(character)
    }
    return result
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}

// MARK: - Patterns

extension ChartPainter {
  private func writeTile(_ style: SeriesStyle, _ index: Int, to out: inout [UInt8]) {
    guard style.pattern.hasTile else { return }
    let ink = palette.colour(onto: style.colour)
    let surface = "<rect width=\"7\" height=\"7\" fill=\"\(palette.colour(style.colour))\"/>"
    let isHatch = style.pattern == .hatch
    let marks =
      isHatch
      ? "<rect width=\"1.25\" height=\"7\" fill=\"\(ink)\"/>"
      : "<circle cx=\"2\" cy=\"2\" r=\"1.1\" fill=\"\(ink)\"/>"
    out += "<defs><pattern id=\"\(ChartPalette.tile(id, index))\" width=\"7\" height=\"7\"".utf8
    out += " patternUnits=\"userSpaceOnUse\"".utf8
    if isHatch { out += " patternTransform=\"rotate(45)\"".utf8 }
    out += ">\(surface)\(marks)</pattern></defs>".utf8
  }
}

// MARK: - Attributes

extension ChartPainter {
  /// The attributes of an element, in their order.
  private struct Attributes {
    var ordered: [(key: String, value: Substring)] = []

    subscript(key: String) -> Substring? { ordered.first { $0.key == key }?.value }
  }

  /// - Parameter text: ` a="b" c="d"`.
  private static func attributes(of text: Substring) -> Attributes? {
    var attributes = Attributes()
    var rest = text
    while let start = rest.firstIndex(where: { $0 != " " }) {
      rest = rest[start...]
      guard let equals = rest.firstIndex(of: "=") else { return nil }
      let key = String(rest[..<equals])
      rest = rest[equals...].dropFirst()
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return nil }
      attributes.ordered.append((key, rest[rest.index(after: rest.startIndex)..<end]))
      rest = rest[end...].dropFirst()
    }
    return attributes
  }
}
