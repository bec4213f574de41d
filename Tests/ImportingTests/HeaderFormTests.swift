import Importing
import Model
import Testing
import VietnameseText

/// The figures of `docs/import.md`, measured on headers of our own in every form.
@Suite("Headers in every form")
struct HeaderFormTests {
  /// Which fields of an import are as annotated.
  private func right(_ header: AnnotatedHeader, form: Int) throws -> [String: Bool] {
    let document = try Imported(header.text(form: form)).document
    return [
      "number": document.number == header.number && document.symbol == header.symbol,
      "kind": document.kind.rawValue == header.kindValue,
      "date": document.date?.iso == header.date,
      "issuer": document.issuers.map(\.name) == [header.issuer],
      "subject": document.subject == header.subject,
      "signer": document.signers.map(\.name) == [header.signer],
    ]
  }

  @Test("each field of each header", arguments: AnnotatedHeader.forms.indices)
  func fields(form: Int) throws {
    for header in AnnotatedHeader.all {
      let wrong = try right(header, form: form).filter { !$0.value }.keys.sorted()
      #expect(wrong == [], "\(AnnotatedHeader.forms[form]): \(header.number)/\(header.symbol)")
    }
  }

  @Test("nothing of a header is left over, and no header stops the site")
  func leftOvers() throws {
    for header in AnnotatedHeader.all {
      for form in AnnotatedHeader.forms.indices.dropLast() {
        let imported = try Imported(header.text(form: form))
        #expect(imported.document.unplaced == [])
        #expect(!imported.document.isUnpublished)
        #expect(imported.document.status == .unknown)
        #expect(!imported.holds("CỘNG HÒA"))
        #expect(imported.readingDiagnostics == [])
      }
    }
  }

  @Test("what a program has put over a header waits for the editor, and is never text")
  func programLines() throws {
    let imported = try Imported(AnnotatedHeader.all[0].text(form: 9))
    #expect(imported.document.unplaced == ["Văn bản tải về", "Nguồn: thư mục chung"])
    #expect(imported.document.isUnpublished)
    #expect(imported.document.tasks.count == 1)
    #expect(!imported.holds("thư mục chung"))
  }

  @Test("documents of the whole country get no province from where they were signed")
  func provinces() throws {
    for header in AnnotatedHeader.all {
      let document = try Imported(header.text(form: 0)).document
      let isCentral = header.dateLine.hasPrefix("Hà Nội")
      #expect((document.province == nil) == (isCentral || header.dateLine.hasPrefix("Tân Hưng")))
    }
  }
}

@Suite("Lines that look like parts of a header and are none")
struct NoHeaderTests {
  @Test("a form with the national title in an annex is no header of the text before it")
  func formInAnnex() throws {
    let imported = try Imported(
      "KẾ HOẠCH\nMở phòng đọc\n\nI. VIỆC\n\nĐọc sách.\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐơn xin sách"
    )
    #expect(imported.document.kind == .plan)
    #expect(imported.document.subject == "Mở phòng đọc")
    #expect(imported.holds("Đọc sách."))
  }

  @Test(
    "a subject that begins like an authority is no authority",
    arguments: ["BỎ PHÒNG ĐỌC CŨ", "CHỦ TỊCH XÃ TIẾP BẠN ĐỌC", "HỘI ĐỒNG CHỌN SÁCH CỦA XÃ"])
  func subjects(subject: String) throws {
    let imported = try Imported("Số: 5/QĐ-UBND\n\nQUYẾT ĐỊNH\n\(subject)\n\nI. VIỆC\n\nĐọc sách.")
    #expect(imported.document.subject == subject)
  }

  @Test("an agency in the text under a letter's header is no issuer")
  func agencyInText() throws {
    let imported = try Imported(
      "UBND TỈNH SƠN LA\nSỞ NỘI VỤ\nSố: 9/SNV-TC\nV/v sách\nSơn La, ngày 5 tháng 3 năm 2031\n\n"
        + "Sở Nội vụ nhận được thư\n\nĐọc sách.")
    #expect(imported.document.issuers.map(\.name) == ["Sở Nội vụ"])
  }
}
