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

  private let lines: ArraySlice<Line>

  init(_ lines: ArraySlice<Line>, log: inout ImportLog) {
    self.lines = lines
    end = lines.startIndex
    var index = lines.startIndex
    var isComplete = false
    // Lines that are nothing known: part of the header only if more of it follows.
    var waiting: [Line] = []
    while index < lines.endIndex, !isComplete, waiting.count < 4 {
      let line = lines[index]
      guard !Self.beginsText(line) else { break }
      guard !line.isBlank else {
        index += 1
        continue
      }
      if let heading = KindHeading(line) {
        kind = heading.kind
        log.place(line.number, as: .value)
        index = readSubject(after: index, heading, &log)
        isComplete = true
      } else if line.lead.hasPrefix("v/v") {
        index = readLetterSubject(at: index, &log)
      } else {
        let unknown = Self.columns(of: line).filter { !read($0, &log) }
        waiting += unknown
        index += 1
        if !unknown.isEmpty { continue }
      }
      unplaced += waiting
      waiting = []
      end = index
    }
    skipRepeatedHeader(&log)
    if kind == nil, number == nil, date == nil {
      // Nothing of a header: titles in capitals are text.
      end = lines.startIndex
      agencies = []
      unplaced = []
    }
  }
}

extension HeaderReader {
  /// Whether a line can only be part of the text: it has a marker, addresses somebody, names a
  /// legal basis, or is a sentence.
  private static func beginsText(_ line: Line) -> Bool {
    if line.table != nil { return true }
    if line.lead.hasPrefix("can cu") || line.lead.hasPrefix("kinh gui") { return true }
    if let marker = OutlineMarker(line), !marker.kind.isListItem || line.lead.hasPrefix("- can cu")
    {
      return true
    }
    return line.length > 120 && !line.isUppercase && !line.text.utf8.contains(0x09)
  }

  /// The two sides of the header, where a converter has put them on one line.
  private static func columns(of line: Line) -> [Line] {
    var columns: [Line] = []
    for cell in TableAssembler.cells(of: line) where !cell.isEmpty {
      let string = cell.string
      let part = Line(number: line.number, text: cell)
      // The room for a number or day left blank is no gap between columns.
      let isWhole = HeaderNumber(part) != nil || HeaderDate(string) != nil
      if !isWhole, let gap = string.firstRange(of: "    ") {
        for part in [string[..<gap.lowerBound], string[gap.upperBound...]] {
          columns.append(Line(number: line.number, text: StyledText(part.trimmingBlanks)))
        }
      } else {
        columns.append(part)
      }
    }
    return columns
  }

  /// Reads one part of the header; false where it is none that is known.
  private mutating func read(_ line: Line, _ log: inout ImportLog) -> Bool {
    if let agency = Self.nationalTitle(line) {
      log.place(line.number, as: .furniture)
      log.replace(line.string)
      log.note(
        .`import.national-title`, line.number,
        Message(
          vi: "quốc hiệu, tiêu ngữ do mẫu trang in ra nên không chép vào tệp",
          en: "the page layout prints the national title; it is not copied"))
      if !agency.isEmpty { add(agency: agency, line.number, &log) }
      return true
    }
    if let found = HeaderNumber(line) { return read(found, line, &log) }
    if let found = HeaderDate(line.string) { return read(found, line, &log) }
    if line.lead.hasPrefix("du thao") || line.lead.hasPrefix("(du thao") {
      isDraft = true
      log.place(line.number, as: .value)
      return true
    }
    guard line.isUppercase, line.length <= 100 else { return false }
    add(agency: line.string, line.number, &log)
    return true
  }

  private mutating func add(agency: String, _ line: Int, _ log: inout ImportLog) {
    log.place(line, as: .frontMatter)
    let folded = Folding.plain(agency)
    let continues = [
      "tinh ", "thanh pho ", "tp. ", "huyen ", "quan ", "thi xa ", "va ", "xa ", "- ",
    ]
    if let last = agencies.indices.last, continues.contains(where: folded.hasPrefix) {
      agencies[last] += " \(agency)"
    } else {
      agencies.append(agency)
    }
  }

