import EPUB
import Foundation
import Linking
import Model
import TestSupport
import Testing

@testable import WebRendering

@Suite("Bound volumes on the site and as books")
struct PublicationPageTests {
  /// A volume with both sample documents.
  static let volume = """
    ---
    title: Tuyển tập & thử
    subtitle: Phụ đề
    year: 2026
    updated: 2026-09-01
    contents:
      - part: Phần một
      - document: a
      - document: b
    ---
    Xem [chương trình](../documents/b.md) và [trang](https://example.vn/).
    """

  private static func site() throws -> SampleSite {
    try SampleSite(["a.md": Sample.complete, "b.md": Sample.target], publications: [volume])
  }

  private static func book() throws -> Book {
    let site = try site().site
    return BookRenderer(site.publications[0], of: site, stylesheet: []).book()
  }

  @Test("The list names each volume with its files")
  func list() throws {
    let page = try Self.site().page("tuyen-tap.html")
    #expect(page.contains("Tuyển tập &amp; thử"))
    #expect(page.contains("href=\"an-pham/tap-0.pdf\""))
    #expect(page.contains("href=\"an-pham/tap-0.epub\""))
    #expect(page.contains("2026. 2 văn bản."))
  }

  @Test("A book has the preface, the parts and the documents, with their sections")
  func chapters() throws {
    let book = try Self.book()
    #expect(book.chapters.map(\.type) == ["preface", "part", "chapter", "chapter"])
    #expect(book.chapters.map(\.level) == [1, 1, 2, 2])
    #expect(book.chapters[2].sections.map(\.title).first == "I. MỤC ĐÍCH")
    #expect(book.modified == "2026-09-01T00:00:00Z")
  }

  @Test("Links lead to chapters of the book where it has them, else to the site")
  func links() throws {
    let book = try Self.book()
    let preface = text(book.chapters[0].body)
    #expect(preface.contains("href=\"chuong-3.xhtml\""))
    #expect(preface.contains("href=\"https://example.vn/\""))
    for chapter in book.chapters {
      for link in text(chapter.body).attributes("href") where !link.hasPrefix("#") {
        let file = link.split(separator: "#")[0]
        #expect(
          link.hasPrefix("https://") || book.chapters.contains { $0.file == file }, "\(link)")
      }
    }
  }

  @Test("epubcheck finds nothing to remark on", .enabled(if: EPUBCheck.isAvailable))
  func epubcheck() throws {
    #expect(try EPUBCheck.problems(of: Self.book().archive()) == [])
  }

  @Test("Elements without an end tag are closed, and nothing else changes")
  func xhtml() {
    let html = "<p>a<br>\nb</p><hr><img src=\"x\" alt=\"y\"><brand>z</brand>"
    #expect(
      text(XHTML.converted(Array(html.utf8)))
        == "<p>a<br/>\nb</p><hr/><img src=\"x\" alt=\"y\"/><brand>z</brand>")
  }
}
