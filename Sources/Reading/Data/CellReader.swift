import Diagnostics
import Foundation
import Model
import VietnameseText

/// What is wrong with a cell.
struct CellProblem: Error {
  var code: Diagnostic.Code
  var summary: Message
  var wayOut: Message?
}

/// Reads the cells of one column.
struct CellReader {
  private let field: Dataset.Field
  private let missingValues: Set<String>
  /// Categories by value, and by label without case and place of tone.
  private var categories: [String: String] = [:]
  private let pattern: CellPattern?

  init(_ field: Dataset.Field, missingValues: [String]) {
    self.field = field
    self.missingValues = Set(missingValues)
    pattern = field.limits.pattern.flatMap { CellPattern($0) }
    for category in field.categories { categories[Folding.toned(category.label)] = category.value }
    for category in field.categories { categories[category.value] = category.value }
  }

  /// Reads a cell and holds it against the column's limits.
  ///
  /// - Throws: what is wrong with it.
  func value(of text: String) throws(CellProblem) -> Dataset.Value {
    let text = Self.trimmed(text)
    if text.isEmpty || missingValues.contains(text) { return .missing }
    let value = try typed(text)
    if !field.categories.isEmpty, field.kind != .string, field.kind != .list {
      _ = try category(text)
    }
    try checkLimits(value, text)
    return value
  }

  private func typed(_ text: String) throws(CellProblem) -> Dataset.Value {
    switch field.kind {
    case .string: return .text(try category(text))
    case .integer:
      let number = try number(text)
      guard number == number.rounded(to: 0) else {
        throw wrongType(text, Message(vi: "một số nguyên", en: "a whole number"))
      }
      return .number(number)
    case .number: return .number(try number(text))
    case .boolean:
      if let flag = Self.flags[text.lowercased()] { return .boolean(flag) }
      throw wrongType(text, Message(vi: "“x”, “có” hoặc “không”", en: "“x”, “true” or “false”"))
    case .date: return .date(try date(text))
    case .list:
      var items: [String] = []
      for part in text.split(separator: field.delimiter) {
        let item = String(part.trimmingSpaces())
        if !item.isEmpty { items.append(try category(item)) }
      }
      return items.isEmpty ? .missing : .list(items)
    }
  }

  /// Spaces of every sort around a cell are left over from other programs.
  private static func trimmed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return text }
    return String(text.trimmingSpaces())
  }

  private static let flags: [String: Bool] = [
    "x": true, "có": true, "true": true, "1": true, "không": false, "false": false, "0": false,
  ]

  // MARK: Values

  private func number(_ text: String) throws(CellProblem) -> Decimal {
    let parsed =
      switch field.decimalMark {
      case ".": Self.pointNumber(text)
      case nil: VietnameseNumber.parse(text) ?? Self.pointNumber(text)
      default: VietnameseNumber.parse(text)
      }
    if let parsed { return parsed }
    let example: Message =
      field.decimalMark == "."
      ? Message(vi: "một số, ví dụ 1234.5", en: "a number such as 1234.5")
      : Message(vi: "một số, ví dụ 1.234,5", en: "a number such as 1.234,5")
    throw wrongType(text, example)
  }

  /// A number with a point before its decimals, and commas between thousands or none.
  private static func pointNumber(_ text: String) -> Decimal? {
    let swapped = text.map { $0 == "." ? "," : $0 == "," ? "." : $0 }
    return VietnameseNumber.parse(String(swapped))
  }

  /// Whether a number may be read two ways: "1.234", where other cells of the column have a point
  /// before their decimals.
  static func isAmbiguous(_ text: String) -> Bool {
    text.contains(".") && !text.contains(",") && VietnameseNumber.parse(text) != nil
  }

  /// Whether a number has a point before its decimals, and can be read no other way.
  static func hasPoint(_ text: String) -> Bool {
    VietnameseNumber.parse(text) == nil && pointNumber(text) != nil
  }

  private func date(_ text: String) throws(CellProblem) -> PartialDate {
    do throws(PartialDate.Failure) {
      return try PartialDate(parsing: text)
    } catch {
      throw CellProblem(
        code: .`dataset.bad-date`,
        summary: Message(
          vi: "cột “\(field.name)”: “\(text.quoted)”: \(error.vietnamese)",
          en: "column “\(field.name)”: “\(text.quoted)”: \(error.english)"))
    }
  }

  /// The value of an enumerated column that a text means; any text of another column.
  private func category(_ text: String) throws(CellProblem) -> String {
    if field.categories.isEmpty { return text }
    if let value = categories[text] ?? categories[Folding.toned(text)] { return value }
    let near = Suggestion.nearest(to: Folding.toned(text), among: categories.keys.sorted())
    let all = field.categories.map(\.value).joined(separator: ", ")
    throw CellProblem(
      code: .`dataset.not-in-enum`,
      summary: Message(
        vi: "cột “\(field.name)” không có giá trị “\(text.quoted)”",
        en: "column “\(field.name)” has no value “\(text.quoted)”"),
      wayOut: Suggestion.message(near.flatMap { categories[$0] })
        ?? Message(vi: "các giá trị: \(all)", en: "the values are: \(all)"))
  }

  private func wrongType(_ text: String, _ expected: Message) -> CellProblem {
    CellProblem(
      code: .`dataset.wrong-type`,
      summary: Message(
        vi: "cột “\(field.name)”: “\(text.quoted)” không phải là \(expected.vietnamese)",
        en: "column “\(field.name)”: “\(text.quoted)” is not \(expected.english)"),
      wayOut: Message(
        vi: "sửa ô, hoặc để trống khi không có giá trị",
        en: "mend the cell, or leave it blank where there is no value"))
  }

  // MARK: Limits

  private func checkLimits(_ value: Dataset.Value, _ text: String) throws(CellProblem) {
    if let minimum = field.limits.minimum, value.isLess(than: minimum) {
      throw limit(text, Message(vi: "nhỏ hơn", en: "less than"), field.text(of: minimum))
    }
    if let maximum = field.limits.maximum, maximum.isLess(than: value) {
      throw limit(text, Message(vi: "lớn hơn", en: "greater than"), field.text(of: maximum))
    }
    if let length = field.limits.minimumLength, text.count < length {
      throw limit(text, Message(vi: "ngắn hơn", en: "shorter than"), "\(length)")
    }
    if let length = field.limits.maximumLength, text.count > length {
      throw limit(text, Message(vi: "dài hơn", en: "longer than"), "\(length)")
    }
    if let pattern {
      let items: [String] = if case .list(let items) = value { items } else { [text] }
      for item in items where !pattern.matches(item) {
        throw CellProblem(
          code: .`dataset.pattern`,
          summary: Message(
            vi: "cột “\(field.name)”: “\(item.quoted)” không đúng mẫu",
            en: "column “\(field.name)”: “\(item.quoted)” does not match the pattern"),
          wayOut: Message(
            vi: "mẫu là \(field.limits.pattern ?? "")",
            en: "the pattern is \(field.limits.pattern ?? "")"))
      }
    }
  }

  private func limit(_ text: String, _ relation: Message, _ bound: String) -> CellProblem {
    CellProblem(
      code: .`dataset.out-of-range`,
      summary: Message(
        vi: "cột “\(field.name)”: “\(text.quoted)” \(relation.vietnamese) \(bound)",
        en: "column “\(field.name)”: “\(text.quoted)” is \(relation.english) \(bound)"))
  }
}

extension Dataset.Value {
  fileprivate func isLess(than other: Dataset.Value) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)): a < b
    case (.date(let a), .date(let b)): a < b
    default: false
    }
  }
}