  private mutating func read(
    _ found: HeaderNumber, _ line: Line, _ log: inout ImportLog
  ) -> Bool {
    if let number {
      guard number.identifier == found.identifier, found.rest.isEmpty else { return false }
      noteRepeated(line.number, &log)
      return true
    }
    number = found
    numberLine = line.number
    log.place(line.number, as: .value)
    guard !found.rest.isEmpty else { return true }
    let rest = Line(number: line.number, text: StyledText(found.rest))
    if !read(rest, &log) { unplaced.append(rest) }
    return true
  }

  private mutating func read(_ found: HeaderDate, _ line: Line, _ log: inout ImportLog) -> Bool {
    if let date {
      guard date.date == found.date, date.place == found.place else { return false }
      noteRepeated(line.number, &log)
      return true
    }
    date = found
    log.place(line.number, as: .value)
    return true
  }

  private func noteRepeated(_ line: Int, _ log: inout ImportLog) {
    log.place(line, as: .repeated)
    log.note(
      .`import.repeated-header-line`, line,
      Message(
        vi: "bỏ dòng đầu văn bản in lần thứ hai",
        en: "left out a line of the header that is printed a second time"))
  }

  static func isNationalTitle(_ line: Line) -> Bool { nationalTitle(line) != nil }

  /// What stands beside the national title or the motto on its line, or "" where nothing does; nil
  /// for other lines.
  private static func nationalTitle(_ line: Line) -> String? {
    let titles = [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
    ]
    let string = line.string
    for title in titles {
      if let range = string.firstRange(of: title), range.upperBound == string.endIndex {
        return string[..<range.lowerBound].trimmingBlanks
      }
    }
    let lead = line.lead.filter { $0 != " " && $0 != "-" && $0 != "." }
    return lead == "doclaptudohanhphuc" ? "" : nil
  }
}

extension HeaderReader {
  /// Takes the lines under the kind as the subject.
  ///
  /// - Returns: the index after it.
  private mutating func readSubject(
    after index: Int, _ heading: KindHeading, _ log: inout ImportLog
  ) -> Int {
    subject = heading.rest.plain
    var next = index + 1
    if subject.isEmpty {
      while next < lines.endIndex, lines[next].isBlank { next += 1 }
    }
    let first = next
    while next < lines.endIndex, !lines[next].isBlank {
      let line = lines[next]
      guard !Self.endsSubject(line, isFirst: subject.isEmpty) else { break }
      if next > first, line.text.isWhollyStrong != lines[first].text.isWhollyStrong { break }
      takeSubject(line, &log)
      next += 1
    }
    return next
  }

  /// Takes "V/v …" and the lines directly under it.
  private mutating func readLetterSubject(at index: Int, _ log: inout ImportLog) -> Int {
    kind = kind ?? .letter
    var next = index
    while next < lines.endIndex, !lines[next].isBlank {
      let columns = Self.columns(of: lines[next])
      guard let first = columns.first, next == index || !Self.endsSubject(first, isFirst: false),
        HeaderDate(first.string) == nil
      else { break }
      takeSubject(first, &log)
      for column in columns.dropFirst() where !read(column, &log) { unplaced.append(column) }
      next += 1
    }
    return next
  }

  private mutating func takeSubject(_ line: Line, _ log: inout ImportLog) {
    log.place(line.number, as: .frontMatter)
    subject.append(line.text.plain)
    subjectLines.append(line.number)
  }

  /// Whether a line under the kind is no more of its subject.
  private static func endsSubject(_ line: Line, isFirst: Bool) -> Bool {
    let lead = line.lead
    if lead.hasPrefix("can cu") || lead.hasPrefix("- can cu") || lead.hasPrefix("kinh gui") {
      return true
    }
    if let marker = OutlineMarker(line), !marker.kind.isListItem || lead.hasPrefix("- can cu") {
      return true
    }
    if HeaderNumber(line) != nil || HeaderDate(line.string) != nil { return true }
    if isFirst { return line.length > 600 }
    return line.string.hasSuffix(".") || line.string.hasSuffix(":") || line.string.hasSuffix("./.")
  }

  /// Number and date that stand once more under the subject.
  private mutating func skipRepeatedHeader(_ log: inout ImportLog) {
    guard number != nil || date != nil else { return }
    var index = end
    while index < lines.endIndex {
      let line = lines[index]
      guard !line.isBlank else {
        index += 1
        continue
      }
      guard HeaderNumber(line) != nil || HeaderDate(line.string) != nil, read(line, &log) else {
        return
      }
      index += 1
      end = index
    }
  }
}
