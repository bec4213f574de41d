import Gazetteer
import Linking
import Maps
import Model
import VietnameseText

/// A map with its drawing.
struct ShownMap: Sendable {
  let map: SiteMap
  let drawing: MapDrawing

  var states: MapStates { map.states }

  /// - Parameter isLinked: whether each province is a link; else the drawing is only looked at.
  init(_ map: SiteMap, _ here: Here, isLinked: Bool = true) {
    self.map = map
    drawing = map.drawing(here.context.palette) { unit in
      isLinked ? here.site.places.address(of: unit).map { here.root + $0 } : nil
    }
  }

  fileprivate var legend: [MapState] {
    drawing.categories.indices.compactMap { index in
      let places = states.places.count { map.category(of: $0) == index }
      if index == map.mixedCategory, places == 0 { return nil }
      return MapState(
        number: index, swatch: drawing.swatch(index), label: drawing.categories[index].label,
        count: places)
    }
  }

  /// The provinces of every state but the first, which needs no list, by name.
  fileprivate var groups: [MapGroup] {
    map.categories.indices.dropFirst().compactMap { index in
      let places = states.places.filter { map.category(of: $0) == index }
      return places.isEmpty ? nil : MapGroup(label: map.categories[index].label, places: places)
    }
  }

  fileprivate var rows: [MapRow] {
    states.places.filter(\.isKnown).flatMap { place in
      place.parts.map { MapRow(part: $0, place: place, shown: self) }
    }
  }

  // MARK: Ways to the other maps

  private func tabs(
    _ here: Here, table: Bool = false, division: Bool = false, drawing: Bool = false,
    _ title: (SiteMap) -> String
  ) -> [Link] {
    let found = here.context.maps.maps.filter { other in
      (table || other.dataset.name == map.dataset.name)
        && (division || other.epoch == map.epoch) && (drawing || other.isTiles == map.isTiles)
    }
    return found.count < 2
      ? []
      : found.map {
        Link(title: title($0), address: $0.address, isCurrent: $0.name == map.name)
      }
  }

  fileprivate func tableTabs(_ here: Here) -> [Link] {
    tabs(here, table: true) { $0.categories.first?.label ?? $0.dataset.title }
  }

  fileprivate func divisionTabs(_ here: Here) -> [Link] {
    tabs(here, division: true) {
      "\($0.epoch.rawValue) tỉnh, thành phố" + ($0.isOwnDivision ? "" : " hiện nay")
    }
  }

  fileprivate func drawingTabs(_ here: Here) -> [Link] {
    tabs(here, drawing: true) { $0.isTiles ? "Bản đồ ô" : "Bản đồ ranh giới" }
  }
}

extension SiteMap {
  fileprivate var isTiles: Bool { if case .tiles = drawing { true } else { false } }
}

struct MapState: Sendable {
  var number: Int
  var swatch: String
  var label: String
  var count: Int
}

/// The provinces of one state.
struct MapGroup: Sendable {
  var label: String
  var places: [MapStates.Place]
}

/// A province, or one that it was made of, in the table of a map.
struct MapRow: Sendable {
  var part: MapStates.Part
  var place: MapStates.Place
  var shown: ShownMap
}

