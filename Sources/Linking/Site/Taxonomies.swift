import Diagnostics
import Gazetteer
package import Model
import VietnameseText

/// One way to group documents, or stories, into lists.
package struct Taxonomy: Sendable {
  package enum Kind: String, Sendable {
    /// The raw value is the folder of its lists.
    case kind = "loai"
    case year = "nam"
    case agency = "co-quan"
    case province = "tinh"
    case storyProvince = "cau-chuyen/tinh"
    case theme = "cau-chuyen/chu-de"
    case storyYear = "cau-chuyen/nam"

    package static let ofDocuments: [Kind] = [.kind, .year, .agency, .province]
    package static let ofStories: [Kind] = [.storyProvince, .theme, .storyYear]

    package var title: String {
      switch self {
      case .kind: "Loại văn bản"
      case .year: "Năm ban hành"
      case .agency: "Cơ quan ban hành"
      case .province, .storyProvince: "Tỉnh, thành phố"
      case .theme: "Chủ đề"
      case .storyYear: "Năm"
      }
    }

    /// What its terms are called in messages.
    var word: Message {
      switch self {
      case .kind: Message(vi: "loại văn bản", en: "kind")
      case .year, .storyYear: Message(vi: "năm", en: "year")
      case .agency: Message(vi: "cơ quan", en: "agency")
      case .province, .storyProvince: Message(vi: "tỉnh, thành phố", en: "province")
      case .theme: Message(vi: "chủ đề", en: "theme")
      }
    }

    /// The address of a term's list, relative to the site's root.
    func address(_ slug: String) -> String { "\(rawValue)/\(slug).html" }
  }

  package let kind: Kind
  /// In Vietnamese order; years from the latest.
  package let terms: ContentList<Term>

  package struct Term: Identifiable, Sendable {
    package let id: ContentID
    package let name: String
    package let slug: String
    /// The documents or stories of the list, in the site's order.
    package fileprivate(set) var items: [ContentID]
  }

  package func reference(_ term: Term) -> TermReference {
    TermReference(taxonomy: kind, term: term.id)
  }
}

/// A term of a taxonomy.
package struct TermReference: Sendable, Hashable {
  package let taxonomy: Taxonomy.Kind
  package let term: ContentID
}

/// Groups the documents by kind, year, agency and province, and the stories by province, theme and
/// year.
enum Taxonomies {
  /// - Parameters:
  ///   - documents: in the site's order.
  ///   - agencies: receives the issuers that it does not know.
  static func ofDocuments(
    _ documents: [CardedDocument], _ agencies: inout AgencyRegister,
    _ addresses: inout AddressBook, _ problems: inout LinkingProblems
  ) -> [Taxonomy] {
    var groups = Taxonomy.Kind.ofDocuments.map { TermGroups(kind: $0) }
    for carded in documents {
      let document = carded.file
      func add(_ group: Int, _ name: String?, _ key: String) {
        guard let name else { return }
        groups[group].add(carded.id, name: name, at: (document, key), &addresses, &problems)
      }
      add(0, document.kind.title, "kind")
      add(1, document.date.map { "\($0.year)" }, "date")
      for issuer in document.issuers where !issuer.name.isEmpty {
        let agency = agencies.agency(of: issuer, in: carded)
        add(2, agencies.agencies[agency].name, "issuers")
      }
      add(3, carded.card.province, "province")
    }
    return groups.map { $0.inOrder() }
  }

  /// - Parameter stories: in the site's order.
  static func ofStories(
    _ stories: [CardedStory], _ addresses: inout AddressBook, _ problems: inout LinkingProblems
  ) -> [Taxonomy] {
    var groups = Taxonomy.Kind.ofStories.map { TermGroups(kind: $0) }
    for carded in stories {
      let story = carded.file
      func add(_ group: Int, _ name: String?, _ key: String) {
        guard let name else { return }
        groups[group].add(carded.id, name: name, at: (story, key), &addresses, &problems)
      }
      add(0, carded.card.unit?.name, "province")
      add(1, story.theme, "theme")
      add(2, story.date.map { "\($0.year)" }, "date")
    }
    return groups.map { $0.inOrder() }
  }
}

extension [Taxonomy] {
  /// For each document or story the terms that it stands under, in the order of the taxonomies.
  var termsByItem: [ContentID: [TermReference]] {
    var terms: [ContentID: [TermReference]] = [:]
    for taxonomy in self {
      for term in taxonomy.terms {
        let reference = taxonomy.reference(term)
        for item in term.items { terms[item, default: []].append(reference) }
      }
    }
    return terms
  }

  /// The taxonomy of a kind.
  package subscript(kind: Taxonomy.Kind) -> Taxonomy? { first { $0.kind == kind } }
}

/// The terms of one taxonomy while things are added.
private struct TermGroups {
  let kind: Taxonomy.Kind
  private var terms: [Taxonomy.Term] = []
  private var indexByName: [String: Int?] = [:]
  private var indexBySlug: [String: Int] = [:]

  init(kind: Taxonomy.Kind) { self.kind = kind }

  /// - Parameter place: the file that writes the name, and the key that it stands under.
  mutating func add(
    _ item: ContentID, name: String, at place: (file: some ContentFile, key: String),
    _ addresses: inout AddressBook, _ problems: inout LinkingProblems
  ) {
    // A name that is missing has been reported where the file was read.
    guard !name.isEmpty else { return }
    let index: Int?
    if let known = indexByName[name] {
      index = known
    } else {
      index = self.index(for: name, at: place, &addresses, &problems)
      indexByName[name] = .some(index)
    }
    if let index, terms[index].items.last != item { terms[index].items.append(item) }
  }

  /// The term of a name met for the first time. Names that differ in capitals or in the place of a
  /// tone mark are one; others that would share an address are an error.
  private mutating func index(
    for name: String, at place: (file: some ContentFile, key: String),
    _ addresses: inout AddressBook, _ problems: inout LinkingProblems
  ) -> Int? {
    let holder = AddressBook.Holder(
      word: kind.word, name: name, location: problems.location(place.file, place.key))
    guard let slug = AddressBook.slug(Slug.make(name), of: holder, &problems) else { return nil }
    if let index = indexBySlug[slug], Folding.toned(terms[index].name) == Folding.toned(name) {
      return index
    }
    guard addresses.give([kind.address(slug)], to: holder, &problems) else { return nil }
    indexBySlug[slug] = terms.count
    terms.append(.init(id: ContentID(kind.address(slug)), name: name, slug: slug, items: []))
    return terms.count - 1
  }

  func inOrder() -> Taxonomy {
    let sorted = terms.map { (SortKey($0.name), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    let isByYear = kind == .year || kind == .storyYear
    return Taxonomy(kind: kind, terms: ContentList(isByYear ? sorted.reversed() : sorted))
  }
}
