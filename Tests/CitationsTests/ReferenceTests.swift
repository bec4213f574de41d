import Testing

@testable import Citations

struct ReferenceTests {
  private func mentions(_ text: String) -> [Mention] { Recognition(of: Array(text.utf8)).mentions }

  @Test(
    "pinpoints are read from the smallest part to the largest",
    arguments: [
      ("khoản 4 Mục IV Kế hoạch số 9/KH-UBND", ["khoản 4 Mục IV"]),
      ("điểm đ khoản 2a Điều 15b của Luật Đất đai", ["điểm đ khoản 2a Điều 15b"]),
      ("Điều 5, khoản 2, điểm a Luật Đất đai", ["điểm a khoản 2 Điều 5"]),
      ("khoản 1 và khoản 2 Điều 5 Luật Đất đai", ["khoản 1 Điều 5", "khoản 2 Điều 5"]),
      (
        "các khoản 1, 2 và 3 Điều 5 Luật Đất đai",
        ["khoản 1 Điều 5", "khoản 2 Điều 5", "khoản 3 Điều 5"]
      ),
      ("Điều 3 và khoản 2 Điều 5 Luật Đất đai", ["Điều 3", "khoản 2 Điều 5"]),
      ("Điều 7, khoản 2 Điều 5 Luật Đất đai", ["Điều 7", "khoản 2 Điều 5"]),
      ("Mục 1 Chương II Phần thứ nhất Bộ luật Dân sự", ["Mục 1 Chương II Phần thứ nhất"]),
      ("mục III.1.11 Kế hoạch số 9/KH-UBND", ["Mục III.1.11"]),
      ("điểm 2.1 khoản 2 Mục II Kế hoạch số 9/KH-UBND", ["điểm 2.1 khoản 2 Mục II"]),
      ("Điều 5 Quy chế giám sát ban hành kèm theo Quyết định số 217-QĐ/TW", ["Điều 5"]),
    ] as [(String, [String])])
  func pinpoints(_ text: String, _ labels: [String]) throws {
    let mention = try #require(mentions("theo " + text).first)
    #expect(mention.pinpoints.map(\.label) == labels)
    #expect(mention.target == .document)
  }

  @Test(
    "references into this document are told from those into others",
    arguments: [
      ("theo các nội dung tại phần II Kế hoạch này.", "Phần II"),
      ("tại nội dung (1.11) của Chương trình phối hợp này", "nội dung 1.11"),
      ("(chi tiết tại Phụ lục I kèm theo)", "Phụ lục I"),
      ("Phụ lục ban hành kèm theo Thông tư này", "Phụ lục"),
      ("quy định tại điểm a khoản 2 Điều này", "điểm a khoản 2 Điều này"),
      ("quy định tại khoản 3 Điều 12", "khoản 3 Điều 12"),
    ])
  func thisDocument(_ text: String, _ label: String) throws {
    let mention = try #require(mentions(text).first)
    #expect(mention.target == .thisDocument)
    #expect(mention.pinpoints.map(\.label) == [label])
  }

