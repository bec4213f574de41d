package import Gazetteer
package import Model
package import VietnameseText

/// The texts of the site with all their connections; what campaigns, volumes, hand-outs and places are
/// made from.
struct LinkedTexts: Sendable {
  let directory: Directory
  let documents: ContentList<LinkedDocument>
  let references: ContentList<LinkedReference>
  let stories: ContentList<LinkedStory>
  /// The tables, with their provinces and documents.
  let datasets: ContentList<LinkedDataset>

  func naming(of document: CitedDocument) -> (name: String, title: String?) {
    switch document {
    case .held(let id): return (documents[id].name, documents[id].document.subject)
    case .known(let id):
      let known = references[id]
      let isNamed = known.reference.title.map { known.name.contains($0) } ?? true
      return (known.name, isNamed ? nil : known.reference.title)
    }
  }

  func date(of document: CitedDocument) -> PartialDate? {
    switch document {
    case .held(let id): documents[id].document.date
    case .known(let id): references[id].reference.date
    }
  }
}

/// The finished site: every address fixed and every connection made. It never changes.
final class SiteStore: Sendable {
  let texts: LinkedTexts
  let campaigns: ContentList<LinkedCampaign>
  let publications: ContentList<LinkedPublication>
  let handouts: ContentList<LinkedHandout>
  let places: LinkedPlaces
  let addresses: AddressBook
  let redirects: [Redirect]
  let pictureUses: [PictureUse]

  init(
    texts: LinkedTexts, campaigns: ContentList<LinkedCampaign>,
    publications: ContentList<LinkedPublication>, handouts: ContentList<LinkedHandout>,
    places: LinkedPlaces, addresses: AddressBook, redirects: [Redirect], pictureUses: [PictureUse]
  ) {
    self.texts = texts
    self.campaigns = campaigns
    self.publications = publications
    self.handouts = handouts
    self.places = places
    self.addresses = addresses
    self.redirects = redirects
    self.pictureUses = pictureUses
  }
}

/// The finished site as renderers, checks and prints see it: the only door to what linking has found.
package struct SiteView: Sendable {
  private let store: SiteStore
  /// What is made of each picture, by its file relative to the content folder.
  package private(set) var pictures: [String: SitePicture] = [:]
  /// The boundaries for maps that the site brings.
  package private(set) var boundaries: [Boundaries] = []

  init(_ store: SiteStore) { self.store = store }

  /// The same site with what is made of its pictures.
  package func with(pictures: [String: SitePicture]) -> SiteView {
    var view = self
    view.pictures = pictures
    return view
  }

  /// The same site with boundaries for its maps.
  package func with(boundaries: [Boundaries]) -> SiteView {
    var view = self
    view.boundaries = boundaries
    return view
  }

  var directory: Directory { store.texts.directory }

  package var settings: SiteSettings { directory.settings }
  /// The provinces, with what the site adds to them.
  package var gazetteer: Gazetteer { directory.gazetteer }
  /// Newest first; documents of one day in Vietnamese order of their names.
  package var documents: ContentList<LinkedDocument> { store.texts.documents }
  /// Documents that are cited and not held, in Vietnamese order of their names.
  package var references: ContentList<LinkedReference> { store.texts.references }
  /// Kinds, years, agencies, provinces, in this order.
  package var taxonomies: [Taxonomy] { directory.taxonomies }
  /// The agencies with pages: those of the agency taxonomy, in its order, then the others.
  package var agencies: ContentList<LinkedAgency> { directory.agencies }
  /// Newest first; stories of one day in Vietnamese order of their titles.
  package var stories: ContentList<LinkedStory> { store.texts.stories }
  /// The stories that are no longer shown, by slug.
  package var withdrawnStories: [WithdrawnStory] { directory.withdrawnStories }
  /// Provinces, themes and years of the stories, in this order.
  package var storyTaxonomies: [Taxonomy] { directory.storyTaxonomies }
  /// The latest year first.
  package var campaigns: ContentList<LinkedCampaign> { store.campaigns }
  /// Bound volumes, the latest year first.
  package var publications: ContentList<LinkedPublication> { store.publications }
  /// The tables of `Content/data`, in the order of their names.
  package var datasets: ContentList<LinkedDataset> { store.texts.datasets }
  /// In Vietnamese order of their titles.
  package var handouts: ContentList<LinkedHandout> { store.handouts }
  /// The provinces and regions with pages.
  package var places: LinkedPlaces { store.places }
  /// By `from`.
  package var redirects: [Redirect] { store.redirects }
  /// Which address is whose.
  package var addresses: AddressBook { store.addresses }
  /// Where the content shows pictures: documents first, then stories.
  package var pictureUses: [PictureUse] { store.pictureUses }

  /// The taxonomy of a kind, of documents or of stories; one without terms where there is none.
  package func taxonomy(_ kind: Taxonomy.Kind) -> Taxonomy {
    taxonomies[kind] ?? storyTaxonomies[kind] ?? Taxonomy(kind: kind, terms: ContentList())
  }

  package func term(_ reference: TermReference) -> Taxonomy.Term {
    taxonomy(reference.taxonomy).terms[reference.term]
  }

  /// How a document is named, with its title where the name does not hold it.
  package func naming(of document: CitedDocument) -> (name: String, title: String?) {
    store.texts.naming(of: document)
  }

  /// The address of a document's page, relative to the site's root.
  package func address(of document: CitedDocument) -> String {
    switch document {
    case .held(let id): documents[id].address
    case .known(let id): references[id].address
    }
  }

  /// The day of a document, where it is known.
  package func date(of document: CitedDocument) -> PartialDate? {
    store.texts.date(of: document)
  }

  /// The hand-outs that are made for a campaign.
  package func handouts(of campaign: LinkedCampaign) -> [LinkedHandout] {
    handouts.filter { $0.handout.campaign == campaign.slug }
  }
}

/// An old address and the page that has taken its place, both relative to the site's root.
package struct Redirect: Sendable {
  package var from: String
  package var to: String

  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}
