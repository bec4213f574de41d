import Diagnostics
import Foundation
import Gazetteer
import Importing
import Model
import TestSupport
import Testing
import VietnameseText

@Suite("Import of boundaries", .enabled(if: MadeUpCountry.hasPython))
struct BoundaryImportTests {
  @Test("the 63 provinces are known by their names, with or without accents, and by their codes")
  func provincesAreKnown() throws {
    for property in [MadeUpCountry.Property.name, .nameWithoutAccents, .code, .fullName] {
      let result = MadeUpCountry(63).imported(by: property)
      let boundaries = try #require(result.boundaries, "\(result.diagnostics)")
      #expect(boundaries.count == 63)
      #expect(Set(boundaries.provinces.map(\.slug)) == Set(MadeUpCountry(63).units.map(\.slug)))
      #expect(boundaries.archipelagos.map(\.slug) == ["hoang-sa", "truong-sa"])
    }
  }

  @Test("codes of the 34 are those of the 34, though the 63 had the same for others")
  func codesDoNotJoinTheDivisions() throws {
    let boundaries = try #require(MadeUpCountry(34).imported(by: .code).boundaries)
    #expect(boundaries.count == 34)
    #expect(boundaries.provinces.map(\.slug).contains("an-giang"))
    #expect(!boundaries.provinces.map(\.slug).contains("kien-giang"))
  }

  @Test("notice and outlines are kept")
  func contentIsKept() throws {
    let boundaries = try #require(MadeUpCountry(63).imported().boundaries)
    #expect(boundaries.notice == "Hình thử, không giấy phép")
    let haNoi = try #require(boundaries.provinces.first { $0.slug == "ha-noi" })
    #expect(haNoi.rings.count == 1)
    #expect(haNoi.rings[0].points.count == 4)
  }

  @Test("rings that run clockwise are turned round, and the import says so")
  func windingIsRepaired() throws {
    var country = MadeUpCountry(63)
    country.isClockwise = true
    let result = country.imported()
    #expect(result.diagnostics.map(\.code) == ["boundaries.winding"])
    #expect(result.boundaries != nil)
  }

  @Test("a misspelt province is an error with a suggestion, and is missing")
  func misspeltProvince() throws {
    var country = MadeUpCountry(63)
    country.names["ha-noi"] = "Hà Nộj"
    let found = country.imported().diagnostics
    #expect(found.map(\.code) == ["boundaries.unknown-province", "boundaries.missing-province"])
    #expect(found[0].wayOut?.vietnamese.contains("Hà Nội") == true)
    #expect(found[0].summary.vietnamese.hasPrefix("đối tượng thứ"))
    #expect(found[1].summary.vietnamese.hasSuffix(": Hà Nội"))
  }

  @Test("a missing province is named")
  func missingProvince() throws {
    var country = MadeUpCountry(34)
    country.units.removeAll { $0.slug == "ca-mau" }
    let found = country.imported().diagnostics
    #expect(found.map(\.code) == ["boundaries.missing-province"])
    #expect(found[0].summary.vietnamese.contains("Cà Mau"))
  }

  @Test("both archipelagos are required, from the file or a second one")
  func archipelagosAreRequired() throws {
    var country = MadeUpCountry(63)
    country.archipelagos = []
    let found = country.imported().diagnostics
    #expect(found.map(\.code) == ["boundaries.no-archipelago"])
    #expect(found[0].wayOut?.vietnamese.contains("--archipelagos") == true)
    country.archipelagos = ["Quần đảo Hoàng Sa"]
    #expect(country.imported().diagnostics[0].summary.vietnamese.contains("thiếu Trường Sa"))
    country.archipelagos = []
    var second = MadeUpCountry(63)
    second.units = []
    #expect(country.imported(archipelagos: second).boundaries?.archipelagos.count == 2)
  }

  @Test("islands of Khánh Hòa and Đà Nẵng that lie there are the archipelagos")
  func partsOfProvincesAreTaken() throws {
    var country = MadeUpCountry(63)
    country.archipelagos = []
    country.extraPolygons = [
      "da-nang": MadeUpCountry.square(112, 16.5), "khanh-hoa": MadeUpCountry.square(114, 9),
    ]
    let boundaries = try #require(country.imported().boundaries)
    #expect(boundaries.archipelagos.count == 2)
    #expect(boundaries.provinces.first { $0.slug == "da-nang" }?.rings.count == 1)
  }

