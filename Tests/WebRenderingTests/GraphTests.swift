import Foundation
import Linking
import Model
import Templating
import TestSupport
import Testing
import VietnameseText

@testable import WebRendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Diagrams, the citation graph and its data")
struct GraphTests {
  /// Two documents that stand in relation, with references that are declared, stated, and both.
  private static let files = [
    "a.md": """
    ---
    kind: ke-hoach
    number: "07"
    symbol: KH-UBND
    date: 2023-02-05
    issuers: [Ủy ban nhân dân tỉnh Sơn La]
    subject: Kế hoạch thử
    legal-bases: ["Căn cứ Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ"]
    relations:
      - {type: thuc-hien, document: 01/CTr-BTN, date: 2023-01-03, issuer: Bộ Thử nghiệm}
      - {type: can-cu, document: 90/QĐ-TTg, date: 2022-01-18}
      - {type: thay-the, document: 5/KH-UBND, date: 2022-01-03}
      - {type: lien-quan, document: 6/KH-UBND, date: 2022-01-03}
    ---
    Mở đầu.

    ## I. MỤC ĐÍCH

    Quyết định số 90/QĐ-TTg, Nghị định số 27/2022/NĐ-CP ngày 19/4/2022, "đúng hạn".
    """,
    "b.md": Sample.target,
  ]

  private static func site() throws -> SampleSite { try SampleSite(files) }

  /// A site whose first document cites as many others, the first of them twice, or all.
  private static func crowded(_ count: Int, allTwice: Bool = false) throws -> SampleSite {
    let numbers = (allTwice ? Array(1...count) : [1]) + Array(1...count)
    let text = numbers.map { "Quyết định số \($0)/QĐ-TTg ngày 18/01/2022." }.joined(
      separator: "\n\n")
    return try SampleSite([
      "a.md": files["b.md"]!.replacingOccurrences(of: "Một đoạn.", with: text)
    ])
  }

  /// Every drawing of a page, as it stands in the HTML.
  private func drawings(_ html: String) -> [String] {
    html.components(separatedBy: "<svg").dropFirst().compactMap {
      $0.components(separatedBy: "</svg>").first.map { "<svg\($0)</svg>" }
    }
  }

  // MARK: Diagram

  @Test("A drawing is well-formed XML, in both of its widths and on every page that has one")
  func drawingsAreWellFormed() throws {
    let sample = try Self.site()
    var count = 0
    for page in sample.renderer.pages where page.path.hasSuffix(".html") {
      for drawing in drawings(try sample.page(page.path)) {
        let parser = XMLParser(data: Data(drawing.utf8))
        #expect(parser.parse(), "\(page.path): \(parser.parserError.map { "\($0)" } ?? "")")
        count += 1
      }
    }
    // Two for each of two documents and of four references, one for the whole graph.
    #expect(count == 13)
  }

  @Test("A diagram says of each relation its kind, its document and where it is known from")
  func diagramIsComplete() throws {
    let page = try Self.site().page("van-ban/a.html")
    let drawing = try #require(drawings(page).first)
    for part in [
      "Căn cứ (1)", "Dẫn chiếu (1)", "Thực hiện (1)", "Thay thế (1)", "Liên quan (1)",
      "Văn bản này",
    ] {
      #expect(drawing.contains(part), "\(part)")
    }
    #expect(drawing.contains("18/01/2022, khai báo và trong văn bản"))
    #expect(drawing.contains("19/4/2022, trong văn bản"))
    #expect(drawing.contains("03/01/2022, khai báo<"))
    #expect(drawing.count(of: "class=\"wire in-text\"") == 1)
    #expect(drawing.count(of: "class=\"wire in-both\"") == 1)
  }

  @Test("The list says where each relation is known from")
  func listNamesOrigins() throws {
    let page = try Self.site().page("van-ban/a.html")
    let list = try #require(page.components(separatedBy: "</figure>").last)
    #expect(list.count(of: "(khai báo)") == 3)
    #expect(list.count(of: "(trong văn bản)") == 1)
    #expect(list.count(of: "(khai báo và trong văn bản)") == 1)
  }