extension Pages {
  /// A page with one of the site's maps.
  static let map = PageKind<ShownMap>(
    "map",
    pages: { kind, context in
      context.maps.maps.map { map in
        kind.page(at: map.address, in: .maps) { ShownMap(map, $0) }
      }
    },
    head: { shown, _ in
      PageHead(
        title: shown.map.title, description: shown.map.dataset.description,
        drawing: SharePicture.map)
    },
    rows: {
      Records.mapItself
      Shown("tableTabs", .list(of: Records.link), "the maps of the other tables") {
        $0.tableTabs($1)
      }
      Shown("divisionTabs", .list(of: Records.link), "the map in 63 and in 34 provinces") {
        $0.divisionTabs($1)
      }
      Shown("drawingTabs", .list(of: Records.link), "the map by boundaries and by tiles") {
        $0.drawingTabs($1)
      }
      Shown("groups", .list(of: Records.mapGroup), "the provinces of each state but the first") {
        $0.groups
      }
      Shown("isRegrouped", .flag, "whether provinces were made of several in the table") {
        $0.states.isRegrouped
      }
      Shown(
        "documentsTitle", .text, "the title of the column with documents, if there is one"
      ) { shown in
        shown.states.linked.documents.keys.min().map { shown.map.dataset.fields[$0].title }
      }
      Shown("dateTitle", .text, "the title of the column with days, if there is one") { shown in
        shown.map.dataset.map?.date.map { shown.map.dataset.fields[$0].title }
      }
      Shown(
        "rows", .list(of: Records.mapRow), "what the map shows, a row for each province or part"
      ) { $0.rows }
      Shown("tableAddress", .text, "the page of the table; put root before it") {
        $0.states.linked.address
      }
      Shown("svgAddress", .text, "the picture as SVG; put root before it") { $0.map.svgAddress }
      Shown("pngAddress", .text, "the picture as PNG, where the site is printed") {
        $1.isPrinted ? $0.map.pngAddress : nil
      }
      Shown(
        "posters", .list(of: Records.link),
        "the poster (PDF) by paper size, where the site is printed"
      ) { shown, here in
        here.isPrinted
          ? SiteMap.papers.map {
            Link(title: $0.uppercased(), address: shown.map.posterAddress($0))
          } : []
      }
      Shown("embedAddress", .text, "the page to show in a frame; put root before it") {
        $0.map.embedAddress
      }
      Shown("embedCode", .text, "the HTML by which other sites show it") { shown, here in
        let source = here.context.absolute(shown.map.embedAddress)
        return
          "<iframe src=\"\(source)\" title=\"\(shown.map.title)\" width=\"100%\" height=\"900\""
          + " style=\"border:0\" loading=\"lazy\"></iframe>"
      }
    })

  /// The page to show in a frame.
  static let mapEmbed = PageKind<ShownMap>(
    "map-embed",
    pages: { kind, context in
      context.maps.maps.map { map in
        kind.page(at: map.embedAddress, in: .maps) { ShownMap(map, $0) }
      }
    },
    head: { shown, _ in PageHead(title: shown.map.title) },
    rows: {
      Records.mapItself
      Records.mapAddress
    })
}

extension Records {
  static let mapTeaser = Rows<ShownMap>("map teaser") {
    Shown("title", .text, "the map's title") { $0.map.title }
    mapItself
    mapAddress
  }

  static var mapAddress: Shown<ShownMap> {
    Shown("mapAddress", .text, "the map's page; put root before it") { $0.map.address }
  }

  /// The drawing and what stands beside it.
  @RowsBuilder<ShownMap> static var mapItself: [Shown<ShownMap>] {
    Shown("drawing", .drawing, "the map as a drawing, every province a link") {
      $0.drawing.svg(.page(identifier: "ban-do"))
    }
    Shown(
      "count", .count, "the number that the map is about: how many provinces count"
    ) { $0.states.counted }
    Shown("total", .count, "of how many") { $0.states.known }
    Shown("label", .text, "what is counted") { $0.map.figureLabel }
    Shown("legend", .list(of: Records.mapState), "the states") { $0.legend }
    Shown("regions", .list(of: Records.mapRegion), "the regions, from north to south") {
      $0.states.regions
    }
    Shown("asOf", .text, "the day on which the table holds") { $0.map.dataset.asOf?.slashed }
    Shown("isOwnDivision", .flag, "whether the map shows the provinces of the table's day") {
      $0.map.isOwnDivision
    }
    Shown("divisionCount", .count, "63 or 34") { $0.map.epoch.rawValue }
    Shown("sourceDivisionCount", .count, "of how many provinces the table tells") {
      $0.map.sourceCount
    }
    Shown("sources", .list(of: Records.mapSource), "where the table comes from") {
      $0.map.dataset.sources
    }
    Shown("notice", .text, "the origin and licence of the boundaries, on a boundary map") {
      $0.map.shapes.notice
    }
    Shown("countedStates", .text, "the states that count, by their numbers") {
      $0.states.countedCategories.sorted().map(String.init).joined(separator: " ")
    }
    Shown("otherState", .text, "the number of the state before any day") {
      String($0.map.lastCategory)
    }
    Shown("mixedState", .text, "the number of the state of provinces whose parts differ") {
      String($0.map.mixedCategory)
    }
  }

