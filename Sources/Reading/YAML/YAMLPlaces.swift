import CLibYAML
import Diagnostics

/// Turns libyaml's marks into places in the file.
///
/// libyaml counts code points, and takes U+0085, U+2028 and U+2029 for line ends; the project counts
/// lines by line feeds and columns in UTF-8 bytes. Marks come nearly in order, so a cursor that walks
/// along with them makes the whole text one pass.
struct YAMLPlaces {
  private let text: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  private var cursor = Cursor()

  private struct Cursor {
    var scalars = 0
    var offset = 0
    var line = 0
    var lineStart = 0
  }

  /// - Parameters:
  ///   - text: the YAML text; must stay valid as long as this is used.
  ///   - firstLine: the line of the file on which the text begins, from 1.
  init(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    self.text = text
    self.firstLine = firstLine
  }

  mutating func position(_ mark: yaml_mark_t) -> SourcePosition {
    let target = Int(mark.index)
    if target < cursor.scalars { cursor = Cursor() }
    var at = cursor
    while at.scalars < target, at.offset < text.count {
      let isFeed = text[at.offset] == 0x0A
      at.offset += 1
      while at.offset < text.count, text[at.offset] & 0xC0 == 0x80 { at.offset += 1 }
      at.scalars += 1
      if isFeed {
        at.line += 1
        at.lineStart = at.offset
      }
    }
    cursor = at
    return SourcePosition(line: firstLine + at.line, column: at.offset - at.lineStart + 1)
  }

  /// Where a scalar begins and, if on the same line, ends.
  mutating func place(of event: yaml_event_t) -> YAMLNode.Place {
    let start = position(event.start_mark)
    let end = position(event.end_mark)
    return YAMLNode.Place(start, endColumn: end.line == start.line ? end.column : nil)
  }
}
