import Foundation
import TestSupport
import Testing

@testable import Citations

/// Sentences after the patterns of published documents of many years; the figures of the first run,
/// before the grammar had been tuned on them, are in docs/citations.md.
struct PracticeTests {
  @Test("the mentions of annotated sentences are found with all that is known about them")
  func score() throws {
    var score = Score()
    for (text, expected) in try sentences() {
      score.add(
        expected, actual: Annotation.all(in: text), of: String(decoding: text, as: UTF8.self))
    }
    #expect(score.expected > 40)
    #expect(score.wrong == [])
    #expect(score.extra == [])
  }

  /// The lines of the fixture with their marks taken out and read: ⟦words⟧{fields}, ⏎ a line end.
  private func sentences() throws -> [(text: [UInt8], expected: [Annotation])] {
    let url = TestFiles.fixture("citations/practice.txt")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    return lines.filter { !$0.hasPrefix("#") }.map { line in
      var text: [UInt8] = []
      var expected: [Annotation] = []
      for (index, piece) in line.split(separator: "⟦", omittingEmptySubsequences: false)
        .enumerated()
      {
        guard index > 0, let close = piece.firstIndex(of: "⟧"), let end = piece.firstIndex(of: "}")
        else {
          text += bytes(piece)
          continue
        }
        let words = bytes(piece[..<close])
        let fields = piece[piece.index(close, offsetBy: 2)..<end]
          .split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        expected.append(
          Annotation(range: text.count..<(text.count + words.count), fields: fields))
        text += words + bytes(piece[piece.index(after: end)...])
      }
      return (text, expected)
    }
  }

  private func bytes(_ piece: Substring) -> [UInt8] {
    Array(piece.replacing("⏎", with: "\n").utf8)
  }
}
