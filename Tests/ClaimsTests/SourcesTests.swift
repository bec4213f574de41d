import Claims
import Diagnostics
import Foundation
import Importing
import Linking
import Reading
import TestSupport
import Testing

private let isMissing = TestFiles.shared("seeds") == nil

@Suite("Whole documents")
struct SourcesTests {
  @Test(
    "Every claim of texts that the rules were not made for is as judged by hand",
    arguments: ["ke-hoach-ngan-sach", "bao-cao-ty-le", "quy-vi-nguoi-ngheo"])
  func fixtures(name: String) throws {
    let text = try String(contentsOf: TestFiles.fixture("claims/\(name).md"), encoding: .utf8)
    let lines = claims(text).map { claim in
      "\(claim.verdict.rawValue) \(claim.statement)"
        + (claim.remark.map { "\n    \($0.vietnamese)" } ?? "")
    }
    let difference = try differenceFromGolden(
      lines.joined(separator: "\n") + "\n", "claims/\(name).txt")
    #expect(difference == nil)
  }

  @Test(
    "The sums of the five sources hold, and the report's contradictions are found",
    .disabled(if: isMissing, "the sources are not beside this checkout"))
  func seeds() throws {
    let folder = try #require(TestFiles.shared("seeds"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var all: [Claim] = []
    for file in files {
      let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
      var diagnostics: [Diagnostic] = []
      let body = ContentReader.body(
        importText(bytes, file: file).contents, file: file, diagnostics: &diagnostics)
      all += DocumentClaims.found(in: body).map(\.claim)
    }
    #expect(all.count == 24)
    let wrong = all.filter { $0.verdict == .fails }
    #expect(
      wrong.map(\.statement) == [
        "chú thích 3 ≠ 29 dòng không đánh dấu ở Phụ lục II", "29 tỉnh ≠ 28 tên ở chú thích 3",
        "Phụ lục II: dòng không đánh dấu (29) thì để trống số hiệu, ngày",
      ])
    #expect(wrong[0].missing == ["Lai Châu"] && wrong[0].surplus.isEmpty)
    #expect(wrong[2].terms.map(\.text) == ["Lai Châu"])
    for sum in [
      "51 + 2 + 10 = 63 tỉnh", "51 + 2 = 53 dòng đánh dấu ở Phụ lục I",
      "888 + 1.864 = 2.752 tỷ đồng", "97.654 + 787.566 + 2.007.034 = 2.892.254 triệu đồng",
      "3.634 + 545 = 4.179 triệu đồng", "363 + 182 = 545 triệu đồng",
    ] {
      #expect(all.contains { $0.statement == sum && $0.verdict == .holds }, "\(sum)")
    }
  }
}
