import Foundation
import PrintRendering
import Testing

/// Where the words of a document lead, in what the templates are given.
@Suite struct MentionTests {
  private typealias Runs = [[String: Any]]

  private func content() throws -> [String: Any] {
    let job = try Print.job(number: "237", in: CitingDocuments.site())
    let value = try JSONSerialization.jsonObject(with: Data(job.content))
    return try #require(value as? [String: Any])
  }

  private func blocks() throws -> [[String: Any]] {
    try #require(content()["blocks"] as? [[String: Any]])
  }

  private func words(_ runs: Runs) -> String {
    runs.compactMap { $0["text"] as? String }.joined()
      .replacingOccurrences(of: "\u{A0}", with: " ")
  }

  /// The words of runs that lead somewhere, neighbours with one target together.
  private func links(_ runs: Runs) -> [String] {
    var result: [(words: String, target: String)] = []
    var isOpen = false
    for run in runs {
      guard let target = run["link"] as? String ?? (run["target"] as? String).map({ "#" + $0 })
      else {
        isOpen = false
        continue
      }
      if isOpen, result.last?.target == target {
        result[result.count - 1].words += words([run])
      } else {
        result.append((words([run]), target))
      }
      isOpen = true
    }
    return result.map { "\($0.words) → \($0.target)" }
  }

  @Test("mentions lead to pages, pinpoints to sections, through emphasis, and lose no words")
  func paragraph() throws {
    let runs = try #require(blocks()[1]["runs"] as? Runs)
    #expect(
      links(runs) == [
        "khoản 4 Mục IV → \(CitingDocuments.citedPage)#muc-iv-4",
        "Kế hoạch số 109/KH-MTTW ngày 10/3/2022 → \(CitingDocuments.citedPage)",
        "phần II → #muc-ii", "Kế hoạch này → #van-ban:dau",
        "văn bản kia → \(CitingDocuments.citedPage)#muc-iv",
        "Kế hoạch số 109/KH-MTTW → https://example.vn/khac",
      ])
    #expect(
      words(runs)
        == "Làm theo khoản 4 Mục IV Kế hoạch số 109/KH-MTTW ngày 10/3/2022, xem phần II Kế hoạch "
        + "này và văn bản kia cùng Kế hoạch số 109/KH-MTTW.")
    #expect(runs.filter { $0["bold"] as? Bool == true }.map { words([$0]) } == ["109"])
  }

  @Test("headings, ordered items, cells, notes and legal bases have their mentions linked")
  func everywhere() throws {
    let blocks = try blocks()
    let heading = try #require(blocks[0]["runs"] as? Runs)
    #expect(links(heading) == ["KẾ HOẠCH SỐ 109/KH-MTTW → \(CitingDocuments.citedPage)"])
    let item = try #require(blocks[5]["runs"] as? Runs)
    #expect(
      links(item) == ["điểm a Mục II → #muc-ii-a", "Kế hoạch này → #van-ban:dau"])
    let rows = try #require(blocks[6]["rows"] as? [[String: Any]])
    let cells = try #require(rows[0]["cells"] as? [[String: Runs]])
    let resolution = "Nghị quyết số 24/2021/QH15 → \(CitingDocuments.resolution)"
    #expect(try links(#require(cells[1]["runs"])) == [resolution])
    let notes = try #require(content()["notes"] as? [[Runs]])
    #expect(links(notes[0][0]) == [resolution])
    let bases = try #require(content()["bases"] as? [Runs])
    #expect(
      bases.flatMap(links) == [
        "Nghị quyết số 24/2021/QH15 ngày 28 tháng 7 năm 2021 → \(CitingDocuments.resolution)",
        "Kế hoạch số 109/KH-MTTW ngày 10 tháng 3 năm 2022 → \(CitingDocuments.citedPage)",
      ])
    #expect(words(bases[1]) == "Căn cứ Kế hoạch số 109/KH-MTTW ngày 10 tháng 3 năm 2022.")
  }

  @Test("an identifier printed with spaces keeps its slash and hyphen on the line")
  func spacedIdentifier() throws {
    let job = try Print.job(
      """
      ---
      kind: ke-hoach
      issuers: [A]
      subject: Thử
      ---
      Theo Báo cáo số 150 /BC-LĐTBXH và Chỉ thị số 05 -CT/TW, có 4 -5 việc.
      """)
    let site = try Print.linkedSite([
      (
        "a",
        """
        ---
        kind: ke-hoach
        number: "1"
        issuers: [A]
        subject: Thử
        ---
        Theo Báo cáo số 150 /BC-LĐTBXH và Chỉ thị số 05 -CT/TW, có 4 -5 việc.
        """
      )
    ])
    let linked = String(decoding: try Print.job(number: "1", in: site).content, as: UTF8.self)
    #expect(linked.contains("150\u{A0}/BC-LĐTBXH"))
    #expect(linked.contains("05\u{A0}-CT/TW"))
    #expect(linked.contains("4 -5"))
    // Without mentions nothing tells an identifier from other words.
    #expect(String(decoding: job.content, as: UTF8.self).contains("150 /BC-LĐTBXH"))
  }

  @Test("every section has its place, so that no link within the document is dead")
  func anchors() throws {
    let job = try Print.job(
      """
      ---
      kind: ke-hoach
      issuers: [A]
      subject: Thử
      ---
      ## I. A

      1. - Gạch đầu dòng ngay sau số.
      2. a) Điểm ngay sau số.

         | TT | Tên |
         |---|---|
         | 1 | Một |

      Xem [1](#muc-i-1), [2](#muc-i-2) và [2a](#muc-i-2-a).
      """)
    let content = try #require(
      JSONSerialization.jsonObject(with: Data(job.content)) as? [String: Any])
    let blocks = try #require(content["blocks"] as? [[String: Any]])
    #expect(blocks.map { $0["marker"] as? String } == ["I.", "1.", "-", "2.", nil, nil])
    #expect(
      blocks.flatMap { $0["anchors"] as? [String] ?? [] } == ["muc-i-1", "muc-i-2", "muc-i-2-a"])
    let last = try #require(blocks.last?["runs"] as? Runs)
    #expect(links(last) == ["1 → #muc-i-1", "2 → #muc-i-2", "2a → #muc-i-2-a"])
  }
}
