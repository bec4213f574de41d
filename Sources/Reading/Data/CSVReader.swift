internal import CLibCSV
package import Diagnostics

/// Reads tables as RFC 4180 and spreadsheet programs write them.
///
/// Commas, semicolons or tabs divide the cells, whichever the first line has most of. libcsv takes
/// the text apart; it is fed in pieces that end where a cell can end, which is how each cell's place
/// is known. See docs/decisions/0105-libcsv.md.
package enum CSVReader {
  /// The largest table that is read, in bytes.
  package static let sizeLimit = 64 << 20
  /// The most rows that are read; beyond it a table is no publication but a database.
  package static let rowLimit = 250_000

  /// Reads a table whose first line names its columns.
  ///
  /// - Parameters:
  ///   - raw: the file's bytes, in any state.
  ///   - file: its path as shown in diagnostics.
  ///   - diagnostics: receives everything that is wrong with it.
  /// - Returns: the table; rows that have more or fewer cells than there are columns are cut or
  ///   filled up, with an error. Nil, with an error, where the text cannot be taken apart.
  package static func read(
    _ raw: [UInt8], file: String, diagnostics: inout [Diagnostic]
  ) -> CSVTable? {
    guard raw.count <= sizeLimit else {
      diagnostics.append(tooLarge(raw.count, file: file))
      return nil
    }
    var problems: [Diagnostic] = []
    defer { diagnostics += problems }
    let source = SourceText(ofAnySize: raw, file: file, diagnostics: &problems)
    if problems.hasErrors { return nil }
    var parser = CSVParser(source.bytes, separator: separator(of: source.bytes), file: file)
    guard let rows = parser.parse(&problems) else { return nil }
    return table(rows, file: file, &problems)
  }

  /// The mark that divides the cells of a text: the one that stands most often in its first line
  /// outside of quotes.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x0A, !isQuoted { break }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { candidates[$0] } ?? candidates[0]
  }

  private static func table(
    _ rows: [[CSVTable.Cell]], file: String, _ problems: inout [Diagnostic]
  ) -> CSVTable? {
    guard var header = rows.first else {
      problems.append(empty(file: file))
      return nil
    }
    while header.count > 1, header.last?.text.isEmpty == true { header.removeLast() }
    checkNames(header, file: file, &problems)
    if problems.hasErrors { return nil }
    var capped = CappedProblems(file: file)
    var table = CSVTable(header: header, rows: [])
    table.rows.reserveCapacity(rows.count - 1)
    for var row in rows.dropFirst() where row.contains(where: { !$0.text.isEmpty }) {
      if row.count != header.count { fit(&row, to: header.count, &capped) }
      table.rows.append(row)
    }
    problems += capped.finish()
    return table
  }

  /// Brings a row to the width of the table. Empty cells beyond it, which spreadsheets leave, say
  /// nothing.
  private static func fit(
    _ row: inout [CSVTable.Cell], to width: Int, _ problems: inout CappedProblems
  ) {
    let used = (row.lastIndex { !$0.text.isEmpty } ?? -1) + 1
    if row.count < width || used > width {
      let count = max(used, min(row.count, width))
      problems.report(
        .`csv.cells`, at: row[0].position,
        Message(
          vi: "dòng này có \(count) ô, bảng có \(width) cột",
          en: "this row has \(count) cells, the table has \(width) columns"),
        wayOut: Message(
          vi: "thêm hoặc bớt dấu phân cách; ô có dấu phân cách ở trong phải đặt giữa hai dấu \"",
          en: "add or take away separators; put cells that hold one between two \""))
    }
    let end = row.last?.position ?? .init(line: 1, column: 1)
    while row.count < width { row.append(.init(text: "", position: end)) }
    row.removeLast(row.count - width)
  }
}

// MARK: - Diagnostics

extension CSVReader {
  /// Says that a file is too large to be a table.
  package static func tooLarge(_ size: Int, file: String) -> Diagnostic {
    Diagnostic(
      .`csv.too-large`, at: SourceLocation(file: file),
      Message(
        vi: "tệp nặng \(size >> 20) MB, quá giới hạn \(sizeLimit >> 20) MB cho một bảng",
        en: "the file has \(size >> 20) MB; the limit for one table is \(sizeLimit >> 20) MB"),
      wayOut: smaller)
  }

  static func tooManyRows(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`csv.too-many-rows`, at: location,
      Message(
        vi: "bảng có quá \(rowLimit) dòng", en: "the table has more than \(rowLimit) rows"),
      wayOut: smaller)
  }

  private static let smaller = Message(
    vi: "gộp số liệu trước khi đưa lên, hoặc chia thành nhiều bảng",
    en: "sum the figures up before publishing them, or divide the table")

  private static func empty(file: String) -> Diagnostic {
    Diagnostic(
      .`csv.empty`, at: SourceLocation(file: file),
      Message(vi: "bảng không có dòng nào", en: "the table has no line"),
      wayOut: Message(
        vi: "ghi tên các cột ở dòng đầu tiên", en: "name the columns in the first line"))
  }

  private static func checkNames(
    _ header: [CSVTable.Cell], file: String, _ problems: inout [Diagnostic]
  ) {
    var seen: [String: SourcePosition] = [:]
    for (index, cell) in header.enumerated() {
      let location = SourceLocation(file: file, start: cell.position)
      if cell.text.isEmpty {
        problems.append(
          Diagnostic(
            .`csv.unnamed-column`, at: location,
            Message(vi: "cột \(index + 1) không có tên", en: "column \(index + 1) has no name"),
            wayOut: Message(
              vi: "ghi tên cột ở dòng đầu, hoặc xóa cột",
              en: "name it in the first line, or delete the column")))
      } else if let first = seen.updateValue(cell.position, forKey: cell.text) {
        problems.append(
          Diagnostic(
            .`csv.repeated-column`, at: location,
            Message(
              vi: "hai cột cùng tên “\(cell.text.quoted)”",
              en: "two columns are named “\(cell.text.quoted)”"),
            wayOut: Message(vi: "đổi tên một cột", en: "rename one of them"),
            notes: [
              .init(
                Message(vi: "cột đầu ở đây", en: "the first is here"),
                at: SourceLocation(file: file, start: first))
            ]))
      }
    }
  }
}
