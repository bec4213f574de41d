package import Model
package import VietnameseText

/// When a report is due, as a document says.
package struct Deadline: Sendable, Hashable {
  /// The section that says it, by its index in `Body.sections`; nil where only the front matter does.
  package var section: Int?
  /// The day before which, or on which, it is due; the first one of those that recur.
  package var date: PartialDate?
  /// How often it is due again; several for "6 tháng và hằng năm".
  package var recurrences: [Recurrence]
  /// What is due, as the text says it.
  package var what: String
  /// The sentence that a list of deadlines is introduced with: who reports to whom.
  package var introduction: String?

  package init(
    section: Int?, date: PartialDate?, recurrences: [Recurrence], what: String,
    introduction: String? = nil
  ) {
    self.section = section
    self.date = date
    self.recurrences = recurrences
    self.what = what
    self.introduction = introduction
  }
}

/// Finds in a text when reports are due.
///
/// A sentence counts when it speaks of reports, or stands in a section whose heading does or after a
/// paragraph that does, and sets a day ("trước ngày 15/5", "chậm nhất ngày 20 tháng 12") or a period
/// ("định kỳ 6 tháng", "hằng năm"). A day without a year is one of the document's year; of a period
/// of several years it recurs in each. Reports are left alone: they tell of deadlines past.
struct DeadlineFinder {
  private let document: Document
  private var deadlines: [Deadline] = []

  static func deadlines(of document: Document) -> [Deadline] {
    if !document.deadlines.isEmpty {
      return document.deadlines.map {
        Deadline(
          section: nil, date: $0.date, recurrences: $0.recurrence.map { [$0] } ?? [], what: $0.what)
      }
    }
    guard document.kind != .report else { return [] }
    var finder = DeadlineFinder(document)
    finder.readBody()
    return finder.deadlines
  }

  private static let report = "báo cáo"

  private init(_ document: Document) { self.document = document }

  /// What the sentences of a paragraph stand in.
  private struct Surroundings {
    var section: Int?
    /// Whether the heading speaks of reports.
    var isOnReports = false
    /// Whether the heading, or one above it, opens a part on who does what.
    var isOnDuties = false
    /// The last paragraph under the heading, by its bytes.
    var introduction: Range<Int>?
  }

  private mutating func readBody() {
    let body = document.body
    var around = Surroundings()
    var parts = DutyFinder.OpenParts()
    var listEnd = 0
    var heading: Int?
    for (index, node) in body.nodes.enumerated() {
      let section = node.section >= 0 ? Int(node.section) : nil
      if let section { around.section = section }
      switch node.kind {
      case .heading:
        heading = section
        let title = section.map { Folding.toned(body.text(body.sections[$0].title)) } ?? ""
        if let section {
          parts.open(
            depth: body.sections[section].depth, isOnDuties: DutyFinder.isOnDuties(title))
        }
        around = Surroundings(
          section: section, isOnReports: title.containsWords(Self.report),
          isOnDuties: parts.isOnDuties)
      case .bulletList, .orderedList: listEnd = max(listEnd, Int(node.end))
      case .paragraph:
        let isInList = index < listEnd
        if !isInList, section == nil { around.section = heading }
        let range = Int(node.textStart)..<Int(node.textEnd)
        readParagraph(range, around, isInList: isInList)
        if !isInList { around.introduction = range }
      default: break
      }
    }
  }

  private mutating func readParagraph(
    _ range: Range<Int>, _ around: Surroundings, isInList: Bool
  ) {
    let body = document.body
    // Without its first letter, which may be a capital.
    let saysReport = { (range: Range<Int>) in String.contains("áo cáo", in: body.text, range) }
    // Most paragraphs end here.
    guard
      around.isOnReports || saysReport(range)
        || isInList && around.introduction.map(saysReport) ?? false,
      DeadlineWords.mayOccur(in: body.text, range)
    else { return }
    let text = body.text(range)
    let introduction =
      isInList
      ? around.introduction.flatMap { Self.clauses(of: body.text($0)).first?.text } : nil
    let isIntroduced = introduction.map { Folding.toned($0).containsWords(Self.report) } ?? false
    for clause in Self.clauses(of: text) {
      let folded = Folding.toned(clause.text)
      let isOnReports = around.isOnReports || isIntroduced
      guard isOnReports || Folding.toned(clause.sentence).containsWords(Self.report) else {
        continue
      }
      let recurrences = DeadlineWords.recurrences(in: folded)
      let days = DeadlineWords.days(in: folded)
      let introduction = isIntroduced ? introduction : nil
      for day in days {
        guard let (date, isYearly) = complete(day, recurrences) else { continue }
        deadlines.append(
          Deadline(
            section: around.section, date: date, recurrences: isYearly ? [.yearly] : [],
            what: clause.text, introduction: introduction))
      }
      let speaksOfReports = isOnReports || folded.containsWords(Self.report)
      let isPeriodic = around.isOnReports || around.isOnDuties || DeadlineWords.isPeriodic(folded)
      if days.isEmpty, !recurrences.isEmpty, speaksOfReports, isPeriodic {
        deadlines.append(
          Deadline(
            section: around.section, date: nil, recurrences: recurrences, what: clause.sentence,
            introduction: introduction))
      }
    }
  }

  /// The date of a day, and whether it comes again each year; nil where no year can be told.
  private func complete(
    _ day: DeadlineWords.Day, _ recurrences: [Recurrence]
  ) -> (PartialDate, isYearly: Bool)? {
    let period = document.period
    let isYearly =
      day.year == nil
      && (recurrences.contains(.yearly) || period.map { $0.from < $0.to } ?? false)
    guard let year = day.year ?? period?.from ?? document.date?.year else { return nil }
    // A plan made during its period sets no day in the years before.
    let first = isYearly ? max(year, document.date?.year ?? year) : year
    guard let date = try? PartialDate(year: first, month: day.month, day: day.day) else {
      return nil
    }
    return (date, isYearly)
  }

  /// A part of a sentence that ends with a semicolon or full stop, without it.
  private struct Clause {
    var text: String
    var sentence: String
  }

  private static func clauses(of paragraph: String) -> [Clause] {
    split(paragraph, after: ".").flatMap { sentence in
      split(sentence, after: ";").map { Clause(text: $0, sentence: sentence) }
    }
  }

  /// The stretches of words that end with a mark, without what ends them.
  private static func split(_ text: String, after mark: Character) -> [String] {
    let ending = mark.asciiValue
    let words = text.utf8.split { $0 == 0x20 || $0 == 0x0A }
    var parts: [ArraySlice<Substring.UTF8View>] = []
    var start = words.startIndex
    for index in words.indices where words[index].last == ending || index == words.endIndex - 1 {
      parts.append(words[start...index])
      start = index + 1
    }
    return parts.compactMap { part in
      let text = part.map { Substring($0) }.joined(separator: " ")
      let end = text.utf8.lastIndex { !endings.contains($0) }
      return end.map { String(text[..<text.utf8.index(after: $0)]) }
    }
  }

  private static let endings = Array(".;/ ".utf8)
}
