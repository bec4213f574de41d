import Archiving
import Foundation
import TestSupport
import Testing

@Suite("Import of documents and tables by the command line")
struct DocumentImportTests {
  private static let python = TestFiles.root.appending(path: ".typesetting/venv/bin/python").path
  private static let canRead = FileManager.default.isExecutableFile(atPath: python)

  private static let plan = """
    Số: 15/KH-UBND

    Sơn La, ngày 04 tháng 5 năm 2024

    KẾ HOẠCH

    Mở phòng đọc sách ở các bản

    I. MỤC ĐÍCH

    Đọc sách.
    """

  /// A Word file of paragraphs.
  private func docx(_ paragraphs: [String]) throws -> Data {
    let body = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    let files = [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
      ), ("[Content_Types].xml", "<Types/>"),
      (
        "word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(body)</w:body></w:document>"
      ),
    ]
    return Data(
      try ZipArchive.bytes(of: files.map { .init(name: $0.0, bytes: Array($0.1.utf8)) }))
  }

  @Test(
    "A folder is taken in whatever its files are called; a bad one stops no other",
    .enabled(if: canRead, "needs .typesetting"))
  func folder() throws {
    try Workspace.with { workspace in
      workspace.program.environment = ["LANG": "vi_VN.UTF-8"]
      let lines = Self.plan.split(separator: "\n").map(String.init)
      let folder = workspace.folder.appending(path: "nguon/con")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      // Word content under the name of a text.
      try docx(lines).write(to: folder.appending(path: "a.txt"))
      try Data(Self.plan.replacing("15/KH", with: "16/KH").utf8).write(
        to: folder.appending(path: "b.docx"))
      try Data([0x50, 0x4B, 3, 4, 0]).write(to: folder.appending(path: "c.docx"))
      try Data([0xFF, 0xD8, 0xFF, 0, 0]).write(to: folder.appending(path: "d.jpg"))
      try Data("x".utf8).write(to: folder.appending(path: "~$e.docx"))
      let run = try workspace.program.run(["import", "documents", "nguon", "--to", "ra"])
      #expect(run.status == 1)
      let summary = run.output.split(separator: "\n")
      #expect(summary.count == 2)
      #expect(
        summary.first?.contains("nguon/con/a.txt → ke-hoach-15-kh-ubnd-2024.md: 6/6 đoạn") == true)
      #expect(
        summary.last?.contains("nguon/con/b.docx → ke-hoach-16-kh-ubnd-2024.md: 6/6 dòng") == true)
      #expect(run.errors.contains("c.docx: lỗi: tệp hỏng"))
      #expect(run.errors.contains("d.jpg: cảnh báo: không nhận ra loại tệp"))
      let names = try FileManager.default.contentsOfDirectory(
        atPath: workspace.folder.appending(path: "ra").path)
      #expect(
        Set(names) == [
          "ke-hoach-15-kh-ubnd-2024.md", "ke-hoach-15-kh-ubnd-2024.import.txt",
          "ke-hoach-16-kh-ubnd-2024.md", "ke-hoach-16-kh-ubnd-2024.import.txt",
        ])
    }
  }

  @Test("The older name, one file for all reports, and no file written over")
  func olderName() throws {
    try Workspace.with { workspace in
      workspace.program.environment = ["LANG": "en_US.UTF-8"]
      try workspace.write("a.txt", Self.plan)
      let arguments = [
        "import", "text", "a.txt", "--to", "Content/documents", "--report", "r/all.txt",
      ]
      let run = try workspace.program.run(arguments)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("a.txt → ke-hoach-15-kh-ubnd-2024.md: 6/6 lines placed"))
      let report = try String(
        contentsOf: workspace.folder.appending(path: "r/all.txt"), encoding: .utf8)
      #expect(report.contains("found no signer"))
      let again = try workspace.program.run(arguments)
      #expect(again.status == 1)
      #expect(again.errors.contains("[import.name-taken]"))
    }
  }

  @Test("A report beside a content file is no part of the site and no reason for a warning")
  func reportIsNoContent() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/documents/a.md", Sample(number: "51").text)
      try workspace.write("Content/documents/a.import.txt", "Cần xem lại")
      let run = try workspace.program.run(["check"])
      #expect(run.status == 0)
      #expect(!run.errors.contains("a.import.txt"))
    }
  }

  @Test(
    "A table and its schema are written, never over others",
    .enabled(if: canRead, "needs .typesetting"))
  func table() throws {
    try Workspace.with { workspace in
      workspace.program.environment = ["LANG": "vi_VN.UTF-8"]
      try workspace.write(
        "Số hộ.csv", "Biểu 1;\nTỉnh;Số hộ\nSơn La;1.250\nHòa Bình;30\nTổng;1.280\n")
      let arguments = ["import", "table", "Số hộ.csv", "--to", "Content/data"]
      let run = try workspace.program.run(arguments)
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        run.output.contains("Content/data/so-ho.csv, Content/data/so-ho.schema.json: 2 hàng, 2 cột")
      )
      #expect(run.errors.contains("bỏ hàng tổng 5: Tổng | 1.280"))
      try workspace.write("Content/documents/a.md", Sample(number: "51").text)
      #expect(try workspace.program.run(["check"]).status == 0)
      let again = try workspace.program.run(arguments)
      #expect(again.status == 1)
      #expect(again.errors.contains("[import.name-taken]"))
      #expect(try workspace.program.run(arguments + ["--name", "ho-2"]).status == 0)
    }
  }
}
