import Gazetteer
import Model
import Parallelism
import VietnameseText

/// Finds the provinces and regions that have pages, and what is on them.
enum Places {
  static func find(in directory: Directory, _ work: ParallelWork) -> LinkedPlaces {
    var places = LinkedPlaces()
    let slugs = slugsWithPages(in: directory)
    guard !slugs.isEmpty else { return places }
    places.provinces = slugs.compactMap { slug -> LinkedPlace? in
      let units = directory.gazetteer.units.filter { $0.slug == slug }
        .sorted { $1.firstDay < $0.firstDay }
      return units.first.map { LinkedPlace(unit: $0, formerUnits: Array(units.dropFirst())) }
    }.sortedAlphabetically(by: \.unit.name)
    for (index, place) in places.provinces.enumerated() { places.indexBySlug[place.slug] = index }
    places.tables = directory.datasets.compactMap(PlaceTable.init)
      .sorted { $0.view.order < $1.view.order }
    addDocuments(of: directory, to: &places)
    addMentions(of: directory, to: &places, work)
    addRegions(of: directory, to: &places)
    return places
  }

  /// The slugs of the units that documents and tables name, and of those that took them in.
  private static func slugsWithPages(in directory: Directory) -> Set<String> {
    var units: Set<AdministrativeUnit> = []
    let terms = directory.taxonomies[.province]?.terms ?? ContentList()
    for term in terms {
      units.formUnion(directory.gazetteer.units.filter { $0.slug == term.slug })
    }
    for dataset in directory.datasets {
      for column in dataset.units.values { units.formUnion(column.lazy.compactMap(\.self)) }
    }
    var slugs: Set<String> = []
    for unit in units {
      var next: AdministrativeUnit? = unit
      while let unit = next {
        slugs.insert(unit.slug)
        next = directory.gazetteer.successor(of: unit)
      }
    }
    return slugs
  }

  private static func addDocuments(of directory: Directory, to places: inout LinkedPlaces) {
    for term in directory.taxonomies[.province]?.terms ?? ContentList() {
      guard let index = places.indexBySlug[term.slug] else { continue }
      places.provinces[index].documents = term.items
    }
    for linked in directory.references {
      let reference = linked.reference
      guard let name = reference.province,
        let unit = directory.gazetteer.unit(named: name, on: reference.date)
          ?? directory.gazetteer.unit(named: name),
        let place = places.index(of: unit)
      else { continue }
      places.provinces[place].references.append(linked.id)
    }
  }

  private static func addMentions(
    of directory: Directory, to places: inout LinkedPlaces, _ work: ParallelWork
  ) {
    let finder = PlaceNameFinder(places.provinces.flatMap { [$0.unit] + $0.formerUnits })
    let (documents, gazetteer) = (directory.documents, directory.gazetteer)
    let found = work.map(runsOf: documents.count) { run in
      var known: [PlaceNameFinder.Occurrence: AdministrativeUnit?] = [:]
      return run.map { index in
        let document = documents[index].file
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
      let own = documents[document].card.province.flatMap { Slug.make($0) }
      for place in Set(units.compactMap(places.index(of:))).sorted()
      where places.provinces[place].slug != own {
        places.provinces[place].mentions.append(documents[document].id)
      }
    }
  }
}

// MARK: Regions

extension Places {
  private static func addRegions(of directory: Directory, to places: inout LinkedPlaces) {
    let gazetteer = directory.gazetteer
    for division in gazetteer.divisions.reversed() {
      let date = date(of: division, in: directory)
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

  private static func date(of division: Gazetteer.Division, in directory: Directory) -> PartialDate
  {
    let days = directory.datasets.filter { $0.dataset.map != nil }.compactMap(\.dataset.asOf)
    return days.first(where: division.contains) ?? division.lastDay ?? directory.gazetteer
      .lastChange
      ?? division.firstDay
  }
}
