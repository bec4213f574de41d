import Foundation
import Importing
import Model
import TestSupport
import Testing

private let isMissing = TestFiles.shared("seeds") == nil
private let programmeBinhDuong = "000_baef3c5a83d50c38.txt"
private let planSonLa = "001_fa99e8a1cf2cad05.txt"
private let report = "002_3e761f724fd1898d.txt"
private let planTanBien = "003_d9d8b3bcbdb6d408.txt"
private let programmeThaiNguyen = "004_bee723a45090324d.txt"
private let seeds = [programmeBinhDuong, planSonLa, report, planTanBien, programmeThaiNguyen]

@Suite("The five sources", .disabled(if: isMissing, "the sources are not beside this checkout"))
struct SeedTests {
  @Test("each content file reads back without a word of complaint", arguments: seeds)
  func readsBack(seed: String) throws {
    #expect(try Imported(seed: seed).readingDiagnostics == [])
  }

  @Test("the line counts of each import add up", arguments: seeds)
  func countsAddUp(seed: String) throws {
    let text = try String(contentsOf: #require(TestFiles.shared("seeds/\(seed)")), encoding: .utf8)
    let statistics = try Imported(seed: seed).result.statistics
    let lines = text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }.count
    #expect(statistics.lines == lines)
    #expect(statistics.placed + statistics.leftOut + statistics.unplaced == lines)
  }

  @Test("importing twice gives the same bytes", arguments: seeds)
  func isDeterministic(seed: String) throws {
    #expect(try Imported(seed: seed).result.contents == Imported(seed: seed).result.contents)
  }
}

/// The text between header and signature, word by word.
@Suite("The words of the five sources", .disabled(if: isMissing, "the sources are not here"))
struct SeedWordTests {
  /// The words of some lines of a source, in order.
  private func words(_ seed: String, _ lines: [ClosedRange<Int>], without: Set<Int> = []) throws
    -> [String]
  {
    let text = try String(contentsOf: #require(TestFiles.shared("seeds/\(seed)")), encoding: .utf8)
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    let chosen = lines.flatMap(Array.init).filter { !without.contains($0) }
    return words(of: chosen.map { String(all[$0 - 1]) }.joined(separator: "\n"))
  }

  /// Runs of letters and digits; the marks of footnotes are none.
  private func words(of text: String) -> [String] {
    let marks = CharacterSet(charactersIn: "¹²³⁴⁵⁶⁷")
    let plain = text.replacing(/\[\^\d+\]:?/, with: " ")
      .components(separatedBy: marks).joined(separator: " ")
    return plain.components(separatedBy: CharacterSet.alphanumerics.inverted)
      .filter { !$0.isEmpty }
  }

  @Test("all words of the body are there, in their order")
  func inOrder() throws {
    let bodies = [
      (programmeBinhDuong, 21...134), (planSonLa, 13...109), (planTanBien, 11...315),
      (programmeThaiNguyen, 15...245),
    ]
    for (seed, lines) in bodies {
      let expected = try words(seed, [lines])
      #expect(try words(of: Imported(seed: seed).markdown) == expected, "\(seed)")
    }
  }

  @Test("all words of the report are there, its notes at the end")
  func reportWithNotes() throws {
    let notes: Set = [41, 43, 45, 61, 107, 133, 135]
    let repeatedHeaders: Set = [211, 241, 293, 323]
    let source = try words(report, [11...156, 174...337], without: notes.union(repeatedHeaders))
    let expected = try source + words(report, notes.sorted().map { $0...$0 })
    var mended: [String] = []
    for word in expected {
      if word == "BXH", mended.last == "LĐT" {
        mended[mended.count - 1] = "LĐTBXH"
      } else {
        mended.append(["LĐTĐBXH": "LĐTBXH", "SLĐTBHXH": "SLĐTBXH"][word] ?? word)
      }
    }
    #expect(try words(of: Imported(seed: report).markdown) == mended)
  }

  @Test("the legal bases are there word for word")
  func legalBases() throws {
    let bases = try Imported(seed: programmeBinhDuong).document.legalBases
    #expect(bases.count == 5)
    #expect(
      try words(of: bases.joined(separator: "\n")) == words(programmeBinhDuong, [11...19]))
  }
}

