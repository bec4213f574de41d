import Model

/// The footnotes of a text, and the numbers that lead to them.
extension BodyHTML {
  mutating func writeFootnoteReference(_ number: Int) {
    guard references.indices.contains(number - 1) else { return }
    references[number - 1] += 1
    out.write("<sup id=\"")
    writeReferenceID(number, occurrence: references[number - 1])
    out.write("\"><a href=\"#_ct-")
    out.write(number)
    out.write("\" aria-label=\"Chú thích ")
    out.write(number)
    out.write("\">")
    out.write(number)
    out.write("</a></sup>")
  }

  private mutating func writeReferenceID(_ number: Int, occurrence: Int) {
    out.write("_dan-")
    out.write(number)
    if occurrence > 1 {
      out.append(UInt8(ascii: "-"))
      out.write(occurrence)
    }
  }

  mutating func writeFootnotes() {
    for (index, node) in body.footnotes.enumerated() {
      out.write("<li id=\"_ct-")
      out.write(index + 1)
      out.write("\">")
      writeNodes((node + 1)..<Int(body.nodes[node].end))
      for occurrence in 0..<references[index] { writeBackLink(index + 1, occurrence + 1) }
      out.write("</li>\n")
    }
  }

  private mutating func writeBackLink(_ number: Int, _ occurrence: Int) {
    out.write("<a class=\"back\" href=\"#")
    writeReferenceID(number, occurrence: occurrence)
    out.write("\" aria-label=\"Trở lại chỗ dẫn chú thích ")
    out.write(number)
    if occurrence > 1 {
      out.write(", lần ")
      out.write(occurrence)
    }
    out.write("\">↩</a>\n")
  }
}
