import Claims
import Diagnostics
import Foundation
import Gazetteer
import Model
import VietnameseText

/// Checks what the front matter of a document declares, against its text and the site's tables.
struct ClaimEvaluation {
  let directory: Directory
  let document: Document
  let text: ClaimText
  let grids: [TableGrid]

  init(_ directory: Directory, _ document: Document) {
    self.directory = directory
    self.document = document
    text = ClaimText(document.body)
    grids = text.tables.compactMap { [text] in TableGrid($0, in: text) }
  }

  /// Why a claim cannot be checked.
  struct Failure: Error {
    var code: Diagnostic.Code
    var summary: Message
    var wayOut: Message?
  }

  func claim(_ declared: DeclaredClaim) throws(Failure) -> Claim {
    let range = try place(of: declared)
    switch declared.statement {
    case .numbers(let left, let right): return try numbers(left, right, declared, at: range)
    case .names(let left, let right): return try names(left, right, declared, at: range)
    case .table(let appendix, let dataset):
      let agreement = TableAgreement(
        grid: try grid(appendix), dataset: try self.dataset(dataset), gazetteer: directory.gazetteer
      )
      return agreement.claim(declared.text, at: range)
    }
  }

  /// The words that the claim names, or the heading of its section; without either the whole text.
  private func place(of declared: DeclaredClaim) throws(Failure) -> Range<Int> {
    let body = document.body
    guard let quote = declared.quote else { return 0..<0 }
    if quote.hasPrefix("#") {
      let anchor = String(quote.dropFirst())
      if let section = body.sections.first(where: { $0.anchor == anchor }) { return section.title }
      throw Failure(
        code: .`claim.unknown-place`,
        summary: Message(
          vi: "văn bản không có mục “\(anchor)”", en: "the document has no section “\(anchor)”"),
        wayOut: Suggestion.message(
          Suggestion.nearest(to: anchor, among: body.sections.map(\.anchor))))
    }
    if let range = body.text.firstRange(of: Array(quote.utf8)) { return range }
    throw Failure(
      code: .`claim.unknown-place`,
      summary: Message(
        vi: "chính văn không có chữ “\(quote)”", en: "the text does not say “\(quote)”"),
      wayOut: Message(
        vi: "chép đúng một đoạn chữ của chính văn, không có dấu Markdown",
        en: "copy words of the text as they stand, without marks of Markdown"))
  }

  // MARK: Numbers

  private func numbers(
    _ left: ClaimExpression, _ right: ClaimExpression, _ declared: DeclaredClaim,
    at range: Range<Int>
  ) throws(Failure) -> Claim {
    let (actual, expected) = (try value(of: left), try value(of: right))
    let holds = actual == expected
    var claim = Claim(
      hasCount(left) || hasCount(right) ? .count : .sum, holds ? .holds : .fails, at: range,
      declared.text, expected: expected, actual: actual)
    if !holds {
      let off = VietnameseNumber.format(abs(expected - actual))
      let (first, second) = (VietnameseNumber.format(actual), VietnameseNumber.format(expected))
      claim.remark = Message(
        vi: "bên trái là \(first), bên phải là \(second), chênh \(off)",
        en: "the left side is \(first), the right side \(second), a difference of \(off)")
    }
    return claim
  }

  private func hasCount(_ expression: ClaimExpression) -> Bool {
    ([expression.first] + expression.rest.map(\.term)).contains { term in
      if case .number = term { false } else { true }
    }
  }

  private func value(of expression: ClaimExpression) throws(Failure) -> Decimal {
    var sum = Decimal(0)
    var product = try value(of: expression.first)
    for (sign, term) in expression.rest {
      let value = try value(of: term)
      switch sign {
      case .times: product *= value
      case .plus, .minus:
        sum += product
        product = sign == .plus ? value : -value
      }
    }
    return sum + product
  }

  private func value(of term: ClaimExpression.Term) throws(Failure) -> Decimal {
    switch term {
    case .number(let quantity): return quantity.value
    case .query(let name, let query): return try value(of: query, in: try dataset(name))
    case .measure(let name, let measure):
      return try value(ofMeasure: measure, in: try dataset(name))
    case .count(let names): return Decimal(try list(names).count)
    case .rows(let appendix): return Decimal(try grid(appendix).leaves.count)
    }
  }

