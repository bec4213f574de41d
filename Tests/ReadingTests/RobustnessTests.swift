import Diagnostics
import Dispatch
import Foundation
import Model
import Reading
import TestSupport
import Testing

/// A small generator, so that a failure can be had again from its seed (splitmix64, Steele et al.
/// 2014).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct RobustnessTests {
  private static let markdown = [
    "# ", "## ", "- ", "1. ", "a) ", "I. ", "> ", "```\n", "    ", "| a | b |\n", "|---|---|\n",
    "| ", "*",
    "**", "_", "`", "[", "](", ")", "![", "[^1]", "[^1]: ", "<b>", "<!--", "-->", "<", ">",
    "&#x301;",
    "&#7;", "&amp;", "\\", "\n", "\n\n", "  \n", "Điều 5. ", "Chương I. ", "Phụ lục", "đường ", "x",
    "e\u{301}", "\u{301}", "\u{1100}\u{1161}", "\u{11A8}", "漢", "🇻🇳", "\t", "---\n", "===\n",
    "javascript:x", "https://a.vn", "~~~\n", "[a]: b\n",
  ]
  private static let yaml = [
    "so: ", "ky-hieu: ", "loai: ", "nguoi-ky:\n", "  - ", "- ", "{", "}", "[", "]", ", ", ": ",
    "\"", "'",
    "|\n", ">\n", "&a ", "*a", "!!int ", "#", "\n", "  ", "ngày", "2023-02-31", "ke-hoach",
    "%YAML 1.1\n",
    "---\n", "...\n", "? ", "~", "\\u0301", "\\0", "<<: ", "@", "`", "\u{2028}", "\t",
  ]

  private static func soup(of words: [String], _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...60, using: &random)).map { _ in words.randomElement(using: &random)! }
      .joined()
  }

  @Test("any Markdown gives a body that keeps its promises", arguments: 0..<40)
  func markdownSoup(seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    for _ in 0..<50 {
      let text = Self.soup(of: Self.markdown, &random)
      let result = readDocument(body: text)
      guard let body = result.document?.body else {
        #expect(result.diagnostics.hasErrors, "\(text.debugDescription)")
        continue
      }
      let broken = brokenInvariants(of: body)
      #expect(broken.isEmpty, "\(text.debugDescription)")
    }
  }

  @Test("the text of any body is in NFC", arguments: 0..<20)
  func composedText(seed: Int) {
    var random = SeededGenerator(state: 1_000 + UInt64(seed))
    for _ in 0..<50 {
      let text = Self.soup(of: Self.markdown, &random)
      guard let body = readDocument(body: text).document?.body else { continue }
      #expect(isNFC(body.text), "\(text.debugDescription)")
    }
  }

  @Test("any front matter gives a document or an error", arguments: 0..<40)
  func yamlSoup(seed: Int) {
    var random = SeededGenerator(state: 2_000 + UInt64(seed))
    for _ in 0..<100 {
      let text = Self.soup(of: Self.yaml, &random)
      let result = readFile("---\n\(text)\n---\n")
      #expect(result.document != nil || result.diagnostics.hasErrors, "\(text.debugDescription)")
      let lines = text.utf8.count { $0 == 0x0A } + 3
      #expect(
        result.diagnostics.allSatisfy { ($0.location?.start?.line ?? 1) <= lines },
        "\(text.debugDescription)")
    }
  }

  @Test("any bytes give a document or an error", arguments: 0..<20)
  func randomBytes(seed: Int) {
    var random = SeededGenerator(state: 3_000 + UInt64(seed))
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      for file in [
        bytes, Array("---\n".utf8) + bytes, Array("---\n\(requiredKeys)---\n".utf8) + bytes,
      ] {
        let result = readFile(file)
        #expect(result.document != nil || result.diagnostics.hasErrors)
      }
    }
  }

  @Test(
    "what is nested 10,000 deep is refused or flattened, in no time", .timeLimit(.minutes(1)),
    arguments: [
      "> ", "- ", "1. ", "> - ", "+ > ", "*a **b ", "[", "[a](", "![", "[^", "<b>", "**", "_a_",
      "(", "`",
      "[[a]", "a\n> ", "~~~", "<!--", "]", "&", "\\",
    ])
  func deepNesting(unit: String) {
    for suffix in ["x", "\n\n" + String(repeating: "\n", count: 10_000)] {
      let (body, _) = readBody(String(repeating: unit, count: 10_000) + suffix)
      #expect(brokenInvariants(of: body).isEmpty)
    }
  }

  @Test("lists and emphasis are kept up to the limit and flattened beyond, with an error")
  func flattening() {
    let emphasis =
      String(repeating: "*a **b ", count: 50) + "x" + String(repeating: "***", count: 50)
    let (body, diagnostics) = readBody(emphasis)
    #expect(diagnostics.map(\.code) == ["markdown.too-deep"])
    #expect(body.text.count { $0 == 0x61 } == 50)
    let quotes = readBody(String(repeating: ">", count: 90) + " chữ")
    #expect(quotes.diagnostics.map(\.code) == ["markdown.too-deep"])
    #expect(String(decoding: quotes.body.text, as: UTF8.self) == "chữ")
    #expect(readBody(String(repeating: ">", count: 60) + " x").diagnostics.isEmpty)
  }

  @Test(
    "texts on which cmark would run for hours are refused at their line", .timeLimit(.minutes(1)),
    arguments: [
      (String(repeating: "> ", count: 200) + "x", 1),
      (String(repeating: " ", count: 300) + "- x", 1),
      ("x\n" + String(repeating: "|-|\n", count: 20_000), 10),
      (
        "|" + String(repeating: "a|", count: 5_000) + "\n|" + String(repeating: "-|", count: 5_000)
          + "\n" + String(repeating: "a\n", count: 5_000), 22
      ),
      (String(repeating: "![[]()", count: 100_000), 1),
      ("a " + String(repeating: "<?", count: 100_000), 1),
      ("a\n" + String(repeating: "<![CDATA[", count: 100_000), 2),
    ])
  func excess(text: String, line: Int) {
    let (body, diagnostics) = readBody(text)
    #expect(body.nodes.isEmpty)
    #expect(diagnostics.map(\.place) == ["\(line):1 markdown.too-complex"])
  }

  @Test("rules across the page, long tables and long lists are within the limits")
  func ordinaryText() {
    #expect(readBody(String(repeating: "- ", count: 150) + "\n").diagnostics.isEmpty)
    #expect(readBody(String(repeating: "*", count: 500) + "\n").diagnostics.isEmpty)
    #expect(readBody(String(repeating: "-", count: 500) + " x\n").diagnostics.isEmpty)
    #expect(readBody("a\n" + String(repeating: " ", count: 500) + "\n\nb").diagnostics.isEmpty)
    let rows = (1...5_000).map { "| \($0) | Huyện | 1.234 |\n" }.joined()
    #expect(readBody("| a | b | c |\n|---|---|---|\n" + rows).diagnostics.isEmpty)
    let list = (1...5_000).map { "- Mục \($0) của danh sách\n" }.joined()
    #expect(readBody(list).diagnostics.isEmpty)
  }

  @Test("threads that read at once read the same")
  func concurrency() throws {
    let text = """
      ## I. X

      a[^1] *b* **c** `d` <https://a.vn> [e](f.md)

      | a | b |
      |---|--:|
      | 1 \\| | **2** |

      1. Một
         - hai

      [^1]: chú thích | *nghiêng*
      """
    let expected = readDocument(body: text)
    let results = Results()
    DispatchQueue.concurrentPerform(iterations: 400) { _ in
      let result = readDocument(body: text)
      results.add(
        result.document?.body == expected.document?.body
          && result.diagnostics == expected.diagnostics)
    }
    #expect(results.all == Array(repeating: true, count: 400))
  }

  private func isNFC(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.unicodeScalars.elementsEqual(
      text.precomposedStringWithCanonicalMapping.unicodeScalars)
  }
}

private final class Results: @unchecked Sendable {
  private let queue = DispatchQueue(label: "results")
  private var values: [Bool] = []

  func add(_ value: Bool) { queue.sync { values.append(value) } }
  var all: [Bool] { queue.sync { values } }
}
