import Diagnostics
import Model
import VietnameseText

/// Reads what stands over the text: national title, agencies, number, place and date, kind, subject.
struct HeaderReader {
  private(set) var kind: DocumentKind?
  private(set) var number: HeaderNumber?
  private(set) var date: HeaderDate?
  private(set) var subject = StyledText()
  private(set) var subjectLines: [Int] = []
  /// The agencies at the top left, in capitals as printed.
  private(set) var agencies: [String] = []
  private(set) var isDraft = false
  private(set) var numberLine: Int?
  private(set) var unplaced: [Line] = []
  /// The index of the first line of the text.
  private(set) var end: Int

  /// The authority that enacts, as printed under the subject: "THỦ TƯỚNG CHÍNH PHỦ".
  private(set) var authority: String?

  private let header: HeaderLines
  private var lines: [Line] { header.lines }
  private var foundAgencies = HeaderAgencies()
  /// The index after the last of ``lines`` that belongs to the header.
  private var last = 0
  /// Whether a letter's subject began behind the number and may go on.
  private var isInSubject = false

  /// Lines in a row that may be unknown, with more of the header under them.
  private static let mostUnknown = 6

  init(_ source: ArraySlice<Line>, log: inout ImportLog) {
    header = HeaderLines(source)
    end = source.startIndex
    readLines(&log)
    skipRepeatedHeader(&log)
    guard kind != nil || number != nil || date != nil else {
      // Nothing of a header: titles in capitals are text.
      unplaced = []
      authority = nil
      return
    }
    agencies = foundAgencies.names
    unplaced = header.before.filter { !$0.isBlank } + unplaced
    end = last == 0 ? header.before.endIndex : header.next[last - 1]
  }
}

extension HeaderReader {
  private mutating func readLines(_ log: inout ImportLog) {
    var index = 0
    // Lines that are nothing known: part of the header only if more of it follows.
    var waiting: [Line] = []
    while index < lines.count, waiting.count < Self.mostUnknown {
      let line = lines[index]
      if line.isBlank {
        isInSubject = false
        index += 1
        continue
      }
      if isInSubject || isLetterSubject(line) {
        index = readLetterSubject(at: index, &log)
      } else if Self.beginsText(line) {
        readLetterKind(line, &log)
        return
      } else if let heading = KindHeading(line), !continuesAgency {
        kind = heading.kind
        mark(line, as: .value, &log)
        index = readSubject(after: index, heading, &log)
        (unplaced, last) = (unplaced + waiting, index)
        return
      } else {
        let unknown = Self.columns(of: line).filter { !read($0, &log) }
        waiting += unknown
        index += 1
        if !unknown.isEmpty { continue }
      }
      unplaced += waiting
      waiting = []
      last = index
    }
  }

  /// A text without the name of a kind that addresses somebody is a letter.
  private mutating func readLetterKind(_ line: Line, _ log: inout ImportLog) {
    guard kind == nil, line.lead.hasPrefix("kinh gui"), number != nil,
      number?.symbol.flatMap(DocumentKind.init(symbol:)) == nil
    else { return }
    kind = .letter
    log.guess(
      "kind", line.number,
      Message(
        vi: "không có tên loại mà có “Kính gửi”: coi là công văn",
        en: "there is no kind, but an addressee: took it for a letter"))
  }

  /// "BAN CHỈ ĐẠO" over "CHƯƠNG TRÌNH …" is one name as long as no number has been read.
  private var continuesAgency: Bool { number == nil && date == nil && foundAgencies.isOpen }

  /// Gives a line, and those joined to it, their fate.
  private func mark(_ line: Line, as fate: ImportLog.Fate, _ log: inout ImportLog) {
    log.place(line.number, as: fate)
    log.place(header.joined[line.number] ?? [], as: fate)
  }

  /// Whether a line can only be part of the text: it has a marker, addresses somebody, names a
  /// legal basis, or is a sentence.
  private static func beginsText(_ line: Line) -> Bool {
    if line.lead.hasPrefix("can cu") || line.lead.hasPrefix("kinh gui") { return true }
    if let marker = OutlineMarker(line), !marker.kind.isListItem || line.lead.hasPrefix("- can cu")
    {
      return true
    }
    return line.length > 120 && !line.isUppercase && !line.text.utf8.contains(0x09)
      && NationalTitle(line.string) == nil && HeaderNumber(line)?.symbol == nil
      && !line.string.contains("    ")
  }

  /// The two sides of the header, where a converter has put them on one line.
  private static func columns(of line: Line) -> [Line] {
    var columns: [Line] = []
    for cell in TableAssembler.cells(of: line) where !cell.isEmpty {
      let string = cell.string
      let part = Line(number: line.number, text: cell)
      // The room for a number or day left blank is no gap between columns.
      let isWhole = HeaderNumber(part).map(\.rest.isEmpty) ?? (HeaderDate(string) != nil)
      if !isWhole, let gap = gap(in: string) {
        for part in [string[..<gap.lowerBound], string[gap.upperBound...]] {
          columns.append(Line(number: line.number, text: StyledText(part.trimmingBlanks)))
        }
      } else {
        columns.append(part)
      }
    }
    return columns
  }

