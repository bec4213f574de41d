import Foundation
import Linking
import Model
import Templating
import Testing
import VietnameseText

@testable import WebRendering

@Suite("Pages of agencies, duties, coordination contents and deadlines")
struct DutyPagesTests {
  private static let plan = """
    ---
    kind: ke-hoach
    number: "09"
    symbol: KH-UBND
    date: 2023-02-05
    issuers: [UBND tỉnh Sơn La]
    subject: Kế hoạch thử
    province: Sơn La
    status: historical
    signers: [{authority: TM. UBND, post: CHỦ TỊCH, name: Trần Thử}]
    recipients: [Sở Y tế, Sở Y tế tỉnh Sơn La]
    updated: 2024-03-01
    ---
    ## I. CÔNG TÁC TUYÊN TRUYỀN

    ## II. TỔ CHỨC THỰC HIỆN

    ### 1. Sở Y tế

    - Làm việc <một>.
    - Báo cáo Ủy ban nhân dân tỉnh, Hội đồng nhân dân tỉnh; Mặt trận tỉnh trước ngày 15/6 hằng năm

    ### 2. UBND tỉnh Sơn La

    Báo cáo Trung ương trước ngày 20/12/2023; định kỳ hằng quý báo cáo Tỉnh ủy.
    """

  private static func site(_ content: String = plan) throws -> SampleSite {
    var agency = Agency(name: "Sở Y tế tỉnh Sơn La")
    agency.province = "Sơn La"
    agency.aliases = ["Sở Y tế"]
    agency.abbreviations = ["SYT"]
    agency.parent = "UBND tỉnh Sơn La"
    agency.successor = .init(
      name: "Sở Thử", date: try .init(year: 2025, month: 7, day: 1), basis: "Nghị quyết 1/NQ-T")
    agency.note = "Ghi chú thử"
    return try SampleSite(["a.md": content, "b.md": Sample.target], agencies: [agency])
  }

  @Test(
    "An agency's page tells its duties, what it received, its parent, successor and other names")
  func agencyPage() throws {
    let page = try Self.site().page("co-quan/so-y-te-tinh-son-la.html")
    #expect(page.contains("<h1>Sở Y tế tỉnh Sơn La</h1>"))
    #expect(page.contains("<dd>Sở Y tế; SYT</dd>"))
    #expect(page.contains("<a href=\"../co-quan/ubnd-tinh-son-la.html\">UBND tỉnh Sơn La</a>"))
    #expect(page.contains("Sở Thử"))
    #expect(page.contains("từ ngày 01/7/2025"))
    #expect(page.contains("(Nghị quyết 1/NQ-T)"))
    #expect(page.contains("<a href=\"../van-ban/a.html#muc-ii-1\">Mục II.1</a>"))
    #expect(page.contains("<li>Làm việc &lt;một&gt;.</li>"))
    #expect(page.count(of: "<span class=\"quiet\">Kế hoạch thử</span>") == 1)
  }

  @Test("An issuer's page lists its documents, what it signed and its duties")
  func issuerPage() throws {
    let page = try Self.site().page("co-quan/ubnd-tinh-son-la.html")
    #expect(page.contains("<a href=\"../van-ban/a.html\">Kế hoạch thử</a>"))
    #expect(page.contains("CHỦ TỊCH: Trần Thử"))
    #expect(page.contains("#muc-ii-2\">Mục II.2</a>"))
    #expect(page.contains("<dt>Cơ quan trực thuộc</dt>"))
  }

  @Test("The page of all agencies lists those that issued nothing apart")
  func agencies() throws {
    let page = try Self.site().page("co-quan.html")
    let parts = page.components(separatedBy: "Cơ quan khác được nhắc đến")
    #expect(parts.count == 2)
    #expect(parts.last?.contains("so-y-te-tinh-son-la.html\">Sở Y tế tỉnh Sơn La</a>") == true)
    #expect(parts.first?.contains("so-y-te") == false)
  }

