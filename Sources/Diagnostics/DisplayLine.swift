/// One line of a source file as a terminal shows it: a sequence of cells, each with the bytes it comes
/// from and the columns it takes.
///
/// Characters that would move the cursor or reorder the line (control characters, bidirectional
/// overrides) and bytes that are not UTF-8 are shown as U+FFFD, so that no file can write to the
/// terminal by way of a diagnostic.
struct DisplayLine {
  struct Cell {
    /// Where the cell's first byte stands in the line, and where the next cell's does.
    var offset: Int
    var end: Int
    /// How many terminal columns it takes: 0, 1 or 2; up to `tabWidth` for a tab.
    var width: Int
    var shown: Unicode.Scalar
  }

  static let tabWidth = 4
  private(set) var cells: [Cell] = []

  /// - Parameter bytes: the line without its line feed.
  init(_ bytes: some Collection<UInt8>) {
    cells.reserveCapacity(bytes.count)
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var offset = 0
    var column = 0
    while true {
      let scalar: Unicode.Scalar
      let length: Int
      switch parser.parseScalar(from: &source) {
      case .valid(let encoded):
        scalar = Unicode.UTF8.decode(encoded)
        length = encoded.count
      case .error(let count):
        scalar = "\u{FFFD}"
        length = count
      case .emptyInput:
        return
      }
      let (width, shown) = Self.appearance(of: scalar, column: column)
      cells.append(Cell(offset: offset, end: offset + length, width: width, shown: shown))
      offset += length
      column += width
    }
  }

  private static func appearance(
    of scalar: Unicode.Scalar, column: Int
  ) -> (width: Int, shown: Unicode.Scalar) {
    if scalar == "\t" { return (tabWidth - column % tabWidth, scalar) }
    return scalar.isUnsafeInTerminal ? (1, "\u{FFFD}") : (scalar.displayWidth, scalar)
  }

  /// The cells that hold the bytes from one offset up to another, as indices; empty past the end.
  func cells(from start: Int, to end: Int) -> Range<Int> {
    let first = cells.firstIndex { $0.end > start } ?? cells.count
    let last = cells[first...].firstIndex { $0.offset >= end } ?? cells.count
    return first..<last
  }

  /// The columns that some cells take.
  func width(of range: Range<Int>) -> Int { cells[range].reduce(0) { $0 + $1.width } }

  /// What some cells look like, with tabs as spaces.
  func text(of range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for cell in cells[range] {
      if cell.shown == "\t" {
        text.append(contentsOf: repeatElement(" ", count: cell.width))
      } else {
        text.append(cell.shown)
      }
    }
    return String(text)
  }

  /// The cells to show of a line that is too wide: as many as fit around a place.
  ///
  /// - Parameters:
  ///   - place: the cells that matter; their beginning stays in view.
  ///   - limit: the columns there are.
  func window(around place: Range<Int>, limit: Int) -> Range<Int> {
    if width(of: 0..<cells.count) <= limit { return 0..<cells.count }
    // A third of the room for what comes before, the rest for the place and what follows.
    var start = place.lowerBound
    var used = 0
    while start > 0, used + cells[start - 1].width <= limit / 3 {
      start -= 1
      used += cells[start].width
    }
    var end = place.lowerBound
    while end < cells.count, used + cells[end].width <= limit {
      used += cells[end].width
      end += 1
    }
    while start > 0, used + cells[start - 1].width <= limit {
      start -= 1
      used += cells[start].width
    }
    return start..<end
  }
}

extension Unicode.Scalar {
  /// Whether printing it may move the cursor, change colours, or turn the direction of the line.
  var isUnsafeInTerminal: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: properties.isBidiControl
    }
  }

  /// The columns a character takes in a terminal: none for marks, two for East Asian wide ones
  /// (UAX #11). The C library's `wcwidth` answers by locale, on which no output may depend.
  var displayWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default:
      return properties.isEmojiPresentation ? 2 : 1
    }
  }
}
