import Foundation
import TestSupport
import Testing

/// Hand-outs with the longest names of real agencies, communes, accounts and addresses.
@Suite("Long names", .enabled(if: HandoutTests.canPrint))
struct LongNameTests {
  private static let publisher =
    "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bà Rịa - Vũng Tàu"
  private static let account =
    "Ban vận động Quỹ “Vì người nghèo” phường Bà Rịa, Thành phố Hồ Chí Minh"

  private static let site = """
    title: Mặt trận
    base-url: https://mattran.hochiminhcity.gov.vn/giam-ngheo/
    publisher: \(publisher)
    contact: {phone: 0254 385 6789, email: bantuyengiao.mttq@baria-vungtau.gov.vn}

    """

  private static let schema = """
    {"title": "Xã", "fields": [
      {"name": "name", "title": "Xã", "type": "string"},
      {"name": "province", "title": "Tỉnh", "type": "string"},
      {"name": "account", "title": "Tài khoản", "type": "string"},
      {"name": "account-name", "title": "Tên", "type": "string"},
      {"name": "bank", "title": "Ngân hàng", "type": "string"},
      {"name": "hotline", "title": "Điện thoại", "type": "string"}]}
    """

  private static let rows = """
    name,province,account,account-name,bank,hotline
    Phường Tân Thành Phú Mỹ,TP Hồ Chí Minh,1234567890123,"\(account)",Kho bạc Nhà nước Khu vực II - Phòng Nghiệp vụ số 5,0254 385 6789
    Phường Phan Rang,Khánh Hòa,1234567890123,"\(account)",Kho bạc Nhà nước Khu vực XIII,0254 385 6789

    """

  @Test(
    "the longest names fit every sheet that has room for names, and all of them stand on it",
    arguments: [
      "leaflet-a5", "trifold-a4", "poster-a4", "poster-a3", "loudspeaker", "rights-guide",
    ])
  func longest(template: String) throws {
    try Workspace.with { workspace in
      try workspace.write("Content/site.yml", Self.site)
      try workspace.write("Content/data/xa.schema.json", Self.schema)
      try workspace.write("Content/data/xa.csv", Self.rows)
      try workspace.write(
        "Content/handouts/to.md",
        HandoutTests.leaflet(
          title: "Không để ai bị bỏ lại phía sau", template: template,
          extra: """
            for-each: xa
            message: Mặt trận, Nhà nước và cộng đồng cùng dựng, cùng sửa.
            action: Góp vào Quỹ “Vì người nghèo” nơi bạn sống
            figure: [{value: "19.618", label: "căn nhà Đại đoàn kết, 6 tháng đầu năm 2023"}]
            \(template.hasPrefix("poster") ? "title-size: medium" : "")
            """))
      let run = try workspace.program.run(HandoutTests.build)
      #expect(run.status == 0, "\(run.errors)")
      let folder = workspace.folder.appending(path: "Output/an-pham/to")
      let sheets = try #require(FileManager.default.enumerator(atPath: folder.path))
        .compactMap { $0 as? String }.filter { $0.hasSuffix(".pdf") }
      #expect(sheets.count >= 2)
      for sheet in sheets {
        let file = folder.appending(path: sheet).path
        let text = try toolOutput("/usr/bin/pdftotext", [file, "-"])
          .filter { !$0.isWhitespace }
        var expected: [String] = []
        if template != "loudspeaker" {
          expected = ["0254 385 6789", "mattran.hochiminhcity.gov.vn"]
        }
        if !["loudspeaker", "rights-guide"].contains(template) {
          expected += [Self.publisher, Self.account, "Không để ai bị bỏ lại phía sau", "19.618"]
        }
        expected.append(sheet.contains("khanh-hoa") ? "Phường Phan Rang" : "Tân Thành Phú Mỹ")
        for part in expected {
          #expect(text.contains(part.filter { !$0.isWhitespace }), "\(part) on \(sheet)")
        }
      }
    }
  }
}
