import Diagnostics
import Gazetteer
import Model
import Reading
import Testing

@testable import Linking

/// A site of content files of any sort, by their paths in the content folder, in an order.
private struct AddressSite {
  let site: SiteView
  let diagnostics: [Diagnostic]

  /// - Parameter files: their paths, and front matter beside the required one.
  init(_ files: [(path: String, keys: String)]) {
    var diagnostics: [Diagnostic] = []
    func read<File>(
      _ sort: ContentSort, _ required: String,
      _ reader: ([UInt8], String, String, InlineValues, inout [Diagnostic]) -> File?
    ) -> [File] {
      files.filter { $0.path.hasPrefix(sort.rawValue + "/") }.compactMap { path, keys in
        reader(
          Array("---\n\(required)\n\(keys)\n---\nChữ.\n".utf8), path, "Content/" + path,
          InlineValues(), &diagnostics)
      }
    }
    let documents = read(
      .documents, "kind: ke-hoach\nissuers: [UBND tỉnh Sơn La]\nsubject: Thử",
      ContentReader.document)
    let stories = read(.stories, "title: T\nlead: L\ndate: 2023-11-01", ContentReader.story)
    let campaigns = read(
      .campaigns, "name: T\nyear: 2026\nfirst-day: 2026-10-17\nlast-day: 2026-11-18",
      ContentReader.campaign)
    let handouts = read(
      .handouts, "template: poster-a4\ntitle: T\ndate: 2026-10-01", ContentReader.handout)
    let publications = read(
      .publications, "title: T\ncontents: [{part: A}]", ContentReader.publication)
    site = Linker.link(
      SiteContent(
        documents: documents, stories: stories, campaigns: campaigns, publications: publications,
        handouts: handouts,
        settings: SiteSettings(title: "T", baseURL: "https://a.vn/", publisher: "P")),
      contentFolder: "Content/", diagnostics: &diagnostics)
    self.diagnostics = diagnostics.inSourceOrder()
  }

  /// Each error by its file and code.
  var found: [String] {
    diagnostics.filter { $0.severity == .error }.map {
      "\($0.location?.file.dropFirst("Content/".count) ?? "") \($0.code)"
    }
  }

  /// The addresses of all content files that are on the site.
  var addresses: [String] {
    (site.documents.map(\.address) + site.stories.map(\.address) + site.campaigns.map(\.address)
      + site.handouts.map(\.address) + site.publications.map(\.address)).sorted()
  }
}

@Suite("One book of all addresses")
struct AddressTests {
  private static let long = String(repeating: "a", count: 260)

  @Test(
    "What is no slug is said of every sort of content in the same way",
    arguments: ContentSort.allCases,
    [
      ("!", "", "address.no-slug"), ("a", "slug: \(long)", "address.too-long"),
      (long, "", "address.too-long"), ("index", "", "address.reserved"),
      ("a", "slug: con", "address.reserved"), ("lpt1", "", "address.reserved"),
      ("a", "slug: a-trang-2", "address.reserved"),
    ])
  func slugs(_ sort: ContentSort, file: (name: String, keys: String, code: String)) {
    let path = "\(sort.rawValue)/\(file.name).md"
    let linked = AddressSite([(path, file.keys)])
    #expect(linked.found == ["\(path) \(file.code)"])
    #expect(linked.addresses == [])
  }

  @Test("Names that only look like reserved ones are addresses", arguments: ContentSort.allCases)
  func unreserved(_ sort: ContentSort) {
    let names = ["con-bo", "index-2", "trang-2", "a-trang-hai", "com10"]
    let linked = AddressSite(names.map { ("\(sort.rawValue)/\($0).md", "") })
    #expect(linked.found == [])
    #expect(linked.addresses == names.map { sort.address($0) }.sorted())
  }

