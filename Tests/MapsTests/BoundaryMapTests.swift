import Foundation
import Gazetteer
import Importing
import Model
import TestSupport
import Testing
import VietnameseText

@testable import Maps

@Suite("Boundary map")
struct BoundaryMapTests {
  @Test(
    "real boundaries are drawn in less than 60 KB, with every shared border in one line",
    arguments: [(MapEpoch.of63, (2023, 10, 27)), (.of34, (2025, 7, 1))])
  func realBoundaries(epoch: MapEpoch, date: (Int, Int, Int)) throws {
    let python = TestFiles.root.appending(path: ".typesetting/venv/bin/python3").path
    guard let file = TestFiles.shared("geo/provinces-\(epoch.rawValue).geojson"),
      let reefs = TestFiles.shared("geo/archipelagos.geojson"),
      FileManager.default.isExecutableFile(atPath: python)
    else {
      print("skipped: no boundary files beside the checkout, or no typesetting environment")
      return
    }
    func source(_ url: URL) throws -> BoundaryImporter.Source {
      .init(file: url.path, bytes: [UInt8](try Data(contentsOf: url)))
    }
    let result = BoundaryImporter(python: python).run(
      try source(file), archipelagos: try source(reefs), notice: "Ranh giới: thử")
    let boundaries = try #require(result.boundaries, "\(result.diagnostics)")
    let day = TileLayoutTests.day(date.0, date.1, date.2)
    try expectSharedBorders(boundaries, on: day)

    var drawing = MapDrawingTests.drawing(epoch)
    drawing.shapes = .boundaries(boundaries, epoch)
    for medium in [MapDrawing.Medium.page(identifier: "m"), .file] {
      let svg = drawing.svg(medium)
      #expect(svg.utf8.count < 60_000, "\(svg.utf8.count)")
      #expect(svg.contains(">Hoàng Sa<") && svg.contains(">Trường Sa<"))
    }
    #expect(drawing.shapes.shapes.count == epoch.rawValue)
    #expect(drawing.shapes.notice == "Ranh giới: thử")
    #expect(drawing.shapes.width < drawing.shapes.height)
  }

  /// Every edge belongs to one province or to two, and neighbours have edges in common.
  private func expectSharedBorders(_ boundaries: Boundaries, on day: PartialDate) throws {
    var owners: [Set<Boundaries.Point>: Set<String>] = [:]
    for area in boundaries.provinces {
      for ring in area.rings {
        for (a, b) in zip(ring.points, ring.points.dropFirst() + ring.points.prefix(1)) {
          owners[[a, b], default: []].insert(area.slug)
        }
      }
    }
    #expect(owners.values.allSatisfy { $0.count <= 2 })
    let pairs = Set(owners.values.filter { $0.count == 2 })
    let gazetteer = Gazetteer.standard
    for unit in gazetteer.units(on: day) {
      for neighbour in gazetteer.neighbours(of: unit, on: day) {
        #expect(pairs.contains([unit.slug, neighbour.slug]), "\(unit.name), \(neighbour.name)")
      }
    }
  }

  @Test("an outline that shrinks to nothing stays as a dot")
  func smallIslandsStay() {
    func ring(_ points: [(Int, Int)]) -> Boundaries.Ring {
      .init(points: points.map { .init(longitude: $0.0, latitude: $0.1) })
    }
    let mainland = ring([(103_000, 9_000), (109_000, 9_000), (109_000, 23_000), (103_000, 23_000)])
    let islet = ring([(112_000, 16_000), (112_002, 16_000), (112_001, 16_002)])
    let boundaries = Boundaries(
      count: 63, notice: "x", provinces: [.init(slug: "ha-noi", rings: [mainland])],
      archipelagos: [
        .init(slug: "hoang-sa", rings: [islet]), .init(slug: "truong-sa", rings: [islet]),
      ])
    let shapes = MapShapes.boundaries(boundaries, .of63)
    #expect(shapes.archipelagos.count == 2)
    #expect(shapes.archipelagos.allSatisfy { $0.path.hasSuffix("h2v2h-2z") })
  }
}
