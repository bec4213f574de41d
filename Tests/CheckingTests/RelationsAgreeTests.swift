import Diagnostics
import Testing

@Suite struct RelationsAgreeTests {
  private func found(_ first: String, _ second: String) -> [String] {
    func keys(_ number: Int, _ kind: String, _ other: Int) -> String {
      "number: \"\(number)\"\nstatus: historical\n"
        + (kind.isEmpty ? "" : "relations: [{type: \(kind), document: \(other)/KH-UBND}]")
    }
    return findings(keys(11, first, 12), keys(12, second, 11)).map(\.code)
  }

  @Test(
    "two documents that both rest on, amend or end each other contradict one another, once",
    arguments: [("can-cu", "can-cu"), ("thay-the", "can-cu"), ("sua-doi", "bai-bo")])
  func contradiction(first: String, second: String) {
    #expect(found(first, second) == ["relation.contradicted"])
  }

  @Test(
    "one direction, and relations that have none, contradict nothing",
    arguments: [("thay-the", ""), ("can-cu", "lien-quan"), ("dan-chieu", "dan-chieu")])
  func agreement(first: String, second: String) {
    #expect(found(first, second).isEmpty)
  }

  @Test("documents that replace each other are left to the rule on cycles")
  func replacement() {
    #expect(found("thay-the", "thay-the") == ["relation.cycle"])
  }
}
