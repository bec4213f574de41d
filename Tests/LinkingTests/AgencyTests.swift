import Gazetteer
import Model
import Testing
import VietnameseText

@testable import Linking

@Suite("Agencies by the names that documents call them")
struct AgencyRegisterTests {
  private static func agency(
    _ name: String, _ province: String? = nil, _ district: String? = nil, aliases: [String] = [],
    short: [String] = []
  ) -> Agency {
    var agency = Agency(name: name)
    agency.province = province
    agency.district = district
    agency.aliases = aliases
    agency.abbreviations = short
    return agency
  }

  private static let agencies = [
    agency("Sở Xây dựng tỉnh Sơn La", "Sơn La", aliases: ["Sở Xây dựng"]),
    agency("Sở Xây dựng tỉnh Tây Ninh", "Tây Ninh", aliases: ["Sở Xây dựng"]),
    agency(
      "Ủy ban nhân dân tỉnh Tây Ninh", "Tây Ninh", aliases: ["Ủy ban nhân dân tỉnh"],
      short: ["UBND"]),
    agency("Ủy ban nhân dân huyện Tân Biên", "Tây Ninh", "Tân Biên", short: ["UBND"]),
    agency("Bộ Nội vụ", short: ["BNV"]),
    agency("Đài Phát thanh tỉnh Sơn La", "Sơn La", aliases: ["Đài tỉnh"]),
    agency("Báo Sơn La", "Sơn La", aliases: ["Đài tỉnh"]),
  ]

  private static func name(_ text: String, _ province: String?, _ district: String? = nil)
    -> String?
  {
    var register = AgencyRegister(agencies)
    var document = Document(path: "a.md", kind: .plan, subject: "Thử")
    document.province = province
    document.district = district
    let carded = Carded(
      file: document, card: DocumentCard(document, slug: "a", unit: nil, in: .standard))
    return register.find(text, in: register.place(of: carded)).map { agencies[$0].name }
  }

  @Test(
    "A name without a place means the agency of the document's own province, and none elsewhere")
  func ownProvince() {
    #expect(Self.name("Sở Xây dựng", "Sơn La") == "Sở Xây dựng tỉnh Sơn La")
    #expect(Self.name("Sở Xây dựng", "Tây Ninh") == "Sở Xây dựng tỉnh Tây Ninh")
    #expect(Self.name("Sở Xây dựng", "Thái Nguyên") == nil)
    #expect(Self.name("Sở Xây dựng", nil) == nil)
  }

  @Test("A name with its place, and a central agency's, count in every document")
  func everywhere() {
    #expect(Self.name("Sở Xây dựng tỉnh Sơn La", nil) == "Sở Xây dựng tỉnh Sơn La")
    #expect(Self.name("Bộ Nội vụ", "Tây Ninh", "Tân Biên") == "Bộ Nội vụ")
  }

  @Test("In a district's document the district's agency comes before the province's")
  func districtFirst() {
    #expect(Self.name("UBND", "Tây Ninh", "Tân Biên") == "Ủy ban nhân dân huyện Tân Biên")
    #expect(Self.name("UBND", "Tây Ninh") == "Ủy ban nhân dân tỉnh Tây Ninh")
    #expect(Self.name("UBND tỉnh", "Tây Ninh", "Tân Biên") == "Ủy ban nhân dân tỉnh Tây Ninh")
  }

  @Test("Case, the place of tone marks, abbreviations and a mark at the end do not count")
  func folding() {
    #expect(Self.name("UỶ BAN NHÂN DÂN TỈNH:", "Tây Ninh") == "Ủy ban nhân dân tỉnh Tây Ninh")
    #expect(Self.name("ubnd huyện Tân Biên", nil) == "Ủy ban nhân dân huyện Tân Biên")
  }

