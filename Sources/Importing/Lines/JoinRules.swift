import VietnameseText

/// How the lines of a text are broken: at the paper's edge, or only where paragraphs end.
struct LineBreaking {
  /// The number of letters that a full line holds; nil where each line is a paragraph.
  let fullLine: Int?
  /// Whether the source itself says where paragraphs end, and what it says can be believed.
  let areParagraphs: Bool

  /// Looks at all lines that stand directly under another.
  ///
  /// - Parameter areParagraphs: whether the source itself says where paragraphs end.
  init(_ lines: [Line], areParagraphs: Bool = false) {
    var lengths: [Int] = []
    var breaks = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank {
      lengths.append(line.length)
      if !next.isBlank, !line.string.endsSentence, next.string.continuesSentence { breaks += 1 }
    }
    lengths.sort()
    let long = lengths.isEmpty ? 0 : lengths[(lengths.count - 1) * 95 / 100]
    let least = areParagraphs ? lengths.count / 4 : 0
    fullLine = breaks >= max(3, least) && 30...160 ~= long ? long : nil
    // Somebody who presses Enter at the end of each line makes a paragraph of it.
    self.areParagraphs = areParagraphs && fullLine == nil
  }

  /// Whether a line is broken for want of room.
  func isFull(_ length: Int) -> Bool { fullLine.map { length * 10 >= $0 * 8 } ?? false }
}

/// Whether one stretch of text goes on in the next.
enum Continuation {
  case no
  /// The words leave no doubt.
  case certain
  case likely
}

/// The rules by which cut paragraphs, list items and identifiers are joined.
enum JoinRules {
  /// Words that no sentence, heading or list item ends with.
  private static let openWords: Set<String> = [
    "và", "của", "cho", "các", "những", "với", "tại", "theo", "từ", "đến", "trong", "do", "là",
    "để", "hoặc", "bằng", "nhằm", "giữa", "nếu", "gồm", "như", "vì", "bởi", "mà", "thì",
  ]
  /// Words that a number goes with.
  private static let wordsBeforeNumbers: Set<String> = [
    "số", "ngày", "tháng", "năm", "điều", "khoản", "mục", "quý",
  ]

  /// Whether a text ends in the middle of a sentence, as its last word tells.
  static func endsOpen(_ text: String, before next: String) -> Bool {
    if text.hasSuffix(",") || text.hasSuffix("-") || text.hasSuffix("/") { return true }
    guard let word = text.words.last?.lowercased() else { return false }
    if wordsBeforeNumbers.contains(word) { return next.unicodeScalars.first?.isDigit ?? false }
    return openWords.contains(word)
  }

  /// Whether a text without a marker goes on a paragraph across a gap, as at a page break.
  ///
  /// - Parameters:
  ///   - first: the last words of the first text.
  ///   - isLong: whether the first text is longer than a heading.
  ///   - next: the line after the gap.
  static func acrossGap(_ first: String, isLong: Bool, next: Line) -> Continuation {
    guard !first.isEmpty, !first.endsSentence, !next.isUppercase else { return .no }
    let text = next.string
    if text.continuesSentence { return .certain }
    if endsOpen(first, before: text) { return first.utf8.count > 30 ? .likely : .no }
    return isLong && !first.endsWithClosingMark ? .likely : .no
  }

  /// Whether a line goes on the one directly above it.
  static func acrossLineEnd(
    _ first: String, lastLine: Int, next: Line, breaking: LineBreaking, spacedParagraphs: Bool
  ) -> Continuation {
    let text = next.string
    if !first.endsSentence {
      if text.continuesSentence || endsOpen(first, before: text) { return .certain }
      if first.isWrittenInCapitals { return next.isUppercase ? .certain : .no }
      return breaking.isFull(lastLine) && !next.isUppercase ? .certain : .no
    }
    guard breaking.isFull(lastLine), spacedParagraphs, !next.isUppercase else { return .no }
    return text.continuesSentence ? .certain : .likely
  }

  /// Whether a line that looks like a list item is the middle of a name or range that was cut
  /// before its dash: "Lao động / - Thương binh", "kinh tế / - xã hội", "2021 / - 2025".
  static func isCutBeforeDash(_ first: String, next: Line) -> Bool {
    guard let dash = next.string.unicodeScalars.first, "-–".unicodeScalars.contains(dash),
      !first.endsSentence
    else { return false }
    let rest = next.string.unicodeScalars.dropFirst().drop { $0 == " " }
    guard let letter = rest.first else { return false }
    if letter.properties.isLowercase { return true }
    if letter.isDigit { return first.unicodeScalars.last?.isDigit ?? false }
    return Folding.plain(String(first.suffix(10))).hasSuffix("lao dong")
      && next.lead.hasPrefix("- thuong binh")
  }

  /// What stands between two joined texts: nothing inside an identifier ("CTr-", "BLĐTBXH").
  static func separator(after first: StyledText) -> String {
    guard let last = first.utf8.last, last == UInt8(ascii: "-") || last == UInt8(ascii: "/"),
      first.utf8.count > 1
    else { return " " }
    return first.utf8[first.utf8.count - 2] == UInt8(ascii: " ") ? " " : ""
  }
}
