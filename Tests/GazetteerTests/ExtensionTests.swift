import Diagnostics
import Gazetteer
import Testing
import VietnameseText

private func day(_ text: String) throws -> PartialDate { try PartialDate(parsing: text) }

/// A gazetteer with the rows of a table: a header and lines, cells divided by tabs.
private func extended(
  _ table: String, from gazetteer: Gazetteer = .standard
) -> (gazetteer: Gazetteer, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let lines = table.split(separator: "\n").map {
    $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
  let rows = lines.enumerated().dropFirst().map { number, line in
    let cells = zip(lines[0], line).enumerated().compactMap { index, cell in
      UnitColumn(header: cell.0).map {
        ($0, UnitRow.Cell(text: cell.1, location: location(number + 1, index + 1)))
      }
    }
    return UnitRow(
      cells: Dictionary(cells) { first, _ in first }, location: location(number + 1, 1))
  }
  let result = gazetteer.extended(by: rows, diagnostics: &diagnostics)
  return (result, diagnostics)
}

private func location(_ line: Int, _ column: Int) -> Diagnostics.SourceLocation {
  Diagnostics.SourceLocation(file: "places.csv", line: line, column: column)
}

@Suite("Units that a site adds or corrects")
struct ExtensionTests {
  @Test("the table that the program brings has no fault")
  func standard() throws {
    #expect(Gazetteer.standard.units.count == 63 + 1 + 23)
    let (_, diagnostics) = extended("slug\tfirst day")
    #expect(diagnostics.isEmpty)
  }

  @Test("a further name and a change of kind are added to what is known of a unit")
  func corrections() throws {
    let (gazetteer, diagnostics) = extended(
      """
      slug\ttu-ngay\tthay-doi\tten-khac
      hung-yen\t01/7/2025\t2027-01-01 loai=thành phố (1/2026/QH16)\tPhố Hiến; Hưng Yên mới
      bac-ninh\t2025-07-01\t2028-01-01 vung=Vùng thử\t
      """)
    #expect(diagnostics.isEmpty)
    #expect(gazetteer.units.count == Gazetteer.standard.units.count)
    let unit = try #require(gazetteer.unit(named: "pho hien", on: day("2026")))
    #expect(unit.fullName(on: try day("2026-12-31")) == "tỉnh Hưng Yên")
    #expect(unit.fullName(on: try day("2027-01-01")) == "thành phố Hưng Yên")
    #expect(unit.resolution(on: try day("2027-01-01")) == "1/2026/QH16")
    let other = try #require(gazetteer.unit(named: "Bắc Ninh"))
    #expect(other.kind(on: try day("2026-09-20")) == .city)
    #expect(other.region(on: try day("2028")) == "Vùng thử")
  }

  @Test("a merger makes a new unit with the borders of its parts")
  func merger() throws {
    let (gazetteer, diagnostics) = extended(
      """
      name\tslug\tcode\tregion\tkind\tfirst day\tlast day\tsuccessor\tresolution
      \tlai-chau\t\t\t\t2008-08-01\t2027-12-31\tdien-bien\t
      \tdien-bien\t\t\t\t2008-08-01\t2027-12-31\tdien-bien\t
      Điện Biên\t\t11\tTrung du và miền núi phía Bắc\tTỈNH\t2028-01-01\t\t\t9/2027/QH16
      """)
    #expect(diagnostics.isEmpty)
    let date = try day("2028-01-01")
    #expect(gazetteer.units(on: date).count == 33)
    let unit = try #require(gazetteer.unit(slug: "dien-bien", on: date))
    #expect(gazetteer.predecessors(of: unit).map(\.slug).sorted() == ["dien-bien", "lai-chau"])
    #expect(
      gazetteer.neighbours(of: unit, on: date).map(\.name).sortedAlphabetically { $0 }
        == ["Lào Cai", "Sơn La"])
    #expect(throws: PlaceProblem.self) { try gazetteer.resolve("Lai Châu", on: date) }
  }

  @Test("a hyphen empties a cell")
  func emptied() throws {
    let (gazetteer, diagnostics) = extended(
      """
      slug\tfirst day\tresolution
      hue\t2025-01-01\t-
      """)
    #expect(diagnostics.isEmpty)
    #expect(gazetteer.unit(named: "Huế")?.resolution(on: try day("2025-01-01")) == nil)
  }

  @Test(
    "a row that is wrong changes nothing and is named by its place",
    arguments: [
      ("slug\tfirst day\tkind", "hue\t2025-01-01\thuyện", "place.unknown-kind", 3),
      ("slug\tfirst day", "hue\t2025-02-31", "place.bad-day", 2),
      ("slug\tfirst day", "hue\t2025", "place.bad-day", 2),
      ("slug\tfirst day", "hue\t", "place.missing-cell", 1),
      ("slug\tfirst day", "hue\t2024-01-01", "place.missing-cell", 1),
      ("slug\tfirst day", "Huế\t2025-01-01", "place.bad-slug", 1),
      ("slug\tfirst day\tlast day", "hue\t2025-01-01\t2024-01-01", "place.last-before-first", 3),
      ("slug\tfirst day\tchanges", "hue\t2025-01-01\tkind=tỉnh", "place.bad-change", 3),
      ("slug\tfirst day\tchanges", "hue\t2025-01-01\t2026-01-01 ten=B", "place.bad-change", 3),
      ("slug\tfirst day\tchanges", "hue\t2025-01-01\t2024-01-01 loai=tỉnh", "place.bad-change", 3),
    ])
  func refused(header: String, row: String, code: String, column: Int) {
    let (gazetteer, diagnostics) = extended("\(header)\n\(row)")
    #expect(diagnostics.contains { $0.code == code && $0.location == location(2, column) })
    #expect(diagnostics.allSatisfy { $0.wayOut != nil })
    #expect(gazetteer.units == Gazetteer.standard.units)
  }

  @Test(
    "units that do not go together are errors",
    arguments: [
      ("successor", "dien-bienn", "place.unknown-successor", "có phải là “dien-bien”"),
      ("successor", "dien-bien", "place.unknown-successor", "thêm một dòng cho dien-bien"),
      ("resolution", "1/2026", "place.no-successor", "ghi ke-thua"),
    ])
  func inconsistent(column: String, cell: String, code: String, wayOut: String) throws {
    let (_, diagnostics) = extended(
      "slug\tfirst day\tlast day\t\(column)\nlai-chau\t2008-08-01\t2027-12-31\t\(cell)")
    let diagnostic = try #require(diagnostics.first { $0.code == code })
    #expect(diagnostic.wayOut?.vietnamese.hasPrefix(wayOut) == true)
  }

  @Test("a successor needs a last day")
  func successorWithoutEnd() {
    let (_, diagnostics) = extended("slug\tfirst day\tsuccessor\nlai-chau\t2008-08-01\tson-la")
    #expect(diagnostics.map(\.code) == ["place.successor-without-end"])
  }

  @Test("the same unit twice, a second one of its time, its code and its name are errors")
  func repeated() {
    let header = "name\tslug\tfirst day\tcode\tregion\tkind\tother names"
    let region = "Đồng bằng sông Hồng"
    let (_, diagnostics) = extended(
      """
      \(header)
      \thue\t2025-01-01\t\t\t\t
      \thue\t2025-01-01\t\t\t\t
      Hà Nội\tha-noi\t2020-01-01\t99\t\(region)\ttỉnh\t
      Tỉnh thử\ttinh-thu\t2020-01-01\t01\t\(region)\ttỉnh\tSơn La
      """)
    #expect(
      diagnostics.map(\.code).sorted() == [
        "place.ambiguous-name", "place.overlap", "place.repeated-code", "place.repeated-unit",
      ])
    #expect(
      diagnostics.first { $0.code == "place.repeated-unit" }?.notes.first?.location?.start?.line
        == 2)
  }

  @Test("a region that is nearly another is noticed")
  func region() {
    let (_, diagnostics) = extended("slug\tfirst day\tregion\nhue\t2025-01-01\tBắc Trung Bô")
    #expect(diagnostics.map(\.code) == ["place.new-region"])
    #expect(diagnostics.first?.wayOut?.vietnamese == "có phải là “Bắc Trung Bộ”")
  }
}