  @Test("Links of a drawing are out of the tab order and repeat links of the page outside it")
  func drawingRepeatsLinks() throws {
    let page = try Self.site().page("van-ban/a.html")
    let drawn = drawings(page)
    let outside = drawn.reduce(page) { $0.replacingOccurrences(of: $1, with: "") }
    for drawing in drawn {
      #expect(drawing.contains("aria-hidden=\"true\""))
      #expect(drawing.count(of: "<a ") == drawing.count(of: "tabindex=\"-1\""))
      let links = drawing.attributes("href")
      #expect(links.count == 5)
      for link in links { #expect(outside.contains("href=\"\(link)\"")) }
    }
  }

  @Test("Of a large group the first documents are drawn, and a link to the list counts the rest")
  func diagramIsBounded() throws {
    let limit = RelationDiagram.groupLimit
    let page = try Self.crowded(limit + 12).page("van-ban/a.html")
    let drawing = try #require(drawings(page).first)
    #expect(drawing.attributes("href").count == limit + 1)
    #expect(drawing.contains("và 12 văn bản khác"))
    #expect(drawing.contains("href=\"#_quan-he-1\""))
    #expect(page.contains("id=\"_quan-he-1\""))
    let whole = try Self.crowded(limit).page("van-ban/a.html")
    #expect(!whole.contains("văn bản khác</tspan>"))
  }

  @Test("Names are escaped in a drawing")
  func drawingEscapes() {
    var bytes: [UInt8] = []
    let node = RelationDiagram.Node(
      address: "x\"y.html", name: "<b> & \"c\"", date: "<i>", origin: .text)
    RelationDiagram(
      name: "</svg>",
      groups: [RelationDiagram.Group(title: "<t>", isIncoming: true, count: 1, nodes: [node])],
      root: ""
    ).write(into: &bytes)
    let html = text(bytes)
    #expect(!html.contains("<b>") && !html.contains("<i>") && !html.contains("<t>"))
    #expect(html.contains("&lt;/svg&gt;") && html.contains("x&quot;y.html"))
    #expect(html.count(of: "</svg>") == 2)
  }

  @Test("No line of a drawing is wider than its place, whatever the text")
  func wrapsText() {
    let texts = [
      "Chương trình phối hợp số 02/CTPH-MTTQ-SLĐTBXH", String(repeating: "W", count: 90),
      "Nghị quyết liên tịch số 88/NQLT/CP-ĐCTUBTWMTTQVN", "", " ", "a", "ƯỜNG ƯỜNG ƯỜNG ƯỜNG",
    ]
    for text in texts {
      for width in [40.0, 120, 260] {
        let lines = TextMeasure.lines(of: text, width: width, size: 14, limit: 99)
        for line in lines { #expect(TextMeasure.width(of: line, size: 14) <= width, "\(line)") }
        let joined = lines.joined().filter { !$0.isWhitespace }
        #expect(joined == text.filter { !$0.isWhitespace })
      }
    }
    let cut = TextMeasure.lines(of: texts[1], width: 120, size: 14, limit: 2)
    #expect(cut.count == 2 && cut[1].hasSuffix("…"))
  }

  // MARK: The whole graph

  @Test("Documents are ranked by how many cite them, then by mentions")
  func ranksTargets() throws {
    let graph = CitationGraph(try Self.site().site)
    #expect(graph.targets.map(\.mentions) == [2, 1])
    #expect(graph.mentionCount == 3)
    #expect(graph.sourceCount == 1)
  }

  @Test("A small graph is drawn with every document; the table says which ones the site holds")
  func drawsSmallGraph() throws {
    let page = try Self.site().page("luoc-do.html")
    #expect(page.contains("1 văn bản trên trang này dẫn 2 văn bản, 3 lần."))
    #expect(!page.contains("hình ghi tên"))
    #expect(page.contains("90/QĐ-TTg (2)</tspan>"))
    #expect(page.count(of: "<td data-label=\"Toàn văn\">Có</td>") == 0)
    #expect(page.count(of: "<td data-label=\"Toàn văn\">Chưa có</td>") == 2)
    let held = try SampleSite([
      "a.md": Sample.target.replacingOccurrences(
        of: "Một đoạn.", with: "Theo Thông báo số 7/TB-BTN ngày 01/01/2020."),
      "b.md": Sample.small(7),
    ])
    #expect(try held.page("luoc-do.html").count(of: "<td data-label=\"Toàn văn\">Có</td>") == 1)
  }

  @Test("A large graph names those cited at least twice, counts the others and says so")
  func drawsLargeGraph() throws {
    let sample = try Self.crowded(GraphDrawing.fullLimit + 1)
    let page = try sample.page("luoc-do.html")
    #expect(page.contains("hình ghi tên 1 văn bản được dẫn từ hai lần trở lên"))
    #expect(page.contains("và \(GraphDrawing.fullLimit) văn bản khác"))
    let link = try #require(page.components(separatedBy: "#_quan-he\"").first?.suffix(17))
    #expect(link.hasSuffix("van-ban/a.html"))
  }

  @Test("The drawing stays within its limits, the table lists fifty documents")
  func graphIsBounded() throws {
    let sample = try Self.crowded(70, allTwice: true)
    let site = sample.site
    let drawing = GraphDrawing(CitationGraph(site), of: site, root: "")
    #expect(drawing.namedCount == GraphDrawing.targetLimit)
    #expect(try sample.page("luoc-do.html").count(of: "data-label=\"Toàn văn\"") == 50)
  }

  @Test("A site without citations says so")
  func emptyGraph() throws {
    let page = try SampleSite(["a.md": Sample.small(1)]).page("luoc-do.html")
    #expect(page.contains("Chưa có văn bản nào trên trang này dẫn văn bản khác."))
    #expect(!page.contains("<svg") && !page.contains("<table"))
  }

  // MARK: For machines

  private func structuredData(_ html: String) throws -> [String: Any] {
    let script = try #require(
      html.components(separatedBy: "<script type=\"application/ld+json\">").last?
        .components(separatedBy: "</script>").first)
    let value = try JSONSerialization.jsonObject(with: Data(script.utf8))
    return try #require(value as? [String: Any])
  }

  @Test("A document page holds schema.org's Legislation, one property a kind of relation")
  func writesStructuredData() throws {
    let data = try structuredData(Self.site().page("van-ban/a.html"))
    #expect(data["@type"] as? String == "Legislation")
    #expect(data["legislationIdentifier"] as? String == "07/KH-UBND")
    #expect(data["legislationDate"] as? String == "2023-02-05")
    #expect(data["legislationLegalForce"] as? String == "https://schema.org/InForce")
    #expect(data["inLanguage"] as? String == "vi")
    let encoding = try #require(data["encoding"] as? [String: Any])
    #expect(encoding["contentUrl"] as? String == "https://example.vn/an-pham/van-ban/a.pdf")
    let identifiers = ["isBasedOn", "legislationEnsuresImplementationOf", "legislationChanges"].map
    {
      (data[$0] as? [[String: Any]])?.compactMap { $0["legislationIdentifier"] as? String }
    }
    #expect(identifiers == [["90/QĐ-TTg"], ["01/CTr-BTN"], ["5/KH-UBND"]])
  }

  @Test("Text cannot end the script element that holds the structured data")
  func structuredDataIsSafe() throws {
    let subject = "Thử </script><script>alert(1)</script> <!-- \\ \" & \u{1}"
    let sample = try SampleSite(Self.files, reading: { $0.subject = subject })
    let html = try sample.page("van-ban/a.html")
    #expect(html.count(of: "<script") == 1)
    #expect(try structuredData(html)["description"] as? String == subject)
  }

  @Test("The CSV gives back what the site holds: every mention with its place and its target")
  func citationsInCSV() throws {
    let sample = try Self.site()
    let rows = parseCSV(try sample.page("data/trich-dan.csv"))
    #expect(rows.first == GraphData.citationFields.map(\.name.description))
    #expect(rows.allSatisfy { $0.count == GraphData.citationFields.count })
    let mentions = rows.dropFirst().map { [$0[2], $0[3], $0[6], $0[7], $0[10]] }
    #expect(
      Array(mentions) == [
        ["body", "muc-i", "90/QĐ-TTg", "false", "can-cu"],
        ["body", "muc-i", "27/2022/NĐ-CP", "false", "dan-chieu"],
        ["legal-basis", "", "90/QĐ-TTg", "false", "can-cu"],
      ])
    let documents = parseCSV(try sample.page("data/van-ban.csv")).dropFirst()
    #expect(documents.count == sample.site.documents.count + sample.site.references.count)
    let paths = Set(sample.renderer.pages.map(\.path))
    for row in documents { #expect(paths.contains(row[0])) }
  }

  @Test("Fields with commas, quotes and line breaks come back from the CSV as they were")
  func roundTripsCSV() throws {
    let title = "một, \"hai\"\nba\r\nbốn"
    let sample = try SampleSite(Self.files, reading: { $0.subject = title })
    let rows = parseCSV(try sample.page("data/van-ban.csv"))
    #expect(rows[1][6] == title)
  }

  @Test("The JSON holds the same mentions and documents as the CSV")
  func citationsInJSON() throws {
    let sample = try Self.site()
    let value = try JSONSerialization.jsonObject(
      with: Data(sample.page("data/trich-dan.json").utf8))
    let data = try #require(value as? [String: Any])
    #expect(data["version"] as? String == GraphData.version)
    for (name, file) in [("citations", "data/trich-dan.csv"), ("documents", "data/van-ban.csv")] {
      let rows = parseCSV(try sample.page(file))
      let records = try #require(data[name] as? [[String: Any]])
      #expect(records.count == rows.count - 1)
      for (record, row) in zip(records, rows.dropFirst()) {
        for (field, value) in zip(rows[0], row) {
          let member = record[field].map {
            ($0 as? String) ?? ($0 as? Bool == true ? "true" : "false")
          }
          #expect(member ?? "" == value, "\(field)")
        }
      }
    }
  }

  @Test("The Data Package names files of the site and every column in them; the guide does too")
  func describesData() throws {
    let sample = try Self.site()
    let value = try JSONSerialization.jsonObject(
      with: Data(sample.page("data/datapackage.json").utf8))
    let resources = try #require((value as? [String: Any])?["resources"] as? [[String: Any]])
    let guide = try String(
      contentsOf: TestFiles.root.appending(path: "docs/graph-format.md"), encoding: .utf8)
    #expect(resources.count == 2)
    for resource in resources {
      let path = "data/" + (try #require(resource["path"] as? String))
      let fields = try #require(
        (resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]])
      let names = fields.compactMap { $0["name"] as? String }
      #expect(parseCSV(try sample.page(path)).first == names)
      for name in names { #expect(guide.contains("| `\(name)` |"), "\(name)") }
    }
  }

  /// Reads RFC 4180 by its grammar, apart from the code that writes it.
  private func parseCSV(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func next() -> Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }
    while index < scalars.count {
      switch (scalars[index], isQuoted) {
      case ("\"", true) where next() == "\"":
        field.append("\"")
        index += 1
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        rows[rows.count - 1].append(field)
        field = ""
      case ("\r", false) where next() == "\n":
        rows[rows.count - 1].append(field)
        rows.append([])
        field = ""
        index += 1
      case (let scalar, _): field.unicodeScalars.append(scalar)
      }
      index += 1
    }
    return rows.dropLast()
  }
}
