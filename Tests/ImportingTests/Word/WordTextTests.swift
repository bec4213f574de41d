import Foundation
import Importing
import TestSupport
import Testing

@Suite("Text of Word files", .enabled(if: MadeDocx.canRead, "needs .typesetting"))
struct WordTextTests {
  @Test("header, ending and text of a whole document")
  func wholeDocument() throws {
    let imported = try ImportedWord(planDocx(p(r("I. MỤC ĐÍCH")) + p(r("Đọc sách."))))
    #expect(imported.contents.contains("number: \"15\"\nsymbol: \"KH-UBND\"\ndate: 2024-05-04"))
    #expect(imported.contents.contains("subject: \"Mở phòng đọc sách ở các bản\""))
    #expect(imported.contents.contains("  - \"Ủy ban nhân dân tỉnh Sơn La\""))
    #expect(imported.contents.contains("Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019\""))
    #expect(
      imported.contents.contains("authority: \"TM. ỦY BAN NHÂN DÂN\"\n    post: \"CHỦ TỊCH\""))
    #expect(imported.contents.contains("name: \"Lò Văn Tư\""))
    #expect(imported.contents.contains("archive: \"VT\""))
    #expect(imported.lines.suffix(2) == ["## I. MỤC ĐÍCH", "Đọc sách."])
    #expect(imported.result?.statistics.unplaced == 0)
    #expect(imported.result?.fileName == "ke-hoach-15-kh-ubnd-2024.md")
  }

  @Test("a header laid out with tabs is read as two columns")
  func tabs() throws {
    let line = { (left: String, right: String) in
      p("\(r(left))<w:r><w:tab/></w:r>\(r(right))")
    }
    let imported = try ImportedWord(
      MadeDocx(
        line("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
          + line("TỈNH SƠN LA", "Độc lập - Tự do - Hạnh phúc")
          + line("Số: 15/KH-UBND", "Sơn La, ngày 04 tháng 5 năm 2024")
          + p(r("KẾ HOẠCH")) + p(r("Mở phòng đọc sách")) + p(r("Căn cứ Luật Thư viện;"))
          + p("\(r("a)"))<w:r><w:tab/></w:r>\(r("Đọc    sách."))")))
    #expect(imported.contents.contains("  - \"Ủy ban nhân dân tỉnh Sơn La\""))
    #expect(imported.contents.contains("place: \"Sơn La\""))
    #expect(imported.lines == ["a) Đọc sách."])
  }

  @Test("two signers beside each other are two, the second without an authority too")
  func twoSigners() throws {
    var docx = planDocx(p(r("Đọc sách.")))
    docx.body = docx.body.replacing("<w:p><w:pPr></w:pPr></w:p>", with: "")
    docx.body += table(
      [
        [
          cell("Nơi nhận:\n- Lưu: VT."), cell("TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nLò Văn Tư"),
          cell("GIÁM ĐỐC\n\nHà Thị Sáu"),
        ]
      ], lines: false)
    let ending = "<w:tbl><w:tblPr>"
    let parts = docx.body.components(separatedBy: ending)
    // The ending of the plan goes, so that this one is its ending.
    docx.body = parts.dropLast(2).joined(separator: ending) + ending + parts[parts.count - 1]
    let imported = try ImportedWord(docx)
    #expect(
      imported.contents.contains(
        "name: \"Lò Văn Tư\"\n  - post: \"GIÁM ĐỐC\"\n    name: \"Hà Thị Sáu\""))
    #expect(imported.result?.statistics.unplaced == 0)
  }

  @Test("changes are accepted and counted by their authors, comments counted")
  func revisions() throws {
    let del = { (text: String) in
      "<w:del w:author=\"Lò A\"><w:r><w:delText>\(text)</w:delText></w:r></w:del>"
    }
    var docx = planDocx(
      p("\(r("Có "))\(del("13"))<w:ins w:author=\"Lò A\">\(r("12"))</w:ins>\(r(" bản."))")
        + p(del("Đoạn này bỏ."), "<w:rPr><w:del w:author=\"Hà B\"/></w:rPr>")
        + p(r("Một câu"), "<w:rPr><w:del w:author=\"Hà B\"/></w:rPr>") + p(r(" liền nhau.")))
    docx.comments = "<w:comment w:id=\"0\" w:author=\"Hà B\">\(p(r("Xem lại")))</w:comment>"
    let imported = try ImportedWord(docx)
    #expect(imported.lines.suffix(2) == ["Có 12 bản.", "Một câu liền nhau."])
    #expect(
      imported.message("tracked-changes")
        == "tệp còn 5 chỗ sửa chưa chốt của Lò A (3), Hà B (2); đã lấy bản sau khi sửa")
    #expect(imported.message("comments")?.contains("1 lời nhận xét của Hà B") == true)
    #expect(!imported.contents.contains("Xem lại"))
  }

  @Test("fields and content controls keep what they print, and a field left open hides nothing")
  func fields() throws {
    let mark = { (kind: String) in "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    let code = { (text: String) in "<w:r><w:instrText>\(text)</w:instrText></w:r>" }
    let control = { (properties: String, content: String) in
      "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }
    let body =
      p(
        r("Gửi ") + mark("begin") + code("MERGEFIELD Ten") + mark("separate") + r("Sở A")
          + mark("end") + r(", số ")
          + "<w:fldSimple w:instr=\"DOCPROPERTY So\">\(r("37"))</w:fldSimple>"
          + control("", r(" ngay.")) + control("<w:showingPlcHdr/>", r("Bấm vào đây")))
      + p(mark("begin") + code("TOC \\o") + mark("separate") + r("I. MỤC ĐÍCH 1"))
      + p(r("II. NỘI DUNG 2") + mark("end")) + p(r("Đọc sách."))
    #expect(
      try ImportedWord(planDocx(body)).lines.suffix(2) == ["Gửi Sở A, số 37 ngay.", "Đọc sách."])
    let open = planDocx(p(mark("begin") + code("PAGE") + r("Một.")) + p(r("Hai.")))
    #expect(try ImportedWord(open).lines.suffix(2) == ["Một.", "Hai."])
  }

  @Test("notes stand at their marks, endnotes too")
  func notes() throws {
    var docx = planDocx(
      p(
        r("Có 12 bản") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>" + r(" xa")
          + "<w:r><w:endnoteReference w:id=\"7\"/></w:r>" + r(".")))
    docx.footnotes = "<w:footnote w:id=\"7\">\(p(r("Theo ") + r("rà soát", "<w:i/>")))</w:footnote>"
    docx.endnotes = "<w:endnote w:id=\"7\">\(p(r("Trên 30 km")))</w:endnote>"
    #expect(
      try ImportedWord(docx).lines.suffix(3)
        == ["Có 12 bản[^1] xa[^2].", "[^1]: Theo *rà soát*", "[^2]: Trên 30 km"])
  }

  @Test("a note at the subject or a legal basis is kept for the editor, its mark is no text")
  func notesOfFields() throws {
    let mark = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
    var docx = MadeDocx(
      p(r("Số: 15/KH-UBND")) + p(r("KẾ HOẠCH")) + p(r("Mở phòng đọc sách") + mark)
        + p(r("Căn cứ Luật Thư viện") + mark.replacing("1", with: "2")) + p(r("Đọc sách."))
    )
    docx.footnotes =
      "<w:footnote w:id=\"1\">\(p(r("Đã sửa")))</w:footnote>"
      + "<w:footnote w:id=\"2\">\(p(r("Đã thay")))</w:footnote>"
    let imported = try ImportedWord(docx)
    #expect(imported.contents.contains("subject: \"Mở phòng đọc sách\""))
    #expect(imported.contents.contains("  - \"Căn cứ Luật Thư viện\""))
    #expect(imported.lines.contains { $0.hasSuffix("Đã sửa") })
    #expect(imported.lines.contains { $0.hasSuffix("Đã thay") })
    #expect(imported.codes.filter { $0 == "import.unplaced" }.count == 2)
  }

  @Test("a line break is a blank in a sentence, and a break where it divides a header or a list")
  func lineBreaks() throws {
    let broken = { (parts: [String]) in
      p(parts.map { r($0) }.joined(separator: "<w:r><w:br/></w:r>"))
    }
    let docx = MadeDocx(
      broken(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"])
        + p(r("Số: 15/KH-UBND")) + broken(["KẾ HOẠCH", "Mở phòng đọc sách", "ở các bản"])
        + p(r("Căn cứ Luật Thư viện;"))
        + broken(["Các việc phải", "làm ngay:", "- Chọn sách;", "- Mua sách."]))
    let imported = try ImportedWord(docx)
    #expect(imported.contents.contains("subject: \"Mở phòng đọc sách ở các bản\""))
    #expect(imported.lines == ["Các việc phải làm ngay:", "- Chọn sách;", "- Mua sách."])
  }

  @Test("a box is read once and told, hidden text is left out and told")
  func boxes() throws {
    let content = "<w:txbxContent>\(p(r("Ghi trong khung.")))</w:txbxContent>"
    let box =
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>\(content)</wps:txbx>"
      + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(content)</v:textbox></w:pict>"
      + "</mc:Fallback></mc:AlternateContent></w:r>"
    let imported = try ImportedWord(
      planDocx(p(r("Đọc sách.") + box + r("bí mật", "<w:vanish/>")) + p(r("Mua sách."))))
    #expect(imported.lines.suffix(3) == ["Đọc sách.", "Ghi trong khung.", "Mua sách."])
    #expect(imported.codes.contains("import.text-box"))
    #expect(imported.message("hidden-text") == "bỏ 6 ký tự ẩn")
  }

  @Test("numbers alone in a paragraph are text: a Word file has no page numbers in it")
  func loneNumbers() throws {
    #expect(
      try ImportedWord(planDocx(p(r("Số hộ:")) + p(r("12")))).lines.suffix(2) == ["Số hộ:", "12"])
  }

  @Test("capitals, raised figures, symbols and letters in two parts")
  func looks() throws {
    let imported = try ImportedWord(
      planDocx(
        p(
          r("Ủy ban ", "<w:caps/>") + r("rộng 30 m")
            + r("2", "<w:vertAlign w:val=\"superscript\"/>"))
          + p(
            "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>" + r(" Co\u{301} ho\u{323}c")
              + "<w:r><w:noBreakHyphen/></w:r>" + r("ba\u{300}i"))))
    #expect(imported.lines.suffix(2) == ["ỦY BAN rộng 30 m²", "☐ Có họ" + "c-bài"])
  }

  @Test("paragraphs are not joined, unless somebody has ended each line by hand")
  func paragraphsStay() throws {
    #expect(
      try ImportedWord(planDocx(p(r("Mang theo")) + p(r("áo ấm")) + p(r("chăn màn")))).lines.suffix(
        3)
        == ["Mang theo", "áo ấm", "chăn màn"])
    let words = [
      "Ủy ban nhân dân các xã chọn nhà sinh hoạt cộng đồng",
      "ở nơi đông trẻ em, cử người giữ sách, mở cửa các",
      "buổi chiều và ngày nghỉ, ghi lại số lượt người đến",
      "đọc và mượn sách, mỗi quý báo cáo một lần về Sở",
      "để tổng hợp, trình cấp trên xem xét.",
    ]
    let docx = MadeDocx(words.map { p(r($0)) }.joined())
    #expect(try ImportedWord(docx).lines == [words.joined(separator: " ")])
  }

  @Test("the same file gives the same bytes")
  func sameBytes() throws {
    let bytes = try planDocx(p(r("Đọc sách."))).bytes
    let first = try ImportedWord(bytes)
    #expect(try ImportedWord(bytes).contents == first.contents)
    #expect(!first.contents.isEmpty)
  }
}
