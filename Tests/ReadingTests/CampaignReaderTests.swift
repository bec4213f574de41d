import Diagnostics
import Model
import Reading
import Testing
import VietnameseText

@Suite("Campaign files")
struct CampaignReaderTests {
  private static let required = """
    ten: Tháng cao điểm
    nam: 2026
    tu-ngay: 17/10/2026
    den-ngay: 2026-11-18

    """

  private func read(_ keys: String = "") -> (campaign: Campaign?, places: [String]) {
    var diagnostics: [Diagnostic] = []
    let campaign = ContentReader.campaign(
      Array("---\n\(Self.required)\(keys)\n---\n\nLời **văn**.\n".utf8), path: "campaigns/a.md",
      file: "a.md", diagnostics: &diagnostics)
    return (campaign, diagnostics.inSourceOrder().map(\.place))
  }

  @Test("Name, year and days are read in either language's keys")
  func required() throws {
    let (campaign, places) = read("slogan: Vì người nghèo")
    #expect(places.isEmpty)
    let read = try #require(campaign)
    #expect(read.name == "Tháng cao điểm")
    #expect(read.year == 2026)
    #expect(read.firstDay?.iso == "2026-10-17")
    #expect(read.lastDay?.iso == "2026-11-18")
    #expect(read.slogan == "Vì người nghèo")
    #expect(read.body.nodes.isEmpty == false)
  }

  @Test("The fund's account is kept as digits, however it is grouped")
  func account() throws {
    let (campaign, places) = read("quy: {ten: Quỹ, so-tai-khoan: 1234 5678.90}")
    #expect(places.isEmpty)
    #expect(campaign?.fund?.account == "1234567890")
  }

  @Test(
    "An account's number of a wrong length is an error at the number",
    arguments: ["12345", "12345678901234567890"])
  func accountLength(_ number: String) {
    let (campaign, places) = read("quy: {ten: Quỹ, so-tai-khoan: \(number)}")
    #expect(places.map { $0.split(separator: " ")[1] } == ["contact.account-length"])
    #expect(campaign?.fund?.account == nil)
    #expect(campaign?.fund?.name == "Quỹ")
  }

  @Test("An account's number has digits only")
  func accountLetters() {
    #expect(read("quy: {ten: Quỹ, so-tai-khoan: VN12345678}").places.count == 1)
  }

  @Test(
    "A hotline is a telephone number of Vietnam", arguments: ["1900 1234", "024 3825 0000", "111"])
  func hotline(_ number: String) {
    let (campaign, places) = read("duong-day-nong: \(number)")
    #expect(places.isEmpty)
    #expect(campaign?.hotline == number.filter { $0 != " " })
  }

  @Test("Anything else is an error, and left out", arguments: ["12345", "hỏi văn phòng", "09123"])
  func badHotline(_ number: String) {
    let (campaign, places) = read("duong-day-nong: \(number)")
    #expect(places.map { $0.split(separator: " ")[1] } == ["contact.bad-telephone"])
    #expect(campaign?.hotline == nil)
  }

  @Test("Events keep their place in the file, their time and their days")
  func events() throws {
    let (campaign, places) = read(
      """
      lich:
        - {noi-dung: Lễ phát động, ngay: 17/10/2026, gio: 7h30, dia-diem: Nhà văn hóa, tinh: Sơn La}
        - {noi-dung: Tuần lễ, ngay: 10/11/2026, den-ngay: 16/11/2026, gio: "19:00"}
      """)
    #expect(places.isEmpty)
    let events = try #require(campaign?.events)
    #expect(events.map(\.time) == [.init(hour: 7, minute: 30), .init(hour: 19, minute: 0)])
    #expect(events.map(\.position.line) == [7, 8])
    #expect(events[1].until?.iso == "2026-11-16")
  }

  @Test(
    "A day that is only a month, and a time that no clock shows, are errors",
    arguments: [
      ("ngay: 10/2026", "front-matter.no-day"),
      ("ngay: 17/10/2026, gio: 25h", "front-matter.bad-time"),
      ("ngay: 17/10/2026, gio: sáng", "front-matter.bad-time"),
    ])
  func badEvents(_ keys: String, _ code: String) {
    let places = read("lich:\n  - {noi-dung: Lễ, \(keys)}").places
    #expect(places.map { $0.split(separator: " ")[1] } == [Substring(code)])
  }

  @Test("A document is named by its identifier, or by that with its date")
  func documents() {
    let (campaign, places) = read("van-ban: [05-CT/TW, {so-ky-hieu: 1/KH-A, ngay: 2023-07-02}]")
    #expect(places.isEmpty)
    #expect(campaign?.documents.map(\.identifier) == ["05-CT/TW", "1/KH-A"])
    #expect(campaign?.documents.last?.date?.iso == "2023-07-02")
  }
}