  @Test("A name that means two agencies alike means neither")
  func ambiguous() { #expect(Self.name("Đài tỉnh", "Sơn La") == nil) }

  @Test("Of an enumeration those are taken that are known from its beginning on")
  func enumerations() {
    var register = AgencyRegister(Self.agencies)
    let place = AgencyRegister.Place(province: "sơn la")
    let found = { (text: String, register: inout AgencyRegister) in
      register.findAll(text, in: place).map { Self.agencies[$0].name }
    }
    #expect(
      found("Sở Xây dựng và Báo Sơn La", &register) == ["Sở Xây dựng tỉnh Sơn La", "Báo Sơn La"])
    #expect(found("TT Tỉnh ủy, Sở Xây dựng", &register) == [])
  }
}

@Suite("What the site says of an agency")
struct AgencyPageTests {
  private static var list: [Agency] {
    var front = Agency(name: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La")
    front.province = "Sơn La"
    front.aliases = ["Ủy ban MTTQ tỉnh", "Mặt trận tỉnh"]
    var department = Agency(name: "Sở Y tế tỉnh Sơn La")
    department.province = "Sơn La"
    department.aliases = ["Sở Y tế"]
    department.parent = "Mặt trận tỉnh"
    var unused = Agency(name: "Sở Nội vụ tỉnh Sơn La")
    unused.province = "Sơn La"
    return [front, department, unused]
  }

  private static func site(_ keys: String, body: String = "") -> TestSite {
    TestSite([("a", "province: Sơn La\n" + keys, body)], agencies: list)
  }

  @Test("Issuers whose names mean one agency share a page under its full name")
  func issuersAreOne() {
    let site = TestSite(
      [
        ("a", "province: Sơn La\nissuers: [Ủy ban MTTQ tỉnh]\ndate: 2023-01-02", ""),
        ("b", "province: Sơn La\nissuers: [Mặt trận tỉnh]\ndate: 2023-01-01", ""),
      ], agencies: Self.list)
    #expect(site.terms(.agency) == ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La: a b"])
    #expect(site["b"]?.issuerAgencies == [site.site.agencies[0].id])
  }

  @Test("An issuer whose name goes on in the lines above it is found with them")
  func issuerWithParents() {
    let site = Self.site(
      "issuers: [{name: ỦY BAN, parents: [MẶT TRẬN TỔ QUỐC VIỆT NAM, TỈNH SƠN LA]}]")
    #expect(site.terms(.agency) == ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La: a"])
  }

  @Test("Recipients and holders of duties in the list get pages; others in the list do not")
  func others() {
    let site = Self.site("recipients: [Sở Y tế, Trường học]").site
    #expect(site.agencies.map(\.agency.name) == ["UBND tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"])
    #expect(site.agencies[1].received == [site.documents[0].id])
    #expect(site.agencies[1].address == "co-quan/so-y-te-tinh-son-la.html")
  }

  @Test("The agency above leads to its page where it has one")
  func parents() {
    let site = Self.site("issuers: [Mặt trận tỉnh]\nrecipients: [Sở Y tế]").site
    #expect(site.agencies[1].parent == site.agencies[0].id)
    #expect(site.agencies[0].parts == [site.agencies[1].id])
    #expect(Self.site("recipients: [Sở Y tế]").site.agencies[1].parent == nil)
  }

  @Test(
    "A signature block stands for the agency of its authority, else for the issuer at its place")
  func signers() {
    let named = Self.site(
      "issuers: [Sở Thử, Mặt trận tỉnh]\nsigners: [{authority: TM. ỦY BAN MTTQ TỈNH, name: A}]"
    ).site
    #expect(named.agencies.map(\.signatures.count) == [0, 1])
    let placed = Self.site(
      "issuers: [Sở Thử, Mặt trận tỉnh]\nsigners: [{post: GIÁM ĐỐC, name: A}, {post: CHỦ TỊCH, name: B}]"
    ).site
    #expect(placed.agencies.map { $0.signatures.map(\.signer) } == [[0], [1]])
    let only = Self.site("issuers: [Mặt trận tỉnh]\nsigners: [{authority: KT. CHỦ TỊCH, name: A}]")
      .site
    #expect(only.agencies[0].signatures.count == 1)
  }
}
