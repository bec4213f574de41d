import Diagnostics
import Foundation
import Importing
import Testing

@Suite("Tables and pictures of Word files", .enabled(if: MadeDocx.canRead, "needs .typesetting"))
struct WordTableTests {
  @Test("merged cells are filled, two header rows are one, a merged number stands once")
  func mergedCells() throws {
    let down = "<w:vMerge w:val=\"restart\"/>"
    let goesOn = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>\(p(""))</w:tc>"
    let body = table(
      [
        [
          cell("TT", down), cell("Bản", down), cell("Sách (cuốn)", "<w:gridSpan w:val=\"2\"/>"),
          cell("Ghi chú", down),
        ],
        [goesOn, goesOn, cell("Cũ"), cell("Mới"), goesOn],
        [cell("1"), cell("Nà Tòng"), cell("12"), cell("30", down), cell("Đã giao\nđủ", down)],
        [cell("2"), cell("Pom Khốc"), cell("8"), goesOn, goesOn],
        [cell("Tổng", "<w:gridSpan w:val=\"2\"/>"), cell("20"), cell("30"), cell("")],
      ], lines: true)
    let imported = try ImportedWord(planDocx(body))
    #expect(
      imported.lines.suffix(5) == [
        "| TT | Bản | Sách (cuốn): Cũ | Sách (cuốn): Mới | Ghi chú |", "|---|---|---|---|---|",
        "| 1 | Nà Tòng | 12 | 30 | Đã giao đủ |", "| 2 | Pom Khốc | 8 | | Đã giao đủ |",
        "| Tổng | | 20 | 30 | |",
      ])
    #expect(imported.codes.filter { $0 == "import.merged-number" }.count == 1)
  }

  @Test("tables that follow each other stay two; paragraphs of a cell stay apart; a 3 is no page")
  func separateTables() throws {
    let one = table([[cell("Bản")], [cell("3")], [cell("- Nà Tòng;\n- Pom Khốc")]], lines: true)
    #expect(
      try ImportedWord(planDocx(one + one)).lines.suffix(8) == [
        "| Bản |", "|---|", "| 3 |", "| - Nà Tòng;<br>- Pom Khốc |", "| Bản |", "|---|", "| 3 |",
        "| - Nà Tòng;<br>- Pom Khốc |",
      ])
  }

  private static let png =
    [UInt8](
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
      ) ?? Data())

  private func picture(_ relation: String, _ words: String) -> String {
    "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"\(words)\"/>"
      + "<a:graphic><a:blip r:embed=\"\(relation)\"/></a:graphic></wp:inline></w:drawing></w:r>"
  }

  private func withPicture(_ body: String) -> MadeDocx {
    var docx = planDocx(body)
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    docx.relations =
      "<Relationship Id=\"p1\" Type=\"\(kind)\" Target=\"media/a.png\"/>"
      + "<Relationship Id=\"p2\" Type=\"\(kind)\" Target=\"media/b.emf\"/>"
      + "<Relationship Id=\"p3\" Type=\"\(kind)\" Target=\"http://127.0.0.1:9/x.png\" TargetMode=\"External\"/>"
    docx.files = [("word/media/a.png", Self.png), ("word/media/b.emf", [1, 0, 0, 0])]
    return docx
  }

  @Test("pictures are kept with their descriptions, each file once")
  func pictures() throws {
    let imported = try ImportedWord(
      withPicture(
        p(r("Đọc sách.") + picture("p1", "Phòng đọc")) + p(picture("p1", ""))
          + p(r("Hình 2. Trẻ đọc sách"))))
    #expect(imported.result?.pictures.map(\.name) == ["ke-hoach-15-kh-ubnd-2024-1.png"])
    #expect(imported.result?.pictures.first?.bytes == Self.png)
    #expect(
      imported.lines.suffix(4) == [
        "Đọc sách.", "![Phòng đọc](../media/ke-hoach-15-kh-ubnd-2024-1.png)",
        "![Hình 2. Trẻ đọc sách](../media/ke-hoach-15-kh-ubnd-2024-1.png)", "Hình 2. Trẻ đọc sách",
      ])
  }

  @Test("a picture without words, of another form, from elsewhere or in the header is told")
  func otherPictures() throws {
    let docx = withPicture(
      p(picture("p1", "")) + p(picture("p2", "Bản đồ")) + p(picture("p3", "Ngoài")))
    let imported = try ImportedWord(docx)
    #expect(imported.codes.contains("import.picture-without-description"))
    #expect(imported.codes.contains("import.picture-form"))
    #expect(imported.message("external") == "không mở 1 liên kết ra ngoài tệp")
    #expect(!imported.contents.contains("Ngoài"))
    var header = docx
    header.body = p(picture("p1", "Biểu tượng")) + planDocx("").body
    let second = try ImportedWord(header)
    #expect(second.result?.pictures.isEmpty == true)
    #expect(second.codes.contains("import.picture-left-out"))
  }
}
