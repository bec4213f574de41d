import Diagnostics
import Foundation
import Gazetteer
import Model
import Reading
import Testing
import VietnameseText

@testable import Linking

/// A table read from text, with its provinces.
private struct TestTable {
  var linked: LinkedDataset
  var diagnostics: [Diagnostic]

  var places: [String] {
    diagnostics.inSourceOrder().map { diagnostic in
      let start = diagnostic.location?.start
      return (start.map { "\($0.line):\($0.column) " } ?? "") + diagnostic.code
    }
  }
}

private func table(_ rows: String, _ schema: String) throws -> TestTable {
  var diagnostics: [Diagnostic] = []
  let dataset = try #require(
    DatasetReader.read(
      table: Array(rows.utf8), schema: Array(schema.utf8), name: "t", folder: "Content/",
      diagnostics: &diagnostics))
  let linked = Datasets.link(
    [dataset], gazetteer: .standard, contentFolder: "Content/", diagnostics: &diagnostics)
  return TestTable(linked: try #require(linked.first), diagnostics: diagnostics)
}

private let schema = """
  {title: T, asOf: 2023-10-27, primaryKey: tinh, fields: [
    {name: tinh}, {name: state, categories: [{value: issued, label: Đã ban hành}, other, none]},
    {name: date, type: date}, {name: ho, type: integer}, {name: ty-le, type: number},
    {name: mark, type: boolean}, {name: so, type: list}],
  foreignKeys: [{fields: tinh, reference: {resource: provinces}}],
  measures: [{name: households, aggregate: sum, field: ho}, {name: rate, aggregate: average,
    field: ty-le}, {name: share, aggregate: share, where: {state: [issued, other]}}],
  map: {place: tinh, state: state, date: date}}
  """

private let rows = """
  tinh,state,date,ho,ty-le,mark,so
  Sơn La,none,,1.200,"0,1",,
  Lai Châu,issued,10/05/2023,800,"0,2",x,a
  TP HCM,other,,352,,x,
  Đồng Tháp,other,13/12/2019,400,"0,4",x,a; b
  Bình Dương,issued,10/05/2023,,"0,5",x,b

  """

@Suite struct DatasetQueryTests {
  private let table: LinkedDataset

  init() throws {
    let read = try LinkingTests.table(rows, schema)
    #expect(read.places.isEmpty)
    table = read.linked
  }

  private func count(
    _ field: String, _ comparison: DatasetQuery.Condition.Comparison = .equal,
    _ values: String...
  ) throws -> Int {
    try table.rows(where: [.init(field: field, comparison: comparison, values: values)]).count
  }

  private func number(_ aggregate: DatasetQuery.Aggregate) throws -> Decimal? {
    try table.evaluate(DatasetQuery(aggregate: aggregate)).groups.first?.value
  }

  @Test("rows are counted by what their cells hold")
  func conditions() throws {
    #expect(try count("state", .equal, "issued") == 2)
    #expect(try count("state", .equal, "issued", "other") == 4)
    #expect(try count("state", .equal, "đã ban hành") == 2)
    #expect(try count("state", .unequal, "issued", "other") == 1)
    #expect(try count("ho", .greater, "400") == 2)
    #expect(try count("ho", .greaterOrEqual, "400") == 3)
    #expect(try count("ho", .less, "1.200") == 3)
    #expect(try count("ty-le", .lessOrEqual, "0,2") == 2)
    #expect(try count("mark", .equal, "true") == 4)
    #expect(try count("so", .equal, "b") == 2)
    #expect(try count("date", .isMissing) == 2)
    #expect(try count("date", .isPresent) == 3)
  }

  @Test("a month or year as a condition means all of its days")
  func periods() throws {
    #expect(try count("date", .equal, "2023") == 2)
    #expect(try count("date", .equal, "5/2023") == 2)
    #expect(try count("date", .less, "2023") == 1)
    #expect(try count("date", .lessOrEqual, "2023") == 3)
    #expect(try count("date", .greater, "2023") == 0)
    #expect(try count("date", .greaterOrEqual, "01/05/2023") == 2)
  }

