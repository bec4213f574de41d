import Gazetteer
import Linking
import Maps
import Model
import VietnameseText

/// What a province's page shows.
struct ProvincePage: Sendable {
  let place: LinkedPlace
  /// The documents that are for it, as many as the page has.
  let list: DocumentList
  /// What is known of it; nil on all pages but the first.
  let states: StateTable?
  /// The documents that cite one of its own; none on all pages but the first.
  let citers: [ShownCiter]

  var unit: AdministrativeUnit { place.unit }
  /// The province under its present and its former borders.
  var units: [AdministrativeUnit] { place.units }
  var page: ListPage { list.page }

  fileprivate var newestMentions: ArraySlice<ContentID> {
    page.isFirst ? place.mentions.prefix(Self.mentionCount) : []
  }

  /// How many of the documents that name a province, and of those that cite its documents, are listed.
  fileprivate static let mentionCount = 20

  /// - Parameters:
  ///   - index: in `LinkedPlaces.provinces`.
  ///   - term: the province's term, where documents are for it.
  ///   - page: which page of it: each has as much of each list.
  init(_ index: Int, _ term: TermReference?, _ page: ListPage, _ here: Here) {
    place = here.site.places.provinces[index]
    list = DocumentList(page, of: term, here)
    states = page.isFirst ? StateTable(of: place.unit, here.site) : nil
    citers =
      page.isFirst
      ? ShownCiter.all(
        place.documents.flatMap { here.site.documents[$0].citers }, in: here.site) : []
  }
}

extension LinkedPlace {
  fileprivate var units: [AdministrativeUnit] { [unit] + formerUnits }

  /// The stories from it.
  fileprivate func stories(_ site: SiteView) -> [LinkedStory] {
    let slugs = units.map(\.slug)
    return site.stories.filter { $0.unit.map { slugs.contains($0.slug) } ?? false }
  }
}

extension PageKind<ProvincePage> {
  /// The pages of a province: more than one where one of its lists is long.
  ///
  /// - Parameters:
  ///   - index: in `LinkedPlaces.provinces`.
  ///   - term: the province's term, where documents are for it.
  func pages(
    of index: Int, _ term: TermReference?, in area: Area, _ context: SiteContext
  ) -> [WebPage] {
    let place = context.site.places.provinces[index]
    let list = Pagination(
      address: place.address,
      itemCounts: [
        term.map { context.site.term($0).items.count } ?? 0, place.references.count,
        place.stories(context.site).count,
      ], pageSize: context.limits.rows)
    return pages(of: list, in: area) { ProvincePage(index, term, $0, $1) }
  }
}

extension Pages {
  /// The page of one province: those that documents are for have it in place of their list's first.
  static let province = PageKind<ProvincePage>(
    "province",
    pages: { kind, context in
      let site = context.site
      let listed = Set(
        site.taxonomies.first { $0.kind == .province }?.terms.map(\.slug) ?? [])
      return site.places.provinces.indices
        .filter { !listed.contains(site.places.provinces[$0].slug) }
        .flatMap { kind.pages(of: $0, nil, in: .elsewhere, context) }
    },
    head: { page, _ in
      PageHead(
        title: page.page.title(page.unit.name),
        description:
          "\(page.unit.name): tình hình thực hiện, văn bản, địa giới qua các thời kỳ.")
    },
    rows: {
      Shown("taxonomy", .record(Records.link), "the page of all provinces") { _ in
        Taxonomy.Kind.province.link
      }
      Shown("kind", .text, "its kinds: Tỉnh; thành phố trực thuộc trung ương từ 01/9/2026") {
        $0.unit.kindsInText.joined(separator: "; ").sentenceCased
      }
      Shown(
        "region", .record(Records.namedPlace), "the region it lies in, for one that still exists"
      ) {
        $0.unit.lastDay == nil ? $1.site.named(region: $0.unit.regionNames.last ?? "") : nil
      }
      Shown(
        "successor", .record(Records.placeSuccessor), "what it belongs to now, for a former one"
      ) { $1.site.successor(of: $0.unit) }
      Shown("locator", .drawing, "a small map of where it lies; empty where none is known") {
        $1.site.locator(of: $0.unit)
      }
      states
      Shown(
        "units", .list(of: Records.unit), "the province under its present and its former borders"
      ) { page in
        (page.page.isFirst ? page.units : []).map { (unit: $0, isOnly: page.units.count == 1) }
      }
      DocumentList.rows(
        count: "how many documents are for it, on all pages", first: "the documents of this page"
      ) {
        (page: ProvincePage) in page.list
      }
      connected
    })

