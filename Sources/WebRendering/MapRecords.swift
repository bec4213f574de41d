import Gazetteer
import Linking
import Maps
import Model
import Templating
import VietnameseText

/// Fills the records of the map pages.
extension PageRecords {
  func map(_ page: WebPage, _ index: Int) -> TemplateRecord {
    let map = maps.maps[index]
    var record = self.page(
      page, title: map.title, description: map.dataset.description, capacity: 64)
    setMap(map, on: page, in: &record)
    setTabs(from: map, in: &record)
    setGroups(of: map, in: &record)
    setRows(of: map, in: &record)
    setFiles(of: map, in: &record)
    return record
  }

  /// The page that other sites can show in a frame.
  func mapEmbed(_ page: WebPage, _ index: Int) -> TemplateRecord {
    let map = maps.maps[index]
    var record = self.page(page, title: map.title, capacity: 32)
    setMap(map, on: page, in: &record)
    record.set(Name.mapAddress, .text(map.address))
    return record
  }

  /// The map as a picture of its own (SVG).
  func mapPicture(_ index: Int) -> String {
    let map = maps.maps[index]
    return map.sheet(palette).svg
  }

  /// What the home page says of the first map; absent where there is none.
  func mapTeaser(on page: WebPage) -> TemplateValue {
    guard let map = maps.maps.first else { return .absent }
    var record = TemplateRecord(capacity: 24)
    record.set(Name.title, .text(map.title))
    setMap(map, on: page, isLinked: false, in: &record)
    record.set(Name.mapAddress, .text(map.address))
    return .record(record)
  }

  // MARK: The map itself

  /// Sets the drawing and what stands beside it.
  ///
  /// - Parameter isLinked: whether each province is a link; else the drawing is only looked at.
  private func setMap(
    _ map: SiteMap, on page: WebPage, isLinked: Bool = true, in record: inout TemplateRecord
  ) {
    let states = map.states
    let drawing = map.drawing(palette) { unit in
      isLinked ? site.places.address(of: unit).map { page.root + $0 } : nil
    }
    record.set(Name.drawing, .markup(Markup(drawing.svg(.page(identifier: "ban-do")))))
    record.set(Name.count, count(states.counted))
    record.set(Name.total, count(states.known))
    record.set(Name.label, .text(map.figureLabel))
    record.set(Name.legend, .records(legend(of: map, drawing)))
    record.set(
      Name.regions,
      .records(
        states.regions.map { region in
          [
            Name.name: .text(region.name),
            Name.address: .optional(site.places.address(ofRegion: region.name)),
            Name.count: count(region.counted), Name.total: count(region.total),
            Name.share: .text("\(region.counted * 1000 / max(region.total, 1))"),
          ]
        }))
    record.set(Name.asOf, .optional(map.dataset.asOf?.slashed))
    record.set(Name.isOwnDivision, .flag(map.isOwnDivision))
    record.set(Name.divisionCount, count(map.epoch.rawValue))
    record.set(Name.sourceDivisionCount, count(map.sourceCount))
    record.set(Name.sources, Name.hasSources, map.dataset.sources.map(source))
    record.set(Name.notice, .optional(map.shapes.notice))
    record.set(
      Name.countedStates,
      .text(states.countedCategories.sorted().map(String.init).joined(separator: " ")))
    record.set(Name.otherState, .text(String(map.lastCategory)))
    record.set(Name.mixedState, .text(String(map.mixedCategory)))
  }

  private func legend(of map: SiteMap, _ drawing: MapDrawing) -> [TemplateRecord] {
    drawing.categories.indices.compactMap { index in
      let places = map.states.places.count { map.category(of: $0) == index }
      if index == map.mixedCategory, places == 0 { return nil }
      return [
        Name.swatch: .markup(Markup(drawing.swatch(index))),
        Name.label: .text(drawing.categories[index].label), Name.count: count(places),
        Name.value: .text(String(index)),
      ]
    }
  }