  @Test("provinces are found under any of their names, and by region")
  func provinces() throws {
    #expect(try count("tinh", .equal, "Thành phố Hồ Chí Minh") == 1)
    #expect(try count("tinh.region", .equal, "Đông Nam Bộ") == 2)
    let answer = try table.evaluate(DatasetQuery(groups: ["tinh.region"]))
    #expect(
      answer.groups.map { $0.keys[0].label } == [
        "Trung du và miền núi phía Bắc", "Đông Nam Bộ", "Đồng bằng sông Cửu Long",
      ])
    #expect(answer.groups.map(\.value) == [2, 2, 1])
  }

  @Test("numbers are exact")
  func numbers() throws {
    #expect(try number(.count) == 5)
    #expect(try number(.sum("ho")) == 2752)
    #expect(try number(.sum("ty-le")) == Decimal(string: "1.2"))
    #expect(try number(.average("ty-le")) == Decimal(string: "0.3"))
    #expect(try number(.minimum("ho")) == 352)
    #expect(try number(.maximum("ho")) == 1200)
  }

  @Test("a share is of all rows of its group, a group with nothing among them")
  func shares() throws {
    let query = DatasetQuery(
      conditions: [.init(field: "state", values: ["issued"])], aggregate: .share,
      groups: ["tinh.region"])
    let groups = try table.evaluate(query).groups
    #expect(groups.map(\.value) == [50, 50, 0])
    #expect(groups.map(\.total) == [2, 2, 1])
    #expect(groups.map(\.rows.count) == [1, 1, 0])
  }

  @Test("groups stand in the order of their categories, or by value")
  func order() throws {
    var query = DatasetQuery(groups: ["state"])
    func labels() throws -> [String] { try table.evaluate(query).groups.map { $0.keys[0].label } }
    #expect(try labels() == ["Đã ban hành", "other", "none"])
    query.order = .ascending
    #expect(try labels() == ["none", "Đã ban hành", "other"])
    query.order = .descending
    #expect(try labels() == ["Đã ban hành", "other", "none"])
    query = DatasetQuery(groups: ["state", "date"])
    #expect(
      try table.evaluate(query).groups.map { $0.keys.map(\.label) } == [
        ["Đã ban hành", "10/5/2023"], ["other", "13/12/2019"], ["other", ""], ["none", ""],
      ])
  }

  @Test("rows are sorted, blank cells last either way")
  func sorting() throws {
    let all = Array(table.dataset.rows.indices)
    #expect(try table.sorted(all, by: "ho") == [2, 3, 1, 0, 4])
    #expect(try table.sorted(all, by: "ho", descending: true) == [0, 1, 3, 2, 4])
    #expect(try table.sorted(all, by: "tinh") == [4, 3, 1, 0, 2])
    #expect(try table.sorted(all, by: "date") == [3, 1, 4, 0, 2])
  }

  @Test("counts over a date rise step by step, undated rows apart")
  func steps() throws {
    let count = try table.cumulativeCount(
      over: "date", where: [.init(field: "state", values: ["issued", "other"])])
    #expect(count.steps.map(\.date.iso) == ["2019-12-13", "2023-05-10"])
    #expect(count.steps.map(\.count) == [1, 3])
    #expect(count.undated == 1)
  }

  @Test("a question for what the table does not have is answered with what was meant")
  func failures() {
    func failure(_ query: DatasetQuery) -> QueryFailure? {
      do throws(QueryFailure) {
        _ = try table.evaluate(query)
        return nil
      } catch {
        return error
      }
    }
    let column = failure(DatasetQuery(groups: ["stat"]))
    #expect(column?.part == "stat")
    #expect(column?.wayOut?.english == "did you mean “state”")
    let value = failure(DatasetQuery(conditions: [.init(field: "state", values: ["isued"])]))
    #expect(value?.wayOut?.english == "did you mean “issued”")
    let place = failure(DatasetQuery(conditions: [.init(field: "tinh", values: ["Sơn Tây"])]))
    #expect(place?.part == "Sơn Tây")
    #expect(failure(DatasetQuery(aggregate: .sum("state")))?.part == "state")
  }

  @Test("texts may ask for rows, states and measures")
  func inlineValues() {
    var diagnostics: [Diagnostic] = []
    let values = Datasets.inlineValues(
      of: [table], contentFolder: "Content/", diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    #expect(
      values.texts == [
        "t.total": "5", "t.issued": "2", "t.other": "2", "t.none": "1", "t.households": "2.752",
        "t.rate": "0,3", "t.share": "80%",
      ])
  }

  @Test("a measure that asks for what there is not is an error of the schema")
  func badMeasure() throws {
    let read = try LinkingTests.table(
      "a\n1\n", "{title: T, fields: [{name: a}],\nmeasures: [{name: m, where: {b: 1}}]}")
    var diagnostics: [Diagnostic] = []
    _ = Datasets.inlineValues(
      of: [read.linked], contentFolder: "Content/", diagnostics: &diagnostics)
    #expect(diagnostics.map(\.code) == ["dataset.bad-measure"])
    #expect(diagnostics.first?.location?.file == "Content/data/t.schema.json")
    #expect(diagnostics.first?.location?.start?.line == 2)
  }
}

@Suite struct DatasetLinkTests {
  private let schema = """
    {title: T, asOf: 2023-10-27, fields: [{name: tinh}],
    foreignKeys: [{fields: tinh, reference: {resource: provinces}, complete: true}]}
    """

  private func names(on date: String) throws -> [String] {
    Gazetteer.standard.units(on: try PartialDate(parsing: date)).map(\.name)
  }

  private func read(_ names: [String], on date: String = "2023-10-27") throws -> TestTable {
    try table(
      "tinh\n" + names.joined(separator: "\n") + "\n",
      schema.replacing("2023-10-27", with: date))
  }