  @RowsBuilder<ProvincePage> private static var states: [Shown<ProvincePage>] {
    Shown("columns", .list(of: Records.stateColumn), "the tables of the site's maps that name it") {
      $0.states?.tables ?? []
    }
    Shown("states", .list(of: Records.stateRow), "the province, or those it was made of") {
      $0.states?.rows ?? []
    }
    Shown("summary", .list(of: Records.stateCell), "what those have in common, by column") {
      $0.states?.summary ?? []
    }
  }

  @RowsBuilder<ProvincePage> private static var connected: [Shown<ProvincePage>] {
    Shown("stories", .list(of: Records.storyRow), "the stories from it") {
      $0.page.part(of: $0.place.stories($1.site))
    }
    Shown(
      "references", .list(of: Records.namedDocument), "documents of it that are cited and not held"
    ) { page, here in
      page.page.part(of: page.place.references).map { index in
        let reference = here.site.references[index]
        let title = reference.reference.title.flatMap { reference.name.contains($0) ? nil : $0 }
        return NamedDocument(address: reference.address, name: reference.name, subject: title)
      }
    }
    Shown(
      "mentions", .list(of: Records.namedDocument), "the newest documents that name it"
    ) { page, here in
      page.newestMentions.map {
        here.site.card(of: here.site.documents[$0])
      }
    }
    Shown("hasMore", .flag, "whether more documents name it") {
      $0.page.isFirst && $0.place.mentions.count > ProvincePage.mentionCount
    }
    Shown("count", .count, "how many documents name it") { $0.place.mentions.count }
    Shown(
      "citers", .list(of: Records.citer), "the newest documents that cite one of its documents"
    ) { Array($0.citers.prefix(ProvincePage.mentionCount)) }
    Shown("citerCount", .count, "how many documents cite them, where more do") {
      $0.citers.count > ProvincePage.mentionCount ? $0.citers.count : nil
    }
  }
}

/// A province or region as pages name it.
struct NamedPlace: Sendable {
  var name: String
  var address: String?
  var since: String?
  /// The act by which it came to be.
  var resolution: String?
}

extension SiteView {
  /// A province with its page, where it has one.
  ///
  /// - Parameter page: the slug of the province whose page it stands on, which it does not link.
  func named(_ unit: AdministrativeUnit, on page: String? = nil) -> NamedPlace {
    NamedPlace(name: unit.name, address: unit.slug == page ? nil : places.address(of: unit))
  }

  func named(region name: String, since day: PartialDate? = nil) -> NamedPlace {
    NamedPlace(name: name, address: places.address(ofRegion: name), since: day?.slashed)
  }

  /// What became of a former unit.
  func successor(of unit: AdministrativeUnit) -> NamedPlace? {
    gazetteer.successor(of: unit).map { successor in
      let day = successor.firstDay
      return NamedPlace(
        name: successor.fullName(on: day), address: places.address(of: successor),
        since: day.slashed, resolution: successor.resolution(on: day)?.asResolution)
    }
  }

  /// Where a unit lies in the country of its time; empty where the tiles do not know it.
  fileprivate func locator(of unit: AdministrativeUnit) -> String {
    guard let day = unit.lastDay ?? gazetteer.lastChange else { return "" }
    let epoch = MapEpoch(on: day)
    guard MapShapes.tiles(epoch).shapes[unit.slug] != nil else { return "" }
    return MapLocator.svg([unit.slug], epoch: epoch, title: "Vị trí của \(unit.name)")
  }

  /// The units on the borders of one, on its last day or that of the last change in the country.
  fileprivate func neighbours(of unit: AdministrativeUnit) -> [NamedPlace] {
    let day = unit.lastDay ?? gazetteer.lastChange
    let found = day.map { gazetteer.neighbours(of: unit, on: $0) } ?? []
    return found.sortedAlphabetically(by: \.name).map { named($0) }
  }
}

