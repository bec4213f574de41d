import Diagnostics
import Model

/// Finds what bound volumes hold.
enum Publications {
  /// - Parameters:
  ///   - publications: with their slugs, and where each one's text leads.
  ///   - directory: the documents, stories and tables.
  /// - Returns: the latest year first.
  static func linked(
    _ publications: [(Cards.Slugged<Publication>, destinations: [String])],
    _ directory: Directory, _ hidden: HiddenFiles, _ problems: inout LinkingProblems
  ) -> [LinkedPublication] {
    guard !publications.isEmpty else { return [] }
    let known = PublicationItems(directory, hidden)
    return publications.map { slugged, destinations in
      let place = DocumentPlace(slugged.file, contentFolder: problems.contentFolder)
      var seen: Set<LinkedPublication.Item> = []
      let held = items(slugged.file.items, place, known, &seen, &problems)
      return LinkedPublication(
        publication: slugged.file, slug: slugged.slug, destinations: destinations, items: held,
        appendices: items(slugged.file.appendices, place, known, &seen, &problems))
    }.sorted {
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
}