  @Test("a table with every province once is whole")
  func complete() throws {
    #expect(try read(names(on: "2023-10-27")).places.isEmpty)
    #expect(try read(names(on: "2026-01-01"), on: "2026-01-01").places.isEmpty)
  }

  @Test("provinces that are missing are named")
  func missing() throws {
    let names = try names(on: "2023-10-27").filter { $0 != "Sơn La" && $0 != "Cà Mau" }
    let read = try read(names)
    #expect(read.places == ["dataset.missing-province"])
    #expect(read.diagnostics.first?.summary.english == "2 provinces are missing: Sơn La, Cà Mau")
  }

  @Test("a province that stands twice under two names is reported with the line of the first")
  func repeated() throws {
    let read = try read(names(on: "2023-10-27") + ["TP HCM", "Sơn La"])
    #expect(read.places == ["65:1 dataset.repeated-province", "66:1 dataset.repeated-province"])
  }

  @Test("a province that does not exist, or not on the table's day, is reported with a way out")
  func unknown() throws {
    let misspelt = try read(names(on: "2023-10-27").map { $0 == "Sơn La" ? "Sơn Laa" : $0 })
    #expect(misspelt.places.contains { $0.hasSuffix("place.unknown-province") })
    #expect(misspelt.diagnostics.contains { $0.wayOut?.english == "did you mean “Sơn La”" })
    let merged = try read(names(on: "2026-01-01") + ["Bình Dương"], on: "2026-01-01")
    #expect(merged.places == ["36:1 place.merged-province"])
    #expect(
      merged.diagnostics.first?.wayOut?.english
        == "write “TP Hồ Chí Minh”, or correct the date if an earlier time is meant")
  }

  @Test("values that another table does not have are reported")
  func foreignKeys() throws {
    var diagnostics: [Diagnostic] = []
    func dataset(_ name: String, _ rows: String, _ schema: String) -> Dataset? {
      DatasetReader.read(
        table: Array(rows.utf8), schema: Array(schema.utf8), name: name, folder: "Content/",
        diagnostics: &diagnostics)
    }
    let kinds = try #require(dataset("kinds", "id\na\nb\n", "{title: T, fields: [{name: id}]}"))
    func link(_ resource: String) throws -> [String] {
      let things = try #require(
        dataset(
          "things", "kind\na\n\nc\n",
          "{title: T, fields: [{name: kind}], foreignKeys: [{fields: kind, reference: "
            + "{resource: \(resource), fields: id}}]}"))
      diagnostics = []
      _ = Datasets.link(
        [things, kinds], gazetteer: .standard, contentFolder: "Content/",
        diagnostics: &diagnostics)
      return diagnostics.map { "\($0.location?.start?.line ?? 0) \($0.code)" }
    }
    #expect(try link("kinds") == ["4 dataset.dangling-key"])
    #expect(try link("kindss") == ["0 dataset.bad-reference"])
  }

  @Test("an identifier means the document of the row's province and year; others stay text")
  func documents() throws {
    let read = try table(
      """
      tinh,so,date
      Bình Dương,02/CTPH-MTTQ-SLĐTBXH,02/07/2023
      Bến Tre,02/CTPH-MTTQ-SLĐTBXH,22/06/2023
      Sơn La,9/KH-UBND; 237/KH-MTTQ-BTT,01/06/2022
      Lai Châu,237/KH-MTTQ-BTT,01/06/2022

      """,
      """
      {title: T, asOf: 2023-10-27, fields: [{name: tinh}, {name: so, type: list},
      {name: date, type: date}], foreignKeys: [
      {fields: tinh, reference: {resource: provinces}}, {fields: so, reference: {resource: documents}}]}
      """)
    var diagnostics: [Diagnostic] = []
    let documents = [
      ("binh-duong", "Bình Dương", "02", "CTPH-MTTQ-SLĐTBXH", "2023-07-02"),
      ("son-la", "Sơn La", "237", "KH-MTTQ-BTT", "2022-06-01"),
    ].compactMap {
      name, province, number, symbol, date in
      ContentReader.document(
        Array(
          """
          ---
          kind: ke-hoach
          number: "\(number)"
          symbol: "\(symbol)"
          date: \(date)
          province: \(province)
          issuers: [UBMTTQ tỉnh \(province)]
          subject: Thử
          ---
          """.utf8), path: "documents/\(name).md", file: "\(name).md", diagnostics: &diagnostics)
    }
    let site = Linker.link(
      SiteContent(
        documents: documents, datasets: [read.linked],
        settings: SiteSettings(title: "T", baseURL: "https://a.vn/", publisher: "P")),
      contentFolder: "Content/", diagnostics: &diagnostics)
    let found = try #require(site.datasets.first?.documents[1])
    let names = found.map {
      $0.map { document -> String in
        if case .held(let index)? = document { return site.documents[index].document.path }
        return "-"
      }
    }
    #expect(names[0] == ["documents/binh-duong.md"])
    #expect(names[1] == ["-"])
    #expect(names[2] == ["-", "documents/son-la.md"])
    #expect(names[3] == ["-"])
  }
}