  static let mapState = Rows<MapState>("map state") {
    Shown("swatch", .drawing, "a small tile in its colour and pattern") { $0.swatch }
    Shown("label", .text, "the state") { $0.label }
    Shown("count", .count, "how many provinces are in it") { $0.count }
    Shown("value", .text, "its number on the map") { String($0.number) }
  }

  static let mapRegion = Rows<MapStates.Region>("map region") {
    Shown("name", .text, "the region") { $0.name }
    Shown("address", .text, "its page; put root before it") {
      $1.site.places.address(ofRegion: $0.name)
    }
    Shown("count", .count, "how many of its provinces count") { $0.counted }
    Shown("total", .count, "how many it has") { $0.total }
    Shown("share", .text, "the share in thousandths") { "\($0.counted * 1000 / max($0.total, 1))" }
  }

  static let mapSource = Rows<Dataset.Source>("map source") {
    Shown("title", .text, "the source") { $0.title }
    Shown("address", .text, "the document's page, where the site holds it") { source, here in
      here.site.documents.first { $0.document.path == source.path }?.address
    }
    Shown("officialAddress", .text, "its web address, where it lies elsewhere") {
      $0.path?.hasPrefix("http") == true ? $0.path : nil
    }
  }

  static let mapGroup = Rows<MapGroup>("map group") {
    Shown("label", .text, "the state") { $0.label }
    Shown("count", .count, "how many provinces are in it") { $0.places.count }
    Shown("places", .list(of: Records.mapPlace), "them, from north to south") { $0.places }
  }

  static let mapPlace = Rows<MapStates.Place>("map place") {
    Shown("name", .text, "the province") { $0.unit.name }
    Shown("address", .text, "its page; put root before it") {
      $1.site.places.address(of: $0.unit)
    }
    Shown("note", .text, "how many of its parts count, where they differ: 1/2") {
      $0.isMixed ? "\($0.countedParts)/\($0.parts.count)" : nil
    }
  }

  static let mapRow = Rows<MapRow>("map row") {
    Shown("name", .text, "the province on the map") { $0.place.unit.name }
    Shown("address", .text, "its page; put root before it") {
      $1.site.places.address(of: $0.place.unit)
    }
    Shown("unit", .text, "its slug, by which scripts find its tile") { $0.place.unit.slug }
    Shown("region", .text, "its region") { $0.place.region }
    Shown("former", .text, "the province that the table names") { $0.part.unit.name }
    Shown("value", .text, "the number of the state") { $0.part.category.map(String.init) ?? "" }
    Shown("state", .text, "the state") { row in
      row.part.category.map { row.shown.map.categories[$0].label } ?? "Không có số liệu"
    }
    Shown("swatch", .drawing, "a small tile in its colour and pattern") { row in
      row.part.category.map { row.shown.drawing.swatch($0) } ?? ""
    }
    Shown("date", .text, "since when, as d/m/yyyy") { $0.part.date?.slashed }
    Shown("datetime", .text, "since when, for machines") { $0.part.date?.iso }
    Shown("documents", .list(of: Records.mapDocument), "the documents of the row") { row, here in
      row.part.row.map { here.site.documents(ofRow: $0, of: row.shown.states.linked) } ?? []
    }
  }

  static let mapDocument = Rows<NamedDocument>("map document") {
    Shown("name", .text, "its number as the table prints it") { $0.name }
    Shown("address", .text, "its page, where it has one; put root before it") { $0.address }
  }
}

extension SiteView {
  /// The documents that a row of a table names, by the numbers that it prints.
  func documents(ofRow row: Int, of linked: LinkedDataset) -> [NamedDocument] {
    linked.documents.sorted { $0.key < $1.key }.flatMap { field, cells in
      let texts: [String] =
        switch linked.dataset.rows[row].values[field] {
        case .text(let text): [text]
        case .list(let items): items
        default: []
        }
      return texts.enumerated().map { place, text in
        let document = cells[row].indices.contains(place) ? cells[row][place] : nil
        return NamedDocument(address: document.map(address), name: text)
      }
    }
  }
}
