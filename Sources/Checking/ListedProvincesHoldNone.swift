import Claims
import Diagnostics
import Gazetteer
import Linking
import Model
import VietnameseText

/// A province that a document counts among those that have issued nothing is one of which the site
/// holds no programme or plan of before.
///
/// A note: what the site holds may be of another sort than what the document counts.
enum ListedProvincesHoldNone {
  private static let kinds: Set<DocumentKind> = [.programme, .jointProgramme, .plan, .jointPlan]

  static func check(
    _ linked: LinkedDocument, of site: SiteView, _ place: DocumentPlace
  ) -> [Diagnostic] {
    linked.claims.flatMap { linkedClaim -> [Diagnostic] in
      let claim = linkedClaim.claim
      guard linkedClaim.origin == .found, claim.kind == .count, saysNone(claim, linked.document)
      else { return [] }
      return claim.terms.flatMap { term in
        held(in: site, by: term.text, before: linked.document).map { held in
          let identity = Message(
            vi: "\(term.text) được kể là chưa ban hành, mà trang có \(held.name)",
            en: "\(term.text) is counted as having issued nothing, and the site holds \(held.name)")
          return Diagnostic(
            .`claim.held-document`, at: place.body(at: term.range.lowerBound), identity,
            wayOut: Message(
              vi: "xem văn bản ấy có thuộc loại đang đếm không",
              en: "see whether that document is of the sort that is counted"))
        }
      }
    }
  }

  /// Whether the words after the number say that nothing has been issued.
  private static func saysNone(_ claim: Claim, _ document: Document) -> Bool {
    let text = document.body.text
    let end = min(claim.range.upperBound + 50, text.count)
    return document.body.text(claim.range.upperBound..<end).containsWords("chưa ban hành")
  }

  private static func held(
    in site: SiteView, by name: String, before report: Document
  ) -> [LinkedDocument] {
    guard let unit = site.gazetteer.unit(named: name, on: report.date) else { return [] }
    let ofProvince = site.taxonomies[.province]?.terms.first { $0.slug == unit.slug }?.items ?? []
    return ofProvince.map { site.documents[$0] }.filter { linked in
      let document = linked.document
      guard let province = linked.province, kinds.contains(document.kind),
        document.district == nil, let date = document.date, let limit = report.date, date < limit
      else { return false }
      return site.gazetteer.unit(named: province, on: date)?.slug == unit.slug
    }
  }
}
