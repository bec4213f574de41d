import Gazetteer
import Model
import Testing
import VietnameseText

@testable import Linking

@Suite("Provinces with pages")
struct PlaceTests {
  @Test("A site without provinces has none")
  func none() {
    let site = TestSite([("a", "date: 2023-05-05", "Các tỉnh Hà Nam, Nam Định.")])
    #expect(site.site.places.provinces.isEmpty)
    #expect(site.site.places.regions.isEmpty)
  }

  @Test("The province of a document has one, and the province that took it in")
  func successors() {
    let site = TestSite([("a", "date: 2023-05-05\nprovince: Bình Dương")])
    let places = site.site.places
    #expect(places.provinces.map(\.unit.name) == ["Bình Dương", "TP Hồ Chí Minh"])
    #expect(places.provinces[0].documents == [site.site.documents[0].id])
    #expect(places.provinces[0].address == "tinh/binh-duong.html")
    #expect(places.provinces[1].formerUnits.count == 1)
    #expect(places.regions.map(\.name) == ["Đông Nam Bộ"])
    #expect(places.regions[0].divisions.map(\.units.count) == [3, 6])
  }

  @Test("Units of one slug share a page, the youngest first")
  func sharedPage() throws {
    let site = TestSite([
      ("a", "date: 2023-05-05\nprovince: Tuyên Quang"),
      ("b", "number: \"1\"\ndate: 2026-05-05\nprovince: Tuyên Quang"),
    ])
    let place = try #require(site.site.places.provinces.first)
    #expect(site.site.places.provinces.count == 1)
    #expect(place.unit.lastDay == nil)
    #expect(place.formerUnits.map(\.lastDay?.slashed) == ["30/6/2025"])
    #expect(place.documents.count == 2)
  }

  @Test("Regions have pages under each division of the country, those of today first")
  func regions() {
    let site = TestSite([("a", "date: 2023-05-05\nprovince: Gia Lai")])
    let regions = site.site.places.regions
    #expect(regions.map(\.name) == ["Duyên hải Nam Trung Bộ và Tây Nguyên", "Tây Nguyên"])
    #expect(regions.map(\.divisions.count) == [1, 1])
    #expect(regions[1].divisions[0].lastDay?.slashed == "30/6/2025")
  }

  @Test("Documents that name a province are listed on its page, its own aside")
  func mentions() throws {
    let site = TestSite([
      ("a", "date: 2023-05-05\nprovince: Hà Nam", "Tại tỉnh Hà Nam."),
      ("b", "number: \"2\"\ndate: 2023-05-04", "Các tỉnh Nam Định, Hà Nam và Thái Bình."),
      ("c", "number: \"3\"\ndate: 2023-05-03", "Thành phố Hà Nội."),
    ])
    let place = try #require(site.site.places.provinces.first { $0.slug == "ha-nam" })
    #expect(place.mentions.map { site.name(of: $0) } == ["b"])
  }

  @Test(
    "A name counts where it means the province",
    arguments: [
      ("tỉnh Hà Nam", ["Hà Nam"]), ("Hà Nam, Hà Nội", ["Hà Nam", "Hà Nội"]),
      ("“Hà Nội”", ["Hà Nội"]), ("(Hà Nam)", ["Hà Nam"]), ("UBND Hà Nam", ["Hà Nam"]),
      ("Mặt trận Tổ quốc Việt Nam Hà Nam", ["Hà Nam"]), ("Hà Nam\nHà Nội", ["Hà Nam", "Hà Nội"]),
      ("tỉnh Hà Nam Ninh", []), ("ông Nguyễn Hà Nam", []), ("xã Khánh Hòa", []),
      ("tỉnh Khánh Hoà", ["Khánh Hòa"]), ("Thái Bình Dương", []), ("Hà Namm", []),
      ("Thừa Thiên Huế", ["Thừa Thiên Huế"]), ("Thừa Thiên - Huế", ["Huế"]),
      ("tư tưởng Hồ Chí Minh", []), ("TP. Hồ Chí Minh", ["TP Hồ Chí Minh"]),
      ("thành phố Hồ Chí Minh", ["TP Hồ Chí Minh"]), ("TPHCM", ["TPHCM"]),
      ("Bà Rịa-Vũng Tàu", ["Bà Rịa - Vũng Tàu"]), ("thành phố Thái Nguyên", []),
      ("Thành phố Hà Nội", ["Hà Nội"]), ("TP Thái Nguyên", []), ("phố Hà Nội", []),
      ("chiến thắng Điện Biên Phủ", []), ("đường Thái Nguyên", []), ("ông Hà Nam", []),
    ])
  func names(text: String, expected: [String]) {
    let finder = PlaceNameFinder(Gazetteer.standard.units)
    #expect(finder.names(in: Array(text.utf8), on: nil).sorted() == expected.sorted())
  }

  @Test("What was a city is told by the day of the text")
  func cities() throws {
    let finder = PlaceNameFinder(Gazetteer.standard.units)
    func names(_ text: String, _ date: String) throws -> Set<String> {
      finder.names(in: Array(text.utf8), on: try PartialDate(parsing: date))
    }
    #expect(try names("thành phố Huế", "1/8/2023") == [])
    #expect(try names("thành phố Huế", "1/8/2025") == ["Huế"])
    #expect(try names("thành phố Quảng Ninh", "1/8/2023") == [])
    #expect(try names("thành phố Quảng Ninh", "1/10/2026") == ["Quảng Ninh"])
  }

  @Test("Names are found where they stand, each time")
  func occurrences() {
    let text = "Hà Nam, rồi Hà Nội, lại Hà Nam."
    let found = PlaceNameFinder(Gazetteer.standard.units).occurrences(in: Array(text.utf8), on: nil)
    #expect(found.map(\.name) == ["Hà Nam", "Hà Nội", "Hà Nam"])
    #expect(
      found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
        == found.map(\.name))
  }
}
