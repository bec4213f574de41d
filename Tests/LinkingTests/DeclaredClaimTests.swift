import Claims
import Diagnostics
import Foundation
import Model
import Reading
import Testing

@testable import Linking

@Suite("Declared claims against texts and tables")
struct DeclaredClaimTests {
  private static let body = """
    Có 3/5 tỉnh báo cáo; còn 2 tỉnh chưa báo cáo[^1].

    [^1]: Sơn La, Lai Châu.

    # Phụ lục I. TỔNG HỢP

    | TT | Tỉnh | Đã gửi (X) | Số hiệu | Ngày |
    | --- | --- | :-: | --- | --- |
    | 1 | Hà Giang | X | 1/BC-SLĐTBXH | 01/6/2023 |
    | 2 | Sơn La | | | |
    | 3 | Lai Châu | | | |
    | 4 | TP Hồ Chí Minh | X | 2/BC-SLĐTBXH; 3/BC-SLĐTBXH | 02/6/2023 |
    | 5 | Hà Nội | X | 4/BC-SLĐTBXH | 03/6/2023 |
    """

  /// The table of the appendix as a dataset, with some rows changed.
  private static func dataset(_ changes: [Int: [String]] = [:]) -> LinkedDataset {
    var dataset = Dataset(
      name: "reporting", path: "data/reporting.csv", schemaPath: "data/reporting.schema.json",
      title: "Báo cáo",
      fields: ["province", "state", "identifiers", "date"].map {
        Dataset.Field(name: $0, title: $0, kind: .string)
      })
    let rows = [
      ["Hà Giang", "sent", "1/BC-SLĐTBXH", "01/6/2023"], ["Sơn La", "none", "", ""],
      ["Lai Châu", "none", "", ""],
      ["Thành phố Hồ Chí Minh", "sent", "2/BC-SLĐTBXH; 3/BC-SLĐTBXH", "2023-06-02"],
      ["Hà Nội", "sent", "4/BC-SLĐTBXH", "03/6/2023"],
    ]
    dataset.rows = rows.enumerated().map { index, values in
      Dataset.Row(
        values: (changes[index] ?? values).map { $0.isEmpty ? .missing : .text($0) },
        positions: values.indices.map { FieldPosition(line: index + 2, column: $0 + 1) })
    }
    return LinkedDataset(dataset: dataset)
  }

  private func check(
    _ statement: String, _ dataset: LinkedDataset = Self.dataset(), place: String? = nil
  ) throws -> (claim: Claim?, codes: [String]) {
    var diagnostics: [Diagnostic] = []
    let text = """
      ---
      kind: bao-cao
      issuers: [Bộ]
      subject: Thử
      date: 2023-10-27
      claims:
        - statement: "\(statement)"
      \(place.map { "    place: \"\($0)\"\n" } ?? "")---

      \(Self.body)
      """
    let document = try #require(
      ContentReader.document(
        Array(text.utf8), path: "documents/a.md", file: "a.md", diagnostics: &diagnostics))
    let site = Linker.link(
      SiteContent(
        documents: [document], datasets: [dataset],
        settings: SiteSettings(title: "T", baseURL: "https://a.vn/", publisher: "P")),
      contentFolder: "Content/", diagnostics: &diagnostics)
    let declared = site.documents[0].claims.last { $0.origin != .found }
    return (declared?.claim, diagnostics.map(\.code).filter { $0.hasPrefix("claim.") })
  }

  @Test(
    "What agrees holds",
    arguments: [
      "3 + 2 = 5", "count of reporting where state = sent = 3", "reporting.total = 5",
      "3 = count of marked rows in Phụ lục I", "rows in Phụ lục I = 5",
      "count of the list in footnote 1 = 2", "list in footnote 1 = reporting where state = none",
      "list in footnote 1 = unmarked rows in Phụ lục I", "table in Phụ lục I = reporting",
      "10000 * 500000 đồng = 5 tỷ đồng", "5 - 3 = 2 tỉnh",
    ])
  func holds(statement: String) throws {
    let result = try check(statement)
    #expect(result.claim?.verdict == .holds, "\(statement): \(String(describing: result))")
    #expect(result.codes.isEmpty)
  }

  @Test("A number that differs says both and the difference")
  func number() throws {
    let claim = try check("count of reporting where state = sent = 4").claim
    #expect(claim?.verdict == .fails && claim?.actual == 3 && claim?.expected == 4)
    #expect(claim?.remark?.vietnamese == "bên trái là 3, bên phải là 4, chênh 1")
  }

  @Test("Lists that differ say which names, by whatever name the place is called")
  func names() throws {
    let claim = try check("list in footnote 1 = reporting where state = sent").claim
    #expect(claim?.missing == ["Hà Giang", "Thành phố Hồ Chí Minh", "Hà Nội"])
    #expect(claim?.surplus == ["Sơn La", "Lai Châu"])
    #expect(
      try check("marked rows in Phụ lục I = reporting where state = sent").claim?.verdict == .holds)
  }

  @Test("A table that differs says which cell")
  func cells() throws {
    let changed = Self.dataset([
      0: ["Hà Giang", "sent", "11/BC-SLĐTBXH", "01/6/2023"],
      1: ["Sơn La", "none", "5/BC-SLĐTBXH", ""],
    ])
    let claim = try check("table in Phụ lục I = reporting", changed).claim
    #expect(claim?.verdict == .fails)
    let remark = claim?.remark?.vietnamese ?? ""
    #expect(
      remark.contains(
        "dòng 1, Hà Giang, cột “Số hiệu”: văn bản ghi “1/BC-SLĐTBXH”, dữ liệu không có"))
    #expect(remark.contains("dòng 2, Sơn La: dữ liệu ghi “5/BC-SLĐTBXH”"))
    let renamed = Self.dataset([2: ["Điện Biên", "none", "", ""]])
    let names = try check("table in Phụ lục I = reporting", renamed).claim
    #expect(names?.missing == ["Điện Biên"] && names?.surplus == ["Lai Châu"])
  }

  @Test(
    "What the site does not have is an error",
    arguments: [
      ("count of adoptions = 3", "claim.unknown-name"),
      ("reporting.sents = 3", "claim.unknown-name"),
      ("count of reporting where stat = sent = 3", "claim.query"),
      ("table in Phụ lục II = reporting", "claim.unknown-place"),
      ("count of the list in footnote 2 = 3", "claim.unknown-place"),
    ])
  func unknown(statement: String, code: String) throws {
    #expect(try check(statement).codes == [code])
  }

  @Test("A place is words of the text or a section")
  func places() throws {
    #expect(try check("3 + 2 = 5", place: "còn 2 tỉnh").codes.isEmpty)
    #expect(try check("3 + 2 = 5", place: "còn 4 tỉnh").codes == ["claim.unknown-place"])
    #expect(try check("3 + 2 = 5", place: "#muc-x").codes == ["claim.unknown-place"])
  }
}
