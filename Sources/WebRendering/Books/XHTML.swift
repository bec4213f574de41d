/// Turns the HTML of a text into XHTML, which reading systems of books ask for.
enum XHTML {
  /// The elements without an end tag that texts have.
  private static let empty: [StaticString] = ["<br", "<hr", "<img"]

  /// Closes elements that HTML leaves open, and drops what only a browser's page needs.
  ///
  /// - Parameter html: what `BodyHTML` writes: a "<" always begins a tag, and attributes hold no ">".
  static func converted(_ html: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(html.count + html.count / 16)
    var start = 0
    while let open = html[start...].firstIndex(of: UInt8(ascii: "<")),
      let close = html[open...].firstIndex(of: UInt8(ascii: ">"))
    {
      out += html[start..<open]
      let tag = html[open..<close]
      out += tag
      if tag.last != UInt8(ascii: "/"), empty.contains(where: { isTag(tag, $0) }) {
        out.append(UInt8(ascii: "/"))
      }
      out.append(UInt8(ascii: ">"))
      start = close + 1
    }
    out += html[start...]
    return out
  }

  private static func isTag(_ tag: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    guard tag.count >= name.utf8CodeUnitCount else { return false }
    let rest = tag.dropFirst(name.utf8CodeUnitCount)
    let begins = tag.prefix(name.utf8CodeUnitCount).elementsEqual(
      UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    return begins && (rest.first.map { $0 == UInt8(ascii: " ") } ?? true)
  }
}
