import Diagnostics
import Foundation
import Linking
import Model
import PrintRendering
import Reading
import TestSupport
import Testing

/// A bound volume, read back with poppler.
@Suite(.enabled(if: Print.isAvailable && Print.canReadPDFs, Comment(rawValue: Print.why)))
struct VolumeTests {
  private static func document(_ number: Int, cites other: Int) -> String {
    let filler = String(repeating: "Các cấp phối hợp vận động nhân dân. ", count: 120)
    return """
      ---
      kind: ke-hoach
      number: "\(number)"
      symbol: KH-UBND
      date: 2023-0\(number)-01
      issuers: [Ủy ban nhân dân tỉnh Sơn La]
      subject: Việc thứ \(number)
      signers: [{post: CHỦ TỊCH, name: Trần Thử}]
      ---
      ## I. MỞ ĐẦU \(number)

      Có chú thích[^1]. \(filler)

      \(filler)

      ## II. PHỐI HỢP \(number)

      Theo Mục I Kế hoạch số \(other)/KH-UBND, làm cùng tỉnh Điện Biên.

      # Phụ lục I. BIỂU \(number)

      Nội dung của biểu.

      [^1]: Lời chú \(number).
      """
  }

  private static func pdf() throws -> [UInt8] {
    var diagnostics: [Diagnostic] = []
    let documents = [(1, 2), (2, 1)].compactMap { number, other in
      ContentReader.document(
        Array(document(number, cites: other).utf8), path: "documents/\(number).md",
        file: "\(number).md", diagnostics: &diagnostics)
    }
    let volume = ContentReader.publication(
      Array(
        """
        ---
        title: Tuyển tập thử
        year: 2026
        contents: [{part: Phần chung}, {document: "1"}, {document: "2"}]
        ---
        Lời mở đầu của tập.
        """.utf8),
      path: "publications/tap.md", file: "tap.md", diagnostics: &diagnostics)
    let site = Linker.link(
      SiteContent(
        documents: documents, publications: [try #require(volume)], settings: Print.site.settings),
      contentFolder: "", diagnostics: &diagnostics)
    try #require(!diagnostics.hasErrors, "\(diagnostics)")
    return try Print.pdf(
      PrintRenderer.job(for: site.publications[0], in: site, theme: Theme(groups: [])))
  }

  /// The text of each page, from 1, lines as they stand.
  private func pages(_ pdf: [UInt8]) throws -> [String] {
    try Print.read(pdf, with: "pdftotext", ["-layout", "FILE", "-"])
      .components(separatedBy: "\u{0C}")
  }

  /// The numbers at the ends of the lines that begin with some words.
  private func numbers(after words: String, in page: String) -> [Int] {
    let line = page.split(separator: "\n").first {
      $0.trimmingCharacters(in: .whitespaces).hasPrefix(words)
    }
    return (line?.split(whereSeparator: { " ,.".contains($0) }) ?? []).reversed()
      .prefix { Int($0) != nil }.compactMap { Int($0) }.reversed()
  }

  @Test("The table of contents gives the pages on which parts, chapters and sections stand")
  func contents() throws {
    let pages = try pages(Self.pdf())
    let contents = try #require(pages.firstIndex { $0.contains("Mục lục") })
    for heading in ["Lời nói đầu", "Phần chung", "I. MỞ ĐẦU 1", "II. PHỐI HỢP 2"] {
      let page = try #require(numbers(after: heading, in: pages[contents]).last, "\(heading)")
      #expect(pages[page - 1].contains(heading), "\(heading), page \(page)")
    }
  }

  @Test("The indices give the pages that name a document or a place")
  func indices() throws {
    let pages = try pages(Self.pdf())
    let documents = try #require(pages.last { $0.contains("Văn bản được dẫn") })
    let cited = numbers(after: "Kế hoạch số 2/KH-UBND: Việc thứ 2", in: documents)
    #expect(!cited.isEmpty)
    for page in cited { #expect(pages[page - 1].contains("2/KH-UBND")) }
    let places = try #require(pages.last { $0.contains("Địa danh") })
    let named = numbers(after: "Điện Biên", in: places)
    #expect(named.count == 2)
    for page in named { #expect(pages[page - 1].contains("Điện Biên")) }
    #expect(!places.contains("Cà Mau"))
  }

  @Test("Page numbers go through, footnotes begin anew in each chapter, heads name the chapter")
  func pageNumbers() throws {
    let pages = try pages(Self.pdf())
    for (index, page) in pages.enumerated().dropFirst() where !page.isEmpty {
      let last = page.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }
      #expect(last?.trimmingCharacters(in: .whitespaces) == "\(index + 1)")
    }
    let text = pages.joined().flowing
    #expect(text.contains("1 Lời chú 1.") && text.contains("1 Lời chú 2."))
    #expect(pages.contains { $0.hasPrefix("Tuyển tập thử") || $0.contains("\nTuyển tập thử\n") })
  }

  @Test("The same volume gives the same bytes")
  func sameBytes() throws { #expect(try Self.pdf() == Self.pdf()) }
}
