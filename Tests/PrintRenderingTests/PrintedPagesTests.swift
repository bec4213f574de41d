import Diagnostics
import Foundation
import PrintRendering
import TestSupport
import Testing

/// The PDFs themselves, read back with poppler and qpdf.
@Suite(.enabled(if: Print.isAvailable && Print.canReadPDFs, Comment(rawValue: Print.why)))
struct PrintedPagesTests {
  private static let plan = """
    ---
    kind: ke-hoach
    number: "5"
    symbol: KH-MTTQ-BTT
    date: 2022-06-01
    place: Sơn La
    issuers: [{name: Ban Thường trực, parents: [Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La]}]
    subject: Triển khai Chỉ thị số 05-CT/TW
    legal-bases: [Căn cứ Luật Mặt trận Tổ quốc Việt Nam]
    signers: [{authority: TM. BAN THƯỜNG TRỰC, post: PHÓ CHỦ TỊCH, name: Giàng Thị Hương}]
    recipients: [Thường trực Tỉnh ủy]
    archive: VT
    edition: {edited: Rút gọn}
    ---
    ## I. MỤC ĐÍCH

    Bố trí 2.752 tỷ đồng theo khoản 4 Mục IV[^1], ngành Lao động - Thương binh, xem [Mục II](#muc-ii)
    và [trang](https://example.vn/trang).

    ## II. NỘI DUNG

    ### 1. Tuyên truyền

    Nội dung./.

    [^1]: Nguồn số liệu: Ban Thường trực.

    # Phụ lục I. BIỂU MẪU

    *(Kèm theo Kế hoạch số 05/KH-MTTQ-BTT)*

    Nội dung phụ lục.
    """

