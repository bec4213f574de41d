import Diagnostics

/// Puts the footnotes back at their marks and numbers them in the order of the marks.
struct NotePlacer {
  /// In the order of their numbers, from 1.
  private(set) var placed: [PageNote] = []
  private var notes: [PageNote]
  /// The notes of each printed number, by their index, first the earliest.
  private var byNumber: [Int: [Int]] = [:]
  /// How many notes of a printed number have found their mark.
  private var used: [Int: Int] = [:]
  /// The number in the file of each note that has one.
  private var numbers: [Int: Int] = [:]

  init(_ notes: [PageNote]) {
    self.notes = notes
    for (index, note) in notes.enumerated() { byNumber[note.number, default: []].append(index) }
  }

  /// The notes whose marks were not found.
  var unplaced: [PageNote] { notes.indices.filter { numbers[$0] == nil }.map { notes[$0] } }

  /// Mends the identifiers in the notes.
  mutating func correct(_ corrector: inout Corrector) {
    for index in notes.indices {
      corrector.correct(&notes[index].text, line: notes[index].lines.first ?? 1)
    }
  }

  /// The text without the marks of notes: a field of the front matter has no place for them, so that
  /// its notes stay unplaced, and are told.
  func withoutMarks(_ text: String) -> String {
    var text = StyledText(text)
    let marks = FootnoteMark.all(in: text.utf8).filter { mark in
      byNumber[mark.number] != nil && text.utf8[mark.range.lowerBound] == UInt8(ascii: "[")
    }
    // Words on both sides stay two.
    text.replace(marks.map { (range: $0.range, text: $0.end < text.utf8.count ? " " : "") })
    return text.string
  }

  /// Finds the marks of a text, in the order of the document.
  mutating func place(in text: inout StyledText, line: Int, _ log: inout ImportLog) {
    guard !notes.isEmpty || text.utf8.contains(0xC2) || text.utf8.contains(0xE2) else { return }
    var marks: [(range: Range<Int>, number: Int)] = []
    for mark in FootnoteMark.all(in: text.utf8) {
      let found = resolve(mark, in: text.utf8)
      if found.isEmpty, text.utf8[mark.range.lowerBound] != UInt8(ascii: "[") {
        log.warn(
          .`import.mark-without-note`, line,
          Message(
            vi: "dấu chú thích \(mark.number) không có chú thích nào ứng với nó",
            en: "the footnote mark \(mark.number) has no note"),
          wayOut: Message(
            vi: "tìm chú thích trong bản gốc; dấu được giữ nguyên trong văn bản",
            en: "look for the note in the original; the mark stays in the text"))
      }
      marks += found
    }
    text.markFootnotes(marks)
  }

  /// The notes that a mark points to: one, or for "¹²" without a note 12 the notes 1 and 2.
  private mutating func resolve(
    _ mark: FootnoteMark, in utf8: [UInt8]
  ) -> [(range: Range<Int>, number: Int)] {
    if let number = take(mark.number) { return [(mark.range, number)] }
    var result: [(range: Range<Int>, number: Int)] = []
    var start = mark.range.lowerBound
    guard utf8[start] != UInt8(ascii: "["), mark.number > 9 else { return [] }
    for digit in String(mark.number).unicodeScalars {
      let width = "123".unicodeScalars.contains(digit) ? 2 : 3
      let value = Int(digit.value) - 0x30
      guard byNumber[value] != nil, let number = take(value) else { return result }
      result.append((start..<start + width, number))
      start += width
    }
    return result
  }

  /// The number in the file of the next note with a printed number; a second mark of the last such
  /// note points to it again.
  private mutating func take(_ printed: Int) -> Int? {
    guard let candidates = byNumber[printed], let last = candidates.last else { return nil }
    let next = used[printed, default: 0]
    guard next < candidates.count else { return numbers[last] }
    used[printed] = next + 1
    let index = candidates[next]
    placed.append(notes[index])
    numbers[index] = placed.count
    return placed.count
  }
}
