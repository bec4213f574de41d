import Model
import Testing

@testable import Linking

@Suite("Duties")
struct DutyTests {
  /// The duties of a text as "anchor: holders | items".
  private static func duties(_ body: String) -> [String] {
    let site = TestSite([("a", "issuers: [Sở Y tế]", body)])
    guard let linked = site["a"] else { return [] }
    return linked.duties.map { duty in
      let holders = duty.holders.map { holder in
        switch holder {
        case .agency(let index): site.site.agencies[index].agency.name
        case .named(let name): "“\(name)”"
        }
      }
      return linked.document.body.sections[duty.section].anchor + ": "
        + holders.joined(separator: " + ") + " | " + duty.items.joined(separator: " / ")
    }
  }

  @Test("A heading that names an agency gives it a duty in a part on responsibilities only")
  func parts() {
    #expect(
      Self.duties(
        "## I. NỘI DUNG\n\n### 1. Sở Y tế\n\nMột.\n\n## II. PHÂN CÔNG TRÁCH NHIỆM\n\n### 1. Sở Y tế\n\nHai."
      )
        == ["muc-ii-1: Sở Y tế | Hai."])
    #expect(
      Self.duties("## I. Tổ chức thực hiện\n\n### 1. Việc chung\n\n#### a) Sở Y tế\n\nBa.")
        == ["muc-i-1-a: Sở Y tế | Ba."])
  }

  @Test("“Trách nhiệm của …” gives a duty wherever it stands")
  func byItself() {
    #expect(
      Self.duties("## Chương I. CHUNG\n\n#### Điều 5. Trách nhiệm của Bộ Tài chính\n\nMột.")
        == ["dieu-5: “Bộ Tài chính” | Một."])
  }

  @Test("Headings that name no agency give none, whatever letters they begin with")
  func otherHeadings() {
    let body = ["Chế độ báo cáo", "Hội nghị", "Báo cáo kết quả", "Ban hành kế hoạch", "Thời gian"]
      .enumerated().map { "### \($0.offset + 1). \($0.element)\n\nMột." }.joined(separator: "\n\n")
    #expect(Self.duties("## I. TỔ CHỨC THỰC HIỆN\n\n" + body) == [])
  }

  @Test("“Đề nghị” before a name and a colon after it are not part of it")
  func introductions() {
    #expect(
      Self.duties("## I. TỔ CHỨC THỰC HIỆN\n\n### 1. Đề nghị Sở Y tế:\n\nMột.")
        == ["muc-i-1: Sở Y tế | Một."])
  }

  @Test("A heading may name several agencies; a comma within a name divides nothing")
  func several() {
    let duty = { (title: String) in Self.duties("## I. TRÁCH NHIỆM\n\n### 1. \(title)\n\nMột.") }
    #expect(duty("Báo Thử, Đài Thử") == ["muc-i-1: “Báo Thử” + “Đài Thử” | Một."])
    #expect(duty("Sở Y tế và Công an tỉnh") == ["muc-i-1: Sở Y tế + “Công an tỉnh” | Một."])
    #expect(
      duty("Sở Văn hóa, Thể thao và Du lịch")
        == ["muc-i-1: “Sở Văn hóa, Thể thao và Du lịch” | Một."])
    #expect(
      duty("Các cơ quan, đơn vị có liên quan")
        == ["muc-i-1: “Các cơ quan, đơn vị có liên quan” | Một."])
  }

  @Test("Each paragraph and item up to the next heading is an item; a heading with none is no duty")
  func items() {
    #expect(
      Self.duties(
        "## I. TRÁCH NHIỆM\n\n### 1. Sở Y tế\n\n#### a) Phòng Thử\n\nMở đầu.\n\n- Một:\n    - trong.\n- Hai.\n\n### 2. Khác\n\nBa."
      ) == ["muc-i-1-a: “Phòng Thử” | Mở đầu. / Một: trong. / Hai."])
  }
}

@Suite("Duties in the project's own editions")
struct OwnDutyTests {
  private let editions: OwnEditions

  init() throws { editions = try OwnEditions() }

