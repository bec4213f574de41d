/// Writes the body of a content file: GFM Markdown in the form that `docs/content-format.md`
/// prescribes.
struct BodyWriter {
  private(set) var output: [UInt8] = []
  /// The description and path of each picture, by its line.
  private let pictures: [Int: PlacedPicture]
  /// Bullets follow each other without a blank line between.
  private var isAfterBullet = false
  /// The last number of the ordered list that may go on.
  private var lastNumber: Int?
  /// The blanks that put a block into the open point: as many as its marker takes, none where the
  /// point is a paragraph; nil without an open point.
  private var pointIndent: Int?

  init(pictures: [Int: PlacedPicture] = [:]) { self.pictures = pictures }

  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  mutating func write(notes: [StyledText]) {
    for (index, note) in notes.enumerated() {
      separate(isTight: false)
      output += "[^\(index + 1)]: ".utf8
      output += InlineWriter.write(note, atLineStart: true)
      output.append(newLine)
    }
  }
}

private let newLine = UInt8(ascii: "\n")

extension BodyWriter {
  private mutating func write(_ block: Block) {
    switch block.kind {
    case .heading(let level):
      separate(isTight: false)
      output += String(repeating: "#", count: level).utf8
      output += " ".utf8
      writeLine(labelled(block), atLineStart: false)
    case .paragraph:
      separate(isTight: false)
      indent(block.depth)
      writeLine(labelled(block), atLineStart: true)
    case .bullet:
      separate(isTight: isAfterBullet)
      indent(block.depth)
      output += "- ".utf8
      writeLine(block.text, atLineStart: true)
    case .numbered(let number):
      writeNumbered(number, block)
    case .table(let rows):
      separate(isTight: false)
      write(rows)
    case .picture:
      guard let line = block.lines.first, let picture = pictures[line] else { return }
      separate(isTight: false)
      output += "![".utf8 + InlineWriter.write(StyledText(picture.alt), atLineStart: false)
      output += "](\(picture.path))\n".utf8
    }
    if case .bullet = block.kind { isAfterBullet = true } else { isAfterBullet = false }
    if case .numbered = block.kind { return }
    if block.depth == 0 {
      lastNumber = nil
      pointIndent = nil
    }
  }

  /// A point of an ordered list; where the number does not go on the list, GFM would count on by
  /// itself, so the point is written as a paragraph.
  private mutating func writeNumbered(_ number: Int, _ block: Block) {
    separate(isTight: false)
    if let lastNumber, number != lastNumber + 1 {
      self.lastNumber = nil
      pointIndent = 0
      writeLine(labelled(block), atLineStart: true)
      return
    }
    lastNumber = number
    let label = block.label ?? "\(number)."
    pointIndent = label.utf8.count + 1
    output += (label + " ").utf8
    writeLine(block.text, atLineStart: true)
  }

  private func labelled(_ block: Block) -> StyledText {
    guard let label = block.label else { return block.text }
    let needsStop =
      label.unicodeScalars.last.map { $0.isDigit || $0.properties.isAlphabetic } ?? false
    var text = StyledText(needsStop && !block.text.isEmpty ? "\(label)." : label)
    text.append(block.text)
    return text
  }

  private mutating func separate(isTight: Bool) {
    if !output.isEmpty, !isTight { output.append(newLine) }
  }

  /// Two blanks a bullet, and as many as the marker of a numbered point takes.
  private mutating func indent(_ depth: Int) {
    let points = pointIndent == nil ? 0 : min(depth, 1)
    let count = points * (pointIndent ?? 0) + (depth - points) * 2
    output += Array(repeating: UInt8(ascii: " "), count: count)
  }

  private mutating func writeLine(_ text: StyledText, atLineStart: Bool) {
    output += InlineWriter.write(text, atLineStart: atLineStart)
    output.append(newLine)
  }
}

extension BodyWriter {
  private mutating func write(_ rows: [TableRow]) {
    let width = rows.reduce(1) { max($0, $1.cells.count) }
    for (index, row) in rows.enumerated() {
      output.append(UInt8(ascii: "|"))
      for cell in row.cells {
        output.append(UInt8(ascii: " "))
        output += InlineWriter.write(cell, atLineStart: false, inCell: true)
        output += (cell.isEmpty ? "|" : " |").utf8
      }
      if index == 0 { output += String(repeating: " |", count: width - row.cells.count).utf8 }
      output.append(newLine)
      if index == 0 {
        output += ("|" + String(repeating: "---|", count: width)).utf8
        output.append(newLine)
      }
    }
  }
}
