package import Diagnostics
package import Model

/// Reads a table of `Content/data` and the Table Schema beside it.
package enum DatasetReader {
  /// - Parameters:
  ///   - table: the CSV file's bytes; nil where there is none.
  ///   - schema: its schema's bytes; nil where there is none.
  ///   - name: the name of both without their endings.
  ///   - folder: what goes before a path relative to the content folder in diagnostics.
  ///   - diagnostics: receives everything that is wrong with either.
  /// - Returns: the dataset as far as it could be understood; a cell that breaks a rule is missing,
  ///   with an error. Nil, with an error, where one of the files is missing or says nothing.
  package static func read(
    table: [UInt8]?, schema: [UInt8]?, name: String, folder: String,
    diagnostics: inout [Diagnostic]
  ) -> Dataset? {
    let path = "data/\(name).csv"
    let schemaPath = "data/\(name).schema.json"
    guard let schema else {
      diagnostics.append(noSchema(folder + path, schemaPath))
      return nil
    }
    var schemaReader = DatasetSchemaReader(
      name: name, path: path, schemaPath: schemaPath, file: folder + schemaPath)
    let read = schemaReader.read(schema, &diagnostics)
    guard let table else {
      diagnostics.append(noTable(folder + schemaPath, path))
      return nil
    }
    let cells = CSVReader.read(table, file: folder + path, diagnostics: &diagnostics)
    guard var dataset = read, let cells else { return nil }
    var rows = RowReader(dataset, file: folder + path)
    dataset.rows = rows.read(cells)
    diagnostics += rows.diagnostics
    return dataset
  }

  private static func noSchema(_ file: String, _ schema: String) -> Diagnostic {
    Diagnostic(
      .`dataset.no-schema`, at: SourceLocation(file: file),
      Message(vi: "bảng không có lược đồ", en: "the table has no schema"),
      wayOut: Message(
        vi: "tạo tệp \(schema) khai tên bảng và các cột",
        en: "make a file \(schema) with the title and the fields"))
  }

  private static func noTable(_ file: String, _ table: String) -> Diagnostic {
    Diagnostic(
      .`dataset.no-table`, at: SourceLocation(file: file),
      Message(vi: "lược đồ không có bảng đi kèm", en: "the schema has no table beside it"),
      wayOut: Message(
        vi: "đặt tệp \(table) bên cạnh, hoặc xóa lược đồ",
        en: "put \(table) beside it, or delete the schema"))
  }
}
