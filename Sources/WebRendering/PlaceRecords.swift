import Gazetteer
import Linking
import Maps
import Model
import Templating
import VietnameseText

/// Fills the records of provinces' pages.
extension PageRecords {
  /// How many of the documents that name a province, and of those that cite its documents, are listed.
  private static let mentionCount = 20

  /// Whether a term is a province, whose first page tells more than a list.
  func hasPlace(ofTerm term: Int, in taxonomy: Int) -> Bool {
    place(ofTerm: (taxonomy, term)) != nil
  }

  private func place(ofTerm term: (taxonomy: Int, term: Int)) -> Int? {
    let taxonomy = site.taxonomies[term.taxonomy]
    guard taxonomy.kind == .province else { return nil }
    return site.places.index(ofSlug: taxonomy.terms[term.term].slug)
  }

  /// - Parameter term: a province's, by the indices of taxonomy and term.
  func province(_ page: WebPage, ofTerm term: (taxonomy: Int, term: Int)) -> TemplateRecord {
    place(ofTerm: term).map { province(page, $0, term) } ?? TemplateRecord()
  }

  /// - Parameter index: in `LinkedPlaces.provinces`.
  func province(_ page: WebPage, _ index: Int) -> TemplateRecord { province(page, index, nil) }

  private func province(
    _ page: WebPage, _ index: Int, _ term: (taxonomy: Int, term: Int)?
  ) -> TemplateRecord {
    let place = site.places.provinces[index]
    let unit = place.unit
    var record = self.page(
      page, title: unit.name,
      description: "\(unit.name): tình hình thực hiện, văn bản, địa giới qua các thời kỳ.",
      capacity: 32)
    let kind = Taxonomy.Kind.province
    record.set(Name.taxonomy, .record(Self.link(kind.title, kind.address)))
    record.set(Name.kind, .text(unit.kindsInText.joined(separator: "; ").capitalisingFirst))
    record.set(
      Name.region,
      unit.lastDay == nil ? .record(namedRegion(unit.regionNames.last ?? "")) : .absent)
    record.set(Name.successor, successor(of: unit))
    record.set(Name.locator, .markup(Markup(locator(of: unit))))
    setStates(of: unit, in: &record)
    let units = [unit] + place.formerUnits
    record.set(Name.units, .records(units.map { facts(of: $0, isOnly: units.count == 1) }))
    setList(of: term, in: &record)
    setRelated(to: place, in: &record)
    return record
  }

  /// A province with its page, where it has one.
  ///
  /// - Parameter page: the slug of the province whose page it stands on, which it does not link.
  func named(_ unit: AdministrativeUnit, on page: String? = nil) -> TemplateRecord {
    [
      Name.name: .text(unit.name),
      Name.address: .optional(unit.slug == page ? nil : site.places.address(of: unit)),
      Name.since: .absent,
    ]
  }

  func namedRegion(_ name: String, since day: PartialDate? = nil) -> TemplateRecord {
    [
      Name.name: .text(name), Name.address: .optional(site.places.address(ofRegion: name)),
      Name.since: .optional(day?.slashed),
    ]
  }

  /// What became of a former unit.
  func successor(of unit: AdministrativeUnit) -> TemplateValue {
    guard let successor = site.gazetteer.successor(of: unit) else { return .absent }
    let day = successor.firstDay
    return .record([
      Name.name: .text(successor.fullName(on: day)),
      Name.address: .optional(site.places.address(of: successor)),
      Name.since: .text(day.slashed),
      Name.resolution: .optional(successor.resolution(on: day)?.asResolution),
    ])
  }
}

// MARK: Facts

extension PageRecords {
  /// Where a unit lies in the country of its time; empty where the tiles do not know it.
  private func locator(of unit: AdministrativeUnit) -> String {
    guard let day = unit.lastState(before: site.gazetteer.lastChange) else { return "" }
    let epoch = MapEpoch(on: day)
    guard MapShapes.tiles(epoch).shapes[unit.slug] != nil else { return "" }
    return MapLocator.svg([unit.slug], epoch: epoch, title: "Vị trí của \(unit.name)")
  }

  private func facts(of unit: AdministrativeUnit, isOnly: Bool) -> TemplateRecord {
    let gazetteer = site.gazetteer
    let regions =
      [namedRegion(unit.regions.initial)]
      + unit.regions.changes.map { namedRegion($0.value, since: $0.day) }
    var record: TemplateRecord = [
      Name.heading: .optional(isOnly ? nil : unit.timeInText(since: gazetteer.firstChange)),
      Name.kinds: .texts(unit.kindsInText),
      Name.regions: .records(regions.reversed()),
      Name.resolution: .optional(unit.foundingResolution?.asResolution),
      Name.successor: successor(of: unit),
      Name.code: .text(unit.code),
      Name.otherNames: .optional(
        unit.otherNames.isEmpty ? nil : unit.otherNames.joined(separator: "; ")),
    ]
    record.set(
      Name.predecessors, Name.hasPredecessors,
      gazetteer.predecessors(of: unit).sortedAlphabetically(by: \.name)
        .map { named($0, on: unit.slug) })
    let neighbours =
      unit.lastState(before: gazetteer.lastChange)
      .map { gazetteer.neighbours(of: unit, on: $0) } ?? []
    record.set(
      Name.neighbours, Name.hasNeighbours,
      neighbours.sortedAlphabetically(by: \.name).map { named($0) })
    return record
  }
}

// MARK: Documents

extension PageRecords {
  private func setRelated(to place: LinkedPlace, in record: inout TemplateRecord) {
    record.set(
      Name.references, Name.hasReferences,
      place.references.map { index in
        let reference = site.references[index]
        let title = reference.reference.title.flatMap { reference.name.contains($0) ? nil : $0 }
        return [
          Name.name: .text(reference.name), Name.address: .text(reference.address),
          Name.subject: .optional(title),
        ]
      })
    let mentions = place.mentions.prefix(Self.mentionCount)
    record.set(Name.mentions, Name.hasMentions, mentions.map(named))
    record.set(Name.hasMore, .flag(place.mentions.count > mentions.count))
    record.set(Name.count, count(place.mentions.count))
    let citers = place.documents.flatMap { site.documents[$0].citers }
    let sources = Set(citers.map(\.source))
    let shown = Set(sources.sorted().prefix(Self.mentionCount))
    record.set(
      Name.citers, Name.hasCiters, self.citers(citers.filter { shown.contains($0.source) }))
    record.set(
      Name.citerCount, sources.count > shown.count ? count(sources.count) : .absent)
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

  fileprivate var regionNames: [String] {
    [regions.initial] + regions.changes.map(\.value)
  }

  /// "Từ 01/7/2025", "Đến 30/6/2025", "Từ 01/01/2025 đến 30/6/2026".
  ///
  /// - Parameter start: the day on which the table of units begins, which says nothing of a unit.
  fileprivate func timeInText(since start: PartialDate?) -> String {
    let first = firstDay == start ? nil : "từ \(firstDay.slashed)"
    let last = lastDay.map { "đến \($0.slashed)" }
    return [first, last].compactMap(\.self).joined(separator: " ").capitalisingFirst
  }

  /// The last day of the unit, or that of the last change in the country.
  fileprivate func lastState(before lastChange: PartialDate?) -> PartialDate? {
    lastDay ?? lastChange
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

  fileprivate var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }
}
