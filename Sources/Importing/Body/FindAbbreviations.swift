import Model
import VietnameseText

/// Finds the abbreviations that a text declares: "(sau đây viết tắt là Chương trình)", "mục tiêu
/// quốc gia (MTQG)".
struct AbbreviationFinder {
  private(set) var abbreviations: [Document.Abbreviation] = []
  private(set) var lines: [Int] = []
  private var known: Set<String> = []

  /// How far before the bracket the long form is looked for, in bytes.
  private static let reach = 600
  private static let phrases = [
    "sau đây viết tắt là ", "sau đây gọi tắt là ", "sau đây gọi là ", "viết tắt là ",
    "gọi tắt là ", "sau đây viết gọn là ",
  ]

  mutating func find(in text: StyledText, line: Int) {
    let utf8 = text.utf8
    var index = 0
    while let open = utf8[index...].firstIndex(of: UInt8(ascii: "(")) {
      index = open + 1
      guard let close = utf8[index...].prefix(200).firstIndex(of: UInt8(ascii: ")")) else {
        continue
      }
      let inner = String(decoding: utf8[index..<close], as: UTF8.self).trimmingBlanks
      let before = String(
        decoding: utf8[max(0, open - Self.reach)..<open], as: UTF8.self
      ).trimmingBlanks
      guard let (short, long) = Self.declared(inner, before) ?? Self.acronym(inner, before) else {
        continue
      }
      add(short, long, line)
    }
  }

  private mutating func add(_ short: String, _ long: String, _ line: Int) {
    guard known.insert(short).inserted else { return }
    abbreviations.append(Document.Abbreviation(short: short, long: long))
    lines.append(line)
  }

  /// The words that the text says will stand for others; these begin with the same words.
  private static func declared(_ inner: String, _ before: String) -> (String, String)? {
    guard let phrase = phrases.first(where: inner.hasPrefix) else { return nil }
    let short = String(inner.dropFirst(phrase.count)).trimmingBlanks
      .trimmingCharacters("“”\"")
    guard !short.isEmpty else { return nil }
    if let start = before.ranges(of: short).last?.lowerBound {
      let long = String(before[start...])
      if long != short { return (short, long) }
    }
    return acronym(short, before)
  }

  /// Capitals whose letters begin the words before the bracket.
  private static func acronym(_ inner: String, _ before: String) -> (String, String)? {
    let letters = Array(Folding.plain(inner).filter { $0 != " " })
    guard 2...14 ~= letters.count, inner.isWrittenInCapitals,
      inner.unicodeScalars.allSatisfy({ $0.isCapital || $0 == " " })
    else { return nil }
    let words = before.words
    let initials = words.map { Folding.plain(String($0)).first }
    guard words.count >= letters.count else { return nil }
    for start in (0...(words.count - letters.count)).reversed()
    where zip(letters, initials[start...]).allSatisfy({ $0 == $1 }) {
      let end = start + letters.count
      let long = words[start..<end].joined(separator: " ").trimmingEnd(",.;")
      return (inner, long)
    }
    return nil
  }
}

extension String {
  fileprivate func trimmingCharacters(_ characters: String) -> String {
    String(drop { characters.contains($0) }).trimmingEnd(characters)
  }
}
