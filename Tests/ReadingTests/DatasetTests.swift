import Diagnostics
import Foundation
import Model
import Reading
import Testing
import VietnameseText

@Suite struct DatasetTests {
  private struct Read {
    var dataset: Dataset?
    var diagnostics: [Diagnostic]

    /// "file:line:column code", the file without its folder.
    var places: [String] {
      diagnostics.inSourceOrder().map { diagnostic in
        let file = diagnostic.location?.file.split(separator: "/").last ?? "-"
        return "\(file):\(diagnostic.place)"
      }
    }

    var wayOut: String? { diagnostics.first?.wayOut?.english }

    func values(_ field: String) -> [Dataset.Value] {
      guard let dataset, let index = dataset.field(field) else { return [] }
      return dataset.rows.map { $0.values[index] }
    }
  }

  private func read(_ table: String?, _ schema: String?) -> Read {
    var diagnostics: [Diagnostic] = []
    let dataset = DatasetReader.read(
      table: table.map { Array($0.utf8) }, schema: schema.map { Array($0.utf8) }, name: "a",
      folder: "Content/", diagnostics: &diagnostics)
    return Read(dataset: dataset, diagnostics: diagnostics)
  }

  /// One column `v` of some definition.
  private func read(_ cells: [String], _ field: String) -> Read {
    read(
      "v\n" + cells.map { "\"\($0)\"\n" }.joined(),
      "{\"title\": \"T\", \"fields\": [{\"name\": \"v\", \(field)}]}")
  }

  // MARK: Values

  @Test("numbers are read as Vietnamese and as programs write them, exactly")
  func numbers() {
    let read = read(["1.234,5", "2752", "2.752", "0,1", "-3"], "\"type\": \"number\"")
    #expect(read.places.isEmpty)
    let expected = ["1234.5", "2752", "2752", "0.1", "-3"].compactMap { Decimal(string: $0) }
    #expect(read.values("v") == expected.map { .number($0) })
    #expect(self.read(["1234.5"], "\"type\": \"number\"").values("v") == [.number(1234.5)])
    let english = self.read(["1.234", "1,234.5"], "\"type\": \"number\", \"decimalChar\": \".\"")
    #expect(english.places.isEmpty)
    #expect(english.values("v") == [.number(Decimal(string: "1.234") ?? 0), .number(1234.5)])
  }

  @Test("a number that can be read two ways in its column is not guessed")
  func ambiguousNumbers() {
    let read = read(["12.5", "1.234"], "\"type\": \"number\"")
    #expect(read.places == ["a.csv:3:1 dataset.ambiguous-number"])
  }

  @Test("dates are read day first or in ISO form, months alone too")
  func dates() throws {
    let read = read(["28/9/2023", "2023-09-28", "4/2023", "2023"], "\"type\": \"date\"")
    #expect(read.places.isEmpty)
    let day = try PartialDate(year: 2023, month: 9, day: 28)
    let rest = [try PartialDate(year: 2023, month: 4), try PartialDate(year: 2023)]
    #expect(read.values("v") == [.date(day), .date(day)] + rest.map { .date($0) })
  }

