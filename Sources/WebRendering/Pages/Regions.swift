import Figures
import Gazetteer
import Linking
import Model
import VietnameseText

extension Pages {
  /// The page of one region.
  static let region = PageKind<LinkedRegion>(
    "region",
    pages: { kind, context in
      context.site.places.regions.map { region in kind.page(at: region.address) { _ in region } }
    },
    head: { region, _ in
      PageHead(
        title: "Vùng \(region.name)",
        description: "Các tỉnh, thành phố vùng \(region.name) và tình hình thực hiện.")
    },
    rows: {
      Shown("taxonomy", .record(Records.link), "the page of all provinces") { _ in
        Taxonomy.Kind.province.link
      }
      Shown(
        "divisions", .list(of: Records.division),
        "the region under each division of the country, the present first"
      ) { region, here in
        region.divisions.enumerated().map {
          ShownDivision($0.element, number: $0.offset + 1, here.site)
        }
      }
    })

  /// The list of all provinces with pages, by the regions of today. It takes the place of the list of
  /// terms.
  static let provinces = PageKind<Taxonomy>(
    "provinces",
    pages: { _, _ in [] },
    head: { taxonomy, here in
      PageHead(
        title: taxonomy.kind.title,
        description: "Các tỉnh, thành phố trên trang \(here.site.settings.title), theo vùng.")
    },
    rows: {
      Shown("shares", .list(of: Records.shareTable), "the states of each table, by region") {
        $1.site.places.tables.compactMap($1.site.sharesByRegion)
      }
      Shown(
        "charts", .markup, "charts of the states over time; empty where there are none"
      ) { _, here in
        let figures = here.site.places.tables.flatMap { table in
          here.context.figures.charts(of: here.site.datasets[table.dataset].dataset)
        }
        return here.html(
          figures.filter(\.isOverTime), FigureHTML(theme: here.context.theme, root: here.root))
      }
      Shown("regions", .list(of: Records.regionOfList), "the regions, from north to south") {
        $1.site.regionsOfToday
      }
    })
}

/// A region under one division of the country.
struct ShownDivision: Sendable {
  let division: LinkedRegion.Division
  let number: Int
  /// The tables that have a row for any of its provinces or their parts.
  let tables: [PlaceTable]

  init(_ division: LinkedRegion.Division, number: Int, _ site: SiteView) {
    self.division = division
    self.number = number
    tables = site.places.tables.filter { table in
      division.units.contains { !table.rows(of: $0, in: site.gazetteer).isEmpty }
    }
  }
}

extension Records {
  static let division = Rows<ShownDivision>("division") {
    Shown("number", .text, "its number on the page, from 1") { String($0.number) }
    Shown("heading", .text, "its time: Từ 01/7/2025") { shown in
      shown.division.lastDay.map { "Đến \($0.slashed)" }
        ?? "Từ \(shown.division.firstDay.slashed)"
    }
    Shown("count", .count, "how many provinces it has") { $0.division.units.count }
    Shown("shares", .list(of: Records.shareTable), "the states of each table") { shown, here in
      shown.tables.map { ShareTable($0, [(name: "", units: shown.division.units)], here.site) }
    }
    Shown("columns", .list(of: Records.stateColumn), "the tables") { $0.tables }
    Shown("rows", .list(of: Records.regionRow), "its provinces") { shown in
      shown.division.units.map { (unit: $0, tables: shown.tables) }
    }
  }

  static let regionRow = Rows<(unit: AdministrativeUnit, tables: [PlaceTable])>("region row") {
    Shown("name", .text, "the province") { $0.unit.name }
    Shown("address", .text, "its page, where it has one; put root before it") {
      $1.site.places.address(of: $0.unit)
    }
    Shown(
      "parts", .list(of: Records.namedPlace), "what it was made of, where that is several"
    ) { row, here in
      let parts = here.site.gazetteer.predecessors(of: row.unit)
      return parts.count > 1
        ? parts.sortedAlphabetically(by: \.name).map { here.site.named($0) } : []
    }
    Shown("successor", .record(Records.placeSuccessor), "what it belongs to now") {
      $1.site.successor(of: $0.unit)
    }
    Shown("cells", .list(of: Records.stateCell), "one cell for each column") { row, here in
      row.tables.map { here.site.cell(of: row.unit, $0) }
    }
  }

  static let regionOfList = Rows<(region: LinkedRegion, units: [AdministrativeUnit])>(
    "region of the list"
  ) {
    Shown("name", .text, "the region") { $0.region.name }
    Shown("address", .text, "its page; put root before it") { $0.region.address }
    Shown("terms", .list(of: Records.provinceTerm), "its provinces") {
      $0.units.filter($1.site.hasPage)
    }
  }

  static let provinceTerm: Rows<AdministrativeUnit> = Rows("province of the list") {
    Shown("name", .text, "the province") { $0.name }
    Shown("address", .text, "its page; put root before it") { $1.site.places.address(of: $0) }
    Shown("count", .count, "how many documents are for it, if any") { unit, here in
      let place = here.site.places.index(of: unit).map { here.site.places.provinces[$0] }
      return place.flatMap { $0.documents.isEmpty ? nil : $0.documents.count }
    }
    Shown(
      "parts", .list(of: Records.provinceTerm), "the provinces that were merged into it"
    ) { unit, here in
      here.site.gazetteer.predecessors(of: unit).filter { $0.slug != unit.slug }
        .sortedAlphabetically(by: \.name).filter(here.site.hasPage)
    }
  }
}

extension SiteView {
  fileprivate func hasPage(_ unit: AdministrativeUnit) -> Bool { places.address(of: unit) != nil }

  /// The regions that there are now, with their provinces.
  fileprivate var regionsOfToday: [(region: LinkedRegion, units: [AdministrativeUnit])] {
    places.regions.compactMap { region in
      region.divisions.first.flatMap {
        $0.lastDay == nil ? (region: region, units: $0.units) : nil
      }
    }
  }
}
