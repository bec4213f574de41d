import Diagnostics
import Foundation
import Gazetteer
import Model
import Reading
import TestSupport
import Testing

@testable import Linking

@Suite("Bound volumes among what they hold")
struct PublicationLinkTests {
  private static let stories = [
    ("chuyen", "slug: chuyen-bo"),
    ("nhap", "draft: true"),
    (
      "da-rut",
      "persons: {name: Lò Thị Thử}\nconsents: {given-by: Lò Thị Thử, date: 2023-01-01, "
        + "scope: name, withdrawn: 2023-12-01}"
    ),
  ]

  private func link(
    _ contents: String, second: String? = nil, more: String = ""
  ) throws -> (SiteView, [String]) {
    var read: [Diagnostic] = []
    let documents = ["mot", "hai"].compactMap { name in
      ContentReader.document(
        Array("---\nkind: ke-hoach\nissuers: [UBND]\nsubject: \(name)\n---\n".utf8),
        path: "documents/\(name).md", file: "\(name).md", diagnostics: &read)
    }
    let stories = Self.stories.compactMap { name, keys in
      ContentReader.story(
        Array("---\ntitle: \(name)\nlead: L\ndate: 2023-11-01\n\(keys)\n---\nChữ.\n".utf8),
        path: "stories/\(name).md", file: "\(name).md", diagnostics: &read)
    }
    try #require(!read.hasErrors, "\(read)")
    var diagnostics: [Diagnostic] = []
    let volumes = [contents, second].compactMap(\.self).enumerated().compactMap { index, contents in
      ContentReader.publication(
        Array("---\ntitle: Tập\nslug: tap\ncontents:\n\(contents)\n\(more)---\n".utf8),
        path: "publications/\(index).md", file: "tap-\(index).md", diagnostics: &diagnostics)
    }
    let site = Linker.link(
      SiteContent(
        documents: documents, stories: stories, publications: volumes, datasets: try Self.tables(),
        settings: SiteSettings(title: "T", baseURL: "https://a.vn/", publisher: "P")),
      contentFolder: "", diagnostics: &diagnostics)
    let codes =
      diagnostics.filter { $0.location?.file.contains("tap-") ?? false }
      + diagnostics.filter { $0.location?.file.hasPrefix("publications/") ?? false }
    return (site, codes.map { "\($0.code) \($0.location?.start?.line ?? 0)" })
  }

  /// The project's own table with a map, and one without.
  private static func tables() throws -> [LinkedDataset] {
    var diagnostics: [Diagnostic] = []
    let folder = TestFiles.root.appending(path: "Content/data")
    let read = try ["adoption", "livelihood-funding"].compactMap { name in
      DatasetReader.read(
        table: Array(try Data(contentsOf: folder.appending(path: "\(name).csv"))),
        schema: Array(try Data(contentsOf: folder.appending(path: "\(name).schema.json"))),
        name: name, folder: "", diagnostics: &diagnostics)
    }
    return Datasets.link(read, gazetteer: .standard, contentFolder: "", diagnostics: &diagnostics)
  }

  @Test("Documents are named by their file, with or without folder and ending")
  func names() throws {
    let (site, codes) = try link(
      "  - {part: P}\n  - document: mot\n  - document: documents/hai.md")
    #expect(codes.isEmpty)
    #expect(site.publications[0].holdings == "2 văn bản")
    #expect(site.publications[0].items.first == .part("P"))
  }

  @Test(
    "Stories are named by their file or their slug",
    arguments: ["chuyen", "chuyen.md", "stories/chuyen.md", "chuyen-bo"])
  func stories(name: String) throws {
    let (site, codes) = try link("  - story: \(name)")
    #expect(codes.isEmpty)
    #expect(site.publications[0].items == [.story(site.stories[0].id)])
  }

  @Test(
    "Maps are named by their table", arguments: ["adoption", "adoption.csv", "data/adoption.csv"])
  func maps(name: String) throws {
    let (site, codes) = try link("  - map: \(name)")
    #expect(codes.isEmpty)
    #expect(site.publications[0].items == [.map(site.datasets[0].id)])
  }

  @Test("Documents, stories and maps are counted each by itself, appendices with them")
  func counts() throws {
    let (site, codes) = try link(
      "  - part: P\n  - document: mot\n  - story: chuyen", more: "appendices: [map: adoption]\n")
    #expect(codes.isEmpty)
    #expect(site.publications[0].holdings == "1 văn bản, 1 câu chuyện, 1 bản đồ")
  }

  @Test(
    "What the site does not hold is an error at its place",
    arguments: ["document: ba", "story: mot", "map: mot", "document: chuyen"])
  func unknown(entry: String) throws {
    #expect(try link("  - document: mot\n  - \(entry)").1 == ["publication.unknown-item 6"])
  }

  @Test("A table without a map is an error")
  func noMap() throws {
    #expect(try link("  - map: livelihood-funding").1 == ["publication.no-map 5"])
  }

  @Test("A draft is an error")
  func draft() throws {
    #expect(try link("  - story: nhap").1 == ["publication.unpublished-item 5"])
  }

  @Test("A story whose consent was withdrawn is left out with a warning, so that the site is built")
  func withdrawn() throws {
    let (site, codes) = try link("  - document: mot\n  - story: da-rut")
    #expect(codes == ["publication.withdrawn-item 6"])
    #expect(site.publications[0].holdings == "1 văn bản")
  }

  @Test("What the volume holds twice is an error at the second")
  func repeated() throws {
    #expect(
      try link("  - document: mot\n  - document: mot.md").1 == ["publication.repeated-item 6"])
    #expect(
      try link("  - story: chuyen\n  - story: chuyen-bo").1 == ["publication.repeated-item 6"])
  }

  @Test("An entry is one thing")
  func oneThing() throws {
    #expect(try link("  - {document: mot, part: P}").1 == ["publication.bad-item 5"])
    #expect(try link("  - {story: chuyen, map: adoption}").1 == ["publication.bad-item 5"])
  }

  @Test("Two volumes of one address are an error")
  func collision() throws {
    #expect(
      try link("  - document: mot", second: "  - document: hai").1 == ["address.collision 3"])
  }
}
