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
    /// The document's page, relative to the site's root; nil where it is not known.
    var address: String?
    var name: String
    var subject: String?
    var issuer: String?
    var date: String?
    var note: String?
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
    for relation in relations {
      own[relation.relation.kind, default: []].append(item(relation))
    }
    var others: [Relation.Kind: [RelationGroup.Item]] = [:]
    for relation in incoming {
      others[relation.kind, default: []].append(held(relation.source, nil, relation.origin))
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
    RelationDiagram(name: name, groups: groups, root: page.root).write(into: &drawing)
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

  func record(of item: RelationGroup.Item) -> TemplateRecord {
    var record = TemplateRecord(capacity: 7)
    record.set(Name.address, .optional(item.address))
    record.set(Name.name, .text(item.name))
    record.set(Name.subject, .optional(item.subject))
    record.set(Name.issuer, .optional(item.issuer))
    record.set(Name.date, .optional(item.date))
    record.set(Name.note, .optional(item.note))
    record.set(Name.origin, .text(item.origin.inText))
    return record
  }

  private func item(_ linked: LinkedRelation) -> RelationGroup.Item {
    let relation = linked.relation
    return switch linked.target {
    case .held(let index): held(index, relation.note, linked.origin)
    case .known(let index): known(index, relation.note, linked.origin)
    case nil:
      RelationGroup.Item(
        name: relation.identifier, issuer: relation.issuer, date: relation.date?.slashed,
        note: relation.note, origin: linked.origin)
    }
  }

  /// A related document that the site does not hold.
  private func known(
    _ index: Int, _ note: String?, _ origin: RelationOrigin
  ) -> RelationGroup.Item {
    let linked = site.references[index]
    return RelationGroup.Item(
      address: linked.address, name: linked.name,
      subject: linked.name == linked.fullName ? nil : linked.reference.title,
      issuer: linked.issuersInText, date: linked.reference.date?.slashed, note: note,
      origin: origin)
  }

  /// A related document that the site holds.
  private func held(
    _ index: Int, _ note: String?, _ origin: RelationOrigin
  ) -> RelationGroup.Item {
    var item = cards[index]
    item.note = note
    item.origin = origin
    return item
  }
}

extension RelationGroup.Item {
  /// A document that the site holds.
  init(_ linked: LinkedDocument) {
    self.init(
      address: linked.address, name: linked.name, subject: linked.document.subject,
      issuer: linked.document.issuersInText, date: linked.document.date?.slashed, note: nil,
      origin: .declared)
  }
}
