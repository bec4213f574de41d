import Diagnostics
import Model
import Reading
import Testing

@testable import Linking

@Suite("Bound volumes among documents")
struct PublicationLinkTests {
  private func link(_ contents: String, second: String? = nil) -> (LinkedSite, [String]) {
    var diagnostics: [Diagnostic] = []
    let documents = ["mot", "hai"].compactMap { name in
      ContentReader.document(
        Array("---\nkind: ke-hoach\nissuers: [UBND]\nsubject: \(name)\n---\n".utf8),
        path: "documents/\(name).md", file: "\(name).md", diagnostics: &diagnostics)
    }
    let volumes = [contents, second].compactMap(\.self).enumerated().compactMap { index, contents in
      ContentReader.publication(
        Array("---\ntitle: Tập\nslug: tap\ncontents:\n\(contents)\n---\n".utf8),
        path: "publications/\(index).md", file: "\(index).md", diagnostics: &diagnostics)
    }
    let site = Linker.link(
      documents, publications: volumes,
      settings: SiteSettings(title: "T", baseURL: "https://a.vn/", publisher: "P"),
      contentFolder: "", diagnostics: &diagnostics)
    let codes = diagnostics.map { "\($0.code) \($0.location?.start?.line ?? 0)" }
    return (site, codes)
  }

  @Test("Documents are named by their file, with or without folder and ending")
  func names() {
    let (site, codes) = link("  - {part: P}\n  - document: mot\n  - document: documents/hai.md")
    #expect(codes.isEmpty)
    #expect(site.publications[0].count == 2)
    #expect(site.publications[0].items.first == .part("P"))
  }

  @Test("What the site does not hold is an error at its place")
  func unknown() {
    #expect(link("  - document: mot\n  - document: ba").1 == ["publication.unknown-item 6"])
  }

  @Test("What the volume holds twice is an error at the second")
  func repeated() {
    #expect(link("  - document: mot\n  - document: mot.md").1 == ["publication.repeated-item 6"])
  }

  @Test("An entry is one thing")
  func oneThing() {
    #expect(link("  - {document: mot, part: P}").1 == ["publication.bad-item 5"])
  }

  @Test("Two volumes of one address are an error")
  func collision() {
    #expect(link("  - document: mot", second: "  - document: hai").1 == ["address.collision 3"])
  }
}
