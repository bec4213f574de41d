package import Model

/// A campaign with its addresses and what it names.
package struct LinkedCampaign: Identifiable, Sendable {
  package let campaign: Campaign
  package let slug: String
  /// In the order of the file, with their provinces by their names in the gazetteer.
  package internal(set) var events: [Campaign.Event]
  /// The file of its sign, relative to the content folder.
  package let logo: String?
  package let destinations: [String]
  /// For each key document what it is; nil where neither the site nor its references know it.
  package internal(set) var documents: [CitedDocument?] = []
  /// For each key figure the document that states it, likewise.
  package internal(set) var figureDocuments: [CitedDocument?] = []

  /// For each key figure the measure that a table gives.
  package internal(set) var measures: [LinkedMeasure?] = []
  package internal(set) var ledger: LinkedLedger?
  /// The mentions of its text, in order.
  package let citations: [LinkedCitation]
  /// Its stories, in the order in which it names them, else in the site's.
  package internal(set) var stories: [ContentID] = []

  init(
    campaign: Campaign, slug: String, logo: String?, destinations: [String],
    citations: [LinkedCitation]
  ) {
    self.campaign = campaign
    self.slug = slug
    self.logo = logo
    self.destinations = destinations
    self.citations = citations
    events = campaign.events
  }

  package var id: ContentID { campaign.id }

  /// The page's address, relative to the site's root.
  package var address: String { ContentSort.campaigns.address(slug) }
  /// The address of its events as an iCalendar file, likewise.
  package var calendarAddress: String { ContentSort.campaigns.address(slug, ".ics") }
  /// The address of what its page says as plain text, likewise.
  package var textAddress: String { ContentSort.campaigns.address(slug, ".txt") }
  /// The address of the archive with all that is made for it, likewise.
  package var kitAddress: String { ContentSort.campaigns.address(slug, ".zip") }
}
