import Diagnostics
import Gazetteer
import Model
import VietnameseText

/// Takes the stories into the site: fixes their addresses, finds their provinces, and groups them.
enum Stories {
  /// - Parameter stories: those that were read, in any order.
  static func add(
    _ stories: [Story], to site: inout LinkedSite, includesDrafts: Bool,
    _ problems: inout LinkingProblems
  ) {
    var owners: [String: Story] = [:]
    var linked: [LinkedStory] = []
    for story in stories where includesDrafts || !story.isUnpublished {
      let place = DocumentPlace(story, contentFolder: problems.contentFolder)
      guard let slug = story.slug ?? Slug.make(Addresses.fileName(story.path)),
        slug.utf8.count <= Addresses.partLimit
      else {
        reportNoSlug(place, &problems)
        continue
      }
      if let owner = owners.updateValue(story, forKey: slug) {
        reportCollision(slug, place, owner, &problems)
      } else if story.isWithdrawn {
        // Nothing may be made of it beyond this line.
        site.withdrawnStories.append(WithdrawnStory(slug: slug))
        reportWithdrawn(place, &problems)
      } else {
        linked.append(LinkedStory(story: story, slug: slug))
      }
    }
    site.stories = inListingOrder(linked)
    site.withdrawnStories.sort { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
    findProvinces(in: &site, &problems)
    group(&site)
  }

  /// Newest first; within a day in Vietnamese order of titles, then by file.
  private static func inListingOrder(_ stories: [LinkedStory]) -> [LinkedStory] {
    let keys = stories.map { SortKey($0.story.title) }
    return stories.indices.sorted { a, b in
      let (first, second) = (stories[a].story, stories[b].story)
      if first.date != second.date {
        guard let day = first.date else { return false }
        guard let other = second.date else { return true }
        return other < day
      }
      if keys[a] != keys[b] { return keys[a] < keys[b] }
      return first.path.utf8.lexicographicallyPrecedes(second.path.utf8)
    }.map { stories[$0] }
  }

  private static func findProvinces(in site: inout LinkedSite, _ problems: inout LinkingProblems) {
    for index in site.stories.indices {
      let story = site.stories[index].story
      guard let name = story.province else { continue }
      do throws(PlaceProblem) {
        let unit = try site.gazetteer.resolve(name, on: story.date)
        site.stories[index].unit = unit
        site.stories[index].story.province = unit.name
      } catch {
        let place = DocumentPlace(story, contentFolder: problems.contentFolder)
        problems.diagnostics.append(Provinces.diagnostic(error, at: place["province"]))
      }
    }
  }

  private static func group(_ site: inout LinkedSite) {
    for kind in StoryTaxonomy.Kind.allCases {
      var terms: [StoryTaxonomy.Term] = []
      var places: [String: Int] = [:]
      for (index, linked) in site.stories.enumerated() {
        guard let name = name(of: linked, for: kind), let slug = Slug.make(name) else { continue }
        let place = places[slug] ?? terms.count
        if place == terms.count { terms.append(.init(name: name, slug: slug, stories: [])) }
        places[slug] = place
        terms[place].stories.append(index)
      }
      let sorted = terms.map { (SortKey($0.name), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
      let taxonomy = StoryTaxonomy(kind: kind, terms: kind == .year ? sorted.reversed() : sorted)
      for (term, list) in taxonomy.terms.enumerated() {
        for story in list.stories {
          site.stories[story].terms.append(
            .init(taxonomy: site.storyTaxonomies.count, term: term))
        }
      }
      site.storyTaxonomies.append(taxonomy)
    }
  }

  private static func name(of linked: LinkedStory, for kind: StoryTaxonomy.Kind) -> String? {
    switch kind {
    case .province: linked.unit?.name
    case .theme: linked.story.theme
    case .year: linked.story.date.map { String($0.year) }
    }
  }
}

// MARK: Diagnostics

extension Stories {
  private static func reportNoSlug(_ place: DocumentPlace, _ problems: inout LinkingProblems) {
    problems.diagnostics.append(
      Diagnostic(
        .`address.no-slug`, at: place["slug"],
        Message(
          vi: "tên tệp không đặt được địa chỉ, hoặc dài quá \(Addresses.partLimit) ký tự",
          en: "the file name gives no address, or one longer than \(Addresses.partLimit) letters"),
        wayOut: Message(
          vi: "thêm khóa duong-dan, hoặc đổi tên tệp", en: "add the key slug, or rename the file")))
  }

  private static func reportCollision(
    _ slug: String, _ place: DocumentPlace, _ first: Story, _ problems: inout LinkingProblems
  ) {
    problems.diagnostics.append(
      Diagnostic(
        .`address.collision`, at: place["slug"],
        Message(
          vi: "địa chỉ \(LinkedStory.address(of: slug)) đã thuộc về câu chuyện khác",
          en: "the address \(LinkedStory.address(of: slug)) belongs to another story"),
        wayOut: Message(
          vi: "đặt duong-dan khác cho một trong hai câu chuyện",
          en: "give one of the two another slug"),
        notes: [
          .init(
            Message(vi: "câu chuyện kia", en: "the other story"),
            at: DocumentPlace(first, contentFolder: problems.contentFolder)["slug"])
        ]))
  }

  private static func reportWithdrawn(_ place: DocumentPlace, _ problems: inout LinkingProblems) {
    problems.diagnostics.append(
      Diagnostic(
        .`consent.withdrawn`, at: place["consents"],
        Message(
          vi: "sự đồng ý đã được rút lại (Luật số 91/2025/QH15): trang, hình, tin và mục tìm kiếm "
            + "của câu chuyện này đã gỡ, địa chỉ cũ chỉ còn một lời báo",
          en: "the consent has been withdrawn (Law 91/2025/QH15): page, pictures, feed entry and "
            + "search record are removed, and the old address answers with a notice")))
  }
}
