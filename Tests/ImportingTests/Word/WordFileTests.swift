import Archiving
import Diagnostics
import Foundation
import Importing
import TestSupport
import Testing

@Suite("Word files of every sort", .enabled(if: MadeDocx.canRead, "needs .typesetting"))
struct WordFileTests {
  private func font(_ name: String) -> String {
    "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\"/>"
  }

  @Test("TCVN3 and VNI become Unicode by the fonts of runs, pairs that straddle runs too")
  func legacyFonts() throws {
    let body =
      p(r("UBND ", font(".VnTimeH")) + r("tØnh", font(".VnTimeH")))
      + p(
        r("T\u{AD}íng §oµn, ", font(".VnTime"))
          + "<w:r><w:rPr>\(font(".VnTime"))</w:rPr><w:t>t</w:t><w:softHyphen/><w:t> vÊn</w:t></w:r>"
      )
      + p(
        r("tyû le", font("VNI-Times") + "<w:b/>") + r("ä hoä ngheøo, ñöôøng xaù", font("VNI-Times"))
      )
      + p(r("Đã là Unicode: hộ nghèo.", font("Times New Roman")))
    let imported = try ImportedWord(planDocx(body))
    #expect(
      imported.lines.suffix(4) == [
        "UBND TỈNH", "Tướng Đoàn, tư vấn", "**tỷ lệ** hộ nghèo, đường xá",
        "Đã là Unicode: hộ nghèo.",
      ])
    #expect(imported.message("legacy-font") == "đã đổi chữ ở phông TCVN3, VNI sang Unicode")
  }

  @Test("every letter of TCVN3 and VNI is known")
  func allLetters() throws {
    let tcvn3 = "¡¢£¤¥¦§¨©ª«¬\u{AD}®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
    let vni =
      "aùaøaûaõaïaâaáaàaåaãaäaêaéaèaúaüaëeùeøeûeõeïeâeáeàeåeãeäíìæóòoùoøoûoõoïoâoáoàoåoãoäôôùôøôûôõôïuùuøuûuõuïööùöøöûöõöïyùyøyûyõîñ"
    let imported = try ImportedWord(
      planDocx(p(r(tcvn3, font(".VnTime"))) + p(r(vni, font("VNI-Times")))))
    let letters = "áàảãạâấầẩẫậăắằẳẵặéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ"
    #expect(imported.lines.last == letters)
    let first = imported.lines.dropLast().last ?? ""
    #expect(first.hasPrefix("ĂÂÊÔƠƯĐ"))
    #expect(Set(first.dropFirst(7)) == Set(letters))
  }

  @Test("text that reads like TCVN3 in a font that is none is told and left as it is")
  func legacyWithoutFont() throws {
    let imported = try ImportedWord(
      planDocx(p(r("Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp tù do"))))
    #expect(imported.codes.contains("import.legacy-without-font"))
    #expect(imported.contents.contains("Céng hßa"))
  }

  @Test("a file that cannot be read is one error with a way out")
  func refusals() throws {
    let good = try planDocx(p(r("Đọc sách."))).bytes
    var inflating = planDocx("")
    inflating.files = []
    inflating.body = String(repeating: " ", count: 60 << 20)
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let utf16 = { (text: String) in text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
    let cases: [([UInt8], String)] = [
      (ole + utf16("EncryptedPackage"), "import.password"),
      (Array(good.prefix(good.count / 2)), "import.damaged"),
      (try inflating.bytes, "import.too-large"),
      (ole + utf16("Workbook"), "import.sheet"),
      (Array("GIF89a\0\0\0".utf8), "import.unknown-form"),
      (Array("%PDF-1.7\nnothing".utf8), "import.damaged"),
    ]
    let reader = WordReader(python: MadeDocx.python)
    defer { reader.stop() }
    for (bytes, code) in cases {
      var failures = [Diagnostic]()
      let content = reader.read(bytes, file: "x.docx", diagnostics: &failures)
      #expect(content == nil)
      #expect(failures.map(\.code) == [code])
      #expect(failures.allSatisfy { $0.severity == .error && $0.wayOut != nil })
    }
    // The same process reads on.
    var failures = [Diagnostic]()
    #expect(reader.read(good, file: "x.docx", diagnostics: &failures) != nil)
  }

  @Test("an interpreter that is not there is an error that says what to run")
  func noPython() {
    var failures = [Diagnostic]()
    let content = WordReader(python: "/nonexistent/python").read(
      [], file: "x.docx", diagnostics: &failures)
    #expect(content == nil)
    #expect(failures.map(\.code) == ["import.no-reader"])
  }

  @Test("other names of the main part and Strict Open XML are read")
  func otherForms() throws {
    var docx = planDocx(p(r("Đọc sách.")))
    let usual = try ImportedWord(docx).lines
    docx.mainPart = "word/document2.xml"
    #expect(try ImportedWord(docx).lines == usual)
    let strict = try ZipArchive.bytes(of: [
      .init(name: "_rels/.rels", bytes: Array(Self.strictRelations.utf8)),
      .init(name: "[Content_Types].xml", bytes: Array("<Types/>".utf8)),
      .init(
        name: "word/document.xml",
        bytes: Array(
          "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>\(p(r("Đọc sách.")))</w:body></w:document>"
            .utf8)),
    ])
    #expect(try ImportedWord(strict).lines == ["Đọc sách."])
  }

  private static let strictRelations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    + "<Relationship Id=\"r\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
}