@Suite("The joint programme of Bình Dương", .disabled(if: isMissing, "the sources are not here"))
struct BinhDuongTests {
  @Test("header, issuers and both signature blocks")
  func fields() throws {
    let imported = try Imported(seed: programmeBinhDuong)
    let document = imported.document
    #expect(imported.result.fileName == "chuong-trinh-phoi-hop-02-ctph-mttq-sldtbxh-2023.md")
    #expect(document.kind == .jointProgramme)
    #expect(document.number == "02")
    #expect(document.symbol == "CTPH-MTTQ-SLĐTBXH")
    #expect(document.printedIdentifier == "02/CTPH-MTTQ- SLĐTBXH")
    #expect(imported.file.contains("\ndate: 2023-07-02\n"))
    #expect(document.place == "Bình Dương")
    #expect(document.province == "Bình Dương")
    #expect(document.period == .init(from: 2021, to: 2025))
    #expect(document.subject.hasPrefix("Thực hiện Chương trình mục tiêu quốc gia"))
    #expect(
      document.issuers.map(\.name) == [
        "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bình Dương",
        "Sở Lao động - Thương binh và Xã hội tỉnh Bình Dương",
      ])
    #expect(
      document.signers == [
        .init(
          authority: ["TM. SỞ LAO ĐỘNG", "THƯƠNG BINH VÀ XÃ HỘI TỈNH BD"], post: "PHÓ GIÁM ĐỐC",
          name: "Nguyễn Ngọc Hằng"),
        .init(
          authority: ["TM. BAN THƯỜNG TRỰC", "ỦY BAN MTTQ VIỆT NAM TỈNH BD"], post: "PHÓ CHỦ TỊCH",
          name: "Trần Thị Kim Lan"),
      ])
    #expect(document.recipients.count == 4)
    #expect(document.archive == "VT, TG-PT, HH")
    #expect(document.abbreviations.map(\.short) == ["Chương trình"])
  }

  @Test("a list item cut by a page break before a capital letter is joined, as a guess")
  func pageBreak() throws {
    let imported = try Imported(seed: programmeBinhDuong)
    #expect(imported.holds("hưởng lợi từ Chương trình, cùng nhau"))
    #expect(imported.codes(at: 53) == ["import.guess.joined"])
  }

  @Test("four headings in Roman numbers, the last over seven points")
  func outline() throws {
    let sections = try Imported(seed: programmeBinhDuong).document.body.sections
    #expect(
      sections.filter { $0.depth == 1 }.map(\.anchor) == ["muc-i", "muc-ii", "muc-iii", "muc-iv"])
    #expect(
      sections.filter { !$0.isHeading }.map(\.anchor) == (1...7).map { "muc-iv-\($0)" })
  }
}

@Suite("The plan of Sơn La", .disabled(if: isMissing, "the sources are not here"))
struct SonLaTests {
  @Test("header, issuer and a signer whose name is printed twice")
  func fields() throws {
    let imported = try Imported(seed: planSonLa)
    let document = imported.document
    #expect(imported.result.fileName == "ke-hoach-237-kh-mttq-btt-2022.md")
    #expect(document.kind == .plan)
    #expect(document.identifier == "237/KH-MTTQ-BTT")
    #expect(document.printedIdentifier == nil)
    #expect(imported.file.contains("\ndate: 2022-06-01\n"))
    #expect(document.period == nil, "2030 is an aim, not the plan's period")
    #expect(
      document.issuers.map(\.name) == ["Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Sơn La"])
    #expect(
      document.signers == [
        .init(authority: ["TM. BAN THƯỜNG TRỰC"], post: "PHÓ CHỦ TỊCH", name: "Giàng Thị Hương")
      ])
    #expect(imported.codes(at: 126) == ["import.repeated-name"])
    #expect(document.recipients.prefix(2).map(\.purpose) == ["B/c", "B/c"])
    #expect(document.archive == "VT, PT (Lý 01b)")
  }

  @Test("emphasis inside the text stays, the title loses it")
  func emphasis() throws {
    let imported = try Imported(seed: planSonLa)
    #expect(imported.holds("Quỹ “*Vì người nghèo*” tiếp tục"))
    #expect(!imported.document.subject.contains("*"))
  }

  @Test("the agencies' duties lie three levels deep")
  func outline() throws {
    let anchors = try Imported(seed: planSonLa).document.body.sections.map(\.anchor)
    #expect(anchors.contains("muc-ii-3-2"))
    #expect(anchors.contains("muc-iii-1-3"))
  }
}