  @Test("marks, lists and labels are read")
  func otherValues() {
    #expect(
      read(["x", "X", "có", "không", "true"], "\"type\": \"boolean\"").values("v")
        == [
          .boolean(true), .boolean(true), .boolean(true), .boolean(false), .boolean(true),
        ])
    #expect(
      read(["a; b;", "c"], "\"type\": \"list\"").values("v") == [.list(["a", "b"]), .list(["c"])])
    let categories = "\"categories\": [{\"value\": \"issued\", \"label\": \"Đã ban hành\"}]"
    #expect(
      read(["issued", "đã ban hành"], categories).values("v") == [.text("issued"), .text("issued")])
  }

  @Test("a cell of the wrong type is reported with line and column, and read as missing")
  func wrongTypes() {
    #expect(read(["1", "hai"], "\"type\": \"integer\"").places == ["a.csv:3:1 dataset.wrong-type"])
    #expect(read(["1,5"], "\"type\": \"integer\"").places == ["a.csv:2:1 dataset.wrong-type"])
    #expect(read(["có lẽ"], "\"type\": \"boolean\"").places == ["a.csv:2:1 dataset.wrong-type"])
    #expect(read(["31/02/2023"], "\"type\": \"date\"").places == ["a.csv:2:1 dataset.bad-date"])
    #expect(read(["hai"], "\"type\": \"integer\"").values("v") == [.missing])
  }

  @Test("a value outside the enumeration is reported with what was probably meant")
  func enumeration() {
    let read = read(
      ["isued"], "\"categories\": [{\"value\": \"issued\", \"label\": \"Đã ban hành\"}, \"none\"]")
    #expect(read.places == ["a.csv:2:1 dataset.not-in-enum"])
    #expect(read.wayOut == "did you mean “issued”")
    let other = self.read(["zzzzzz"], "\"constraints\": {\"enum\": [\"a\", \"b\"]}")
    #expect(other.wayOut == "the values are: a, b")
  }

  @Test(
    "limits are kept",
    arguments: [
      ("\"type\": \"integer\", \"constraints\": {\"minimum\": 5}", "4", "dataset.out-of-range"),
      (
        "\"type\": \"date\", \"constraints\": {\"maximum\": \"2023-12-31\"}", "01/01/2024",
        "dataset.out-of-range"
      ),
      ("\"constraints\": {\"minLength\": 3}", "ab", "dataset.out-of-range"),
      ("\"constraints\": {\"maxLength\": 1}", "ab", "dataset.out-of-range"),
      ("\"constraints\": {\"required\": true}", "", "dataset.missing-value"),
      ("\"constraints\": {\"pattern\": \"[0-9]+/[A-Z]{2}\"}", "12/ABC", "dataset.pattern"),
    ])
  func limits(field: String, cell: String, code: String) {
    let read = read(
      "v,w\n\"\(cell)\",1\n", "{title: T, fields: [{\"name\": \"v\", \(field)}, {name: w}]}")
    #expect(read.places == ["a.csv:2:1 \(code)"])
  }

  @Test("a pattern is matched in linear time, and one that cannot be read is refused")
  func patterns() {
    let field = { (pattern: String) in "\"constraints\": {\"pattern\": \"\(pattern)\"}" }
    let long = String(repeating: "a", count: 20_000)
    #expect(read([long + "b"], field("(a*)*|(a|a)*")).places == ["a.csv:2:1 dataset.pattern"])
    #expect(read(["12/CTr-ĐT", "7/KH"], field("\\\\d{1,4}/(CTr|KH)(-[A-ZĐ]+)?")).places.isEmpty)
    #expect(read(["a"], field("(a")).places == ["a.schema.json:1:68-72 dataset.bad-pattern"])
    #expect(
      read(["a"], field("(a{9999}){9999}")).places == ["a.schema.json:1:68-85 dataset.bad-pattern"])
  }

  @Test("the same key twice is reported with the line of the first")
  func keys() {
    let schema = "{title: T, fields: [{name: tinh}, {name: so}], primaryKey: tinh}"
    let read = read("tinh,so\nSơn La,1\nLai Châu,2\nSơn La,3\n,4\n", schema)
    #expect(
      read.places == ["a.csv:4:1 dataset.repeated-row", "a.csv:5:1 dataset.blank-key"])
    #expect(read.diagnostics.contains { $0.summary.english.contains("line 2") })
  }

  @Test("a date before the one that it follows is reported")
  func order() {
    let schema = """
      {title: T, fields: [{name: sent, type: date}, {name: answered, type: date, after: sent}]}
      """
    let read = read("sent,answered\n02/03/2023,01/03/2023\n02/03/2023,3/2023\n,1/1/2020\n", schema)
    #expect(read.places == ["a.csv:2:12 dataset.wrong-order"])
  }

  @Test("one mistake in every row is shown ten times and counted")
  func capped() {
    let read = read(Array(repeating: "x", count: 500), "\"type\": \"integer\"")
    #expect(read.diagnostics.count == 11)
    #expect(read.diagnostics.contains { $0.summary.english.contains("490 more") })
  }

  // MARK: Files and schemas

  @Test("a table without a schema and a schema without a table are reported")
  func pairs() {
    #expect(read("a\n1\n", nil).places == ["a.csv:- dataset.no-schema"])
    #expect(
      read(nil, "{title: T, fields: [{name: a}]}").places == ["a.schema.json:- dataset.no-table"])
  }

  @Test("columns are found by name or title, in any order; others are reported")
  func columns() {
    let schema = "{title: T, fields: [{name: tinh, title: \"Tỉnh, thành phố\"}, {name: so}]}"
    #expect(read("so,\"Tỉnh, thành phố\"\n1,Sơn La\n", schema).values("tinh") == [.text("Sơn La")])
    let wrong = read("tinhh,so\nSơn La,1\n", schema)
    #expect(
      wrong.places == ["a.csv:1:1 dataset.missing-column", "a.csv:1:1 dataset.unknown-column"])
    #expect(wrong.diagnostics.contains { $0.wayOut?.english == "did you mean “tinh”" })
  }

  @Test("a key that the schema does not know is reported at its place")
  func unknownKey() {
    let read = read("a\n1\n", "{title: T, fields: [{name: a, titel: b}]}")
    #expect(read.places == ["a.schema.json:1:31-36 front-matter.unknown-key"])
    #expect(read.diagnostics.first?.wayOut?.english == "did you mean “title”")
  }

  @Test(
    "what a schema says of columns that there are not is reported",
    arguments: [
      "primaryKey: b", "foreignKeys: [{fields: b, reference: {resource: provinces}}]",
      "map: {place: b, state: a}",
    ])
  func unknownColumn(keys: String) {
    let read = read("a\n1\n", "{title: T, fields: [{name: a}], \(keys)}")
    #expect(read.diagnostics.map(\.code).contains("dataset.unknown-field"))
  }

  @Test("a colour is a theme's or a number")
  func colours() {
    let schema = { (colour: String) in
      "{title: T, fields: [{name: a, categories: [{value: x, colour: \"\(colour)\"}]}]}"
    }
    #expect(read("a\nx\n", schema("#0E6655")).places.isEmpty)
    #expect(read("a\nx\n", schema("#abc")).dataset?.fields[0].categories[0].colour == "#aabbcc")
    #expect(read("a\nx\n", schema("map.issued")).places.isEmpty)
    #expect(
      read("a\nx\n", schema("red; }")).places == ["a.schema.json:1:63-71 dataset.bad-colour"])
  }

  @Test("sources and licences lead to web pages or files, and to nothing that runs")
  func addresses() {
    let schema = { (path: String) in
      "{title: T, fields: [{name: a}], sources: [{title: S, path: \"\(path)\"}]}"
    }
    #expect(read("a\n1\n", schema("documents/a.md")).places.isEmpty)
    #expect(read("a\n1\n", schema("https://e.vn/x")).places.isEmpty)
    for path in ["javascript:alert(1)", "https://", "../x", "https://e.vn/ x"] {
      #expect(read("a\n1\n", schema(path)).diagnostics.map(\.code) == ["dataset.bad-address"])
    }
  }

  @Test("a table of 100,000 rows is read in good time")
  func speed() {
    let rows = (0..<100_000).map { "\($0),Sơn La,issued,01/05/2023,\"1.234,5\"\n" }.joined()
    let schema = """
      {title: T, primaryKey: n, fields: [{name: n, type: integer}, {name: tinh},
      {name: state, categories: [issued, none]}, {name: date, type: date},
      {name: v, type: number}]}
      """
    let clock = ContinuousClock()
    var result: Read?
    let time = clock.measure { result = read("n,tinh,state,date,v\n" + rows, schema) }
    #expect(result?.dataset?.rows.count == 100_000)
    #expect(result?.places == [])
    // A debug build on a busy machine; what is to be caught is time that grows faster than the table.
    #expect(time < .seconds(60))
  }
}
