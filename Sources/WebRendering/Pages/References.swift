import Linking
import Model
import VietnameseText

/// What the page of a document shows that is cited and not held.
struct ReferencePage: Sendable {
  let linked: LinkedReference
  let related: RelatedPage

  var reference: Reference { linked.reference }
}

extension Pages {
  /// A document that is cited and not held.
  static let reference = PageKind<ReferencePage>(
    "reference",
    pages: { kind, context in
      context.site.references.flatMap { linked in
        let related = RelatedPages(of: linked, context.limits)
        let page = kind.page(at: linked.address) { _ in
          ReferencePage(linked: linked, related: related.first)
        }
        return [page] + related.further(in: .elsewhere)
      }
    },
    head: { page, _ in PageHead(title: page.linked.fullName) },
    rows: {
      Shown("name", .text, "how one names the document: Quyết định số 90/QĐ-TTg") { $0.linked.name }
      Shown("subject", .text, "what it is about, where that is known") { $0.reference.title }
      Shown("kind", .text, "the kind of document") { $0.reference.kind.title }
      Shown("identifier", .text, "number and symbol") { $0.reference.identifier }
      Shown("printedIdentifier", .text, "number and symbol as others print them") {
        $0.reference.printedIdentifier
      }
      Shown("date", .text, "its date, as 02/7/2023") { $0.reference.date?.slashed }
      Shown("datetime", .text, "its date as machines read it") { $0.reference.date?.iso }
      Shown("issuer", .text, "who issued it, divided by semicolons") { $0.linked.issuersInText }
      Shown("province", .text, "the province that it is from") { $0.reference.province }
      Shown("status", .text, "what became of it, in words") { $0.reference.status?.inText }
      Shown("officialAddress", .text, "its official web address") { $0.reference.address }
      Shown("note", .text, "what else is known") { $0.reference.note }
      Shown("isListed", .flag, "whether the content tells of it; else only other texts do") {
        $0.linked.isListed
      }
      RelatedPage.rows { (page: ReferencePage) in page.related }
    })

  /// The list of documents that are cited and not held.
  static let references = PageKind<ListPage>(
    "references",
    pages: { kind, context in
      let count = context.site.references.count
      return count == 0
        ? []
        : kind.pages(
          of: Pagination(base: "dan-chieu", itemCount: count, pageSize: context.limits.rows)
        ) { page, _ in page }
    },
    head: { page, _ in
      let title = "Văn bản được dẫn"
      return PageHead(title: page.number == 1 ? title : "\(title), trang \(page.number)")
    },
    rows: {
      Shown("documentCount", .count, "how many there are, on all pages of the list") {
        $0.list.itemCount
      }
      Shown("rows", .list(of: Records.referenceRow), "the documents of this page") {
        $0.part(of: $1.site.references)
      }
      Shown("pages", .record(Records.pages), "the way to the other pages, where there are any") {
        $0.others
      }
    })
}

extension Records {
  static let referenceRow = Rows<LinkedReference>("reference row") {
    Shown("address", .text, "the document's page; put root before it") { $0.address }
    Shown("name", .text, "its name: Quyết định số 90/QĐ-TTg") { $0.name }
    Shown("subject", .text, "what it is about, where the name does not say so") {
      $0.subjectBesideName
    }
    Shown("date", .text, "its date, as 02/7/2023") { $0.reference.date?.slashed }
    Shown("datetime", .text, "its date as machines read it") { $0.reference.date?.iso }
    Shown("issuer", .text, "who issued it, or the province that it is from") {
      $0.issuersInText ?? $0.reference.province
    }
    Shown("count", .count, "how often it is cited") { $0.citers.count }
  }
}

extension Reference.Status {
  fileprivate var inText: String {
    switch self {
    case .inForce: "Còn hiệu lực"
    case .amended: "Đã được sửa đổi, bổ sung"
    case .replaced: "Đã bị thay thế"
    case .expired: "Hết hiệu lực"
    }
  }
}
