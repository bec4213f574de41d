import Importing
import Model
import Testing

@Suite("Headings, points and lists")
struct OutlineTests {
  @Test("levels follow the nesting, whatever markers the document uses")
  func levels() throws {
    let lines = try bodyLines(
      """
      Phần thứ nhất
      QUY ĐỊNH

      I. NỘI DUNG

      1. Phòng đọc

      1.1. Sách

      a) Sách thiếu nhi

      Mua mỗi năm một lần.

      2. Thư viện

      Mở cửa cả tuần.
      """)
    #expect(
      lines.filter { $0.hasPrefix("#") } == [
        "## Phần thứ nhất. QUY ĐỊNH", "### I. NỘI DUNG", "#### 1. Phòng đọc", "##### 1.1. Sách",
        "###### a) Sách thiếu nhi", "#### 2. Thư viện",
      ])
  }

  @Test("numbers at the outermost level are headings of level 2")
  func numbersOnly() throws {
    let lines = try bodyLines("1. Sách\n\nMua sách.\n\n2. Báo\n\nĐặt báo.")
    #expect(lines == ["## 1. Sách", "Mua sách.", "## 2. Báo", "Đặt báo."])
  }

  @Test("a short marked line with nothing under it is a point")
  func shortPoints() throws {
    let lines = try bodyLines("Đối tượng gồm:\n\na) Hộ nghèo\n\nb) Hộ cận nghèo\n\nc) Học sinh")
    #expect(lines.suffix(3) == ["a) Hộ nghèo", "b) Hộ cận nghèo", "c) Học sinh"])
  }

  @Test("a sentence is a point though text follows")
  func sentence() throws {
    let lines = try bodyLines(
      "1. Mỗi bản mở một phòng đọc.\n\nPhòng rộng rãi.\n\n2. Xã cấp bàn ghế.")
    #expect(
      lines == ["1. Mỗi bản mở một phòng đọc.", "Phòng rộng rãi.", "2. Xã cấp bàn ghế."])
  }

  @Test("a bold line is a heading though it ends in a full stop, and loses the emphasis")
  func boldHeading() throws {
    #expect(try bodyLines("**1. Mở phòng đọc.**\n\nLàm ngay.").first == "## 1. Mở phòng đọc.")
  }

  @Test("bullets and letters under a numbered point lie in its item")
  func insidePoint() throws {
    let lead =
      "phối hợp với các phòng, ban của huyện, đoàn thanh niên và trưởng các bản ở xa trung tâm lo liệu những việc sau đây:"
    let imported = try Imported(
      plan(
        "9. Sở Nội vụ \(lead)\n\n- Xếp người.\n\n- Trả lương.\n\n10. Sở Tài chính \(lead)\n\na) Mua sách."
      ))
    #expect(
      imported.markdown.hasSuffix(
        """
        9. Sở Nội vụ \(lead)

           - Xếp người.
           - Trả lương.

        10. Sở Tài chính \(lead)

            a) Mua sách.
        """))
    #expect(imported.document.body.sections.map(\.anchor) == ["muc-9", "muc-10", "muc-10-a"])
  }

  @Test("a point beside a heading of its level is no list item, so that it does not lie under it")
  func pointBesideHeading() throws {
    let imported = try Imported(plan("I. SÁCH\n\n1. Kho\n\nMở kho.\n\n2. Mua sách mới mỗi năm."))
    #expect(imported.lines.suffix(3) == ["### 1. Kho", "Mở kho.", "2\\. Mua sách mới mỗi năm."])
    #expect(imported.document.body.sections.map(\.anchor) == ["muc-i", "muc-i-1", "muc-i-2"])
  }

  @Test("a number that does not go on its list stays as printed and is reported")
  func gapInNumbers() throws {
    let imported = try Imported(plan("1. Mua sách mới.\n\n4. Sửa phòng đọc."))
    #expect(imported.lines.suffix(2) == ["1. Mua sách mới.", "4\\. Sửa phòng đọc."])
    #expect(imported.codes(at: 13) == ["import.sequence"])
    #expect(imported.document.body.sections.map(\.anchor) == ["muc-1", "muc-4"])
  }

  @Test("what stands under such a number is a list of its own, not code")
  func underGap() throws {
    let imported = try Imported(
      plan("11. Mua sách mới.\n\n14. Sửa phòng đọc như sau.\n- Quét vôi:\n+ Tường.\n- Lợp mái."))
    #expect(
      imported.markdown.hasSuffix(
        "14\\. Sửa phòng đọc như sau.\n\n- Quét vôi:\n  - Tường.\n- Lợp mái."))
    #expect(!imported.document.body.nodes.contains { $0.kind == .codeBlock })
  }

  @Test("points run a b c d đ e g h i k: no letter is missing there")
  func letters() throws {
    let letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n"]
    let imported = try Imported(plan(letters.map { "\($0)) Mua sách." }.joined(separator: "\n")))
    #expect(!imported.codes.contains("import.sequence"))
    #expect(imported.lines.count == 14)
  }

  @Test("“+” items lie under “-”, other bullets are “-”")
  func nesting() throws {
    let lines = try bodyLines("- Sách:\n+ Truyện.\n+ Thơ.\n• Báo.\n-Tạp chí.")
    #expect(lines == ["- Sách:", "  - Truyện.", "  - Thơ.", "- Báo.", "- Tạp chí."])
  }

  @Test("“+” without “-” over it is set at the outer level, as a guess")
  func plusAlone() throws {
    let imported = try Imported(plan("+ Truyện."))
    #expect(imported.lines.last == "- Truyện.")
    #expect(imported.codes(at: 11) == ["import.guess.plus-without-dash"])
  }

  @Test("l and 1 in a Roman number before capitals are read as I, as a guess")
  func damagedRoman() throws {
    let imported = try Imported(plan("l. MỤC ĐÍCH\n\nĐọc sách.\n\nIl. YÊU CẦU\n\nĐúng giờ."))
    #expect(imported.lines.filter { $0.hasPrefix("#") } == ["## I. MỤC ĐÍCH", "## II. YÊU CẦU"])
    #expect(imported.codes(at: 15) == ["import.guess.damaged-marker"])
  }

  @Test("A. to D. are letters, I. and V. numbers")
  func capitals() throws {
    let body = ["A", "B", "C", "D"].map { "\($0). PHẦN VIỆC\n\nI. SÁCH\n\nMua." }
    let imported = try Imported(plan(body.joined(separator: "\n\n")))
    let headings = imported.lines.filter { $0.hasPrefix("## ") }
    #expect(headings.count == 4)
    #expect(!imported.codes.contains("import.sequence"))
  }

  @Test(
    "what only looks like a marker is text",
    arguments: [
      "1.639 dự án được duyệt.", "2023. Đó là năm đầu.", "17/10 là ngày cao điểm.",
      "Điều 5 của Luật nói rõ.", "Mục đích là phục vụ bạn đọc.", "Phần lớn bạn đọc là trẻ em.",
      "Phụ lục kèm theo có mẫu thẻ.", "a bạn đọc.", "Chương trình mở cả tuần.",
    ])
  func noMarker(text: String) throws {
    let imported = try Imported(plan("Bạn đọc vui.\n\n\(text)"))
    #expect(imported.lines.count == 3)
    #expect(imported.lines.last?.replacing("\\", with: "") == text)
  }

  @Test("a point whose own numbers follow gives its run-in title to the heading over them")
  func runInTitle() throws {
    let imported = try Imported(
      plan("1. Ngành văn hóa: Lo việc chung của các phòng đọc.\n\n1.1. Thư viện tỉnh\n\nCấp sách."))
    #expect(
      imported.lines.suffix(4) == [
        "## 1. Ngành văn hóa:", "Lo việc chung của các phòng đọc.", "### 1.1. Thư viện tỉnh",
        "Cấp sách.",
      ])
    #expect(imported.codes(at: 11) == ["import.guess.run-in-heading"])
  }

  @Test("an article that is one sentence has a heading of its number alone")
  func articleSentence() throws {
    let lines = try bodyLines(
      "Điều 1. Mở phòng đọc ở mọi bản.\nĐiều 2. Quyết định có hiệu lực ngay.")
    #expect(
      lines == [
        "## Điều 1", "Mở phòng đọc ở mọi bản.", "## Điều 2", "Quyết định có hiệu lực ngay.",
      ])
  }

  @Test("levels below the sixth are points")
  func tooDeep() throws {
    let body = (1...8).map {
      Array(repeating: "1", count: min($0, 5)).joined(separator: ".") + ". Việc\n\nLàm."
    }
    let imported = try Imported(plan("Phần I. MỘT\n\nI. HAI\n\n" + body.joined(separator: "\n\n")))
    #expect(!imported.lines.contains { $0.hasPrefix("#######") })
    #expect(imported.lines.count { $0 == "Làm." } == 8)
  }
}
