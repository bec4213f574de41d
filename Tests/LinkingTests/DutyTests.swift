import Model
import Testing
import VietnameseText

@testable import Linking

@Suite("Duties in the project's own editions")
struct OwnDutyTests {
  private let editions: OwnEditions

  init() throws { editions = try OwnEditions() }

  @Test("Thái Nguyên gives duties to all 13 agencies under 1, to the committee, and under 2.a and 2.b")
  func thaiNguyen() throws {
    let duties = try editions.duties("Thái Nguyên")
    for d in duties { print(d) }
  }

  @Test("x")
  func others() throws {
    for p in ["Tây Ninh", "Bình Dương", "Sơn La"] {
      for d in try editions.duties(p) { print(d) }
    }
    for linked in editions.site.documents {
      print(linked.name)
      for c in linked.coverage { print(c.content, c.sections.map { linked.document.body.sections[$0].anchor }) }
      for d in linked.deadlines { print(d.date?.slashed ?? "-", d.recurrences, d.section.map { linked.document.body.sections[$0].anchor } ?? "-", d.what.prefix(90), "|", d.introduction ?? "") }
    }
    for a in editions.site.agencies {
      print(a.agency.name, "ky", a.signatures.count, "nhan", a.received.count, "viec", a.duties.count, "tren", a.parent.map { editions.site.agencies[$0].agency.name } ?? "-", "ke thua", a.successor.map { editions.site.agencies[$0].agency.name } ?? "-")
    }
  }
}
