import Archiving
import Diagnostics
import Foundation
import Importing
import Reading
import TestSupport
import Testing

/// A workbook made of XML, for tests.
struct MadeWorkbook {
  /// Cells as XML: ``n(_:)``, ``t(_:)`` and others give one at a place.
  var rows: [[String]]
  var more = ""
  var columns = ""
  var hiddenRows: Set<Int> = []
  var hiddenSheet = false

  static func n(_ number: String, _ style: Int = 0) -> String {
    "s=\"\(style)\"><v>\(number)</v></c>"
  }
  static func t(_ text: String) -> String {
    text.isEmpty ? "/>" : "t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  var bytes: [UInt8] {
    get throws {
      let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
      let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      let relations = { (links: String) in
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(links)</Relationships>"
      }
      let data = rows.enumerated().map { row, cells in
        let hidden = hiddenRows.contains(row + 1) ? " hidden=\"1\"" : ""
        let content = cells.enumerated().map { column, cell in
          "<c r=\"\(Unicode.Scalar(UInt8(65 + column)))\(row + 1)\" \(cell)"
        }.joined()
        return "<row r=\"\(row + 1)\"\(hidden)>\(content)</row>"
      }.joined()
      let sheet =
        "<worksheet xmlns=\"\(main)\">\(columns)<sheetData>\(data)</sheetData>\(more)</worksheet>"
      let second =
        hiddenSheet ? "<sheet name=\"An\" sheetId=\"2\" state=\"hidden\" r:id=\"r1\"/>" : ""
      let files = [
        (
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
        ),
        (
          "_rels/.rels",
          relations(
            "<Relationship Id=\"m\" Type=\"\(kind)/officeDocument\" Target=\"xl/workbook.xml\"/>")
        ),
        (
          "xl/workbook.xml",
          "<workbook xmlns=\"\(main)\" xmlns:r=\"\(kind)\"><sheets><sheet name=\"Bieu\" sheetId=\"1\" r:id=\"r1\"/>\(second)</sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          relations(
            "<Relationship Id=\"r1\" Type=\"\(kind)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
              + "<Relationship Id=\"r2\" Type=\"\(kind)/styles\" Target=\"styles.xml\"/>")
        ),
        (
          "xl/styles.xml",
          "<styleSheet xmlns=\"\(main)\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
        ), ("xl/worksheets/sheet1.xml", sheet),
      ]
      return try ZipArchive.bytes(
        of: files.map { .init(name: $0.0, bytes: Array($0.1.utf8)) })
    }
  }
}

private func imported(
  _ bytes: [UInt8], _ file: String = "kinh-phi.xlsx"
) -> (table: TableImport?, diagnostics: [Diagnostic]) {
  var importer = TableImporter(python: MadeDocx.python, file: file)
  let table = importer.run(bytes)
  return (table, importer.diagnostics)
}

@Suite("Import of tables", .enabled(if: MadeDocx.canRead, "needs .typesetting"))
struct TableImportTests {
  typealias Book = MadeWorkbook

  private static let header = ["STT", "Tỉnh", "Mã", "Kinh phí (triệu đồng)", "Tỷ lệ", "Ngày giao"]

  private func book(_ rows: [[String]]) -> Book {
    Book(
      rows: [[Book.t("BIỂU KINH PHÍ NĂM 2024")], [Book.t("Kèm theo Kế hoạch 15")], []]
        + [Self.header.map(Book.t)] + rows)
  }

