import VietnameseText

/// The lines of a header as they are meant: what a narrow cell cut over several lines is one line
/// again.
struct HeaderLines {
  /// The lines, from the first that belongs to the header.
  private(set) var lines: [Line] = []
  /// The numbers of the lines that were joined to the one with the key.
  private(set) var joined: [Int: [Int]] = [:]
  /// For each line the index of the line after it in the source.
  private(set) var next: [Int] = []
  /// What stands before the header: the marks of a program or web page.
  private(set) var before: ArraySlice<Line>

  /// No header is longer.
  private static let longest = 160
  /// A portal's page has so many lines at most over the text.
  private static let mostBefore = 250

  init(_ source: ArraySlice<Line>) {
    let start = Self.start(source)
    before = source[..<start]
    var index = start
    while index < source.endIndex, lines.count < Self.longest {
      var line = source[index]
      var end = index + 1
      let joinedEnd = line.isBlank ? end : Self.endOfJoined(source, from: index)
      while end < joinedEnd {
        if !source[end].isBlank {
          line.text.append(source[end].text)
          joined[line.number, default: []].append(source[end].number)
        }
        end += 1
      }
      lines.append(
        joinedEnd > index + 1 ? Line(number: line.number, text: line.text) : line)
      next.append(end)
      index = end
    }
  }
}

extension HeaderLines {
  /// The index after the lines that are one with the line at an index: a national title, a number
  /// or a date that is cut.
  private static func endOfJoined(_ source: ArraySlice<Line>, from index: Int) -> Int {
    let line = source[index]
    guard line.length <= 80, !line.text.utf8.contains(0x09) else { return index + 1 }
    let isCutNumber = HeaderNumber.isCut(line)
    let isCutTitle = !isCutNumber && NationalTitle.isCut(line.string)
    let isCutDate = !isCutNumber && !isCutTitle && HeaderDate.isCut(line.string)
    guard isCutNumber || isCutTitle || isCutDate else { return index + 1 }
    var (whole, end, taken) = (line.text, index + 1, 0)
    while end < source.endIndex, taken < 3 {
      // The number may stand one blank line below its label.
      guard !source[end].isBlank || (isCutNumber && taken == 0) else { break }
      if source[end].isBlank {
        end += 1
        guard end < source.endIndex, !source[end].isBlank else { break }
      }
      whole.append(source[end].text)
      taken += 1
      end += 1
      let joined = Line(number: line.number, text: whole)
      guard joined.length <= 160 else { break }
      if isCutNumber, let number = HeaderNumber(joined), !HeaderNumber.isCut(joined) {
        return number.symbol == nil && !joined.string.endsWithNumber ? index + 1 : end
      }
      if isCutTitle, NationalTitle(joined.string) != nil { return end }
      if isCutDate, HeaderDate(joined.string)?.date != nil { return end }
    }
    return index + 1
  }

  /// Where the header begins: above the national title or the number, whatever else a program or a
  /// web page has put before it. The text's first line, where it has none or text stands before it.
  private static func start(_ source: ArraySlice<Line>) -> Int {
    let near = source.prefix(mostBefore)
    var anchor: Int?
    for index in near.indices where !near[index].isBlank {
      let line = near[index]
      if HeaderNumber(line)?.symbol != nil || NationalTitle(line.string) != nil
        || endOfJoined(source, from: index) > index + 1
      {
        anchor = index
        break
      }
      if isText(line) { break }
    }
    guard let anchor else { return source.startIndex }
    var start = anchor
    var index = anchor
    while index > source.startIndex {
      index -= 1
      let line = source[index]
      if line.isBlank { continue }
      guard
        HeaderAgencies.isName(line) || HeaderDate(line.string) != nil
          || NationalTitle(line.string) != nil
      else { break }
      start = index
    }
    return start
  }

  /// Whether a line is one that only stands under a header.
  private static func isText(_ line: Line) -> Bool {
    if line.lead.hasPrefix("can cu ") || line.lead.hasPrefix("kinh gui") { return true }
    if KindHeading(line) != nil, line.isUppercase { return true }
    return OutlineMarker(line).map { $0.kind.isNamed || $0.kind == .roman } ?? false
  }
}

extension String {
  fileprivate var endsWithNumber: Bool { unicodeScalars.last?.isDigit ?? false }
}