  @Test("The duty matrix has a header for each document and agency; cells lead to the sections")
  func matrix() throws {
    let page = try Self.site().page("phan-cong.html")
    #expect(
      page.contains("<th scope=\"col\"><a href=\"van-ban/a.html\">Kế hoạch số 09/KH-UBND</a></th>"))
    #expect(page.count(of: "<th scope=\"row\">") == 2)
    #expect(
      page.contains("<a href=\"van-ban/a.html#muc-ii-1\">Mục II.1</a> <span class=\"count\">2 việc")
    )
  }

  @Test(
    "Documents of one place stand beside each other, at most eight in a table; empty cells are empty"
  )
  func wideMatrix() throws {
    let plans = (1...9).map { number in
      (
        "d\(number).md",
        Self.plan.replacing("\"09\"", with: "\"\(number)\"").replacing(
          "Sở Y tế\n\n-", with: "Sở số \(number)\n\n-")
      )
    }
    let page = try SampleSite(Dictionary(uniqueKeysWithValues: plans)).page("phan-cong.html")
    #expect(page.count(of: "<table class=\"matrix") == 2)
    #expect(page.count(of: "<th scope=\"col\"><a") == 9)
    #expect(page.contains("<td data-label=\"Kế hoạch số 2/KH-UBND\"></td>"))
  }

  @Test("The table of contents leads to the sections and counts the documents")
  func coverage() throws {
    let page = try Self.site().page("noi-dung-phoi-hop.html")
    #expect(
      page.contains(
        "<td data-label=\"1. Tuyên truyền\"><span class=\"place\"><a href=\"van-ban/a.html#muc-i\">Mục I</a>"
      ))
    #expect(page.contains("<td data-label=\"2. Huy động nguồn lực\"></td>"))
    #expect(page.contains("<td data-label=\"1. Tuyên truyền\">1</td>"))
  }

  @Test("The calendar lists days by date, and apart from them what recurs")
  func calendar() throws {
    let page = try Self.site().page("lich.html")
    let parts = page.components(separatedBy: "<h2 id=\"_dinh-ky\">")
    #expect(parts.count == 2)
    #expect(parts.first?.contains("<time datetime=\"2023-12-20\">20/12/2023</time>") == true)
    #expect(parts.last?.contains("<th scope=\"row\">Hằng quý</th>") == true)
    #expect(parts.last?.contains("<th scope=\"row\">Hằng năm</th>") == true)
    #expect(page.contains("href=\"lich.ics\""))
  }

  @Test("Home page and footer lead to the pages that are there; a site without any has none")
  func links() throws {
    let home = try Self.site().page("index.html")
    #expect(home.count(of: "href=\"phan-cong.html\"") == 2)
    let bare = try SampleSite(["b.md": Sample.target])
    #expect(
      !bare.renderer.pages.contains {
        ["phan-cong.html", "lich.html", "lich.ics"].contains($0.path)
      })
    #expect(try !bare.page("index.html").contains("overviews"))
  }
}

@Suite("The calendar file (RFC 5545)")
struct CalendarFileTests {
  private static let document = """
    ---
    kind: ke-hoach
    date: 2023-02-05
    issuers: [UBND tỉnh Sơn La]
    subject: Kế hoạch thử
    period: 2023-2024
    updated: 2024-03-01
    deadlines:
      - {date: 2023-12-20, what: "Gửi báo cáo, kèm biểu; \\\\ và phụ lục về kết quả thực hiện trong cả năm của tỉnh"}
      - {date: 2023-12-20, what: Gửi lần hai}
      - {date: 2023-06-15, what: Gửi giữa năm, recurring: yearly}
      - {what: Họp, recurring: monthly}
    ---
    Nội dung.
    """

  private static func file() throws -> String {
    try SampleSite(["a.md": document]).page("lich.ics")
  }

  /// The content lines, unfolded.
  private static func lines() throws -> [String] {
    try file().replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
  }

  @Test("Lines end with CR LF and none is longer than 75 octets; characters stay whole")
  func folding() throws {
    let file = try Self.file()
    #expect(file.hasSuffix("END:VCALENDAR\r\n"))
    let lines = file.components(separatedBy: "\r\n")
    #expect(
      lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\u{FFFD}") })
    #expect(lines.contains { $0.hasPrefix(" ") })
  }

  @Test("Text values are escaped")
  func escaping() throws {
    #expect(
      try Self.lines().contains {
        $0.hasPrefix("SUMMARY:Gửi báo cáo\\, kèm biểu\\; \\\\ và phụ lục")
      })
  }

  @Test(
    "Each dated deadline is an event of a whole day, by date, each with an identifier of its own")
  func events() throws {
    let lines = try Self.lines()
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") } == [
        "DTSTART;VALUE=DATE:20230615", "DTSTART;VALUE=DATE:20231220", "DTSTART;VALUE=DATE:20231220",
      ])
    #expect(
      lines.filter { $0.hasPrefix("UID") } == [
        "UID:a-20230615-1@example.vn", "UID:a-20231220-1@example.vn", "UID:a-20231220-2@example.vn",
      ])
  }

  @Test("What recurs does so until its period ends; stamps are those of the content")
  func recurrence() throws {
    let lines = try Self.lines()
    #expect(lines.filter { $0.hasPrefix("RRULE") } == ["RRULE:FREQ=YEARLY;UNTIL=20241231"])
    #expect(Set(lines.filter { $0.hasPrefix("DTSTAMP") }) == ["DTSTAMP:20240301T000000Z"])
  }

  @Test("Without a day there is no file, since a calendar needs an event")
  func noDays() throws {
    let content = Self.document.split(separator: "\n").filter { !$0.contains("{date") }
    let sample = try SampleSite(["a.md": content.joined(separator: "\n")])
    #expect(!sample.renderer.pages.contains { $0.path == "lich.ics" })
    #expect(try !sample.page("lich.html").contains("lich.ics"))
  }
}
