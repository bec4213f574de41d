import Diagnostics
import Model
import Reading
import Testing

@Suite struct OutlineTests {
  /// Anchor, label and depth of each section.
  private func sections(_ markdown: String) -> [String] {
    readBody(markdown).body.sections.map { "\($0.depth) \($0.anchor): \($0.label)" }
  }

  @Test("the outline of a plan: Roman numbers, numbers, letters")
  func plan() {
    let markdown = """
      ## I. MỤC ĐÍCH
      ### 1. Mục đích
      a) Một

      đ) Hai

      ### 2. Yêu cầu
      ## II. NỘI DUNG
      ### 1. Nội dung
      #### 1.1. Ban Phong trào
      ##### a) Sâu

      b) Điểm
      """
    #expect(
      sections(markdown) == [
        "1 muc-i: Mục I", "2 muc-i-1: Mục I.1", "3 muc-i-1-a: điểm a Mục I.1",
        "3 muc-i-1-dd: điểm đ Mục I.1", "2 muc-i-2: Mục I.2", "1 muc-ii: Mục II",
        "2 muc-ii-1: Mục II.1", "3 muc-ii-1-1: Mục II.1.1", "4 muc-ii-1-1-a: điểm a Mục II.1.1",
        "4 muc-ii-1-1-b: điểm b Mục II.1.1",
      ])
  }

  @Test("a dotted number right below a Roman one is spelt out")
  func dottedNumber() {
    #expect(
      sections("## III. X\n\n#### 1.1. A\n\n#### 1.11. B\n\n1.12. C\n") == [
        "1 muc-iii: Mục III", "2 muc-iii-1-1: Mục III.1.1", "2 muc-iii-1-11: Mục III.1.11",
        "2 muc-iii-1-12: Mục III.1.12",
      ])
  }

  @Test("a dotted number lies in the number it begins with, and in no other")
  func foreignNumber() {
    #expect(
      anchors("## I. X\n### 1. A\n#### 1.1. B\n#### 2.1. C\n##### 2.1.1. D\n")
        == ["muc-i", "muc-i-1", "muc-i-1-1", "muc-i-2-1", "muc-i-2-1-1"])
  }

  @Test("the outline of a legal text: phần, chương, mục, điều, khoản, điểm")
  func legalText() {
    let markdown = """
      # Phần thứ nhất. CHUNG
      ## Chương I. QUY ĐỊNH
      ### Mục 1. PHẠM VI
      #### Điều 5. Nguyên tắc

      1. Một

         a) Điểm một

         b) Điểm hai

      2. Hai

         a) Điểm

      #### Điều 5a. Thêm

      1. Một
      2. Hai

      ## Chương II. X
      ### Mục 1. Y
      #### Điều 6. Z

      a) Điểm không có khoản
      """
    #expect(
      sections(markdown) == [
        "1 phan-1: Phần 1", "2 chuong-i: Chương I", "3 chuong-i-muc-1: Mục 1 Chương I",
        "4 dieu-5: Điều 5", "5 dieu-5-1: khoản 1 Điều 5", "6 dieu-5-1-a: điểm a khoản 1 Điều 5",
        "6 dieu-5-1-b: điểm b khoản 1 Điều 5", "5 dieu-5-2: khoản 2 Điều 5",
        "6 dieu-5-2-a: điểm a khoản 2 Điều 5", "4 dieu-5a: Điều 5a", "5 dieu-5a-1: khoản 1 Điều 5a",
        "5 dieu-5a-2: khoản 2 Điều 5a", "2 chuong-ii: Chương II",
        "3 chuong-ii-muc-1: Mục 1 Chương II", "4 dieu-6: Điều 6", "5 dieu-6-a: điểm a Điều 6",
      ])
  }

  @Test("numbering begins anew in each appendix, with or without a number")
  func appendices() {
    let markdown = """
      ## I. X
      # Phụ lục I. TỔNG HỢP
      ## I. Y
      ### 1. Z
      # Phụ lục II
      ## I. Y

      1. Một

      # Phụ lục
      ## A. Y
      ## Điều 1. Z

      a) Điểm
      """
    #expect(
      sections(markdown) == [
        "1 muc-i: Mục I", "1 phu-luc-i: Phụ lục I", "2 phu-luc-i-muc-i: Mục I Phụ lục I",
        "3 phu-luc-i-muc-i-1: Mục I Phụ lục I.1", "1 phu-luc-ii: Phụ lục II",
        "2 phu-luc-ii-muc-i: Mục I Phụ lục II", "3 phu-luc-ii-muc-i-1: Mục I Phụ lục II.1",
        "1 phu-luc: Phụ lục", "2 phu-luc-phan-a: Phần A Phụ lục",
        "2 phu-luc-dieu-1: Điều 1 Phụ lục",
        "3 phu-luc-dieu-1-a: điểm a Điều 1 Phụ lục",
      ])
    #expect(readBody(markdown).body.sections.filter(\.isAppendix).count == 3)
  }

  @Test("capital letters are told from Roman numbers by the letter before them")
  func capitals() {
    #expect(
      anchors("## A. X\n### I. Y\n## B. X\n### I. Y\n## C. X\n### I. Y\n### V. Z\n")
        == [
          "phan-a", "phan-a-muc-i", "phan-b", "phan-b-muc-i", "phan-c", "phan-c-muc-i",
          "phan-c-muc-v",
        ])
    #expect(anchors("## H. X\n## I. Y\n") == ["phan-h", "phan-i"])
    #expect(anchors("## C. X\n") == ["muc-c"])
  }

  @Test("items of ordered lists are points, by their number and nesting")
  func listItems() {
    #expect(
      sections("## I. X\n\n1. A\n2. B\n   1. C\n      1. D\n3. E\n") == [
        "1 muc-i: Mục I", "2 muc-i-1: Mục I.1", "2 muc-i-2: Mục I.2", "3 muc-i-2-1: điểm 1 Mục I.2",
        "4 muc-i-2-1-1: điểm 1 điểm 1 Mục I.2", "2 muc-i-3: Mục I.3",
      ])
    #expect(
      anchors("## I. X\n### 1. Y\n\n1. A\n2. B\n\n   a) C\n\na) D\n")
        == ["muc-i", "muc-i-1", "muc-i-1-1", "muc-i-1-2", "muc-i-1-2-a", "muc-i-1-a"])
    #expect(anchors("## I. X\n\n3. A\n\nchữ\n\n4. B\n") == ["muc-i", "muc-i-3", "muc-i-4"])
    #expect(
      anchors("## I. X\n\n1.1. Y\n\n1. A\n2. B\n") == [
        "muc-i", "muc-i-1-1", "muc-i-1-1-1", "muc-i-1-1-2",
      ])
  }

  @Test("what is repeated gets an address of its own, and headings a warning")
  func repeated() {
    let (body, diagnostics) = readBody("## I. X\n## I. Y\n## I. Z\n\na) A\n\na) B\n")
    #expect(
      body.sections.map(\.anchor) == [
        "muc-i", "muc-i-lan-2", "muc-i-lan-3", "muc-i-a", "muc-i-a-lan-2",
      ])
    #expect(diagnostics.map(\.place) == ["2:1 outline.repeated", "3:1 outline.repeated"])
  }

  @Test("no two sections share an address, whatever they are called")
  func adversarialNames() {
    #expect(
      anchors("## X\n## X\n## X lan 2\n## X\n") == ["x", "x-lan-2", "x-lan-2-lan-2", "x-lan-3"])
    #expect(anchors("## Mục\n## I. A\n## Muc i\n") == ["muc", "muc-i", "muc-i-lan-2"])
    #expect(anchors("## ***\n## …\n## ?\n").allSatisfy { $0.hasPrefix("muc") })
  }

  @Test("headings without a number are addressed by their words, and lie where their level says")
  func unnumbered() {
    #expect(
      sections("## Lời nói đầu\n## I. X\n### Ghi chú\n### 1. Y\n## Lời kết\n### Phụ chú\n") == [
        "1 loi-noi-dau: Lời nói đầu", "1 muc-i: Mục I", "2 ghi-chu: Ghi chú", "2 muc-i-1: Mục I.1",
        "1 loi-ket: Lời kết", "2 phu-chu: Phụ chú",
      ])
    #expect(
      sections("# Phụ lục I\n# BIỂU TỔNG HỢP\n## 1. X\n") == [
        "1 phu-luc-i: Phụ lục I", "2 bieu-tong-hop: BIỂU TỔNG HỢP",
        "3 phu-luc-i-muc-1: Mục 1 Phụ lục I",
      ])
    let long = anchors("## " + String(repeating: "đường ", count: 1000))
    #expect(long.map(\.utf8.count).max() ?? .max <= 80)
    #expect(long.first?.hasSuffix("duong") == true)
  }

  @Test("a section's title is what follows its marker")
  func titles() {
    let body = readBody("## I. **MỤC** ĐÍCH\n\na) *Một* hai\n\n# Phụ lục\n\n1. Ba\n").body
    #expect(body.sections.map { body.text($0.title) } == ["MỤC ĐÍCH", "Một hai", "", "Ba"])
    #expect(body.sections.map(\.marker) == ["I.", "a)", "Phụ lục", "1."])
    #expect(body.sections.map(\.isHeading) == [true, false, true, false])
  }

  @Test("quotes, tables, bullet lists, code and footnotes hold no sections")
  func elsewhere() {
    #expect(
      anchors(
        "> ## I. X\n>\n> a) x\n\n- 1. x\n- a) y\n\n| a) x |\n|---|\n| 1. y |\n\n```\n## I. X\n```\n\nx[^1]\n\n[^1]: a) x\n"
      ).isEmpty)
  }
}
