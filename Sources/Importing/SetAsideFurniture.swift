import Diagnostics

/// Takes out the lines that belong to the printed page and not to the text: rules, the borders of
/// cells, marks of pages and page numbers.
func settingAsideFurniture(_ lines: [Line], _ log: inout ImportLog) -> [Line] {
  let pageNumbers = PageNumbers(lines).found
  var result: [Line] = []
  result.reserveCapacity(lines.count)
  for (index, line) in lines.enumerated() {
    if line.isBlank {
      log.place(line.number, as: .blank)
      result.append(line)
    } else if isCellBorder(line) {
      log.place(line.number, as: .furniture)
      log.note(
        "cell-border", line.number,
        Message(vi: "bỏ dấu | là đường kẻ ô", en: "left out a | that is the border of a cell"))
      // What a border divides are two paragraphs.
      result.append(Line(number: line.number, text: StyledText()))
    } else if isRule(line) {
      log.place(line.number, as: .furniture)
      log.note(
        "rule", line.number, Message(vi: "bỏ đường kẻ trang trí", en: "left out an ornamental rule")
      )
    } else if isPageMark(line) || pageNumbers.contains(index) {
      log.place(line.number, as: .furniture)
      log.guess(
        "page-number", line.number,
        Message(
          vi: "coi “\(line.string)” đứng riêng một dòng là số trang nên bỏ",
          en: "took “\(line.string)” on a line of its own for a page number and left it out"))
    } else {
      result.append(line)
    }
  }
  return result
}

/// A pipe alone on a line: where a web page's table became text, cell by cell.
private func isCellBorder(_ line: Line) -> Bool {
  line.text.utf8.allSatisfy { $0 == UInt8(ascii: "|") || $0 == 0x20 || $0 == 0x09 }
}

/// "-----", "_____", "* * *", "+----+----+"; also one in each of two columns.
private func isRule(_ line: Line) -> Bool {
  (line.length >= 2 || line.text.utf8 == [UInt8(ascii: "*")])
    && line.text.utf8.allSatisfy { "-_*=~.+| \t".utf8.contains($0) }
    && line.text.utf8.contains { "-_*=~".utf8.contains($0) }
    || line.length >= 2
      && line.string.unicodeScalars.allSatisfy { "–—─━═_- \t".unicodeScalars.contains($0) }
}

/// "Trang 3", "Trang 3/12", "Page 3": says itself what it is.
private func isPageMark(_ line: Line) -> Bool {
  guard line.length <= 16,
    let word = ["trang ", "page "].first(where: line.lead.hasPrefix)
  else { return false }
  let parts = line.lead.dropFirst(word.count)
    .split(separator: "/", omittingEmptySubsequences: false)
  return parts.count <= 2
    && parts.allSatisfy { part in
      !part.isEmpty && part.unicodeScalars.allSatisfy { $0.isDigit || $0 == " " }
    }
}

/// Finds the numbers on lines of their own that are page numbers and nothing else: each is one more
/// than the one before, a page of text lies between them, and the pages break where they stand.
struct PageNumbers {
  /// The indices of the lines.
  private(set) var found: Set<Int> = []

  private struct Candidate {
    var line: Int
    var value: Int
    /// The letters of the text before it.
    var letters: Int
    /// Whether a form feed is beside it, or the text around it goes on in the middle of a sentence.
    var isAtBreak: Bool
    /// "- 2 -", as nothing but page numbers is written.
    var hasDashes: Bool
  }

  /// A page of A4 holds at least, and at most, so many letters.
  private static let page = 400...9000

  init(_ lines: [Line]) {
    let candidates = Self.candidates(lines)
    // Each goes on from the nearest before it that is one less; figures may stand between them.
    var previous: [Int?] = []
    var lengths: [Int] = []
    var lastOfValue: [Int: Int] = [:]
    for (index, candidate) in candidates.enumerated() {
      let last = lastOfValue[candidate.value - 1].flatMap { last in
        Self.page.contains(candidate.letters - candidates[last].letters) ? last : nil
      }
      previous.append(last)
      lengths.append(last.map { lengths[$0] + 1 } ?? 1)
      lastOfValue[candidate.value] = index
    }
    var taken: Set<Int> = []
    for index in candidates.indices.sorted(by: { lengths[$0] > lengths[$1] }) {
      var chain: [Int] = []
      var next: Int? = index
      while let link = next, taken.insert(link).inserted {
        chain.append(link)
        next = previous[link]
      }
      let members = chain.map { candidates[$0] }
      if Self.areNumbers(members) { found.formUnion(members.map(\.line)) }
    }
  }

  /// Whether the chain is one of page numbers: at least half of its pages break in a sentence or
  /// with a form feed. The second page's number may stand alone, as the first is not printed.
  private static func areNumbers(_ chain: [Candidate]) -> Bool {
    let breaks = chain.count(where: \.isAtBreak)
    guard chain.count > 1 else {
      return chain.contains {
        $0.isAtBreak && ($0.hasDashes || ($0.value == 2 && page.contains($0.letters)))
      }
    }
    return breaks * 2 >= chain.count
  }

  private static func candidates(_ lines: [Line]) -> [Candidate] {
    var (candidates, letters) = ([Candidate](), 0)
    var before: Line?
    for (index, line) in lines.enumerated() where !line.isBlank {
      guard let value = number(line), value > 0, !isCell(lines, at: index) else {
        letters += line.length
        before = line
        continue
      }
      let next = lines[(index + 1)...].first { !$0.isBlank }
      let isInTable = before?.text.utf8.contains(0x09) ?? false
      let goesOn =
        isInTable && next?.text.utf8.contains(0x09) ?? false
        || before.map { !$0.string.endsSentence && !$0.isUppercase } ?? false
          && next.map { $0.string.continuesSentence } ?? false
      candidates.append(
        Candidate(
          line: index, value: value, letters: letters,
          isAtBreak: line.startsPage || next?.startsPage ?? false || goesOn,
          hasDashes: line.lead.contains("-")))
    }
    return candidates
  }

  /// Whether a line is a cell of a table: the border of one stands right above or under it.
  private static func isCell(_ lines: [Line], at index: Int) -> Bool {
    [index - 1, index + 1].contains { lines.indices.contains($0) && isBorder(lines[$0]) }
  }

  private static func isBorder(_ line: Line) -> Bool { !line.isBlank && isCellBorder(line) }

  /// "3", "- 3 -".
  private static func number(_ line: Line) -> Int? {
    guard line.length <= 9 else { return nil }
    var rest = line.lead.trimmingBlanks
    if rest.hasPrefix("-"), rest.hasSuffix("-"), rest.count > 2 {
      rest = String(rest.dropFirst().dropLast()).trimmingBlanks
    }
    guard 1...4 ~= rest.utf8.count, rest.unicodeScalars.allSatisfy(\.isDigit) else { return nil }
    return Int(rest)
  }
}