  /// A number by the name that running text asks for it with: a measure, the number of rows, or how
  /// many rows of the map have a state.
  private func value(
    ofMeasure name: String, in dataset: LinkedDataset
  ) throws(Failure) -> Decimal {
    let table = dataset.dataset
    if let measure = table.measures.first(where: { $0.name == name }) {
      return try value(of: measure.query, in: dataset)
    }
    if name == InlineValues.total { return Decimal(table.rows.count) }
    let states = table.map.map { table.fields[$0.state] }
    if let states, states.categories.contains(where: { $0.value == name }) {
      return try value(
        of: DatasetQuery(conditions: [.init(field: states.name, values: [name])]), in: dataset)
    }
    let known = table.measures.map(\.name) + (states?.categories.map(\.value) ?? [])
    throw Failure(
      code: .`claim.unknown-name`,
      summary: Message(
        vi: "bảng “\(table.name)” không có số “\(name)”",
        en: "the table “\(table.name)” has no number “\(name)”"),
      wayOut: Suggestion.message(Suggestion.nearest(to: name, among: known)))
  }

  private func value(of query: DatasetQuery, in dataset: LinkedDataset) throws(Failure) -> Decimal {
    do throws(QueryFailure) {
      return try dataset.evaluate(query).groups.first?.value ?? 0
    } catch {
      throw Failure(code: .`claim.query`, summary: error.summary, wayOut: error.wayOut)
    }
  }

  private func dataset(_ name: String) throws(Failure) -> LinkedDataset {
    if let dataset = directory.datasets.named(name) { return dataset }
    throw Failure(
      code: .`claim.unknown-name`,
      summary: Message(vi: "không có bảng “\(name)”", en: "there is no table “\(name)”"),
      wayOut: Suggestion.message(
        Suggestion.nearest(to: name, among: directory.datasets.map(\.dataset.name))))
  }

  private func grid(_ appendix: String) throws(Failure) -> TableGrid {
    let wanted = Folding.toned(appendix)
    if let grid = grids.first(where: { $0.table.appendix.map(Folding.toned) == wanted }) {
      return grid
    }
    throw Failure(
      code: .`claim.unknown-place`,
      summary: Message(
        vi: "văn bản không có bảng ở \(appendix)", en: "the document has no table in \(appendix)"))
  }

  // MARK: Names

  private func names(
    _ left: ClaimNames, _ right: ClaimNames, _ declared: DeclaredClaim, at range: Range<Int>
  ) throws(Failure) -> Claim {
    let (listed, wanted) = (try list(left), try list(right))
    let (listedKeys, wantedKeys) = (Set(listed.map(key)), Set(wanted.map(key)))
    var claim = Claim(
      .list, listedKeys == wantedKeys ? .holds : .fails, at: range, declared.text,
      expected: Decimal(wanted.count), actual: Decimal(listed.count),
      terms: listed.map { .init(text: $0, range: range) })
    claim.missing = wanted.filter { !listedKeys.contains(key($0)) }
    claim.surplus = listed.filter { !wantedKeys.contains(key($0)) }
    claim.remark = Claim.difference(claim.missing, claim.surplus)
    return claim
  }

  /// What two names of one place have in common: the province, else the folded words.
  private func key(_ name: String) -> String {
    let day = document.date
    return directory.gazetteer.unit(named: name, on: day)?.slug ?? NameList.key(name)
  }

  private func list(_ names: ClaimNames) throws(Failure) -> [String] {
    switch names {
    case .footnote(let number):
      let blocks = text.blocks.filter { $0.footnote == number }
      guard blocks.count == 1, let list = NameList(blocks[0].range, in: text.utf8) else {
        throw Failure(
          code: .`claim.unknown-place`,
          summary: Message(
            vi: "chú thích \(number) không có hoặc không phải danh sách tên",
            en: "there is no footnote \(number), or it is no list of names"),
          wayOut: Message(
            vi: "chú thích chỉ gồm tên, cách nhau bằng dấu phẩy hay chấm phẩy",
            en: "the footnote holds only names, between commas or semicolons"))
      }
      return list.names.map { text.string($0) }
    case .marked(let appendix, let isMarked):
      let grid = try grid(appendix)
      guard let column = grid.markColumn else {
        throw Failure(
          code: .`claim.unknown-place`,
          summary: Message(
            vi: "bảng ở \(appendix) không có cột đánh dấu",
            en: "the table in \(appendix) has no column of marks"))
      }
      return grid.leaves.filter { TableGrid.isMark(grid.cell($0, column)) == isMarked }
        .map(grid.name)
    case .rows(let name, let conditions):
      let dataset = try dataset(name)
      do throws(QueryFailure) {
        return try dataset.rows(where: conditions).map { dataset.name(ofRow: $0) }
      } catch {
        throw Failure(code: .`claim.query`, summary: error.summary, wayOut: error.wayOut)
      }
    }
  }
}

extension LinkedDataset {
  /// The column that tells what a row is about: its key, else the first one.
  var nameField: Int { dataset.primaryKey.first ?? 0 }

  func name(ofRow row: Int) -> String {
    dataset.fields[nameField].text(of: dataset.rows[row].values[nameField])
  }
}