extension Records {
  static let namedPlace = Rows<NamedPlace>("named place") {
    Shown("name", .text, "the province or region") { $0.name }
    Shown("address", .text, "its page, where it has one; put root before it") { $0.address }
    Shown("since", .text, "the day since which, where it has changed") { $0.since }
  }

  static let placeSuccessor = Rows<NamedPlace>("place successor") {
    Shown("name", .text, "the province with its kind: tỉnh Tuyên Quang") { $0.name }
    Shown("address", .text, "its page; put root before it") { $0.address }
    Shown("since", .text, "the day on which it took over, as 01/7/2025") { $0.since }
    Shown("resolution", .text, "the act: Nghị quyết số 202/2025/QH15") { $0.resolution }
  }

  static let unit = Rows<(unit: AdministrativeUnit, isOnly: Bool)>("unit") {
    Shown("heading", .text, "its time, where there are several: Từ 01/7/2025") {
      $0.isOnly ? nil : $0.unit.timeInText(since: $1.site.gazetteer.firstChange)
    }
    Shown("kinds", .texts, "its kinds, one after the other") { $0.unit.kindsInText }
    Shown("regions", .list(of: Records.namedPlace), "its regions, one after the other") {
      shown, here in
      let regions = shown.unit.regions
      let all =
        [here.site.named(region: regions.initial)]
        + regions.changes.map { here.site.named(region: $0.value, since: $0.day) }
      return all.reversed()
    }
    Shown("resolution", .text, "the act that made it: Nghị quyết số 202/2025/QH15") {
      $0.unit.foundingResolution?.asResolution
    }
    Shown(
      "predecessors", .list(of: Records.namedPlace), "the units that it was made of"
    ) { shown, here in
      here.site.gazetteer.predecessors(of: shown.unit).sortedAlphabetically(by: \.name)
        .map { here.site.named($0, on: shown.unit.slug) }
    }
    Shown("successor", .record(Records.placeSuccessor), "the unit that took it in") {
      $1.site.successor(of: $0.unit)
    }
    Shown("neighbours", .list(of: Records.namedPlace), "the provinces on its borders") {
      $1.site.neighbours(of: $0.unit)
    }
    Shown("code", .text, "its code of the General Statistics Office") { $0.unit.code }
    Shown("otherNames", .text, "its other names, divided by semicolons") {
      $0.unit.otherNames.isEmpty ? nil : $0.unit.otherNames.joined(separator: "; ")
    }
  }
}

// MARK: Words

extension AdministrativeUnit {
  /// "tỉnh", "thành phố trực thuộc trung ương từ 01/9/2026 (Nghị quyết số 36/2026/QH16)".
  fileprivate var kindsInText: [String] {
    [kinds.initial.inText]
      + kinds.changes.map { change in
        "\(change.value.inText) từ \(change.day.slashed)"
          + (change.resolution.map { " (\($0.asResolution))" } ?? "")
      }
  }

  fileprivate var regionNames: [String] { [regions.initial] + regions.changes.map(\.value) }

  /// "Từ 01/7/2025", "Đến 30/6/2025", "Từ 01/01/2025 đến 30/6/2026".
  ///
  /// - Parameter start: the day on which the table of units begins, which says nothing of a unit.
  fileprivate func timeInText(since start: PartialDate?) -> String {
    let first = firstDay == start ? nil : "từ \(firstDay.slashed)"
    let last = lastDay.map { "đến \($0.slashed)" }
    return [first, last].compactMap(\.self).joined(separator: " ").sentenceCased
  }
}

extension AdministrativeUnit.Kind {
  /// The kind in the words of the Law on the organisation of local government.
  fileprivate var inText: String {
    switch self {
    case .province: "tỉnh"
    case .city: "thành phố trực thuộc trung ương"
    }
  }
}

extension String {
  /// "Nghị quyết số 202/2025/QH15", "Nghị quyết ngày 06/11/1996 của Quốc hội khóa IX".
  fileprivate var asResolution: String {
    "Nghị quyết \(first?.isNumber == true ? "số " : "")\(self)"
  }
}
