import Figures
import Gazetteer
import Linking
import Model
import Templating
import VietnameseText

/// Fills the records of regions' pages and of the list of provinces.
extension PageRecords {
  /// - Parameter index: in `LinkedPlaces.regions`.
  func region(_ page: WebPage, _ index: Int) -> TemplateRecord {
    let region = site.places.regions[index]
    var record = self.page(
      page, title: "Vùng \(region.name)",
      description: "Các tỉnh, thành phố vùng \(region.name) và tình hình thực hiện.")
    let kind = Taxonomy.Kind.province
    record.set(Name.taxonomy, .record(Self.link(kind.title, kind.address)))
    record.set(
      Name.divisions,
      .records(region.divisions.enumerated().map { division($0.element, number: $0.offset + 1) }))
    return record
  }

  private func division(_ division: LinkedRegion.Division, number: Int) -> TemplateRecord {
    let tables = tables(of: division.units)
    var record: TemplateRecord = [
      Name.number: .text(String(number)),
      Name.heading: .text(
        division.lastDay.map { "Đến \($0.slashed)" } ?? "Từ \(division.firstDay.slashed)"),
      Name.count: count(division.units.count),
      Name.columns: .records(tables.map(column)),
      Name.rows: .records(division.units.map { row($0, tables) }),
    ]
    record.set(Name.hasStates, .flag(!tables.isEmpty))
    record.set(
      Name.shares, Name.hasShares, tables.map { shareTable($0, [(name: "", division.units)]) })
    return record
  }

  private func row(_ unit: AdministrativeUnit, _ tables: [PlaceTable]) -> TemplateRecord {
    let parts = site.gazetteer.predecessors(of: unit)
    var record: TemplateRecord = [
      Name.name: .text(unit.name), Name.address: .optional(site.places.address(of: unit)),
      Name.successor: successor(of: unit),
      Name.cells: .records(tables.map { cell(of: unit, $0) }),
    ]
    record.set(
      Name.parts, Name.hasParts,
      parts.count > 1 ? parts.sortedAlphabetically(by: \.name).map { named($0) } : [])
    return record
  }

  /// The tables that have a row for any of the units or their parts.
  private func tables(of units: [AdministrativeUnit]) -> [PlaceTable] {
    site.places.tables.filter { table in
      units.contains { !table.rows(of: $0, in: site.gazetteer).isEmpty }
    }
  }
}

// MARK: Shares

extension PageRecords {
  /// How many provinces are in each state.
  ///
  /// - Parameter groups: units by region.
  private func shareTable(
    _ table: PlaceTable, _ groups: [(name: String, units: [AdministrativeUnit])]
  ) -> TemplateRecord {
    let dataset = site.datasets[table.dataset].dataset
    let states = dataset.fields[table.view.state].categories
    let isCarriedOver = groups.contains { group in
      group.units.contains { table.rows(of: $0, in: site.gazetteer).first?.unit != $0 }
    }
    let linked = site.datasets[table.dataset]
    var record: TemplateRecord = [
      Name.title: .text(dataset.title), Name.address: .text(linked.address),
      Name.date: .optional(dataset.asOf?.slashed),
    ]
    record.set(
      Name.note,
      isCarriedOver
        ? .text(
          "Số liệu được quy về địa giới hiện nay; nơi gồm các tỉnh khác nhau thì không đồng nhất")
        : .absent)
    let main = site.mainStates(of: table)
    record.set(Name.text, .optional(main?.label))
    record.set(
      Name.states,
      .records(states.map { [Name.state: .text($0.label), Name.swatch: .record(swatch($0))] }))
    record.set(
      Name.rows,
      .records(
        groups.map { group in
          [
            Name.name: .text(group.name),
            Name.address: .optional(site.places.address(ofRegion: group.name)),
            Name.count: main.map { main in
              count(group.units.count { self.isIn(main.values, $0, table) })
            } ?? .absent,
            Name.total: count(group.units.count),
            Name.shares: .records(shares(of: states, group.units, table)),
          ]
        }))
    return record
  }

