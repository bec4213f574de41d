import Claims
import Diagnostics
import Foundation
import Linking
import Reading
import Testing

/// What a text costs grows with its length and no faster, whatever stands in it.
@Suite("Growth", .serialized)
struct ScalingTests {
  /// Texts of one paragraph that go on as they begin.
  private static let paragraphs: [String: @Sendable (Int) -> String] = [
    "sums": { _ in "tổng 3 hộ, trong đó 1 hộ nghèo, 2 hộ cận nghèo. " },
    "sums in sentences": { _ in "Tổng 3 hộ. Trong đó 1 hộ nghèo, 2 hộ cận nghèo. " },
    "counts": { _ in "gồm 3 xã: A, B, C. " },
    "counts in sentences": { "Có 3 xã: An Hòa, Bản Lầu, Cốc San; \($0) hộ. " },
    "meetings": { _ in "03 Hội nghị tại các tỉnh Cao Bằng, Bình Định, Thanh Hóa; " },
    "shares": { _ in "có 30/120 hộ nghèo, chiếm 25%; " },
    "brackets": { _ in "10 hộ (5 hộ và 5 hộ " },
    "remainders": { _ in "Vốn 5 tỷ đồng. Riêng A 2 tỷ đồng; còn lại 3 tỷ đồng. " },
    "tags": { _ in "<b>x</b> " },
    "notes that nobody wrote": { "[^\($0)] " },
    "links that lead nowhere": { "[x](a\($0).md) " },
    "values that nobody has": { "{{ a.b\($0) }} " },
    "definitions on one line": { "[a\($0)]: b " },
  ]

  /// The processor time that a text takes to be read, searched and complained about, in nanoseconds; the
  /// least of three runs, since other tests run at the same time.
  private func cost(of text: String) -> Double {
    let bytes = Array(text.utf8)
    return (0..<3).map { _ in
      let start = Self.processorTime
      var diagnostics: [Diagnostic] = []
      let body = ContentReader.body(bytes, file: "a.md", diagnostics: &diagnostics)
      _ = DocumentClaims.found(in: body)
      var renderer = DiagnosticRenderer(language: .vietnamese) { _ in bytes }
      for diagnostic in diagnostics { _ = renderer.text(diagnostic) }
      return Self.processorTime - start
    }.min() ?? 0
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  @Test("A paragraph of twice the length takes twice the time", arguments: paragraphs.keys.sorted())
  func paragraph(name: String) throws {
    let make = try #require(Self.paragraphs[name])
    func text(_ size: Int) -> String {
      var (text, index) = ("", 0)
      while text.utf8.count < size {
        text += make(index)
        index += 1
      }
      return text + "\n"
    }
    let base = 8 << 10
    let costs = [1, 2, 4, 8].map { cost(of: text(base * $0)) }
    for (factor, cost) in zip([2.0, 4, 8], costs.dropFirst()) {
      #expect(cost < 1.3 * factor * costs[0] + 2e6, "\(name): \(costs)")
    }
  }

  @Test("Addresses that are defined once and asked for often are bounded together")
  func referenceExpansion() {
    func codes(_ text: String) -> [String] {
      var diagnostics: [Diagnostic] = []
      _ = ContentReader.body(Array(text.utf8), file: "a.md", diagnostics: &diagnostics)
      return diagnostics.map(\.code)
    }
    let long = "http://a.vn/" + String(repeating: "y", count: 20_000)
    let uses = { (label: String) in String(repeating: "[\(label)] ", count: 2000) }
    for text in [
      "[a]: \(long)\n\n\(uses("a"))", "\(uses("a"))\n\n[a]: \(long)",
      "> [A]:\n> \(long)\n\n\(uses("a"))",
      "[ß]: \(long)\n\n\(uses("SS"))", "- [a]: \(long)\n\n\(uses("x][a"))",
      "[a]: b \"t\n[b]: \(long)\"\n\n\(uses("a"))",
    ] {
      #expect(codes(text).contains("markdown.too-complex"), "\(text.prefix(40))")
    }
    // A long list of sources, each cited some times.
    let sources = (0..<300).map { "[s\($0)]: https://example.vn/van-ban/\($0) \"Văn bản \($0)\"\n" }
    let cited = (0..<3000).map { "[s\($0 % 300)] " }
    #expect(!codes(sources.joined() + "\n" + cited.joined()).contains("markdown.too-complex"))
    #expect(!codes("[a]: \(long)\n\n[a] và [a]").contains("markdown.too-complex"))
  }

  @Test("Tags of HTML beyond twenty are counted")
  func manyTags() {
    var diagnostics: [Diagnostic] = []
    let text = Array(String(repeating: "<b>x</b> ", count: 500).utf8)
    _ = ContentReader.body(text, file: "a.md", diagnostics: &diagnostics)
    #expect(diagnostics.map(\.code) == Array(repeating: "markdown.html", count: 21))
    #expect(diagnostics.last?.summary.english.contains("980") == true)
  }
}
