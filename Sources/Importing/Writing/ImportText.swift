package import Diagnostics

/// What an import makes of one source file.
package struct ImportResult: Sendable {
  /// The name for the content file: `bao-cao-150-bc-ldtbxh-2023.md`.
  package var fileName: String
  /// The content file: front matter and body, UTF-8 in NFC.
  package var contents: [UInt8]
  /// Every guess, and every line that was left out or could not be placed; in source order.
  package var diagnostics: [Diagnostic]
  package var statistics: ImportStatistics
  /// For the site's folder of media; the content file shows them.
  package var pictures: [ImportedPicture] = []
  /// How paragraphs begin that diagnostics count as lines, where the source has no lines to count.
  package var beginnings: [Int: String] = [:]
}

/// How much of a source an import could place. The lines add up: `lines` is the sum of `placed`,
/// `leftOut` and `unplaced`.
package struct ImportStatistics: Sendable, Equatable {
  /// Lines that are not blank.
  package var lines: Int
  /// Lines whose words are in the front matter or the body.
  package var placed: Int
  /// Lines that were left out with a note: page numbers, repeated table headers, the national title.
  package var leftOut: Int
  /// Lines kept under a heading of their own at the end of the text.
  package var unplaced: Int
  /// Decisions for which the source leaves room.
  package var guesses: Int
}

/// Makes a content file of an official document's text as character recognition leaves it.
///
/// No input is refused and no text is dropped in silence. Nothing is read from or written to disk.
///
/// - Parameters:
///   - bytes: the text: UTF-8, or UTF-16 with a byte order mark.
///   - file: the name of the source in diagnostics; its last component also stands in the content
///     file.
package func importText(_ bytes: [UInt8], file: String) -> ImportResult {
  let cleaner = TextCleaner(bytes, file: file)
  return importDocument(
    ImportSource(lines: cleaner.lines), file: file, diagnostics: cleaner.diagnostics)
}

/// Makes a content file of an official document, wherever its lines come from.
///
/// - Parameters:
///   - source: the lines in order, their numbers rising; blank lines divide paragraphs.
///   - file: as in ``importText(_:file:)``.
///   - media: the path from the content file to the folder of media.
///   - diagnostics: what reading the lines gave rise to.
package func importDocument(
  _ source: ImportSource, file: String, media: String = "../media", diagnostics: [Diagnostic] = []
) -> ImportResult {
  var assembler = DocumentAssembler(source.lines, origin: source.origin, file: file)
  let fileName = contentFileName(assembler.document, source: file)
  var pictures = PicturePlacer(source, stem: String(fileName.dropLast(3)), media: media)
  let contents = assembler.write(&pictures)
  let log = assembler.log
  let unplaced = log.count(of: .unplaced)
  let leftOut = log.count(of: .furniture) + log.count(of: .repeated)
  let placed =
    log.count(of: .body) + log.count(of: .frontMatter) + log.count(of: .value)
  var result = ImportResult(
    fileName: fileName,
    contents: contents,
    diagnostics: (diagnostics + log.diagnostics).inSourceOrder(),
    statistics: ImportStatistics(
      lines: placed + leftOut + unplaced, placed: placed, leftOut: leftOut, unplaced: unplaced,
      guesses: log.guesses),
    pictures: pictures.files)
  if source.origin == .wordProcessor {
    for line in source.lines where !line.text.isEmpty {
      result.beginnings[line.number] = line.text.string.shortened(to: 40)
    }
  }
  return result
}

/// Whether a file is plain text, as its bytes say: no word processor's file, no PDF, no web page.
package func isPlainText(_ bytes: [UInt8]) -> Bool {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
  let start = bytes.prefix(4096).drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
  let lead = String(decoding: start.prefix(16), as: UTF8.self).lowercased()
  let others = ["pk\u{3}\u{4}", "%pdf-", "{\\rtf", "<?xml", "<!doctype html", "<html"]
  return !others.contains(where: lead.hasPrefix) && !bytes.prefix(1 << 16).contains(0)
}