@Suite("The national report", .disabled(if: isMissing, "the sources are not here"))
struct ReportTests {
  @Test("header, signer, recipients and attachments")
  func fields() throws {
    let imported = try Imported(seed: report)
    let document = imported.document
    #expect(imported.result.fileName == "bao-cao-150-bc-ldtbxh-2023.md")
    #expect(document.kind == .report)
    #expect(document.number == "150")
    #expect(document.symbol == "BC-LĐTBXH")
    #expect(document.printedIdentifier == "150 /BC-LĐTĐBXH")
    #expect(imported.file.contains("\ndate: 2023-10-27\n"))
    #expect(document.issuers.map(\.name) == ["Bộ Lao động - Thương binh và Xã hội"])
    #expect(document.province == nil, "a ministry belongs to no province")
    #expect(document.period == .init(from: 2023, to: 2023))
    #expect(
      document.signers == [
        .init(authority: ["KT. BỘ TRƯỞNG"], post: "THỨ TRƯỞNG", name: "Lê Văn Thanh")
      ])
    #expect(document.recipients[2] == .init(name: "Bộ trưởng", purpose: "để b/c"))
    #expect(document.attachments.map(\.isPresent) == [true, true])
    #expect(
      document.abbreviations.contains(
        .init(
          short: "CTMTQG GNBV", long: "Chương trình mục tiêu quốc gia giảm nghèo bền vững")))
  }

  @Test("the seven notes stand at their marks")
  func notes() throws {
    let imported = try Imported(seed: report)
    #expect(imported.document.body.footnotes.count == 7)
    let marks = [
      "ban hành của địa phương[^1]", "chưa ban hành Chương trình phối hợp[^2]",
      "chưa có báo cáo[^3]", "2.752 tỷ đồng[^4]", "Chương trình mục tiêu quốc gia[^5] với",
      "hội nghị[^6]", "hội thảo[^7]",
    ]
    for mark in marks { #expect(imported.holds(mark), "\(mark)") }
    let beginnings = [
      "Đồng Tháp (", "Gồm: Yên Bái, Sơn La", "Gồm: Lào Cai", "Số liệu theo văn bản",
      "Hội nghị trực tuyến", "Bộ Kế hoạch", "Các cơ quan chủ",
    ]
    for (index, beginning) in beginnings.enumerated() {
      #expect(imported.holds("\n[^\(index + 1)]: \(beginning)"))
    }
  }

  @Test("text cut by pages is whole again, also around notes")
  func pageBreaks() throws {
    let imported = try Imported(seed: report)
    #expect(imported.holds("theo Chương trình phối hợp đã ban hành của địa phương"))
    #expect(imported.holds("hơn 86.769 bài viết chuyên sâu"))
    #expect(imported.holds("ban hành Đề án số 09/ĐA-MTTW-BTT ngày 25/4/2023"))
    #expect(imported.holds("Chương trình phối hợp số 109/CTr-BLĐTBXH-MTTW."))
  }

  @Test("each appendix is one table of 63 rows, six regions and a total")
  func appendices() throws {
    let parts = try Imported(seed: report).markdown.components(separatedBy: "\n# Phụ lục ")
    try #require(parts.count == 3)
    for (part, marked) in zip(parts.dropFirst(), [53, 34]) {
      let rows = part.split(separator: "\n").filter { $0.hasPrefix("|") }
      let cells = rows.map { row in
        row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
      #expect(rows.count == 2 + 1 + 6 + 63)
      #expect(cells.allSatisfy { $0.count == 5 })
      #expect(cells.compactMap { Int($0[0]) } == Array(1...63))
      #expect(cells.count { Int($0[0]) != nil && $0[2] == "X" } == marked)
    }
  }

  @Test("Quảng Bình's cell keeps both identifiers and both dates")
  func twoInOneCell() throws {
    let row =
      "| 29 | Quảng Bình | X | 142/CTPH-UBND-MTTQ 245/KHPH-UBMT-SLĐTBXH | 22/07/2022 28/4/2023 |"
    #expect(try Imported(seed: report).lines.contains(row))
  }

  @Test("damaged identifiers are mended, with what is printed kept beside")
  func corrections() throws {
    let corrections = try Imported(seed: report).document.corrections
    let pairs = Dictionary(uniqueKeysWithValues: corrections.map { ($0.printed, $0.meant) })
    #expect(pairs["393/LĐTĐBXH-VPQGGN"] == "393/LĐTBXH-VPQGGN")
    #expect(pairs["109/CTr- BLĐTBXH-MTTW"] == "109/CTr-BLĐTBXH-MTTW")
    #expect(pairs["437/CTPH-LĐT BXH-MTTQ"] == "437/CTPH-LĐTBXH-MTTQ")
    #expect(pairs["27 / 10 /2023"] == "27/10/2023")
    #expect(corrections.allSatisfy { $0.reason != nil })
  }
}

@Suite("The draft of Tân Biên", .disabled(if: isMissing, "the sources are not here"))
struct TanBienTests {
  @Test("number, day and signer stay blank")
  func blanks() throws {
    let imported = try Imported(seed: planTanBien)
    let document = imported.document
    #expect(imported.result.fileName == "ke-hoach-kh-ubnd-tan-bien-2023.md")
    #expect(document.number == "")
    #expect(document.hasBlankNumber)
    #expect(document.symbol == "KH-UBND")
    #expect(imported.file.contains("\ndate: 2023-04\n"))
    #expect(document.status == .draft)
    #expect(
      document.signers == [.init(authority: ["KT. CHỦ TỊCH"], post: "PHÓ CHỦ TỊCH", name: "")])
    #expect(imported.codes.isSuperset(of: ["import.blank-number", "import.blank-signature"]))
  }

  @Test("district, province and the attachment that is announced but missing")
  func places() throws {
    let document = try Imported(seed: planTanBien).document
    #expect(document.issuers.map(\.name) == ["Ủy ban nhân dân huyện Tân Biên"])
    #expect(document.district == "Tân Biên")
    #expect(document.province == "Tây Ninh")
    #expect(
      document.attachments == [.init(title: "Đề cương báo cáo và các biểu mẫu", isPresent: false)])
  }

  @Test("a run-in title makes a point, a short line over text a heading")
  func outline() throws {
    let imported = try Imported(seed: planTanBien)
    #expect(imported.lines.contains { $0.hasPrefix("1. **Phạm vi:** ") })
    #expect(imported.lines.contains("### 2. Đối tượng"))
    #expect(imported.lines.contains("##### đ) Kinh phí"))
    #expect(imported.lines.contains { $0.hasPrefix("a) *Mục tiêu:* ") })
    #expect(imported.document.body.sections.contains { $0.anchor == "muc-iii-2-1-dd" })
  }

  @Test("“- +” is an item one level deeper")
  func damagedMarker() throws {
    let imported = try Imported(seed: planTanBien)
    #expect(imported.lines.contains("  - Ngân sách tỉnh: 363 triệu đồng."))
    #expect(imported.codes(at: 48) == ["import.guess.damaged-marker"])
  }
}

