import Foundation
import Testing

@testable import WebRendering

@Suite("Pages of campaigns")
struct CampaignPageTests {
  /// A campaign with something in every place of its page.
  static let complete = """
    ---
    name: Tháng cao điểm <2026>
    year: 2026
    first-day: 2026-10-17
    last-day: 2026-11-18
    slogan: Vì người nghèo
    summary: Một tháng.
    goals: [{text: Làm nhà, figure: 1.000 căn, source: Kế hoạch}, Thăm hỏi]
    organisers: [Mặt trận A, Mặt trận B]
    fund: {name: Quỹ thử, bank: Ngân hàng thử, holder: Ban thử, account: "123456789"}
    hotline: 1900 1234
    events:
      - {what: Bế mạc, date: 2026-11-18}
      - {what: "Tuần lễ; xanh", date: 2026-11-01, until: 2026-11-07, note: Cả nước}
      - {what: Phát động, date: 2026-10-17, time: "06:30", venue: Nhà hát, province: Sơn La}
    documents: [01/CTr-BTN, 99/KH-X]
    figures:
      - {label: Vận động, role: raised, value: trên 888, unit: tỷ, time: 2023, document: 01/CTr-BTN}
    actions: [Ủng hộ]
    source: Nguồn thử
    updated: 2026-09-01
    ---
    Lời văn.[^1]

    [^1]: Chú thích.
    """

  private static func site() throws -> SampleSite {
    try SampleSite(["b.md": Sample.target], campaigns: [complete])
  }

  @Test("The page shows days, account in groups, events by day, and figures with their source")
  func page() throws {
    let page = try Self.site().page("chien-dich/chien-dich-0.html")
    #expect(page.contains("Tháng cao điểm &lt;2026&gt;"))
    #expect(page.contains("1234\u{A0}5678\u{A0}9"))
    #expect(page.contains("href=\"tel:19001234\""))
    let events = ["Phát động", "Tuần lễ; xanh", "Bế mạc"].map { page.range(of: $0)?.lowerBound }
    #expect(events == events.sorted { $0! < $1! })
    #expect(page.contains("trên <strong>888</strong> tỷ"))
    #expect(page.contains("href=\"../van-ban/b.html\""))
    #expect(page.contains("<li>99/KH-X</li>"))
  }

  @Test("Without its script the page says the days, and nothing that depends on the reader's")
  func neutral() throws {
    let page = try Self.site().page("chien-dich/chien-dich-0.html")
    #expect(page.contains("Từ <time datetime=\"2026-10-17\">17/10/2026</time> đến"))
    #expect(page.contains("src=\"../assets/campaign.js\" defer"))
    #expect(!page.contains("Đang diễn ra"))
    #expect(!page.contains("aria-current=\"step\""))
  }

  @Test("The calendar holds the campaign and its events, with times in UTC")
  func calendar() throws {
    let lines = try Self.site().page("chien-dich/chien-dich-0.ics").components(separatedBy: "\r\n")
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 4)
    #expect(lines.contains("DTSTART;VALUE=DATE:20261017"))
    #expect(lines.contains("DTEND;VALUE=DATE:20261119"))
    #expect(lines.contains("DTSTART:20261016T233000Z"))
    #expect(lines.contains("SUMMARY:Tuần lễ\\; xanh"))
    #expect(lines.contains("LOCATION:Nhà hát\\, Sơn La"))
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains("DTSTAMP:20260901T000000Z"))
  }

  @Test("The home page shows the campaign of the latest year, and none where there is none")
  func banner() throws {
    let older = Self.complete.replacingOccurrences(of: "2026", with: "2025")
    let site = try SampleSite(["b.md": Sample.target], campaigns: [older, Self.complete])
    let home = try site.page("index.html")
    #expect(home.contains("href=\"chien-dich/chien-dich-1.html\""))
    #expect(!home.contains("href=\"chien-dich/chien-dich-0.html\""))
    let without = try SampleSite(["b.md": Sample.target]).page("index.html")
    #expect(!without.contains("campaign"))
  }

  @Test("The list names all campaigns, and the main pages lead to it")
  func list() throws {
    let site = try Self.site()
    #expect(try site.page("chien-dich.html").contains("href=\"chien-dich/chien-dich-0.html\""))
    #expect(try site.page("index.html").contains("href=\"chien-dich.html\""))
  }
}
