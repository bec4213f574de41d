import Linking
import Model
import VietnameseText

/// Documents that stand to one document in the same way, for its list and its diagram.
struct RelationGroup: Sendable {
  /// "Căn cứ", "Được thay thế bởi".
  var title: String
  /// Whether the others refer to this document, and not the other way round.
  var isIncoming: Bool
  var items: [Item]
  /// How many there are, also where only some of them are shown.
  var count: Int
  /// Its place in the list, from 1.
  var number = 0

  struct Item: Sendable {
    /// Nil where it is not known which document is meant.
    var target: CitedDocument?
    /// What this document says of the relation; nil for an incoming one.
    var relation: Relation?
    var origin: RelationOrigin

    fileprivate func card(_ site: SiteView) -> NamedDocument {
      target.map(site.card)
        ?? NamedDocument(
          name: relation?.identifier ?? "", issuer: relation?.issuer,
          date: relation?.date?.slashed)
    }
  }

  /// The fragment of the list of all groups.
  static let sectionFragment = "#_quan-he"

  /// The fragment of the group's place in the list.
  static func anchor(_ number: Int) -> String { "_quan-he-\(number)" }

  /// The groups of a document or reference: its own relations by kind, then the incoming ones.
  static func all(
    _ relations: [LinkedRelation], _ incoming: [IncomingRelation]
  ) -> [RelationGroup] {
    let kinds = Relation.Kind.allCases
    let own = Dictionary(grouping: relations, by: \.relation.kind)
    let others = Dictionary(grouping: incoming, by: \.kind)
    var groups = kinds.compactMap { kind in
      own[kind].map { relations in
        RelationGroup(
          title: kind.title, isIncoming: false,
          items: relations.map {
            Item(target: $0.target, relation: $0.relation, origin: $0.origin)
          }, count: relations.count)
      }
    }
    groups += kinds.compactMap { kind in
      others[kind].map { relations in
        RelationGroup(
          title: kind.inverseTitle, isIncoming: true,
          items: relations.map { Item(target: .held($0.source), origin: $0.origin) },
          count: relations.count)
      }
    }
    for index in groups.indices { groups[index].number = index + 1 }
    return groups
  }

  /// The groups as a drawing, as much of each as it has room for.
  ///
  /// - Parameter name: how one names the document that the groups are of.
  static func drawing(of name: String, _ groups: [RelationGroup], _ here: Here) -> [UInt8] {
    let drawn = groups.map { group in
      RelationDiagram.Group(
        title: group.title, isIncoming: group.isIncoming, count: group.count,
        nodes: group.items.prefix(RelationDiagram.groupLimit).map { item in
          let card = item.card(here.site)
          return .init(
            address: card.address, name: card.name, date: card.date, origin: item.origin)
        })
    }
    var drawing: [UInt8] = []
    RelationDiagram(name: name, groups: drawn, root: here.root).write(into: &drawing)
    return drawing
  }
}

extension RelationOrigin {
  /// Where a relation is known from, in the words that readers see.
  var inText: String {
    switch self {
    case .declared: "khai báo"
    case .text: "trong văn bản"
    case .both: "khai báo và trong văn bản"
    }
  }
}

extension Records {
  static let relationGroup = Rows<RelationGroup>("relation group") {
    Shown("title", .text, "how the documents relate to this one: Căn cứ, Được thay thế bởi …") {
      $0.title
    }
    Shown("number", .text, "the group's number, from 1") { String($0.number) }
    Shown("count", .count, "how many documents there are in it, on all pages") {
      $0.count
    }
    Shown("items", .list(of: Records.relation), "the documents") { group, here in
      group.items.map { ($0, $0.card(here.site)) }
    }
  }

  static let relation = Rows<(item: RelationGroup.Item, card: NamedDocument)>("relation") {
    Shown(
      "address", .text, "the document's page, where the site holds it; put root before it"
    ) { $0.card.address }
    Shown("name", .text, "the document's name where the site holds it, else its identifier") {
      $0.card.name
    }
    Shown("subject", .text, "what it is about, where the site holds it") { $0.card.subject }
    Shown("issuer", .text, "who issued it, where that is known") { $0.card.issuer }
    Shown("date", .text, "its date, as 02/7/2023, where that is known") { $0.card.date }
    Shown("note", .text, "what the content notes about the relation") { $0.item.relation?.note }
    Shown("origin", .text, "where it is known from: khai báo, trong văn bản, or both") {
      $0.item.origin.inText
    }
  }
}