  private func json(_ pdf: [UInt8]) throws -> [String: Any] {
    let text = try Print.read(pdf, with: "qpdf", ["--json", "FILE"])
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("the text reads back in NFC, with plain spaces, in reading order")
  func text() throws {
    let text = try Print.text(of: Print.pdf(Self.plan))
    #expect(
      text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars))
    #expect(!text.contains { "\u{2060}\u{200B}\u{FEFF}\u{AD}".contains($0) })
    let flowing = text.flowing
    var rest = flowing[...]
    for part in [
      "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH SƠN LA", "BAN THƯỜNG TRỰC",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
      "Số: 05/KH-MTTQ-BTT", "Sơn La, ngày 01 tháng 6 năm 2022", "KẾ HOẠCH",
      "Triển khai Chỉ thị số 05-CT/TW", "Căn cứ Luật Mặt trận Tổ quốc Việt Nam.", "I. MỤC ĐÍCH",
      "2.752 tỷ đồng theo khoản 4 Mục IV", "Lao động - Thương binh", "II. NỘI DUNG",
      "1. Tuyên truyền", "Nội dung./.", "Nơi nhận:", "- Thường trực Tỉnh ủy;", "- Lưu: VT.",
      "TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH", "Giàng Thị Hương",
      "Phụ lục I", "BIỂU MẪU", "(Kèm theo Kế hoạch số 05/KH-MTTQ-BTT)", "Nội dung phụ lục.",
    ] {
      let range = rest.range(of: part)
      #expect(range != nil, "\(part) is missing, or out of order, in: \(flowing)")
      if let range { rest = rest[range.upperBound...] }
    }
    #expect(flowing.contains("1 Nguồn số liệu: Ban Thường trực."))
    #expect(flowing.contains("Bản biên tập. Rút gọn."))
    #expect(flowing.contains("https://example.vn/an-pham/van-ban/thu.html"))
  }

  @Test("sheets are A4, tagged, PDF/UA-1 and PDF/A-2a, dated by the content, fonts embedded")
  func standards() throws {
    let pdf = try Print.pdf(Self.plan)
    let info = try Print.read(pdf, with: "pdfinfo", ["FILE"])
    #expect(info.contains("Tagged:          yes"))
    #expect(info.contains("(A4)"))
    #expect(
      info.contains(
        "Author:          Ban Thường trực, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"))
    #expect(info.flowing.contains("CreationDate: Wed Jun 1"))
    let metadata = try Print.read(pdf, with: "pdfinfo", ["-meta", "FILE"])
    #expect(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"))
    #expect(metadata.contains("<pdfaid:part>2</pdfaid:part>"))
    #expect(metadata.contains("<pdfaid:conformance>A</pdfaid:conformance>"))
    let fonts = try Print.read(pdf, with: "pdffonts", ["FILE"]).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts { #expect(font.contains(" yes yes yes "), "\(font)") }
  }

  @Test("the outline, links and page numbers are there")
  func navigation() throws {
    let pdf = try Print.pdf(Self.plan)
    let json = try json(pdf)
    let outlines = try #require(json["outlines"] as? [[String: Any]])
    #expect(
      outlines.map { $0["title"] as? String }
        == ["I. MỤC ĐÍCH", "II. NỘI DUNG", "Phụ lục I BIỂU MẪU"])
    #expect((outlines[1]["kids"] as? [[String: Any]])?.count == 1)
    let labels = try #require(json["pagelabels"] as? [[String: Any]])
    #expect(labels.map { ($0["label"] as? [String: Any])?["/St"] as? Int } == [1, 1])
    let text = try Print.read(
      pdf, with: "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"])
    #expect(text.contains("(https://example.vn/trang)"))
    #expect(text.contains("/Lang (vi-VN)"))
  }

  @Test("a second run gives the same bytes")
  func deterministic() throws {
    let job = try Print.job(Self.plan)
    let first = try Print.results([job], Print.typesetter())[0].get()
    // A worker that has served other jobs is to make no difference.
    let again = try Print.results([Print.job(Self.plan + "\nThêm."), job], Print.typesetter())[1]
      .get()
    #expect(first == again)
  }

  @Test("a long table repeats its header on every page and keeps every row")
  func longTable() throws {
    let rows = (1...90).map { "| \($0) | Tỉnh thứ \($0) | X |" }.joined(separator: "\n")
    let pdf = try Print.pdf(
      """
      ---
      kind: bao-cao
      subject: Bảng dài
      issuers: [A]
      ---
      # Phụ lục I. BẢNG

      | TT | ĐỊA PHƯƠNG | ĐÃ BÁO CÁO |
      |---|---|---|
      \(rows)
      """)
    let pages = try Print.text(of: pdf).split(separator: "\u{C}")
      .filter { $0.contains("Tỉnh thứ") }
    #expect(pages.count > 1)
    for page in pages { #expect(page.contains("ĐỊA PHƯƠNG")) }
    let text = pages.joined().flowing
    for row in 1...90 { #expect(text.contains("\(row) Tỉnh thứ \(row) X")) }
  }

  @Test("content that looks like Typst's markup is text")
  func hostileContent() throws {
    let pdf = try Print.pdf(
      """
      ---
      kind: ke-hoach
      subject: '#import "x.typ": a \\u{41} $x$ *b*'
      issuers: ['#panic("no")']
      signers: [{name: '#sys.inputs'}]
      ---
      Viết #eval("1+1") rồi `#read("/etc/passwd")` @foo và \\<nhan\\> = không phải đề mục.
      """)
    let text = try Print.text(of: pdf).flowing
    for part in [
      "#import \"x.typ\": a \\u{41} $x$ *b*", "#PANIC(\"NO\")", "#sys.inputs", "#eval(\"1+1\")",
      "#read(\"/etc/passwd\") @foo", "<nhan> = không phải đề mục.",
    ] { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test("a letter that no font has is a diagnostic that names the document")
  func missingGlyph() throws {
    let job = try Print.job(
      "---\nkind: ke-hoach\nsubject: Chữ 漢\nissuers: [A]\n---\nMột.\n", path: "documents/han.md")
    let result = try Print.results([job], Print.typesetter())[0]
    guard case .failure(let failure) = result else {
      Issue.record("typeset all the same")
      return
    }
    #expect(failure.diagnostic.code == "print.missing-character")
    #expect(failure.diagnostic.location?.file == "documents/han.md")
    #expect(failure.diagnostic.summary.vietnamese.contains("“漢”"))
  }

  @Test("a draft is marked on its first page, and its blanks stay blank")
  func draft() throws {
    let pdf = try Print.pdf(
      """
      ---
      kind: ke-hoach
      number: ""
      symbol: KH-UBND
      date: 4/2023
      place: Tân Biên
      status: draft
      issuers: [Ủy ban nhân dân huyện Tân Biên]
      subject: Giảm nghèo
      signers: [{authority: KT. CHỦ TỊCH, post: PHÓ CHỦ TỊCH, name: ""}]
      ---
      Nội dung.
      """)
    let text = try Print.text(of: pdf).flowing
    #expect(text.contains("DỰ THẢO"))
    #expect(text.contains("Số: /KH-UBND"))
    #expect(text.contains("Tân Biên, ngày tháng 4 năm 2023"))
  }

  @Test("only a long document has a table of contents, on a leaf of its own at the end")
  func contents() throws {
    func pages(_ paragraphs: Int) throws -> [Substring] {
      let body = (1...4).map { number in
        "## \(["I", "II", "III", "IV"][number - 1]). PHẦN SỐ \(number)\n\n"
          + String(
            repeating: "Một đoạn văn khá dài để lấp trang giấy cho đầy.\n\n", count: paragraphs)
      }.joined()
      let pdf = try Print.pdf(
        "---\nkind: bao-cao\nsubject: Dài\nissuers: [A]\n---\n\(body)")
      return try Print.text(of: pdf).split(separator: "\u{C}")
    }
    #expect(try !pages(5).contains { $0.contains("MỤC LỤC") })
    let long = try pages(180)
    #expect(long.last?.contains("MỤC LỤC") ?? false)
    #expect(long.last?.contains("IV. PHẦN SỐ 4") ?? false)
    #expect(!long.dropLast().contains { $0.contains("MỤC LỤC") })
  }

  @Test("the signatures never stand alone on a page")
  func signaturesWithText() throws {
    for paragraphs in stride(from: 14, through: 26, by: 1) {
      let body = (1...paragraphs).map { "Đoạn số \($0)." }.joined(separator: "\n\n")
      let pdf = try Print.pdf(
        """
        ---
        kind: bao-cao
        subject: Chữ ký
        issuers: [A]
        signers: [{authority: KT. BỘ TRƯỞNG, post: THỨ TRƯỞNG, name: Lê Văn Thanh}]
        recipients: [A, B, C]
        ---
        \(body)
        """)
      let pages = try Print.text(of: pdf).split(separator: "\u{C}")
      let last = try #require(pages.last { $0.contains("Lê Văn Thanh") })
      #expect(last.contains("KT. BỘ TRƯỞNG"))
      #expect(last.contains("Đoạn số \(paragraphs)."))
    }
  }
}
