import Testing
import VietnameseText

@testable import Citations

struct DocumentTests {
  private func mentions(_ text: String) -> [Mention] { Recognition(of: Array(text.utf8)).mentions }

  @Test(
    "dates are read in every form",
    arguments: [
      ("số 9/KH-UBND ngày 27/10/2023", "2023-10-27"), ("số 9/KH-UBND, ngày 7/3/2023", "2023-03-07"),
      ("số 9/KH-UBND ngày 27 / 10 /2023", "2023-10-27"),
      ("số 9/KH-UBND ngày 02 tháng 7 năm 2023", "2023-07-02"),
      ("số 9/KH-UBND (ngày 02/7/2023)", "2023-07-02"),
      ("số 9/KH-UBND ban hành ngày 02-7-2023", "2023-07-02"),
      ("số 9/KH-UBND ngày 02.7.2023", "2023-07-02"), ("số 9/KH-UBND, tháng 7/2023", "2023-07"),
      ("số 9/KH-UBND NGÀY 02 THÁNG 7 NĂM 2023", "2023-07-02"),
      ("số 9/KH-UBND của UBND tỉnh Sơn La ngày 02/7/2023", "2023-07-02"),
      ("Luật Đất đai năm 2013", "2013"), ("Luật Đất đai 2013", "2013"),
    ])
  func dates(_ text: String, _ date: String) throws {
    #expect(try #require(mentions(text).first).date?.iso == date)
  }

  @Test("no day that does not exist and no later clause's day is taken for a date")
  func noDates() throws {
    for text in [
      "số 9/KH-UBND ngày 31/02/2023", "số 9/KH-UBND; ngày 01/7/2023 tỉnh họp",
      "số 9/KH-UBND của UBND tỉnh, ngày 01/7/2023 các xã họp",
      "số 9/KH-UBND\nNgày 01/7/2023, các xã họp",
    ] {
      #expect(try #require(mentions(text).first).date == nil, "\(text)")
    }
  }

  @Test(
    "issuers end where the clause about the document begins",
    arguments: [
      ("của Chính phủ quy định chức năng", ["Chính phủ"]),
      ("của Ban Bí thư Trung ương Đảng về tăng cường", ["Ban Bí thư Trung ương Đảng"]),
      ("của UBND tỉnh Tây Ninh về việc", ["UBND tỉnh Tây Ninh"]),
      ("của Văn phòng Quốc gia về giảm nghèo (Bộ", ["Văn phòng Quốc gia về giảm nghèo"]),
      ("của Bộ Văn hóa, Thể thao và Du lịch, các", ["Bộ Văn hóa, Thể thao và Du lịch"]),
      ("của Bộ Tài chính và Nghị định", ["Bộ Tài chính"]),
      ("của Chính phủ và các bộ", ["Chính phủ"]),
      ("của Bộ Tài chính và Bộ Tư pháp", ["Bộ Tài chính", "Bộ Tư pháp"]),
      (
        "giữa Bộ Lao động - Thương binh và Xã hội với Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam về",
        ["Bộ Lao động - Thương binh và Xã hội", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"]
      ),
      ("của Bộ Chính trị\nTheo đề nghị", ["Bộ Chính trị"]),
      ("của các địa phương", []), ("về việc của Bộ", []),
    ] as [(String, [String])])
  func issuers(_ clause: String, _ expected: [String]) throws {
    let mention = try #require(mentions("Kế hoạch số 9/KH-X-BTT \(clause) và").first)
    #expect(mention.issuers.map(\.text) == expected)
  }

  @Test("a mention's range goes from kind word to date, its issuer has one of its own")
  func ranges() throws {
    let text = Array("Theo Kế hoạch số 9/KH-UBND ngày 7/3/2023 của Bộ Y tế.".utf8)
    let mention = try #require(Recognition(of: text).mentions.first)
    #expect(
      String(decoding: text[mention.range], as: UTF8.self)
        == "Kế hoạch số 9/KH-UBND ngày 7/3/2023")
    #expect(mention.issuers.map { String(decoding: text[$0.range], as: UTF8.self) } == ["Bộ Y tế"])
  }

