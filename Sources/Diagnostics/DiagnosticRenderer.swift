/// Says diagnostics in plain text, with the lines they are about, as a terminal shows them:
///
/// ```
/// documents/a.md:3:1: lỗi: không có khóa “sox” [front-matter.unknown-key]
///     3 | sox: 237
///       | ^~~
///   gợi ý: có phải là “so”
/// ```
package struct DiagnosticRenderer {
  private let language: MessageLanguage
  private let style: TerminalStyle
  private let lineWidth: Int
  private var sources: SourceLines

  /// - Parameters:
  ///   - language: the language to speak.
  ///   - colour: whether to use ANSI colours.
  ///   - lineWidth: how many columns of a source line to show; longer ones are cut around the place.
  ///   - source: the text of a file as the positions count in it (see `SourceText.shown` for content
  ///     files), or nil where it cannot be had; asked once a file.
  package init(
    language: MessageLanguage, colour: Bool = false, lineWidth: Int = 100,
    source: @escaping (String) -> [UInt8]?
  ) {
    self.language = language
    style = TerminalStyle(isOn: colour)
    self.lineWidth = max(lineWidth, 20)
    sources = SourceLines(source)
  }

  /// All that there is to say about one problem, in lines that each end with a line feed.
  package mutating func text(_ diagnostic: Diagnostic) -> String {
    var text = head(diagnostic.severity, diagnostic.summary, diagnostic.location)
    text += style.dim(" [\(diagnostic.code)]") + "\n"
    text += excerpt(diagnostic.location, diagnostic.severity)
    if let wayOut = diagnostic.wayOut {
      text += "  " + style.bold(Self.hint[language] + ":") + " " + plain(wayOut) + "\n"
    }
    for note in diagnostic.notes {
      text += (note.location == nil ? "  " : "") + head(.note, note.message, note.location) + "\n"
      text += excerpt(note.location, .note)
    }
    return text
  }

  /// Several diagnostics, in the order given, with an empty line between them.
  package mutating func text(_ diagnostics: some Sequence<Diagnostic>) -> String {
    var texts: [String] = []
    for diagnostic in diagnostics { texts.append(text(diagnostic)) }
    return texts.joined(separator: "\n")
  }

  /// How many there are of each severity, in one line without a line feed: "3 lỗi, 1 cảnh báo".
  package func summary(_ diagnostics: some Sequence<Diagnostic>) -> String {
    var counts: [Diagnostic.Severity: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    let parts = [Diagnostic.Severity.error, .warning, .note].compactMap { severity in
      counts[severity].map { count in
        let name = severity.name[language]
        let plural = language == .english && count > 1 ? "s" : ""
        return style.colour("\(count) \(name)\(plural)", of: severity)
      }
    }
    return parts.isEmpty ? Self.nothing[language] : parts.joined(separator: ", ")
  }

  private static let hint = Message(vi: "gợi ý", en: "help")
  private static let nothing = Message(vi: "không có lỗi", en: "no errors")

  // MARK: Parts

  private func head(
    _ severity: Diagnostic.Severity, _ message: Message, _ location: SourceLocation?
  ) -> String {
    var place = ""
    if let location {
      place = Self.safe(location.file)
      if let start = location.start { place += ":\(start.line):\(start.column)" }
      place = style.bold(place + ":") + " "
    }
    return place + style.colour(severity.name[language] + ":", of: severity) + " " + plain(message)
  }

  /// The source line with a mark under the place; nothing where there is no such line.
  private mutating func excerpt(
    _ location: SourceLocation?, _ severity: Diagnostic.Severity
  ) -> String {
    guard let location, let start = location.start,
      let bytes = sources.line(start.line, of: location.file)
    else { return "" }
    // No more of a line is looked at than may be shown: there may be a message for each of its words.
    let column = max(start.column - 1, 0)
    let clip = Self.clip(bytes, around: column)
    let line = DisplayLine(clip)
    let offset = clip.startIndex - bytes.startIndex
    let from = column - offset
    let place = line.cells(
      from: from, to: max(location.endColumn.map { $0 - 1 - offset } ?? 0, from + 1))
    let window = line.window(around: place, limit: lineWidth)
    let before = window.lowerBound > 0 || offset > 0 ? "…" : ""
    let after =
      window.upperBound < line.cells.count || clip.endIndex < bytes.endIndex ? "…" : ""
    let indent = before.count + line.width(of: window.lowerBound..<place.lowerBound)
    let marked = line.width(of: place.clamped(to: window))
    let tail = location.endColumn == nil ? 0 : max(marked - 1, 0)
    let number = "\(start.line)"
    let padded = String(repeating: " ", count: max(5 - number.count, 0)) + number
    let empty = String(repeating: " ", count: padded.count)
    let mark = "^" + String(repeating: "~", count: tail)
    return style.dim(padded + " |") + " " + before + line.text(of: window) + after + "\n"
      + style.dim(empty + " |") + " " + String(repeating: " ", count: indent)
      + style.colour(mark, of: severity) + "\n"
  }

  /// The part of a line that is near a column, from the beginning of a character.
  private static func clip(_ line: ArraySlice<UInt8>, around column: Int) -> ArraySlice<UInt8> {
    let room = 2048
    guard line.count > 2 * room else { return line }
    let place = line.startIndex + min(column, line.count)
    var lower = max(line.startIndex, place - room)
    var upper = min(line.endIndex, place + room)
    while lower < place, line[lower] & 0xC0 == 0x80 { lower += 1 }
    while upper > place, upper < line.endIndex, line[upper] & 0xC0 == 0x80 { upper -= 1 }
    return line[lower..<upper]
  }

  private func plain(_ message: Message) -> String { Self.safe(message[language]) }

  /// A text on one line that cannot write to the terminal; messages quote what users wrote.
  private static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isUnsafeInTerminal) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result.append(" ")
      } else {
        result.append(scalar.isUnsafeInTerminal ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }
}

extension Diagnostic.Severity {
  /// What the severity is called.
  package var name: Message {
    switch self {
    case .note: Message(vi: "ghi chú", en: "note")
    case .warning: Message(vi: "cảnh báo", en: "warning")
    case .error: Message(vi: "lỗi", en: "error")
    }
  }
}

/// ANSI colours, or none (ECMA-48, select graphic rendition).
private struct TerminalStyle {
  var isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func colour(_ text: String, of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .note: wrap(text, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// The lines of the files that diagnostics point into, each file fetched and divided once.
private struct SourceLines {
  private let fetch: (String) -> [UInt8]?
  private var files: [String: File] = [:]

  private struct File {
    var bytes: [UInt8]
    var starts: [Int]
  }

  init(_ fetch: @escaping (String) -> [UInt8]?) { self.fetch = fetch }

  /// A line without its line end, from 1; nil where the file or the line does not exist.
  mutating func line(_ number: Int, of name: String) -> ArraySlice<UInt8>? {
    let file = file(name)
    guard (1...max(file.starts.count, 1)).contains(number), !file.bytes.isEmpty else { return nil }
    let start = file.starts[number - 1]
    let line = file.bytes[
      start..<(number < file.starts.count ? file.starts[number] - 1 : file.bytes.count)]
    return line.last == 0x0D ? line.dropLast() : line
  }

  private mutating func file(_ name: String) -> File {
    if let file = files[name] { return file }
    let bytes = fetch(name) ?? []
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    let file = File(bytes: bytes, starts: starts)
    files[name] = file
    return file
  }
}
