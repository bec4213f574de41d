import Diagnostics
import Model
import Reading
import Testing
import VietnameseText

@Suite struct DocumentSchemaTests {
  private let whole = """
    ---
    kind: Kế hoạch
    number: 05
    symbol: KH-MTTQ-BTT
    printed-identifier: "5/KH-MTTQ -BTT"
    date: 2023-10-27
    place: Sơn La
    issuers:
      - name: BAN THƯỜNG TRỰC
        parents: [ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM, TỈNH SƠN LA]
      - SỞ LAO ĐỘNG
    subject: Tuyên truyền giảm nghèo
    period: 2021-2025
    legal-bases: [Căn cứ Luật Mặt trận, Căn cứ Nghị quyết]
    relations:
      - {type: Căn cứ, document: 90/QĐ-TTg, date: 18/01/2022, issuer: Thủ tướng, note: đã hết hiệu lực}
    status: historical
    signers:
      - {authority: [TM. BAN THƯỜNG TRỰC, KT. CHỦ TỊCH], post: PHÓ CHỦ TỊCH, name: Giàng Thị Hương}
      - {authority: GIÁM ĐỐC, name: ""}
    recipients:
      - Như trên
      - {name: Tỉnh ủy, purpose: để b/c}
    archive: VT, DCPL
    province: Sơn La
    district: Mường La
    attachments:
      - {title: Phụ lục I, present: false}
      - {title: Phụ lục II}
    abbreviations: {MTTQ: Mặt trận Tổ quốc, UBND: Ủy ban nhân dân}
    corrections:
      - {printed: LĐT BXH, meant: LĐTBXH, reason: lỗi quét}
    source: Bản quét
    edition: {edited: "Rút gọn"}
    updated: 2024-05
    draft: yes
    slug: ke-hoach-5
    aliases: [van-ban-cu.html]
    ---
    """

