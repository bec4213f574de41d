package import Gazetteer
package import Model

/// The whole site with every address fixed and every connection made; what is rendered.
///
/// Documents refer to each other by index in `documents`.
package struct LinkedSite: Sendable {
  package var settings: SiteSettings
  /// Newest first; documents of one day in Vietnamese order of their names.
  package var documents: [LinkedDocument]
  /// Documents that are cited and not held, in Vietnamese order of their names.
  package var references: [LinkedReference] = []
  /// Kinds, years, agencies, provinces, in this order.
  package var taxonomies: [Taxonomy]
  /// The agencies with pages: those of the agency taxonomy, in its order, then the others.
  package var agencies: [LinkedAgency] = []
  /// By `from`.
  package var redirects: [Redirect]
  /// Newest first; stories of one day in Vietnamese order of their titles.
  package var stories: [LinkedStory] = []
  /// The stories that are no longer shown, by slug.
  package var withdrawnStories: [WithdrawnStory] = []
  /// Provinces, themes and years of the stories, in this order.
  package var storyTaxonomies: [StoryTaxonomy] = []
  /// Where the content shows pictures: documents first, then stories.
  package var pictureUses: [PictureUse] = []
  /// What is made of each picture, by its file relative to the content folder.
  package var pictures: [String: SitePicture] = [:]
  /// The latest year first.
  package var campaigns: [LinkedCampaign] = []
  /// Bound volumes, the latest year first.
  package var publications: [LinkedPublication] = []
  /// The tables of `Content/data`, in the order of their names.
  package var datasets: [LinkedDataset] = []
  /// In Vietnamese order of their titles.
  package var handouts: [LinkedHandout] = []
  /// The boundaries for maps that the site brings.
  package var boundaries: [Boundaries] = []
  /// The provinces, with what the site adds to them.
  package var gazetteer: Gazetteer = .standard
  /// The provinces and regions with pages.
  package var places = LinkedPlaces()
  /// The documents that can be meant by what texts say.
  var directory = CitationDirectory()
  /// The mentions of the texts of campaigns and hand-outs, by path.
  var citationsByPath: [String: [LinkedCitation]] = [:]

  package init(
    settings: SiteSettings, documents: [LinkedDocument] = [], taxonomies: [Taxonomy] = [],
    redirects: [Redirect] = []
  ) {
    self.settings = settings
    self.documents = documents
    self.taxonomies = taxonomies
    self.redirects = redirects
  }
}

/// A document with its addresses and its connections.
package struct LinkedDocument: Sendable {
  package var document: Document
  package let slug: String
  /// The page's address, relative to the site's root.
  package let address: String
  /// The address of the printable document, relative to the site's root.
  package let printAddress: String
  /// "Kế hoạch số 237/KH-MTTQ-BTT": the kind and the identifier, as one names the document.
  package var name: String
  /// The terms under which the document is listed.
  package var terms: [TermReference] = []
  /// The relations to other documents that it declares or states, declared ones first.
  package var relations: [LinkedRelation] = []
  /// The relations of other documents towards this one.
  package var incoming: [IncomingRelation] = []
  /// The mentions of its body, in order.
  package var citations: [LinkedCitation] = []
  /// The mentions of each of its legal bases.
  package var basisCitations: [[LinkedCitation]] = []
  /// The mentions of its subject.
  package var subjectCitations: [LinkedCitation] = []
  /// Where other documents cite this one.
  package var citers: [Citer] = []
  /// The stories that name it, by their indices.
  package var stories: [Int] = []
  /// For each issuer its place in `LinkedSite.agencies`.
  package var issuerAgencies: [Int?] = []
  /// What it tells agencies to do, in reading order.
  package var duties: [Duty] = []
  /// The coordination contents that a programme or plan takes up, in their order.
  package var coverage: [CoveredContent] = []
  /// When reports are due, in reading order.
  package var deadlines: [Deadline] = []
  /// What it states that can be checked: what its text makes known, in reading order, then what its
  /// front matter declares.
  package var claims: [LinkedClaim] = []
  /// Set for a historical document from a province that has since been merged or renamed.
  package var successor: Successor?

  package init(document: Document, slug: String, name: String) {
    self.document = document
    self.slug = slug
    self.name = name
    // Made once: every citation of the document asks for them.
    address = "van-ban/\(slug).html"
    printAddress = "van-ban/\(slug).pdf"
  }
}

package struct LinkedRelation: Sendable {
  package var relation: Relation
  package var target: CitedDocument?
  package var origin: RelationOrigin

  package init(relation: Relation, target: CitedDocument?, origin: RelationOrigin) {
    self.relation = relation
    self.target = target
    self.origin = origin
  }
}

/// How a relation is known.
package enum RelationOrigin: String, Sendable {
  /// The front matter declares it.
  case declared
  /// The text says it.
  case text
  case both
}

package struct IncomingRelation: Sendable {
  package var kind: Relation.Kind
  package var source: Int
  package var origin: RelationOrigin

  package init(kind: Relation.Kind, source: Int, origin: RelationOrigin) {
    self.kind = kind
    self.source = source
    self.origin = origin
  }
}

/// The province that a former one belongs to now.
package struct Successor: Sendable {
  /// The former province with its kind: "tỉnh Bình Dương".
  package var former: String
  /// With its kind as of the merger: "thành phố Hồ Chí Minh".
  package var name: String
  /// All the provinces that became the new one, by name.
  package var merged: [String]
  /// When it took over, as `d/m/yyyy`.
  package var since: String
  /// The act that made the change, such as "202/2025/QH15".
  package var resolution: String?

  package init(
    former: String, name: String, merged: [String], since: String, resolution: String?
  ) {
    self.former = former
    self.name = name
    self.merged = merged
    self.since = since
    self.resolution = resolution
  }
}

/// One way to group documents into lists.
package struct Taxonomy: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The raw value is the folder of its lists.
    case kind = "loai"
    case year = "nam"
    case agency = "co-quan"
    case province = "tinh"

    package var title: String {
      switch self {
      case .kind: "Loại văn bản"
      case .year: "Năm ban hành"
      case .agency: "Cơ quan ban hành"
      case .province: "Tỉnh, thành phố"
      }
    }
  }

  package var kind: Kind
  /// In Vietnamese order; years from the latest.
  package var terms: [Term]

  package init(kind: Kind, terms: [Term]) {
    self.kind = kind
    self.terms = terms
  }

  package struct Term: Sendable {
    package var name: String
    package var slug: String
    /// In the order of `LinkedSite.documents`.
    package var documents: [Int]

    package init(name: String, slug: String, documents: [Int]) {
      self.name = name
      self.slug = slug
      self.documents = documents
    }
  }
}

/// A term of a taxonomy, by their indices.
package struct TermReference: Sendable, Hashable {
  package var taxonomy: Int
  package var term: Int

  package init(taxonomy: Int, term: Int) {
    self.taxonomy = taxonomy
    self.term = term
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
