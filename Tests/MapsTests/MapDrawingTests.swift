import Foundation
import Gazetteer
import Model
import Testing

@testable import Maps

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Map drawing")
struct MapDrawingTests {
  static let categories: [Dataset.Category] = [
    .init(value: "issued", label: "Đã ban hành", colour: "issued"),
    .init(value: "other", label: "Chương trình khác", colour: "map.other", pattern: "hatch"),
    .init(value: "pending", label: "Chưa ban hành", colour: "#D8D2C6", pattern: "outline"),
  ]
  static let theme = Theme(groups: [
    .init(
      name: "map",
      values: [
        .init(name: "issued", value: "#0E6655"), .init(name: "issued-ink", value: "#FFFFFF"),
        .init(name: "other", value: "#D9A02B"),
      ])
  ])

  static func drawing(_ epoch: MapEpoch = .of63) -> MapDrawing {
    let day =
      epoch == .of63 ? TileLayoutTests.day(2023, 10, 27) : TileLayoutTests.day(2025, 7, 1)
    let units = Gazetteer.standard.units(on: day).map { unit in
      var shown = MapDrawing.Unit(
        slug: unit.slug, category: unit.slug == "dong-thap" ? 1 : unit.slug == "da-nang" ? 2 : 0,
        description: "\(unit.name): “<&>”")
      shown.address = "tinh/\(unit.slug).html"
      shown.region = unit.region(on: day)
      return shown
    }
    return MapDrawing(
      shapes: .tiles(epoch), units: units, categories: categories, title: "Bản đồ <thử>",
      palette: MapPalette(theme: theme))
  }

  @Test(
    "a drawing is well-formed XML, whatever the names hold",
    arguments: [MapDrawing.Medium.file, .page(identifier: "a\"b")])
  func isWellFormed(medium: MapDrawing.Medium) throws {
    _ = try XMLDocument(xmlString: Self.drawing().svg(medium))
  }

  @Test("every province is a link with its name and state", arguments: MapEpoch.allCases)
  func everyProvinceIsALink(epoch: MapEpoch) throws {
    let document = try XMLDocument(xmlString: Self.drawing(epoch).svg(.page(identifier: "m")))
    for (attribute, part) in [("href", "tinh/"), ("aria-label", ": “<&>”")] {
      let found = try document.nodes(forXPath: "//*[local-name()='a']/@\(attribute)")
      #expect(found.count == epoch.rawValue + 2)
      #expect(found.allSatisfy { $0.stringValue?.contains(part) == true })
    }
  }

  @Test("both archipelagos are named and have the state of their provinces")
  func archipelagosHaveTheStateOfTheirProvinces() {
    let svg = Self.drawing().svg(.file)
    #expect(svg.contains(">Hoàng Sa</tspan>"))
    #expect(svg.contains(">Trường Sa</tspan>"))
    let hoangSa =
      /class="unit s2" data-unit="da-nang" fill="url\(#s2\)"[^>]* aria-label="Quần đảo Hoàng Sa\./
    #expect(svg.contains(hoangSa))
    let locator = MapLocator.svg(["son-la"], epoch: .of34, title: "Sơn La")
    #expect(locator.contains(">Hoàng Sa<") && locator.contains(">Trường Sa<"))
  }

  @Test("colours come from the theme, from the schema, or from the state's place")
  func coloursAreResolved() {
    let palette = MapPalette(theme: Self.theme)
    #expect(palette.tone("issued", at: 2).css == "var(--map-issued)")
    #expect(palette.tone("map.issued", at: 2).ink == "#FFFFFF")
    #expect(palette.tone(nil, at: 1).colour == "#D9A02B")
    #expect(palette.tone("nowhere", at: 0).colour == "#0E6655")
    #expect(palette.tone("#101010", at: 0).ink == "#FFFFFF")
    #expect(palette.tone("#F0F0E0", at: 0).ink == "#1B1B1F")
  }

  @Test("a file carries its colours, and a page takes those of the theme, without inline styles")
  func filesCarryTheirColours() {
    let drawing = Self.drawing()
    #expect(drawing.svg(.file).contains("stop-color=\"#0E6655\""))
    #expect(!drawing.svg(.file).contains("var("))
    let page = drawing.svg(.page(identifier: "m"))
    #expect(page.contains("<linearGradient id=\"m-s0\""))
    #expect(page.contains("stop-color=\"var(--map-issued)\""))
    #expect(page.contains("url(#m-s1)") && page.contains("<pattern id=\"m-s1\""))
    #expect(page.contains("data-edge=\"var(--colour-ink-quiet)\""))
    #expect(!page.contains("style"))
  }

  @Test("the lines between regions follow the regions")
  func regionLinesFollowTheRegions() {
    let shapes = MapShapes.tiles(.of34)
    #expect(shapes.regionBorders { _ in "một vùng" } == "")
    #expect(shapes.regionBorders { $0 == "ha-noi" ? "a" : "b" }.utf8.count { $0 == 77 } == 6)
  }
}
