import Foundation
import TestSupport
import Testing
import VietnameseText

@testable import Citations

/// The five source documents with every mention annotated by hand and read twice.
@Suite(.enabled(if: TestFiles.shared("seeds") != nil))
struct SourcesTests {
  @Test("99% of the sources' mentions are found, 99% of those right, and no look-alike is taken")
  func score() throws {
    var score = Score()
    for (file, expected) in try annotations() {
      score.add(expected, actual: Annotation.all(in: try text(file)), of: file)
    }
    #expect(score.expected == 215)
    #expect(score.found * 100 >= score.expected * 99)
    #expect(score.right * 100 >= score.found * 99, "\(score.wrong.joined(separator: "\n"))")
    #expect(score.extra == [])
  }

  @Test("every pinpoint and internal reference of the sources is right")
  func references() throws {
    for (file, expected) in try annotations() {
      let isReference = { (mention: Annotation) in
        !mention.pinpoints.isEmpty || mention.target.hasPrefix("previous")
          || mention.target == "this"
      }
      #expect(
        try Annotation.all(in: text(file)).filter(isReference) == expected.filter(isReference))
    }
  }

  @Test("the directive that is named 15 times in five forms is found each time")
  func directive() throws {
    var forms: [String] = []
    for file in try annotations().keys {
      let text = try text(file)
      for mention in Recognition(of: text).mentions
      where mention.identifier?.normalised == "05-CT/TW" {
        #expect(mention.kind == .directive)
        forms.append(String(decoding: text[mention.range], as: UTF8.self))
      }
    }
    #expect(forms.count == 15)
    #expect(Set(forms).count == 5)
  }

  @Test("two documents with one identifier in a table have the dates of their own rows")
  func dates() throws {
    let rows = Recognition(of: try text("002_3e761f724fd1898d.txt")).mentions
      .filter { $0.identifier?.normalised == "02/CTPH-MTTQ-SLĐTBXH" }
    #expect(rows.map(\.date?.iso) == ["2023-07-02", "2023-06-22"])
  }

  private func text(_ file: String) throws -> [UInt8] {
    let url = try #require(TestFiles.shared("seeds/\(file)"))
    return [UInt8](try Data(contentsOf: url))
  }

  /// The annotations by file; line, column and length are bytes, from 1.
  private func annotations() throws -> [String: [Annotation]] {
    let url = TestFiles.fixture("citations/sources.csv")
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    var result: [String: [Annotation]] = [:]
    var starts: [String: [Int]] = [:]
    for row in rows {
      let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let file = fields[0]
      if starts[file] == nil {
        let bytes = try text(file)
        starts[file] = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
      }
      let (line, column) = (try #require(Int(fields[1])), try #require(Int(fields[2])))
      let start = try #require(starts[file])[line - 1] + column - 1
      let end = start + (try #require(Int(fields[3])))
      result[file, default: []].append(
        Annotation(range: start..<end, fields: Array(fields.dropFirst(4))))
    }
    return result
  }
}
