/// Shares a table's width among its columns by what they hold.
///
/// Widths are estimated in points for Liberation Serif at 12 pt; they decide shares only, so that a
/// few per cent either way do no harm.
struct ColumnFit {
  /// What one column needs.
  private struct Column {
    /// The widest word that cannot be divided.
    var least = 0.0
    /// The heading on one line.
    var heading = 0.0
    /// The widths of the cells on one line.
    var cells: [Double] = []
    var longest = 0
    var isNumeric = true
    /// How many cells hold a mark, a date or a number.
    var short = 0

    /// The width at which nearly all cells stand on one line, a few long ones on two, and the
    /// heading on so many.
    func whole(headingLines: Double) -> Double {
      let sorted = cells.sorted()
      let usual = sorted.isEmpty ? 0 : sorted[sorted.count * 97 / 100]
      return max(least, heading / headingLines, usual, 10) + ColumnFit.inset
    }
  }

  private var columns: [Column]
  /// The space at both sides of a cell.
  static let inset = 9.0
  /// Words wider than this have no column of their own width: they are broken.
  private static let widestColumn = 220.0

  init(columns: Int) { self.columns = Array(repeating: Column(), count: columns) }

  mutating func addHeader(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      let width = Self.width(of: cell[...]) * 1.08
      columns[index].least = max(columns[index].least, Self.widestWord(in: cell) * 1.08)
      columns[index].heading = max(columns[index].heading, width)
    }
  }

  mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() where !cell.isEmpty {
      columns[index].least = max(columns[index].least, Self.widestWord(in: cell))
      columns[index].cells.append(Self.width(of: cell[...]))
      columns[index].longest = max(columns[index].longest, cell.count)
      if !Self.isNumber(cell) { columns[index].isNumeric = false }
      if cell.count <= 12, !cell.contains(" ") || cell.utf8.contains(where: Self.isDigit) {
        columns[index].short += 1
      }
    }
  }

  /// Whether a cell has more than eight lines of two words or so in a table of a given width, in points.
  func isSqueezed(in room: Double) -> Bool {
    zip(columns, widths(in: room)).contains { column, width in
      width < 80 && (column.cells.max() ?? 0) > 8 * (Double(width) - Self.inset)
    }
  }

  /// The columns' widths for a table of a given width, in points: columns that fit within a fair
  /// share take what they need, the others divide the rest.
  func widths(in room: Double) -> [Int] {
    let least = columns.map { max($0.least, 10) + Self.inset }
    // Headings are the first to give way: one line where there is room, else two or three.
    let wishes = [1, 1.8, 2.6].map { lines in columns.map { $0.whole(headingLines: lines) } }
    let whole = wishes.first { $0.reduce(0, +) <= room } ?? wishes[2]
    var widths = whole
    if whole.reduce(0, +) > room {
      var open = Array(columns.indices)
      var rest = room
      while let fits = open.firstIndex(where: { whole[$0] <= rest / Double(open.count) }) {
        rest -= whole[open.remove(at: fits)]
      }
      for index in open { widths[index] = max(least[index], rest / Double(open.count)) }
    }
    return widths.map { Int($0.rounded()) }
  }

  /// Amounts to the right, marks, dates and numbers in the middle, words to the left.
  func alignment(of column: Int) -> String {
    let column = columns[column]
    guard !column.cells.isEmpty else { return "left" }
    if column.isNumeric, column.longest > 3 { return "right" }
    return column.short * 10 >= column.cells.count * 9 ? "center" : "left"
  }
}

extension ColumnFit {
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// "2.892.254", "0,02%": digits with the separators of numbers.
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { isDigit($0) || ".,%- ".utf8.contains($0) }
      && text.utf8.contains(where: isDigit)
  }

  /// A line may be broken at a space, and after a slash or hyphen.
  private static func widestWord(in text: String) -> Double {
    var widest = 0.0
    var word = text.startIndex
    for index in text.indices where " \n/-".contains(text[index]) {
      let end = text.index(after: index)
      let isSpace = text[index] == " " || text[index] == "\n"
      widest = max(widest, width(of: text[word..<(isSpace ? index : end)]))
      word = end
    }
    return min(max(widest, width(of: text[word...])), widestColumn)
  }

  /// The width of a text on one line, in points at 12 pt.
  static func width(of text: Substring) -> Double {
    text.reduce(0) { $0 + width(of: $1) } * 12
  }

  /// In parts of the size of type.
  private static func width(of character: Character) -> Double {
    if let byte = character.asciiValue {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","): return 0.25
      case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "t"), UInt8(ascii: "j"),
        UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "I"):
        return 0.34
      case UInt8(ascii: "m"), UInt8(ascii: "M"), UInt8(ascii: "W"): return 0.86
      default: break
      }
    }
    return character.isUppercase ? 0.69 : 0.5
  }
}
