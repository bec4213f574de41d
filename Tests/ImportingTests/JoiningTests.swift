import Importing
import Testing

@Suite("Joining what line ends and page breaks cut")
struct JoiningTests {
  private let long =
    "Các bản ở xa trung tâm xã được cấp thêm sách thiếu nhi, sách nông nghiệp và báo hằng ngày"

  @Test("a paragraph goes on in small letters after a gap, with a note on both lines")
  func smallLetter() throws {
    let imported = try Imported(plan("Phòng đọc mở cửa vào mọi\n\nbuổi chiều trong tuần."))
    #expect(imported.lines.last == "Phòng đọc mở cửa vào mọi buổi chiều trong tuần.")
    #expect(imported.codes(at: 13) == ["import.joined"])
  }

  @Test("a list item, a point and a numbered point go on as well", arguments: ["- ", "a) ", "1. "])
  func markedText(marker: String) throws {
    let lines = try bodyLines("\(marker)Phòng đọc mở cửa vào mọi\n\nbuổi chiều trong tuần.")
    #expect(lines == ["\(marker)Phòng đọc mở cửa vào mọi buổi chiều trong tuần."])
  }

  @Test(
    "a text that ends its sentence does not go on", arguments: [".", ";", ":", "./.", ".”", "…"])
  func endOfSentence(end: String) throws {
    #expect(try bodyLines("Phòng đọc mở cửa\(end)\n\nbuổi chiều.").count == 2)
  }

  @Test("a long text without an end goes on before a capital letter, as a guess")
  func capitalAfterLongText() throws {
    let imported = try Imported(plan("- \(long)\n\nNhân dân do tỉnh mua."))
    #expect(imported.lines.last == "- \(long) Nhân dân do tỉnh mua.")
    #expect(imported.codes(at: 13) == ["import.guess.joined"])
  }

  @Test("a short text before a capital letter stays apart")
  func shortText() throws {
    #expect(try bodyLines("Trong đó\n\nNgân sách tỉnh cấp toàn bộ.").count == 2)
  }

  @Test("a text that ends in a word that no sentence ends with goes on before figures")
  func openWord() throws {
    let lines = try bodyLines("Việc này làm theo Quyết định số\n\n12/QĐ-UBND của tỉnh.")
    #expect(lines == ["Việc này làm theo Quyết định số 12/QĐ-UBND của tỉnh."])
  }

  @Test("“dân tộc thiểu số” ends a heading: no figure follows")
  func closedWord() throws {
    let lines = try bodyLines("Sách cho đồng bào dân tộc thiểu số\n\nMua sách song ngữ.")
    #expect(lines.count == 2)
  }

  @Test("an identifier cut after its hyphen has no blank there")
  func cutIdentifier() throws {
    let text =
      "Phòng đọc được lập theo nội dung của Kế hoạch số 12/KH-\nUBND năm ngoái."
    #expect(
      try bodyLines(text)
        == ["Phòng đọc được lập theo nội dung của Kế hoạch số 12/KH-UBND năm ngoái."])
  }

  @Test("a page number in the middle of a sentence does not part it")
  func pageNumber() throws {
    let imported = try Imported(plan("Phòng đọc mở cửa vào mọi\n\n- 2 -\n\nbuổi chiều."))
    #expect(imported.lines.last == "Phòng đọc mở cửa vào mọi buổi chiều.")
    #expect(imported.codes(at: 13) == ["import.guess.page-number"])
    #expect(imported.result.statistics.leftOut == 1)
  }

  @Test(
    "names and ranges cut before their dash are no list items",
    arguments: [
      ("Việc phát triển kinh tế", "- xã hội của bản.", "kinh tế - xã hội"),
      ("Giao ngành Lao động", "- Thương binh và Xã hội.", "Lao động - Thương binh"),
      ("Làm trong các năm 2021", "- 2025 tại mọi bản.", "2021 - 2025"),
    ])
  func cutBeforeDash(first: String, second: String, whole: String) throws {
    let lines = try bodyLines("\(first)\n\(second)")
    #expect(lines == ["\(first) \(second)"])
    #expect(lines[0].contains(whole))
  }

  @Test("hard-wrapped lines become whole paragraphs again")
  func hardWrapped() throws {
    let lines = try bodyLines(
      """
      Mỗi bản có một phòng đọc do trưởng bản trông coi, sách để trên giá
      thấp cho trẻ em dễ lấy. Phòng mở cửa từ năm giờ chiều đến chín giờ
      tối các ngày trong tuần, riêng chủ nhật mở cả ngày để phục vụ người
      đi chợ.

      - Sách do thư viện tỉnh cấp mỗi quý một lần, xã cho xe lên chở về
      và chia cho từng bản theo số hộ.
      - Báo do bưu điện chuyển.
      """)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("Mỗi bản") && lines[0].hasSuffix("người đi chợ."))
    #expect(lines[1].hasSuffix("theo số hộ."))
    #expect(lines[2] == "- Báo do bưu điện chuyển.")
  }

  @Test("lines under each other in a text that is not wrapped stay paragraphs")
  func notWrapped() throws {
    #expect(try bodyLines("Sở Nội vụ theo dõi.\nSở Tài chính cấp tiền.").count == 2)
  }

  @Test("a heading in capitals on two lines is one heading")
  func headingInCapitals() throws {
    let lines = try bodyLines("I. MỤC ĐÍCH\nVÀ YÊU CẦU\n\nPhục vụ bạn đọc.")
    #expect(lines.first == "## I. MỤC ĐÍCH VÀ YÊU CẦU")
  }
}
