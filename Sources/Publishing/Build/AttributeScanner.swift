import Foundation

/// Finds the anchors and links of a page that the program has written.
///
/// The templates' own HTML and the values put into it are well formed: attribute values stand in double
/// quotes, and in text a double quote is `&quot;`. So `="` stands in attributes alone, and a search for
/// the equals sign passes over the text. JSON-LD, which is full of quotes, is left out.
enum AttributeScanner {
  enum Attribute {
    case id
    /// `href`, `src`, `action`, `poster`, `data`.
    case link
  }

  /// Calls a body with each attribute and the offsets of its value, in order.
  static func scan(
    _ page: UnsafeBufferPointer<UInt8>, _ body: (Attribute, Range<Int>) -> Void
  ) {
    guard let base = page.baseAddress else { return }
    var position = 0
    while let equals = next(UInt8(ascii: "="), in: base, from: position, to: page.count) {
      position = equals + 1
      guard position < page.count, page[position] == UInt8(ascii: "\"") else { continue }
      let start = position + 1
      guard let end = next(UInt8(ascii: "\""), in: base, from: start, to: page.count) else {
        return
      }
      position = end + 1
      if let attribute = attribute(endingAt: equals, in: page) {
        body(attribute, start..<end)
      } else if page[start..<end].elementsEqual(jsonLD) {
        position = endOfScript(in: base, from: position, to: page.count)
      }
    }
  }

  private static let jsonLD = Array("application/ld+json".utf8)

  /// The attribute whose name ends before an offset, told by its last letters.
  private static func attribute(
    endingAt end: Int, in page: UnsafeBufferPointer<UInt8>
  ) -> Attribute? {
    guard end > 6 else { return nil }
    switch page[end - 1] {
    case UInt8(ascii: "d"): return isName("id", endingAt: end, in: page) ? .id : nil
    case UInt8(ascii: "f"): return isName("href", endingAt: end, in: page) ? .link : nil
    case UInt8(ascii: "c"): return isName("src", endingAt: end, in: page) ? .link : nil
    case UInt8(ascii: "n"): return isName("action", endingAt: end, in: page) ? .link : nil
    case UInt8(ascii: "r"): return isName("poster", endingAt: end, in: page) ? .link : nil
    case UInt8(ascii: "a"): return isName("data", endingAt: end, in: page) ? .link : nil
    default: return nil
    }
  }

  /// Whether a name stands before an offset, after white space or as `xlink:href` does.
  private static func isName(
    _ name: StaticString, endingAt end: Int, in page: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = end - name.utf8CodeUnitCount
    guard start > 0, let base = page.baseAddress,
      memcmp(base + start, name.utf8Start, name.utf8CodeUnitCount) == 0
    else { return false }
    return page[start - 1] <= UInt8(ascii: " ") || page[start - 1] == UInt8(ascii: ":")
  }

  private static func endOfScript(in base: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int {
    find(scriptEnd, in: base, from: from, to: end) ?? end
  }

  private static let scriptEnd = Array("</script".utf8)

  /// Where some bytes begin. `memmem` would do, but Glibc offers it to C alone.
  fileprivate static func find(
    _ needle: [UInt8], in base: UnsafePointer<UInt8>, from: Int, to end: Int
  ) -> Int? {
    var position = from
    while let found = next(needle[0], in: base, from: position, to: end - needle.count + 1) {
      if memcmp(base + found, needle, needle.count) == 0 { return found }
      position = found + 1
    }
    return nil
  }

  private static func next(
    _ byte: UInt8, in base: UnsafePointer<UInt8>, from: Int, to end: Int
  ) -> Int? {
    guard from < end, let found = memchr(base + from, Int32(byte), end - from) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

/// The anchors of a page in their order, in one piece of memory.
struct AnchorList: Sendable {
  /// Each anchor between quotes, which no anchor holds: `"muc-i"muc-ii"`.
  private var bytes: [UInt8] = []

  mutating func append(_ anchor: Slice<UnsafeBufferPointer<UInt8>>) {
    if bytes.isEmpty { bytes.append(UInt8(ascii: "\"")) }
    bytes.append(contentsOf: anchor)
    bytes.append(UInt8(ascii: "\""))
  }

  func contains(_ anchor: String) -> Bool {
    find(quoted(anchor.utf8), from: 0) != nil
  }

  /// Looks an anchor up where the last one was found, then from the beginning: pages list their
  /// sections in order.
  func contains(_ anchor: Slice<UnsafeBufferPointer<UInt8>>, after cursor: inout Int) -> Bool {
    let needle = quoted(anchor)
    guard let found = find(needle, from: cursor) ?? find(needle, from: 0) else { return false }
    cursor = found
    return true
  }

  private func quoted(_ anchor: some Collection<UInt8>) -> [UInt8] {
    var needle: [UInt8] = []
    needle.reserveCapacity(anchor.count + 2)
    needle.append(UInt8(ascii: "\""))
    needle.append(contentsOf: anchor)
    needle.append(UInt8(ascii: "\""))
    return needle
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress else { return nil }
      return AttributeScanner.find(needle, in: base, from: start, to: all.count)
    }
  }
}
