import Diagnostics
import Model
import Testing

@testable import Linking

@Suite("Citations lead to documents")
struct CitationTests {
  private static let shared = [
    (
      "binh-duong",
      "number: \"02\"\nsymbol: CTPH-MTTQ\ndate: 2023-07-02\nissuers: [Sở A tỉnh Bình Dương]\nprovince: Bình Dương",
      "## I. MỤC ĐÍCH\n\n1. Một.\n\n2. Hai.\n"
    ),
    (
      "ben-tre",
      "number: \"02\"\nsymbol: CTPH-MTTQ\ndate: 2023-06-22\nissuers: [Sở A tỉnh Bến Tre]\nprovince: Bến Tre",
      ""
    ),
  ]

  private func site(_ body: String, keys: String = "", references: String = "") -> TestSite {
    TestSite([("source", keys, body)] + Self.shared, references: references)
  }

  @Test("The date decides between documents of one identifier")
  func byDate() {
    let site = site("Theo Chương trình phối hợp số 02/CTPH-MTTQ ngày 22/6/2023.")
    #expect(
      site.citations(of: "source") == [
        "Chương trình phối hợp số 02/CTPH-MTTQ ngày 22/6/2023 > ben-tre"
      ])
    #expect(site.codes.isEmpty)
  }

  @Test(
    "A place named in the sentence decides, else the citing document's own",
    arguments: [
      ("Ở Bến Tre có Chương trình số 02/CTPH-MTTQ.", "", "ben-tre"),
      ("Ở Bình Dương có Chương trình số 02/CTPH-MTTQ.", "", "binh-duong"),
      ("Có Chương trình số 02/CTPH-MTTQ.", "province: Bến Tre", "ben-tre"),
    ])
  func byPlace(body: String, keys: String, name: String) {
    let site = site(body, keys: keys)
    #expect(site.citations(of: "source") == ["Chương trình số 02/CTPH-MTTQ > \(name)"])
    #expect(site.site.documents.flatMap(\.citations).map(\.certainty) == [.place])
  }

  @Test("Where nothing decides, none is taken and the candidates are named")
  func ambiguous() {
    let site = site("Có Chương trình số 02/CTPH-MTTQ.")
    #expect(site.citations(of: "source") == ["Chương trình số 02/CTPH-MTTQ > -"])
    #expect(site.codes == ["citation.ambiguous"])
    #expect(site.diagnostics.first?.notes.count == 2)
  }

  @Test("A short mention takes date and issuer from the first full one")
  func short() {
    let site = site(
      "Theo Chương trình số 02/CTPH-MTTQ ngày 02/7/2023.\n\nChương trình số 02/CTPH-MTTQ là căn cứ."
    )
    #expect(
      site.citations(of: "source") == [
        "Chương trình số 02/CTPH-MTTQ ngày 02/7/2023 > binh-duong",
        "Chương trình số 02/CTPH-MTTQ > binh-duong",
      ])
    #expect(site.codes.isEmpty)
  }

  @Test("A document that is only known has what the list says, one that is not has what texts say")
  func known() {
    let site = site(
      "Theo Quyết định số 90/QĐ-TTg và Nghị quyết số 5/NQ-CP ngày 01/3/2022 của Chính phủ.",
      references: """
        - loai: quyet-dinh
          so: "90"
          ky-hieu: QĐ-TTg
          ngay-ban-hanh: 18/01/2022
          co-quan-ban-hanh: Thủ tướng Chính phủ
          trich-yeu: Phê duyệt Chương trình
        """)
    #expect(
      site.site.references.map(\.name) == ["Nghị quyết số 5/NQ-CP", "Quyết định số 90/QĐ-TTg"])
    #expect(site.site.references.map(\.isListed) == [false, true])
    #expect(
      site.site.references.map(\.reference.issuers) == [["Chính phủ"], ["Thủ tướng Chính phủ"]])
    #expect(site.codes == ["citation.unknown"])
  }

  @Test("Two documents of one identifier and different days, known from texts alone, stay apart")
  func stated() {
    let site = site("Báo cáo số 180/BC-A ngày 10/8/2023 và Báo cáo số 180/BC-A ngày 21/6/2023.")
    #expect(site.site.references.count == 2)
    #expect(Set(site.citations(of: "source")).count == 2)
  }

  @Test("A day that contradicts the known document is pointed out, unless it is corrected there")
  func contradiction() {
    let body = "Theo Chương trình số 02/CTPH-MTTQ ngày 03/7/2023 của Sở A tỉnh Bình Dương."
    #expect(site(body).codes == ["citation.contradiction"])
    #expect(site(body).citations(of: "source").first?.hasSuffix("> binh-duong") == true)
    let corrections = "corrections: [{printed: 03/7/2023, meant: 02/7/2023}]"
    #expect(site(body, keys: corrections).codes.isEmpty)
  }

  @Test("Pinpoints lead to sections of the document they are in")
  func pinpoints() {
    let other = site("Theo khoản 2 Mục I Chương trình số 02/CTPH-MTTQ ngày 02/7/2023.")
    #expect(other.citations(of: "source").first?.hasSuffix("> binh-duong#muc-i-2") == true)
    let own = site("## II. NỘI DUNG\n\n1. Một.\n\n2. Theo phần II Kế hoạch này.\n")
    #expect(own.citations(of: "source").contains { $0.hasSuffix("> source#muc-ii") })
    #expect(own.codes.isEmpty)
  }

  @Test("A pinpoint to a section that does not exist is a warning")
  func noSection() {
    let site = site("Theo Mục IX Chương trình số 02/CTPH-MTTQ ngày 02/7/2023.")
    #expect(site.codes == ["citation.no-section"])
  }

  @Test(
    "What the words before a mention say is the relation",
    arguments: [
      ("Căn cứ Chương trình số 02/CTPH-MTTQ ngày 02/7/2023;", Relation.Kind.legalBasis),
      ("Thực hiện Chương trình số 02/CTPH-MTTQ ngày 02/7/2023,", .implementation),
      ("Kế hoạch này thay thế Chương trình số 02/CTPH-MTTQ ngày 02/7/2023.", .replacement),
      ("Xem Chương trình số 02/CTPH-MTTQ ngày 02/7/2023.", .mention),
    ])
  func relations(body: String, kind: Relation.Kind) {
    let site = site(body)
    #expect(site["source"]?.relations.map(\.relation.kind) == [kind])
    #expect(site["source"]?.relations.map(\.origin) == [.text])
    #expect(site["binh-duong"]?.incoming.map(\.kind) == [kind])
  }

  @Test("A relation that is declared and stated says so once")
  func declaredAndStated() {
    let site = site(
      "Thực hiện Chương trình số 02/CTPH-MTTQ ngày 02/7/2023.",
      keys: "relations: [{type: thuc-hien, document: 02/CTPH-MTTQ, date: 2023-07-02}]")
    #expect(site["source"]?.relations.map(\.origin) == [.both])
  }

  @Test("A cited document knows who cites it, and where; itself does not count")
  func citers() {
    let site = site(
      "## I. CHUNG\n\nTheo Chương trình số 02/CTPH-MTTQ ngày 02/7/2023. Kế hoạch này thêm.\n",
      keys: "legal-bases: [Căn cứ Chương trình số 02/CTPH-MTTQ ngày 02/7/2023]")
    let citers = site["binh-duong"]?.citers ?? []
    #expect(citers.map { site.name(of: $0.source) } == ["source", "source"])
    #expect(site["source"]?.citers.isEmpty == true)
  }

  @Test("A quoted sentence is cut at words where it is long")
  func excerpt() {
    let words = Array(repeating: "chữ", count: 200).joined(separator: " ")
    let text = Array("Câu đầu. \(words) ĐÂY \(words). Câu sau.".utf8)
    let place = text.firstRange(of: Array("ĐÂY".utf8)) ?? 0..<0
    let excerpt = Excerpt.sentence(around: place, in: text)
    #expect(excerpt.hasPrefix("…chữ") && excerpt.hasSuffix("chữ…"))
    #expect(excerpt.utf8.count < 560)
    #expect(Excerpt.sentence(around: 0..<3, in: text) == "Câu đầu.")
  }
}
