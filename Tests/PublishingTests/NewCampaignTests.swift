import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

@Suite("A new year's campaign from last year's")
struct NewCampaignTests {
  private static let campaign = """
    ---
    # Ghi chú của người biên tập.
    ten: Tháng cao điểm năm 2024
    nam: 2024
    tu-ngay: 17/10/2024
    den-ngay: 2024-11-18
    quy: {ten: Quỹ, so-tai-khoan: "123456789"}
    lich:
      - noi-dung: Lễ kỷ niệm 10 năm phong trào 2014
        ngay: 18/11/2024
    van-ban: [109/CTr-BLĐTBXH-MTTW]
    so-lieu:
      - {noi-dung: Vận động, gia-tri: 888, thoi-diem: 2024, van-ban: 1/BC-A}
    ngay-cap-nhat: 01/12/2024
    ---
    Lời văn.
    """

  private static let handout = """
    ---
    mau: ap-phich-a3
    tieu-de: Không để ai bị bỏ lại phía sau
    ngay: 17/10/2024
    chien-dich: thang-cao-diem-2024
    ---
    """

  /// Runs a body with a content folder of these files.
  private func withContent(
    _ files: [String: String], _ body: (String) throws -> Void
  ) throws {
    try TestFiles.withTemporaryFolder { folder in
      for (name, text) in files {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      try body(folder.path)
    }
  }

  private func start(
    _ year: Int, from: Int? = nil, _ content: String
  ) -> CampaignStarter.Outcome {
    var starter = CampaignStarter(year: year, content: content)
    return starter.run(from: from)
  }

  @Test("Days move by a year, figures go, documents and comments stay")
  func copies() throws {
    try withContent(["campaigns/thang-cao-diem-2024.md": Self.campaign]) { content in
      let outcome = start(2025, content)
      #expect(outcome.failures.isEmpty)
      let file = content + "/campaigns/thang-cao-diem-2025.md"
      #expect(outcome.made == [file])
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(
        text.contains("# Ghi chú của người biên tập.\nten: Tháng cao điểm năm 2025\nnam: 2025"))
      #expect(text.contains("tu-ngay: 17/10/2025\nden-ngay: 2025-11-18"))
      #expect(text.contains("phong trào 2014\n    ngay: 18/11/2025"))
      #expect(text.contains("van-ban: [109/CTr-BLĐTBXH-MTTW]"))
      #expect(!text.contains("so-lieu") && !text.contains("ngay-cap-nhat"))
      #expect(text.hasSuffix("---\nLời văn."))
      #expect(outcome.tasks.contains { $0.english.hasPrefix("fund") })
    }
  }

  @Test("Hand-outs that name the old campaign are copied with the new name; others are not")
  func handouts() throws {
    let files = [
      "campaigns/thang-cao-diem-2024.md": Self.campaign, "handouts/ap-phich-2024.md": Self.handout,
      "handouts/khac.md": Self.handout.replacingOccurrences(of: "thang-cao-diem", with: "khac"),
    ]
    try withContent(files) { content in
      let outcome = start(2025, content)
      #expect(
        outcome.made.map { $0.dropFirst(content.count + 1) }
          == ["campaigns/thang-cao-diem-2025.md", "handouts/ap-phich-2025.md"])
      let text = try String(contentsOfFile: content + "/handouts/ap-phich-2025.md", encoding: .utf8)
      #expect(text.contains("ngay: 17/10/2025\nchien-dich: thang-cao-diem-2025"))
    }
  }

  @Test("Nothing is overwritten, and then nothing is made")
  func neverOverwrites() throws {
    let files = [
      "campaigns/thang-cao-diem-2024.md": Self.campaign, "handouts/ap-phich-2024.md": Self.handout,
      "handouts/ap-phich-2025.md": "của tôi",
    ]
    try withContent(files) { content in
      let outcome = start(2025, content)
      #expect(outcome.failures.map(\.code) == ["new.exists"])
      #expect(outcome.made.isEmpty)
      #expect(
        !FileManager.default.fileExists(atPath: content + "/campaigns/thang-cao-diem-2025.md"))
      let kept = try String(contentsOfFile: content + "/handouts/ap-phich-2025.md", encoding: .utf8)
      #expect(kept == "của tôi")
    }
  }

  @Test("Without an earlier campaign, or one of the year named, there is an error")
  func noCampaign() throws {
    try withContent(["campaigns/thang-cao-diem-2024.md": Self.campaign]) { content in
      #expect(start(2024, content).failures.map(\.code) == ["new.no-campaign"])
      #expect(start(2025, from: 2023, content).failures.map(\.code) == ["new.no-campaign"])
      #expect(start(2026, from: 2024, content).failures.isEmpty)
    }
  }

  @Test("29 February becomes the 28th where the new year has none")
  func leapDay() throws {
    let campaign = Self.campaign.replacingOccurrences(of: "18/11/2024", with: "29/02/2024")
    try withContent(["campaigns/a.md": campaign]) { content in
      #expect(start(2025, content).failures.isEmpty)
      let text = try String(contentsOfFile: content + "/campaigns/a-2025.md", encoding: .utf8)
      #expect(text.contains("ngay: 28/02/2025"))
    }
  }
}
