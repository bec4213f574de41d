import Figures
import Foundation
import Linking
import Model
import VietnameseText

/// A key figure of a campaign as it is shown: stated by a document or given by a table.
struct ShownFigure: Sendable {
  var figure: Campaign.Figure
  /// "trên 888".
  var value: String
  var time: String?
  /// The document or table that it is from.
  var source: String
  var address: String?

  /// Where the number begins, behind the words that qualify it.
  fileprivate var number: String.Index { value.firstIndex(where: \.isNumber) ?? value.startIndex }

  /// The figure in a line of plain text.
  var inText: String {
    let amount = [value, figure.unit].compactMap(\.self).joined(separator: " ")
    return "\(figure.label): \(amount)\(time.map { " (\($0))" } ?? ""). Nguồn: \(source)"
  }
}

extension SiteView {
  /// The key figures of a campaign.
  func figures(of linked: LinkedCampaign) -> [ShownFigure] {
    linked.campaign.figures.enumerated().compactMap { index, figure in
      if let measure = linked.measures[index] {
        let table = datasets[measure.dataset]
        return ShownFigure(
          figure: figure, value: measure.text,
          time: figure.time ?? table.dataset.asOf.map { "Đến \($0.slashed)" },
          source: table.dataset.title, address: table.address)
      }
      guard let value = figure.value, let name = figure.document else { return nil }
      let document = linked.figureDocuments[index]
      return ShownFigure(
        figure: figure, value: value, time: figure.time,
        source: document.map { naming(of: $0).name } ?? name.identifier,
        address: document.map(address))
    }
  }
}

/// What a campaign raised and spent.
struct ShownLedger: Sendable {
  var ledger: LinkedLedger
  var campaign: Campaign

  fileprivate func table(_ here: Here) -> LinkedDataset { here.site.datasets[ledger.dataset] }
}

extension Records {
  static let ledger = Rows<ShownLedger>("ledger") {
    Shown("title", .text, "what the rows are: Quý, Tỉnh") { $0.ledger.itemTitle }
    Shown("unit", .text, "the unit of the amounts") { $0.ledger.unit }
    Shown("chart", .markup, "the same as a chart") { shown, here in
      here.html(
        here.context.figures.ledger(of: shown.campaign).map { [$0] } ?? [], here.figureWriter)
    }
    Shown("rows", .list(of: Records.ledgerRow), "the rows") { $0.ledger.rows }
    Shown("raised", .text, "what was raised in all") { amount($0.ledger.raised) }
    Shown("spent", .text, "what was spent in all") { amount($0.ledger.spent) }
    Shown("time", .text, "the day on which the amounts hold") {
      $0.table($1).dataset.asOf?.slashed
    }
    Shown("name", .text, "the table") { $0.table($1).dataset.title }
    Shown("address", .text, "its page; put root before it") { $0.table($1).address }
  }

  static let ledgerRow = Rows<LedgerRow>("ledger row") {
    Shown("text", .text, "what the row is") { $0.item }
    Shown("raised", .text, "what was raised; – where it is not known") { amount($0.raised) }
    Shown("spent", .text, "what was spent, likewise") { amount($0.spent) }
  }

  private static func amount(_ number: Decimal?) -> String {
    number.map { VietnameseNumber.format($0) } ?? "–"
  }

  static let campaignFigure = Rows<ShownFigure>("campaign figure") {
    Shown("qualifier", .text, "the words before the number: trên, hơn") {
      $0.value[..<$0.number].trimmingCharacters(in: .whitespaces)
    }
    Shown("value", .text, "the figure: 888") {
      NoBreakSpaces.insert(into: String($0.value[$0.number...]))
    }
    Shown("unit", .text, "its unit: tỷ đồng") {
      $0.figure.unit.map(NoBreakSpaces.insert(into:))
    }
    Shown("text", .text, "what it is of") { NoBreakSpaces.insert(into: $0.figure.label) }
    Shown("time", .text, "the time that it is for: 6 tháng đầu năm 2023") { $0.time }
    Shown("name", .text, "the document or table that states it") { $0.source }
    Shown("address", .text, "its page, where it has one; put root before it") { $0.address }
  }
}
