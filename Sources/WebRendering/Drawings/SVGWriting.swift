/// Writing the parts of a drawing (SVG 2), which stands inside HTML.
///
/// Colours, strokes and fonts are the style sheet's: elements carry classes only. Links are out of
/// the tab order, and drawings are hidden from screen readers, because a list or table beside each
/// drawing says and links the same (docs/decisions/0081-drawings-by-hand.md).
extension [UInt8] {
  mutating func writeDrawing(
    width: Int, height: Int, class name: StaticString, _ content: (inout [UInt8]) -> Void
  ) {
    write("<svg class=\"")
    write(name)
    write("\" width=\"")
    write(width)
    write("\" height=\"")
    write(height)
    write("\" viewBox=\"0 0 ")
    write(width)
    write(" ")
    write(height)
    write("\" aria-hidden=\"true\" focusable=\"false\">\n")
    content(&self)
    write("</svg>\n")
  }

  /// Writes lines of text below each other, the first on the baseline `y`.
  mutating func writeText(
    _ lines: [String], x: Int, y: Int, lineHeight: Int, class name: StaticString
  ) {
    write("<text class=\"")
    write(name)
    write("\">")
    for (index, line) in lines.enumerated() {
      write("<tspan x=\"")
      write(x)
      write("\" y=\"")
      write(y + index * lineHeight)
      write("\">")
      write(escaped: line)
      write("</tspan>")
    }
    write("</text>")
  }

  /// Writes what `content` writes, as a link where there is an address.
  mutating func writeLink(_ address: String?, _ content: (inout [UInt8]) -> Void) {
    if let address {
      write("<a href=\"")
      write(escaped: address)
      write("\" tabindex=\"-1\">")
    }
    content(&self)
    if address != nil { write("</a>") }
    write("\n")
  }

  /// Writes a path; `data` is made of the program's own numbers.
  mutating func writePath(_ data: String, class name: StaticString) {
    write("<path class=\"")
    write(name)
    write("\" d=\"")
    write(verbatim: data)
    write("\"/>\n")
  }

  mutating func writeBox(x: Int, y: Int, width: Int, height: Int, class name: StaticString) {
    write("<rect class=\"")
    write(name)
    write("\" x=\"")
    write(x)
    write("\" y=\"")
    write(y)
    write("\" width=\"")
    write(width)
    write("\" height=\"")
    write(height)
    write("\"/>\n")
  }
}
