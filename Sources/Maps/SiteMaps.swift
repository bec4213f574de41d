package import Gazetteer
package import Linking
package import Model
internal import VietnameseText

/// The maps of a site: each table of provinces in each division of the country that it can be shown
/// in, by each drawing that there is.
package struct SiteMaps: Sendable {
  /// The table's own division before later ones; boundaries before tiles.
  package let maps: [SiteMap]

  package init(site: SiteView) {
    var maps: [SiteMap] = []
    for table in site.places.tables {
      let linked = site.datasets[table.dataset]
      guard let own = linked.day(of: table.view.place) else { continue }
      var days = [own]
      if MapEpoch(on: own) == .of63 { days.append(Self.firstDayOf34) }
      for day in days {
        let states = MapStates(table, on: day, in: site)
        if states.known == 0 { continue }
        let epoch = MapEpoch(on: day)
        let boundaries = site.boundaries.first { $0.count == epoch.rawValue }
        let drawings = (boundaries.map { [SiteMap.Drawing.boundaries($0)] } ?? []) + [.tiles]
        for drawing in drawings {
          let isFirst = maps.isEmpty
          maps.append(
            SiteMap(
              states: states, epoch: epoch, drawing: drawing, isOwnDivision: day == own,
              hasOtherDrawing: drawings.count > 1, isFirst: isFirst))
        }
      }
    }
    self.maps = maps
  }

  /// The first day of the present division, when every unit of it exists.
  private static let firstDayOf34: PartialDate = {
    guard let day = try? PartialDate(year: 2025, month: 7, day: 1) else {
      preconditionFailure("1 July 2025 is a day")
    }
    return day
  }()

  /// The outlines of the provinces for maps of the site: its boundaries, else tiles.
  package static func shapes(_ epoch: MapEpoch, in site: SiteView) -> MapShapes {
    site.boundaries.first { $0.count == epoch.rawValue }.map { .boundaries($0, epoch) }
      ?? .tiles(epoch)
  }
}