@Suite("What a cell of a table means")
struct ResolutionTests {
  private let gazetteer = Gazetteer.standard

  @Test(
    "a unit is meant by name, slug or code, with or without accents",
    arguments: [
      ("Sơn La", "son-la"), ("son-la", "son-la"), ("14", "son-la"), ("SON LA", "son-la"),
      ("tỉnh Sơn La", "son-la"), ("1", "ha-noi"), ("01", "ha-noi"), ("TP HCM", "tp-ho-chi-minh"),
      ("15", "yen-bai"),
    ])
  func found(text: String, slug: String) throws {
    #expect(try gazetteer.resolve(text, on: day("2023-10-27")).slug == slug)
  }

  @Test("a code means the unit of its day")
  func code() throws {
    #expect(try gazetteer.resolve("15", on: day("2025-07-01")).slug == "lao-cai")
  }

  @Test(
    "a unit of another time says what became of it",
    arguments: [
      (
        "Hà Giang", "2025-07-01", "place.merged-province",
        "Hà Giang đã sáp nhập vào tỉnh Tuyên Quang từ 01/7/2025"
      ),
      (
        "Thừa Thiên Huế", "2025-03-01", "place.merged-province",
        "Thừa Thiên Huế đã thành thành phố Huế từ 01/01/2025"
      ),
      (
        "Sơn La", "2001-01-01", "place.later-province",
        "Sơn La chỉ có từ 01/8/2008, sau 01/01/2001"
      ),
      ("Sơn Laa", "2023", "place.unknown-province", "không có tỉnh, thành phố “Sơn Laa” vào 2023"),
    ])
  func problems(text: String, date: String, code: String, summary: String) throws {
    let problem = try #require(throws: PlaceProblem.self) {
      try gazetteer.resolve(text, on: day(date))
    }
    #expect(problem.code.rawValue == code)
    #expect(problem.summary.vietnamese == summary)
    #expect(problem.wayOut != nil)
  }
}
