internal import Foundation
package import Linking
package import Maps
package import Model
internal import VietnameseText

/// The job that prints one of a site's maps as a poster.
package enum MapPoster {
  /// - Parameters:
  ///   - map: the map.
  ///   - paper: `a3` or `a4`.
  ///   - site: the site, for its publisher.
  ///   - theme: the colours.
  /// - Throws: `EncodingError` where a text cannot be written as JSON.
  package static func job(
    _ map: SiteMap, paper: String, in site: SiteView, theme: Theme
  ) throws -> PrintJob {
    let palette = MapPalette(theme: theme)
    let drawing = map.drawing(palette) { _ in nil }
    let states = map.states
    let day = map.dataset.asOf
    let content = Content(
      paper: paper, title: map.title, publisher: site.settings.publisher,
      date: .init(year: day?.year ?? 1970, month: day?.month ?? 1, day: day?.day ?? 1),
      figure: "\(states.counted)/\(states.known)", label: map.figureLabel,
      map: drawing.svg(.file),
      mapRatio: Double(drawing.shapes.width) / Double(drawing.shapes.height),
      alternative: "\(map.title): \(states.counted)/\(states.known) \(map.figureLabel)",
      legend: drawing.categories.indices.compactMap { index in
        let count = states.places.count { map.category(of: $0) == index }
        return count == 0
          ? nil
          : Content.State(
            label: drawing.categories[index].label, count: VietnameseNumber.format(count),
            swatch: drawing.swatchFile(index))
      },
      groups: groups(of: map),
      regions: states.regions.map { .init(name: $0.name, share: "\($0.counted)/\($0.total)") },
      notes: map.notes,
      colours: ["ink", "lacquer", "rule"].reduce(into: [:]) { colours, name in
        colours[name] = palette.colour("colour", name) ?? "#1B1B1F"
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return PrintJob(
      path: map.dataset.path, template: "map-poster", content: [UInt8](try encoder.encode(content)))
  }

  /// The names of the provinces of every state but the first.
  private static func groups(of map: SiteMap) -> [Content.Group] {
    map.categories.indices.dropFirst().compactMap { index in
      let places = map.states.places.filter { map.category(of: $0) == index }
      if places.isEmpty || places.count > Self.nameLimit { return nil }
      let names = places.map { place in
        let name = NoBreakSpaces.insert(into: place.name).replacing(" ", with: "\u{A0}")
        return place.isMixed ? "\(name)\u{A0}\(place.countedParts)/\(place.parts.count)" : name
      }
      return Content.Group(
        title: map.categories[index].label, names: names.joined(separator: ", "))
    }
  }

  /// The most names that fit beside the map.
  private static let nameLimit = 16

  private struct Content: Encodable {
    struct Day: Encodable {
      var year, month, day: Int
    }

    struct State: Encodable {
      var label, count, swatch: String
    }

    struct Group: Encodable {
      var title, names: String
    }

    struct Region: Encodable {
      var name, share: String
    }

    var paper, title, publisher: String
    var date: Day
    var figure, label, map: String
    /// Width to height.
    var mapRatio: Double
    var alternative: String
    var legend: [State]
    var groups: [Group]
    var regions: [Region]
    var notes: [String]
    var colours: [String: String]

    enum CodingKeys: String, CodingKey {
      case paper, title, publisher, date, figure, label, map, alternative, legend, groups, regions,
        notes, colours
      case mapRatio = "map-ratio"
    }
  }
}