  /// The states of some units in order, each with its part of a bar.
  private func shares(
    of states: [Dataset.Category], _ units: [AdministrativeUnit], _ table: PlaceTable
  ) -> [TemplateRecord] {
    var counts = states.map { state in
      (state: state, count: units.count { isIn([state.value], $0, table) })
    }
    let known = units.count { !table.rows(of: $0, in: site.gazetteer).isEmpty }
    let mixed = known - counts.reduce(0) { $0 + $1.count }
    if mixed > 0 { counts.append((Self.mixedState, mixed)) }
    var sum = 0
    return counts.map { state, found in
      let start = Self.percent(sum, of: units.count)
      sum += found
      return [
        Name.state: .text(state.label), Name.swatch: .record(swatch(state)),
        Name.count: count(found), Name.start: .text(start),
        Name.width: .text(Self.percent(found, of: units.count)), Name.isPresent: .flag(found > 0),
      ]
    }
  }

  /// A share in percent to one decimal, as style sheets and drawings write it.
  private static func percent(_ part: Int, of whole: Int) -> String {
    let tenths = whole == 0 ? 0 : (part * 2000 + whole) / (whole * 2)
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension PageRecords {
  /// Whether a unit, or each of its parts, is in one of some states.
  private func isIn(
    _ states: Set<String>, _ unit: AdministrativeUnit, _ table: PlaceTable
  ) -> Bool {
    let dataset = site.datasets[table.dataset].dataset
    let rows = table.rows(of: unit, in: site.gazetteer)
    return !rows.isEmpty
      && rows.allSatisfy { row in
        guard let row = row.row, case .text(let state) = dataset.rows[row].values[table.view.state]
        else { return false }
        return states.contains(state)
      }
  }
}

extension SiteView {
  /// What a table counts first: the states of its first measure, and what that says of a province.
  ///
  /// - Returns: nil where the measure counts something else.
  fileprivate func mainStates(of table: PlaceTable) -> (values: Set<String>, label: String)? {
    let dataset = datasets[table.dataset].dataset
    guard let measure = dataset.measures.first, measure.query.aggregate == .count,
      let condition = measure.query.conditions.first, measure.query.conditions.count == 1,
      condition.field == dataset.fields[table.view.state].name, condition.comparison == .equal
    else { return nil }
    return (Set(condition.values), measure.label)
  }
}

// MARK: The list of provinces

extension PageRecords {
  /// The list of all provinces with pages, by the regions of today.
  func provinces(_ page: WebPage, of taxonomy: Taxonomy) -> TemplateRecord {
    var record = self.page(
      page, title: taxonomy.kind.title,
      description: "Các tỉnh, thành phố trên trang \(site.settings.title), theo vùng.")
    record.set(Name.shares, Name.hasShares, site.places.tables.compactMap(sharesByRegion))
    record.set(Name.charts, .markup(Markup(bytes: charts(on: page))))
    let counts = Dictionary(
      site.places.provinces.map { ($0.slug, $0.documents.count) }
    ) { first, _ in first }
    let regions = site.places.regions.compactMap { region -> TemplateRecord? in
      guard let today = region.divisions.first, today.lastDay == nil else { return nil }
      return [
        Name.name: .text(region.name), Name.address: .text(region.address),
        Name.terms: .records(today.units.compactMap { term($0, counts) }),
      ]
    }
    record.set(Name.regions, .records(regions))
    return record
  }

  /// The charts of how many provinces had come to their states by each day.
  private func charts(on page: WebPage) -> [UInt8] {
    var out: [UInt8] = []
    let writer = FigureHTML(theme: theme, root: page.root)
    for table in site.places.tables {
      for figure in siteFigures.charts(of: site.datasets[table.dataset].dataset) {
        guard case .chart(let chart, _) = figure.content, case .dates = chart.positions else {
          continue
        }
        writer.write(figure, into: &out)
      }
    }
    return out
  }

  private func sharesByRegion(_ table: PlaceTable) -> TemplateRecord? {
    guard let day = site.datasets[table.dataset].dataset.asOf else { return nil }
    let units = site.gazetteer.units(on: day)
    let groups = site.gazetteer.regions(on: day).map { region in
      (name: region, units: units.filter { $0.region(on: day) == region })
    }
    return shareTable(table, groups)
  }

  private func term(_ unit: AdministrativeUnit, _ counts: [String: Int]) -> TemplateRecord? {
    guard let address = site.places.address(of: unit) else { return nil }
    let former = site.gazetteer.predecessors(of: unit).filter { $0.slug != unit.slug }
    let documents = counts[unit.slug] ?? 0
    var record: TemplateRecord = [
      Name.name: .text(unit.name), Name.address: .text(address),
      Name.count: documents == 0 ? .absent : count(documents),
    ]
    record.set(
      Name.parts, Name.hasParts,
      former.sortedAlphabetically(by: \.name).compactMap { term($0, counts) })
    return record
  }
}
