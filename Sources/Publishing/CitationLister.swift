import Citations
package import Diagnostics
import Linking
import Reading

/// Lists the mentions in files, with what they mean where the files belong to a site.
package enum CitationLister {
  /// A mention and its place.
  struct Finding {
    var file: String
    var start: SourcePosition
    var end: SourcePosition
    var printed: String
    var mention: Mention
    /// Nil outside a site.
    var answer: CitationLookup.Answer?
  }

  /// - Parameters:
  ///   - files: text or Markdown files.
  ///   - jobs: how many threads read the site.
  ///   - diagnostics: receives files that cannot be read.
  /// - Returns: the findings, file by file, in the order of the text.
  package static func list(
    _ files: [String], jobs: Int, diagnostics: inout [Diagnostic]
  ) -> [CitationRow] {
    var lookups: [String: CitationLookup?] = [:]
    var findings: [Finding] = []
    for file in files {
      let raw = SourceFile.read(file, &diagnostics) {
        Diagnostic("content.unreadable", $0, vi: "không đọc được tệp", en: "cannot read the file")
      }
      guard let raw else { continue }
      let source = SourceText(raw, file: file, diagnostics: &diagnostics)
      let folder = ContentFolder.folder(above: file)
      if let folder, lookups[folder] == nil { lookups[folder] = .some(lookup(folder, jobs: jobs)) }
      let path = folder.flatMap { ContentFolder.path(of: file, in: $0) }
      findings += find(in: source, path: path, folder.flatMap { lookups[$0] ?? nil })
    }
    return findings.map(CitationRow.init)
  }

  private static func find(
    in source: SourceText, path: String?, _ lookup: CitationLookup?
  ) -> [Finding] {
    let text = source.bytes.withoutFrontMatter.joiningLines
    let recognition = Recognition(of: text)
    var lookup = lookup
    let answers = lookup?.answers(to: recognition, in: text, of: path)
    var positions = PositionCounter(source.bytes)
    return recognition.mentions.enumerated().map { index, mention in
      let extent = mention.extent
      return Finding(
        file: source.file, start: positions.position(of: extent.lowerBound),
        end: positions.position(of: extent.upperBound),
        printed: String(decoding: text[extent], as: UTF8.self), mention: mention,
        answer: answers?[index])
    }
  }

  private static func lookup(_ folder: String, jobs: Int) -> CitationLookup? {
    var options = BuildOptions(content: folder, templates: "", output: "", jobs: jobs)
    options.includesDrafts = true
    var loader = SiteLoader(options)
    return loader.load { _ in }.map(CitationLookup.init)
  }
}

extension [UInt8] {
  /// The text with blanks for the front matter, which is no text; no byte moves.
  fileprivate var withoutFrontMatter: [UInt8] {
    let fence = Array("---\n".utf8)
    guard starts(with: fence) else { return self }
    var index = fence.count
    while index < count {
      let end = self[index...].firstIndex(of: 0x0A) ?? count
      let line = self[index..<end]
      index = Swift.min(end + 1, count)
      guard line.elementsEqual("---".utf8) else { continue }
      return self[..<index].map { $0 == 0x0A ? 0x0A : 0x20 } + self[index...]
    }
    return self
  }

  /// The text with the line feeds inside paragraphs as spaces, so that a mention may go over the end
  /// of a line; no byte moves.
  fileprivate var joiningLines: [UInt8] {
    var text = self
    for index in indices.dropFirst().dropLast() where self[index] == 0x0A {
      let isBlankLine = self[index - 1] == 0x0A || self[index + 1] == 0x0A
      let isTable = self[index + 1] == UInt8(ascii: "|") || self[index - 1] == UInt8(ascii: "|")
      let isItem = [UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "+")].contains(
        self[index + 1])
      if !isBlankLine, !isTable, !isItem { text[index] = 0x20 }
    }
    return text
  }
}

/// Counts lines and columns up to offsets that never fall.
private struct PositionCounter {
  private let bytes: [UInt8]
  private var line = 1
  private var lineStart = 0
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func position(of offset: Int) -> SourcePosition {
    while next < offset {
      if bytes[next] == 0x0A {
        line += 1
        lineStart = next + 1
      }
      next += 1
    }
    return SourcePosition(line: line, column: offset - lineStart + 1)
  }
}
