import Diagnostics
import Model
import VietnameseText

/// Gives every volume its addresses, and finds what it holds.
enum Publications {
  /// Fills `site.publications`, the latest year first.
  ///
  /// - Parameter site: with its documents and stories.
  static func build(
    _ publications: [Publication], in site: inout LinkedSite, _ problems: inout LinkingProblems
  ) {
    guard !publications.isEmpty else { return }
    let names = Names(site)
    var owners: [String: Publication] = [:]
    for publication in publications {
      let place = DocumentPlace(publication, contentFolder: problems.contentFolder)
      guard let slug = publication.slug ?? Slug.make(Addresses.fileName(publication.path)) else {
        problems.report(
          .error, "address.no-slug", at: place["slug"],
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
      linked.items = items(publication.items, place, names, &seen, &problems)
      linked.appendices = items(publication.appendices, place, names, &seen, &problems)
      site.publications.append(linked)
    }
    site.publications.sort {
      let (first, second) = ($0.publication.year ?? 0, $1.publication.year ?? 0)
      return first != second ? first > second : $0.slug < $1.slug
    }
  }

  /// The documents and stories by the names that items use.
  private struct Names {
    var documents: [String: Int] = [:]

    init(_ site: LinkedSite) {
      for (index, linked) in site.documents.enumerated() {
        for name in Self.names(linked.document.path, linked.slug) { documents[name] = index }
      }
    }

    /// The slug, and the file's path with and without its folder and ending.
    private static func names(_ path: String, _ slug: String) -> [String] {
      let short = path.split(separator: "/").dropFirst().joined(separator: "/")
      return [slug, path, short, short.hasSuffix(".md") ? String(short.dropLast(3)) : short]
    }
  }

  private static func items(
    _ items: [Publication.Item], _ place: DocumentPlace, _ names: Names,
    _ seen: inout Set<LinkedPublication.Item>, _ problems: inout LinkingProblems
  ) -> [LinkedPublication.Item] {
    items.compactMap { item in
      let found: LinkedPublication.Item
      switch item.content {
      case .part(let title): return .part(title)
      case .document(let name):
        guard let index = names.documents[name] else {
          reportUnknown(name, names.documents.keys, at: place[item.position], &problems)
          return nil
        }
        found = .document(index)
      case nil: return nil
      }
      if seen.insert(found).inserted { return found }
      problems.report(
        .error, "publication.repeated-item", at: place[item.position],
        Message(vi: "mục này đã có ở trên", en: "the volume holds this already"),
        wayOut: Message(vi: "giữ lại một chỗ", en: "keep one of the two"))
      return nil
    }
  }

  private static func reportUnknown(
    _ name: String, _ known: some Sequence<String>, at location: SourceLocation,
    _ problems: inout LinkingProblems
  ) {
    problems.report(
      .error, "publication.unknown-item", at: location,
      Message(vi: "không có “\(name)” trên trang", en: "the site has no “\(name)”"),
      wayOut: Suggestion.message(Suggestion.nearest(to: name, among: known))
        ?? Message(
          vi: "ghi tên tệp trong Content/documents hoặc Content/stories, không cần .md",
          en: "write the name of a file in Content/documents or Content/stories, without .md"))
  }

  private static func reportCollision(
    _ slug: String, _ place: DocumentPlace, _ owner: Publication,
    _ problems: inout LinkingProblems
  ) {
    problems.report(
      .error, "address.collision", at: place["slug"],
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