// MARK: Documents as others name them

/// A document as pages of others name it.
struct NamedDocument: Sendable {
  /// Its page, where it has one.
  var address: String?
  var name: String
  /// What it is about, where the name does not say so.
  var subject: String?
  var issuer: String?
  var date: String?
  var isHeld = false
}

extension SiteView {
  func card(of document: CitedDocument) -> NamedDocument {
    switch document {
    case .held(let index): card(of: documents[index])
    case .known(let index):
      NamedDocument(
        address: references[index].address, name: references[index].name,
        subject: references[index].subjectBesideName, issuer: references[index].issuersInText,
        date: references[index].reference.date?.slashed)
    }
  }

  func card(of linked: LinkedDocument) -> NamedDocument {
    NamedDocument(
      address: linked.address, name: linked.name, subject: linked.document.subject,
      issuer: linked.document.issuersInText, date: linked.document.date?.slashed, isHeld: true)
  }
}

extension LinkedReference {
  /// What it is about, where its name does not say so.
  var subjectBesideName: String? { name == fullName ? nil : reference.title }
}

extension Records {
  static let namedDocument = Rows<NamedDocument>("named document") {
    Shown("name", .text, "its name: Kế hoạch số 237/KH-MTTQ-BTT") { $0.name }
    Shown("address", .text, "its page; put root before it") { $0.address }
    Shown("subject", .text, "what it is about") { $0.subject }
  }
}

// MARK: Citing documents

/// A document that cites another, with the places at which it does.
struct ShownCiter: Sendable {
  var source: ContentID
  var places: [Citer.Place] = []

  /// How many places are quoted from one citing document.
  fileprivate static let placeCount = 5

  /// The citing documents of one document, in listing order: its citers are in it.
  static func all(_ citers: [Citer]) -> [ShownCiter] {
    citers.reduce(into: []) { all, citer in
      if all.last?.source != citer.source { all.append(ShownCiter(source: citer.source)) }
      all[all.count - 1].places.append(citer.place)
    }
  }

  /// The citing documents of several, in listing order.
  static func all(_ citers: [Citer], in site: SiteView) -> [ShownCiter] {
    let places = Dictionary(grouping: citers, by: \.source)
    return site.documents.inOrder(places.keys).map {
      ShownCiter(source: $0, places: places[$0]?.map(\.place) ?? [])
    }
  }
}

/// A place at which a document cites another.
struct CitingPlace: Sendable {
  var address: String
  var title: String
  var text: String

  init(_ place: Citer.Place, of linked: LinkedDocument) {
    let document = linked.document
    address = linked.address
    switch place {
    case .legalBasis(let index): (title, text) = ("Căn cứ", document.legalBases[index])
    case .subject: (title, text) = ("Trích yếu", document.subject)
    case .body(let range):
      let body = document.body
      let section = body.sections.last {
        Int(body.nodes[$0.node].textStart) <= range.lowerBound
      }
      if let section { address = linked.address(of: section) }
      title = section?.label ?? "Phần mở đầu"
      text = Excerpt.sentence(around: range, in: body.text)
    }
  }
}

extension LinkedDocument {
  /// The address of one of the document's sections, relative to the site's root.
  func address(of section: Body.Section) -> String { "\(address)#\(section.anchor)" }
}

extension Records {
  static let citer = Rows<ShownCiter>("citer") {
    Shown("address", .text, "the citing document's page; put root before it") {
      $1.site.documents[$0.source].address
    }
    Shown("name", .text, "the citing document's name") { $1.site.documents[$0.source].name }
    Shown("subject", .text, "what it is about") { $1.site.documents[$0.source].document.subject }
    Shown("count", .count, "how often it cites") { $0.places.count }
    Shown("places", .list(of: Records.citingPlace), "the first of the places") { citer, here in
      citer.places.prefix(ShownCiter.placeCount).map {
        CitingPlace($0, of: here.site.documents[citer.source])
      }
    }
  }

  static let citingPlace = Rows<CitingPlace>("citing place") {
    Shown("address", .text, "the section's address; put root before it") { $0.address }
    Shown("title", .text, "the section: Mục II.1, Căn cứ") { $0.title }
    Shown("text", .text, "the sentence") { $0.text }
  }
}
