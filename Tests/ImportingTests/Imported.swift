import Diagnostics
import Foundation
import Importing
import Model
import Reading
import TestSupport
import Testing

/// A text taken through the import, and the content file read back.
struct Imported {
  let result: ImportResult
  let document: Document
  /// What reading the content file complains about.
  let readingDiagnostics: [Diagnostic]

  init(_ bytes: [UInt8], file: String = "van-ban.txt") throws {
    result = importText(bytes, file: file)
    var diagnostics: [Diagnostic] = []
    document = try #require(
      ContentReader.document(
        result.contents, path: "documents/\(result.fileName)", file: result.fileName,
        diagnostics: &diagnostics))
    readingDiagnostics = diagnostics
  }

  init(_ text: String, file: String = "van-ban.txt") throws {
    try self.init(Array(text.utf8), file: file)
  }

  init(seed: String) throws {
    let url = try #require(TestFiles.shared("seeds/\(seed)"))
    try self.init(Array(Data(contentsOf: url)), file: seed)
  }

  var file: String { String(decoding: result.contents, as: UTF8.self) }

  /// The Markdown after the front matter.
  var markdown: String {
    guard let end = file.range(of: "\n---\n") else { return "" }
    return file[end.upperBound...].trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The blocks of the Markdown, one a line, list items apart.
  var lines: [String] { markdown.split(separator: "\n").map(String.init) }

  /// Whether the Markdown holds a text; by itself, so that a failure does not print all of it.
  func holds(_ text: String) -> Bool { markdown.contains(text) }

  func codes(at line: Int) -> [String] {
    result.diagnostics.filter { $0.location?.start?.line == line }.map(\.code)
  }

  var codes: Set<String> { Set(result.diagnostics.map(\.code)) }
}

/// The front matter of a plan with nothing remarkable, for tests of what follows.
func plan(_ body: String) -> String {
  """
  Số: 15/KH-UBND

  Sơn La, ngày 04 tháng 5 năm 2024

  KẾ HOẠCH

  Mở phòng đọc sách ở các bản

  Ủy ban nhân dân tỉnh ban hành Kế hoạch mở phòng đọc sách như sau:

  \(body)
  """
}

/// The lines of the body after the opening sentence of ``plan(_:)``.
func bodyLines(_ body: String) throws -> [String] {
  Array(try Imported(plan(body)).lines.dropFirst())
}
