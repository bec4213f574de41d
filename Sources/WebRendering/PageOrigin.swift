extension WebPage {
  /// The template that the page is made with; nil for files without one.
  package var template: PageTemplate? {
    switch content {
    case .home: .home
    case .document: .document
    case .list: .list
    case .terms: .terms
    case .reference: .reference
    case .references: .references
    case .redirect: .redirect
    case .notFound: .notFound
    case .graph: .graph
    case .agency: .agency
    case .province: .province
    case .region: .region
    case .duties: .duties
    case .coverage: .coverage
    case .calendar: .calendar
    case .story: .story
    case .stories: .stories
    case .models: .models
    case .withdrawnStory: .withdrawnStory
    case .handouts: .handouts
    case .handout: .handout
    case .campaigns: .campaigns
    case .publications: .publications
    case .campaign: .campaign
    case .map: .map
    case .mapEmbed: .mapEmbed
    case .datasets: .datasets
    case .dataset: .dataset
    case .stylesheet, .script, .feed, .robots, .sitemap, .sitemapIndex, .graphData, .calendarFile,
      .campaignCalendar, .campaignText, .datasetFile, .mapPicture:
      nil
    }
  }
}