  private func source(_ source: Dataset.Source) -> TemplateRecord {
    let held = site.documents.first { $0.document.path == source.path }
    let isElsewhere = source.path?.hasPrefix("http") == true
    return [
      Name.title: .text(source.title), Name.address: .optional(held?.address),
      Name.officialAddress: .optional(isElsewhere ? source.path : nil),
    ]
  }

  // MARK: Ways to the other maps

  private func setTabs(from map: SiteMap, in record: inout TemplateRecord) {
    func isTiles(_ map: SiteMap) -> Bool {
      if case .tiles = map.drawing { true } else { false }
    }
    func alike(_ other: SiteMap, table: Bool, division: Bool, drawing: Bool) -> Bool {
      (table || other.dataset.name == map.dataset.name)
        && (division || other.epoch == map.epoch) && (drawing || isTiles(other) == isTiles(map))
    }
    func tabs(_ found: [SiteMap], _ title: (SiteMap) -> String) -> [TemplateRecord] {
      found.count < 2
        ? [] : found.map { Self.link(title($0), $0.address, isCurrent: $0.name == map.name) }
    }
    let tables = maps.maps.filter { alike($0, table: true, division: false, drawing: false) }
    let divisions = maps.maps.filter { alike($0, table: false, division: true, drawing: false) }
    let drawings = maps.maps.filter { alike($0, table: false, division: false, drawing: true) }
    record.set(
      Name.tableTabs, Name.hasTableTabs,
      tabs(tables) { $0.categories.first?.label ?? $0.dataset.title })
    record.set(
      Name.divisionTabs, Name.hasDivisionTabs,
      tabs(divisions) {
        "\($0.epoch.rawValue) tỉnh, thành phố" + ($0.isOwnDivision ? "" : " hiện nay")
      })
    record.set(
      Name.drawingTabs, Name.hasDrawingTabs,
      tabs(drawings) { isTiles($0) ? "Bản đồ ô" : "Bản đồ ranh giới" })
  }

  // MARK: Names and table

  /// The provinces of every state but the first, which needs no list, by name.
  private func setGroups(of map: SiteMap, in record: inout TemplateRecord) {
    let groups = map.categories.indices.dropFirst().compactMap { index -> TemplateRecord? in
      let places = map.states.places.filter { map.category(of: $0) == index }
      if places.isEmpty { return nil }
      return [
        Name.label: .text(map.categories[index].label), Name.count: count(places.count),
        Name.places: .records(
          places.map { place in
            [
              Name.name: .text(place.unit.name),
              Name.address: .optional(site.places.address(of: place.unit)),
              Name.note: .optional(
                place.isMixed ? "\(place.countedParts)/\(place.parts.count)" : nil),
            ]
          }),
      ]
    }
    record.set(Name.groups, Name.hasGroups, groups)
  }

  private func setRows(of map: SiteMap, in record: inout TemplateRecord) {
    let dataset = map.dataset
    let documents = map.states.linked.documents.keys.min()
    record.set(Name.isRegrouped, .flag(map.states.isRegrouped))
    record.set(Name.documentsTitle, .optional(documents.map { dataset.fields[$0].title }))
    record.set(Name.dateTitle, .optional(dataset.map?.date.map { dataset.fields[$0].title }))
    let drawing = map.drawing(palette) { _ in nil }
    record.set(
      Name.rows,
      .records(
        map.states.places.filter(\.isKnown).flatMap { place in
          place.parts.map { row($0, of: place, map, drawing) }
        }))
  }

