import Linking
import Model
import Templating
import VietnameseText

/// Documents that stand to one document in the same way, for its list and its diagram.
struct RelationGroup {
  /// "Căn cứ", "Được thay thế bởi".
  var title: String
  /// Whether the others refer to this document, and not the other way round.
  var isIncoming: Bool
  var items: [Item]

  struct Item {
    /// Nil where it is not known which document is meant.
    var target: CitedDocument?
    /// What this document says of the relation; nil for an incoming one.
    var relation: Relation?
    var origin: RelationOrigin
  }

  /// The fragment of the list of all groups.
  static let sectionFragment = "#_quan-he"

  /// The fragment of the group's place in the list.
  static func anchor(_ number: Int) -> String { "_quan-he-\(number)" }
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

extension PageRecords {
  /// The groups of a document or reference: its own relations by kind, then the incoming ones.
  func groups(_ relations: [LinkedRelation], _ incoming: [IncomingRelation]) -> [RelationGroup] {
    var own: [Relation.Kind: [RelationGroup.Item]] = [:]
    for linked in relations {
      own[linked.relation.kind, default: []].append(
        .init(target: linked.target, relation: linked.relation, origin: linked.origin))
    }
    var others: [Relation.Kind: [RelationGroup.Item]] = [:]
    for relation in incoming {
      others[relation.kind, default: []].append(
        .init(target: .held(relation.source), origin: relation.origin))
    }
    let kinds = Relation.Kind.allCases
    return kinds.compactMap { kind in
      own[kind].map { RelationGroup(title: kind.title, isIncoming: false, items: $0) }
    }
      + kinds.compactMap { kind in
        others[kind].map { RelationGroup(title: kind.inverseTitle, isIncoming: true, items: $0) }
      }
  }

  /// Sets the groups as a list and as a drawing.
  ///
  /// - Parameter name: how one names the document that the groups are of.
  func setRelations(
    of name: String, _ groups: [RelationGroup], on page: WebPage, in record: inout TemplateRecord
  ) {
    var drawing: [UInt8] = []
    RelationDiagram(name: name, groups: groups.map(drawn), root: page.root).write(into: &drawing)
    record.set(Name.relations, Name.hasRelations, records(of: groups))
    record.set(Name.diagram, .markup(Markup(bytes: drawing)))
  }

  /// The list's records.
  private func records(of groups: [RelationGroup]) -> [TemplateRecord] {
    groups.enumerated().map { index, group in
      [
        Name.title: .text(group.title), Name.number: .text(String(index + 1)),
        Name.count: count(group.items.count), Name.items: .records(group.items.map(record)),
      ]
    }
  }

  private func record(of item: RelationGroup.Item) -> TemplateRecord {
    var record: TemplateRecord =
      switch item.target {
      case .held(let index): cards[index]
      case .known(let index): card(of: site.references[index])
      case nil:
        [
          Name.address: .absent, Name.name: .text(item.relation?.identifier ?? ""),
          Name.subject: .absent, Name.issuer: .optional(item.relation?.issuer),
          Name.date: .optional(item.relation?.date?.slashed),
        ]
      }
    record.set(Name.note, .optional(item.relation?.note))
    record.set(Name.origin, .text(item.origin.inText))
    return record
  }

  /// A related document that the site does not hold.
  private func card(of linked: LinkedReference) -> TemplateRecord {
    [
      Name.address: .text(linked.address), Name.name: .text(linked.name),
      Name.subject: .optional(linked.name == linked.fullName ? nil : linked.reference.title),
      Name.issuer: .optional(linked.issuersInText),
      Name.date: .optional(linked.reference.date?.slashed),
    ]
  }

  /// As much of a group as its diagram shows.
  private func drawn(_ group: RelationGroup) -> RelationDiagram.Group {
    RelationDiagram.Group(
      title: group.title, isIncoming: group.isIncoming, count: group.items.count,
      nodes: group.items.prefix(RelationDiagram.groupLimit).map(node))
  }

  private func node(_ item: RelationGroup.Item) -> RelationDiagram.Node {
    switch item.target {
    case .held(let index):
      return .init(
        address: site.documents[index].address, name: site.documents[index].name,
        date: site.documents[index].document.date?.slashed, origin: item.origin)
    case .known(let index):
      let linked = site.references[index]
      return .init(
        address: linked.address, name: linked.name, date: linked.reference.date?.slashed,
        origin: item.origin)
    case nil:
      return .init(
        address: nil, name: item.relation?.identifier ?? "",
        date: item.relation?.date?.slashed, origin: item.origin)
    }
  }
}
