package import Model

/// A campaign with its addresses and what it names.
package struct LinkedCampaign: Sendable {
  /// With the provinces of its events by their names in the gazetteer.
  package var campaign: Campaign
  package var slug: String
  /// For each key document what it is; nil where neither the site nor its references know it.
  package var documents: [CitedDocument?] = []
  /// For each key figure the document that states it, likewise.
  package var figureDocuments: [CitedDocument?] = []

  /// For each key figure the measure that a table gives.
  package var measures: [LinkedMeasure?] = []
  package var ledger: LinkedLedger?
  /// The mentions of its text, in order.
  package var citations: [LinkedCitation] = []
  /// Its stories, by their indices in `LinkedSite.stories`.
  package var stories: [Int] = []

  package init(campaign: Campaign, slug: String) {
    self.campaign = campaign
    self.slug = slug
  }

  /// The page's address, relative to the site's root.
  package var address: String { "chien-dich/\(slug).html" }
  /// The address of its events as an iCalendar file, likewise.
  package var calendarAddress: String { "chien-dich/\(slug).ics" }
  /// The address of what its page says as plain text, likewise.
  package var textAddress: String { "chien-dich/\(slug).txt" }
  /// The address of the archive with all that is made for it, likewise.
  package var kitAddress: String { "chien-dich/\(slug).zip" }
}