  private func row(
    _ part: MapStates.Part, of place: MapStates.Place, _ map: SiteMap, _ drawing: MapDrawing
  ) -> TemplateRecord {
    var record = TemplateRecord(capacity: 16)
    record.set(Name.name, .text(place.unit.name))
    record.set(Name.address, .optional(site.places.address(of: place.unit)))
    record.set(Name.unit, .text(place.unit.slug))
    record.set(Name.region, .text(place.region))
    record.set(Name.former, .text(part.unit.name))
    record.set(Name.value, .text(part.category.map(String.init) ?? ""))
    record.set(
      Name.state, .text(part.category.map { map.categories[$0].label } ?? "Không có số liệu"))
    record.set(
      Name.swatch, part.category.map { .markup(Markup(drawing.swatch($0))) } ?? .absent)
    record.set(Name.date, .optional(part.date?.slashed))
    record.set(Name.datetime, .optional(part.date?.iso))
    record.set(Name.documents, Name.hasDocuments, documents(of: part, map))
    return record
  }

  /// The documents of a row by the numbers that the table prints, with their pages.
  private func documents(of part: MapStates.Part, _ map: SiteMap) -> [TemplateRecord] {
    guard let row = part.row else { return [] }
    return map.states.linked.documents.sorted { $0.key < $1.key }.flatMap { field, cells in
      let texts: [String] =
        switch map.dataset.rows[row].values[field] {
        case .text(let text): [text]
        case .list(let items): items
        default: []
        }
      return texts.enumerated().map { place, text -> TemplateRecord in
        let document = cells[row].indices.contains(place) ? cells[row][place] : nil
        return [Name.name: .text(text), Name.address: .optional(document.map(address))]
      }
    }
  }

  private func address(of document: CitedDocument) -> String {
    switch document {
    case .held(let index): site.documents[index].address
    case .known(let index): site.references[index].address
    }
  }

  // MARK: Files

  private func setFiles(of map: SiteMap, in record: inout TemplateRecord) {
    record.set(Name.tableAddress, .text(map.states.linked.address))
    record.set(Name.svgAddress, .text(map.svgAddress))
    record.set(Name.pngAddress, isPrinted ? .text(map.pngAddress) : .absent)
    record.set(
      Name.posters, Name.hasPosters,
      isPrinted ? SiteMap.papers.map { Self.link($0.uppercased(), map.posterAddress($0)) } : [])
    record.set(Name.embedAddress, .text(map.embedAddress))
    let source = absolute(map.embedAddress)
    record.set(
      Name.embedCode,
      .text(
        "<iframe src=\"\(source)\" title=\"\(map.title)\" width=\"100%\" height=\"900\""
          + " style=\"border:0\" loading=\"lazy\"></iframe>"))
  }
}

extension Name {
  static let asOf = TemplateKey("asOf")
  static let countedStates = TemplateKey("countedStates")
  static let dateTitle = TemplateKey("dateTitle")
  static let divisionCount = TemplateKey("divisionCount")
  static let divisionTabs = TemplateKey("divisionTabs")
  static let documentsTitle = TemplateKey("documentsTitle")
  static let drawing = TemplateKey("drawing")
  static let drawingTabs = TemplateKey("drawingTabs")
  static let embedAddress = TemplateKey("embedAddress")
  static let embedCode = TemplateKey("embedCode")
  static let hasDivisionTabs = TemplateKey("hasDivisionTabs")
  static let hasDrawingTabs = TemplateKey("hasDrawingTabs")
  static let hasGroups = TemplateKey("hasGroups")
  static let hasPosters = TemplateKey("hasPosters")
  static let hasTableTabs = TemplateKey("hasTableTabs")
  static let isOwnDivision = TemplateKey("isOwnDivision")
  static let isRegrouped = TemplateKey("isRegrouped")
  static let legend = TemplateKey("legend")
  static let map = TemplateKey("map")
  static let mapAddress = TemplateKey("mapAddress")
  static let mixedState = TemplateKey("mixedState")
  static let notice = TemplateKey("notice")
  static let otherState = TemplateKey("otherState")
  static let pngAddress = TemplateKey("pngAddress")
  static let posters = TemplateKey("posters")
  static let sourceDivisionCount = TemplateKey("sourceDivisionCount")
  static let svgAddress = TemplateKey("svgAddress")
  static let tableAddress = TemplateKey("tableAddress")
  static let tableTabs = TemplateKey("tableTabs")
}
