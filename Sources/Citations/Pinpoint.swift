/// A place inside a document: "điểm a khoản 2 Điều 5".
package struct Pinpoint: Sendable, Hashable {
  /// From the smallest part to the largest; parts that a list shares ("khoản 1 và khoản 2 Điều 5")
  /// are in each of its pinpoints.
  package var parts: [Part]
  /// The bytes of the text that name this place; shared parts belong to the last of the list.
  package var range: Range<Int>

  /// One level of a place.
  package struct Part: Sendable, Hashable {
    package var level: Level
    /// As printed: "a", "4", "IV", "1.11", "5a"; nil where the part is the one that the words stand
    /// in ("Điều này") or a document's only one ("Phụ lục kèm theo").
    package var number: String?

    package init(_ level: Level, _ number: String?) {
      self.level = level
      self.number = number
    }

    /// As official style writes it: "khoản 4", "Mục IV", "Điều này", "Phụ lục".
    package var label: String {
      if level == .appendix, number == nil { return level.name }
      return "\(level.name) \(number ?? "này")"
    }
  }

  /// The parts of documents from the smallest to the largest (Decree 30/2020/NĐ-CP, Appendix I,
  /// and the numbered contents of joint programmes).
  package enum Level: Int, Sendable, Comparable, CaseIterable {
    case subpoint, point, clause, content, article, subsection, section, chapter, part, appendix

    /// The word for the level, in the case of official style.
    package var name: String {
      switch self {
      case .subpoint: "tiết"
      case .point: "điểm"
      case .clause: "khoản"
      case .content: "nội dung"
      case .article: "Điều"
      case .subsection: "Tiểu mục"
      case .section: "Mục"
      case .chapter: "Chương"
      case .part: "Phần"
      case .appendix: "Phụ lục"
      }
    }

    /// The word in lower case.
    var word: StaticString {
      switch self {
      case .subpoint: "tiết"
      case .point: "điểm"
      case .clause: "khoản"
      case .content: "nội dung"
      case .article: "điều"
      case .subsection: "tiểu mục"
      case .section: "mục"
      case .chapter: "chương"
      case .part: "phần"
      case .appendix: "phụ lục"
      }
    }

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// As official style writes it: "khoản 4 Mục IV".
  package var label: String { parts.map(\.label).joined(separator: " ") }
}
