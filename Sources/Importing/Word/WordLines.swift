/// Makes lines of the blocks of a word processor's file.
///
/// Tables that only place the header or the ending side by side come out column after column; tables
/// of data come out as rows whose cells are filled.
struct WordLines {
  /// What the document says of the picture on a line.
  private(set) var descriptions: [Int: String] = [:]
  /// The lines at which text boxes begin.
  private(set) var boxes: [Int] = []
  /// The lines of tables in which a number stands for several rows or a row has no cells.
  private(set) var mergedNumbers: [Int] = []

  private var lines: [SourceLine] = []
  private var tables = 0
  private var wasBox = false
  /// Whether something stood that is no part of a header.
  private var isInText = false

  init(_ file: WordFile) {
    for block in file.blocks ?? [] { add(block) }
    for (index, note) in (file.notes ?? []).enumerated() {
      add(StyledText())
      var text = StyledText("[^\(index + 1)] ")
      text.append(StyledText(note).withoutBreaks, separator: "")
      add(text)
    }
  }

  /// The lines, in order.
  mutating func takeLines() -> [SourceLine] {
    defer { lines = [] }
    return lines
  }

  private mutating func add(_ text: StyledText, part: SourceLine.Part = .text) {
    lines.append(SourceLine(number: lines.count + 1, text: text, part: part))
  }

  private mutating func add(_ block: WordFile.Block) {
    let isBox = block.isBox ?? false
    if isBox != wasBox {
      // A box is read apart from the text around it.
      add(StyledText())
      if isBox { boxes.append(lines.count + 1) }
      wasBox = isBox
    }
    switch block.kind {
    case .text:
      // An automatic number without text is nothing that anybody has written.
      guard !(block.isLabel ?? false) else { return }
      addParagraph(StyledText(block.runs ?? []))
    case .picture:
      guard let picture = block.picture else { return }
      descriptions[lines.count + 1] = block.alt ?? ""
      add(StyledText(), part: .picture(picture))
    case .table:
      addTable(WordTable(block.rows ?? [], isBordered: block.isBordered ?? false))
    }
  }

  /// Adds a paragraph; a line break in it divides only what is two things.
  private mutating func addParagraph(_ text: StyledText) {
    for line in Self.divided(text) {
      add(line)
      if line.utf8.count > 120, !line.string.isWrittenInCapitals { isInText = true }
    }
  }

  private mutating func addTable(_ table: WordTable) {
    switch table.use(afterText: isInText) {
    case .layout:
      for column in table.columns {
        for paragraph in column { addParagraph(StyledText(paragraph)) }
        add(StyledText())
      }
    case .data:
      isInText = true
      for title in table.titles { addParagraph(title) }
      tables += 1
      for row in table.rows {
        if row.hasMergedNumber { mergedNumbers.append(lines.count + 1) }
        add(row.text, part: .row(table: tables))
      }
    }
  }
}

extension WordLines {
  /// The lines of a paragraph: a line break is a blank unless one of its sides can only be a line of
  /// its own, as in a header whose lines are broken by hand, or in a list.
  static func divided(_ text: StyledText) -> [StyledText] {
    guard text.utf8.contains(0x0A) else { return separatingSignature(text) }
    let parts = text.brokenLines.filter { !$0.isEmpty }.flatMap(separatingSignature)
    var result: [StyledText] = []
    for part in parts {
      if let last = result.indices.last, !isBreak(result[last], part) {
        result[last].append(part)
      } else {
        result.append(part)
      }
    }
    return result
  }

  private static func isBreak(_ before: StyledText, _ after: StyledText) -> Bool {
    let (first, second) = (Line(number: 0, text: before), Line(number: 0, text: after))
    if isWhole(first) || isWhole(second) { return true }
    return OutlineMarker(second) != nil
      && (before.string.endsSentence || OutlineMarker(first) != nil)
  }

  /// Whether a text is a line of a header or ending by itself.
  private static func isWhole(_ line: Line) -> Bool {
    HeaderReader.isNationalTitle(line) || HeaderNumber(line) != nil
      || HeaderDate(line.string) != nil || SignatureLine.isAuthority(line.string)
      || SignatureLine.isPost(line.string) || Zones.isRecipientsHeading(line)
      || KindHeading(line)?.rest.isEmpty ?? false
  }

  /// A signature that a converter has put behind the recipients: "Lưu: VT.TM. ỦY BAN NHÂN DÂN".
  private static func separatingSignature(_ text: StyledText) -> [StyledText] {
    let line = Line(number: 0, text: text)
    guard line.lead.hasPrefix("- luu") || line.lead.hasPrefix("luu") else { return [text] }
    let start = text.spans.map(\.range.lowerBound).first {
      $0 > 0
        && SignatureLine.isAuthority(
          String(decoding: text.utf8[$0...].prefix { $0 != 0x0A }, as: UTF8.self))
    }
    guard let start else { return [text] }
    return [text[0..<start].trimmed, text[start..<text.utf8.count].trimmed]
  }
}

extension StyledText {
  /// The text with blanks for its line breaks.
  var withoutBreaks: StyledText {
    guard utf8.contains(0x0A) else { return self }
    var text = self
    for index in utf8.indices where utf8[index] == 0x0A { text.utf8[index] = UInt8(ascii: " ") }
    return text
  }
}
