import Testing

@testable import Citations

struct IdentifierTests {
  private func identifier(_ text: String) throws -> Identifier {
    try #require(Recognition(of: Array(text.utf8)).mentions.first?.identifier)
  }

  @Test(
    "number, year, symbol and form are read from every family of identifiers",
    arguments: [
      ("Nghị định số 62/2022/NĐ-CP", "62", 2022, "NĐ-CP", Identifier.Form.normative),
      ("Nghị quyết số 24/2021/QH15", "24", 2021, "QH15", .normative),
      ("Quyết định số 90/QĐ-TTg", "90", nil, "QĐ-TTg", .administrative),
      ("Kế hoạch 535/KH-MTTW-BTT", "535", nil, "KH-MTTW-BTT", .administrative),
      ("Quyết định số 02/2022/QĐ-TTg", "02", 2022, "QĐ-TTg", .normative),
      ("Chỉ thị số 05-CT/TW", "05", nil, "CT/TW", .party),
      ("Quyết định số 217-QĐ/TW", "217", nil, "QĐ/TW", .party),
      ("Công văn số 2346/LĐTBXH-VPQGGN", "2346", nil, "LĐTBXH-VPQGGN", .letter),
      ("số 1550/SLĐTBXH-BT&PCTNXH", "1550", nil, "SLĐTBXH-BT&PCTNXH", .letter),
      ("số 88/NQLT/CP-ĐCTUBTWMTTQVN", "88", nil, "NQLT/CP-ĐCTUBTWMTTQVN", .joint),
      ("số 500/CTPH/UBND-MTTQ", "500", nil, "CTPH/UBND-MTTQ", .joint),
      ("Nghị quyết số 30a/2008/NQ-CP", "30a", 2008, "NQ-CP", .normative),
      ("Nghị định số 64-CP", "64", nil, "CP", .party),
      ("Thông tư số 10/98/TT-BTC", "10", 1998, "TT-BTC", .normative),
      ("Nghị quyết số 12/XIV/NQ-HĐND", "12", nil, "NQ-HĐND", .administrative),
    ] as [(String, String, Int?, String, Identifier.Form)])
  func families(
    _ text: String, _ number: String, _ year: Int?, _ symbol: String, _ form: Identifier.Form
  ) throws {
    let identifier = try identifier(text)
    #expect(identifier.number == number)
    #expect(identifier.year == year)
    #expect(identifier.symbol == symbol)
    #expect(identifier.form == form)
    #expect(!identifier.isDamaged)
  }

  @Test("a blank number is read after “Số” only, with whatever fills its place")
  func blankNumbers() throws {
    for text in ["Số: /KH-UBND", "Số:      /KH-UBND", "số ……/KH-UBND", "Số: ...../KH-UBND"] {
      let identifier = try identifier(text)
      #expect(identifier.isBlankNumber)
      #expect(identifier.normalised == "/KH-UBND")
    }
    #expect(try identifier("Số:      -KH/TU").normalised == "-KH/TU")
    #expect(try identifier("Số:     /2023/QĐ-UBND").normalised == "/2023/QĐ-UBND")
    #expect(Recognition(of: Array("Kính gửi: /KH-UBND".utf8)).mentions.isEmpty)
  }

  @Test(
    "blanks and line ends inside an identifier are passed over and noted",
    arguments: [
      ("02/CTPH-MTTQ- SLĐTBXH", "02/CTPH-MTTQ-SLĐTBXH"),
      ("437/CTPH-LĐT BXH-MTTQ", "437/CTPH-LĐTBXH-MTTQ"),
      ("Số: **150** /BC-SLĐTBXH", "150/BC-SLĐTBXH"),
      ("số 109/CTr-\nBLĐTBXH-MTTW", "109/CTr-BLĐTBXH-MTTW"),
      ("số 15/KH - UBND", "15/KH-UBND"),
      ("Đề án số\n\n09/ĐA-MTTW-BTT", "09/ĐA-MTTW-BTT"),
    ])
  func blanks(_ text: String, _ normalised: String) throws {
    let identifier = try identifier(text)
    #expect(identifier.normalised == normalised)
    #expect(identifier.hasBlanks == !text.contains("Đề án"))
    #expect(!identifier.isDamaged)
  }

  @Test(
    "damaged letters are read as the nearest agency or kind, and what was printed is kept",
    arguments: [
      ("150/BC-LĐTĐBXH", "150/BC-LĐTBXH"), ("3417/SLĐTBHXH-UBMTTQ", "3417/SLĐTBXH-UBMTTQ"),
      ("số 62/2022/ND-CP", "62/2022/NĐ-CP"), ("số 90/QD-TTg", "90/QĐ-TTg"),
    ])
  func damage(_ printed: String, _ normalised: String) throws {
    let identifier = try identifier(printed)
    #expect(identifier.normalised == normalised)
    #expect(identifier.isDamaged)
    #expect(printed.hasSuffix(identifier.printed))
  }

  @Test("a code that no list holds stays as it is, however near it is to others")
  func unknownCodes() throws {
    for text in ["1520/SLĐTBXH-BTXHTEBĐG", "12/PNNPTNT-KN", "33/KH-PLĐTBXH", "8/BC-UBMTTQX"] {
      let identifier = try identifier("số " + text)
      #expect(identifier.normalised == text)
      #expect(!identifier.isDamaged)
    }
  }

  @Test("the kind is the word's, else the symbol's, else a letter's")
  func kinds() throws {
    func kind(_ text: String) -> CitedKind? {
      Recognition(of: Array(text.utf8)).mentions.first?.kind
    }
    #expect(kind("Chương trình phối hợp số 109/CTr-BLĐTBXH-MTTW") == .jointProgramme)
    #expect(kind("09/ĐA-MTTW-BTT") == .scheme)
    #expect(kind("số 251/DA-UBND") == .project)
    #expect(kind("văn bản số 7031/MTTW-BTT") == .letter)
    #expect(kind("văn bản số 2357/HD-BTĐKT") == .guidance)
    #expect(kind("Thông tri số 23/TTr-MTTW-BTT") == .frontCircular)
    #expect(kind("số 24/2021/QH15") == nil)
    #expect(kind("Nghị Quyết 160/NQ-CP") == .resolution)
    #expect(kind("CHỈ THỊ SỐ 19/CT-TTG") == .directive)
  }
}
