package import Diagnostics
package import Gazetteer
import Reading

/// Reads what a site says of provinces beside the table that the program brings.
package enum PlaceLoader {
  static let name = "data/places.csv"

  /// The gazetteer of a content folder: the one that the program brings, extended and corrected by
  /// `data/places.csv` where there is one.
  ///
  /// - Parameters:
  ///   - folder: the content folder's path.
  ///   - diagnostics: receives everything that is wrong with the file.
  package static func gazetteer(
    of folder: String, diagnostics: inout [Diagnostic]
  ) -> Gazetteer {
    let file = ContentFolder.prefix(folder) + name
    guard FileSystem.kind(FileSystem.parent(file)) == .folder, FileSystem.kind(file) != nil else {
      return .standard
    }
    let bytes = SourceFile.read(file, within: folder, &diagnostics) {
      Diagnostic(.`content.unreadable`, $0, vi: "không đọc được tệp", en: "cannot read the file")
    }
    guard let bytes, let table = CSVReader.read(bytes, file: file, diagnostics: &diagnostics)
    else { return .standard }
    let columns = columns(of: table.header, file: file, &diagnostics)
    let rows = table.rows.map { row in
      var cells: [UnitColumn: UnitRow.Cell] = [:]
      for (column, cell) in zip(columns, row) {
        guard let column else { continue }
        cells[column] = UnitRow.Cell(
          text: cell.text, location: SourceLocation(file: file, start: cell.position))
      }
      return UnitRow(
        cells: cells, location: SourceLocation(file: file, start: row.first?.position))
    }
    return Gazetteer.standard.extended(by: rows, diagnostics: &diagnostics)
  }

  /// The column of each cell of the header; nil for one that has been reported.
  private static func columns(
    of header: [CSVTable.Cell], file: String, _ diagnostics: inout [Diagnostic]
  ) -> [UnitColumn?] {
    var seen: Set<UnitColumn> = []
    return header.map { cell in
      let location = SourceLocation(file: file, start: cell.position)
      guard let column = UnitColumn(header: cell.text) else {
        diagnostics.append(unknown(cell.text, at: location))
        return nil
      }
      guard seen.insert(column).inserted else {
        diagnostics.append(repeated(column, at: location))
        return nil
      }
      return column
    }
  }

  private static func unknown(_ name: String, at location: SourceLocation) -> Diagnostic {
    let known = UnitColumn.allCases.flatMap { [$0.rawValue, $0.vietnamese] }
    return Diagnostic(
      .`place.unknown-column`, at: location,
      Message(vi: "không có cột “\(name)”", en: "there is no column “\(name)”"),
      wayOut: Suggestion.message(Suggestion.nearest(to: name, among: Set(known).sorted()))
        ?? Message(
          vi: "dùng: " + UnitColumn.allCases.map(\.vietnamese).joined(separator: ", "),
          en: "use: " + UnitColumn.allCases.map(\.rawValue).joined(separator: ", ")))
  }

  private static func repeated(_ column: UnitColumn, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`place.repeated-column`, at: location,
      Message(
        vi: "cột \(column.vietnamese) có hai lần", en: "the column \(column.rawValue) stands twice"),
      wayOut: Message(vi: "bỏ một cột", en: "leave one of them out"))
  }
}
