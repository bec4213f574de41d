import CLibCSV
import Diagnostics

/// Takes a text apart with libcsv, keeping the place of each cell.
struct CSVParser {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let file: String
  private var line = 1
  private var lineStart = 0

  init(_ bytes: [UInt8], separator: UInt8, file: String) {
    self.bytes = bytes
    self.separator = separator
    self.file = file
  }

  /// What libcsv has handed over so far.
  fileprivate final class Sink {
    var rows: [[CSVTable.Cell]] = []
    var row: [CSVTable.Cell] = []
    /// Where the cell begins that is being read.
    var start = SourcePosition(line: 1, column: 1)
    /// Whether a cell has ended since the last look.
    var hasEnded = false
    /// Whether nothing of a row has been read yet.
    var isBetweenRows = true
  }

  /// - Returns: the rows, or nil with an error.
  mutating func parse(_ problems: inout [Diagnostic]) -> [[CSVTable.Cell]]? {
    var parser = csv_parser()
    // Strict: a stray quote, or one that is never closed, would swallow what follows.
    guard csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI)) == 0 else { return nil }
    defer { csv_free(&parser) }
    csv_set_delim(&parser, separator)
    let sink = Sink()
    let problem = bytes.withUnsafeBufferPointer { feed($0, to: &parser, sink) }
    if let problem {
      problems.append(problem)
      return nil
    }
    let context = Unmanaged.passUnretained(sink).toOpaque()
    guard csv_fini(&parser, takeCell, takeRow, context) == 0 else {
      problems.append(unclosed(at: sink.start))
      return nil
    }
    return sink.rows
  }

  private mutating func feed(
    _ text: UnsafeBufferPointer<UInt8>, to parser: inout csv_parser, _ sink: Sink
  ) -> Diagnostic? {
    let context = Unmanaged.passUnretained(sink).toOpaque()
    var piece = 0
    for index in text.indices {
      let isLineEnd = text[index] == 0x0A
      guard isLineEnd || text[index] == separator || index == text.count - 1 else { continue }
      let count = index + 1 - piece
      let taken = csv_parse(
        &parser, text.baseAddress.map { $0 + piece }, count, takeCell, takeRow, context)
      if taken != count { return strayQuote(at: position(piece + taken)) }
      if isLineEnd {
        line += 1
        lineStart = index + 1
      }
      if sink.hasEnded || (sink.isBetweenRows && isBlank(text[piece...index])) {
        sink.start = position(index + 1)
        sink.isBetweenRows = sink.row.isEmpty
        sink.hasEnded = false
      } else {
        sink.isBetweenRows = false
      }
      if sink.rows.count > CSVReader.rowLimit + 1 {
        return CSVReader.tooManyRows(at: SourceLocation(file: file, line: line))
      }
      piece = index + 1
    }
    return nil
  }

  private func isBlank(_ piece: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    piece.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
  }

  private func position(_ offset: Int) -> SourcePosition {
    .init(line: line, column: offset - lineStart + 1)
  }
}

private func takeCell(
  _ words: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?
) {
  guard let context else { return }
  let sink = Unmanaged<CSVParser.Sink>.fromOpaque(context).takeUnretainedValue()
  let text = UnsafeRawBufferPointer(start: words, count: words == nil ? 0 : count)
  sink.row.append(.init(text: String(decoding: text, as: UTF8.self), position: sink.start))
  sink.hasEnded = true
}

private func takeRow(_ end: Int32, _ context: UnsafeMutableRawPointer?) {
  guard let context else { return }
  let sink = Unmanaged<CSVParser.Sink>.fromOpaque(context).takeUnretainedValue()
  sink.rows.append(sink.row)
  sink.row.removeAll(keepingCapacity: true)
}

// MARK: - Diagnostics

extension CSVParser {
  private func strayQuote(at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .`csv.stray-quote`, at: SourceLocation(file: file, start: position),
      Message(
        vi: "dấu \" ở giữa ô nên không rõ ô kết thúc ở đâu",
        en: "a \" within a cell leaves open where the cell ends"),
      wayOut: Message(
        vi: "đặt cả ô giữa hai dấu \" và viết \"\" cho mỗi dấu \" ở trong",
        en: "put the whole cell between two \" and write \"\" for each \" within"))
  }

  private func unclosed(at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .`csv.unclosed-quote`, at: SourceLocation(file: file, start: position),
      Message(
        vi: "ô mở đầu bằng dấu \" ở đây không được đóng lại",
        en: "the cell that a \" opens here is not closed"),
      wayOut: Message(
        vi: "thêm dấu \" ở cuối ô", en: "add a \" at the end of the cell"))
  }
}
