import Diagnostics
import Foundation
import Model
import Reading
import TestSupport
import Testing
import VietnameseText

struct ReferenceTests {
  private func read(_ yaml: String) -> (references: [Reference], problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let references = DataReader.references(
      Array(yaml.utf8), file: "data/references.yml", diagnostics: &problems)
    return (references, problems)
  }

  @Test("an entry reads the same with English and with Vietnamese keys")
  func bothLanguages() throws {
    let (references, problems) = read(
      """
      - kind: nghi-dinh
        number: "05"
        symbol: 2022/NĐ-CP
        printed-identifier: 05/2022/NĐ- CP
        date: 2022-02-01
        issuers: [Chính phủ]
        province: Hà Giang
        title: Về một việc
        aliases: Nghị định 05
        address: https://example.gov.vn/van-ban?id=5
        status: replaced
        note: Ghi chú
        sources: Báo cáo 1
      - loai: Nghị định
        so: "06"
        ky-hieu: 2022/NĐ-CP
        so-ky-hieu-in: 06/2022/NĐ- CP
        ngay-ban-hanh: 01/02/2022
        co-quan-ban-hanh: Chính phủ
        tinh: Hà Giang
        trich-yeu: Về một việc
        ten-khac: Nghị định 06
        dia-chi: https://example.gov.vn/van-ban?id=6
        tinh-trang: bị thay thế
        ghi-chu: Ghi chú
        nguon-tin: Báo cáo 1
      """)
    #expect(problems.isEmpty)
    try #require(references.count == 2)
    #expect(references.map(\.identifier) == ["05/2022/NĐ-CP", "06/2022/NĐ-CP"])
    for reference in references {
      #expect(reference.kind == .decree)
      #expect(reference.printedIdentifier?.hasSuffix("NĐ- CP") == true)
      #expect(reference.date?.iso == "2022-02-01")
      #expect(reference.issuers == ["Chính phủ"])
      #expect(reference.province == "Hà Giang")
      #expect(reference.title == "Về một việc")
      #expect(reference.aliases.count == 1)
      #expect(reference.address?.hasPrefix("https://example.gov.vn/") == true)
      #expect(reference.status == .replaced)
      #expect(reference.note == "Ghi chú")
      #expect(reference.sources == ["Báo cáo 1"])
    }
    #expect(references[1].position == .init(line: 14, column: 3))
    #expect(references[1].positions["symbol"] == .init(line: 16, column: 12))
  }

  @Test("the Party's identifiers keep their hyphen; a document may be known by its name only")
  func identifiers() {
    let (references, problems) = read(
      """
      - {kind: chi-thi, number: "05", symbol: "-CT/TW"}
      - {kind: luat, title: Luật Đầu tư công}
      """)
    #expect(problems.isEmpty)
    #expect(references.map(\.identifier) == ["05-CT/TW", nil])
  }

  @Test("an unknown key is an error with the key that was meant")
  func unknownKey() throws {
    let (references, problems) = read("- {kind: luat, title: Luật A, isuers: Quốc hội}")
    #expect(references.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.code == "front-matter.unknown-key")
    #expect(problem.location?.start == .init(line: 1, column: 33))
    #expect(problem.wayOut?.english.contains("issuers") == true)
  }

  @Test("one identifier of one issuer in one year is an error that names both places")
  func duplicates() throws {
    let (_, problems) = read(
      """
      - {kind: ke-hoach, number: "1", symbol: KH-UBND, date: 2023-01-05, issuers: Tỉnh A}
      - {kind: ke-hoach, number: "1", symbol: KH-UBND, date: 2023-02-06, issuers: [Tỉnh B, Tỉnh A]}
      """)
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.code == "references.duplicate")
    #expect(problem.location?.start?.line == 2)
    #expect(problem.notes.first?.location?.start?.line == 1)
  }

  @Test("one identifier may belong to two provinces, and to one issuer in two years")
  func distinct() {
    let (references, problems) = read(
      """
      - {kind: ke-hoach, number: "1", symbol: KH-UBND, date: 2023-01-05, issuers: Tỉnh A}
      - {kind: ke-hoach, number: "1", symbol: KH-UBND, date: 2023-01-05, issuers: Tỉnh B}
      - {kind: ke-hoach, number: "1", symbol: KH-UBND, date: 2022-01-05, issuers: Tỉnh A}
      - {kind: ke-hoach, number: "1", symbol: KH-UBND, date: 2023-01-05, province: Hà Giang}
      """)
    #expect(problems.isEmpty)
    #expect(references.count == 4)
  }

  @Test(
    "an entry that says too little, or says it wrongly, is an error",
    arguments: [
      ("- {kind: luat, date: 2020-01-01}", "references.no-name", 0),
      ("- {kind: luat, number: \"5\"}", "references.half-identifier", 0),
      ("- {kind: luat, number: \"5\", title: Luật A}", "references.half-identifier", 1),
      ("- {title: Luật A}", "front-matter.missing-key", 1),
      ("- {kind: luat, title: Luật A, date: 31/2/2020}", "front-matter.bad-date", 1),
      ("- {kind: luat, title: Luật A, address: vbpl.vn}", "references.bad-address", 1),
      ("- {kind: luat, title: Luật A, address: \"javascript:x\"}", "references.bad-address", 1),
      ("- Luật A", "front-matter.wrong-type", 0),
      ("kind: luat", "data.not-a-list", 0),
    ])
  func errors(yaml: String, code: String, kept: Int) {
    let (references, problems) = read(yaml)
    #expect(problems.contains { $0.code == code && $0.severity == .error })
    #expect(references.count == kept)
  }

  @Test("an empty file is an empty list", arguments: ["", "# chưa có\n", "[]"])
  func empty(yaml: String) {
    let (references, problems) = read(yaml)
    #expect(references.isEmpty)
    #expect(problems.isEmpty)
  }

  @Test("a file above 8 MB and one nested too deep are refused")
  func limits() {
    #expect(
      read(String(repeating: "#", count: (8 << 20) + 1)).problems.map(\.code) == ["file.too-large"])
    #expect(read(String(repeating: "[", count: 20)).problems.map(\.code) == ["yaml.too-deep"])
  }
}

