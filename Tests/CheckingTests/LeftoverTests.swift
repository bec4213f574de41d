import Diagnostics
import Testing

@Suite("What an import has left to do")
struct LeftoverTests {
  @Test("unplaced lines and tasks are told, in drafts too; without them nothing is")
  func leftovers() throws {
    let left = "to-do: [\"tìm ngày\"]\nunplaced: [\"xem mặt sau\", \"Wk\"]"
    for draft in ["", "draft: true\n"] {
      let codes = findings(draft + left).map(\.code)
      #expect(codes.contains("document.unplaced"))
      #expect(codes.contains("document.to-do"))
    }
    #expect(!findings("").contains { $0.code == "document.unplaced" })
    #expect(!findings("").contains { $0.code == "document.to-do" })
  }

  @Test("letters that are lost, private or invisible are told with their line; others are not")
  func characters() throws {
    for (sign, code) in [
      ("\u{FFFD}", "document.unreadable-letter"), ("\u{F0B7}", "document.private-character"),
      ("\u{200B}", "document.invisible-character"),
    ] {
      let found = findings("", body: "Đọc sách.\n\nCó \(sign) ở đây.")
      #expect(found.first { $0.code == code }?.location?.start?.line == 13)
    }
    let plain = codes("", body: "Ô ☐ và ☑ – “sách” … 5 m².")
    #expect(!plain.contains { $0.hasSuffix("-letter") || $0.hasSuffix("-character") })
  }
}

@Suite("Points of the clause that words stand in")
struct OwnClauseTests {
  private let article = "## Điều 2. Hồ sơ\n\n1. Nộp hồ sơ\n\n   a) Gửi đơn.\n\n   Xã trả lời.\n\n"

  @Test("“điểm a khoản này” is in the clause of the point that says so")
  func own() {
    #expect(codes("", body: article + "   b) Theo điểm a khoản này.\n") == [])
    #expect(
      codes("", body: article + "   b) Theo điểm c khoản này.\n") == ["citation.no-section"])
  }
}