  @Test(
    "Of two files of one address the first by its path has it, in whatever order they were read",
    arguments: ContentSort.allCases)
  func collisions(_ sort: ContentSort) throws {
    let folder = sort.rawValue
    let files = [
      ("\(folder)/a.md", "slug: x"), ("\(folder)/b.md", "slug: x"), ("\(folder)/c/x.md", ""),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [2, 0, 1]] {
      let linked = AddressSite(order.map { files[$0] })
      #expect(linked.found == ["b", "c/x"].map { "\(folder)/\($0).md address.collision" })
      #expect(linked.addresses == [sort.address("x")])
      let message = try #require(linked.diagnostics.first)
      #expect(
        message.summary.english
          == "the address \(sort.address("x")) belongs to the \(sort.word.english) “\(folder)/a.md”"
      )
      #expect(message.notes.map(\.location?.file) == ["Content/\(folder)/a.md"])
    }
  }

  @Test("Files of different sorts keep apart, and those that would share a file are told")
  func acrossSorts() {
    let same = AddressSite(ContentSort.allCases.map { ("\($0.rawValue)/a.md", "") })
    #expect(same.found == [])
    for files in [["handouts/a.md", "publications/a-nha-in.md"]] {
      for order in [files, files.reversed()] {
        #expect(AddressSite(order.map { ($0, "") }).found == ["handouts/a.md address.collision"])
      }
    }
  }

  @Test(
    "An old address that hides a page of any sort is an error",
    arguments: [
      "van-ban/b", "cau-chuyen/c", "chien-dich/d", "an-pham/e", "loai/ke-hoach", "tinh/son-la",
      "co-quan/ubnd-tinh-son-la", "cau-chuyen/chu-de/nha-o", "vung/trung-du-va-mien-nui-phia-bac",
      "dan-chieu", "dan-chieu/quyet-dinh-so-5-qd-ttg-2022", "tuyen-tap", "phan-cong", "ban-do/moi",
      "data/van-ban", "VAN-BAN/B", "van-ban-trang-2", "loai/ke-hoach-trang-14", "van-ban/b.pdf/x",
      "feed.xml/x",
    ])
  func hiddenPages(_ alias: String) {
    let linked = AddressSite([
      (
        "documents/a.md",
        "aliases: [\(alias)]\nlegal-bases: [Quyết định số 5/QĐ-TTg ngày 02/6/2022]"
      ),
      ("documents/b.md", "province: Sơn La"), ("stories/c.md", "theme: Nhà ở"),
      ("campaigns/d.md", ""), ("handouts/e.md", ""),
    ])
    #expect(linked.found == ["documents/a.md address.collision"])
    #expect(linked.site.redirects.isEmpty)
  }

  @Test("Old addresses beside those of pages are free")
  func freeAliases() {
    let linked = AddressSite([
      ("documents/a.md", "aliases: [van-ban/c, cau-chuyen/a, x-trang-2, van-ban/a-nha-in]")
    ])
    #expect(linked.found == [])
    #expect(linked.site.redirects.count == 4)
  }

  @Test("Of two documents with one old address the first by its path has it, in any order")
  func aliasesInAnyOrder() {
    let files = [
      ("documents/a.md", "aliases: [cu]"), ("documents/b.md", "aliases: [Cu]\ndate: 2024-01-01"),
    ]
    for order in [files, files.reversed()] {
      let linked = AddressSite(order)
      #expect(linked.found == ["documents/b.md address.collision"])
      #expect(linked.site.redirects.map(\.to) == ["van-ban/a.html"])
    }
  }

  @Test("Terms of lists keep the same rules as files")
  func terms() {
    let found = { (keys: String) in AddressSite([("stories/a.md", keys)]).found }
    #expect(found("theme: \"!\"") == ["stories/a.md address.no-slug"])
    #expect(found("theme: \(Self.long)") == ["stories/a.md address.too-long"])
    #expect(found("theme: Con") == ["stories/a.md address.reserved"])
    let themes = AddressSite([("stories/a.md", "theme: Nhà ở"), ("stories/b.md", "theme: Nha o")])
    #expect(themes.found == ["stories/b.md address.collision"])
  }

  @Test("Linking leaves what was read as it is")
  func readingsStay() {
    let linked = AddressSite([
      ("documents/a.md", "province: tỉnh Sơn La"), ("stories/b.md", "province: tỉnh Sơn La"),
    ])
    #expect(linked.site.documents[0].document.province == "tỉnh Sơn La")
    #expect(linked.site.documents[0].province == "Sơn La")
    #expect(linked.site.stories[0].story.province == "tỉnh Sơn La")
    #expect(linked.site.stories[0].unit?.name == "Sơn La")
  }
}
