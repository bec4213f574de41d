import Diagnostics
import Foundation
import Linking
import Model
import Reading
import Testing
import VietnameseText

@testable import WebRendering

@Suite("Lists of any length, on pages and in files of bounded size")
struct LongListTests {
  private static let count = 240

  private static func plan(_ number: Int) -> String {
    """
    ---
    kind: ke-hoach
    number: "\(number)"
    symbol: KH-UBND
    date: 2023-02-05
    issuers: [UBND tỉnh \(number.isMultiple(of: 3) ? "Sơn La" : "Lai Châu")]
    subject: Kế hoạch thử \(number)
    province: \(number.isMultiple(of: 3) ? "Sơn La" : "Lai Châu")
    signers: [{post: CHỦ TỊCH, name: Trần Thử}]
    recipients: [Sở Y tế, Sở số \(number)]
    legal-bases: ["Căn cứ Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ"]
    relations:
      - {type: thuc-hien, document: 01/CTr-BTN, date: 2023-01-03, issuer: Bộ Thử nghiệm}
      - {type: can-cu, document: 90/QĐ-TTg, date: 2022-01-18}
    slug: d-\(number)
    ---
    Theo Chương trình số 01/CTr-BTN ngày 03/01/2023 của Bộ Thử nghiệm, Quyết định số \(1000 + number)/QĐ-UBND ngày
    04/01/2023 của UBND tỉnh Sơn La.

    ## I. CÔNG TÁC TUYÊN TRUYỀN

    ## II. TỔ CHỨC THỰC HIỆN

    ### 1. Sở Y tế

    - Báo cáo UBND tỉnh trước ngày \(1 + number % 28)/12/2023; định kỳ hằng quý báo cáo Tỉnh ủy.
    """
  }

  private static func story(_ number: Int) -> String {
    """
    ---
    sort: model
    title: Mô hình \(number)
    date: 2023-11-01
    province: Sơn La
    project: Dự án \(number)
    ---
    Theo Chương trình số 01/CTr-BTN ngày 03/01/2023 của Bộ Thử nghiệm.
    """
  }

  private static func site(_ limits: ListLimits) throws -> SampleSite {
    var files = ["b.md": Sample.target]
    for number in 1...count { files["d\(number).md"] = plan(number) }
    var diagnostics: [Diagnostic] = []
    let stories = (1...count).compactMap { number in
      ContentReader.story(
        Array(story(number).utf8), path: "stories/s\(number).md", file: "s\(number).md",
        diagnostics: &diagnostics)
    }
    var agencies = [Agency(name: "Sở Y tế tỉnh Sơn La")]
    agencies[0].aliases = ["Sở Y tế"]
    agencies += (1...count).map { Agency(name: "Sở số \($0)") }
    return try SampleSite(files, stories: stories, agencies: agencies, limits: limits)
  }

  /// The same site with each list whole, and in many parts.
  private struct Both {
    let whole: SampleSite
    let parted: SampleSite

    init() throws {
      var limits = ListLimits()
      for path in Self.sizes { limits[keyPath: path] = 100_000 }
      whole = try LongListTests.site(limits)
      for path in Self.sizes { limits[keyPath: path] = 50 }
      limits.matrices = 4
      parted = try LongListTests.site(limits)
    }

    private static var sizes: [WritableKeyPath<ListLimits, Int>] {
      [\.rows, \.matrices, \.terms, \.models, \.records, \.events, \.addresses]
    }
  }

  private static let both = Result { try Both() }

  /// The addresses of the pages of a list.
  private static func pages(_ first: String, in site: SampleSite) -> [String] {
    let paths = Set(site.renderer.pages.map(\.path))
    let base = first.dropLast(".html".count)
    let further = (2...).lazy.map { "\(base)-trang-\($0).html" }.prefix { paths.contains($0) }
    return [first] + further
  }

  private static func found(_ pattern: String, in html: String) throws -> [String] {
    let regex = try Regex(pattern, as: (Substring, Substring).self)
    return html.matches(of: regex).map { String($0.output.1) }
  }