  @Test("every English key is read into its place")
  func englishKeys() throws {
    let result = readFile(whole)
    #expect(result.codes.isEmpty)
    let document = try #require(result.document)
    #expect(document.kind == .plan)
    #expect(document.identifier == "05/KH-MTTQ-BTT")
    #expect(document.printedIdentifier == "5/KH-MTTQ -BTT")
    #expect(document.date == (try PartialDate(parsing: "2023-10-27")))
    #expect(document.place == "Sơn La")
    #expect(
      document.issuers == [
        .init(
          name: "BAN THƯỜNG TRỰC",
          parents: ["ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", "TỈNH SƠN LA"]),
        .init(name: "SỞ LAO ĐỘNG"),
      ])
    #expect(document.subject == "Tuyên truyền giảm nghèo")
    #expect(document.period == .init(from: 2021, to: 2025))
    #expect(document.legalBases == ["Căn cứ Luật Mặt trận", "Căn cứ Nghị quyết"])
    #expect(document.relations.map(\.kind) == [.legalBasis])
    #expect(document.relations.map(\.identifier) == ["90/QĐ-TTg"])
    #expect(document.relations.map(\.issuer) == ["Thủ tướng"])
    #expect(document.relations.map(\.note) == ["đã hết hiệu lực"])
    #expect(document.relations.map(\.date) == [try PartialDate(parsing: "2022-01-18")])
    #expect(document.status == .historical)
    #expect(
      document.signers == [
        .init(
          authority: ["TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH"], post: "PHÓ CHỦ TỊCH",
          name: "Giàng Thị Hương"),
        .init(authority: ["GIÁM ĐỐC"]),
      ])
    #expect(
      document.recipients == [.init(name: "Như trên"), .init(name: "Tỉnh ủy", purpose: "để b/c")])
    #expect(document.archive == "VT, DCPL")
    #expect([document.province, document.district] == ["Sơn La", "Mường La"])
    #expect(
      document.attachments == [
        .init(title: "Phụ lục I", isPresent: false), .init(title: "Phụ lục II", isPresent: true),
      ])
    #expect(
      document.abbreviations == [
        .init(short: "MTTQ", long: "Mặt trận Tổ quốc"),
        .init(short: "UBND", long: "Ủy ban nhân dân"),
      ])
    #expect(
      document.corrections == [.init(printed: "LĐT BXH", meant: "LĐTBXH", reason: "lỗi quét")])
    #expect(document.source == "Bản quét")
    #expect(document.edition == .edited(note: "Rút gọn"))
    #expect(document.updated == (try PartialDate(parsing: "2024-05")))
    #expect(document.isUnpublished)
    #expect(document.slug == "ke-hoach-5")
    #expect(document.aliases == ["van-ban-cu.html"])
    #expect(document.positions["archive"] == .init(line: 24, column: 10))
  }

  @Test("the Vietnamese keys say the same")
  func vietnameseKeys() throws {
    // Two keys have another alias inside of records.
    var text = whole.replacing(", name:", with: ", ho-ten:").replacing(", date:", with: ", ngay:")
    // Longer names first, so that "name" does not change inside another.
    for field in Schema.document.descriptions.flatMap({ [$0] + $0.shape.inner })
      .sorted(by: { $0.key.count > $1.key.count })
    {
      for (before, after) in [("\n", ":"), ("{", ":"), (", ", ":"), ("- ", ":"), ("  ", ":")] {
        text = text.replacing(before + field.key + after, with: before + field.alias + after)
      }
    }
    #expect(!text.contains("issuers"))
    let (english, vietnamese) = (readFile(whole), readFile(text))
    #expect(vietnamese.codes.isEmpty)
    #expect(vietnamese.document?.signers == english.document?.signers)
    #expect(vietnamese.document?.issuers == english.document?.issuers)
    #expect(vietnamese.document?.corrections == english.document?.corrections)
    #expect(vietnamese.document?.edition == english.document?.edition)
    #expect(vietnamese.document?.period == english.document?.period)
    #expect(vietnamese.document?.isUnpublished == true)
  }

  @Test("an English key and its Vietnamese alias are one key")
  func sameKeyTwice() {
    let result = readDocument("number: 1\nso: 2\n")
    #expect(result.places == ["6:1-3 front-matter.repeated-key"])
    #expect(result.document?.number == "1")
    #expect(result.diagnostics.first?.notes.first?.location?.start == .init(line: 5, column: 1))
    let same = readDocument("so: 1\nso: 2\n")
    #expect(same.places == ["6:1-3 yaml.duplicate-key"])
  }

  @Test(
    "an unknown key is reported with the one that was meant",
    arguments: [
      ("noi-nhn: x", "noi-nhan"), ("Ký hiệu: x", "ky-hieu"), ("ky_hieu: x", "ky-hieu"),
      ("Nơi nhận: x", "noi-nhan"), ("recipient: x", "recipients"), ("isuers: x", "issuers"),
      ("Số: x", "so"), ("TRÍCH YẾU: x", "trich-yeu"),
    ])
  func unknownKeys(line: String, meant: String) {
    let result = readDocument(line + "\n")
    let length = line.prefix { $0 != ":" }.utf8.count
    #expect(result.places == ["5:1-\(length + 1) front-matter.unknown-key"])
    #expect(result.diagnostics.first?.wayOut?.vietnamese == "có phải là “\(meant)”")
  }

  @Test("a key that resembles none gets the list of keys")
  func strangeKey() {
    let result = readDocument("phuc-loi-xa-hoi: x\n")
    #expect(result.diagnostics.first?.wayOut?.vietnamese.contains("ngay-ban-hanh, ") == true)
    #expect(result.diagnostics.first?.wayOut?.english.contains("issuers, ") == true)
  }

  @Test(
    "a value of the wrong type is reported where it stands",
    arguments: [
      ("so: [1]", "5:5 front-matter.wrong-type"),
      ("trich-yeu: {a: b}", "5:1-10 yaml.duplicate-key"),
      ("ban-nhap: có lẽ", "5:11-19 front-matter.wrong-type"),
      ("ngay-ban-hanh: [1]", "5:16 front-matter.wrong-type"),
      ("viet-tat: MTTQ", "5:11-15 front-matter.wrong-type"),
      ("viet-tat: {MTTQ: [x]}", "5:18 front-matter.wrong-type"),
      ("nguoi-ky: Hương", "5:11-18 front-matter.wrong-type"),
      ("tinh-trang: {a: b}", "5:13 front-matter.wrong-type"),
      ("giai-doan: năm 2021", "5:12-21 front-matter.bad-period"),
      ("giai-doan: 2025-2021", "5:12-21 front-matter.bad-period"),
      ("giai-doan: 2021-2022-2023", "5:12-26 front-matter.bad-period"),
      ("ban: bản khác", "5:6-17 front-matter.unknown-value"),
      ("ban: [x]", "5:6 front-matter.unknown-value"),
      ("ban: {bien-tap: }", "5:7-15 front-matter.missing-key"),
      ("duong-dan: Kế hoạch 5", "5:12-26 front-matter.bad-slug"),
      ("quan-he: [{van-ban: 1/KH}]", "5:11 front-matter.missing-key"),
      ("quan-he: [{kieu: nhờ, van-ban: 1/KH}]", "5:18-23 front-matter.unknown-value"),
      ("tai-lieu-kem-theo: {ten: A, co: 2}", "5:33-34 front-matter.wrong-type"),
      ("dinh-chinh: [{in: a}]", "5:14 front-matter.missing-key"),
      ("noi-nhan: [{ten: A, de: B}]", "5:21-23 front-matter.unknown-key"),
    ])
  func wrongTypes(line: String, place: String) {
    #expect(readDocument(line + "\n").places == [place])
  }

  @Test(
    "a date that the calendar does not have is an error at its place",
    arguments: [
      "31/02/2023", "29/02/2023", "2023-13-01", "0/5/2023", "32/1/2023", "hôm qua", "2023-2-30",
      "31/4", "27/10/23",
    ])
  func badDates(date: String) {
    let result = readDocument("ngay-ban-hanh: \(date)\n")
    #expect(result.places == ["5:16-\(16 + date.utf8.count) front-matter.bad-date"])
    #expect(result.document?.date == nil)
  }

  @Test("quotes belong to the place of a value")
  func quotedPlace() {
    #expect(
      readDocument("ngay-ban-hanh: \"31/02/2023\"\n").places == ["5:16-28 front-matter.bad-date"])
  }

  @Test(
    "a kind goes by its id, its name or its abbreviation, in any case, marks or none",
    arguments: [
      ("ke-hoach", DocumentKind.plan), ("Kế hoạch", .plan), ("KẾ HOẠCH", .plan), ("KH", .plan),
      ("ke hoach", .plan), ("báo cáo", .report), ("Chương trình phối hợp", .jointProgramme),
      ("khac", .other), ("QĐ", .decision), ("công văn", .letter),
    ])
  func kinds(name: String, kind: DocumentKind) {
    let result = readFile("---\nloai: \(name)\nco-quan-ban-hanh: A\ntrich-yeu: B\n---\n")
    #expect(result.codes.isEmpty)
    #expect(result.document?.kind == kind)
  }

  @Test("abbreviations that differ in marks alone are told apart, and neither is guessed without")
  func ambiguousAbbreviations() {
    func kind(_ name: String) -> DocumentKind? {
      let result = readFile("---\nloai: \(name)\nco-quan-ban-hanh: A\ntrich-yeu: B\n---\n")
      return result.codes.isEmpty ? result.document?.kind : nil
    }
    #expect(kind("HĐ") == .contract && kind("HD") == .guidance)
    #expect(kind("ĐA") == .scheme && kind("DA") == .project)
    #expect(kind("hd") == nil && kind("da") == nil)
  }

  @Test("an unknown kind is reported, with the one that was meant")
  func unknownKind() {
    let result = readFile("---\nloai: Kế hoạc\nco-quan-ban-hanh: A\ntrich-yeu: B\n---\n")
    #expect(result.places == ["2:7-18 front-matter.unknown-value"])
    #expect(result.diagnostics.first?.wayOut?.vietnamese == "có phải là “ke-hoach”")
    let far = readFile("---\nloai: thực đơn bữa trưa\nco-quan-ban-hanh: A\ntrich-yeu: B\n---\n")
    #expect(far.diagnostics.first?.wayOut?.vietnamese.hasPrefix("các giá trị: ") == true)
  }

  @Test("keys and items left unfilled say nothing; an empty text leaves a place blank")
  func unfilled() {
    let result = readDocument(
      "so: \"\"\nky-hieu:\nngay-ban-hanh: \"\"\ntinh-trang: \"\"\ncan-cu:\n  -\n  - A\n  - \"\"\nnguoi-ky:\n"
    )
    #expect(result.codes.isEmpty)
    #expect(result.document?.number == "")
    #expect(result.document?.hasBlankNumber == true)
    #expect(result.document?.symbol == nil)
    #expect(result.document?.date == nil)
    #expect(result.document?.status == .inForce)
    #expect(result.document?.legalBases == ["A"])
    #expect(result.document?.signers.isEmpty == true)
  }

  @Test("a single value counts as a list of one")
  func listOfOne() {
    let result = readDocument("noi-nhan: Như trên\nnguoi-ky: {ho-ten: A}\n")
    #expect(result.document?.recipients == [.init(name: "Như trên")])
    #expect(result.document?.signers == [.init(name: "A")])
  }

  @Test("a text is one line, however it is laid out")
  func oneLine() {
    let result = readDocument("nguon: |\n  một\n\n   hai  \nluu: \" VT,\\tDCPL \"\nso: 0012\n")
    #expect(result.document?.source == "một hai")
    #expect(result.document?.archive == "VT, DCPL")
    #expect(result.document?.number == "0012")
  }

  @Test("messages quote no more than the beginning of a long value")
  func longValues() {
    let result = readDocument("ngay-ban-hanh: \(String(repeating: "ắ", count: 100_000))\n")
    #expect((result.diagnostics.first?.summary.vietnamese.count ?? .max) < 200)
  }
}

extension Shape {
  /// The keys of the records in it.
  fileprivate var inner: [FieldDescription] {
    switch self {
    case .record(let fields): fields
    case .list(let shape): shape.inner
    case .either(let shapes): shapes.flatMap(\.inner)
    default: []
    }
  }
}
