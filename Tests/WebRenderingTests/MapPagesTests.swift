import Diagnostics
import Foundation
import Gazetteer
import Linking
import Model
import Reading
import TestSupport
import Testing

@testable import WebRendering

@Suite("Map pages")
struct MapPagesTests {
  /// A site with the project's own table of adoption, changed.
  private static func site(
    boundaries: [Boundaries] = [], printed: Bool = true, _ change: (String) -> String = { $0 }
  ) throws -> SampleSite {
    let folder = TestFiles.root.appending(path: "Content/data")
    var diagnostics: [Diagnostic] = []
    let datasets = try ["adoption", "reporting"].map { name in
      let table = try String(contentsOf: folder.appending(path: "\(name).csv"), encoding: .utf8)
      let schema = try Data(contentsOf: folder.appending(path: "\(name).schema.json"))
      let dataset = DatasetReader.read(
        table: Array((name == "adoption" ? change(table) : table).utf8), schema: [UInt8](schema),
        name: name, folder: "", diagnostics: &diagnostics)
      return try #require(dataset)
    }
    let linked = Datasets.link(
      datasets, gazetteer: .standard, contentFolder: "", diagnostics: &diagnostics)
    return try SampleSite(
      ["bao-cao-150-bc-ldtbxh-2023.md": Sample.complete], datasets: linked, printed: printed
    ) {
      $0 = $0.with(boundaries: boundaries)
    }
  }

  @Test("the map tells how many, by region, and which not, in words and without script")
  func numbers() throws {
    let page = try Self.site().page("ban-do.html")
    #expect(page.contains("<span data-figure>53</span> / 63"))
    let shares = page.matches(of: /<b>(\d+)<\/b>\/(\d+)<\/td>/).map { "\($0.1)/\($0.2)" }
    #expect(shares == ["11/14", "8/11", "11/14", "5/5", "6/6", "12/13"])
    let groups = page.components(separatedBy: "map-groups")[1].components(
      separatedBy: "map-regions")
    #expect(groups[0].contains("Có chương trình khác: 2"))
    #expect(groups[0].contains(">TP Hồ Chí Minh</a>") && groups[0].contains(">Đồng Tháp</a>"))
    #expect(groups[0].contains("Chưa ban hành: 10"))
    #expect(groups[0].matches(of: /class="map-place"/).count == 12)
    #expect(page.matches(of: /<tr data-unit=/).count == 63)
  }

  @Test("one cell of the table changes number, region, list, drawing, table, picture and home page")
  func oneCellChangesAll() throws {
    let before = try Self.site()
    let after = try Self.site { table in
      table.replacing(/(?m)^(\d+,Hà Giang),issued,.*$/) { "\($0.1),none,,,,," }
    }
    for (path, old, new) in [
      ("ban-do.html", "<span data-figure>53<", "<span data-figure>52<"),
      ("ban-do.html", "<b>11</b>/14", "<b>10</b>/14"),
      ("ban-do.html", "Chưa ban hành: 10", "Chưa ban hành: 11"),
      ("ban-do.html", "Hà Giang: đã ban hành", "Hà Giang: chưa ban hành"),
      (
        "ban-do.html",
        "data-region=\"Trung du và miền núi phía Bắc\" data-state=\"0\" data-date=\"2023-04-11\"",
        "data-state=\"2\""
      ),
      ("ban-do/adoption-63.svg", ">53 / 63<", ">52 / 63<"),
      ("ban-do/adoption-34.html", "Tuyên Quang: đã ban hành", "Tuyên Quang: không đồng nhất"),
      ("ban-do/nhung.html", "<span data-figure>53<", "<span data-figure>52<"),
      ("index.html", "<span data-figure>53<", "<span data-figure>52<"),
    ] {
      #expect(try before.page(path).contains(old), "\(path): \(old)")
      #expect(try after.page(path).contains(new), "\(path): \(new)")
    }
    #expect(try before.page("ban-do/reporting-63.html") == after.page("ban-do/reporting-63.html"))
  }

  @Test("the map in 34 says that it is another division, and shows what differs by parts")
  func divisionOfToday() throws {
    let page = try Self.site().page("ban-do/adoption-34.html")
    #expect(page.contains("Số liệu là của 63 tỉnh, thành phố đến ngày 27/10/2023, xếp vào 34"))
    #expect(page.contains("TP Hồ Chí Minh: không đồng nhất – "))
    #expect(page.contains("<tspan class=\"note\""))
    #expect(page.matches(of: /<tr data-unit=/).count == 63)
    #expect(page.contains("Khi có số liệu"))
  }

  @Test("every map is reached from every other, and has its pictures")
  func waysBetween() throws {
    let site = try Self.site()
    let paths = Set(site.renderer.pages.map(\.path))
    for name in ["adoption-63", "adoption-34", "reporting-63", "reporting-34"] {
      #expect(paths.contains("ban-do/\(name).svg"))
    }
    let first = try site.page("ban-do.html")
    #expect(first.contains("ban-do/adoption-34.html") && first.contains("ban-do/reporting-63.html"))
    #expect(first.contains("ban-do/adoption-63.png") && first.contains("ban-do/adoption-63-a3.pdf"))
    let other = try site.page("ban-do/reporting-34.html")
    #expect(other.contains("../ban-do/adoption-34.html"))
    #expect(!(try Self.site(printed: false).page("ban-do.html")).contains(".png"))
  }

  @Test("a site with boundaries shows them first, with their notice, and the tiles beside")
  func boundariesComeFirst() throws {
    func ring(_ x: Int, _ y: Int) -> [Boundaries.Ring] {
      [
        .init(
          points: [(x, y), (x + 400, y), (x, y + 400)].map {
            .init(longitude: $0.0, latitude: $0.1)
          })
      ]
    }
    let boundaries = Boundaries(
      count: 63, notice: "Ranh giới: <thử>",
      provinces: [.init(slug: "ha-noi", rings: ring(105_000, 21_000))],
      archipelagos: [
        .init(slug: "hoang-sa", rings: ring(112_000, 16_000)),
        .init(slug: "truong-sa", rings: ring(114_000, 9_000)),
      ])
    let site = try Self.site(boundaries: [boundaries])
    let page = try site.page("ban-do.html")
    #expect(page.contains("Ranh giới: &lt;thử&gt;"))
    #expect(page.contains("ban-do/adoption-63-o.html"))
    #expect(
      try site.page("ban-do/adoption-63-o.html").matches(of: /<a href=[^>]*class="unit/).count == 65
    )
    #expect(try site.page("ban-do/adoption-63.svg").contains("Ranh giới: &lt;thử&gt;"))
  }

  @Test("a site without such a table has no map")
  func noTableNoMap() throws {
    let site = try SampleSite(["a.md": Sample.complete])
    #expect(!site.renderer.pages.contains { $0.path.hasPrefix("ban-do") })
    #expect(!(try site.page("index.html")).contains("ban-do"))
  }
}