  @Test(
    "Over its pages a list has each of its items once, in the order of the whole",
    arguments: [
      ("van-ban/b.html", #"<li><a href="([^#"]+)">[^<]*</a>, \d+ lần"#),
      ("van-ban/b.html", #"<li><a href="([^"]+)">[^<]*</a>, \d\d/[^<]*<br>"#),
      ("van-ban/b.html", #"<li><a href="([^"]*cau-chuyen/[^"]+)">"#),
      (
        "dan-chieu/quyet-dinh-so-90-qd-ttg-2022.html", #"<li><a href="([^#"]+)">[^<]*</a>, \d+ lần"#
      ),
      (
        "dan-chieu/quyet-dinh-so-90-qd-ttg-2022.html",
        #"<li><a href="([^"]+)">[^<]*</a>, \d\d/[^<]*<br>"#
      ),
      ("dan-chieu.html", #"<td class="subject"><a href="([^"]+)">"#),
      ("van-ban.html", #"<td class="subject"><a href="([^"]+)">"#),
      ("co-quan.html", #"<li><a href="(co-quan/[^"]+)">"#),
      ("co-quan/so-y-te-tinh-son-la.html", #"<h3><a href="([^"]+)">"#),
      ("co-quan/so-y-te-tinh-son-la.html", #"<li><a href="([^"]+)">[^<]*</a><br>"#),
      ("co-quan/ubnd-tinh-lai-chau.html", #"<td class="subject"><a href="([^"]+)">"#),
      ("co-quan/ubnd-tinh-lai-chau.html", #"<li><a href="([^"]+)">[^<]*</a><br>"#),
      ("tinh/lai-chau.html", #"<td class="subject"><a href="([^"]+)">"#),
      ("tinh/son-la.html", #"<li><a href="([^"]*cau-chuyen/[^"]+)">"#),
      ("phan-cong.html", #"<td [^>]*><span class="place"><a href="([^"]+)">"#),
      ("noi-dung-phoi-hop.html", #"<th scope="row"><a href="([^"]+)">"#),
      ("lich.html", #"<td><a href="([^"]+)">"#),
      ("mo-hinh.html", #"<th scope="col"><a href="([^"]+)">"#),
      ("cau-chuyen.html", #"<td class="subject"><a href="([^"]+)">"#),
    ])
  func items(_ path: String, _ pattern: String) throws {
    let both = try Self.both.get()
    let whole = try Self.found(pattern, in: both.whole.page(path))
    let pages = Self.pages(path, in: both.parted)
    let parts = try pages.map { try Self.found(pattern, in: both.parted.page($0)) }
    #expect(Self.pages(path, in: both.whole).count == 1)
    #expect(whole.count > 50)
    #expect(pages.count > 1)
    #expect(parts.joined().sorted() == whole.sorted())
    if path != "lich.html", path != "co-quan.html" { #expect(Array(parts.joined()) == whole) }
  }

  @Test("Each document that cites one is listed with it once")
  func citers() throws {
    let both = try Self.both.get()
    let expected = (1...Self.count).map { "../van-ban/d-\($0).html" }
    for path in ["van-ban/b.html", "dan-chieu/quyet-dinh-so-90-qd-ttg-2022.html"] {
      let found = try Self.pages(path, in: both.parted).flatMap {
        try Self.found(#"<li><a href="([^#"]+)">[^<]*</a>, \d+ lần"#, in: both.parted.page($0))
      }
      #expect(found.sorted() == expected.sorted())
      #expect(try both.parted.page(path).contains("240 văn bản dẫn đến"))
    }
  }

  @Test(
    "The pages of a list have titles and addresses of their own, and lead to each other",
    arguments: [
      "van-ban/b.html", "dan-chieu/quyet-dinh-so-90-qd-ttg-2022.html", "co-quan.html",
      "co-quan/so-y-te-tinh-son-la.html", "tinh/lai-chau.html", "phan-cong.html",
      "noi-dung-phoi-hop.html", "lich.html", "mo-hinh.html",
    ])
  func ways(_ path: String) throws {
    let site = try Self.both.get().parted
    let pages = Self.pages(path, in: site)
    let root = path.contains("/") ? "../" : ""
    for (index, page) in pages.enumerated() {
      let html = try site.page(page)
      #expect(html.contains("<link rel=\"canonical\" href=\"https://example.vn/an-pham/\(page)\">"))
      #expect(html.contains(", trang \(index + 1)/\(pages.count) – ") == (index > 0))
      #expect(
        html.contains("rel=\"prev\" href=\"\(root)\(pages[max(index - 1, 0)])\"") == (index > 0))
      #expect(
        html.contains("rel=\"next\" href=\"\(root)\(pages[min(index + 1, pages.count - 1)])\"")
          == (index < pages.count - 1))
    }
  }

  @Test("All links between the pages lead to pages, and the book of addresses knows each")
  func addresses() throws {
    let site = try Self.both.get().parted
    #expect(site.renderer.diagnostics.isEmpty)
    #expect(site.unknownAddresses == [])
    let paths = Set(site.renderer.pages.map(\.path))
    for page in paths.sorted() where page.contains("-trang-") && page.hasSuffix(".html") {
      let depth = page.count { $0 == "/" }
      for link in try Self.found("href=\"([^\"]+)\"", in: site.page(page))
      where !link.contains(":") && !link.hasPrefix("#") {
        let target = String(link.prefix { $0 != "#" }).replacing("../", with: "")
        #expect(link.components(separatedBy: "../").count - 1 == depth)
        #expect(paths.contains(target), "\(page): \(link)")
      }
    }
  }

  @Test("The list of places leads to the page and the heading of the first matrix of each")
  func places() throws {
    let site = try Self.both.get().parted
    let links = try Self.found(
      #"<li><a href="(phan-cong[^"]*#[^"]+)">"#, in: site.page("phan-cong.html"))
    #expect(links.count == 2)
    for (link, place) in zip(links, ["Lai Châu", "Sơn La"]) {
      let parts = link.components(separatedBy: "#")
      #expect(try site.page(parts[0]).contains("<h2 id=\"\(parts[1])\">\(place)</h2>"))
    }
    #expect(try !Self.both.get().whole.page("phan-cong.html").contains("#_bang-"))
  }

  @Test("The sitemap has every page once, over its files")
  func sitemap() throws {
    let site = try Self.both.get().parted
    let pattern = "<loc>https://example.vn/an-pham/([^<]*)</loc>"
    let files = try Self.found(pattern, in: site.page("sitemap.xml"))
    let found = try files.flatMap { try Self.found(pattern, in: site.page($0)) }
    let expected = site.renderer.pages.map(\.path)
      .filter { $0.hasSuffix(".html") && $0 != "404.html" }
      .map { $0 == "index.html" ? "" : $0 }
    #expect(files.count > 1)
    #expect(found == expected)
    #expect(found.contains("van-ban/b-trang-2.html"))
  }

  // MARK: Files

  @Test(
    "The parts of a table of the citation graph make the whole",
    arguments: ["trich-dan", "van-ban"])
  func table(_ name: String) throws {
    let both = try Self.both.get()
    let whole = try both.whole.page("data/\(name).csv").components(separatedBy: "\r\n")
    let index = try both.parted.page("data/\(name).csv").components(separatedBy: "\r\n")
    #expect(index.first == "file,records")
    let listed = index.dropFirst().filter { !$0.isEmpty }.map { $0.components(separatedBy: ",") }
    let parts = try listed.map {
      try both.parted.page("data/\($0[0])").components(separatedBy: "\r\n").dropLast()
    }
    #expect(parts.count > 2)
    #expect(parts.allSatisfy { $0.first == whole.first })
    #expect(listed.map { $0[1] } == parts.map { String($0.count - 1) })
    #expect(parts.allSatisfy { $0.count <= 51 })
    #expect(parts.flatMap { $0.dropFirst() } == Array(whole.dropFirst().dropLast()))
  }

  @Test("So do the parts of its JSON; the Data Package names the parts")
  func json() throws {
    let both = try Self.both.get()
    func object(_ site: SampleSite, _ file: String) throws -> [String: Any] {
      let value = try JSONSerialization.jsonObject(with: Data(site.page("data/\(file)").utf8))
      return try #require(value as? [String: Any])
    }
    let whole = try object(both.whole, "trich-dan.json")
    let index = try object(both.parted, "trich-dan.json")
    let parts = try (try #require(index["parts"] as? [String])).map { try object(both.parted, $0) }
    #expect(whole["version"] as? String == "1.0.0")
    #expect(([index] + parts).allSatisfy { $0["version"] as? String == "2.0.0" })
    for (name, count) in [("documents", "documentCount"), ("citations", "citationCount")] {
      let expected = try #require(whole[name] as? [[String: AnyHashable]])
      #expect(index[count] as? Int == expected.count)
      #expect(index[name] == nil)
      #expect(parts.flatMap { $0[name] as? [[String: AnyHashable]] ?? [] } == expected)
    }
    let package = try object(both.parted, "datapackage.json")
    let resources = try #require(package["resources"] as? [[String: Any]])
    let named = resources.flatMap { $0["path"] as? [String] ?? [] }
    let files = both.parted.renderer.pages.map(\.path).filter {
      $0.hasPrefix("data/") && $0.contains("-trang-") && $0.hasSuffix(".csv")
    }
    #expect(named.map { "data/" + $0 } == files)
    let graph = try both.parted.page("luoc-do.html")
    for file in files { #expect(graph.contains("<a href=\"\(file)\">")) }
  }

  @Test("The calendar files have each event of the whole once; the first has the latest")
  func calendarFiles() throws {
    let both = try Self.both.get()
    func events(_ file: String, in site: SampleSite) throws -> [String] {
      try site.page(file).components(separatedBy: "BEGIN:VEVENT").dropFirst().map {
        $0.components(separatedBy: "END:VEVENT")[0]
      }
    }
    let files = both.parted.renderer.pages.map(\.path).filter { $0.hasSuffix(".ics") }
    let parts = try files.map { try events($0, in: both.parted) }
    let whole = try events("lich.ics", in: both.whole)
    #expect(files.count > 2 && files.first == "lich.ics")
    #expect(Array(parts.reversed().joined()) == whole)
    #expect(Set(whole).count == whole.count)
    let page = try both.parted.page("lich.html")
    for file in files { #expect(page.contains("href=\"\(file)\"")) }
  }
}
