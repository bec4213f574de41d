import Foundation
import TestSupport
import Testing

/// What a campaign's page offers for others to use.
@Suite("Material of a campaign")
struct CampaignKitTests {
  private static let campaign = """
    ---
    name: Tháng thử
    year: 2026
    first-day: 2026-10-17
    last-day: 2026-11-18
    slogan: Vì người nghèo
    logo: dau.svg
    actions: [Góp công]
    ---
    Theo Kế hoạch số 1/KH-A.
    """
  private static let logo = """
    <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>
    """

  private func write(in workspace: Workspace, campaign: String = campaign) throws {
    try workspace.write("Content/campaigns/thang.md", campaign)
    try workspace.write("Content/media/dau.svg", Self.logo)
    try workspace.write(
      "Content/stories/nha.md",
      "---\ntitle: Nhà\nlead: Lời dẫn.\ndate: 2026-01-01\ncampaign: thang\n---\n\nLời.\n")
    try workspace.write(
      "Content/handouts/to.md",
      HandoutTests.leaflet(extra: "campaign: thang\nvariants: [office]"))
  }

  private func unpack(_ archive: String, in workspace: Workspace) throws -> Program.Run {
    try workspace.program.runShell(
      "mkdir -p kit && cd kit && python3 -m zipfile -e ../\(archive) . && sha256sum -c SHA256SUMS")
  }

  @Test(
    "one archive holds every hand-out, story, sign, text and calendar, and its sums are right",
    .enabled(if: HandoutTests.canPrint))
  func kit() throws {
    try Workspace.with { workspace in
      try write(in: workspace)
      let run = try workspace.program.run(HandoutTests.build)
      #expect(run.status == 0, "\(run.errors)")
      let check = try unpack("Output/chien-dich/thang.zip", in: workspace)
      #expect(check.status == 0, "\(check.errors)")
      let proved = check.output.split(separator: "\n").map { $0.replacing(": OK", with: "") }
      #expect(
        Set(proved) == [
          "noi-dung.txt", "lich.ics", "hinh-chia-se.png", "bieu-trung/dau.svg",
          "bieu-trung/dau-1440.png", "an-pham/to-van-phong.pdf", "cau-chuyen/nha.pdf",
        ])
      let text = try workspace.text("kit/noi-dung.txt")
      for words in ["Tháng thử", "- Góp công", "- Nhà\n", "an-pham/to.html"] {
        #expect(text.contains(words), "\(text)")
      }
      let page = try workspace.text("Output/chien-dich/thang.html")
      for address in ["thang.zip", "thang.txt", "../an-pham/to.html", "../cau-chuyen/nha.html"] {
        #expect(page.contains(address), "\(address)")
      }
    }
  }

  @Test(
    "the archive of shards that were joined is that of one build",
    .enabled(if: HandoutTests.canPrint))
  func shards() throws {
    try Workspace.with { workspace in
      try write(in: workspace)
      for shard in ["1", "2"] {
        let part = try workspace.program.run(
          HandoutTests.build + ["--shard", "\(shard)/2", "--output", "part-\(shard)"])
        #expect(part.status == 0, "\(part.errors)")
      }
      let merge = try workspace.program.run(["merge", "part-1", "part-2", "--output", "Joined"])
      #expect(merge.status == 0, "\(merge.errors)")
      #expect(try workspace.program.run(HandoutTests.build).status == 0)
      #expect(try workspace.snapshot("Joined") == workspace.snapshot("Output"))
    }
  }

  @Test("without prints there is no archive, and the page does not speak of one")
  func withoutPrints() throws {
    try Workspace.with { workspace in
      try write(in: workspace)
      #expect(try workspace.build("--no-print").status == 0)
      #expect(!workspace.exists("Output/chien-dich/thang.zip"))
      #expect(!(try workspace.text("Output/chien-dich/thang.html").contains("thang.zip")))
      #expect(workspace.exists("Output/chien-dich/thang.txt"))
    }
  }

  @Test(
    "what a campaign names and the site does not have is an error",
    arguments: [
      ("stories: [nha-mo]", "campaign.unknown-story"), ("logo: khong.svg", "picture.missing"),
      ("logo: ../dau.svg", "picture.outside"),
    ])
  func unknown(keys: String, code: String) throws {
    try Workspace.with { workspace in
      let campaign = Self.campaign.replacing("logo: dau.svg", with: keys)
      try write(in: workspace, campaign: campaign)
      let run = try workspace.build("--no-print")
      #expect(run.status == 1)
      #expect(run.errors.contains("[\(code)]"), "\(run.errors)")
      #expect(run.errors.contains("thang.md:7:"), "\(run.errors)")
    }
  }
}
