import Diagnostics
import Model
import VietnameseText

/// Reads the statement of a declared claim.
///
///     statement  := number-side "=" number-side | names "=" names | table "=" dataset
///     number-side := term (("+" | "-" | "*") term)*
///     term       := amount | dataset "." measure
///                 | ("count of" | "số dòng") dataset (("where" | "có") conditions)?
///                 | ("sum of" | "tổng") column ("in" | "của") dataset (("where" | "có") conditions)?
///                 | ("count of" | "số tên ở") names | ("rows in" | "số dòng ở") appendix
///     names      := ("list in footnote" | "danh sách ở chú thích") digits
///                 | ("marked rows in" | "dòng đánh dấu ở") appendix
///                 | ("unmarked rows in" | "dòng không đánh dấu ở") appendix
///                 | dataset (("where" | "có") conditions)?
///     table      := ("table in" | "bảng ở") appendix
///     conditions := condition (("and" | "và") condition)*
///     condition  := column ("=" | "!=" | "<" | "<=" | ">" | ">=") value ("," value)*
///                 | column ("missing" | "trống" | "present" | "có")
///     appendix   := "Phụ lục" roman-or-digits
struct StatementParser {
  /// What is wrong, where, and what is expected there.
  struct Failure: Error {
    /// From the statement's start, in bytes.
    var offset: Int
    var expected: Message
  }

  private let words: [Word]
  private let length: Int
  private var index = 0

  private struct Word {
    var text: String
    var folded: String
    var offset: Int
  }

  static func parse(_ text: String) throws(Failure) -> ClaimStatement {
    var parser = StatementParser(text)
    return try parser.statement()
  }

