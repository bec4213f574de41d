internal import Figures
internal import Maps
internal import Model
internal import VietnameseText

/// Maps as pages.
extension Volume {
  func page(of map: SiteMap, _ prefix: String, _ level: Int) -> PrintedVolume.Map {
    let drawing = map.drawing(MapPalette(theme: theme)) { _ in nil }
    let states = map.states
    return PrintedVolume.Map(
      level: level, anchor: prefix + "chuong", prefix: prefix,
      title: NoBreakSpaces.insert(into: map.title), running: Self.running(map.title),
      figure: "\(states.counted)/\(states.known)",
      label: NoBreakSpaces.insert(into: map.figureLabel), picture: drawing.svg(.file),
      ratio: Double(drawing.shapes.width) / Double(drawing.shapes.height),
      alternative: map.alternative,
      legend: drawing.categories.indices.compactMap { index in
        let count = states.places.count { map.category(of: $0) == index }
        if count == 0 { return nil }
        return .init(
          label: drawing.categories[index].label, count: VietnameseNumber.format(count),
          swatch: drawing.swatchFile(index))
      },
      groups: groups(of: map),
      regions: states.regions.map { .init(name: $0.name, share: "\($0.counted)/\($0.total)") },
      notes: ([map.archipelagos] + map.notes).map(NoBreakSpaces.insert(into:)),
      facts: [page(map.address)])
  }

  /// The names of the provinces of every state, as the index of places counts them.
  private func groups(of map: SiteMap) -> [PrintedVolume.Map.Group] {
    map.categories.indices.compactMap { index in
      let places = map.states.places.filter { map.category(of: $0) == index }
      if places.isEmpty { return nil }
      var names: [Run] = []
      for (number, place) in places.enumerated() {
        if number > 0 { names.append(.words(", ")) }
        var name = Run.words(
          NoBreakSpaces.insert(into: place.name).replacing(" ", with: "\u{A0}"))
        name.index = PlaceNames.key(place.name)
        names.append(name)
      }
      return .init(title: map.categories[index].label, names: names)
    }
  }
}
