import Foundation
import Gazetteer
import TestSupport
import Testing
import VietnameseText

private func day(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

struct GazetteerTests {
  private let gazetteer = Gazetteer.standard

  @Test(
    "there are 63 units until 30 June 2025 and 34 from the next day (Resolution 202/2025/QH15)",
    arguments: [
      ("2008-07-31", 0), ("2008-08-01", 63), ("2017-06-16", 63), ("2023", 63), ("2025-01-01", 63),
      ("2025-06-30", 63), ("2025-07-01", 34), ("2025-07", 34), ("2026-12-31", 34),
    ])
  func counts(date: String, count: Int) throws {
    let units = gazetteer.units(on: try day(date))
    #expect(units.count == count)
    #expect(Set(units.map(\.slug)).count == count)
    #expect(Set(units.map(\.code)).count == count)
  }

  @Test("regions come from north to south, with the numbers of units of the 2023 report")
  func regionsOf63() throws {
    let date = try day("2023-10-27")
    #expect(
      gazetteer.regions(on: date) == [
        "Trung du và miền núi phía Bắc", "Đồng bằng sông Hồng",
        "Bắc Trung Bộ và duyên hải miền Trung", "Tây Nguyên", "Đông Nam Bộ",
        "Đồng bằng sông Cửu Long",
      ])
    let counts = gazetteer.regions(on: date).map { region in
      gazetteer.units(on: date).count { $0.region(on: date) == region }
    }
    #expect(counts == [14, 11, 14, 5, 6, 13])
  }

  @Test("the 34 units stand in six regions of their own")
  func regionsOf34() throws {
    let date = try day("2025-07-01")
    #expect(
      gazetteer.regions(on: date) == [
        "Trung du và miền núi phía Bắc", "Đồng bằng sông Hồng", "Bắc Trung Bộ",
        "Duyên hải Nam Trung Bộ và Tây Nguyên", "Đông Nam Bộ", "Đồng bằng sông Cửu Long",
      ])
    let counts = gazetteer.regions(on: date).map { region in
      gazetteer.units(on: date).count { $0.region(on: date) == region }
    }
    #expect(counts == [9, 6, 5, 6, 3, 5])
  }

  @Test("a list of units runs through the regions, by code within one")
  func order() throws {
    for date in [try day("2023"), try day("2026")] {
      let units = gazetteer.units(on: date)
      let regions = units.map { $0.region(on: date) }
      #expect(regions == gazetteer.regions(on: date).flatMap { r in regions.filter { $0 == r } })
      for (a, b) in zip(units, units.dropFirst()) where a.region(on: date) == b.region(on: date) {
        #expect(a.code < b.code)
      }
    }
  }

  @Test("slugs are those of the names")
  func slugs() { #expect(gazetteer.units.allSatisfy { $0.slug == Slug.make($0.name) }) }

  @Test("every unit that ended has a successor from the next day on, the others have none")
  func successors() throws {
    for unit in gazetteer.units {
      guard let lastDay = unit.lastDay else {
        #expect(gazetteer.successor(of: unit) == nil)
        continue
      }
      let successor = try #require(gazetteer.successor(of: unit), "\(unit.name)")
      #expect(gazetteer.units(on: successor.firstDay).count == (lastDay.year == 2024 ? 63 : 34))
      #expect(!successor.exists(on: lastDay) && !unit.exists(on: successor.firstDay))
      #expect(gazetteer.predecessors(of: successor).contains(unit))
    }
  }

  @Test(
    "a merged unit names all it was made of",
    arguments: [
      ("Phú Thọ", ["Hòa Bình", "Phú Thọ", "Vĩnh Phúc"]),
      ("TP Hồ Chí Minh", ["Bà Rịa - Vũng Tàu", "Bình Dương", "TP Hồ Chí Minh"]),
      ("Lâm Đồng", ["Bình Thuận", "Đắk Nông", "Lâm Đồng"]), ("Huế", ["Thừa Thiên Huế"]),
      ("Gia Lai", ["Bình Định", "Gia Lai"]), ("Sơn La", []),
    ])
  func predecessors(name: String, expected: [String]) throws {
    let unit = try #require(gazetteer.unit(named: name, on: day("2025-07-01")))
    #expect(
      gazetteer.predecessors(of: unit).map(\.name).sortedAlphabetically { $0 } == expected)
  }

  @Test("23 units are merged ones and 11 are those of before")
  func mergedAndUnchanged() throws {
    let units = gazetteer.units(on: try day("2025-07-01"))
    let merged = units.filter { gazetteer.predecessors(of: $0).count > 1 }
    #expect(merged.count == 23)
    #expect(merged.allSatisfy { $0.resolution(on: $0.firstDay) == "202/2025/QH15" })
    #expect(
      units.filter { !merged.contains($0) }.map(\.name).sortedAlphabetically { $0 } == [
        "Cao Bằng", "Điện Biên", "Hà Nội", "Hà Tĩnh", "Huế", "Lai Châu", "Lạng Sơn", "Nghệ An",
        "Quảng Ninh", "Sơn La", "Thanh Hóa",
      ])
  }

  @Test(
    "a unit changes its kind on the day its resolution says",
    arguments: [
      ("Đồng Nai", "2026-04-29", "2026-04-30", "30/2026/QH16"),
      ("Quảng Ninh", "2026-08-31", "2026-09-01", "36/2026/QH16"),
      ("Bắc Ninh", "2026-09-19", "2026-09-20", "39/2026/QH16"),
    ])
  func kinds(name: String, before: String, after: String, resolution: String) throws {
    let unit = try #require(gazetteer.unit(named: name, on: day(before)))
    #expect(unit.exists(on: try day(after)))
    #expect(unit.fullName(on: try day(before)) == "tỉnh \(name)")
    #expect(unit.fullName(on: try day(after)) == "thành phố \(name)")
    #expect(unit.resolution(on: try day(before)) != resolution)
    #expect(unit.resolution(on: try day(after)) == resolution)
  }

  @Test("the numbers of centrally-run cities follow the resolutions")
  func cities() throws {
    let dates = ["2023", "2025-01-01", "2025-07-01", "2026-04-30", "2026-09-01", "2026-09-20"]
    let counts = try dates.map { date in
      let date = try day(date)
      return gazetteer.units(on: date).count { $0.kind(on: date) == .city }
    }
    #expect(counts == [5, 6, 6, 7, 8, 9])
  }

  @Test("Thừa Thiên Huế became the city of Huế on 1 January 2025 (Resolution 175/2024/QH15)")
  func hue() throws {
    let province = try #require(gazetteer.unit(named: "Huế", on: day("2024-12-31")))
    #expect(province.name == "Thừa Thiên Huế")
    #expect(province.fullName(on: try day("2024")) == "tỉnh Thừa Thiên Huế")
    let city = try #require(gazetteer.successor(of: province))
    #expect(city.fullName(on: try day("2025-01-01")) == "thành phố Huế")
    #expect(city.resolution(on: try day("2025-01-01")) == "175/2024/QH15")
    #expect(gazetteer.unit(named: "Thừa Thiên Huế", on: try day("2025-01-01")) == nil)
    #expect(gazetteer.unit(named: "Thừa Thiên - Huế") == province)
    #expect(gazetteer.unit(named: "Huế") == city)
  }

  @Test("the city of Hồ Chí Minh is written with its kind in full or short")
  func fullName() throws {
    let unit = try #require(gazetteer.unit(slug: "tp-ho-chi-minh", on: day("2023")))
    #expect(unit.name == "TP Hồ Chí Minh")
    #expect(unit.fullName(on: try day("2023")) == "thành phố Hồ Chí Minh")
  }

  @Test(
    "the units of 63 are those of the shared table",
    .enabled(if: TestFiles.shared("geo/units.csv") != nil))
  func sharedTable() throws {
    let url = try #require(TestFiles.shared("geo/units.csv"))
    let text = try String(contentsOf: url, encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).dropFirst()
    #expect(rows.count == 63)
    let (before, after) = (try day("2024-12-31"), try day("2025-07-01"))
    for row in rows {
      let cells = row.split(separator: ",").map(String.init)
      let unit = try #require(gazetteer.unit(slug: cells[3], on: before), "\(row)")
      #expect([unit.code, unit.name, unit.region(on: before)] == [cells[0], cells[2], cells[4]])
      let later = try #require(gazetteer.unit(slug: cells[8], on: after), "\(row)")
      #expect([later.name, later.code] == [cells[6], cells[7]])
      #expect(unit == later || gazetteer.successor(of: unit)?.slug == later.slug)
    }
  }
}