@Suite("The joint programme of Thái Nguyên", .disabled(if: isMissing, "the sources are not here"))
struct ThaiNguyenTests {
  @Test("header, issuers and both signature blocks")
  func fields() throws {
    let imported = try Imported(seed: programmeThaiNguyen)
    let document = imported.document
    #expect(imported.result.fileName == "chuong-trinh-phoi-hop-75-ctrph-ubnd-ubmttq-2017.md")
    #expect(document.identifier == "75/CTrPH/UBND-UBMTTQ")
    #expect(document.printedIdentifier == "75 /CTrPH/UBND-UBMTTQ")
    #expect(imported.file.contains("\ndate: 2017-06-16\n"))
    #expect(
      document.issuers.map(\.name) == [
        "UBND tỉnh Thái Nguyên", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thái Nguyên",
      ])
    #expect(
      document.signers == [
        .init(
          authority: ["TM. ỦY BAN MẶT TRẬN TỔ QUỐC"], post: "CHỦ TỊCH", name: "Nguyễn Đức Minh"),
        .init(authority: ["TM. ỦY BAN NHÂN DÂN"], post: "CHỦ TỊCH", name: "Vũ Hồng Bắc"),
      ])
    #expect(document.recipients.count == 13)
  }

  @Test("the line that belongs nowhere is kept in sight and reported")
  func unplaced() throws {
    let imported = try Imported(seed: programmeThaiNguyen)
    #expect(imported.document.unplaced == ["Wk"])
    #expect(imported.document.isUnpublished)
    #expect(imported.codes(at: 278) == ["import.unplaced"])
    #expect(imported.result.statistics.unplaced == 1)
  }

  @Test("thirteen agencies lie under the heading that runs into its text")
  func duties() throws {
    let imported = try Imported(seed: programmeThaiNguyen)
    let anchors = imported.document.body.sections.map(\.anchor)
    for number in 1...13 { #expect(anchors.contains("muc-iii-1-\(number)")) }
    #expect(imported.lines.contains("### 1. Ủy ban nhân dân tỉnh:"))
    #expect(imported.codes(at: 139).contains("import.guess.run-in-heading"))
  }

  @Test("“+” items lie in the “-” item over them")
  func nesting() throws {
    let lines = try Imported(seed: programmeThaiNguyen).lines
    let index = try #require(lines.firstIndex(of: "- Định kỳ giao ban, sơ kết"))
    #expect(lines[index + 1].hasPrefix("  - Ủy ban MTTQ cấp tỉnh"))
    #expect(lines[index + 3].hasPrefix("- Định kỳ 03 năm"))
  }
}
