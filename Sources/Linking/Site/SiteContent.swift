package import Gazetteer
package import Model

/// All that a site is made of, as it was read; each list in any order.
package struct SiteContent: Sendable {
  package var documents: [Document]
  package var stories: [Story]
  package var campaigns: [Campaign]
  package var publications: [Publication]
  package var handouts: [Handout]
  /// Documents that are known and not held.
  package var references: [Reference]
  /// What is known of agencies beside their names in the documents.
  package var agencies: [Agency]
  /// The tables with their provinces.
  package var datasets: [LinkedDataset]
  /// The numbers that tables give.
  package var values: InlineValues
  package var settings: SiteSettings
  /// The provinces, with what the site adds to them.
  package var gazetteer: Gazetteer
  /// Whether files that are not yet published take part.
  package var includesDrafts: Bool

  package init(
    documents: [Document] = [], stories: [Story] = [], campaigns: [Campaign] = [],
    publications: [Publication] = [], handouts: [Handout] = [], references: [Reference] = [],
    agencies: [Agency] = [], datasets: [LinkedDataset] = [], values: InlineValues = InlineValues(),
    settings: SiteSettings, gazetteer: Gazetteer = .standard, includesDrafts: Bool = false
  ) {
    self.documents = documents
    self.stories = stories
    self.campaigns = campaigns
    self.publications = publications
    self.handouts = handouts
    self.references = references
    self.agencies = agencies
    self.datasets = datasets
    self.values = values
    self.settings = settings
    self.gazetteer = gazetteer
    self.includesDrafts = includesDrafts
  }
}
