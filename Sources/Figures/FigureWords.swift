import Foundation
import Maps
import Model
import VietnameseText

/// What a figure shows, in full sentences, for readers who do not see it.
enum FigureWords {
  /// With more groups than this, the greatest and the least are named instead of all.
  private static let most = 14

  static func alternative(to content: Figure.Content, title: String) -> String {
    switch content {
    case .chart(let chart, _): sentences(chart, title)
    case .map(let map): "Bản đồ: \(title). \(map.sentences)"
    case .table(let table): "Bảng: \(title), \(table.rows.count) hàng."
    case .stat(let numbers):
      numbers.map { number in
        let total = number.total.map { " trên \($0)" } ?? ""
        return "\(number.label): \(number.value)\(total)\(number.unit.map { " \($0)" } ?? "")."
      }.joined(separator: " ")
    case .timeline(let entries): timeline(entries, title)
    }
  }

  private static func sentences(_ chart: Chart, _ title: String) -> String {
    let name =
      switch chart.kind {
      case .bars: "Biểu đồ thanh"
      case .stackedBars: "Biểu đồ thanh chồng"
      case .groupedBars: "Biểu đồ thanh đặt cạnh nhau"
      case .lines: "Biểu đồ đường"
      case .steps: "Biểu đồ bậc thang, cộng dồn theo thời gian"
      }
    let facts =
      chart.positions.count == 0
      ? "Không có số liệu."
      : chart.kind == .steps || chart.kind == .lines ? courses(chart) : groups(chart)
    return "\(name): \(title). \(facts)"
  }

  // MARK: Groups

  private static func groups(_ chart: Chart) -> String {
    let labels = chart.positions.labels
    if labels.count <= most {
      return labels.indices.map { group($0, labels[$0], chart) }.joined(separator: "; ") + "."
    }
    let sums = labels.indices.map { index in
      (index: index, sum: chart.series.compactMap { $0.values[index] }.reduce(0, +))
    }
    let ordered = sums.sorted { $0.sum != $1.sum ? $0.sum > $1.sum : $0.index < $1.index }
    guard let first = ordered.first, let last = ordered.last else { return "" }
    return
      "Có \(labels.count) nhóm; nhiều nhất là \(group(first.index, labels[first.index], chart))"
      + ", ít nhất là \(group(last.index, labels[last.index], chart))."
  }

  /// "Tây Nguyên 5", "Đông Nam Bộ: đã ban hành 5, chương trình khác 1".
  private static func group(_ index: Int, _ label: String, _ chart: Chart) -> String {
    if chart.series.count == 1 {
      return label + " " + (chart.series[0].values[index].map(chart.text) ?? "không có số liệu")
    }
    let parts = chart.series.compactMap { series -> String? in
      guard let value = series.values[index], value != 0 else { return nil }
      return "\(series.label.lowercasedFirst) \(chart.text(of: value))"
    }
    return label + ": " + (parts.isEmpty ? "không" : parts.joined(separator: ", "))
  }

  // MARK: Courses

  private static func courses(_ chart: Chart) -> String {
    let labels = chart.positions.labels
    return chart.series.map { series in
      let filled = series.values.indices.filter { series.values[$0] != nil }
      guard let first = filled.first, let last = filled.last,
        let start = series.values[first], let end = series.values[last]
      else { return "\(series.label): không có số liệu." }
      let name = chart.series.count == 1 ? "" : series.label + ": "
      if first == last { return "\(name)\(chart.text(of: start)) (\(labels[first]))." }
      let course =
        "\(name)từ \(chart.text(of: start)) (\(labels[first])) "
        + "đến \(chart.text(of: end)) (\(labels[last]))."
      return course.prefix(1).uppercased() + course.dropFirst()
    }.joined(separator: " ")
  }

  private static func timeline(_ entries: [TimelineEntry], _ title: String) -> String {
    guard let first = entries.first, let last = entries.last else {
      return "Dòng thời gian: \(title), không có mốc nào."
    }
    return "Dòng thời gian: \(title), \(entries.count) mốc, từ \(first.date.slashed) đến "
      + "\(last.date.slashed)."
  }
}

extension String {
  /// "Đã ban hành" within a sentence; abbreviations stay.
  fileprivate var lowercasedFirst: String {
    let second = dropFirst().first
    return second?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