  private init(_ text: String) {
    var words: [Word] = []
    var offset = 0
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !part.isEmpty {
        let word = String(part)
        words.append(Word(text: word, folded: Folding.toned(word), offset: offset))
      }
      offset += part.utf8.count + 1
    }
    self.words = words
    length = text.utf8.count
  }

  // MARK: Statement

  private mutating func statement() throws(Failure) -> ClaimStatement {
    let result: ClaimStatement
    if skip("table in") || skip("bảng ở") {
      let appendix = try appendix()
      try equals()
      result = .table(appendix: appendix, dataset: try name())
    } else if let names = try listedNames() {
      try equals()
      if let others = try listedNames() {
        result = .names(names, others)
      } else {
        result = .names(names, try rows())
      }
    } else {
      let left = try expression()
      try equals()
      result = .numbers(left, try expression())
    }
    guard index == words.count else {
      throw failure(Message(vi: "hết điều đối chiếu", en: "the end of the claim"))
    }
    return scaled(result)
  }

  private mutating func equals() throws(Failure) {
    guard skip("=") else { throw failure(Message(vi: "dấu “=”", en: "“=”")) }
  }

  /// "888 + 1864 = 2752 tỷ": the unit of the last amount is that of all that have none.
  private func scaled(_ statement: ClaimStatement) -> ClaimStatement {
    guard case .numbers(var left, let right) = statement, case .number(let last) = right.first,
      right.rest.isEmpty, let scale = last.scale,
      !left.rest.contains(where: { $0.operator == .times })
    else { return statement }
    func scaled(_ term: ClaimExpression.Term) -> ClaimExpression.Term {
      guard case .number(var amount) = term, amount.scale == nil, !amount.isMoney else {
        return term
      }
      amount.scale = scale
      return .number(amount)
    }
    left.first = scaled(left.first)
    left.rest = left.rest.map { ($0.operator, scaled($0.term)) }
    return .numbers(left, right)
  }

  // MARK: Numbers

  private mutating func expression() throws(Failure) -> ClaimExpression {
    var expression = ClaimExpression(first: try term())
    while let sign = current?.text, let next = Self.operators[sign] {
      index += 1
      expression.rest.append((next, try term()))
    }
    return expression
  }

  private static let operators: [String: ClaimExpression.Operator] = [
    "+": .plus, "-": .minus, "–": .minus, "−": .minus, "*": .times, "×": .times, "x": .times,
  ]

  private mutating func term() throws(Failure) -> ClaimExpression.Term {
    if skip("rows in") || skip("số dòng ở") { return .rows(appendix: try appendix()) }
    if skip("count of") || skip("số tên ở") || skip("số") {
      _ = skip("the")
      if let names = try listedNames() { return .count(names) }
      // "số dòng đánh dấu ở Phụ lục I", "số dòng adoption"
      _ = skip("dòng")
      guard case .rows(let dataset, let conditions) = try rows() else {
        throw failure(Message(vi: "tên bảng dữ liệu", en: "a dataset's name"))
      }
      return .query(dataset: dataset, DatasetQuery(conditions: conditions))
    }
    if skip("sum of") || skip("tổng") {
      let column = try name()
      guard skip("in") || skip("của") else { throw failure(Message(vi: "“của”", en: "“in”")) }
      guard case .rows(let dataset, let conditions) = try rows() else {
        throw failure(Message(vi: "tên bảng dữ liệu", en: "a dataset's name"))
      }
      return .query(
        dataset: dataset, DatasetQuery(conditions: conditions, aggregate: .sum(column)))
    }
    if let amount = try amount() { return amount }
    return try measure()
  }

  /// "2.752 tỷ đồng"; "1864" without a point is read too.
  private mutating func amount() throws(Failure) -> ClaimExpression.Term? {
    guard let word = current, word.text.utf8.first.map({ (0x30...0x39).contains($0) }) == true
    else { return nil }
    var end = index + 1
    while end < words.count, words[end].text != "=", Self.operators[words[end].text] == nil {
      end += 1
    }
    // The longest amount that the words make; what they count may follow: "10 địa phương".
    for last in stride(from: min(end, index + 4), to: index, by: -1) {
      let text = words[index..<last].map(\.text).joined(separator: " ")
      if let amount = Quantity(parsing: text) {
        index = end
        return .number(amount)
      }
    }
    throw failure(
      Message(vi: "một số như 2.752 tỷ", en: "a number such as 2.752 tỷ (points for thousands)"))
  }

  private mutating func measure() throws(Failure) -> ClaimExpression.Term {
    guard let word = current, word.text.contains(".") else {
      throw failure(
        Message(
          vi: "một số, “số dòng …”, “số tên ở …” hoặc số có tên như adoption.issued",
          en: "a number, “count of …” or a named number such as adoption.issued"))
    }
    index += 1
    let parts = word.text.split(separator: ".", maxSplits: 1).map(String.init)
    return .measure(dataset: parts[0], name: parts.count > 1 ? parts[1] : "")
  }

  // MARK: Names

  /// A list in a footnote or the rows of an appendix; nil where none begins here.
  private mutating func listedNames() throws(Failure) -> ClaimNames? {
    if skip("list in footnote") || skip("danh sách ở chú thích") || skip("chú thích") {
      guard let word = current, let number = Int(word.text), number > 0 else {
        throw failure(Message(vi: "số của chú thích", en: "the footnote's number"))
      }
      index += 1
      return .footnote(number)
    }
    if skip("marked rows in") || skip("marks in") || skip("dòng đánh dấu ở") || skip("dấu ở") {
      return .marked(appendix: try appendix(), true)
    }
    if skip("unmarked rows in") || skip("dòng không đánh dấu ở") {
      return .marked(appendix: try appendix(), false)
    }
    return nil
  }

  private mutating func rows() throws(Failure) -> ClaimNames {
    let dataset = try name()
    guard skip("where") || skip("có") || skip("khi") else { return .rows(dataset: dataset, []) }
    var conditions: [DatasetQuery.Condition] = []
    repeat { conditions.append(try condition()) } while skip("and") || skip("và")
    return .rows(dataset: dataset, conditions)
  }

  private mutating func condition() throws(Failure) -> DatasetQuery.Condition {
    let field = try name()
    if skip("missing") || skip("trống") { return .init(field: field, comparison: .isMissing) }
    if skip("present") || skip("có") { return .init(field: field, comparison: .isPresent) }
    guard let sign = current?.text,
      let comparison = DatasetQuery.Condition.Comparison(rawValue: sign)
    else {
      throw failure(Message(vi: "dấu so sánh như = hoặc !=", en: "a comparison such as = or !="))
    }
    index += 1
    let start = index
    while let word = current, !["=", "+", "-", "*", "and", "và"].contains(word.folded) {
      index += 1
    }
    let values = words[start..<index].map(\.text).joined(separator: " ")
      .split(separator: ",").map { String($0.trimmingSpaces()) }
    guard !values.isEmpty else { throw failure(Message(vi: "một giá trị", en: "a value")) }
    return .init(field: field, comparison: comparison, values: values)
  }

  // MARK: Words

  private var current: Word? { index < words.count ? words[index] : nil }

  private mutating func name() throws(Failure) -> String {
    guard let word = current, word.text.utf8.allSatisfy(\.isNameByte) else {
      throw failure(
        Message(vi: "tên bảng dữ liệu hoặc tên cột", en: "the name of a dataset or a column"))
    }
    index += 1
    return word.text
  }

  private mutating func appendix() throws(Failure) -> String {
    let start = index
    guard skip("phụ lục") || skip("appendix"), let number = current else {
      index = start
      throw failure(Message(vi: "“Phụ lục” và số của nó", en: "“Phụ lục” and its number"))
    }
    index += 1
    return "Phụ lục \(number.text)"
  }

  /// Skips words in any case, if they are next.
  private mutating func skip(_ phrase: String) -> Bool {
    let wanted = phrase.split(separator: " ")
    guard index + wanted.count <= words.count,
      zip(wanted, words[index...]).allSatisfy({ $0 == $1.folded })
    else { return false }
    index += wanted.count
    return true
  }

  private func failure(_ expected: Message) -> Failure {
    Failure(offset: current?.offset ?? length, expected: expected)
  }
}

extension UInt8 {
  /// Whether names of datasets and columns may hold it: letters, digits, "-", "_" and ".".
  fileprivate var isNameByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x2E, 0x80...: true
    default: false
    }
  }
}
