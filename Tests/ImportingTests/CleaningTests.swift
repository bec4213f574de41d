import Importing
import Model
import Testing

@Suite("Cleaning text")
struct CleaningTests {
  private let line = "Phòng đọc mở cửa cả tuần."

  @Test("a byte order mark is no text")
  func byteOrderMark() throws {
    let imported = try Imported([0xEF, 0xBB, 0xBF] + Array(plan(line).utf8))
    #expect(imported.document.number == "15")
    #expect(!imported.file.contains("\u{FEFF}"))
  }

  @Test("UTF-16 with a byte order mark is read, and said to be", arguments: [true, false])
  func utf16(isLittleEndian: Bool) throws {
    let units = [0xFEFF] + Array(plan(line).utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittleEndian ? pair.reversed() : pair
    }
    let imported = try Imported(bytes)
    #expect(imported.lines.last == line)
    #expect(imported.codes.contains("import.utf-16"))
  }

  @Test("line ends of Windows and old Macs do not change the result", arguments: ["\r\n", "\r"])
  func lineEnds(end: String) throws {
    let text = plan("I. MỤC ĐÍCH\n\n1. Mở phòng đọc.\n\nViệc này giao Sở Nội vụ")
    let converted = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: end)
    let (a, b) = try (Imported(text), Imported(converted))
    #expect(a.result.contents == b.result.contents)
    #expect(a.result.diagnostics == b.result.diagnostics, "the same line numbers")
  }

  @Test("decomposed letters become NFC")
  func decomposed() throws {
    let imported = try Imported("Pho\u{0300}ng đo\u{0323}c mơ\u{0309} cửa hôm nay.")
    #expect(
      imported.markdown.unicodeScalars.elementsEqual("Phòng đọc mở cửa hôm nay.".unicodeScalars))
  }

  @Test("bytes that are not UTF-8 are marked in the text and reported with their line")
  func invalid() throws {
    var bytes = Array(plan("Phòng ").utf8)
    bytes += [0xFF, 0xC3] + Array(" đọc.".utf8)
    let imported = try Imported(bytes)
    #expect(imported.lines.last?.hasPrefix("Phòng \u{FFFD}") == true)
    #expect(imported.codes(at: 11).contains("import.invalid-utf-8"))
  }

  @Test("NUL and other control characters are taken out and reported with their line")
  func control() throws {
    let imported = try Imported(plan("Phòng\u{0} đọc\u{7} mở."))
    #expect(imported.lines.last == "Phòng đọc mở.")
    #expect(imported.codes(at: 11) == ["import.control-characters"])
  }

  @Test("no-break spaces are spaces, soft hyphens and zero-width spaces nothing")
  func invisible() throws {
    let imported = try Imported(plan("Phòng\u{A0}đọc mở c\u{AD}ửa cả\u{200B} tuần."))
    #expect(imported.lines.last == line)
  }

  @Test("a form feed ends a line but is not counted as one")
  func formFeed() throws {
    let page = String(repeating: "Phòng đọc mở cửa. ", count: 40)
    let imported = try Imported(plan("\(page)\u{C}\n2\n\nSách do tỉnh cấp."))
    #expect(imported.lines.last == "Sách do tỉnh cấp.")
    #expect(!imported.lines.contains("2"))
    #expect(imported.codes(at: 12) == ["import.guess.page-number"])
  }
}
