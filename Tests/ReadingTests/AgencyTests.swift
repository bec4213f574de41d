import Diagnostics
import Foundation
import Model
import Reading
import TestSupport
import Testing
import VietnameseText

struct AgencyTests {
  private func read(_ yaml: String) -> (agencies: [Agency], problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    let agencies = DataReader.agencies(
      Array(yaml.utf8), file: "data/agencies.yml", diagnostics: &problems)
    return (agencies, problems)
  }

  @Test("an entry reads the same with English and with Vietnamese keys")
  func bothLanguages() throws {
    let (agencies, problems) = read(
      """
      - name: Phòng A huyện B
        short: [PA, A]
        aliases: Phòng A
        level: district
        province: C
        district: B
        parent: Ủy ban nhân dân huyện B
        successor: {name: Phòng D, date: 2025-07-01, basis: Nghị quyết 1}
        note: Ghi chú
      - ten: Phòng A huyện E
        viet-tat: [PA, A]
        ten-khac: Phòng A
        cap: huyen
        tinh: C
        huyen: E
        co-quan-chu-quan: Ủy ban nhân dân huyện B
        ke-thua: {ten: Phòng D, ngay: 01/7/2025, can-cu: Nghị quyết 1}
        ghi-chu: Ghi chú
      """)
    #expect(problems.isEmpty)
    #expect(agencies.map(\.name) == ["Phòng A huyện B", "Phòng A huyện E"])
    for agency in agencies {
      #expect(agency.writtenForms.dropFirst() == ["Phòng A", "PA", "A"])
      #expect(agency.level == .district)
      #expect(agency.province == "C")
      #expect(agency.parent == "Ủy ban nhân dân huyện B")
      #expect(agency.successor?.name == "Phòng D")
      #expect(agency.successor?.date?.iso == "2025-07-01")
      #expect(agency.successor?.basis == "Nghị quyết 1")
      #expect(agency.note == "Ghi chú")
    }
    #expect(agencies.map(\.district) == ["B", "E"])
    #expect(agencies.last?.position == .init(line: 10, column: 3))
  }

  @Test("a successor may be a name alone")
  func shortSuccessor() {
    let (agencies, problems) = read("- {name: Bộ A, successor: Bộ B}")
    #expect(problems.isEmpty)
    #expect(agencies.first?.successor == .init(name: "Bộ B"))
  }

  @Test("a written form stands for one agency of a place; the error names both places")
  func duplicates() throws {
    let (_, problems) = read(
      """
      - {name: Sở A tỉnh B, short: SA, province: B}
      - {name: Sở A tỉnh C, short: SA, province: C}
      - {name: Sở AA tỉnh B, short: SA, province: B}
      """)
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.code == "agencies.duplicate")
    #expect(problem.summary.english.contains("“SA”"))
    #expect(problem.location?.start?.line == 3)
    #expect(problem.notes.first?.location?.start?.line == 1)
  }

  @Test(
    "an entry that says too little, or says it wrongly, is an error",
    arguments: [
      ("- {short: BA}", "front-matter.missing-key", 0),
      ("- {name: \"\", short: BA}", "front-matter.missing-key", 0),
      ("- {name: Bộ A, level: vùng}", "front-matter.unknown-value", 1),
      ("- {name: Bộ A, succesor: Bộ B}", "front-matter.unknown-key", 1),
      ("- {name: Bộ A, successor: {date: 2025}}", "front-matter.missing-key", 1),
      ("name: Bộ A", "data.not-a-list", 0),
    ])
  func errors(yaml: String, code: String, kept: Int) {
    let (agencies, problems) = read(yaml)
    #expect(problems.map(\.code) == [code])
    #expect(agencies.count == kept)
  }
}

struct ShippedAgencyTests {
  private let agencies: [Agency]
  private let documents: [Document]
  private let problems: [Diagnostic]

  init() throws {
    var problems: [Diagnostic] = []
    agencies = try ShippedContent.agencies(&problems)
    documents = try ShippedContent.documents(&problems)
    self.problems = problems
  }

  @Test("the list of the site reads without diagnostics")
  func clean() { #expect(problems.isEmpty) }

  @Test("parents and successors are entries themselves")
  func closed() {
    let names = Set(agencies.map(\.name))
    for agency in agencies {
      for other in [agency.parent, agency.successor?.name].compactMap(\.self) {
        #expect(names.contains(other), "\(agency.name): \(other)")
      }
    }
  }

  @Test("every issuer of the site's documents is an agency of their place")
  func issuers() {
    for document in documents {
      for issuer in document.issuers {
        #expect(
          agencies(in: document).contains { $0.writtenForms.contains(issuer.name) },
          "\(issuer.name)")
      }
    }
  }

  @Test(
    "every heading of the duty sections names an agency",
    arguments: [
      ("chuong-trinh-phoi-hop-75-ctrph-ubnd-ubmttq-2017", "muc-iii-", 17),
      ("chuong-trinh-phoi-hop-02-ctph-mttq-sldtbxh-2023", "muc-iii-", 2),
      ("ke-hoach-237-kh-mttq-btt-2022", "muc-iii-1", 4),
      ("ke-hoach-kh-ubnd-tan-bien-2023", "muc-v-", 8),
    ])
  func duties(file: String, prefix: String, count: Int) throws {
    let document = try #require(documents.first { $0.path == "documents/\(file).md" })
    let duties = document.body.sections.filter { $0.isHeading && $0.anchor.hasPrefix(prefix) }
    #expect(duties.count == count)
    let forms = agencies(in: document).flatMap(\.writtenForms)
    for duty in duties {
      let title = String(decoding: document.body.text[duty.title], as: UTF8.self)
      // "các cơ quan, đơn vị có liên quan" means no agency in particular.
      #expect(title.contains("có liên quan") || forms.contains(where: title.contains), "\(title)")
    }
  }

  @Test("the issuers of known documents of listed places are agencies under their full names")
  func references() throws {
    var problems: [Diagnostic] = []
    let names = Set(agencies.map(\.name))
    for reference in try ShippedContent.references(&problems) where reference.province == nil {
      for issuer in reference.issuers { #expect(names.contains(issuer), "\(issuer)") }
    }
  }

  /// The agencies that a name without a place may mean in a document.
  private func agencies(in document: Document) -> [Agency] {
    agencies.filter {
      ($0.province == nil || $0.province == document.province)
        && ($0.district == nil || $0.district == document.district)
    }
  }
}

struct DataFormatTests {
  @Test("the manual has a row for every key of the data files")
  func manual() throws {
    let manual = try String(
      contentsOf: TestFiles.root.appending(path: "docs/data-format.md"), encoding: .utf8)
    for key in Schema<Reference>.reference.descriptions + Schema<Agency>.agency.descriptions {
      #expect(manual.contains("| `\(key.key)` | `\(key.alias)` |"), "\(key.key)")
    }
  }
}
