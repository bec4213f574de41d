import Diagnostics

/// Puts lines together to paragraphs: hard-wrapped lines, what page breaks cut, tables.
struct ParagraphAssembler {
  private(set) var paragraphs: [Paragraph] = []
  private let breaking: LineBreaking
  private let spacedParagraphs: Bool
  private var lastMarker: OutlineMarker?

  init(_ lines: ArraySlice<Line>, breaking: LineBreaking, log: inout ImportLog) {
    self.breaking = breaking
    spacedParagraphs = lines.contains(where: \.isBlank)
    var index = lines.startIndex
    var afterGap = true
    while index < lines.endIndex {
      let line = lines[index]
      if case .picture(let picture) = line.part {
        paragraphs.append(
          Paragraph(text: StyledText(), content: .picture(picture), lines: [line.number]))
        afterGap = true
        index += 1
        continue
      }
      if line.isBlank, line.table == nil {
        afterGap = true
        index += 1
        continue
      }
      let table = TableAssembler(lines[index...], areParagraphs: breaking.areParagraphs)
      if let table {
        add(table, &log)
        index = table.end
      } else {
        add(line.withoutTabs, afterGap: afterGap, &log)
        index += 1
      }
      afterGap = false
    }
  }
}

extension ParagraphAssembler {
  private mutating func add(_ line: Line, afterGap: Bool, _ log: inout ImportLog) {
    log.place(line.number, as: .body)
    let marker = OutlineMarker(line, after: lastMarker)
    if let last = paragraphs.indices.last, paragraphs[last].isText {
      if let marker {
        if marker.kind == .bullet, !breaking.areParagraphs,
          JoinRules.isCutBeforeDash(paragraphs[last].tail, next: line)
        {
          join(line, &log, isCertain: true, afterGap: afterGap)
          return
        }
      } else if joins(last, line, afterGap: afterGap, &log) {
        return
      }
    }
    var paragraph = Paragraph(
      marker: marker, text: line.text, lines: [line.number], lastLineLength: line.length)
    if let marker {
      paragraph.text = line.text[marker.textStart..<line.text.utf8.count].trimmed
      if !marker.kind.isListItem { lastMarker = marker }
      if let damage = marker.damage {
        log.replace(damage)
        log.guess(
          .`import.guess.damaged-marker`, line.number,
          Message(
            vi: "đọc ký hiệu đầu dòng “\(damage)” là “\(marker.label)”",
            en: "read the marker “\(damage)” as “\(marker.label)”"))
      }
    }
    paragraphs.append(paragraph)
  }

  /// Joins a line without a marker to the paragraph before it, where the rules say so.
  private mutating func joins(
    _ last: Int, _ line: Line, afterGap: Bool, _ log: inout ImportLog
  ) -> Bool {
    let marker = paragraphs[last].marker
    if let marker, paragraphs[last].text.isEmpty, marker.kind.isNamed {
      // "Chương I" has its title on the next line.
      guard line.isUppercase || marker.kind == .section || !afterGap else { return false }
      join(line, &log, isCertain: true, afterGap: false)
      return true
    }
    if breaking.areParagraphs { return false }
    let tail = paragraphs[last].tail
    let continuation =
      afterGap
      ? JoinRules.acrossGap(
        tail, isLong: isLongerThanHeading(last), next: line)
      : JoinRules.acrossLineEnd(
        tail, lastLine: paragraphs[last].lastLineLength, next: line, breaking: breaking,
        spacedParagraphs: spacedParagraphs)
    guard continuation != .no else { return false }
    join(line, &log, isCertain: continuation == .certain, afterGap: afterGap)
    return true
  }

  /// Whether a paragraph is longer than a heading with its marker would be.
  private func isLongerThanHeading(_ index: Int) -> Bool {
    let limit = Self.headingLimit(paragraphs[index].marker)
    // A letter takes at most three bytes: count only where that leaves room for doubt.
    let bytes = paragraphs[index].text.utf8.count
    return bytes >= limit && (bytes >= limit * 3 || paragraphs[index].length >= limit)
  }

  /// The length up to which a text without a full stop may well be a heading of its own.
  private static func headingLimit(_ marker: OutlineMarker?) -> Int {
    switch marker?.kind {
    case nil, .bullet, .plus: 80
    case .letter, .bracketedNumber: 120
    default: 220
    }
  }

  private mutating func join(
    _ line: Line, _ log: inout ImportLog, isCertain: Bool, afterGap: Bool
  ) {
    let index = paragraphs.count - 1
    let first = paragraphs[index].lines[paragraphs[index].lines.count - 1]
    paragraphs[index].text.append(
      line.text, separator: JoinRules.separator(after: paragraphs[index].text))
    paragraphs[index].lines.append(line.number)
    paragraphs[index].lastLineLength = line.length
    let message = Message(
      vi: "nối dòng này vào dòng \(first)", en: "joined this line to line \(first)")
    if !isCertain {
      log.guess(.`import.guess.joined`, line.number, message)
    } else if afterGap {
      log.note(.`import.joined`, line.number, message)
    }
  }
}

extension ParagraphAssembler {
  /// Adds a table, or its rows to the table before it where a page break cut it.
  private mutating func add(_ table: TableAssembler, _ log: inout ImportLog) {
    var rows = table.rows
    log.place(rows.map(\.line) + table.continuationLines, as: .body)
    for line in table.continuationLines {
      log.guess(
        .`import.guess.cell-continued`, line,
        Message(
          vi: "coi dòng này là phần sau của ô cuối ở hàng trên",
          en: "took this line for the end of the last cell above"))
    }
    guard !table.isCertain, let last = paragraphs.indices.last,
      let header = paragraphs[last].rows?.first, let first = rows.first,
      header.cells.count == first.cells.count
    else {
      paragraphs.append(
        Paragraph(text: StyledText(), content: .table(rows), lines: rows.map(\.line)))
      return
    }
    if first.cells.map(\.string) == header.cells.map(\.string) {
      log.place(first.line, as: .repeated)
      log.note(
        .`import.repeated-header`, first.line,
        Message(
          vi: "bỏ dòng tiêu đề bảng lặp lại của dòng \(header.line), ghép hai phần bảng",
          en: "left out the table header repeated from line \(header.line); the parts are one table"
        ))
      rows.removeFirst()
    } else {
      log.guess(
        .`import.guess.joined-table`, first.line,
        Message(
          vi: "ghép phần bảng này với bảng ở dòng \(header.line)",
          en: "joined this part to the table at line \(header.line)"))
    }
    paragraphs[last].append(rows)
  }
}

extension Line {
  /// The line as running text: one blank for tabs and blanks in a row, which only move words.
  fileprivate var withoutTabs: Line {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    guard text.utf8.contains(0x09) || text.utf8.contains("  ".utf8) else { return self }
    var (edits, index) = ([(range: Range<Int>, text: String)](), 0)
    while index < text.utf8.count {
      let end = text.utf8[index...].firstIndex { !isBlank($0) } ?? text.utf8.count
      if end > index + 1 || (end > index && text.utf8[index] == 0x09) {
        edits.append((index..<end, " "))
      }
      index = max(end, index + 1)
    }
    var text = text
    text.replace(edits)
    return Line(number: number, text: text.trimmed)
  }
}
