import Gazetteer
import Model
import Parallelism
import VietnameseText

/// Finds the provinces and regions that have pages, and what is on them.
enum Places {
  /// Runs when documents, tables and references are linked.
  static func build(in site: inout LinkedSite, _ work: ParallelWork) {
    let slugs = slugsWithPages(in: site)
    guard !slugs.isEmpty else { return }
    var places = LinkedPlaces()
    places.provinces = slugs.compactMap { slug -> LinkedPlace? in
      let units = site.gazetteer.units.filter { $0.slug == slug }
        .sorted { $1.firstDay < $0.firstDay }
      return units.first.map { LinkedPlace(unit: $0, formerUnits: Array(units.dropFirst())) }
    }.sortedAlphabetically(by: \.unit.name)
    for (index, place) in places.provinces.enumerated() { places.indexBySlug[place.slug] = index }
    places.tables = site.datasets.enumerated()
      .compactMap { PlaceTable($0.offset, $0.element) }.sorted { $0.view.order < $1.view.order }
    addDocuments(of: site, to: &places)
    addMentions(of: site, to: &places, work)
    addRegions(of: site, to: &places)
    site.places = places
  }

  /// The slugs of the units that documents and tables name, and of those that took them in.
  private static func slugsWithPages(in site: LinkedSite) -> Set<String> {
    var units: Set<AdministrativeUnit> = []
    let terms = site.taxonomies.first { $0.kind == .province }?.terms ?? []
    for term in terms {
      units.formUnion(site.gazetteer.units.filter { $0.slug == term.slug })
    }
    for dataset in site.datasets {
      for column in dataset.units.values { units.formUnion(column.lazy.compactMap(\.self)) }
    }
    var slugs: Set<String> = []
    for unit in units {
      var next: AdministrativeUnit? = unit
      while let unit = next {
        slugs.insert(unit.slug)
        next = site.gazetteer.successor(of: unit)
      }
    }
    return slugs
  }

  private static func addDocuments(of site: LinkedSite, to places: inout LinkedPlaces) {
    for term in site.taxonomies.first(where: { $0.kind == .province })?.terms ?? [] {
      guard let index = places.indexBySlug[term.slug] else { continue }
      places.provinces[index].documents = term.items
    }
    for (index, linked) in site.references.enumerated() {
      let reference = linked.reference
      guard let name = reference.province,
        let unit = site.gazetteer.unit(named: name, on: reference.date)
          ?? site.gazetteer.unit(named: name),
        let place = places.index(of: unit)
      else { continue }
      places.provinces[place].references.append(index)
    }
  }

  private static func addMentions(
    of site: LinkedSite, to places: inout LinkedPlaces, _ work: ParallelWork
  ) {
    let finder = PlaceNameFinder(places.provinces.flatMap { [$0.unit] + $0.formerUnits })
    let (documents, gazetteer) = (site.documents, site.gazetteer)
    let found = work.map(runsOf: documents.count) { run in
      var known: [PlaceNameFinder.Occurrence: AdministrativeUnit?] = [:]
      return run.map { index in
        let document = documents[index].document
        let names = finder.names(in: document.body.text, on: document.date)
        return names.compactMap { name -> AdministrativeUnit? in
          let key = PlaceNameFinder.Occurrence(name: name, date: document.date)
          if let unit = known[key] { return unit }
          let unit = gazetteer.unit(named: name, on: document.date) ?? gazetteer.unit(named: name)
          known[key] = .some(unit)
          return unit
        }
      }
    }
    for (document, units) in found.enumerated() {
      let own = documents[document].province.flatMap { Slug.make($0) }
      for place in Set(units.compactMap(places.index(of:))).sorted()
      where places.provinces[place].slug != own {
        places.provinces[place].mentions.append(document)
      }
    }
  }
}

// MARK: Regions

extension Places {
  private static func addRegions(of site: LinkedSite, to places: inout LinkedPlaces) {
    let gazetteer = site.gazetteer
    for division in gazetteer.divisions.reversed() {
      let date = date(of: division, in: site)
      let units = gazetteer.units(on: date)
      for name in gazetteer.regions(on: date) {
        let units = units.filter { $0.region(on: date) == name }
        guard units.contains(where: { places.index(of: $0) != nil }), let slug = Slug.make(name)
        else { continue }
        let found = LinkedRegion.Division(
          firstDay: division.firstDay, lastDay: division.lastDay, date: date, units: units)
        if let known = places.regionIndexByName[name] {
          places.regions[known].divisions.append(found)
        } else {
          places.regionIndexByName[name] = places.regions.count
          places.regions.append(LinkedRegion(name: name, slug: slug, divisions: [found]))
        }
      }
    }
  }

  private static func date(of division: Gazetteer.Division, in site: LinkedSite) -> PartialDate {
    let days = site.datasets.filter { $0.dataset.map != nil }.compactMap(\.dataset.asOf)
    return days.first(where: division.contains) ?? division.lastDay ?? site.gazetteer.lastChange
      ?? division.firstDay
  }
}