  @Test("members of a list take kind and issuers from its head, its end or the member before")
  func lists() {
    let decisions = mentions(
      "Quyết định số 90/QĐ-TTg và số 02/2022/QĐ-TTg của Thủ tướng Chính phủ về giảm nghèo")
    #expect(decisions.map(\.identifier?.normalised) == ["90/QĐ-TTg", "02/2022/QĐ-TTg"])
    #expect(decisions.allSatisfy { $0.issuers.map(\.text) == ["Thủ tướng Chính phủ"] })

    let letters = mentions(
      "Công văn số 3716/LĐTBXH-VPQGGN ngày 11/9/2023, số 4031/LĐTBXH-VPQGGN ngày 27/9/2023")
    #expect(letters.map(\.date?.iso) == ["2023-09-11", "2023-09-27"])

    let headed = mentions(
      "các Luật của Quốc hội: số 75/2015/QH13, số 39/2019/QH14\nsố 24/2021/QH15")
    #expect(headed.map(\.kind) == [.law, .law, nil])
    #expect(headed.map(\.issuers.count) == [1, 1, 0])
  }

  @Test("laws are cited by name, with or without a number")
  func laws() {
    func law(_ text: String) -> String? {
      let bytes = Array(text.utf8)
      return Recognition(of: bytes).mentions.first?.name
        .map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(
      law("Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13") == "Luật Mặt trận Tổ quốc Việt Nam")
    #expect(law("theo Luật Đầu tư công;") == "Luật Đầu tư công")
    #expect(law("của Luật Ngân sách nhà nước và các văn bản") == "Luật Ngân sách nhà nước")
    #expect(law("theo Luật Khí tượng thủy văn\nCăn cứ") == "Luật Khí tượng thủy văn")
    #expect(law("Bộ luật Dân sự năm 2015") == "Bộ luật Dân sự")
    #expect(law("Luật Tương trợ tư pháp về hình sự") == "Luật Tương trợ tư pháp")
    #expect(
      law("Luật sửa đổi, bổ sung một số điều của Luật Thuế giá trị gia tăng, Luật Giá có")
        == "Luật sửa đổi, bổ sung một số điều của Luật Thuế giá trị gia tăng, Luật Giá")
    #expect(law("theo bộ luật hình sự năm 1999") == "bộ luật hình sự")
    for text in [
      "theo luật hình sự", "ngành: Luật hình sự", "Luật sư Đoàn", "Trường Đại học Luật Hà Nội",
      "Khoa Luật Dân sự", "pháp luật Việt Nam",
      "theo luật định", "Luật của Nhà nước", "Luật này",
    ] {
      #expect(law(text) == nil, "\(text)")
    }
  }

  @Test("cells of a table give a document the date of the next cell, several the dates in order")
  func tables() {
    #expect(
      mentions("1\tHà Giang\tX\t07/CTr-SLĐTBXH-MTTQ\t11/04/2023").first?.date?.iso == "2023-04-11")
    #expect(
      mentions("142/CTPH-UBND-MTTQ 245/KHPH-UBMT-SLĐTBXH\n22/07/2022 28/4/2023\n").map(\.date?.iso)
        == ["2022-07-22", "2023-04-28"])
    #expect(mentions("| 07/CTr-SLĐTBXH-MTTQ | 11/04/2023 |").first?.date?.iso == "2023-04-11")
    #expect(mentions("07/CTr-SLĐTBXH-MTTQ\n11/04/2023 họp").first?.date == nil)
  }

  @Test("a document's own number at the head of the text is this document")
  func header() {
    #expect(mentions("Số: 237/KH-MTTQ-BTT\n\nSơn La").first?.target == .thisDocument)
    #expect(mentions("theo số: 237/KH-MTTQ-BTT\n").first?.target == .document)
  }
}
