package import Gazetteer
package import Model
package import VietnameseText

/// A province with a page: all units that bore its slug, one after the other.
package struct LinkedPlace: Sendable {
  /// The youngest of the units.
  package let unit: AdministrativeUnit
  /// The units before it, the youngest first: Tuyên Quang until 30 June 2025.
  package let formerUnits: [AdministrativeUnit]
  /// The documents that are for it, in listing order.
  package internal(set) var documents: [ContentID] = []
  /// The other documents that name it in their texts, in listing order.
  package internal(set) var mentions: [ContentID] = []
  /// The documents of it that the site does not hold.
  package internal(set) var references: [ContentID] = []

  package var slug: String { unit.slug }
  /// The page's address, relative to the site's root.
  package var address: String { Taxonomy.Kind.province.address(slug) }
}

/// A region with a page, under each division of the country that had it.
package struct LinkedRegion: Sendable {
  /// The time between two new divisions of the country into regions.
  package struct Division: Sendable {
    package var firstDay: PartialDate
    /// Nil for the present division.
    package var lastDay: PartialDate?
    /// The day on which the units are those below: that of the first table of provinces of that
    /// time, else the last day, else that of the last change.
    package var date: PartialDate
    /// The units of the region on that day.
    package var units: [AdministrativeUnit]
  }

  package let name: String
  package let slug: String
  /// The present or last one first.
  package var divisions: [Division]

  /// The page's address, relative to the site's root.
  package var address: String { "vung/\(slug).html" }
}

/// The provinces and regions that have pages.
///
/// A province has one where documents or tables name it, or where it took such a province in; a
/// region where one of those lies in it.
package struct LinkedPlaces: Sendable {
  /// In Vietnamese order of their names.
  package internal(set) var provinces: [LinkedPlace] = []
  /// From north to south, those of today first.
  package internal(set) var regions: [LinkedRegion] = []
  /// The tables that are shown as maps, in their order.
  package internal(set) var tables: [PlaceTable] = []
  var indexBySlug: [String: Int] = [:]
  var regionIndexByName: [String: Int] = [:]

  package init() {}

  /// The province of a slug, by index; nil where it has no page.
  package func index(ofSlug slug: String) -> Int? { indexBySlug[slug] }

  /// The province that a unit belongs to, by index; nil where it has no page.
  package func index(of unit: AdministrativeUnit) -> Int? { indexBySlug[unit.slug] }

  /// The address of a unit's page, where it has one.
  package func address(of unit: AdministrativeUnit) -> String? {
    index(of: unit).map { provinces[$0].address }
  }

  /// The address of a region's page, where it has one.
  package func address(ofRegion name: String) -> String? {
    regionIndexByName[name].map { regions[$0].address }
  }
}
