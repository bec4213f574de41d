import Diagnostics
import Gazetteer
import Model
import VietnameseText

/// Takes the stories into the site: fixes their addresses, finds their provinces, and groups them.
enum Stories {
  /// - Parameter stories: those that are to be on the site, in any order.
  static func add(
    _ stories: [Story], to site: inout LinkedSite, _ problems: inout LinkingProblems
  ) {
    var linked: [LinkedStory] = []
    for (story, slug) in zip(stories, site.addresses.assign(stories, &problems)) {
      guard let slug else { continue }
      if story.isWithdrawn {
        // Nothing may be made of it beyond this line.
        site.withdrawnStories.append(WithdrawnStory(slug: slug))
        reportWithdrawn(problems.location(story, "consents"), &problems)
      } else {
        linked.append(LinkedStory(story: story, slug: slug))
      }
    }
    site.stories = inListingOrder(linked)
    site.withdrawnStories.sort { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
    findProvinces(in: &site, &problems)
    Taxonomies.groupStories(in: &site, &problems)
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
        site.stories[index].unit = try site.gazetteer.resolve(name, on: story.date)
      } catch {
        let location = problems.location(story, "province")
        problems.diagnostics.append(Provinces.diagnostic(error, at: location))
      }
    }
  }

  private static func reportWithdrawn(
    _ location: SourceLocation, _ problems: inout LinkingProblems
  ) {
    problems.report(
      .note, "consent.withdrawn", at: location,
      Message(
        vi: "sự đồng ý đã được rút lại (Luật số 91/2025/QH15): trang, hình, tin và mục tìm kiếm "
          + "của câu chuyện này đã gỡ, địa chỉ cũ chỉ còn một lời báo",
        en: "the consent has been withdrawn (Law 91/2025/QH15): page, pictures, feed entry and "
          + "search record are removed, and the old address answers with a notice"))
  }
}
