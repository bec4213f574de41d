import Linking
import Model
import Templating
import VietnameseText

/// What machines read of a document: schema.org's `Legislation` (derived from the European
/// Legislation Identifier's ontology) as JSON-LD.
extension PageRecords {
  private static let vocabulary = "https://schema.org/"

  func structuredData(of linked: LinkedDocument) -> Markup {
    var json = JSONWriter(capacity: 2048)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "Legislation")
      json.member("@id", absolute(linked.address))
      json.member("url", absolute(linked.address))
      writeFacts(of: linked.document, name: linked.name, &json)
      writeRelations(of: linked, &json)
      if isPrinted { writeEncoding(linked, &json) }
    }
    return Markup(bytes: json.bytes)
  }

  private func writeFacts(of document: Document, name: String, _ json: inout JSONWriter) {
    json.member("name", name)
    json.member("description", document.subject)
    json.member("inLanguage", "vi")
    json.member("legislationIdentifier", document.hasBlankNumber ? nil : document.identifier)
    json.member("legislationType", document.kind.title)
    json.member("legislationDate", document.date?.iso)
    json.member("legislationLegalForce", document.status.legalForce.map { Self.vocabulary + $0 })
    json.member("dateModified", document.updated?.iso)
    json.name("legislationPassedBy")
    json.array { json in
      for issuer in document.issuers {
        Self.write("GovernmentOrganization", named: issuer.name, &json)
      }
    }
    json.name("legislationJurisdiction")
    Self.write(
      "AdministrativeArea",
      named: [document.district, document.province, "Việt Nam"].compactMap(\.self)
        .joined(separator: ", "), &json)
    json.name("publisher")
    Self.write("Organization", named: site.settings.publisher, &json)
  }

  private static func write(_ type: String, named name: String, _ json: inout JSONWriter) {
    json.object { json in
      json.member("@type", type)
      json.member("name", name)
    }
  }

  /// The PDF, which has no legal standing of its own.
  private func writeEncoding(_ linked: LinkedDocument, _ json: inout JSONWriter) {
    json.name("encoding")
    json.object { json in
      json.member("@type", "LegislationObject")
      json.member("contentUrl", absolute(linked.printAddress))
      json.member("encodingFormat", "application/pdf")
      json.member("inLanguage", "vi")
      json.member("legislationLegalValue", Self.vocabulary + "UnofficialLegalValue")
    }
  }

  /// The other documents by schema.org's properties. Kinds of relation that share a property stand
  /// together, since a member's name may come only once.
  private func writeRelations(of linked: LinkedDocument, _ json: inout JSONWriter) {
    for property in Relation.Kind.Property.allCases {
      let relations = linked.relations.filter { $0.relation.kind.property == property }
      guard !relations.isEmpty else { continue }
      property.writeName(&json)
      json.array { json in
        for relation in relations { write(relation, &json) }
      }
    }
  }

  private func write(_ relation: LinkedRelation, _ json: inout JSONWriter) {
    json.object { json in
      json.member("@type", "Legislation")
      switch relation.target {
      case .held(let index):
        json.member("@id", absolute(site.documents[index].address))
        json.member("name", site.documents[index].name)
        json.member("legislationIdentifier", site.documents[index].document.identifier)
        json.member("legislationDate", site.documents[index].document.date?.iso)
      case .known(let index):
        let target = site.references[index]
        json.member("name", target.name)
        json.member("url", absolute(target.address))
        json.member("legislationIdentifier", target.reference.identifier)
        json.member("legislationDate", target.reference.date?.iso)
      case nil:
        json.member("legislationIdentifier", relation.relation.identifier)
        json.member("legislationDate", relation.relation.date?.iso)
      }
    }
  }
}

extension Document.Status {
  /// The value of schema.org's `LegalForceStatus`; nil where nobody knows.
  fileprivate var legalForce: String? {
    switch self {
    case .inForce: "InForce"
    case .draft, .historical: "NotInForce"
    case .unknown: nil
    }
  }
}

extension Relation.Kind {
  /// The properties of schema.org that say how one legislation stands to another.
  fileprivate enum Property: CaseIterable {
    case isBasedOn, citation, ensuresImplementation, amends, changes, repeals, corrects
    case consolidates

    func writeName(_ json: inout JSONWriter) {
      switch self {
      case .isBasedOn: json.name("isBasedOn")
      case .citation: json.name("citation")
      case .ensuresImplementation: json.name("legislationEnsuresImplementationOf")
      case .amends: json.name("legislationAmends")
      case .changes: json.name("legislationChanges")
      case .repeals: json.name("legislationRepeals")
      case .corrects: json.name("legislationCorrects")
      case .consolidates: json.name("legislationConsolidates")
      }
    }
  }

  /// The property that says the same; nil where schema.org has none. Replacement has only the general
  /// "changes", which its definition names.
  fileprivate var property: Property? {
    switch self {
    case .legalBasis: .isBasedOn
    case .mention: .citation
    case .implementation, .guidance: .ensuresImplementation
    case .amendment: .amends
    case .replacement: .changes
    case .repeal: .repeals
    case .rectification: .corrects
    case .consolidation: .consolidates
    case .related: nil
    }
  }
}
