import Diagnostics
import Foundation
import Importing
import TestSupport
import Testing

@Suite("Documents of other kinds")
struct WholeDocumentTests {
  @Test(
    "a decree, a letter, a Party directive and a decision with what it promulgates",
    arguments: ["decree", "letter", "directive", "decision"])
  func golden(name: String) throws {
    let source = try Data(contentsOf: TestFiles.fixture("importing/\(name).txt"))
    let imported = try Imported(Array(source), file: "\(name).txt")
    #expect(!imported.readingDiagnostics.hasErrors)
    #expect(imported.result.statistics.unplaced == 0)
    #expect(!imported.codes.contains("import.word-lost"))
    #expect(try differenceFromGolden(imported.file, "importing/\(name).md") == nil)
    let report = ImportReport.text(
      source: "\(name).txt", result: imported.result, language: .vietnamese)
    #expect(try differenceFromGolden(report, "importing/\(name).report.txt") == nil)
  }
}

@Suite("The report for staff")
struct ReportTextTests {
  private func report(_ language: MessageLanguage) throws -> String {
    let imported = try Imported(plan("Sách¹ mới vào mọi\n\n- 7 -\n\nbuổi."), file: "a/b.txt")
    return ImportReport.text(source: "a/b.txt", result: imported.result, language: language)
  }

  @Test("it counts the lines and names each with what was done, in both languages")
  func content() throws {
    let (vi, en) = try (report(.vietnamese), report(.english))
    #expect(vi.hasPrefix("a/b.txt → ke-hoach-15-kh-ubnd-2024.md\n"))
    #expect(vi.contains("\n8 dòng có chữ: 7 đã xếp chỗ, 1 bỏ ra, 0 chưa xếp được; "))
    #expect(en.contains("\n8 lines of text: 7 placed, 1 left out, 0 not placed; "))
    #expect(vi.contains("\n  dòng 11: dấu chú thích 1 không có chú thích nào ứng với nó\n    → "))
    #expect(vi.contains("\n  dòng 13: coi “- 7 -” đứng riêng một dòng là số trang nên bỏ\n"))
    #expect(
      en.contains(
        "\n  line 13: took “- 7 -” on a line of its own for a page number and left it out\n"))
  }
}

@Suite("Names of content files")
struct FileNameTests {
  private func name(_ header: String, source: String = "tệp gốc.txt") -> String {
    importText(Array("\(header)\n\nI. MỤC ĐÍCH\n\nĐọc.".utf8), file: source).fileName
  }

  @Test("kind, number, symbol and year; the year only once")
  func complete() {
    #expect(
      name("Số: 07/BC-UBND\nSơn La, ngày 04 tháng 5 năm 2024\nBÁO CÁO\nViệc đọc")
        == "bao-cao-07-bc-ubnd-2024.md")
    #expect(
      name("Số: 62/2022/NĐ-CP\nHà Nội, ngày 12 tháng 9 năm 2022\nNGHỊ ĐỊNH\nViệc đọc")
        == "nghi-dinh-62-2022-nd-cp.md")
  }

  @Test("without a number the place tells it from others; without a header, the source's name")
  func incomplete() {
    #expect(
      name("Số: /KH-UBND\nTân Biên, ngày tháng 4 năm 2023\nKẾ HOẠCH\nViệc đọc")
        == "ke-hoach-kh-ubnd-tan-bien-2023.md")
    #expect(name("") == "van-ban-tep-goc.md")
    #expect(name("", source: "../x/…") == "van-ban.md")
  }

  @Test("two results of one name, and a name that is taken, are errors with a way out")
  func collisions() {
    let result = importText(Array(plan("Sách.").utf8), file: "a.txt")
    let other = importText(Array("Sách.".utf8), file: "c.txt")
    let both = nameCollisions([("a.txt", result), ("b.txt", result), ("c.txt", other)]) { _ in false
    }
    #expect(both.map(\.location?.file) == ["b.txt"])
    #expect(both.first?.severity == .error)
    #expect(both.first?.summary.vietnamese.contains("a.txt") == true)
    let taken = nameCollisions([("a.txt", result), ("c.txt", other)]) { $0 == result.fileName }
    #expect(taken.map(\.location?.file) == ["a.txt"])
    #expect(taken.first?.wayOut != nil)
  }
}

@Suite("Input that is no document")
struct HostileTests {
  /// Pseudo-random bytes that are the same on every machine.
  private func noise(_ count: Int, seed: UInt64) -> [UInt8] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }

  /// The lines add up, and nothing but what the import itself reports is lost.
  private func check(_ bytes: [UInt8]) {
    let result = importText(bytes, file: "x.txt")
    let statistics = result.statistics
    #expect(statistics.placed + statistics.leftOut + statistics.unplaced == statistics.lines)
    let lost = result.diagnostics.filter { $0.code == "import.word-lost" }
    #expect(lost.map { "\($0.location?.start?.line ?? 0): \($0.summary.english)" } == [])
    #expect(result.contents.starts(with: "---\n".utf8))
  }

  @Test("random bytes", arguments: 1...6)
  func randomBytes(seed: UInt64) {
    check(noise(4000, seed: seed))
  }

  @Test("random lines of the signs that mean something", arguments: 1...24)
  func randomSigns(seed: UInt64) {
    let pieces = [
      "\n", "\n", "\n\n", "- ", "+ ", "1. ", "I. ", "a) ", "Điều 5", "Số: /", "¹", "²", "*", "**",
      "\t",
      "(", ")", "Căn cứ ", "Nơi nhận:", "TM. ỦY BAN", "CHỦ TỊCH", "KẾ HOẠCH", "Phụ lục I",
      "(Kèm theo ",
      "|", "#", "12/KH- UBND", ", ngày", " tháng ", "năm 2024", "Sơn La", ".", ":", ";", "đ",
      "Lưu: ",
      "12", "[1]", "\\", "QUY CHẾ", "V/v ", "ABC", "–",
    ]
    let text = noise(400, seed: seed &* 977).map { pieces[Int($0) % pieces.count] }.joined()
    check(Array(text.utf8))
  }

  @Test("nothing, blanks, a single letter")
  func tiny() {
    for text in ["", " ", "\n\n", "a", "-", "*", "¹", "¹ x", "\t", "|", "Số:", ", ngày"] {
      check(Array(text.utf8))
    }
    #expect(importText([], file: "x.txt").statistics.lines == 0)
  }

  @Test("a long line, ten thousand levels, ten thousand notes, cells, brackets and signatures")
  func large() {
    let inputs = [
      String(repeating: "Đọc sách mỗi ngày ", count: 20_000),
      String(repeating: "- ", count: 10_000) + "x",
      (0..<10_000).map { String(repeating: " ", count: $0 % 100) + "- sách" }.joined(
        separator: "\n"),
      (0..<10_000).map { "¹ ghi chú \($0)" }.joined(separator: "\n\n"),
      String(repeating: "a¹ ", count: 10_000),
      String(repeating: "x\t", count: 10_000) + "\n" + String(repeating: "a\tb\n", count: 2_000),
      String(repeating: "(", count: 10_000) + String(repeating: "ABC (ABC) ", count: 2_000),
      String(repeating: "TM. A\nCHỦ TỊCH\n", count: 3_000),
      String(repeating: "Phụ lục I\nTÊN\n(Kèm theo X)\n", count: 2_000),
      String(repeating: "1/AB- CD ", count: 5_000),
      String(repeating: "*a **b ***c ", count: 5_000),
    ]
    for input in inputs { check(Array(input.utf8)) }
  }
}