struct ShippedReferenceTests {
  private let references: [Reference]
  private let problems: [Diagnostic]
  private let documents: [Document]

  init() throws {
    var problems: [Diagnostic] = []
    references = try ShippedContent.references(&problems)
    documents = try ShippedContent.documents(&problems)
    self.problems = problems
  }

  @Test("the list of the site reads without diagnostics")
  func clean() { #expect(problems.isEmpty) }

  @Test("identifier, issuer or place, and year tell all known documents apart")
  func unique() {
    struct Key: Hashable {
      var name: String
      var place: String
      var year: Int?
    }
    var seen: Set<Key> = []
    for reference in references {
      let name = reference.identifier ?? reference.title ?? ""
      for place in reference.issuers + [reference.province ?? ""] {
        let key = Key(name: name, place: place, year: reference.date?.year)
        #expect(seen.insert(key).inserted, "\(name)")
      }
    }
  }

  @Test("no document is both held and listed as not held")
  func disjoint() {
    for document in documents {
      #expect(
        !references.contains {
          $0.identifier == document.identifier && $0.province == document.province
        })
    }
  }

  @Test("every document that the front matter names is listed or held")
  func relations() {
    let known = Set((references.map(\.identifier) + documents.map(\.identifier)).compactMap(\.self))
    for relation in documents.flatMap(\.relations) {
      #expect(known.contains(relation.identifier), "\(relation.identifier)")
    }
  }

  @Test(
    "every identifier of the report's appendices is listed for its province, or held",
    .enabled(if: TestFiles.shared("seeds/002_3e761f724fd1898d.txt") != nil))
  func appendices() throws {
    let seed = try String(
      contentsOf: #require(TestFiles.shared("seeds/002_3e761f724fd1898d.txt")), encoding: .utf8)
    var listed: Set<[String]> = []
    for reference in references {
      for identifier in [reference.identifier, reference.printedIdentifier] {
        listed.insert([identifier ?? "", reference.province ?? ""])
      }
    }
    for document in documents {
      listed.insert([document.identifier ?? "", document.province ?? ""])
    }
    var count = 0
    for row in seed.split(separator: "\n") {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 5, Int(cells[0]) != nil, !cells[3].isEmpty else { continue }
      // A space divides two identifiers, or is damage within one.
      let words = cells[3].split(separator: " ")
      for identifier in words.allSatisfy({ $0.contains("/") }) ? words : [cells[3]] {
        count += 1
        #expect(listed.contains([String(identifier), String(cells[1])]), "\(row)")
      }
    }
    #expect(count == 53 + 35)
  }
}

/// The content that the project ships.
enum ShippedContent {
  static func references(_ problems: inout [Diagnostic]) throws -> [Reference] {
    let file = "data/references.yml"
    return DataReader.references(try bytes(file), file: file, diagnostics: &problems)
  }

  static func agencies(_ problems: inout [Diagnostic]) throws -> [Agency] {
    let file = "data/agencies.yml"
    return DataReader.agencies(try bytes(file), file: file, diagnostics: &problems)
  }

  static func documents(_ problems: inout [Diagnostic]) throws -> [Document] {
    let folder = TestFiles.root.appending(path: "Content/documents")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().compactMap {
      let path = "documents/\($0)"
      return ContentReader.document(
        try bytes(path), path: path, file: path, diagnostics: &problems)
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: TestFiles.root.appending(path: "Content/\(path)")))
  }
}
