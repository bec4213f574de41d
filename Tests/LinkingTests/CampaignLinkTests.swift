import Diagnostics
import Foundation
import Model
import Reading
import Testing

@testable import Linking

@Suite("Campaigns among documents")
struct CampaignLinkTests {
  private func link(
    _ campaigns: [(path: String, keys: String, body: String)]
  ) -> (site: SiteView, codes: [String]) {
    var diagnostics: [Diagnostic] = []
    let read = campaigns.compactMap { path, keys, body in
      ContentReader.campaign(
        Array("---\nname: Tháng cao điểm\n\(keys)\n---\n\n\(body)\n".utf8), path: path, file: path,
        diagnostics: &diagnostics)
    }
    let document = ContentReader.document(
      Array(
        """
        ---
        kind: ke-hoach
        number: "9"
        symbol: KH-A
        date: 2023-02-05
        issuers: [UBND]
        subject: Thử
        ---
        ## I. MỘT
        """.utf8),
      path: "documents/ke-hoach-9.md", file: "ke-hoach-9.md", diagnostics: &diagnostics)
    let site = Linker.link(
      SiteContent(
        documents: [document].compactMap(\.self), campaigns: read,
        settings: SiteSettings(title: "T", baseURL: "https://a.vn/", publisher: "P")),
      contentFolder: "", diagnostics: &diagnostics)
    return (site, diagnostics.inSourceOrder().map(\.code))
  }

  private func days(_ year: Int) -> String {
    "year: \(year)\nfirst-day: \(year)-10-17\nlast-day: \(year)-11-18"
  }

  @Test("The latest year comes first")
  func order() {
    let (site, codes) = link([
      ("campaigns/a-2025.md", days(2025), ""), ("campaigns/a-2026.md", days(2026), ""),
    ])
    #expect(codes.isEmpty)
    #expect(
      site.campaigns.map(\.address) == ["chien-dich/a-2026.html", "chien-dich/a-2025.html"])
  }

  @Test("Two campaigns of one slug are an error")
  func collision() {
    let (site, codes) = link([
      ("campaigns/a.md", days(2026), ""), ("campaigns/khac/a.md", days(2026), ""),
    ])
    #expect(codes == ["address.collision"])
    #expect(site.campaigns.count == 1)
  }

  @Test("Documents are found by identifier; an unknown one is pointed out")
  func documents() {
    let (site, codes) = link([
      ("campaigns/a.md", days(2026) + "\ndocuments: [9/KH-A, 10/KH-A]", "")
    ])
    #expect(codes == ["campaign.unknown-document"])
    #expect(site.campaigns[0].documents == [.held(site.documents[0].id), nil])
  }

  @Test("Links of the text lead to documents, as seen from the campaign's page")
  func links() {
    let (site, codes) = link([
      ("campaigns/a.md", days(2026), "[Xem](../documents/ke-hoach-9.md#muc-i)")
    ])
    #expect(codes.isEmpty)
    #expect(site.campaigns[0].destinations == ["../van-ban/ke-hoach-9.html#muc-i"])
    #expect(
      link([("campaigns/a.md", days(2026), "[Xem](../documents/khong-co.md)")]).codes
        == ["link.dead"])
  }

  @Test("The province of an event is one of its day")
  func provinces() {
    func codes(_ province: String) -> [String] {
      let event = "\nevents: [{what: Lễ, date: 2026-10-17, province: \(province)}]"
      return link([("campaigns/a.md", days(2026) + event, "")]).codes
    }
    #expect(codes("Sơn La").isEmpty)
    #expect(codes("Bình Dương") == ["place.merged-province"])
    #expect(codes("Sơn Laa") == ["place.unknown-province"])
  }

  @Test("The text's mentions of documents lead to them, those of unknown ones to their pages")
  func mentions() {
    let (site, _) = link([
      ("campaigns/a.md", days(2026), "Theo Kế hoạch số 9/KH-A và Kế hoạch số 12/KH-B.")
    ])
    #expect(
      site.campaigns[0].citations.map(\.target)
        == [.held(site.documents[0].id), .known(site.references[0].id)])
    #expect(site.references.map(\.name) == ["Kế hoạch số 12/KH-B"])
  }

  @Test("A sum in which an amount is missing is not stated")
  func sums() {
    let ledger = LinkedLedger(
      dataset: ContentID("data/thu-chi.csv"),
      rows: [
        LedgerRow(item: "Quý I", raised: 1, spent: nil),
        LedgerRow(item: "Quý II", raised: 2, spent: 3),
      ], itemTitle: "Quý", unit: nil)
    #expect(ledger.raised == 3)
    #expect(ledger.spent == nil)
  }
}
