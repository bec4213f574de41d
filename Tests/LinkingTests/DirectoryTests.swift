import Diagnostics
import Model
import Reading
import Testing
import VietnameseText

@testable import Linking

@Suite("Which document a mention means does not depend on the order of files")
struct DirectoryTests {
  private static let bodies = [
    ("a", "Theo Quyết định số 90/QĐ-TTg."),
    ("b", "Theo Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ."),
    ("c", "Theo Quyết định số 90/QĐ-TTg ngày 05/02/2019 của Bộ trưởng Bộ Y tế."),
  ]
  private static let orders = [
    [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0],
  ]
  private static let days = ["2023-05-01", "2023-04-01", "2023-03-01"]

  @Test(
    "An undated mention of one of two is ambiguous, and both have pages",
    arguments: orders, orders)
  func threeFiles(order: [Int], days: [Int]) {
    let site = TestSite(
      order.map { file in
        (Self.bodies[file].0, "date: \(Self.days[days[file]])", Self.bodies[file].1)
      })
    let pages = ["quyet-dinh-so-90-qd-ttg-2019", "quyet-dinh-so-90-qd-ttg-2022"]
    #expect(site.site.references.map(\.slug) == pages)
    #expect(
      site.site.references.map(\.reference.issuers)
        == [["Bộ trưởng Bộ Y tế"], ["Thủ tướng Chính phủ"]])
    #expect(site.citations(of: "a") == ["Quyết định số 90/QĐ-TTg > -"])
    #expect(site.citations(of: "b").first?.hasSuffix("> \(pages[1])") == true)
    #expect(site.citations(of: "c").first?.hasSuffix("> \(pages[0])") == true)
    let ambiguous = site.diagnostics.filter { $0.code == "citation.ambiguous" }
    #expect(
      ambiguous.map { $0.notes.map(\.message.vietnamese) } == [
        [
          "Quyết định số 90/QĐ-TTg ngày 05/02/2019, Bộ trưởng Bộ Y tế (dan-chieu/\(pages[0]).html)",
          "Quyết định số 90/QĐ-TTg ngày 18/01/2022, Thủ tướng Chính phủ "
            + "(dan-chieu/\(pages[1]).html)",
        ]
      ])
  }

  @Test(
    "Issuer, place, kind or an earlier mention decides between documents that only texts tell of",
    arguments: [
      ("Theo Quyết định số 90/QĐ-TTg của Bộ trưởng Bộ Y tế.", "", "quyet-dinh-so-90-qd-ttg-2019"),
      ("Theo Quyết định số 90/QĐ-TTg ngày 18/01/2022.", "", "quyet-dinh-so-90-qd-ttg-2022"),
      (
        "Bộ trưởng Bộ Y tế đã ký và ban hành, Quyết định số 90/QĐ-TTg nêu rõ.", "",
        "quyet-dinh-so-90-qd-ttg-2019"
      ),
      (
        "Quyết định số 90/QĐ-TTg ngày 05/02/2019 đã hết hạn.\n\nQuyết định số 90/QĐ-TTg hay.", "",
        "quyet-dinh-so-90-qd-ttg-2019"
      ),
      ("Ở Lai Châu có Kế hoạch số 7/KH-UBND.", "", "ke-hoach-so-7-kh-ubnd-2021"),
      ("Có Kế hoạch số 7/KH-UBND.", "province: Lai Châu", "ke-hoach-so-7-kh-ubnd-2021"),
      ("Có Báo cáo số 8/MTTQ-BTT.", "", "bao-cao-so-8-mttq-btt-2020"),
    ])
  func decided(body: String, keys: String, slug: String) {
    let site = TestSite(
      [
        ("a", keys, body),
        ("d", "", "Kế hoạch số 7/KH-UBND ngày 02/3/2021 của UBND tỉnh Lai Châu."),
        ("e", "", "Kế hoạch số 7/KH-UBND ngày 09/8/2022 của UBND tỉnh Sơn La."),
        ("f", "", "Báo cáo số 8/MTTQ-BTT ngày 03/4/2020."),
        ("g", "", "Công văn số 8/MTTQ-BTT ngày 19/7/2021."),
      ] + Self.bodies.dropFirst().map { ($0.0, "", $0.1) })
    #expect(site.citations(of: "a").last?.hasSuffix("> \(slug)") == true)
    #expect(!site.codes.contains("citation.ambiguous"))
  }

  @Test("One day is one document, unless its issuers are of different places")
  func sameDay() {
    func pages(_ first: String, _ second: String) -> Int {
      TestSite([
        ("a", "", "Kế hoạch số 7/KH-UBND ngày 02/3/2021 của \(first)."),
        ("b", "", "Kế hoạch số 7/KH-UBND ngày 02/3/2021 của \(second)."),
        ("c", "", "Kế hoạch số 7/KH-UBND ngày 02/3/2021."),
      ]).site.references.count
    }
    #expect(pages("UBND tỉnh Lai Châu", "UBND tỉnh Sơn La") == 2)
    #expect(pages("UBND huyện Mộc Châu", "UBND huyện Thuận Châu") == 2)
    #expect(pages("UBND tỉnh Lai Châu", "Chủ tịch UBND tỉnh Lai Châu") == 1)
    #expect(pages("Bộ Nội vụ", "Bộ trưởng Bộ Nội vụ") == 1)
  }

  @Test("What a document is said to be is what most texts say, then what is longest")
  func mostSaid() {
    func issuers(_ said: [String]) -> [String] {
      let site = TestSite(
        said.enumerated().map { index, issuer in
          ("d\(index)", "", "Quyết định số 5/QĐ-BNV ngày 02/3/2021 của \(issuer).")
        })
      return site.site.references.flatMap(\.reference.issuers)
    }
    #expect(issuers(["Bộ Nội vụ", "Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ"]) == ["Bộ Nội vụ"])
    #expect(issuers(["Bộ Nội vụ", "Bộ trưởng Bộ Nội vụ"]) == ["Bộ trưởng Bộ Nội vụ"])
    #expect(issuers(["Bộ trưởng Bộ Nội vụ", "Bộ Nội vụ"]) == ["Bộ trưởng Bộ Nội vụ"])
  }

  @Test("Less said belongs to the one document that it fits")
  func lessSaid() {
    let site = TestSite([
      ("a", "relations: [{type: can-cu, document: 5/QĐ-BNV, date: 2021}]"),
      ("b", "relations: [{type: can-cu, document: 5/QĐ-BNV, date: 2021-03-02}]"),
      ("c", "relations: [{type: can-cu, document: 5/QĐ-BNV, date: 2020-06}]"),
      ("d", "relations: [{type: can-cu, document: 5/QĐ-BNV}]"),
    ])
    #expect(site.site.references.map { $0.reference.date?.iso } == ["2020-06", "2021-03-02"])
    let known = site.site.references.map { CitedDocument.known($0.id) }
    #expect(
      ["a", "b", "c", "d"].map { site[$0]?.relations.first?.target }
        == [known[1], known[1], known[0], nil])
    #expect(site.codes == ["relation.ambiguous"])
  }

  // MARK: Any content

  /// A file that bears or cites one identifier.
  private struct File {
    var name: String
    var identifier: Int
    var keys: String
    var body: String
  }

  private static let identifiers = [
    ("Quyết định", "90/QĐ-TTg", ["Thủ tướng Chính phủ", "Bộ trưởng Bộ Y tế"]),
    ("Kế hoạch", "12/KH-UBND", ["UBND tỉnh Sơn La", "UBND tỉnh Lai Châu", "UBND"]),
    ("Báo cáo", "180/BC-SYT", ["Sở Y tế tỉnh Bến Tre", "Sở Y tế Bến Tre", "Bộ Y tế"]),
  ]

  private static func files(_ random: inout Chance) -> [File] {
    (0..<14).map { index in
      let which = Int(random.next() % 3)
      let (kind, identifier, issuers) = identifiers[which]
      let day = ["18/01/2022", "05/02/2019", "28/01/2022", "18/01/2021"][Int(random.next() % 4)]
      let issuer = issuers[Int(random.next() % UInt64(issuers.count))]
      let province = ["", "province: Sơn La\n", "province: Lai Châu\n"][Int(random.next() % 3)]
      if random.next() % 6 == 0 {
        let parts = identifier.split(separator: "/")
        let date = day.split(separator: "/").reversed().joined(separator: "-")
        return File(
          name: "d\(index)", identifier: which,
          keys: "\(province)number: \"\(parts[0])\"\nsymbol: \(parts[1])\ndate: \(date)\n"
            + "issuers: [\(issuer)]", body: "")
      }
      let said = [
        "", " ngày \(day)", " ngày \(day) của \(issuer)", " của \(issuer)",
      ][Int(random.next() % 4)]
      return File(
        name: "d\(index)", identifier: which,
        keys: "\(province)date: 2023-0\(1 + random.next() % 9)-01",
        body: "Theo \(kind) số \(identifier)\(said).")
    }
  }

  private static func site(_ files: [File]) -> TestSite {
    TestSite(files.map { ($0.name, $0.keys, $0.body) })
  }

  @Test("Shuffled and parted content leads each mention to the same document", arguments: 1...60)
  func anyOrder(seed: UInt64) {
    var random = Chance(state: seed)
    let files = Self.files(&random)
    let whole = Self.site(files)
    let shuffled = Self.site(files.shuffled(using: &random))
    #expect(whole.site.references.map(\.slug) == shuffled.site.references.map(\.slug))
    #expect(
      whole.site.references.map(\.reference.issuers)
        == shuffled.site.references.map(\.reference.issuers))
    #expect(whole.codes.sorted() == shuffled.codes.sorted())
    for file in files {
      #expect(whole.citations(of: file.name) == shuffled.citations(of: file.name))
    }
    for identifier in Self.identifiers.indices {
      // Files that neither cite nor bear it come and go, and citing files have other days.
      var part = files.filter { $0.identifier == identifier || random.next() % 2 == 0 }
      for index in part.indices where !part[index].body.isEmpty {
        part[index].keys = part[index].keys.replacing("date: 2023-0", with: "date: 2024-0")
      }
      let parted = Self.site(part.shuffled(using: &random))
      for file in files where file.identifier == identifier {
        #expect(parted.citations(of: file.name) == whole.citations(of: file.name))
      }
    }
  }

  @Test("Two documents of one identifier are two pages, whoever cites them", arguments: 1...20)
  func pages(seed: UInt64) {
    var random = Chance(state: seed &* 77)
    let site = Self.site(Self.files(&random))
    let slugs = site.site.references.map(\.slug)
    #expect(Set(slugs).count == slugs.count)
    let days = site.site.references.map { "\($0.name) \($0.reference.date?.iso ?? "") " }
    let issuers = site.site.references.map { $0.reference.issuers.joined() }
    #expect(Set(zip(days, issuers).map { $0 + $1 }).count == slugs.count)
  }
}

/// Numbers that look random and are the same each time.
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