/// One of a site's maps.
package struct SiteMap: Sendable {
  package enum Drawing: Sendable {
    case tiles
    case boundaries(Boundaries)
  }

  package let states: MapStates
  package let epoch: MapEpoch
  package let drawing: Drawing
  /// Whether the map shows the provinces that the table is about, not those that came after them.
  package let isOwnDivision: Bool
  /// Whether the same is shown in another drawing too.
  package let hasOtherDrawing: Bool
  /// Whether it is the one at `ban-do.html`.
  package let isFirst: Bool

  package var dataset: Dataset { states.linked.dataset }

  /// What the map shows: the table's title, and the division where it is another than the table's.
  package var title: String {
    isOwnDivision
      ? dataset.title : "\(dataset.title), xem theo \(epoch.rawValue) đơn vị hiện nay"
  }

  /// The part of addresses that tells the map from others: `adoption-63`.
  package var name: String {
    let name = "\(dataset.name)-\(epoch.rawValue)"
    guard hasOtherDrawing, case .tiles = drawing else { return name }
    return name + "-o"
  }

  /// Addresses relative to the site's root.
  package var address: String { isFirst ? Self.firstAddress : "ban-do/\(name).html" }
  package var embedAddress: String {
    isFirst ? "ban-do/nhung.html" : "ban-do/nhung-\(name).html"
  }
  package var svgAddress: String { "ban-do/\(name).svg" }
  package var pngAddress: String { "ban-do/\(name).png" }
  package func posterAddress(_ paper: String) -> String { "ban-do/\(name)-\(paper).pdf" }

  package static let firstAddress = "ban-do.html"
  /// The sizes of paper that posters are made for.
  package static let papers = ["a3", "a4"]

  package var shapes: MapShapes {
    switch drawing {
    case .tiles: .tiles(epoch)
    case .boundaries(let boundaries): .boundaries(boundaries, epoch)
    }
  }

  /// The states that the map shows: the table's, and that of provinces whose parts differ.
  package var categories: [Dataset.Category] {
    guard hasMixed else { return states.categories }
    return states.categories + [
      Dataset.Category(
        value: "mixed", label: Self.mixedLabel, colour: "map.\(MapPalette.mixed)",
        pattern: MapPattern.bands.rawValue)
    ]
  }

  package static let mixedLabel = "Không đồng nhất"

  /// Whether parts of a province may differ, on some day.
  package var hasMixed: Bool { states.places.contains { $0.parts.count > 1 } }
  package var mixedCategory: Int { states.categories.count }

  /// The state of a province, an index of `categories`.
  package func category(of place: MapStates.Place) -> Int? {
    place.isMixed ? mixedCategory : place.category
  }

  /// The state of what does not count yet: the last that never does.
  package var lastCategory: Int {
    states.categories.indices.last { !states.countedCategories.contains($0) }
      ?? states.categories.count - 1
  }

  /// How many provinces the table tells of.
  package var sourceCount: Int { states.places.reduce(0) { $0 + $1.parts.count { $0.row != nil } } }

  /// What the map's number counts, to follow "53 / 63".
  package var figureLabel: String {
    guard !isOwnDivision else { return states.label }
    let counted = states.countedCategories.sorted().map { words(for: $0) }
    return "đơn vị hiện nay mà mọi địa phương cũ đều " + counted.joined(separator: " hoặc ")
  }

  /// The map as a picture that stands alone.
  package func sheet(_ palette: MapPalette) -> MapSheet {
    let drawing = drawing(palette) { _ in nil }
    let legend = drawing.categories.indices.compactMap { index -> MapSheet.Entry? in
      let count = states.places.count { category(of: $0) == index }
      return count == 0 ? nil : MapSheet.Entry(category: index, count: count)
    }
    return MapSheet(
      drawing: drawing, title: title,
      figure: "\(states.counted) / \(states.known)", figureLabel: figureLabel,
      legend: legend, notes: notes)
  }

  /// Where the figures come from, as of when, and what else a reader must know.
  package var notes: [String] {
    var notes = dataset.sources.map { "Nguồn: \($0.title)." }
    if let day = dataset.asOf { notes.append("Số liệu đến ngày \(day.slashed).") }
    if !isOwnDivision {
      notes.append(
        "Số liệu của \(sourceCount) tỉnh, thành phố khi ấy, xếp vào \(epoch.rawValue) đơn vị "
          + "hiện nay; số trên ô không đồng nhất là số địa phương cũ được tính.")
    }
    if let notice = shapes.notice { notes.append(notice) }
    return notes
  }

  /// "đã ban hành": a state within a sentence.
  package func words(for category: Int?) -> String {
    guard let category else { return "không có số liệu" }
    let label = categories[category].label
    return label.prefix(1).lowercased() + label.dropFirst()
  }

  /// The map's drawing.
  ///
  /// - Parameters:
  ///   - palette: the colours.
  ///   - address: where a province leads to; nil for no link.
  package func drawing(
    _ palette: MapPalette, address: (AdministrativeUnit) -> String?
  ) -> MapDrawing {
    let units = states.places.map { place in
      var unit = MapDrawing.Unit(
        slug: place.unit.slug, category: category(of: place), description: description(of: place))
      unit.address = address(place.unit)
      unit.region = place.region
      if place.isMixed { unit.note = "\(place.countedParts)/\(place.parts.count)" }
      unit.data = [("region", place.region), ("parts", parts(of: place))]
      return unit
    }
    return MapDrawing(
      shapes: shapes, units: units, categories: categories,
      title: "Bản đồ \(epoch.rawValue) tỉnh, thành phố: \(dataset.title)", palette: palette)
  }

  /// "Sơn La: đã ban hành, 28/04/2023".
  package func description(of place: MapStates.Place) -> String {
    var text = "\(place.unit.name): \(words(for: category(of: place)))"
    if place.isMixed {
      let parts = place.parts.map { "\($0.unit.name) \(words(for: $0.category))" }
      text += " – " + parts.joined(separator: ", ")
    } else if place.parts.count == 1, let date = place.parts[0].date {
      text += ", \(date.slashed)"
    }
    return text
  }

  /// The states of a province's parts for scripts: "0@2023-04-28 2@".
  private func parts(of place: MapStates.Place) -> String {
    place.parts.map { part in
      "\(part.category.map(String.init) ?? "")@\(part.date?.iso ?? "")"
    }.joined(separator: " ")
  }
}
