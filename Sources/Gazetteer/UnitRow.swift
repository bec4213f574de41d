package import Diagnostics
import VietnameseText

/// A column of a table of units.
package enum UnitColumn: String, Sendable, CaseIterable {
  case name, slug, code, region, kind
  case firstDay = "first-day"
  case lastDay = "last-day"
  case successor, resolution, changes
  case otherNames = "other-names"

  /// The column's Vietnamese name.
  package var vietnamese: String {
    switch self {
    case .name: "ten"
    case .slug: "slug"
    case .code: "ma"
    case .region: "vung"
    case .kind: "loai"
    case .firstDay: "tu-ngay"
    case .lastDay: "den-ngay"
    case .successor: "ke-thua"
    case .resolution: "can-cu"
    case .changes: "thay-doi"
    case .otherNames: "ten-khac"
    }
  }

  /// The column that a table's header names, in English or Vietnamese; capitals, accents, spaces and
  /// hyphens do not count: "first day", "Từ ngày".
  package init?(header: String) {
    let name = Slug.make(header)
    guard let column = Self.allCases.first(where: { $0.rawValue == name || $0.vietnamese == name })
    else { return nil }
    self = column
  }
}

/// A row of a table of units, each cell as it is written.
package struct UnitRow: Sendable {
  package struct Cell: Sendable {
    package var text: String
    package var location: SourceLocation

    package init(text: String, location: SourceLocation) {
      self.text = text
      self.location = location
    }
  }

  /// The cells that are not blank.
  let cells: [UnitColumn: Cell]
  /// Where the row begins.
  let location: SourceLocation

  /// - Parameters:
  ///   - cells: by column; blank ones may be among them.
  ///   - location: where the row begins.
  package init(cells: [UnitColumn: Cell], location: SourceLocation) {
    self.cells = cells.filter { !$0.value.text.allSatisfy(\.isWhitespace) }
    self.location = location
  }

  subscript(column: UnitColumn) -> Cell? { cells[column] }

  /// Where a cell stands, or the row, where it is blank.
  func location(of column: UnitColumn) -> SourceLocation { cells[column]?.location ?? location }
}

/// Reads the lines of `units.tsv`, whose header names the columns.
enum UnitTable {
  /// - Parameter table: UTF-8; `#` begins a comment.
  static func rows(_ table: [UInt8], file: String) -> [UnitRow] {
    let lines = table.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated().filter { !$0.element.isEmpty && $0.element.first != UInt8(ascii: "#") }
    guard let header = lines.first else { return [] }
    let columns = cells(header.element).map { UnitColumn(header: $0.text) }
    return lines.dropFirst().map { index, line in
      var row: [UnitColumn: UnitRow.Cell] = [:]
      for (column, cell) in zip(columns, cells(line)) {
        guard let column else { continue }
        row[column] = UnitRow.Cell(
          text: cell.text,
          location: SourceLocation(file: file, line: index + 1, column: cell.column))
      }
      return UnitRow(cells: row, location: SourceLocation(file: file, line: index + 1))
    }
  }

  private static func cells(_ line: ArraySlice<UInt8>) -> [(text: String, column: Int)] {
    line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      (String(decoding: $0, as: UTF8.self), $0.startIndex - line.startIndex + 1)
    }
  }
}
