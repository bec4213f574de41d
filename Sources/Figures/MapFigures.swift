import Diagnostics
import Linking
import Model

/// The charts that go with a table that has a map, built as if a text had asked for them.
enum MapFigures {
  /// How many provinces of each region are in each state, and how many had come to theirs by each day;
  /// the second where the map knows days.
  static func specs(of dataset: Dataset) -> [FigureSpec] {
    guard let map = dataset.map else { return [] }
    let place = dataset.fields[map.place].name
    let state = dataset.fields[map.state]
    var byRegion = FigureSpec(kind: .chart, dataset: dataset.name)
    byRegion.chart = .stackedBars
    byRegion.x = "\(place).region"
    byRegion.series = state.name
    byRegion.title = "\(dataset.title): theo vùng"
    byRegion.anchor = "\(dataset.name)-theo-vung"
    byRegion.caption = "Số trong mỗi đoạn là số tỉnh, thành phố."
    guard let date = map.date else { return [byRegion] }
    var overTime = FigureSpec(kind: .chart, dataset: dataset.name)
    overTime.chart = .steps
    overTime.x = dataset.fields[date].name
    overTime.conditions = [
      .init(field: state.name, values: datedStates(of: dataset, map.state, date))
    ]
    overTime.title = "\(dataset.title): cộng dồn theo thời gian"
    overTime.anchor = "\(dataset.name)-theo-thoi-gian"
    return [byRegion, overTime]
  }

  /// The states that provinces come to on a day: those in which at least half of them have one. A row
  /// of another state may be dated all the same, as where a paper came and was not counted.
  private static func datedStates(of dataset: Dataset, _ state: Int, _ date: Int) -> [String] {
    dataset.fields[state].categories.map(\.value).filter { value in
      let rows = dataset.rows.filter { $0.values[state] == .text(value) }
      return !rows.isEmpty && rows.count { $0.values[date] != .missing } * 2 >= rows.count
    }
  }
}
