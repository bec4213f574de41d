import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite("The register of diagnostic codes")
struct RegisterTests {
  @Test("docs/diagnostics.md says what the register says")
  func manual() throws {
    let introduction = """
      # Các mã chẩn đoán · Diagnostic codes

      Mỗi lời báo của `anpham` kết thúc bằng một mã trong ngoặc vuông, như `[citation.unknown]`. Trang này
      liệt kê mọi mã: vì sao có lời báo, một thí dụ, và cách xử lý. Lỗi thì không dựng trang; cảnh báo và
      ghi chú thì vẫn dựng. Mức của những mã ghi “site.yml đổi được” đổi bằng `muc-do` (`severities`) trong
      `Content/site.yml`. Trang này do chương trình viết ra từ `Sources/Diagnostics/Resources/codes.tsv`.

      Each message of `anpham` ends with a code in brackets. Errors stop a build, warnings and notes do
      not; `severities` in `Content/site.yml` changes the level of the codes that are marked for it.

      """
    let families = Dictionary(grouping: Diagnostic.Code.allCases, by: \.family)
    let sections = families.sorted { $0.key < $1.key }.map { family, codes in
      "## \(family)\n\n" + codes.map(Self.entry).joined(separator: "\n")
    }
    let text = introduction + "\n" + sections.joined(separator: "\n")
    #expect(try differenceFromGolden(text, "../../docs/diagnostics.md") == nil)
  }

  private static func entry(_ code: Diagnostic.Code) -> String {
    let facts = code.facts
    let level = facts.severity.name.vietnamese + (facts.isChangeable ? ", site.yml đổi được" : "")
    return """
      ### \(code.rawValue)

      \(facts.cause.vietnamese) (\(level))
      - Thí dụ: \(facts.example)
      - Cách xử lý: \(facts.wayOut.vietnamese)
      - *\(facts.cause.english) \(facts.wayOut.english)*

      """
  }

  @Test("every row is one code, in order, and is complete in both languages")
  func rows() throws {
    let table = try Self.text("Sources/Diagnostics/Resources/codes.tsv").split(separator: "\n")
    let rows = table.dropFirst().map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.map { $0[0] } == Diagnostic.Code.allCases.map(\.rawValue))
    for row in rows {
      #expect(row.count == 8, "\(row)")
      for sentence in [row[3], row[4], row[6], row[7]] {
        #expect(sentence.hasSuffix("."), "\(row)")
      }
    }
    #expect(rows.map { $0[0] } == rows.map { $0[0] }.sorted())
  }

  @Test("every code is one that the program can say")
  func emitted() throws {
    let program = try Self.texts(of: "Sources", ending: ["swift", "py"])
      .filter { !$0.path.contains("/Diagnostics/") }.map(\.text).joined()
    for code in Diagnostic.Code.allCases {
      #expect(
        program.contains(".`\(code.rawValue)`") || program.contains("\"\(code.rawValue)\""),
        "\(code.rawValue)")
    }
  }

  /// Codes that no test brings about: most are failures of the machine or of another program. A code
  /// that gets a test must leave the list, and no other may join it.
  private static let unproved: Set<String> = [
    "boundaries.file-name", "boundaries.gaps", "boundaries.no-geometry", "boundaries.no-names",
    "boundaries.small-islands", "boundaries.too-large", "boundaries.too-many-points",
    "content.unreadable", "figure.not-drawn", "import.comments", "import.contents",
    "import.conversion", "import.external", "import.formula", "import.guess.heading",
    "import.guess.picture-caption", "import.guess.signer-name", "import.hidden-text",
    "import.legacy-font", "import.nested-table", "import.no-libreoffice", "import.no-pdftotext",
    "import.object", "import.pdf-columns", "import.pdf-legacy-font", "import.reader-failed",
    "import.scan", "import.table.empty", "import.table.merged-number", "import.table.no-reader",
    "import.table.no-sheet", "import.table.other-sheets", "import.table.password",
    "import.table.reader-failed", "import.table.too-large", "import.table.unknown-form",
    "import.tracked-changes", "import.unknown-symbol", "import.unwritable",
    "merge.different-shards", "merge.repeated-file", "new.unwritable", "output.no-archive",
    "output.repeated-path", "picture.cmyk", "picture.crashed",
    "picture.not-drawn", "picture.same-address", "picture.timeout", "picture.too-heavy",
    "picture.unavailable", "picture.unreadable", "print.not-encodable",
    "publication.not-archived",
  ]

  @Test("every code is the subject of a test")
  func tested() throws {
    var named: Set<Substring> = []
    for file in try Self.texts(of: "Tests", ending: ["swift", "txt", "json"])
    where !file.path.hasPrefix("/DiagnosticsTests/") && !file.path.contains("/diagnostics/") {
      let isPart = { (byte: UInt8) in (0x61...0x7A).contains(byte) || byte < 0x3A && byte > 0x2C }
      named.formUnion(file.text.utf8.split { !isPart($0) }.map { Substring($0) })
    }
    let missing = Diagnostic.Code.allCases.map(\.rawValue).filter { !named.contains($0[...]) }
    #expect(Set(missing) == Self.unproved, "\(missing.filter { !Self.unproved.contains($0) })")
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: TestFiles.root.appending(path: path), encoding: .utf8)
  }

  private static func texts(of folder: String, ending: [String]) throws -> [(
    path: String, text: String
  )] {
    let root = TestFiles.root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { ending.contains(URL(filePath: $0).pathExtension) }
      .map { ("/" + $0, try text("\(folder)/\($0)")) }
  }
}
