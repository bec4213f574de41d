package import Diagnostics
internal import Foundation
internal import WorkerProcesses

/// A picture that an import has taken out of a document.
package struct ImportedPicture: Sendable, Equatable {
  /// The name for the file in `Content/media`: `ke-hoach-45-kh-ubnd-2024-1.png`.
  package var name: String
  package var bytes: [UInt8]
}

/// Reads documents of word processors, and PDFs, in a Python process that is kept warm for many
/// files; the other end of `Resources/word_main.py`. One thread uses a reader at a time.
package final class WordReader {
  /// What a file holds, as lines for ``importLines(_:file:diagnostics:)``.
  package struct Content: Sendable {
    package var source: ImportSource
    /// What reading gave rise to.
    package var diagnostics: [Diagnostic]
  }

  private let python: String
  private var process: WorkerProcess?
  /// LibreOffice takes a second or two for a file, and its first start some more.
  private static let timeLimit = Duration.seconds(200)

  /// - Parameter python: the path of an interpreter that has lxml.
  package init(python: String) { self.python = python }

  /// Ends the process.
  package func stop() {
    guard let process else { return }
    // It removes what LibreOffice has left behind.
    _ = try? exchange(process, request: ["end": "true"], bytes: nil)
    self.process = nil
  }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - bytes: the file, in any state.
  ///   - file: its name in diagnostics.
  /// - Returns: nil where it cannot be read, with one error.
  package func read(
    _ bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]
  ) -> Content? {
    guard
      let running = process ?? WorkerProcess(python: python, source: Self.program, arguments: [])
    else {
      diagnostics.append(WordMessages.noPython(python, file: file))
      return nil
    }
    process = running
    do {
      let answer = try exchange(running, request: [:], bytes: bytes)
      var pictures: [[UInt8]] = []
      for _ in answer.pictures ?? [] {
        pictures.append(try running.receive(before: .now + Self.timeLimit))
      }
      return content(of: answer, pictures, file: file, &diagnostics)
    } catch {
      // The next file gets a new process.
      process = nil
      let reason = (error as? WorkerProcess.Failure)?.inWords ?? "\(error)"
      diagnostics.append(WordMessages.failed(reason, file: file))
      return nil
    }
  }

  private static let program =
    PackageResources.word_package_py + PackageResources.word_fonts_py
    + PackageResources.word_numbering_py + PackageResources.word_styles_py
    + PackageResources.word_text_py + PackageResources.word_walk_py + PackageResources.word_pdf_py
    + PackageResources.word_main_py

  private func exchange(
    _ process: WorkerProcess, request: [String: String], bytes: [UInt8]?
  ) throws -> WordFile {
    let deadline = ContinuousClock.now + Self.timeLimit
    let asked = try [UInt8](JSONEncoder().encode(request))
    if let bytes {
      try process.send(asked, bytes, before: deadline)
    } else {
      try process.send(asked, before: deadline)
    }
    let answer = try process.receive(before: deadline)
    return try JSONDecoder().decode(WordFile.self, from: Data(answer))
  }

  private func content(
    of answer: WordFile, _ pictures: [[UInt8]], file: String, _ diagnostics: inout [Diagnostic]
  ) -> Content? {
    if let refused = answer.refused {
      diagnostics.append(WordMessages.refusal(refused, file: file))
      return nil
    }
    if let text = answer.text {
      let cleaner = TextCleaner(Array(text.utf8), file: file)
      return Content(
        source: ImportSource(lines: cleaner.lines, origin: .pdf), diagnostics: cleaner.diagnostics)
    }
    var lines = WordLines(answer)
    let forms = answer.pictures ?? []
    let source = ImportSource(
      lines: lines.takeLines(), origin: .wordProcessor,
      pictures: zip(forms, pictures).map { .init(form: $0, bytes: $1) },
      descriptions: lines.descriptions)
    return Content(
      source: source, diagnostics: WordMessages.notes(answer, lines, file: file))
  }
}
