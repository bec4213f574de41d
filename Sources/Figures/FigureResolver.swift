package import Diagnostics
internal import Foundation
package import Linking
package import Model
internal import VietnameseText

/// Finds what a figure shows: asks the table, and puts the answer into what can be drawn or set.
package struct FigureResolver {
  let site: SiteView
  private let file: String
  package private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - site: the site with its tables.
  ///   - file: the content file, as diagnostics show it.
  package init(_ site: SiteView, file: String) {
    self.site = site
    self.file = file
  }

  /// - Parameter spec: what is asked for.
  /// - Returns: nil, with an error among the diagnostics, where the table has no answer.
  package mutating func figure(_ spec: FigureSpec) -> Figure? {
    guard let table = site.datasets.first(where: { $0.dataset.name == spec.dataset }) else {
      reportNoTable(spec)
      return nil
    }
    do throws(QueryFailure) {
      let answer = try FigureAnswer(spec, table, in: site)
      return figure(spec, table, answer)
    } catch {
      report(
        .`figure.no-answer`, spec, key: spec.key(of: error.part), error.summary,
        wayOut: error.wayOut)
      return nil
    }
  }

  private mutating func figure(
    _ spec: FigureSpec, _ table: LinkedDataset, _ answer: FigureAnswer
  ) -> Figure? {
    if let excess = answer.excess {
      report(
        .`figure.too-many`, spec, key: "limit",
        Message(
          vi: "hình này có \(excess.count) nhóm, nhiều nhất là \(excess.limit)",
          en: "this figure has \(excess.count) groups, the most are \(excess.limit)"),
        wayOut: Message(
          vi: "đặt gioi-han, loc, hoặc chia nhóm theo cột khác",
          en: "set limit or filter, or group by another column"))
      return nil
    }
    if answer.isEmpty {
      report(
        .`figure.empty`, spec, key: "where",
        Message(
          vi: "không hàng nào của bảng “\(spec.dataset)” thỏa điều kiện, hình sẽ trống",
          en: "no row of the table “\(spec.dataset)” keeps the conditions, the figure is empty"),
        wayOut: Message(vi: "xem lại loc", en: "check the filter"))
    }
    let title = spec.title ?? table.dataset.title
    return Figure(
      label: spec.label, anchor: spec.anchor, title: title, unit: answer.unit,
      caption: spec.caption, notes: answer.notes, source: source(spec, table.dataset),
      address: table.address,
      alternative: spec.alternative ?? FigureWords.alternative(to: answer.content, title: title),
      content: answer.content)
  }

  /// "Nguồn: …; số liệu tính đến 27/10/2023".
  private func source(_ spec: FigureSpec, _ dataset: Dataset) -> String? {
    let sources = spec.source ?? dataset.sources.map(\.title).joined(separator: "; ")
    let day = dataset.asOf.map { "số liệu tính đến \($0.slashed)" }
    let parts = [sources.isEmpty ? nil : "Nguồn: \(sources)", day].compactMap(\.self)
    if parts.isEmpty { return nil }
    let line = parts.joined(separator: "; ")
    return line.prefix(1).uppercased() + line.dropFirst() + "."
  }

  // MARK: Diagnostics

  private mutating func reportNoTable(_ spec: FigureSpec) {
    let names = site.datasets.map(\.dataset.name)
    report(
      .`figure.unknown-table`, spec, key: "dataset",
      Message(
        vi: "không có bảng “\(spec.dataset)” trong thư mục data",
        en: "there is no table “\(spec.dataset)” in the folder data"),
      wayOut: Suggestion.message(Suggestion.nearest(to: spec.dataset, among: names))
        ?? Message(
          vi: names.isEmpty
            ? "thêm data/\(spec.dataset).csv và lược đồ của nó"
            : "các bảng: " + names.joined(separator: ", "),
          en: names.isEmpty
            ? "add data/\(spec.dataset).csv and its schema"
            : "the tables are: " + names.joined(separator: ", ")))
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ spec: FigureSpec, key: String?,
    _ summary: Message, wayOut: Message?
  ) {
    let place = key.flatMap { spec.positions[$0] } ?? spec.position
    diagnostics.append(
      Diagnostic(
        code,
        at: SourceLocation(
          file: file, start: place.map { .init(line: $0.line, column: $0.column) }),
        summary, wayOut: wayOut))
  }
}

extension FigureSpec {
  /// The key whose value names a part of a question.
  fileprivate func key(of part: String) -> String? {
    if kind == .map { return "dataset" }
    if x == part { return kind == .timeline ? "date" : "x" }
    if series == part { return "series" }
    if columns.contains(part) { return "columns" }
    if order?.column == part { return "sort" }
    if keyFigures.contains(where: { $0.measure == part || $0.total == part }) { return "figures" }
    if conditions.contains(where: { $0.field == part || $0.values.contains(part) }) {
      return "where"
    }
    return kind == .chart ? "field" : nil
  }
}
