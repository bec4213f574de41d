package import Diagnostics
import Foundation
import Importing
import PrintRendering

/// Imports a spreadsheet into a site's folder of data.
package enum TableImporting {
  package struct Outcome: Sendable {
    /// The files that were written and the size of the table; nil after an error.
    package var written: (csv: String, schema: String, rows: Int, columns: Int)?
    package var diagnostics: [Diagnostic] = []
  }

  private static let sizeLimit = 64 << 20

  /// - Parameters:
  ///   - source: the spreadsheet.
  ///   - sheet: the sheet to take; nil takes the first that shows a table.
  ///   - name: the name of the two files; nil takes the source's.
  ///   - folder: where they go; none that is there is overwritten.
  ///   - installation: where Python with python-calamine is.
  package static func run(
    _ source: String, sheet: String?, name: String?, to folder: String, _ installation: Installation
  ) -> Outcome {
    var outcome = Outcome()
    let bytes = SourceFile.read(
      source, within: nil, limit: sizeLimit, &outcome.diagnostics, tooLarge: tooLarge
    ) {
      Diagnostic(.`import.unreadable`, $0, vi: "không đọc được tệp", en: "cannot read the file")
    }
    guard let bytes else { return outcome }
    let python = TypesettingInstallation(folder: URL(filePath: installation.typesetting)).python
    var importer = TableImporter(python: python.path, file: source)
    let table = importer.run(bytes, sheet: sheet)
    outcome.diagnostics += importer.diagnostics
    guard let table else { return outcome }
    let path = "\(FileSystem.withoutEndingSlash(folder))/\(name ?? table.name)"
    let files = [("\(path).csv", table.csv), ("\(path).schema.json", table.schema)]
    for (file, _) in files where FileSystem.exists(file) {
      outcome.diagnostics.append(taken(file, source))
      return outcome
    }
    do throws(FileSystem.Failure) {
      try FileSystem.makeFolders(folder)
      for (file, bytes) in files { try FileSystem.write(bytes, to: file) }
      outcome.written = (files[0].0, files[1].0, table.rowCount, table.columnCount)
    } catch {
      outcome.diagnostics.append(
        Diagnostic(
          .`import.unwritable`, error, vi: "không ghi được tệp", en: "cannot write the file"))
    }
    return outcome
  }

  private static func taken(_ file: String, _ source: String) -> Diagnostic {
    Diagnostic(
      .`import.name-taken`, at: SourceLocation(file: source),
      Message(vi: "đã có tệp “\(file)”", en: "there is a file “\(file)” already"),
      wayOut: Message(vi: "đặt tên khác bằng --name", en: "give another name by --name"))
  }

  private static func tooLarge(_ size: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      .`import.too-large`, at: SourceLocation(file: file),
      Message(
        vi: "tệp nặng \(size >> 20) MB, quá giới hạn \(sizeLimit >> 20) MB",
        en: "the file has \(size >> 20) MB; the limit is \(sizeLimit >> 20) MB"),
      wayOut: Message(
        vi: "chỉ giữ trang tính cần nhập rồi lưu lại", en: "keep the sheet to import only"))
  }
}
