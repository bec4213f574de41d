import Linking
import Model

/// The lists that go across documents, made once for all of their pages and files.
struct OverviewLists: Sendable {
  /// The duties by place, of up to eight documents each.
  let matrices: [DutyMatrix]
  /// The documents that take up coordination contents, and how many take up each.
  let coverage: [ContentID]
  let coverageCounts: [CoordinationContent: Int]
  let hasDeadlines: Bool
  /// The deadlines with a day, by date: of the calendar files.
  let days: [DatedDeadline]
  /// Those that do not come again: of the calendar's first table.
  let events: [DatedDeadline]
  let recurring: [DeadlineEvent]
  /// The agencies that issued none of the documents.
  let otherAgencies: [ContentID]
  /// Which documents each of the data files holds.
  let graphParts: GraphParts

  init(_ site: SiteView, _ limits: ListLimits) {
    matrices = DutyMatrix.all(of: site)
    coverage = site.documents.filter { !$0.coverage.isEmpty }.map(\.id)
    var counts: [CoordinationContent: Int] = [:]
    for id in coverage {
      for content in Set(site.documents[id].coverage.map(\.content)) {
        counts[content, default: 0] += 1
      }
    }
    coverageCounts = counts
    hasDeadlines = site.documents.contains { !$0.deadlines.isEmpty }
    days = DatedDeadline.all(of: site)
    events = days.filter(\.deadline.recurrences.isEmpty)
    recurring = DeadlineEvent.recurring(of: site)
    let issuers = site.taxonomy(.agency).terms
    otherAgencies = site.agencies.lazy.map(\.id).filter { issuers.element($0) == nil }
    graphParts = GraphParts(of: site, limit: limits.records)
  }
}
