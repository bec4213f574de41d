import Linking
import Model
import Templating
import VietnameseText

/// Fills the records of documents that are cited and not held.
extension PageRecords {
  func reference(_ page: WebPage, _ index: Int) -> TemplateRecord {
    let linked = site.references[index]
    let facts = linked.reference
    var record = self.page(page, title: linked.fullName, capacity: 32)
    record.set(Name.name, .text(linked.name))
    record.set(Name.subject, .optional(facts.title))
    record.set(Name.kind, .text(facts.kind.title))
    record.set(Name.identifier, .optional(facts.identifier))
    record.set(Name.printedIdentifier, .optional(facts.printedIdentifier))
    record.set(Name.date, .optional(facts.date?.slashed))
    record.set(Name.datetime, .optional(facts.date?.iso))
    record.set(Name.issuer, .optional(linked.issuersInText))
    record.set(Name.province, .optional(facts.province))
    record.set(Name.status, .optional(facts.status?.inText))
    record.set(Name.officialAddress, .optional(facts.address))
    record.set(Name.note, .optional(facts.note))
    record.set(Name.isListed, .flag(linked.isListed))
    setRelations(of: linked.name, groups([], linked.incoming), on: page, in: &record)
    record.set(Name.citers, Name.hasCiters, citers(linked.citers))
    record.set(Name.stories, Name.hasStories, linked.stories.map(storyRow))
    return record
  }

  /// A page of the list of documents that are cited and not held.
  ///
  /// - Parameter number: the page's number, from 1.
  func references(_ page: WebPage, page number: Int) -> TemplateRecord {
    let pagination = Pagination.references(of: site)
    var record = self.page(
      page, title: number == 1 ? "Văn bản được dẫn" : "Văn bản được dẫn, trang \(number)")
    record.set(Name.documentCount, count(site.references.count))
    record.set(
      Name.rows,
      .records(pagination.items(of: number).map { referenceRow(site.references[$0]) }))
    record.set(Name.pages, pages(pagination, on: number))
    return record
  }

  private func referenceRow(_ linked: LinkedReference) -> TemplateRecord {
    [
      Name.address: .text(linked.address), Name.name: .text(linked.name),
      Name.subject: .optional(linked.name == linked.fullName ? nil : linked.reference.title),
      Name.date: .optional(linked.reference.date?.slashed),
      Name.datetime: .optional(linked.reference.date?.iso),
      Name.issuer: .optional(linked.issuersInText ?? linked.reference.province),
      Name.count: count(linked.citers.count),
    ]
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
