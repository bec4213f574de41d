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
  /// When typesetting began.
  private var typesettingStart: ContinuousClock.Instant?

  init(format: SiteOptions.Format, isQuiet: Bool) {
    self.format = format
    self.isQuiet = isQuiet
  }

  /// Prints a result for people.
  func say(vi: String, en: String) {
    guard !isQuiet, format == .text else { return }
    write(anpham.say(vi: vi, en: en) + "\n", to: .standardOutput)
  }

  /// Says why there is no result.
  func explain(vi: String, en: String) {
    guard format == .text else { return }
    write(anpham.say(vi: vi, en: en) + "\n", to: .standardError)
  }

  /// Prints the figures of a result for programs: one JSON object on one line.
  func reportFigures(of result: BuildResult) {
    guard !isQuiet, format == .json else { return }
    write(
      "{\"complete\":\(result.isComplete),\"documents\":\(result.documents),"
        + "\"pages\":\(result.pages),\"prints\":\(result.prints)}\n", to: .standardOutput)
  }

  /// Prints a result that is worded already.
  func printResult(_ text: String) {
    if !isQuiet { write(text + "\n", to: .standardOutput) }
  }

  func report(_ diagnostics: [Diagnostic]) {
    clearProgress()
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
        language: language, colour: usesColour, source: Self.source)
      write(
        renderer.text(diagnostics) + "\n" + renderer.summary(diagnostics) + "\n",
        to: .standardError)
    }
  }

  /// The text of a file as the places in diagnostics count in it.
  private static func source(_ file: String) -> [UInt8]? {
    guard let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int,
      size <= SourceText.sizeLimit, let data = FileManager.default.contents(atPath: file)
    else { return nil }
    return SourceText.shown(Array(data))
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
          + timeLeft(done, total)
      }
    write("\r\u{1B}[K" + line, to: .standardError)
    hasProgress = true
  }

  /// "  còn khoảng 2:05", once enough is done to tell.
  private func timeLeft(_ done: Int, _ total: Int) -> String {
    let now = ContinuousClock.now
    guard let start = typesettingStart else {
      typesettingStart = now
      return ""
    }
    let passed = (now - start) / .seconds(1)
    guard done > 0, done < total, passed > 2 else { return "" }
    let left = Int((passed / Double(done) * Double(total - done)).rounded(.up))
    return anpham.say(vi: "  còn khoảng ", en: "  about ")
      + String(format: "%d:%02d", left / 60, left % 60) + anpham.say(vi: "", en: " left")
  }

  private func clearProgress() {
    if hasProgress { write("\r\u{1B}[K", to: .standardError) }
    hasProgress = false
  }

  private static func bar(_ done: Int, _ total: Int) -> String {
    let width = 30
    let filled = total == 0 ? width : width * done / total
    return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
      + " \(done)/\(total)"
  }
}
