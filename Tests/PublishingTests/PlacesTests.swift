import Foundation
import Testing

@Suite("Provinces that a site adds, and what names mean")
struct PlacesTests {
  private static let places = """
    slug;Từ ngày;ten-khac;thay-doi
    hung-yen;01/07/2025;Phố Hiến;2027-01-01 loai=thành phố (1/2026/QH16)

    """

  @Test("A document may name a province as the site's own table calls it")
  func usedByDocuments() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/data/places.csv", Self.places)
      try workspace.write(
        "Content/documents/a.md",
        Sample(date: "01/8/2026").text.replacing("province: Sơn La", with: "province: Phố Hiến"))
      let run = try workspace.build()
      #expect(run.status == 0, "\(run.errors)")
      let page = try workspace.text("Output/tinh/hung-yen.html")
      #expect(page.contains("thành phố trực thuộc trung ương từ 01/01/2027"))
    }
  }

  @Test("What is wrong with the table is told by line and column, and stops the build")
  func wrongRows() throws {
    try Workspace.with { workspace in
      workspace.program.environment = ["LANG": "vi_VN.UTF-8"]
      try workspace.write("Content/documents/a.md", Sample().text)
      try workspace.write(
        "Content/data/places.csv",
        """
        slug,tu-ngay,den-ngay,ke-thua,loai,mau
        hue,2025-01-01,2024-01-01,,,
        son-la,2008-08-01,2027-06-30,dien-bienn,,
        lai-chau,31/02/2008,,,,
        dien-bien,2008-08-01,,,huyện,
        dien-bien,2008-08-01,,,,
        dien-bien,2008-08-01,,,,

        """)
      let run = try workspace.program.run(["check"])
      #expect(run.status == 1)
      for place in [
        ":1:36: lỗi", ":2:16: lỗi", ":3:30: lỗi", ":4:10: lỗi", ":5:24: lỗi", ":7:1: lỗi",
      ] {
        #expect(run.errors.contains("Content/data/places.csv\(place)"), "\(place) \(run.errors)")
      }
      #expect(run.errors.contains("có phải là “dien-bien”"))
    }
  }

  @Test("A name means the unit of the day")
  func onDay() throws {
    try Workspace.with { workspace in
      workspace.program.environment = ["LANG": "vi_VN.UTF-8"]
      let run = try workspace.program.run(["places", "dong nai", "--on", "30/4/2026"])
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("thành phố Đồng Nai\n"))
      #expect(run.output.contains("202/2025/QH15") && run.output.contains("30/2026/QH16"))
      #expect(run.output.contains("giáp: "))
    }
  }

  @Test("Without a day every unit of the name is told, the youngest first")
  func allUnits() throws {
    try Workspace.with { workspace in
      let run = try workspace.program.run(["places", "Tuyên Quang", "--format", "json"])
      #expect(run.status == 0)
      let found = try #require(
        JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
      #expect(found.map { $0["firstDay"] as? String } == ["2025-07-01", "2008-08-01"])
      #expect((found[0]["predecessors"] as? [[String: Any]])?.count == 2)
      #expect((found[1]["successor"] as? [String: Any])?["slug"] as? String == "tuyen-quang")
    }
  }

  @Test(
    "A name that means none exits with 1 and says why",
    arguments: [
      (["places", "Sơn Laa"], "có phải là “Sơn La”"),
      (["places", "Hà Giang", "--on", "2025-07-01"], "đã sáp nhập vào tỉnh Tuyên Quang"),
    ])
  func none(arguments: [String], message: String) throws {
    try Workspace.with { workspace in
      workspace.program.environment = ["LANG": "vi_VN.UTF-8"]
      let run = try workspace.program.run(arguments)
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }

  @Test("A day that is none is wrong usage")
  func wrongDay() throws {
    try Workspace.with { workspace in
      let run = try workspace.program.run(["places", "Huế", "--on", "31/2/2025"])
      #expect(run.status == 2)
    }
  }

  @Test("The command looks into the content folder")
  func ownTable() throws {
    try Workspace.with { workspace in
      try workspace.write("Content/data/places.csv", Self.places)
      let run = try workspace.program.run(["places", "pho hien"])
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("thành phố Hưng Yên\n"))
    }
  }
}
