import Diagnostics
import Foundation
import PrintRendering
import TestSupport
import Testing

/// Tables and blanks that are wider than the sheet, read back from the PDF.
@Suite(.enabled(if: Print.isAvailable && Print.canReadPDFs, Comment(rawValue: Print.why)))
struct WideTableTests {
  private static let front = "---\nkind: bao-cao\nsubject: Thử\nissuers: [A]\n---\n"

  private static func table(_ columns: Int, _ cell: String) -> String {
    let row = { (text: String) in "|" + String(repeating: " \(text) |", count: columns) + "\n" }
    return row("Cột") + row("---:") + row(cell) + row(cell)
  }

  private func measure(_ body: String) throws -> PDFMeasure {
    try PDFMeasure(Print.pdf(Self.front + body))
  }

  /// No word stands over another or over the page's edge.
  private func expectClear(_ measure: PDFMeasure, _ comment: Comment? = nil) {
    for page in measure.pages {
      for (index, word) in page.words.enumerated() {
        #expect(word.left >= 40 && word.right <= page.width - 40, comment)
        for other in page.words[(index + 1)...] {
          let width = min(word.right, other.right) - max(word.left, other.left)
          let height = min(word.bottom, other.bottom) - max(word.top, other.top)
          #expect(width < 0.5 || height < 2, "“\(word.text)” and “\(other.text)”")
        }
      }
    }
  }

  @Test(
    "numbers, dates and identifiers keep whole and clear of each other in tables of any width that fits",
    arguments: [
      (4, "1.234.567.890"), (7, "1.234.567.890"), (9, "1.234.567.890"), (11, "1.234.567.890"),
      (12, "1.234.567"), (10, "27/10/2023"), (8, "2.892.254 triệu"), (10, "SLĐTBXH"),
    ])
  func wholeAtoms(columns: Int, cell: String) throws {
    for heading in ["", "# Phụ lục I. BẢNG\n\n"] {
      let measure = try measure("\(heading)Đoạn.\n\n\(Self.table(columns, cell))\nHết.\n")
      expectClear(measure, "\(columns) columns of \(cell)")
      for part in cell.split(separator: " ") {
        let count = measure.pages.flatMap(\.words).filter { $0.text == part }.count
        #expect(count == 2 * columns, "\(columns) columns of \(cell)")
      }
      let heights = measure.pages.flatMap(\.words).filter { cell.hasPrefix($0.text) }
        .map { $0.height / 0.909 }
      #expect((heights.min() ?? 0) > 8.9, "no smaller than 9 pt")
    }
  }

  @Test("a table that needs it turns its own page in the text, and the whole of an appendix")
  func turned() throws {
    let text = try measure("Trước.\n\n\(Self.table(9, "1.234.567.890"))\nSau.\n")
    #expect(text.pages.map { $0.width > $0.height } == [false, true, false])
    let appendix = try measure(
      "Trước.\n\n# Phụ lục I. BẢNG\n\nMột.\n\n\(Self.table(9, "1.234.567.890"))\nHai.\n")
    #expect(appendix.pages.map { $0.width > $0.height } == [false, true])
    let narrow = try measure("Trước.\n\n\(Self.table(7, "1.234.567.890"))\nSau.\n")
    #expect(narrow.pages.map { $0.width > $0.height } == [false])
  }

  @Test("words that would run down narrow columns turn the sheet")
  func squeezed() throws {
    let words = String(repeating: "phối hợp thực hiện ", count: 12)
    let measure = try measure("# Phụ lục I. BẢNG\n\n\(Self.table(8, words))")
    #expect(measure.pages.last.map { $0.width > $0.height } == true)
  }

  @Test(
    "a table that fits no sheet is an error with its line and a way out",
    arguments: [(16, "1.234.567.890"), (24, "27/10/2023")])
  func refused(columns: Int, cell: String) throws {
    let job = try Print.job(
      "\(Self.front)Một.\n\n\(Self.table(columns, cell))", path: "documents/rong.md")
    guard case .failure(let failure) = try Print.results([job], Print.typesetter())[0] else {
      Issue.record("typeset all the same")
      return
    }
    let diagnostic = failure.diagnostic
    #expect(diagnostic.code == "print.table-too-wide")
    #expect(diagnostic.location == SourceLocation(file: "documents/rong.md", line: 8))
    #expect(diagnostic.summary.vietnamese.contains("\(columns) cột"))
    #expect(diagnostic.wayOut != nil)
  }

  @Test("dots and dashes of a form stay inside the margins and none is lost")
  func blanks() throws {
    let dots = String(repeating: ".", count: 146)
    let dashes = String(repeating: "-", count: 130)
    let text = """
      Họ và tên: \(dots)

      Ngày \(dots.prefix(30)) tháng \(dots.prefix(60)) tại \(dots.prefix(60))

      aaaaa\(dashes)

      - \(dots)

      | A | B |
      | --- | --- |
      | \(dots.prefix(80)) | \(dots.prefix(80)) |
      """
    let measure = try measure(text)
    for word in measure.pages.flatMap(\.words) where word.text.hasPrefix("..") {
      #expect(word.left >= 84 && word.right <= 595 - 42)
    }
    let printed = measure.pages.flatMap(\.words).map(\.text).joined()
    #expect(printed.filter { $0 == "." }.count == 146 * 2 + 150 + 160)
    #expect(printed.filter { $0 == "-" }.count >= 130)
  }

  @Test("a number is never divided, however long; a word that is too long may be")
  func longWords() throws {
    let number = String(repeating: "1.234.", count: 5) + "567"
    let pdf = try Print.pdf(
      Self.front + Self.table(3, number) + "\n" + Self.table(4, String(repeating: "chữ", count: 30))
    )
    #expect(try Print.text(of: pdf).components(separatedBy: number).count == 7)
    expectClear(try PDFMeasure(pdf))
  }

  @Test("notes of headings are not in the outline or the contents")
  func headingNotes() throws {
    let pdf = try Print.pdf(
      "\(Self.front)## I. KẾT QUẢ[^1]\n\nX.\n\n### 1. Số **đậm**[^2]\n\nY.\n\n"
        + "[^1]: Chú thích đầu.\n\n[^2]: Chú thích sau.\n")
    let json = try Print.read(pdf, with: "qpdf", ["--json", "FILE"])
    #expect(json.contains("\"title\": \"I. KẾT QUẢ\""))
    #expect(json.contains("\"title\": \"1. Số đậm\""))
    let text = try Print.text(of: pdf).flowing
    #expect(text.components(separatedBy: "Chú thích đầu.").count == 2)
    #expect(text.contains("I. KẾT QUẢ1"))
  }
}
