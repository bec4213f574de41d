package import Diagnostics

/// Writes for the staff what an import found, decided and could not place, line by line.
package enum ImportReport {
  /// The ending of the file beside a content file that holds its report.
  package static let fileEnding = ".import.txt"

  /// One line for a file: what came of it, and how much there is to look at.
  package static func line(
    source: String, result: ImportResult, language: MessageLanguage
  ) -> String {
    let statistics = result.statistics
    let open = result.diagnostics.count { $0.severity >= .warning }
    let unit = result.unit
    return Message(
      vi: """
        \(source) → \(result.fileName): \(statistics.placed)/\(statistics.lines) \
        \(unit[.vietnamese]) đã xếp chỗ, \(statistics.leftOut) bỏ ra, \
        \(statistics.unplaced) chưa xếp được; \(open) điều cần xem lại
        """,
      en: """
        \(source) → \(result.fileName): \(statistics.placed)/\(statistics.lines) \
        \(unit[.english]) placed, \(statistics.leftOut) left out, \
        \(statistics.unplaced) not placed; \(open) to look at
        """)[language]
  }

  /// - Parameters:
  ///   - source: the name of the source file, as the user gave it.
  ///   - language: the language of the report.
  /// - Returns: plain text that ends with a line feed.
  package static func text(
    source: String, result: ImportResult, language: MessageLanguage
  ) -> String {
    var report = summary(source, result)[language] + "\n"
    let groups: [(Message, [Diagnostic])] = [
      (
        Message(vi: "Cần xem lại", en: "To look at"),
        result.diagnostics.filter { $0.severity >= .warning }
      ),
      (
        Message(vi: "Đã suy đoán", en: "Guessed"),
        result.diagnostics.filter {
          $0.severity == .note && $0.code.hasPrefix("import.guess.")
        }
      ),
      (
        Message(vi: "Đã xử lý", en: "Done"),
        result.diagnostics.filter {
          $0.severity == .note && !$0.code.hasPrefix("import.guess.")
        }
      ),
    ]
    for (title, diagnostics) in groups where !diagnostics.isEmpty {
      report += "\n\(title[language]) (\(diagnostics.count)):\n"
      for diagnostic in diagnostics { report += entry(diagnostic, result, language) }
    }
    return report
  }

  private static func summary(_ source: String, _ result: ImportResult) -> Message {
    let statistics = result.statistics
    return Message(
      vi: """
        \(source) → \(result.fileName)
        \(statistics.lines) \(result.unit[.vietnamese]) có chữ: \(statistics.placed) đã xếp chỗ, \
        \(statistics.leftOut) bỏ ra, \(statistics.unplaced) chưa xếp được; \
        \(statistics.guesses) suy đoán
        """,
      en: """
        \(source) → \(result.fileName)
        \(statistics.lines) \(result.unit[.english]) of text: \(statistics.placed) placed, \
        \(statistics.leftOut) left out, \(statistics.unplaced) not placed; \
        \(statistics.guesses) guesses
        """)
  }

  private static func entry(
    _ diagnostic: Diagnostic, _ result: ImportResult, _ language: MessageLanguage
  ) -> String {
    let place = diagnostic.location?.start.map { Self.place($0.line, result, language) } ?? ""
    var text = "  \(place)\(diagnostic.summary[language])\n"
    if diagnostic.severity >= .warning, let wayOut = diagnostic.wayOut {
      text += "    → \(wayOut[language])\n"
    }
    return text
  }

  /// "dòng 12: "; where the source has no lines that one could count, its words as well.
  private static func place(
    _ line: Int, _ result: ImportResult, _ language: MessageLanguage
  ) -> String {
    guard !result.beginnings.isEmpty else {
      return Message(vi: "dòng \(line): ", en: "line \(line): ")[language]
    }
    let words = result.beginnings[line].map { " “\($0.replacing("\t", with: " | "))”" } ?? ""
    return Message(vi: "đoạn \(line)\(words): ", en: "paragraph \(line)\(words): ")[language]
  }
}

extension ImportResult {
  /// What its lines are to the user.
  fileprivate var unit: Message {
    beginnings.isEmpty ? Message(vi: "dòng", en: "lines") : Message(vi: "đoạn", en: "paragraphs")
  }
}
