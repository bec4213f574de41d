import Model

/// The tables of a text.
extension BodyHTML {
  /// A table stands in a region that scrolls sideways by itself, so that the page need not; the
  /// region takes the keyboard's focus, since that is how one scrolls without a pointer.
  mutating func openTable(_ node: Body.Node) {
    tableCount += 1
    hasBodyRows = false
    out.write(node.value < Self.wideTable ? "<div class=\"scroll\"" : "<div class=\"scroll wide\"")
    out.write(" role=\"region\" tabindex=\"0\" aria-label=\"Bảng ")
    out.write(tableCount)
    out.write("\"><table>\n")
    push(node, .table)
  }

  mutating func closeTable() {
    if hasBodyRows { out.write("</tbody>") }
    out.write("</table></div>\n")
  }

  mutating func openRow(_ node: Body.Node) {
    if node.value == 1 {
      isInHeaderRow = true
      out.write("<thead><tr>")
      push(node, .headerRow)
    } else {
      if !hasBodyRows { out.write("<tbody>\n") }
      hasBodyRows = true
      out.write("<tr>")
      push(node, .tag("</tr>\n"))
    }
  }

  mutating func openCell(_ node: Body.Node) {
    out.write(isInHeaderRow ? "<th scope=\"col\"" : "<td")
    switch Body.Alignment(rawValue: node.value) {
    case .center: out.write(" class=\"center\"")
    case .right: out.write(" class=\"right\"")
    case .left, .none?, nil: break
    }
    out.append(UInt8(ascii: ">"))
    push(node, .tag(isInHeaderRow ? "</th>" : "</td>"))
  }
}
