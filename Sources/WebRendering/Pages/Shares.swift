import Figures
import Gazetteer
import Linking
import Model
import VietnameseText

/// How many provinces are in each state of a table, by region.
struct ShareTable: Sendable {
  let linked: LinkedDataset
  let states: [Dataset.Category]
  /// Whether figures of former provinces stand for those that were made of them.
  let isCarriedOver: Bool
  /// What is counted first: "tỉnh, thành phố đã ban hành".
  let label: String?
  let rows: [Row]

  struct Row: Sendable {
    var name: String
    /// How many provinces are in the states that are counted first.
    var count: Int?
    var label: String?
    var total: Int
    var shares: [Share]
  }

  /// A state's part of a bar.
  struct Share: Sendable {
    var state: Dataset.Category
    var count: Int
    var start: String
    var width: String
  }

  /// - Parameter groups: units by region.
  init(
    _ table: PlaceTable, _ groups: [(name: String, units: [AdministrativeUnit])],
    _ site: SiteView
  ) {
    linked = site.datasets[table.dataset]
    let states = linked.dataset.fields[table.view.state].categories
    self.states = states
    isCarriedOver = groups.contains { group in
      group.units.contains { table.rows(of: $0, in: site.gazetteer).first?.unit != $0 }
    }
    let main = site.mainStates(of: table)
    label = main?.label
    rows = groups.map { group in
      Row(
        name: group.name,
        count: main.map { main in
          group.units.count { site.isIn(main.values, $0, table) }
        },
        label: main?.label, total: group.units.count,
        shares: Self.shares(of: states, group.units, table, site))
    }
  }

  /// The states of some units in order, each with its part of a bar.
  private static func shares(
    of states: [Dataset.Category], _ units: [AdministrativeUnit], _ table: PlaceTable,
    _ site: SiteView
  ) -> [Share] {
    var counts = states.map { state in
      (state: state, count: units.count { site.isIn([state.value], $0, table) })
    }
    let known = units.count { !table.rows(of: $0, in: site.gazetteer).isEmpty }
    let mixed = known - counts.reduce(0) { $0 + $1.count }
    if mixed > 0 { counts.append((.mixed, mixed)) }
    var sum = 0
    return counts.map { state, found in
      let start = percent(sum, of: units.count)
      sum += found
      return Share(
        state: state, count: found, start: start, width: percent(found, of: units.count))
    }
  }

  /// A share in percent to one decimal, as style sheets and drawings write it.
  private static func percent(_ part: Int, of whole: Int) -> String {
    let tenths = whole == 0 ? 0 : (part * 2000 + whole) / (whole * 2)
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension SiteView {
  /// The states of a table by the regions of its day.
  func sharesByRegion(_ table: PlaceTable) -> ShareTable? {
    datasets[table.dataset].dataset.asOf.map { day in
      let units = gazetteer.units(on: day)
      let groups = gazetteer.regions(on: day).map { region in
        (name: region, units: units.filter { $0.region(on: day) == region })
      }
      return ShareTable(table, groups, self)
    }
  }

  /// Whether a unit, or each of its parts, is in one of some states.
  fileprivate func isIn(
    _ states: Set<String>, _ unit: AdministrativeUnit, _ table: PlaceTable
  ) -> Bool {
    let dataset = datasets[table.dataset].dataset
    let rows = table.rows(of: unit, in: gazetteer)
    return !rows.isEmpty
      && rows.allSatisfy { row in
        guard let row = row.row, case .text(let state) = dataset.rows[row].values[table.view.state]
        else { return false }
        return states.contains(state)
      }
  }

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

extension Figure {
  /// Whether it is a chart of how something grew from day to day.
  var isOverTime: Bool {
    guard case .chart(let chart, _) = content, case .dates = chart.positions else { return false }
    return true
  }
}

extension Records {
  static let shareTable = Rows<ShareTable>("share table") {
    Shown("title", .text, "the table's title") { $0.linked.dataset.title }
    Shown("address", .text, "its page; put root before it") { $0.linked.address }
    Shown("date", .text, "the day on which its figures hold, as 27/10/2023") {
      $0.linked.dataset.asOf?.slashed
    }
    Shown("text", .text, "what is counted first: tỉnh, thành phố đã ban hành") { $0.label }
    Shown("note", .text, "what to know of figures that were carried over to new borders") {
      $0.isCarriedOver
        ? "Số liệu được quy về địa giới hiện nay; nơi gồm các tỉnh khác nhau thì không đồng nhất"
        : nil
    }
    Shown("states", .list(of: Records.swatchedState), "the states") { $0.states }
    Shown("rows", .list(of: Records.shareRow), "the regions") { $0.rows }
  }

  static let swatchedState = Rows<Dataset.Category>("state") {
    Shown("state", .text, "the state: Đã ban hành") { $0.label }
    Shown("swatch", .record(Records.swatch), "how it is marked") { $0 }
  }

  static let shareRow = Rows<ShareTable.Row>("share row") {
    Shown("name", .text, "the region") { $0.name }
    Shown("address", .text, "its page, where it has one; put root before it") {
      $1.site.places.address(ofRegion: $0.name)
    }
    Shown(
      "count", .count, "how many provinces are in the states that are counted first"
    ) { $0.count }
    Shown("text", .text, "what is counted first: tỉnh, thành phố đã ban hành") { $0.label }
    Shown("total", .count, "how many provinces it has") { $0.total }
    Shown("shares", .list(of: Records.share), "one for each state") { $0.shares }
  }

  static let share = Rows<ShareTable.Share>("share") {
    Shown("state", .text, "the state: Đã ban hành") { $0.state.label }
    Shown("swatch", .record(Records.swatch), "how it is marked") { $0.state }
    Shown("count", .count, "how many provinces are in it") { $0.count }
    Shown("start", .text, "the share of the states before it, likewise") { $0.start }
    Shown("width", .text, "their share in percent, as style sheets write it: 78.6") { $0.width }
    Shown("isPresent", .flag, "whether there is any") { $0.count > 0 }
  }
}
