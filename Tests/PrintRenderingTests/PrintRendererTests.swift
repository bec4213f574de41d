import Foundation
import Model
import PrintRendering
import Testing

/// What the templates are given, as JSON.
@Suite struct PrintRendererTests {
  private func content(_ markdown: String) throws -> [String: Any] {
    let job = try Print.job(markdown)
    let value = try JSONSerialization.jsonObject(with: Data(job.content))
    return try #require(value as? [String: Any])
  }

  private func front(_ lines: String, _ body: String = "Nội dung.") -> String {
    "---\nsubject: Thử\nissuers: [Cơ quan thử]\n\(lines)\n---\n\(body)\n"
  }

  @Test("numbers below 10 take a zero, and a blank number leaves room")
  func number() throws {
    func line(_ number: String) throws -> [String: Any] {
      let content = try content(
        front("kind: ke-hoach\nnumber: \"\(number)\"\nsymbol: KH-UBND\nplace: Sơn La"))
      return try #require(content["number"] as? [String: Any])
    }
    #expect(try line("5")["text"] as? String == "05")
    #expect(try line("05")["text"] as? String == "05")
    #expect(try line("237")["text"] as? String == "237")
    #expect(try line("237")["symbol"] as? String == "/KH-UBND")
    #expect(try line("")["isBlank"] as? Bool == true)
    #expect(try line("5")["isBlank"] as? Bool == false)
  }

  @Test(
    "days below 10 and the months 1 and 2 take a zero; blank parts stay blank",
    arguments: [
      ("2020-01-05", "05", "01", "2020"), ("2023-02-12", "12", "02", "2023"),
      ("2023-03-03", "03", "3", "2023"), ("4/2023", "", "4", "2023"),
    ])
  func dateline(date: String, day: String, month: String, year: String) throws {
    let content = try content(front("kind: ke-hoach\ndate: \(date)\nplace: Hà Nội"))
    let line = try #require(content["dateline"] as? [String: String])
    #expect(line == ["place": "Hà Nội", "day": day, "month": month, "year": year])
  }

  @Test("the Party's form of identifier has the Party's title and no colon")
  func party() throws {
    let content = try content(front("kind: chi-thi\nnumber: \"05\"\nsymbol: -CT/TW"))
    #expect(content["layout"] as? String == "party")
    let number = try #require(content["number"] as? [String: Any])
    #expect(number["label"] as? String == "Số")
    #expect(number["symbol"] as? String == "-CT/TW")
  }

  @Test("a letter has V/v under its number, and no kind")
  func letter() throws {
    let content = try content(
      "---\nkind: cong-van\nissuers: [A]\nsubject: Về việc báo cáo\n---\nKính gửi: Sở Nội vụ\n")
    #expect(content["concerning"] as? String == "V/v báo cáo")
    #expect(content["kind"] == nil)
    #expect(content["subject"] == nil)
    let blocks = try #require(content["blocks"] as? [[String: Any]])
    #expect(blocks[0]["centred"] as? Bool == true)
  }