  /// Four blanks or more between two columns; in a number's line the ones after its symbol.
  private static func gap(in string: String) -> Range<String.Index>? {
    string.ranges(of: "    ").first { range in
      let left = string[..<range.lowerBound].trimmingBlanks
      return !left.hasSuffix(":") && !left.isEmpty
    }
  }

  /// Reads one part of the header; false where it is none that is known.
  private mutating func read(_ line: Line, _ log: inout ImportLog) -> Bool {
    if let title = NationalTitle(line.string) { return read(title, line, &log) }
    if let found = HeaderNumber(line) {
      log.replace(line.string)
      return read(found, line, &log)
    }
    if let found = HeaderDate(line.string) {
      log.replace(line.string)
      return read(found, line, &log)
    }
    if line.lead.hasPrefix("du thao") || line.lead.hasPrefix("(du thao") {
      isDraft = true
      mark(line, as: .value, &log)
      return true
    }
    if line.isUppercase, Self.stamps.contains(line.lead.trimmingEnd(" .")) {
      mark(line, as: .furniture, &log)
      log.replace(line.string)
      log.note(
        "stamp", line.number,
        Message(
          vi: "bỏ dấu mức độ “\(line.string)”", en: "left out the stamp “\(line.string)”"))
      return true
    }
    guard HeaderAgencies.isName(line), line.isUppercase || (number == nil && date == nil) else {
      return false
    }
    // Under number and date nothing goes on the agencies.
    guard number == nil || date == nil || HeaderAgencies.beginsName(line.string) else {
      return false
    }
    foundAgencies.add(line.string)
    mark(line, as: .frontMatter, &log)
    return true
  }

  /// How urgent and how secret: stamped on the paper, no part of the text.
  private static let stamps: Set<String> = [
    "khan", "thuong khan", "hoa toc", "mat", "toi mat", "tuyet mat",
  ]

  private mutating func read(_ title: NationalTitle, _ line: Line, _ log: inout ImportLog) -> Bool {
    mark(line, as: .furniture, &log)
    log.replace(line.string)
    log.note(
      "national-title", line.number,
      Message(
        vi: "quốc hiệu, tiêu ngữ do mẫu trang in ra nên không chép vào tệp",
        en: "the page layout prints the national title; it is not copied"))
    for rest in [title.before, title.after] where !rest.isEmpty {
      let part = Line(number: line.number, text: StyledText(rest))
      if !read(part, &log) { unplaced.append(part) }
    }
    return true
  }

  private mutating func read(
    _ found: HeaderNumber, _ line: Line, _ log: inout ImportLog
  ) -> Bool {
    if let number {
      guard number.identifier == found.identifier, found.rest.isEmpty else { return false }
      noteRepeated(line, &log)
      return true
    }
    number = found
    numberLine = line.number
    mark(line, as: .value, &log)
    guard !found.rest.isEmpty else { return true }
    let rest = Line(number: line.number, text: StyledText(found.rest))
    if isLetterSubject(rest) {
      kind = kind ?? .letter
      takeSubject(rest, &log)
      isInSubject = true
    } else if !read(rest, &log) {
      unplaced.append(rest)
    }
    return true
  }

  private mutating func read(_ found: HeaderDate, _ line: Line, _ log: inout ImportLog) -> Bool {
    if let date {
      guard date.date == found.date, date.place == found.place else { return false }
      noteRepeated(line, &log)
      return true
    }
    date = found
    mark(line, as: .value, &log)
    return true
  }

  private func noteRepeated(_ line: Line, _ log: inout ImportLog) {
    mark(line, as: .repeated, &log)
    log.note(
      "repeated-header-line", line.number,
      Message(
        vi: "bỏ dòng đầu văn bản in lần thứ hai",
        en: "left out a line of the header that is printed a second time"))
  }
}

// MARK: - Subject

extension HeaderReader {
  /// Takes the lines under the kind as the subject, over blank lines too where it plainly goes on.
  ///
  /// - Returns: the index after it.
  private mutating func readSubject(
    after index: Int, _ heading: KindHeading, _ log: inout ImportLog
  ) -> Int {
    subject = heading.rest.plain
    var end = index + 1
    var (next, first) = (end, subject.isEmpty ? nil : lines[index])
    var afterGap = false
    while next < lines.count, next - index < 40 {
      let line = lines[next]
      if line.isBlank {
        afterGap = true
        next += 1
        continue
      }
      if let found = enactingAuthority(at: next, after: first, afterGap: afterGap) {
        authority = found
        break
      }
      guard !Self.endsSubject(line, isFirst: subject.isEmpty),
        goesOn(first, line, afterGap: afterGap)
      else { break }
      takeSubject(line, &log)
      first = first ?? line
      next += 1
      (end, afterGap) = (next, false)
    }
    return end
  }

