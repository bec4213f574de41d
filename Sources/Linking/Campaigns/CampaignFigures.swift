import Diagnostics
package import Foundation
package import Model

/// A row of the table of what was raised and spent.
package struct LedgerRow: Sendable {
  package var item: String
  /// Nil where the table leaves the cell blank.
  package var raised: Decimal?
  package var spent: Decimal?
}

/// What a campaign raised and spent, by a table of the site.
package struct LinkedLedger: Sendable {
  /// The table.
  package var dataset: ContentID
  package var rows: [LedgerRow]
  /// What the column of items is called.
  package var itemTitle: String
  /// The unit of both columns, where the table says it.
  package var unit: String?

  /// What was raised in all; nil where a row does not say.
  package var raised: Decimal? { Self.sum(of: rows.map(\.raised)) }
  /// What was spent in all, likewise.
  package var spent: Decimal? { Self.sum(of: rows.map(\.spent)) }

  private static func sum(of amounts: [Decimal?]) -> Decimal? {
    amounts.reduce(0) { sum, amount in sum.flatMap { sum in amount.map { sum + $0 } } }
  }
}

/// A measure of a table, as a campaign shows it.
package struct LinkedMeasure: Sendable {
  package var dataset: ContentID
  package var text: String
}

/// Answers what campaigns ask of tables.
struct CampaignFigures {
  let texts: LinkedTexts
  let place: DocumentPlace
  private(set) var diagnostics: [Diagnostic] = []

  init(_ texts: LinkedTexts, _ place: DocumentPlace) {
    self.texts = texts
    self.place = place
  }

  /// The measure that a figure asks for; nil for one that is stated, or after a report.
  mutating func measure(of figure: Campaign.Figure) -> LinkedMeasure? {
    guard let name = figure.dataset, let measure = figure.measure,
      let linked = dataset(name, at: figure.position)
    else { return nil }
    guard let found = linked.dataset.measures.first(where: { $0.name == measure }) else {
      report(
        .`campaign.unknown-measure`, figure.position,
        Message(
          vi: "bảng “\(name)” không có số đo “\(measure)”",
          en: "the table “\(name)” has no measure “\(measure)”"),
        among: linked.dataset.measures.map(\.name), of: measure)
      return nil
    }
    guard figure.role != .beneficiaries || found.query.isCount else {
      diagnostics.append(
        Diagnostic(
          .`campaign.beneficiaries-not-counted`, at: place[figure.position],
          Message(
            vi: "“\(measure)” không phải là phép đếm hay phép cộng; người được giúp chỉ nêu số đếm",
            en: "“\(measure)” is neither count nor sum; those helped are only counted"),
          wayOut: Message(vi: "dùng số đo đếm hoặc cộng", en: "use a count or a sum")))
      return nil
    }
    do throws(QueryFailure) {
      return LinkedMeasure(dataset: linked.id, text: try linked.text(of: found.query))
    } catch {
      // Where the table itself is wrong, that has been reported with it.
      return nil
    }
  }

  mutating func ledger(of ledger: Campaign.Ledger) -> LinkedLedger? {
    guard let linked = dataset(ledger.dataset, at: ledger.position) else { return nil }
    let dataset = linked.dataset
    guard let item = field(ledger.item, of: dataset, ledger),
      let raised = amounts(ledger.raised, of: dataset, ledger),
      let spent = amounts(ledger.spent, of: dataset, ledger)
    else { return nil }
    let rows = dataset.rows.map { row in
      LedgerRow(
        item: dataset.fields[item].text(of: row.values[item]),
        raised: Self.number(row.values[raised]), spent: Self.number(row.values[spent]))
    }
    return LinkedLedger(
      dataset: linked.id, rows: rows, itemTitle: dataset.fields[item].title,
      unit: dataset.fields[raised].unit ?? dataset.fields[spent].unit)
  }

  private static func number(_ value: Dataset.Value) -> Decimal? {
    if case .number(let number) = value { number } else { nil }
  }

  private mutating func dataset(_ name: String, at position: FieldPosition) -> LinkedDataset? {
    if let dataset = texts.datasets.named(name) { return dataset }
    report(
      .`campaign.unknown-dataset`, position,
      Message(vi: "không có bảng số liệu “\(name)”", en: "there is no table “\(name)”"),
      among: texts.datasets.map(\.dataset.name), of: name)
    return nil
  }

  private mutating func field(
    _ name: String, of dataset: Dataset, _ ledger: Campaign.Ledger
  ) -> Int? {
    if let index = dataset.field(name) { return index }
    report(
      .`campaign.unknown-column`, ledger.position,
      Message(
        vi: "bảng “\(dataset.name)” không có cột “\(name)”",
        en: "the table “\(dataset.name)” has no column “\(name)”"),
      among: dataset.fields.map(\.name), of: name)
    return nil
  }

  /// A column of numbers.
  private mutating func amounts(
    _ name: String, of dataset: Dataset, _ ledger: Campaign.Ledger
  ) -> Int? {
    guard let index = field(name, of: dataset, ledger) else { return nil }
    if [.integer, .number].contains(dataset.fields[index].kind) { return index }
    report(
      .`campaign.column-without-numbers`, ledger.position,
      Message(
        vi: "cột “\(name)” không phải cột số", en: "the column “\(name)” holds no numbers"),
      among: [], of: name)
    return nil
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ position: FieldPosition, _ summary: Message, among known: [String],
    of name: String
  ) {
    let near = Suggestion.message(Suggestion.nearest(to: name, among: known))
    let all = known.joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        code, at: place[position], summary,
        wayOut: near
          ?? (known.isEmpty ? nil : Message(vi: "hiện có: \(all)", en: "there are: \(all)"))))
  }
}

extension DatasetQuery {
  /// Whether the answer is a number of things: a count, or a sum of counts.
  fileprivate var isCount: Bool {
    switch aggregate {
    case .count, .sum: true
    default: false
    }
  }
}