  @Test(
    "what is no area of Vietnam in degrees is refused, with the number of the feature",
    arguments: [
      ("[[[105,21],[106,21],[106,22],[105,22]]]", "boundaries.unclosed-ring"),
      ("[[[105,21],[106,22],[106,21],[105,22],[105,21]]]", "boundaries.crossing-ring"),
      ("[[[21,105],[22,105],[22,106],[21,106],[21,105]]]", "boundaries.swapped-axes"),
      ("[[[5e5,2e6],[6e5,2e6],[6e5,3e6],[5e5,2e6]]]", "boundaries.not-degrees"),
      ("[[[2,48],[3,48],[3,49],[2,48]]]", "boundaries.elsewhere"),
      ("[[[105,21],[105,21]]]", "boundaries.short-ring"),
      ("[[[105,\"21\"],[106,21],[106,22],[105,21]]]", "boundaries.bad-point"),
    ])
  func badRings(coordinates: String, code: String) throws {
    var country = MadeUpCountry(63)
    country.coordinates["ha-noi"] = coordinates
    let found = country.imported().diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.code) == [code])
    #expect(found.first?.summary.vietnamese.contains("“Hà Nội”") == true)
    #expect(found.first?.wayOut != nil)
  }

  @Test(
    "what is no GeoJSON is refused",
    arguments: [
      ("", "boundaries.not-geojson"), ("{", "boundaries.not-json"),
      ("[]", "boundaries.not-geojson"),
      ("{\"type\":\"FeatureCollection\",\"features\":[]}", "boundaries.not-geojson"),
      ("\u{0}\u{1}", "boundaries.not-json"),
      ("{\"type\":\"FeatureCollection\",\"features\":[7]}", "boundaries.no-area"),
      (String(repeating: "[", count: 100_000), "boundaries.not-json"),
    ])
  func notGeoJSON(text: String, code: String) throws {
    let found = MadeUpCountry.importer.run(
      .init(file: "a.geojson", bytes: Array(text.utf8)), notice: "x"
    ).diagnostics
    #expect(found.map(\.code) == [code])
  }

  @Test("without a word on origin and licence there is no import")
  func noticeIsRequired() throws {
    let country = MadeUpCountry(63)
    let found = country.imported(notice: nil).diagnostics
    #expect(found.map(\.code) == ["boundaries.no-notice"])
  }

  @Test("a million points are simplified", .timeLimit(.minutes(3)))
  func aMillionPoints() throws {
    var country = MadeUpCountry(63)
    let side = 250_000
    var points: [String] = []
    points.reserveCapacity(4 * side + 1)
    for (x, y) in [(1, 0), (0, 1), (-1, 0), (0, -1)] {
      let (startX, startY) = (x < 0 || y > 0 ? side : 0, y < 0 || x < 0 ? side : 0)
      for step in 0..<side {
        points.append(
          "[105.\(1_000_000 + startX + x * step),20.\(1_000_000 + startY + y * step)]")
      }
    }
    points.append(points[0])
    country.coordinates["ha-noi"] = "[[\(points.joined(separator: ","))]]"
    let boundaries = try #require(country.imported().boundaries)
    let corners = boundaries.provinces.flatMap(\.rings).reduce(0) { $0 + $1.points.count }
    #expect(corners < 5_000)
  }
}

/// A country of squares in rows, with the names of the provinces.
struct MadeUpCountry {
  enum Property { case name, nameWithoutAccents, fullName, code }

  static let python = TestFiles.root.appending(path: ".typesetting/venv/bin/python3").path
  static var hasPython: Bool { FileManager.default.isExecutableFile(atPath: python) }
  static var importer: BoundaryImporter { BoundaryImporter(python: python) }

  var units: [AdministrativeUnit]
  let day: PartialDate
  var archipelagos = ["Quần đảo Hoàng Sa", "Quần đảo Trường Sa"]
  var names: [String: String] = [:]
  /// Coordinates of a Polygon in place of the square.
  var coordinates: [String: String] = [:]
  /// A second polygon of a province.
  var extraPolygons: [String: String] = [:]
  var isClockwise = false

  init(_ count: Int) {
    do {
      day = try PartialDate(year: count == 63 ? 2023 : 2025, month: count == 63 ? 10 : 7, day: 1)
    } catch {
      preconditionFailure()
    }
    units = Gazetteer.standard.units(on: day)
  }

  static func square(_ west: Double, _ south: Double, clockwise: Bool = false) -> String {
    let corners = [(0.0, 0.0), (0.4, 0), (0.4, 0.4), (0, 0.4), (0, 0)]
    let points = (clockwise ? corners.reversed() : corners).map {
      "[\(west + $0.0),\(south + $0.1)]"
    }
    return "[[\(points.joined(separator: ","))]]"
  }

  func geoJSON(by property: Property = .name) -> String {
    var features = units.enumerated().map { index, unit in
      let (west, south) = (103 + Double(index % 8) * 0.5, 9 + Double(index / 8))
      let polygon = coordinates[unit.slug] ?? Self.square(west, south, clockwise: isClockwise)
      let name = names[unit.slug] ?? unit.name
      let properties =
        switch property {
        case .name: "\"name\":\"\(name)\",\"dân số\":\(index)"
        case .nameWithoutAccents: "\"TEN\":\"\(Folding.plain(name))\""
        case .fullName: "\"name\":\"\(unit.fullName(on: day))\""
        case .code: "\"ma\":\"\(unit.code)\""
        }
      let extra = extraPolygons[unit.slug].map { ",\($0)" } ?? ""
      return Self.feature(properties, "[\(polygon)\(extra)]")
    }
    features += archipelagos.map { name in
      let isNorth = name.contains("Hoàng")
      return Self.feature(
        "\"name\":\"\(name)\"", "[\(Self.square(isNorth ? 112 : 114, isNorth ? 16.5 : 9))]")
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ",\n"))]}"
  }

  private static func feature(_ properties: String, _ coordinates: String) -> String {
    "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":"
      + "{\"type\":\"MultiPolygon\",\"coordinates\":\(coordinates)}}"
  }

  func imported(
    by property: Property = .name, archipelagos: MadeUpCountry? = nil,
    notice: String? = "Hình thử, không giấy phép"
  ) -> BoundaryImport {
    Self.importer.run(
      .init(file: "country.geojson", bytes: Array(geoJSON(by: property).utf8)),
      archipelagos: archipelagos.map {
        .init(file: "islands.geojson", bytes: Array($0.geoJSON().utf8))
      }, notice: notice)
  }
}
