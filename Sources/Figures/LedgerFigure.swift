import Linking
import Model

/// What a campaign raised and spent, as bars beside each other.
enum LedgerFigure {
  /// With more rows than this the chart would be longer than the table it goes with.
  private static let most = 24

  /// - Parameters:
  ///   - linked: the campaign.
  ///   - site: the site with its tables.
  /// - Returns: nil where the campaign has no such table, or one without amounts.
  static func figure(of linked: LinkedCampaign, in site: SiteView) -> Figure? {
    guard let ledger = linked.ledger, (1...most).contains(ledger.rows.count) else { return nil }
    let amounts = [
      ("Vận động được", ledger.rows.map(\.raised)), ("Đã dùng", ledger.rows.map(\.spent)),
    ]
    // Nothing is known yet of one that is blank throughout; the table says so.
    let series = amounts.filter { $0.1.contains { $0 != nil } }.enumerated().map { index, amount in
      Chart.Series(label: amount.0, style: .standard(index), values: amount.1)
    }
    guard !series.isEmpty else { return nil }
    let chart = Chart(
      kind: .groupedBars, axis: ledger.itemTitle, positions: .groups(ledger.rows.map(\.item)),
      series: series)
    let dataset = site.datasets[ledger.dataset]
    let content = Figure.Content.chart(chart, nil)
    let title = "\(series.map(\.label).joined(separator: " và ")): \(dataset.dataset.title)"
    return Figure(
      anchor: "bieu-do-thu-chi", title: title, unit: ledger.unit,
      alternative: FigureWords.alternative(to: content, title: title), content: content)
  }
}
