import Importing
import Model
import Testing

@Suite("Footnotes")
struct NoteTests {
  @Test("a note in the middle of a sentence that a page break cut goes back to its mark")
  func middleOfSentence() throws {
    let imported = try Imported(
      plan("Phòng đọc¹ mở cửa vào mọi\n\n¹ Ở nhà văn hóa bản.\n\nbuổi chiều."))
    #expect(
      imported.markdown.hasSuffix(
        "Phòng đọc[^1] mở cửa vào mọi buổi chiều.\n\n[^1]: Ở nhà văn hóa bản."))
    #expect(imported.document.body.footnotes.count == 1)
  }

  @Test("numbers that begin again on each page run on in the file")
  func restartingNumbers() throws {
    let imported = try Imported(
      plan("Sách¹ và báo².\n\n¹ Sách mới.\n\n² Báo tỉnh.\n\nThơ¹ của dân bản.\n\n¹ Thơ song ngữ."))
    #expect(imported.holds("Sách[^1] và báo[^2]."))
    #expect(imported.holds("Thơ[^3] của dân bản."))
    #expect(imported.holds("[^3]: Thơ song ngữ."))
  }

  @Test("a mark that stands twice leads to the one note twice")
  func twice() throws {
    let imported = try Imported(plan("Sách¹ và báo¹.\n\n¹ Của tỉnh."))
    #expect(imported.holds("Sách[^1] và báo[^1]."))
  }

  @Test("“¹²” is two marks where there is no note 12, and one where there is")
  func adjacentMarks() throws {
    #expect(
      try Imported(plan("Sách¹² mới.\n\n¹ Một.\n\n² Hai.")).holds("Sách[^1][^2] mới."))
    let notes = (1...12).map { "\(superscript($0)) Ghi chú số \($0)." }.joined(separator: "\n\n")
    let marks = (1...11).map { "a\(superscript($0))" }.joined(separator: " ")
    #expect(try Imported(plan("\(marks) Sách¹² mới.\n\n\(notes)")).holds("Sách[^12] mới."))
  }

  private func superscript(_ number: Int) -> String {
    String(String(number).map { Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[Int(String($0)) ?? 0] })
  }

  @Test("marks in brackets count as well")
  func brackets() throws {
    let imported = try Imported(plan("Sách[1] mới.\n\n[1] Của tỉnh cấp."))
    #expect(imported.holds("Sách[^1] mới.\n\n[^1]: Của tỉnh cấp."))
  }

  @Test("exponents of units are no marks")
  func exponents() throws {
    let imported = try Imported(
      plan("Phòng rộng 30 m² và kho 60 m³ ở xã 12 km² có sách².\n\n² Mới."))
    #expect(imported.holds("Phòng rộng 30 m² và kho 60 m³ ở xã 12 km² có sách[^1]."))
  }

  @Test("a mark without a note stays in the text and is reported")
  func markWithoutNote() throws {
    let imported = try Imported(plan("Sách¹ mới."))
    #expect(imported.lines.last == "Sách¹ mới.")
    #expect(imported.codes(at: 11) == ["import.mark-without-note"])
  }

  @Test("a note without a mark is kept in sight and reported")
  func noteWithoutMark() throws {
    let imported = try Imported(plan("Sách mới.\n\n³ Của tỉnh cấp."))
    #expect(imported.document.unplaced == ["³ Của tỉnh cấp."])
    #expect(imported.codes(at: 13) == ["import.unplaced"])
  }

  @Test("marks in cells and in emphasis keep their place")
  func placesOfMarks() throws {
    let imported = try Imported(
      plan("TT\tTên\tSố\n1\tSách¹\t20\n\nThơ *của dân² bản* hay.\n\n¹ Mới.\n\n² Cũ."))
    #expect(imported.holds("| 1 | Sách[^1] | 20 |"))
    #expect(imported.holds("Thơ *của dân*[^2] *bản* hay."))
  }
}
