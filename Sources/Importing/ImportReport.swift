package import Diagnostics

/// Writes for the staff what an import found, decided and could not place, line by line.
package enum ImportReport {
  /// - Parameters:
  ///   - source: the name of the source file, as the user gave it.
  ///   - language: the language of the report.
  /// - Returns: plain text that ends with a line feed.
  package static func text(
    source: String, result: ImportResult, language: MessageLanguage
  ) -> String {
    let statistics = result.statistics
    var report = summary(source, result.fileName, statistics)[language] + "\n"
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
      for diagnostic in diagnostics { report += entry(diagnostic, language) }
    }
    return report
  }

  private static func summary(
    _ source: String, _ fileName: String, _ statistics: ImportStatistics
  ) -> Message {
    Message(
      vi: """
        \(source) → \(fileName)
        \(statistics.lines) dòng có chữ: \(statistics.placed) đã xếp chỗ, \
        \(statistics.leftOut) bỏ ra, \(statistics.unplaced) chưa xếp được; \
        \(statistics.guesses) suy đoán
        """,
      en: """
        \(source) → \(fileName)
        \(statistics.lines) lines of text: \(statistics.placed) placed, \
        \(statistics.leftOut) left out, \(statistics.unplaced) not placed; \
        \(statistics.guesses) guesses
        """)
  }

  private static func entry(_ diagnostic: Diagnostic, _ language: MessageLanguage) -> String {
    let line = diagnostic.location?.start?.line
    let place = line.map { Message(vi: "dòng \($0): ", en: "line \($0): ")[language] } ?? ""
    var text = "  \(place)\(diagnostic.summary[language])\n"
    if diagnostic.severity >= .warning, let wayOut = diagnostic.wayOut {
      text += "    → \(wayOut[language])\n"
    }
    return text
  }
}