  /// Whether a line goes on the subject, of which `first` is the first line.
  private func goesOn(_ first: Line?, _ line: Line, afterGap: Bool) -> Bool {
    guard let first else { return true }
    let text = subject.string
    let isOpen = JoinRules.endsOpen(text, before: line.string) || line.string.continuesSentence
    if afterGap {
      if Zones.isAttachedTo(line) { return false }
      return !text.endsSentence
        && (isOpen || (text.isWrittenInCapitals && line.isUppercase && line.length > 2))
    }
    if isOpen { return true }
    let hasLetters = line.string.contains { $0.isLetter }
    if text.isWrittenInCapitals, hasLetters, !line.isUppercase { return false }
    return line.text.isWhollyStrong == first.text.isWhollyStrong
  }

  /// The authority in capitals between the subject and the legal bases, all its lines; nil where
  /// the line at an index is none.
  private func enactingAuthority(at index: Int, after first: Line?, afterGap: Bool) -> String? {
    let line = lines[index]
    guard line.isUppercase else { return nil }
    let lead = line.string.lowercased()
    guard EnactingFormula.authorities.contains(where: lead.hasPrefix) else { return nil }
    let isApart =
      afterGap || first.map { $0.text.isWhollyStrong != line.text.isWhollyStrong } ?? true
    guard isApart || !JoinRules.endsOpen(subject.string, before: line.string) else { return nil }
    var name = HeaderAgencies()
    for next in lines[index...].prefix(12) where !next.isBlank {
      if next.isUppercase, !next.string.hasSuffix(":"), next.length <= 100 {
        name.add(next.string)
      } else {
        let isEnacted =
          EnactingFormula.bases.contains(where: next.lead.hasPrefix) || next.string.hasSuffix(":")
        return isEnacted ? name.names.joined(separator: " ") : nil
      }
    }
    return nil
  }

  /// Whether a line begins a letter's subject: "V/v …", or under the number "Về việc …".
  private func isLetterSubject(_ line: Line) -> Bool {
    let lead = line.lead
    if ["v/v", "vv ", "v/v:"].contains(where: lead.hasPrefix) { return true }
    return number != nil && kind == nil && !line.isUppercase
      && (lead.hasPrefix("ve viec ") || lead.hasPrefix("ve ")) && HeaderDate(line.string) == nil
  }

  /// Takes "V/v …" and the lines directly under it.
  private mutating func readLetterSubject(at index: Int, _ log: inout ImportLog) -> Int {
    kind = kind ?? .letter
    isInSubject = false
    var next = index
    while next < lines.count, !lines[next].isBlank {
      let columns = Self.columns(of: lines[next])
      guard let first = columns.first,
        (next == index && isLetterSubject(first))
          || !Self.endsSubject(first, isFirst: false, isLetter: true),
        NationalTitle(first.string) == nil, KindHeading(first) == nil || !first.isUppercase
      else { break }
      takeSubject(first, &log)
      for column in columns.dropFirst() where !read(column, &log) { unplaced.append(column) }
      next += 1
    }
    if next == index { return index + (lines[index].isBlank ? 1 : 0) }
    return next
  }

  private mutating func takeSubject(_ line: Line, _ log: inout ImportLog) {
    mark(line, as: .frontMatter, &log)
    subject.append(line.text.plain)
    subjectLines.append(line.number)
  }

  /// Whether a line under the kind is no more of its subject.
  private static func endsSubject(
    _ line: Line, isFirst: Bool, isLetter: Bool = false
  ) -> Bool {
    let lead = line.lead
    if lead.hasPrefix("can cu") || lead.hasPrefix("- can cu") || lead.hasPrefix("kinh gui") {
      return true
    }
    if let marker = OutlineMarker(line), !marker.kind.isListItem || lead.hasPrefix("- can cu") {
      return true
    }
    if HeaderNumber(line).map(\.rest.isEmpty) ?? false || HeaderDate(line.string) != nil {
      return true
    }
    if isFirst { return line.length > 600 }
    return line.string.hasSuffix(":")
      || (!isLetter && !line.isUppercase && line.string.hasSuffix("."))
  }

  /// Number and date that stand once more under the subject.
  private mutating func skipRepeatedHeader(_ log: inout ImportLog) {
    guard number != nil || date != nil else { return }
    var index = last
    while index < lines.count {
      let line = lines[index]
      guard !line.isBlank else {
        index += 1
        continue
      }
      guard HeaderNumber(line) != nil || HeaderDate(line.string) != nil, read(line, &log) else {
        return
      }
      index += 1
      last = index
    }
  }
}
