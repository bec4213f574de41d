import Diagnostics
import Testing

@Suite("What a document rests on is older than itself")
struct BasesAreEarlierTests {
  private func relation(_ kind: String, _ date: String) -> String {
    "relations:\n  - {type: \(kind), document: 1/QĐ-TTg, date: \(date)}"
  }

  @Test(
    "A later document is pointed out", arguments: ["can-cu", "thuc-hien", "thay-the", "bai-bo"])
  func later(_ kind: String) {
    #expect(codes(relation(kind, "2023-06-02")) == ["relation.later 3"])
  }

  @Test(
    "Mentions, earlier days, and dates that are not exact are left alone",
    arguments: [
      ("can-cu", "2023-06-01"), ("can-cu", "2022-12-31"), ("can-cu", "2023-07"),
      ("dan-chieu", "2024-01-01"), ("lien-quan", "2024-01-01"),
    ])
  func proper(kind: String, date: String) { #expect(codes(relation(kind, date)).isEmpty) }

  @Test("Where the relation gives no day, that of the document held counts")
  func held() {
    let found = findings(
      "relations: [{type: can-cu, document: 12/KH-UBND}]", "number: \"12\"\ndate: 2023-06-02")
    #expect(found.map(\.code) == ["relation.later"])
  }
}
