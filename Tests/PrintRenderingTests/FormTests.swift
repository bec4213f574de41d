import Foundation
import PrintRendering
import TestSupport
import Testing

/// The forms of Decree 30/2020/NĐ-CP, appendix III, read back line by line.
@Suite(.enabled(if: Print.isAvailable && Print.canReadPDFs, Comment(rawValue: Print.why)))
struct FormTests {
  private static let province = """
    issuers: [Ủy ban nhân dân tỉnh Sơn La]
    date: 2026-03-05
    place: Sơn La
    recipients: [Như Điều 3]
    archive: VT
    """

  private func pdf(_ front: String, _ body: String) throws -> [UInt8] {
    try Print.pdf("---\n\(front)\n---\n\(body)\n")
  }

  /// Whether these lines follow each other in the file, with whatever between them.
  private func expect(
    _ pdf: [UInt8], has lines: [String], location: SourceLocation = #_sourceLocation
  ) throws {
    let flowing = try Print.text(of: pdf).flowing
    var rest = flowing[...]
    for line in lines {
      let range = rest.range(of: line)
      #expect(
        range != nil, "“\(line)” is missing, or out of order, in: \(flowing)",
        sourceLocation: location)
      if let range { rest = rest[range.upperBound...] }
    }
  }

  /// That a line stands in the middle of the text.
  private func expectCentred(
    _ text: String, in pdf: [UInt8], location: SourceLocation = #_sourceLocation
  ) throws {
    let lines = try PDFMeasure(pdf).pages.flatMap { $0.all(text) }
    #expect(!lines.isEmpty, "\(text)", sourceLocation: location)
    // 30 mm at the left of the text, 15 mm at its right.
    let middles = lines.map { ($0[0].left + $0[$0.count - 1].right) / 2 - (30 + 82.5) * 72 / 25.4 }
    #expect(middles.contains { abs($0) < 1 }, "\(text)", sourceLocation: location)
  }

  @Test("1.1 resolution: the authority in capitals, the bases, QUYẾT NGHỊ:")
  func resolution() throws {
    let pdf = try pdf(
      """
      kind: nghi-quyet
      number: "12"
      symbol: NQ-HĐND
      issuers: [Hội đồng nhân dân tỉnh Sơn La]
      date: 2026-03-05
      place: Sơn La
      subject: Về giảm nghèo bền vững
      legal-bases: [Căn cứ Luật Tổ chức chính quyền địa phương, Xét Tờ trình số 5/TTr-UBND]
      signers: [{post: CHỦ TỊCH, name: Lò Minh Hùng}]
      """, "**Điều 1.** Thông qua./.")
    try expect(
      pdf,
      has: [
        "NGHỊ QUYẾT", "Về giảm nghèo bền vững", "HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA", "Căn cứ Luật",
        "Xét Tờ trình số 5/TTr-UBND.", "QUYẾT NGHỊ:", "Điều 1. Thông qua./.", "CHỦ TỊCH",
      ])
    try expectCentred("QUYẾT NGHỊ:", in: pdf)
  }

  @Test(
    "1.2 decision: the head or, signed for all, the agency decides",
    arguments: [
      (
        "{authority: KT. CHỦ TỊCH, post: PHÓ CHỦ TỊCH, name: A}",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA"
      ),
      ("{post: CHỦ TỊCH, name: A}", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA"),
      ("{authority: TM. ỦY BAN NHÂN DÂN, post: CHỦ TỊCH, name: A}", "ỦY BAN NHÂN DÂN TỈNH SƠN LA"),
    ])
  func decision(signer: String, authority: String) throws {
    let pdf = try pdf(
      """
      kind: quyet-dinh
      number: "90"
      symbol: QĐ-UBND
      subject: Về việc kiện toàn Ban Chỉ đạo giảm nghèo
      legal-bases: [Căn cứ Luật A, Theo đề nghị của Giám đốc Sở Nội vụ]
      signers: [\(signer)]
      \(Self.province)
      """, "### Điều 1. Kiện toàn\n\nNội dung.\n\n### Điều 2. Hiệu lực\n\nTừ ngày ký./.")
    try expect(
      pdf,
      has: [
        "QUYẾT ĐỊNH", "Về việc kiện toàn", authority, "Căn cứ Luật A;",
        "Theo đề nghị của Giám đốc Sở Nội vụ.", "QUYẾT ĐỊNH:", "Điều 1. Kiện toàn", "Từ ngày ký./.",
        "Nơi nhận:",
      ])
    let text = try Print.text(of: pdf).flowing
    #expect(text.contains("giảm nghèo \(authority) Căn cứ"))
    try expectCentred("QUYẾT ĐỊNH:", in: pdf)
    try expectCentred(authority, in: pdf)
  }

  @Test("a text that has the form's own lines does not get them twice")
  func ownLines() throws {
    let pdf = try pdf(
      "kind: quyet-dinh\nsubject: Thử\nsigners: [{post: CHỦ TỊCH, name: A}]\n\(Self.province)",
      "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA\n\nCăn cứ Luật A;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Nội dung./."
    )
    let text = try Print.text(of: pdf)
    #expect(text.components(separatedBy: "QUYẾT ĐỊNH:").count == 2)
    #expect(text.components(separatedBy: "CHỦ TỊCH ỦY BAN").count == 2)
    try expectCentred("QUYẾT ĐỊNH:", in: pdf)
  }

  @Test("1.3 decision that issues a text: it begins a page with its kind, its subject and the note")
  func attached() throws {
    let pdf = try pdf(
      """
      kind: quyet-dinh
      number: "91"
      symbol: QĐ-UBND
      subject: Ban hành Quy chế phối hợp
      signers: [{post: CHỦ TỊCH, name: Hoàng Quốc Khánh}]
      \(Self.province)
      """,
      """
      ### Điều 1. Ban hành

      Ban hành kèm theo Quyết định này Quy chế phối hợp./.

      # Quy chế phối hợp giảm nghèo trên địa bàn tỉnh

      (Kèm theo Quyết định số 91/QĐ-UBND ngày 05 tháng 3 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh)

      ## Chương I. QUY ĐỊNH CHUNG

      ### Điều 1. Phạm vi

      Hết./.
      """)
    let pages = try Print.text(of: pdf).split(separator: "\u{C}").map { String($0).flowing }
    #expect(pages.count == 2)
    #expect(pages[0].contains("Hoàng Quốc Khánh"))
    #expect(
      pages[1].contains(
        "QUY CHẾ Phối hợp giảm nghèo trên địa bàn tỉnh (Kèm theo Quyết định số 91/QĐ-UBND"))
    #expect(pages[1].contains("Chương I QUY ĐỊNH CHUNG Điều 1. Phạm vi"))
    try expectCentred("QUY CHẾ", in: pdf)
    let measure = try PDFMeasure(pdf)
    let rule = try #require(measure.rules.first { $0.page == 2 })
    #expect(measure.line(above: rule).last?.text == "tỉnh)")
  }

  @Test("1.4 submission: kind, subject, to whom, text")
  func submission() throws {
    let pdf = try pdf(
      "kind: to-trinh\nnumber: \"3\"\nsymbol: TTr-UBND\nsubject: Về kế hoạch\n\(Self.province)",
      "Kính gửi: Hội đồng nhân dân tỉnh\n\nTrình xem xét./.")
    try expect(
      pdf,
      has: [
        "Số: 03/TTr-UBND", "TỜ TRÌNH", "Về kế hoạch", "Kính gửi: Hội đồng nhân dân tỉnh",
        "Trình xem xét./.",
      ])
    try expectCentred("Kính gửi: Hội đồng nhân dân tỉnh", in: pdf)
  }

  @Test("1.5 letter and 1.6 telegram: those whom they go to, one a line under the words")
  func addressees() throws {
    for (front, lead) in [
      ("kind: cong-van\nsubject: báo cáo kết quả", "Kính gửi:"),
      (
        "kind: cong-dien\nsubject: Về việc ứng phó bão",
        "Chủ tịch Ủy ban nhân dân tỉnh Sơn La điện:"
      ),
    ] {
      let pdf = try pdf(
        "\(front)\n\(Self.province)",
        "\(lead)\n\n- Sở Nội vụ;\n- Ủy ban nhân dân các xã, phường.\n\nĐề nghị báo cáo./.")
      try expect(
        pdf,
        has: [lead, "- Sở Nội vụ;", "- Ủy ban nhân dân các xã, phường.", "Đề nghị báo cáo./."])
      let page = try PDFMeasure(pdf).pages[0]
      let words = try #require(page.find(lead))[0]
      let lines = try ["- Sở Nội", "- Ủy ban"].map { try #require(page.find($0))[0] }
      #expect(lines[0].left > words.left && abs(lines[0].left - lines[1].left) < 0.1)
    }
    let letter = try pdf("kind: cong-van\nsubject: báo cáo\n\(Self.province)", "X./.")
    #expect(try Print.text(of: letter).flowing.contains("V/v báo cáo"))
    let telegram = try pdf("kind: cong-dien\nsubject: Bão\n\(Self.province)", "X./.")
    try expect(telegram, has: ["CÔNG ĐIỆN", "Bão"])
  }

  @Test("1.7 invitation and 1.8 referral: kind, subject and rule, blanks to be filled in")
  func slips() throws {
    let invitation = try pdf(
      "kind: giay-moi\nsubject: Dự hội nghị\n\(Self.province)",
      "Ủy ban nhân dân tỉnh trân trọng kính mời: Ông A\n\nTới dự: Hội nghị\n\nThời gian: 8 giờ./.")
    try expect(
      invitation,
      has: ["GIẤY MỜI", "Dự hội nghị", "trân trọng kính mời: Ông A", "Tới dự: Hội nghị"])
    let referral = try pdf(
      "kind: giay-gioi-thieu\nsubject: Cử cán bộ\n\(Self.province)",
      "Ủy ban nhân dân tỉnh trân trọng giới thiệu:\n\nÔng (bà): ....................\n\n"
        + "Chức vụ: ....................\n\nGiấy này có giá trị đến hết ngày 31/12/2026./.")
    try expect(
      referral, has: ["GIẤY GIỚI THIỆU", "giới thiệu:", "Ông (bà): .......", "có giá trị đến"])
    for (pdf, subject) in [(invitation, "Dự hội nghị"), (referral, "Cử cán bộ")] {
      let measure = try PDFMeasure(pdf)
      let under = measure.rules.filter { rule in
        measure.line(above: rule).map(\.text).joined(separator: " ") == subject
      }
      #expect(under.count == 1)
    }
  }

  @Test("1.9 minutes: secretary and chair sign side by side")
  func minutes() throws {
    let pdf = try pdf(
      """
      kind: bien-ban
      subject: Hội nghị giao ban
      signers: [{post: THƯ KÝ, name: Trần Văn B}, {post: CHỦ TỌA, name: Lê Thị C}]
      \(Self.province)
      """, "Thời gian bắt đầu: 8 giờ.\n\nĐịa điểm: Sơn La.\n\nChủ trì: Bà C.\n\nThư ký: Ông B./.")
    try expect(
      pdf, has: ["BIÊN BẢN", "Hội nghị giao ban", "Thời gian bắt đầu: 8 giờ.", "Thư ký: Ông B./."])
    let page = try PDFMeasure(pdf).pages[0]
    let posts = try ["THƯ KÝ", "CHỦ TỌA"].map { try #require(page.find($0))[0] }
    #expect(abs(posts[0].bottom - posts[1].bottom) < 0.1 && posts[0].left < posts[1].left)
  }

  @Test("Party documents have the Party's title and no motto; the Front keeps the State's layout")
  func partyAndFront() throws {
    let party = try Print.text(
      of: pdf(
        "kind: chi-thi\nnumber: \"5\"\nsymbol: -CT/TU\nsubject: Về giảm nghèo\n"
          + "issuers: [{name: Ban Thường vụ, parents: [Tỉnh ủy Sơn La]}]\nplace: Sơn La", "X.")
    ).flowing
    #expect(party.contains("ĐẢNG CỘNG SẢN VIỆT NAM") && party.contains("Số 05-CT/TU"))
    #expect(!party.contains("CỘNG HÒA"))
    let front = try pdf(
      "kind: quyet-dinh\nnumber: \"7\"\nsymbol: QĐ-MTTQ-BTT\nsubject: Khen thưởng\n"
        + "issuers: [{name: Ban Thường trực, parents: [Ủy ban MTTQ Việt Nam tỉnh Sơn La]}]\n"
        + "signers: [{authority: TM. BAN THƯỜNG TRỰC, post: CHỦ TỊCH, name: A}]", "X.")
    try expect(
      front,
      has: [
        "ỦY BAN MTTQ VIỆT NAM TỈNH SƠN LA", "BAN THƯỜNG TRỰC", "CỘNG HÒA XÃ HỘI", "QUYẾT ĐỊNH",
        "BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM TỈNH SƠN LA", "QUYẾT ĐỊNH:",
      ])
  }
}
