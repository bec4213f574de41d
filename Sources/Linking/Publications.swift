import Diagnostics
import Model

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
    for (publication, slug) in zip(publications, site.addresses.assign(publications, &problems)) {
      guard let slug else { continue }
      let place = DocumentPlace(publication, contentFolder: problems.contentFolder)
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
        .error, "publication.repeated-item", at: location,
        Message(vi: "mục này đã có ở trên", en: "the volume holds this already"),
        wayOut: Message(vi: "giữ lại một chỗ", en: "keep one of the two"))
      return nil
    }
  }
}