  @Test("Thái Nguyên: the committee, 13 headings with 14 agencies, and the two of the Front")
  func thaiNguyen() throws {
    #expect(
      try editions.duties("Thái Nguyên") == [
        "muc-iii-1: Ủy ban nhân dân tỉnh Thái Nguyên",
        "muc-iii-1-1: Sở Lao động - Thương binh và Xã hội tỉnh Thái Nguyên",
        "muc-iii-1-2: Sở Nông nghiệp và Phát triển nông thôn tỉnh Thái Nguyên",
        "muc-iii-1-3: Văn phòng điều phối Chương trình xây dựng nông thôn mới tỉnh Thái Nguyên",
        "muc-iii-1-4: Sở Xây dựng tỉnh Thái Nguyên",
        "muc-iii-1-5: Sở Văn hóa, Thể thao và Du lịch tỉnh Thái Nguyên",
        "muc-iii-1-6: Sở Y tế tỉnh Thái Nguyên",
        "muc-iii-1-7: Sở Tài nguyên và Môi trường tỉnh Thái Nguyên",
        "muc-iii-1-8: Sở Tư pháp tỉnh Thái Nguyên", "muc-iii-1-9: Công an tỉnh Thái Nguyên",
        "muc-iii-1-10: Sở Kế hoạch và Đầu tư tỉnh Thái Nguyên",
        "muc-iii-1-11: Sở Tài chính tỉnh Thái Nguyên",
        "muc-iii-1-12: Sở Thông tin và Truyền thông tỉnh Thái Nguyên",
        "muc-iii-1-13: Báo Thái Nguyên + Đài Phát thanh Truyền hình tỉnh Thái Nguyên",
        "muc-iii-2-a: Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thái Nguyên",
        "muc-iii-2-b: Các tổ chức thành viên của Mặt trận Tổ quốc Việt Nam tỉnh Thái Nguyên",
      ])
    let housing = try editions.agency("Sở Xây dựng tỉnh Thái Nguyên")
    let reference = try #require(housing.duties.first)
    #expect(editions.site.documents[reference.document].duties[reference.duty].items.count == 4)
  }

  @Test("Tân Biên: headings V.1 to V.8, one of them with two agencies, one with agencies unnamed")
  func tanBien() throws {
    #expect(
      try editions.duties("Tây Ninh") == [
        "muc-v-1: Phòng Lao động - Thương binh và Xã hội huyện Tân Biên",
        "muc-v-2: Phòng Nông nghiệp và Phát triển nông thôn huyện Tân Biên",
        "muc-v-3: Trung tâm Y tế huyện Tân Biên",
        "muc-v-4: Phòng Tài chính - Kế hoạch huyện Tân Biên",
        "muc-v-5: Ngân hàng Chính sách xã hội huyện Tân Biên",
        "muc-v-6: (các cơ quan, đơn vị có liên quan)",
        "muc-v-7: Ủy ban Mặt trận Tổ quốc Việt Nam huyện Tân Biên"
          + " + Các tổ chức chính trị - xã hội huyện Tân Biên",
        "muc-v-8: Ủy ban nhân dân các xã, thị trấn của huyện Tân Biên",
      ])
  }

  @Test("Bình Dương and Sơn La: both partners; the committee and the three under it")
  func others() throws {
    #expect(
      try editions.duties("Bình Dương") == [
        "muc-iii-1: Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bình Dương",
        "muc-iii-2: Sở Lao động - Thương binh và Xã hội tỉnh Bình Dương",
      ])
    #expect(
      try editions.duties("Sơn La") == [
        "muc-iii-1: Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La",
        "muc-iii-1-1: Ban Phong trào cơ quan chuyên trách Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La",
        "muc-iii-1-2: Các tổ chức thành viên của Mặt trận Tổ quốc Việt Nam tỉnh Sơn La",
        "muc-iii-1-3: Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam các huyện, thành phố"
          + " của tỉnh Sơn La",
      ])
  }

  @Test("Every issuer and every signature block leads to an agency")
  func issuersAndSigners() {
    for linked in editions.site.documents {
      #expect(linked.issuerAgencies.allSatisfy { $0 != nil })
    }
    let signatures = editions.site.agencies.flatMap(\.signatures)
    #expect(signatures.count == editions.site.documents.map(\.document.signers.count).reduce(0, +))
  }
}
