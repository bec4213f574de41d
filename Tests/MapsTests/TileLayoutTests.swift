import Foundation
import Gazetteer
import TestSupport
import Testing
import VietnameseText

@testable import Maps

@Suite("Tile layout")
struct TileLayoutTests {
  static let days: [(MapEpoch, PartialDate, Int)] = [
    (.of63, day(2023, 10, 27), 63), (.of63, day(2025, 3, 1), 63), (.of34, day(2025, 7, 1), 34),
  ]

  static func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate {
    do { return try PartialDate(year: year, month: month, day: day) } catch {
      preconditionFailure()
    }
  }

  @Test("every province of a day has a tile, and no two share a cell", arguments: days)
  func everyProvinceHasItsCell(epoch: MapEpoch, day: PartialDate, count: Int) throws {
    let layout = TileLayout(epoch)
    let tiles = try Gazetteer.standard.units(on: day).map { try #require(layout.tile($0.slug)) }
    #expect(tiles.count == count)
    let archipelagos = try ["hoang-sa", "truong-sa"].map { try #require(layout.tile($0)) }
    let cells = (tiles + archipelagos).map { [$0.column, $0.row] }
    #expect(Set(cells).count == count + 2)
    #expect((tiles + archipelagos).allSatisfy { ($0.column - $0.row).isMultiple(of: 2) })
    #expect(MapEpoch(on: day) == epoch)
  }

  @Test("the mainland is one piece", arguments: days)
  func mainlandIsOnePiece(epoch: MapEpoch, day: PartialDate, count: Int) {
    let layout = TileLayout(epoch)
    var rest = Gazetteer.standard.units(on: day).compactMap { layout.tile($0.slug) }
    var reached = [rest.removeFirst()]
    var next = 0
    while next < reached.count {
      let tile = reached[next]
      reached += rest.filter(tile.touches)
      rest.removeAll(where: tile.touches)
      next += 1
    }
    #expect(rest.isEmpty)
    #expect(reached.count == count)
  }

  @Test("the archipelagos lie in the sea east of every province of their rows, and touch none")
  func archipelagosLieInTheSea() throws {
    for epoch in MapEpoch.allCases {
      let layout = TileLayout(epoch)
      let (hoangSa, truongSa) = (
        try #require(layout.tile("hoang-sa")), try #require(layout.tile("truong-sa"))
      )
      let mainland = layout.tiles.filter { $0 != hoangSa && $0 != truongSa }
      let east = try #require(mainland.map(\.column).max())
      for tile in [hoangSa, truongSa] {
        #expect(tile.column > east)
        #expect(!mainland.contains(where: tile.touches))
      }
      #expect(hoangSa.row < truongSa.row)
      #expect(hoangSa.column < truongSa.column)
      // Hoàng Sa lies on the latitude of Đà Nẵng, Trường Sa south of Khánh Hòa.
      let (daNang, khanhHoa) = (
        try #require(layout.tile("da-nang")), try #require(layout.tile("khanh-hoa"))
      )
      #expect(abs(hoangSa.row - daNang.row) <= 1)
      #expect(truongSa.row > khanhHoa.row)
    }
  }

  @Test(
    "most neighbours touch, and few tiles touch that are no neighbours",
    arguments: [
      (MapEpoch.of63, day(2023, 10, 27), 0.87, 13), (.of34, day(2025, 7, 1), 0.96, 3),
    ])
  func neighboursTouch(epoch: MapEpoch, day: PartialDate, share: Double, limit: Int) throws {
    let layout = TileLayout(epoch)
    let units = Gazetteer.standard.units(on: day)
    var (kept, borders, invented) = (0, 0, 0)
    for (index, a) in units.enumerated() {
      let neighbours = Gazetteer.standard.neighbours(of: a, on: day)
      for b in units[(index + 1)...] {
        let touch = try #require(layout.tile(a.slug)).touches(#require(layout.tile(b.slug)))
        if neighbours.contains(b) {
          borders += 1
          kept += touch ? 1 : 0
        } else {
          invented += touch ? 1 : 0
        }
      }
    }
    #expect(Double(kept) >= share * Double(borders), "\(kept) of \(borders)")
    #expect(invented <= limit, "\(invented)")
  }

  @Test(
    "provinces stand to each other as in the country: north, south, east and west",
    arguments: [(MapEpoch.of63, 63), (.of34, 34)])
  func compassOrderIsKept(epoch: MapEpoch, count: Int) throws {
    guard let country = try Provinces.load(count) else { return }
    let layout = TileLayout(epoch)
    var (kept, pairs) = (0, 0)
    for (index, a) in country.provinces.enumerated() {
      for b in country.provinces[(index + 1)...] {
        let (first, second) = (
          try #require(layout.tile(a.slug)), try #require(layout.tile(b.slug))
        )
        let differences = [
          (b.middle.longitude - a.middle.longitude, second.column - first.column),
          (a.middle.latitude - b.middle.latitude, second.row - first.row),
        ]
        // Closer than 0.3 degrees, about 33 km, counts as level.
        for (degrees, cells) in differences where abs(degrees) > 0.3 {
          pairs += 1
          kept += degrees * Double(cells) > 0 ? 1 : 0
        }
      }
    }
    #expect(Double(kept) >= 0.92 * Double(pairs), "\(kept) of \(pairs)")
  }

  @Test("names fit their tiles")
  func namesFit() {
    for epoch in MapEpoch.allCases {
      for tile in TileLayout(epoch).tiles where tile.lines.count > 1 {
        #expect(tile.lines.count <= 2)
        for line in tile.lines {
          let width = TextMeasure.width(of: line, size: Double(TileGeometry.textSize))
          #expect(width <= Double(2 * (TileGeometry.halfWidth - TileGeometry.gap)), "\(line)")
        }
      }
    }
  }
}

/// The provinces of the boundary files beside the checkout.
private struct Provinces {
  struct Province {
    var slug: String
    var middle: (longitude: Double, latitude: Double)
  }

  var provinces: [Province]

  /// - Returns: nil, and says so, where the files are not there.
  static func load(_ count: Int) throws -> Provinces? {
    guard let url = TestFiles.shared("geo/provinces-\(count).geojson") else {
      print("skipped: no boundary files beside the checkout")
      return nil
    }
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let features = try #require(json?["features"] as? [[String: Any]])
    return Provinces(provinces: try features.map(province))
  }

  private static func province(_ feature: [String: Any]) throws -> Province {
    let properties = try #require(feature["properties"] as? [String: Any])
    let geometry = try #require(feature["geometry"] as? [String: Any])
    let name = try #require(properties["name"] as? String)
    let polygons: [[[[Double]]]] =
      if let one = geometry["coordinates"] as? [[[Double]]] { [one] } else {
        try #require(geometry["coordinates"] as? [[[[Double]]]])
      }
    let outer = try #require(polygons.map { $0[0] }.max { area($0).size < area($1).size })
    return Province(
      slug: try #require(Slug.make(name)), middle: area(outer).middle)
  }

  /// The area and the centroid of a ring (shoelace formula).
  private static func area(
    _ ring: [[Double]]
  ) -> (size: Double, middle: (longitude: Double, latitude: Double)) {
    var (sum, x, y) = (0.0, 0.0, 0.0)
    for (a, b) in zip(ring, ring.dropFirst()) {
      let cross = a[0] * b[1] - b[0] * a[1]
      sum += cross
      x += (a[0] + b[0]) * cross
      y += (a[1] + b[1]) * cross
    }
    return (abs(sum / 2), (x / (3 * sum), y / (3 * sum)))
  }
}