  @Test("a pinpoint that names no document points into the last one named in its paragraph")
  func lastNamed() {
    let text =
      "văn bản số 2357/HD-BTĐKT hướng dẫn khen thưởng. Trong đó, tại khoản 2 Mục V hướng dẫn"
    #expect(mentions(text).map(\.target) == [.document, .previousMention(0)])
    #expect(
      mentions("văn bản số 2357/HD-BTĐKT.\nTheo khoản 2 Mục V").map(\.target)
        == [.document, .thisDocument])
  }

  @Test("“nêu trên” and a number without symbol refer to the document named before")
  func shortForms() {
    #expect(
      mentions("Nghị định số 62/2022/NĐ-CP; Luật Đất đai; Nghị định nêu trên").last?.target
        == .previousMention(0))
    #expect(
      mentions("Chỉ thị số 05-CT/TW và Chỉ thị số 19/CT-TTg. Chỉ thị 05 nêu").last?.target
        == .previousMention(0))
    #expect(mentions("Chương trình 135 và Chỉ thị 05").map(\.kind) == [.programme])
  }

  @Test("headings are no pinpoints")
  func headings() {
    let text = """
      Chương I
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi
      ## Mục 2. Tổ chức
      Phụ lục I
      Phần II: KẾT QUẢ
      **Điều 12. Hiệu lực**
      Điều 13 quy định
      """
    #expect(mentions(text).isEmpty)
    #expect(mentions("Điều 5 Luật Đất đai quy định").map(\.pinpoints.count) == [1])
  }

  @Test("an alias stands for its document wherever its words do not mean another")
  func aliases() throws {
    let text = """
      Thực hiện Chương trình phối hợp số 109/CTr-BLĐTBXH-MTTW (sau đây viết tắt là Chương trình phối \
      hợp), Bộ báo cáo kết quả Chương trình phối hợp năm nay.
      Tỉnh đã ban hành Chương trình phối hợp giữa hai cơ quan; Chương trình phối hợp này kéo dài.
      Các Chương trình phối hợp khác vẫn còn. Tiếp tục Chương trình phối hợp.
      """
    let found = Recognition(of: Array(text.utf8))
    #expect(found.aliases.map(\.antecedent) == [.mention(0)])
    #expect(
      found.mentions.map(\.target) == [.document, .alias(0), .thisDocument, .alias(0)])
    #expect(found.mentions.allSatisfy { $0.kind == .jointProgramme })
  }

  @Test("initials stand for words of their own sentence, not for a document named before it")
  func initialsOfTheirSentence() {
    let text = """
      Theo Chương trình phối hợp số 109/CTr-BLĐTBXH-MTTW. Việc này phục vụ chương trình mục tiêu \
      quốc gia giảm nghèo, viết tắt là CTMTQG GN. Các xã thực hiện CTMTQG GN.
      """
    let found = Recognition(of: Array(text.utf8))
    #expect(found.aliases.isEmpty)
    #expect(found.mentions.count == 1)
  }

  @Test("an alias may stand for this document, and a later definition replaces an earlier one")
  func aliasOfThis() {
    let text = """
      Hai bên thống nhất Kế hoạch phối hợp hằng năm (sau đây gọi tắt là Kế hoạch) như sau:
      Các xã thực hiện Kế hoạch.
      Theo Kế hoạch số 9/KH-UBND (gọi tắt là Kế hoạch), các xã thực hiện Kế hoạch.
      """
    let found = Recognition(of: Array(text.utf8))
    #expect(found.aliases.map(\.antecedent) == [.thisDocument, .mention(1)])
    #expect(found.mentions.map(\.target) == [.alias(0), .document, .alias(1)])
  }

  @Test(
    "an alias of another kind than the document named last stands for this one, but for an annex")
  func aliasOfAnotherKind() {
    func antecedent(_ text: String) -> AliasDefinition.Antecedent? {
      Recognition(of: Array(text.utf8)).aliases.first?.antecedent
    }
    #expect(
      antecedent("ban hành Kế hoạch thực hiện Nghị quyết số 9/NQ-CP (sau đây gọi tắt là Kế hoạch)")
        == .thisDocument)
    #expect(
      antecedent("Quy chế kèm theo Quyết định số 217-QĐ/TW (sau đây gọi tắt là Quy chế)")
        == .mention(0))
  }

  @Test("an alias that begins the words of another document is no use of it")
  func aliasInDescription() {
    let text = "Kế hoạch số 9/KH-UBND (gọi tắt là Kế hoạch). Kế hoạch triển khai số 12/KH-UBND"
    let found = mentions(text)
    #expect(found.map(\.identifier?.number) == ["9", "12"])
    #expect(found.last?.kind == .plan)
  }

  @Test("initials in brackets are an alias where they begin a document's words")
  func initials() {
    let text = """
      Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025 (CTMTQG GNBV) của \
      Ủy ban Mặt trận Tổ quốc (MTTQ). Kinh phí của CTMTQG GNBV do MTTQ giám sát.
      """
    let found = Recognition(of: Array(text.utf8))
    #expect(found.aliases.map(\.name) == ["CTMTQG GNBV"])
    #expect(found.aliases.first?.kind == .programme)
    #expect(found.mentions.map(\.target) == [.document, .alias(0)])
    #expect(found.aliases.first?.antecedent == .mention(0))
  }

  @Test("names given to people and agencies are no aliases of documents")
  func otherAliases() {
    for text in [
      "người lao động (sau đây gọi là đối tượng)", "Bộ Y tế (sau đây gọi tắt là Bộ)",
      "Ủy ban nhân dân (UBND)",
    ] {
      #expect(Recognition(of: Array(text.utf8)).aliases.isEmpty, "\(text)")
    }
  }
}
