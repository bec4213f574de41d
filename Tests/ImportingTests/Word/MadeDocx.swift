import Archiving
import Diagnostics
import Foundation
import Importing
import TestSupport

/// A Word file made of XML, for tests.
struct MadeDocx {
  var body: String
  var styles = ""
  var numbering = ""
  var footnotes = ""
  var endnotes = ""
  var comments = ""
  /// Further relations of the main part.
  var relations = ""
  var files: [(name: String, bytes: [UInt8])] = []
  var mainPart = "word/document.xml"

  init(_ body: String) { self.body = body }

  static let python = TestFiles.root.appending(path: ".typesetting/venv/bin/python").path
  static let canRead = FileManager.default.isExecutableFile(atPath: python)
  static let namespaces =
    [
      "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
      "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
      "v": "urn:schemas-microsoft-com:vml",
    ].sorted { $0.key < $1.key }.map { "xmlns:\($0.key)=\"\($0.value)\"" }.joined(separator: " ")

  var bytes: [UInt8] {
    get throws {
      let parts = [
        ("styles", styles), ("numbering", numbering), ("footnotes", footnotes),
        ("endnotes", endnotes), ("comments", comments),
      ].filter { !$0.1.isEmpty }
      let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
      let links = parts.map { name, _ in
        "<Relationship Id=\"\(name)\" Type=\"\(kind)\(name)\" Target=\"\(name).xml\"/>"
      }.joined()
      var contents = [
        Self.content(
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        Self.content(
          "_rels/.rels",
          Self.relationships(
            "<Relationship Id=\"m\" Type=\"\(kind)officeDocument\" Target=\"\(mainPart)\"/>")),
        Self.content(mainPart, Self.part("document", "<w:body>\(body)</w:body>")),
        Self.content("word/_rels/document.xml.rels", Self.relationships(links + relations)),
      ]
      contents += parts.map { Self.content("word/\($0.0).xml", Self.part($0.0, $0.1)) }
      contents += files.map { ZipArchive.Content(name: $0.name, bytes: $0.bytes) }
      return try ZipArchive.bytes(of: contents)
    }
  }

  private static func relationships(_ links: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + links + "</Relationships>"
  }

  private static func part(_ name: String, _ content: String) -> String {
    "<w:\(name) \(namespaces)>\(content)</w:\(name)>"
  }

  private static func content(_ name: String, _ xml: String) -> ZipArchive.Content {
    ZipArchive.Content(
      name: name, bytes: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(xml)".utf8))
  }
}

/// A Word file taken through the import.
struct ImportedWord {
  let result: ImportResult?
  let diagnostics: [Diagnostic]

  init(_ docx: MadeDocx) throws { try self.init(docx.bytes) }

  init(_ bytes: [UInt8], file: String = "van-ban.docx") throws {
    let reader = WordReader(python: MadeDocx.python)
    defer { reader.stop() }
    var failures: [Diagnostic] = []
    let content = reader.read(bytes, file: file, diagnostics: &failures)
    result = content.map { importDocument($0.source, file: file, diagnostics: $0.diagnostics) }
    diagnostics = failures + (result?.diagnostics ?? [])
  }

  var contents: String { String(decoding: result?.contents ?? [], as: UTF8.self) }

  /// The lines of the body.
  var lines: [String] {
    guard let end = contents.range(of: "\n---\n") else { return [] }
    return contents[end.upperBound...].split(separator: "\n").map(String.init)
  }

  var codes: [String] { diagnostics.map(\.code) }

  func message(_ code: String) -> String? {
    diagnostics.first { $0.code == "import.\(code)" }?.summary[.vietnamese]
  }
}

/// A run; `properties` is what stands in w:rPr.
func r(_ text: String, _ properties: String = "") -> String {
  "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

/// A paragraph of runs; `properties` is what stands in w:pPr.
func p(_ runs: String, _ properties: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
}

/// A paragraph that counts in a list.
func item(_ text: String, _ level: Int, list: Int = 1) -> String {
  p(r(text), "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
}

/// A level of a list.
func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
  "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
    + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
}

func cell(_ text: String, _ properties: String = "") -> String {
  let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { p(r(String($0))) }.joined()
  return "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraphs)</w:tc>"
}

func table(_ rows: [[String]], lines: Bool) -> String {
  let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
  let borders = sides.map { "<w:\($0) w:val=\"\(lines ? "single" : "nil")\"/>" }.joined()
  return "<w:tbl><w:tblPr><w:tblBorders>\(borders)</w:tblBorders></w:tblPr>"
    + rows.map { "<w:tr>\($0.joined())</w:tr>" }.joined() + "</w:tbl>"
}

/// A plan with a header in a table without lines, a text and an ending in another.
func planDocx(_ text: String) -> MadeDocx {
  MadeDocx(
    table(
      [
        [
          cell("ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n-------"),
          cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-----------"),
        ],
        [cell("Số: 15/KH-UBND"), cell("Sơn La, ngày 04 tháng 5 năm 2024")],
      ], lines: false)
      + p(r("KẾ HOẠCH", "<w:b/>")) + p(r("Mở phòng đọc sách ở các bản", "<w:b/>"))
      + p(r("Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;", "<w:i/>"))
      + p(r("Ủy ban nhân dân tỉnh ban hành Kế hoạch mở phòng đọc sách như sau:")) + text
      + table(
        [
          [
            cell("Nơi nhận:\n- Như trên;\n- Lưu: VT."),
            cell("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nLò Văn Tư"),
          ]
        ], lines: false) + p(""))
}
