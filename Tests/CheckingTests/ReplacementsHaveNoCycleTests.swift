import Diagnostics
import Testing

@Suite struct ReplacementsHaveNoCycleTests {
  private func document(_ number: Int, replaces others: Int...) -> String {
    let relations = others.map { "{type: thay-the, document: \($0)/KH-UBND}" }
    return "number: \"\(number)\"\nstatus: historical\nrelations: ["
      + relations.joined(separator: ", ") + "]"
  }

  private func cycles(_ documents: String...) -> [String] {
    findings(documents).filter { $0.code == "relation.cycle" }.map(\.summary.english)
  }

  @Test("documents that replace each other are a cycle, whatever its length")
  func cycles() {
    #expect(cycles(document(11, replaces: 12), document(12, replaces: 11)).count == 1)
    let three = cycles(
      document(11, replaces: 12), document(12, replaces: 13), document(13, replaces: 11))
    #expect(three.count == 1)
    #expect([11, 12, 13].allSatisfy { three.first?.contains("\($0)/KH-UBND") ?? false })
  }

  @Test("a document outside a cycle that leads into it is not named")
  func entrance() {
    let found = cycles(
      document(10, replaces: 11), document(11, replaces: 12), document(12, replaces: 11),
      document(14))
    #expect(found.count == 1)
    #expect(found.first?.contains("10/KH-UBND") == false)
  }

  @Test("chains and documents replaced by two others are no cycles")
  func chains() {
    #expect(
      cycles(
        document(11, replaces: 12, 13), document(12, replaces: 13, 14), document(13, replaces: 14),
        document(14)
      ).isEmpty)
  }
}
