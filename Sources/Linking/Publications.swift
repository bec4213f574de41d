import Diagnostics
import Model
import VietnameseText

/// Gives every volume its addresses, and finds what it holds.
enum Publications {
  /// Fills `site.publications`, the latest year first.
  ///
  /// - Parameters:
  ///   - site: with its documents, stories and tables.
  ///   - unpublished: the paths of what is not on the site because it is a draft.
  ///   - withdrawn: the paths of the stories that are no longer shown.
  static func build(
    _ publications: [Publication], in site: inout LinkedSite, unpublished: Set<String>,
    withdrawn: Set<String>, _ problems: inout LinkingProblems
  ) {
    guard !publications.isEmpty else { return }
    let known = PublicationItems(site, unpublished: unpublished, withdrawn: withdrawn)
    var owners: [String: Publication] = [:]
    for publication in publications {
      let place = DocumentPlace(publication, contentFolder: problems.contentFolder)
      guard let slug = publication.slug ?? Slug.make(Addresses.fileName(publication.path)) else {
        problems.report(
          .`address.no-slug`, at: place["slug"],
          Message(vi: "không đặt được địa chỉ từ tên tệp", en: "the file name gives no address"),
          wayOut: Message(
            vi: "thêm khóa duong-dan, hoặc đổi tên tệp", en: "add the key slug, or rename the file")
        )
        continue
      }
      if let owner = owners.updateValue(publication, forKey: slug) {
        reportCollision(slug, place, owner, &problems)
        continue
      }
      var linked = LinkedPublication(publication: publication, slug: slug)
      var seen: Set<LinkedPublication.Item> = []
      linked.items = items(publication.items, place, known, &seen, &problems)
      linked.appendices = items(publication.appendices, place, known, &seen, &problems)
      site.publications.append(linked)
    }
    site.publications.sort {
      let (first, second) = ($0.publication.year ?? 0, $1.publication.year ?? 0)
      return first != second ? first > second : $0.slug < $1.slug
    }
  }

  private static func items(
    _ items: [Publication.Item], _ place: DocumentPlace, _ known: PublicationItems,
    _ seen: inout Set<LinkedPublication.Item>, _ problems: inout LinkingProblems
  ) -> [LinkedPublication.Item] {
    items.compactMap { item in
      let location = place[item.position]
      guard let content = item.content,
        let found = known.item(for: content, at: location, &problems)
      else { return nil }
      if case .part = found { return found }
      if seen.insert(found).inserted { return found }
      problems.report(
        .`publication.repeated-item`, at: location,
        Message(vi: "mục này đã có ở trên", en: "the volume holds this already"),
        wayOut: Message(vi: "giữ lại một chỗ", en: "keep one of the two"))
      return nil
    }
  }

  private static func reportCollision(
    _ slug: String, _ place: DocumentPlace, _ owner: Publication,
    _ problems: inout LinkingProblems
  ) {
    problems.report(
      .`address.collision`, at: place["slug"],
      Message(
        vi: "địa chỉ an-pham/\(slug).pdf đã thuộc về ấn phẩm khác",
        en: "the address an-pham/\(slug).pdf belongs to another publication"),
      wayOut: Message(vi: "đặt duong-dan khác", en: "give it another slug"),
      notes: [
        .init(
          Message(vi: "ấn phẩm kia", en: "the other publication"),
          at: DocumentPlace(owner, contentFolder: problems.contentFolder)["slug"])
      ])
  }
}
