package import Diagnostics
package import Gazetteer
import VietnameseText

/// A table made of a spreadsheet.
package struct TableImport: Sendable {
  /// For the files: `kinh-phi-2024`.
  package var name: String
  package var csv: [UInt8]
  package var schema: [UInt8]
  package var rowCount: Int
  package var columnCount: Int
}

/// Makes a table and the draft of its schema of a spreadsheet or CSV file as offices keep them.
package struct TableImporter {
  private let python: String
  private let gazetteer: Gazetteer
  private let file: String
  private var messages: TableMessages

  /// - Parameters:
  ///   - python: the path of an interpreter that has python-calamine and lxml.
  ///   - gazetteer: the provinces.
  ///   - file: the name of the source in diagnostics.
  package init(python: String, gazetteer: Gazetteer = .standard, file: String) {
    self.python = python
    self.gazetteer = gazetteer
    self.file = file
    messages = TableMessages(file: file)
  }

  /// What reading gave rise to.
  package var diagnostics: [Diagnostic] { messages.diagnostics }

  /// - Parameters:
  ///   - bytes: the file, in any state.
  ///   - sheet: the name of the sheet; nil takes the first that shows a table.
  /// - Returns: nil, with an error, where no table can be made that says what the file says.
  package mutating func run(_ bytes: [UInt8], sheet name: String? = nil) -> TableImport? {
    let content: SheetFile
    do throws(SheetFile.Failure) {
      content = try SheetFile.read(bytes, python: python)
    } catch {
      messages.failed(error, python: python)
      return nil
    }
    if let refused = content.refused {
      messages.refused(refused)
      return nil
    }
    guard let sheet = chosen(content.sheets ?? [], name) else { return nil }
    guard sheet.formulas.isEmpty, sheet.errors.isEmpty else {
      messages.unusableCells(sheet)
      return nil
    }
    let grid = SheetGrid(sheet)
    messages.hidden(grid)
    guard let shape = TableShape(grid), !shape.data.isEmpty else {
      messages.noHeader()
      return nil
    }
    messages.aside(shape, grid)
    return table(shape, grid, isTyped: content.kind != "csv")
  }

  private mutating func chosen(
    _ sheets: [SheetFile.Sheet], _ name: String?
  ) -> SheetFile.Sheet? {
    let full = sheets.filter { sheet in sheet.rows.count { $0.contains { $0 != nil } } > 1 }
    let wanted =
      name.map { name in sheets.first { $0.name == name } } ?? full.first { !$0.isHidden }
    guard let wanted else {
      messages.noSheet(name, sheets.map(\.name))
      return nil
    }
    messages.otherSheets(full.filter { $0.name != wanted.name })
    return wanted
  }

  private mutating func table(
    _ shape: TableShape, _ grid: SheetGrid, isTyped: Bool
  ) -> TableImport {
    // A column may hold nothing but a title over the table.
    let places = shape.header.indices.filter { column in
      !shape.header[column].isEmpty || shape.data.contains { grid.rows[$0][column] != nil }
    }
    let columns = places.map { column in
      TableColumn(
        shape.header[column], shape.data.map { grid.rows[$0][column] },
        percents: shape.data.map { grid.isPercent($0, column) }, isTyped: isTyped,
        gazetteer: gazetteer)
    }
    for (index, column) in columns.enumerated() {
      messages.doubts(column, grid.letters[places[index]], shape.data.map { grid.numbers[$0] })
    }
    let writer = TableWriter(columns)
    let source = file.lastPathComponent
    let stem = source.lastIndex(of: ".").map { String(source[..<$0]) } ?? source
    let titles = shape.titles
    return TableImport(
      name: String((Slug.make(stem) ?? "bang").prefix(80)), csv: writer.csv,
      schema: writer.schema(
        title: titles.first ?? stem, description: titles.dropFirst().joined(separator: ". "),
        source: source),
      rowCount: shape.data.count, columnCount: columns.count)
  }
}
