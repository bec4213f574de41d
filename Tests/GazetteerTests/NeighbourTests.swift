import Foundation
import Gazetteer
import TestSupport
import Testing
import VietnameseText

private func day(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

struct NeighbourTests {
  private let gazetteer = Gazetteer.standard

  private func neighbours(_ slug: String, _ date: String) throws -> [String] {
    let date = try day(date)
    let unit = try #require(gazetteer.unit(slug: slug, on: date))
    return gazetteer.neighbours(of: unit, on: date).map(\.name).sortedAlphabetically { $0 }
  }

  @Test(
    "a unit knows its neighbours at each time",
    arguments: [
      ("ca-mau", "2023", ["Bạc Liêu", "Kiên Giang"]),
      ("ca-mau", "2025-07-01", ["An Giang", "Cần Thơ"]),
      ("thua-thien-hue", "2024-12-31", ["Đà Nẵng", "Quảng Nam", "Quảng Trị"]),
      ("hue", "2025-01-01", ["Đà Nẵng", "Quảng Nam", "Quảng Trị"]),
      ("hue", "2025-07-01", ["Đà Nẵng", "Quảng Trị"]),
      ("quang-tri", "2023", ["Quảng Bình", "Thừa Thiên Huế"]),
      ("dien-bien", "2026", ["Lai Châu", "Sơn La"]),
    ])
  func known(slug: String, date: String, expected: [String]) throws {
    #expect(try neighbours(slug, date) == expected)
  }

  @Test("neighbours are neighbours of each other, none of itself, and none is alone")
  func symmetry() throws {
    for date in [try day("2008-08-01"), try day("2025-01-01"), try day("2025-07-01")] {
      for unit in gazetteer.units(on: date) {
        let neighbours = gazetteer.neighbours(of: unit, on: date)
        #expect(!neighbours.isEmpty && !neighbours.contains(unit), "\(unit.name)")
        for neighbour in neighbours {
          #expect(neighbour.exists(on: date))
          #expect(gazetteer.neighbours(of: neighbour, on: date).contains(unit))
        }
      }
    }
  }

  @Test("a unit has no neighbours before it was made or after it ended")
  func otherDays() throws {
    let former = try #require(gazetteer.unit(named: "Hà Giang"))
    #expect(gazetteer.neighbours(of: former, on: try day("2025-07-01")).isEmpty)
  }

  @Test(
    "neighbours are the units whose polygons share a border",
    .enabled(if: TestFiles.shared("geo/provinces-63.geojson") != nil),
    arguments: [
      ("geo/provinces-63.geojson", "2024-12-31"), ("geo/provinces-34.geojson", "2025-07-01"),
    ])
  func sharedBorders(file: String, date: String) throws {
    let url = try #require(TestFiles.shared(file))
    let regions = try JSONDecoder().decode(Boundaries.self, from: Data(contentsOf: url)).features
    let date = try day(date)
    var byBorder: [Border: Set<String>] = [:]
    for region in regions {
      for border in region.borders { byBorder[border, default: []].insert(region.properties.name) }
    }
    var expected: [String: Set<String>] = [:]
    for names in byBorder.values where names.count == 2 {
      for name in names { expected[name, default: []].formUnion(names.subtracting([name])) }
    }
    #expect(expected.count == regions.count)
    for (name, names) in expected {
      let unit = try #require(gazetteer.unit(named: name, on: date))
      #expect(Set(gazetteer.neighbours(of: unit, on: date).map(\.name)) == names, "\(name)")
    }
  }
}

/// As much of a GeoJSON file as the test needs. Its shared borders are exact: two neighbours have
/// the same pairs of points.
private struct Boundaries: Decodable {
  var features: [Feature]

  struct Feature: Decodable {
    struct Properties: Decodable { var name: String }
    var properties: Properties
    var geometry: Geometry

    var borders: [Border] {
      geometry.rings.flatMap { ring in zip(ring, ring.dropFirst()).map(Border.init) }
    }
  }

  struct Geometry: Decodable {
    var rings: [[[Double]]]

    private enum Key: CodingKey { case type, coordinates }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      let isMany = try values.decode(String.self, forKey: .type) == "MultiPolygon"
      rings =
        isMany
        ? try values.decode([[[[Double]]]].self, forKey: .coordinates).flatMap { $0 }
        : try values.decode([[[Double]]].self, forKey: .coordinates)
    }
  }
}

/// A piece of a border between two points, whichever way it runs.
private struct Border: Hashable {
  var ends: Set<[Double]>

  init(_ a: [Double], _ b: [Double]) { ends = [a, b] }
}
