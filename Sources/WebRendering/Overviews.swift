import Linking
import VietnameseText

/// The pages that go across documents: who does what, which contents, when reports are due, tables.
///
/// A page is there when the site has something for it.
struct Overviews {
  struct Page {
    var title: String
    var address: String
    var content: WebPage.Content
  }

  private(set) var pages: [Page] = []
  /// Whether there is a day for the calendar file, which may not be empty.
  let hasCalendarFile: Bool

  static let duties = Page(
    title: "Phân công trách nhiệm", address: "phan-cong.html", content: .duties)
  static let coverage = Page(
    title: "Nội dung phối hợp", address: "noi-dung-phoi-hop.html", content: .coverage)
  static let calendar = Page(title: "Lịch báo cáo", address: "lich.html", content: .calendar)

  static let handouts = Page(title: "Ấn phẩm", address: "an-pham.html", content: .handouts)
  static let campaigns = Page(
    title: "Chiến dịch", address: "chien-dich.html", content: .campaigns)
  static let datasets = Page(title: "Số liệu", address: "du-lieu.html", content: .datasets)

  static let publications = Page(
    title: "Tuyển tập", address: "tuyen-tap.html", content: .publications)

  init(site: SiteView) {
    let documents = site.documents
    hasCalendarFile = documents.contains { $0.deadlines.contains { $0.date?.day != nil } }
    if documents.contains(where: { !$0.duties.isEmpty }) { pages.append(Self.duties) }
    if documents.contains(where: { !$0.coverage.isEmpty }) { pages.append(Self.coverage) }
    if documents.contains(where: { !$0.deadlines.isEmpty }) { pages.append(Self.calendar) }
    if !site.handouts.isEmpty { pages.append(Self.handouts) }
    if !site.campaigns.isEmpty { pages.append(Self.campaigns) }
    if !site.publications.isEmpty { pages.append(Self.publications) }
    if !site.datasets.isEmpty { pages.append(Self.datasets) }
  }
}

extension SiteView {
  /// The agencies that issued none of the documents, by their indices.
  var agenciesBesideIssuers: Range<Int> {
    let issuers = taxonomies.first { $0.kind == .agency }?.terms.count ?? 0
    return min(issuers, agencies.count)..<agencies.count
  }
}
