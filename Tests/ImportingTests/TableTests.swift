import Importing
import Model
import Testing

@Suite("Tables and appendices")
struct TableTests {
  @Test("rows with tabs are one table, empty cells and a first empty cell among them")
  func rows() throws {
    let imported = try Imported(plan("TT\tBản\tSách\n\tCộng\t90\n1\tNà Bó\t\n2\tCò Nòi\t90"))
    #expect(
      imported.markdown.hasSuffix(
        """
        | TT | Bản | Sách |
        |---|---|---|
        | | Cộng | 90 |
        | 1 | Nà Bó | |
        | 2 | Cò Nòi | 90 |
        """))
  }

  @Test("a header repeated on the next page is left out, with a note, and the table goes on")
  func repeatedHeader() throws {
    let imported = try Imported(
      plan("TT\tBản\tSách\n1\tNà Bó\t20\n\n- 3 -\n\nTT\tBản\tSách\n2\tCò Nòi\t90"))
    #expect(imported.lines.count { $0.hasPrefix("| ") } == 3)
    #expect(imported.lines.count { $0.hasPrefix("|-") } == 1)
    #expect(imported.codes(at: 16) == ["import.repeated-header"])
    #expect(imported.result.statistics.leftOut == 2)
  }

  @Test("a table that goes on without its header is joined, as a guess")
  func continued() throws {
    let imported = try Imported(plan("TT\tBản\tSách\n1\tNà Bó\t20\n\n2\tCò Nòi\t90"))
    #expect(imported.lines.count { $0.hasPrefix("|-") } == 1)
    #expect(imported.codes(at: 14) == ["import.guess.joined-table"])
  }

  @Test("a table of another width is another table")
  func otherWidth() throws {
    let imported = try Imported(
      plan("TT\tBản\tSách\n1\tNà Bó\t20\n\nTT\tBản\tSách\tBáo\n1\tCò Nòi\t9\t8"))
    #expect(imported.lines.count { $0.hasPrefix("|-") } == 2)
  }

  @Test("a line cut off a cell goes back into it, as a guess")
  func cutCell() throws {
    let imported = try Imported(
      plan("TT\tBản\tGhi chú\n1\tNà Bó\tsách mới\nvà báo\n2\tCò Nòi\tsách cũ"))
    #expect(imported.holds("| 1 | Nà Bó | sách mới và báo |"))
    #expect(imported.codes(at: 13) == ["import.guess.cell-continued"])
  }

  @Test("a row with more cells than the header widens it")
  func wideRow() throws {
    let imported = try Imported(plan("TT\tBản\tSách\n1\tNà Bó\t20\tmới"))
    #expect(imported.holds("| TT | Bản | Sách | |\n|---|---|---|---|\n| 1 | Nà Bó | 20 | mới |"))
  }

  @Test("Markdown tables of recognition programs are read")
  func pipes() throws {
    let imported = try Imported(plan("| TT | Bản | Sách |\n|---|:-:|---|\n| 1 | Nà Bó | |"))
    #expect(imported.holds("| TT | Bản | Sách |\n|---|---|---|\n| 1 | Nà Bó | |"))
  }

  @Test("a single tab after a marker is no table")
  func tabAfterMarker() throws {
    #expect(
      try bodyLines("1.\tMua sách mới.\n2.\tSửa phòng.") == ["1. Mua sách mới.", "2. Sửa phòng."])
  }

  @Test("an appendix with title and bracket, its table its own")
  func appendix() throws {
    let imported = try Imported(
      plan(
        """
        Chi tiết ở phụ lục (có Phụ lục 1 kèm theo).

        CHỦ TỊCH
        Lò Văn Pánh

        PHỤ LỤC 1
        SÁCH CHIA CHO
        CÁC BẢN
        (Kèm theo Kế hoạch số 15/KH-UBND
        ngày 04/5/2024)

        TT\tBản\tSách
        1\tNà Bó\t20

        Phụ lục 2: MẪU THẺ

        I. MẶT TRƯỚC

        Ghi tên bạn đọc.
        """))
    let headings = imported.lines.filter { $0.hasPrefix("#") }
    #expect(
      headings == ["# Phụ lục 1. SÁCH CHIA CHO CÁC BẢN", "# Phụ lục 2. MẪU THẺ", "## I. MẶT TRƯỚC"])
    #expect(imported.holds("\n\n*(Kèm theo Kế hoạch số 15/KH-UBND ngày 04/5/2024)*\n\n| TT |"))
    #expect(
      imported.document.attachments == [
        .init(title: "Phụ lục 1. SÁCH CHIA CHO CÁC BẢN", isPresent: true),
        .init(title: "Phụ lục 2. MẪU THẺ", isPresent: true),
      ])
    #expect(imported.document.body.sections.map(\.anchor).contains("phu-luc-2-muc-i"))
  }

  @Test("what the text announces and the file does not hold is a missing attachment")
  func missing() throws {
    let imported = try Imported(plan("Các bản gửi danh sách (theo Mẫu số 1 đính kèm)."))
    #expect(imported.document.attachments == [.init(title: "Mẫu số 1", isPresent: false)])
    #expect(imported.codes(at: 11) == ["import.attachment-missing"])
  }
}