  @Test("title rows, column numbers, sums and signatures are no data; types are found")
  func wholeSheet() throws {
    let made = book([
      (1...6).map { Book.t("(\($0))") },
      [
        Book.n("1"), Book.t("Sơn La"), Book.t("014"), Book.n("800"), Book.n("0.0979", 1),
        Book.n("45292", 2),
      ],
      [
        Book.n("2"), Book.t("Hòa Bình"), Book.t("017"), Book.n("600.5"), Book.n("0.1", 1),
        Book.n("45293", 2),
      ],
      [Book.t("Tổng cộng"), Book.t(""), Book.t(""), Book.n("1400.5")], [],
      [Book.t("Người lập biểu"), Book.t(""), Book.t("Giám đốc")],
    ])
    let (table, diagnostics) = imported(try made.bytes)
    let result = try #require(table, "\(diagnostics)")
    #expect(
      String(decoding: result.csv, as: UTF8.self) == """
        stt,tinh,ma,kinh-phi-trieu-dong,ty-le,ngay-giao
        1,Sơn La,014,800,"9,79",2024-01-01
        2,Hòa Bình,017,"600,5",10,2024-01-02

        """)
    #expect(
      diagnostics.map(\.code) == [
        "import.table.column-numbers", "import.table.total-row", "import.table.below",
      ])
    #expect(diagnostics[1].summary[.vietnamese].contains("Tổng cộng | 1400,5"))
    let schema = String(decoding: result.schema, as: UTF8.self)
    #expect(schema.contains("\"title\": \"BIỂU KINH PHÍ NĂM 2024\""))
    #expect(schema.contains("\"type\": \"number\", \"unit\": \"triệu đồng\""))
    #expect(schema.contains("\"unit\": \"%\""))
    #expect(schema.contains("\"fields\": [\"tinh\"], \"reference\": { \"resource\": \"provinces\""))
    var problems: [Diagnostic] = []
    let dataset = DatasetReader.read(
      table: result.csv, schema: result.schema, name: "kinh-phi", folder: "data/",
      diagnostics: &problems)
    #expect(dataset != nil)
    #expect(problems.filter { $0.severity == .error }.isEmpty, "\(problems)")
  }

  @Test("formulas without a value and errors are refused, with their cells")
  func formulas() throws {
    let made = book([
      [Book.n("1"), Book.t("Sơn La"), Book.t("014"), "><f>A1+1</f></c>", "t=\"e\"><v>#N/A</v></c>"]
    ])
    let (table, diagnostics) = imported(try made.bytes)
    #expect(table == nil)
    #expect(diagnostics.map(\.code) == ["import.table.formula", "import.table.error-value"])
    #expect(diagnostics[0].summary[.vietnamese].contains("ô D5"))
    #expect(diagnostics[1].summary[.vietnamese].contains("E5"))
    let computed = book([
      [Book.n("1"), Book.t("Sơn La"), Book.t("014"), "><f>A1+1</f><v>7</v></c>"],
      [Book.n("2"), Book.t("Hòa Bình"), Book.t("017"), Book.n("8")],
    ])
    #expect(imported(try computed.bytes).table?.rowCount == 2)
  }

  @Test("what spreadsheets do to numbers is told with the cells")
  func doubts() throws {
    let made = Book(rows: [
      ["Họ tên", "Điện thoại", "Số tiền", "Ngày", "Số tài khoản", "Tuổi"].map(Book.t),
      [
        Book.t("Lò A"), Book.n("912345678"), Book.t("1.250,5"), Book.n("45292"), Book.t("1,02E+14"),
        Book.t("ba"),
      ],
      [
        Book.t("Hà B"), Book.t("0912345679"), Book.n("30"), Book.n("45293"),
        Book.n("1234567890123456"), Book.n("5"),
      ],
    ])
    let (table, diagnostics) = imported(try made.bytes)
    let result = try #require(table, "\(diagnostics)")
    let told = Dictionary(grouping: diagnostics, by: \.code).mapValues {
      $0.map { $0.summary[.vietnamese] }.joined()
    }
    #expect(told["import.table.lost-zeros"]?.contains("B2") == true)
    #expect(told["import.table.number-as-text"]?.contains("C2") == true)
    #expect(told["import.table.date-serial"]?.contains("D2, D3") == true)
    #expect(told["import.table.exponent"]?.contains("E2") == true)
    #expect(told["import.table.long-number"]?.contains("E3") == true)
    #expect(told["import.table.mixed"]?.contains("F2") == true)
    #expect(told["import.table.private"]?.contains("Họ tên") == true)
    #expect(told["import.table.private"]?.contains("Số tài khoản") == true)
    #expect(
      String(decoding: result.csv, as: UTF8.self).contains(
        "Hà B,0912345679,30,2024-01-02,1234567890123456,5"))
    #expect(String(decoding: result.csv, as: UTF8.self).contains("\"1250,5\",2024-01-01"))
    #expect(String(decoding: result.schema, as: UTF8.self).contains("Riêng tư"))
  }

  @Test("hidden rows, columns and sheets stay out and are told; header rows are joined")
  func hidden() throws {
    var made = Book(
      rows: [
        [Book.t("TT"), Book.t("Bản"), Book.t("Sách"), Book.t(""), Book.t("Ghi")],
        [Book.t(""), Book.t(""), Book.t("Cũ"), Book.t("Mới"), Book.t("")],
        [Book.n("1"), Book.t("Nà Tòng"), Book.n("3"), Book.n("4"), Book.t("kín")],
        [Book.n("2"), Book.t("Pom Khốc"), Book.n("5"), Book.n("6"), Book.t("kín")],
      ], hiddenRows: [4], hiddenSheet: true)
    made.columns = "<cols><col min=\"5\" max=\"5\" hidden=\"1\"/></cols>"
    made.more =
      "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"C1:D1\"/></mergeCells>"
    let (table, diagnostics) = imported(try made.bytes)
    #expect(
      table.map { String(decoding: $0.csv, as: UTF8.self) }
        == "tt,ban,sach-cu,sach-moi\n1,Nà Tòng,3,4\n")
    #expect(
      diagnostics.map(\.code) == [
        "import.table.hidden-sheets", "import.table.hidden-rows", "import.table.hidden-columns",
      ])
  }

  @Test("CSV files of every divider, with title rows and a line that names the divider")
  func csv() throws {
    for divider in [",", ";", "\t"] {
      let text = [
        "Biểu 1", "", "TT;Bản;Số hộ", "1;Nà Tòng;1.250", "2;Pom Khốc;8", "Tổng số;;1.258",
      ]
      .joined(separator: "\n").replacing(";", with: divider)
      let (table, diagnostics) = imported(Array("\u{FEFF}\(text)".utf8), "a.csv")
      #expect(
        table.map { String(decoding: $0.csv, as: UTF8.self) }
          == "tt,ban,so-ho\n1,Nà Tòng,1250\n2,Pom Khốc,8\n")
      #expect(diagnostics.map(\.code) == ["import.table.total-row"])
    }
    let named = imported(Array("sep=;\na;b\n1,5;x y\n2;z\n".utf8), "a.csv").table
    #expect(named.map { String(decoding: $0.csv, as: UTF8.self) } == "a,b\n\"1,5\",x y\n2,z\n")
  }

  @Test(
    "rows that name groups go, names with blanks and totals of a kind stay, dashes are no value")
  func groups() throws {
    let made = Book(rows: [
      [Book.t("Biểu 2")],
      [Book.t(""), Book.t("TT"), Book.t("Chỉ tiêu"), Book.t("Số")],
      [Book.t(""), Book.t("I"), Book.t("Vùng núi")],
      [Book.t(""), Book.n("1"), Book.t("Tổng số hộ"), Book.n("5")],
      [Book.t(""), Book.n("2"), Book.t("Hộ nghèo"), Book.t("-")],
      [Book.t(""), Book.t(""), Book.t("Hộ khác")],
    ])
    let (table, diagnostics) = imported(try made.bytes)
    let result = try #require(table, "\(diagnostics)")
    #expect(
      String(decoding: result.csv, as: UTF8.self)
        == "tt,chi-tieu,so\n1,Tổng số hộ,5\n2,Hộ nghèo,-\n,Hộ khác,\n")
    #expect(diagnostics.map(\.code) == ["import.table.group-row"])
    #expect(String(decoding: result.schema, as: UTF8.self).contains("\"missingValues\": [\"-\"]"))
  }

  @Test("what is no table is one error")
  func refusals() throws {
    let docx = try planDocx("").bytes
    #expect(imported(docx).diagnostics.map(\.code) == ["import.table.document"])
    #expect(imported([0x50, 0x4B, 3, 4, 0, 0]).diagnostics.map(\.code) == ["import.table.damaged"])
    #expect(imported([0x61, 0xFF, 0x0A]).diagnostics.map(\.code) == ["import.table.encoding"])
    #expect(
      imported(Array("1,2\n3,4\n".utf8)).diagnostics.map(\.code) == ["import.table.no-header"])
  }
}
