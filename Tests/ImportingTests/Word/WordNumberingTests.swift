import Testing

@Suite("Automatic numbers of Word", .enabled(if: MadeDocx.canRead, "needs .typesetting"))
struct WordNumberingTests {
  /// Lists as an office has them: I., 1., a), and dashes.
  private static let lists =
    "<w:abstractNum w:abstractNumId=\"1\">"
    + level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "lowerLetter", "%3)")
    + level(3, "decimal", "%2.%4.") + "</w:abstractNum>"
    + "<w:abstractNum w:abstractNumId=\"2\">" + level(0, "bullet", "\u{F0B7}")
    + level(1, "bullet", "o") + "</w:abstractNum>"
    + "<w:abstractNum w:abstractNumId=\"3\">"
    + level(0, "decimal", "Chương %1", "<w:pStyle w:val=\"Chuong\"/>")
    + level(1, "decimal", "Điều %2.", "<w:lvlRestart w:val=\"0\"/><w:pStyle w:val=\"Dieu\"/>")
    + "</w:abstractNum>"
    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
    + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
    + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"3\"/></w:num>"
    + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"1\">"
    + "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"

  private func lines(_ body: String, styles: String = "") throws -> [String] {
    var docx = planDocx(body)
    docx.numbering = Self.lists
    docx.styles = styles
    return Array(try ImportedWord(docx).lines.dropFirst())
  }

  @Test("levels count, begin again under a higher one, and go on after text between")
  func levels() throws {
    let body =
      item("MỤC ĐÍCH", 0) + item("Đọc", 1) + item("Sách hay;", 2) + item("Sách mới.", 2)
      + item("Viết", 1) + p(r("Ghi chép.")) + item("NỘI DUNG", 0) + item("Mua sách", 1)
      + item("Chọn", 3) + p(r("Chọn kỹ."))
    #expect(
      try lines(body) == [
        "## I. MỤC ĐÍCH", "### 1. Đọc", "a) Sách hay;", "b) Sách mới.", "### 2. Viết", "Ghi chép.",
        "## II. NỘI DUNG", "### 1. Mua sách", "#### 1.1. Chọn", "Chọn kỹ.",
      ])
  }

  @Test("marks of lists are dashes, and pluses under them")
  func bullets() throws {
    let body =
      item("Cấp tỉnh:", 0, list: 2) + item("Sở A;", 1, list: 2) + item("Cấp xã.", 0, list: 2)
    #expect(try lines(body) == ["- Cấp tỉnh:", "  - Sở A;", "- Cấp xã."])
  }

  @Test("a list may begin elsewhere, and count on for another list of its kind")
  func overrides() throws {
    let body =
      item("MỤC ĐÍCH", 0) + item("Đọc.", 1) + item("Viết.", 1, list: 4) + item("Vẽ.", 1, list: 4)
    #expect(try lines(body).dropFirst() == ["1. Đọc.", "5\\. Viết.", "6. Vẽ."])
  }

  @Test("styles carry numbers; articles count through all chapters where the list says so")
  func byStyle() throws {
    let style = { (name: String, more: String) in
      "<w:style w:type=\"paragraph\" w:styleId=\"\(name)\"><w:pPr>\(more)</w:pPr></w:style>"
    }
    let styles =
      style("Chuong", "<w:numPr><w:numId w:val=\"3\"/></w:numPr>")
      + style("Dieu", "<w:numPr><w:numId w:val=\"3\"/></w:numPr>")
    let of = { (text: String, name: String, more: String) in
      p(r(text), "<w:pStyle w:val=\"\(name)\"/>\(more)")
    }
    let body =
      of("QUY ĐỊNH CHUNG", "Chuong", "") + of("Phạm vi", "Dieu", "") + p(r("Cả tỉnh."))
      + of("THI HÀNH", "Chuong", "") + of("Hiệu lực", "Dieu", "") + p(r("Từ nay."))
      + of("Điều cuối", "Dieu", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    #expect(
      try lines(body, styles: styles) == [
        "## Chương 1. QUY ĐỊNH CHUNG", "### Điều 1. Phạm vi", "Cả tỉnh.", "## Chương 2. THI HÀNH",
        "### Điều 2. Hiệu lực", "Từ nay.", "Điều cuối",
      ])
  }

  @Test("deleted paragraphs do not count, empty ones count without a line, cells show their number")
  func whatCounts() throws {
    let gone =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>"
      + "<w:rPr><w:del w:author=\"A\"/></w:rPr></w:pPr>"
      + "<w:del w:author=\"A\"><w:r><w:delText>Bỏ.</w:delText></w:r></w:del></w:p>"
    let body =
      item("NỘI DUNG", 0) + item("Đọc.", 1) + gone + item("", 1) + item("Viết.", 1)
      + table(
        [
          [cell("TT"), cell("Bản")], ["<w:tc>\(item("", 1, list: 4))</w:tc>", cell("Nà Tòng")],
        ], lines: true)
    #expect(
      try lines(body).dropFirst() == [
        "1. Đọc.", "3\\. Viết.", "| TT | Bản |", "|---|---|", "| 5. | Nà Tòng |",
      ])
  }
}
