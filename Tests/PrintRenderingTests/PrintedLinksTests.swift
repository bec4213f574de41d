import Foundation
import PrintRendering
import Testing

/// Links and line breaks of the PDFs themselves, read back with qpdf and poppler.
@Suite(.enabled(if: Print.isAvailable && Print.canReadPDFs, Comment(rawValue: Print.why)))
struct PrintedLinksTests {
  private func citing() throws -> PrintJob {
    try Print.job(number: "237", in: CitingDocuments.site())
  }

  @Test("mentions lead to the site, pinpoints and notes to a place in the file, and none is dead")
  func links() throws {
    let links = try PDFLinks(Print.pdf(citing()))
    let counts = Dictionary(grouping: links.addresses) { $0 }.mapValues(\.count)
    #expect(
      counts == [
        CitingDocuments.citedPage: 3, CitingDocuments.citedPage + "#muc-iv-4": 1,
        CitingDocuments.citedPage + "#muc-iv": 1, CitingDocuments.resolution: 3,
        "https://example.vn/khac": 1,
      ])
    #expect(links.dead.isEmpty)
    // "phần II", "điểm a Mục II", "Kế hoạch này" twice; two marks of a note, and its way back.
    #expect(links.internalTargets.count == 7)
  }

  @Test("a link looks like the words around it")
  func look() throws {
    let pdf = try Print.pdf(citing())
    let text = try Print.read(
      pdf, with: "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"])
    #expect(text.contains("/Subtype /Link"))
    let borders = text.components(separatedBy: "/Subtype /Link").count - 1
    #expect(text.flowing.components(separatedBy: "/Border [ 0 0 0 ]").count - 1 == borders)
    let plain = try Print.text(of: pdf).flowing
    #expect(plain.contains("theo khoản 4 Mục IV Kế hoạch số 109/KH-MTTW ngày 10/3/2022"))
  }

  @Test("links change no byte from run to run")
  func deterministic() throws {
    let job = try citing()
    let first = try Print.results([job], Print.typesetter())[0].get()
    #expect(try Print.results([citing()], Print.typesetter())[0].get() == first)
  }

  @Test("identifiers break after a slash or hyphen only, in text, lists, notes, cells and bases")
  func identifierBreaks() throws {
    let identifier = "1234/2021/NQLT-CP-ĐCTUBTWMTTQVN"
    let words = (1...24).map { "Chữ" + String(repeating: " m", count: $0) + " số \(identifier)," }
    let pdf = try Print.pdf(
      """
      ---
      kind: ke-hoach
      number: "7"
      symbol: KH-UBND
      issuers: [A]
      subject: Thử số \(identifier)
      legal-bases:
      \(words.map { "  - \"Căn cứ văn bản dài \($0)\"" }.joined(separator: "\n"))
      ---
      \(words.joined(separator: "\n\n"))

      \(words.map { "- Mục " + $0 }.joined(separator: "\n"))

      | Cột thứ nhất | Cột thứ hai | Cột thứ ba |
      |---|---|---|
      \(words.map { "| \($0) | Dài \($0) | Dài hơn \($0) |" }.joined(separator: "\n"))

      Chú thích.[^1]

      [^1]: \(words.joined(separator: " "))
      """)
    let text = try Print.text(of: pdf)
    let (found, breaks) = occurrences(of: identifier, in: text)
    #expect(found == 24 * 7 + 1)
    #expect(breaks.count > 50)
    #expect(breaks.allSatisfy { $0 == "/" || $0 == "-" }, "\(breaks)")
    #expect(!text.contains { "\u{2060}\u{200B}\u{FEFF}\u{AD}".contains($0) })
  }

  /// How often words occur, line ends aside, and the character before each line end in them.
  private func occurrences(of words: String, in text: String) -> (Int, [Character]) {
    let lines = text.split(whereSeparator: \.isNewline)
    let ends = lines.reduce(into: [Int]()) { $0.append(($0.last ?? 0) + $1.count) }
    let letters = Array(lines.joined())
    let looked = Array(words)
    var found = 0
    var breaks: [Character] = []
    for start in letters.indices.dropLast(looked.count - 1)
    where letters[start] == looked[0] && letters[start..<(start + looked.count)] == looked[...] {
      found += 1
      let inner = (start + 1)..<(start + looked.count)
      breaks += ends.filter(inner.contains).map { letters[$0 - 1] }
    }
    return (found, breaks)
  }

  @Test("a word longer than the line is broken rather than run over the margin, and reads back")
  func longWords() throws {
    let word = String(repeating: "Nghiêng", count: 30)
    let pdf = try Print.pdf(
      """
      ---
      kind: ke-hoach
      number: "7"
      symbol: KH-UBND
      issuers: [{name: \(word), parents: [\(word)]}]
      subject: \(word)
      signers: [{authority: \(word), post: \(word), name: Tên}]
      recipients: [\(word)]
      ---
      ## I. \(word)

      Đoạn \(word) hết.

      - Mục **\(word)** hết.

      | TT | \(word) | Ngắn |
      |---|---|---|
      | 1 | \(word) | Chữ thường |

      > \(word)[^1]

      [^1]: Chú \(word).

      # Phụ lục I. \(word)

      Hết.
      """)
    let boxes = try Print.read(pdf, with: "pdftotext", ["-bbox", "FILE", "-"])
    let edges = boxes.components(separatedBy: "xMax=\"").dropFirst().compactMap {
      $0.split(separator: "\"").first.flatMap { Double($0) }
    }
    #expect(edges.count > 50)
    // A4 is 595.28 pt wide, the right margin 15 mm.
    #expect(try #require(edges.max()) < 595.28 - 42.52 + 0.6)
    // Without the numbers of pages.
    let lines = try Print.text(of: pdf).split(whereSeparator: \.isNewline)
      .filter { !$0.allSatisfy(\.isNumber) }
    let letters = lines.joined().filter { !$0.isWhitespace }
    #expect(letters.components(separatedBy: word).count - 1 == 8)
    #expect(letters.components(separatedBy: word.uppercased()).count - 1 == 6)
  }

  @Test("the table of contents has the number of a chapter or an appendix, a full stop, the title")
  func contentsEntries() throws {
    let filler = String(repeating: "Một đoạn văn để lấp trang giấy cho đầy.\n\n", count: 210)
    let pdf = try Print.pdf(
      """
      ---
      kind: nghi-dinh
      subject: Dài
      issuers: [A]
      ---
      ## Chương I. QUY ĐỊNH CHUNG

      ### Điều 1. Phạm vi

      \(filler)
      ## Chương II

      ### Điều 2. Hiệu lực

      \(filler)\(filler)
      # Phụ lục I. TỔNG HỢP

      Hết.
      """)
    let pages = try Print.text(of: pdf).split(separator: "\u{C}")
    let contents = String(try #require(pages.last)).flowing
    #expect(contents.contains("MỤC LỤC"))
    #expect(contents.contains("Chương I. QUY ĐỊNH CHUNG"))
    #expect(contents.contains("Phụ lục I. TỔNG HỢP"))
    #expect(contents.contains("Chương II . . ."))
  }
}
