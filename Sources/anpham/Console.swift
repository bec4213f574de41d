import Diagnostics
import Foundation
import Publishing
import Reading

/// Speaks to the user: results on standard output, diagnostics and progress on standard error.
final class Console {
  private let format: SiteOptions.Format
  private let isQuiet: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var hasProgress = false

  init(format: SiteOptions.Format, isQuiet: Bool) {
    self.format = format
    self.isQuiet = isQuiet
  }

  /// Prints a result, or, as an error, why there is none.
  func say(vi: String, en: String, isError: Bool = false) {
    if isQuiet && !isError || format == .json { return }
    write(anpham.say(vi: vi, en: en) + "\n", to: isError ? .standardError : .standardOutput)
  }

  /// Prints a result that is worded already.
  func show(_ text: String) {
    if !isQuiet { write(text + "\n", to: .standardOutput) }
  }

  func report(_ diagnostics: [Diagnostic]) {
    switch format {
    case .json:
      for diagnostic in diagnostics {
        if let line = try? diagnostic.json(language: language) {
          write(line + "\n", to: .standardError)
        }
      }
    case .text:
      guard !diagnostics.isEmpty else { return }
      let usesColour = isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
      var renderer = DiagnosticRenderer(
        language: language, colour: usesColour,
        source: { file in
          (try? Data(contentsOf: URL(filePath: file))).map { Array($0) }
        })
      write(renderer.text(diagnostics) + "\n", to: .standardError)
      write(renderer.summary(diagnostics) + "\n", to: .standardError)
    }
  }

  /// Shows what is going on, in one line that overwrites itself; silent where nobody watches.
  func show(_ progress: BuildProgress) {
    guard isTerminal, !isQuiet, format == .text else { return }
    let line =
      switch progress {
      case .reading(let count):
        anpham.say(vi: "Đọc \(count) văn bản", en: "Reading \(count) documents")
      case .writing(let count):
        anpham.say(vi: "Ghi \(count) tệp trang web", en: "Writing \(count) web files")
      case .typesetting(let done, let total):
        anpham.say(vi: "Dàn trang", en: "Typesetting") + " " + Self.bar(done, total)
      }
    write("\r\u{1B}[K" + line, to: .standardError)
    hasProgress = true
  }

  func clearProgress() {
    if hasProgress { write("\r\u{1B}[K", to: .standardError) }
    hasProgress = false
  }

  private static func bar(_ done: Int, _ total: Int) -> String {
    let width = 30
    let filled = total == 0 ? width : width * done / total
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
      + " \(done)/\(total)"
  }

  private func write(_ text: String, to handle: FileHandle) { handle.write(Data(text.utf8)) }
}