  @Test("legal bases end with semicolons, the last with a full stop")
  func legalBases() throws {
    let content = try content(
      front(
        "kind: ke-hoach\nlegal-bases:\n  - Căn cứ Luật A;\n  - Căn cứ Luật B\n  - Căn cứ Luật C"))
    let bases = try #require(content["bases"] as? [[[String: Any]]])
    #expect(
      bases.map { $0[0]["text"] as? String } == [
        "Căn cứ Luật A;", "Căn cứ Luật B;", "Căn cứ Luật C.",
      ])
  }

  @Test("recipients end with the archive line")
  func recipients() throws {
    let content = try content(
      front(
        "kind: ke-hoach\narchive: VT, VPQGGN\nrecipients:\n  - {name: Tỉnh ủy, purpose: để b/c}\n"
          + "  - UBND các huyện;"))
    #expect(
      content["recipients"] as? [String]
        == ["- Tỉnh ủy (để b/c);", "- UBND các huyện;", "- Lưu: VT, VPQGGN."])
  }

  @Test(
    "links keep known schemes, pages of the site and anchors of the document, and lose the rest")
  func links() throws {
    let content = try content(
      front(
        "kind: ke-hoach",
        """
        ## I. MỤC ĐÍCH

        [a](https://example.vn) [b](#muc-i) [c](#khong-co) [d](../trang.html) [e](mailto:a@b.vn)
        """))
    let blocks = try #require(content["blocks"] as? [[String: Any]])
    let runs = try #require(blocks[1]["runs"] as? [[String: Any]])
    let linked = runs.filter { $0["link"] != nil || $0["target"] != nil }
    #expect(linked.map { $0["text"] as? String } == ["a", "b", "d", "e"])
    #expect(linked[1]["target"] as? String == "muc-i")
    #expect((linked[2]["link"] as? String)?.hasSuffix("/trang.html") == true)
    #expect(runs.compactMap { $0["text"] as? String }.joined() == "a b c d e")
  }

  @Test("headings have no gaps between their levels, whatever Markdown's are")
  func headingLevels() throws {
    let content = try content(
      front("kind: ke-hoach", "### I. A\n\n##### 1. B\n\n### II. C\n\n# Phụ lục. D\n\n### I. E\n"))
    func levels(_ blocks: Any?) throws -> [Int] {
      try #require(blocks as? [[String: Any]]).compactMap { $0["level"] as? Int }
    }
    #expect(try levels(content["blocks"]) == [1, 2, 1])
    let appendices = try #require(content["appendices"] as? [[String: Any]])
    #expect(try levels(appendices[0]["blocks"]) == [2])
  }

  @Test("lists have dashes, in them plus signs; numbers do not count as a level")
  func listMarkers() throws {
    let content = try content(
      front("kind: ke-hoach", "- A\n  - B\n    - C\n\n3. D\n4. E\n   - F\n     - G\n"))
    let blocks = try #require(content["blocks"] as? [[String: Any]])
    #expect(
      blocks.map { $0["marker"] as? String } == ["-", "+", "•", "3.", "4.", "-", "+"])
  }

  @Test("the outline's forms are told apart")
  func headingStyles() throws {
    let content = try content(
      front(
        "kind: nghi-dinh",
        """
        ## Phần I. A
        ## I. B
        ### 1. C
        #### a) D
        ## Chương I. E
        ### Mục 1. F
        #### Điều 1. G
        ##### 1. H
        ## Không số
        """))
    let blocks = try #require(content["blocks"] as? [[String: Any]])
    #expect(
      blocks.map { $0["style"] as? String } == [
        "part", "roman", "number", "letter", "chapter", "division", "article", "clause", "plain",
      ])
    #expect(blocks[6]["marker"] as? String == "Điều 1.")
  }

  @Test("amounts stand right, marks and dates in the middle, words left, unless the content says")
  func alignment() throws {
    let content = try content(
      front(
        "kind: bao-cao",
        """
        | TT | Tên | Tiền | Ngày | Giữa |
        |---|---|---|---|:-:|
        | 1 | Bộ Lao động - Thương binh | 2.892.254 | 27/10/2023 | một đoạn chữ dài |
        | 2 | Ủy ban nhân dân | 97.654 | 28/9/2023 | hai |
        | 3 | Sở Nội vụ | 888 | | ba |
        """))
    let blocks = try #require(content["blocks"] as? [[String: Any]])
    #expect(
      blocks[0]["alignments"] as? [String] == ["center", "left", "right", "center", "center"])
  }

  @Test("a Roman number with nothing but a name after it names a group of rows")
  func groupRows() throws {
    let content = try content(
      front(
        "kind: bao-cao",
        "| TT | Tỉnh | X |\n|---|---|---|\n| I | Tây Nguyên | |\n| 1 | Gia Lai | X |\n| | Cộng | 1 |"
      ))
    let blocks = try #require(content["blocks"] as? [[String: Any]])
    let rows = try #require(blocks[0]["rows"] as? [[String: Any]])
    #expect(rows.map { $0["group"] as? Bool } == [true, false, false])
  }

  @Test("an edited edition says so and where its page is; an original says nothing")
  func notices() throws {
    func notice(_ edition: String) throws -> String {
      let content = try content(front("kind: ke-hoach\nedition: \(edition)"))
      let lines = try #require(content["notices"] as? [[[String: Any]]])
      return lines.joined().compactMap { $0["text"] as? String }.joined()
    }
    let edited = try notice("{edited: Rút gọn phần II}")
    #expect(edited.contains("Rút gọn phần II"))
    #expect(edited.contains("https://example.vn/an-pham/van-ban/thu.html"))
    #expect(try notice("original").isEmpty)
  }

  @Test("an identifier that the source prints otherwise is noted, spaces aside")
  func printedIdentifier() throws {
    func notices(_ printed: String) throws -> Int {
      let content = try content(
        front(
          "kind: bao-cao\nnumber: \"150\"\nsymbol: BC-LĐTBXH\nprinted-identifier: \(printed)"))
      return try #require(content["notices"] as? [Any]).count
    }
    #expect(try notices("150 /BC-LĐTBXH") == 0)
    #expect(try notices("150 /BC-LĐTĐBXH") == 2)
  }

  @Test("the same document gives the same bytes")
  func deterministic() throws {
    let markdown = front("kind: ke-hoach\nnumber: \"1\"", "## I. A\n\nMột[^1].\n\n[^1]: Hai.")
    #expect(try Print.job(markdown) == Print.job(markdown))
  }
}
