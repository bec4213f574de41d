import Linking
import Model
import Templating
import VietnameseText

/// Fills the records of agencies' pages.
extension PageRecords {
  /// Whether a term is an agency, whose first page tells more than a list.
  func hasAgency(ofTerm term: Int, in taxonomy: Int) -> Bool {
    site.taxonomies[taxonomy].kind == .agency && site.agencies.indices.contains(term)
  }

  /// The agencies that issued nothing, for the list of agencies.
  var otherAgencies: [TemplateRecord] {
    site.agenciesBesideIssuers.map { index in
      let agency = site.agencies[index]
      let documents = Set(
        agency.signatures.map(\.document) + agency.received + agency.duties.map(\.document))
      return [
        Name.name: .text(agency.agency.name), Name.address: .text(agency.address),
        Name.count: count(documents.count),
      ]
    }
  }

  /// - Parameters:
  ///   - index: in `SiteView.agencies`.
  ///   - term: the agency's term, by the indices of taxonomy and term, where it issued documents.
  func agency(
    _ page: WebPage, _ index: Int, ofTerm term: (taxonomy: Int, term: Int)? = nil
  ) -> TemplateRecord {
    let linked = site.agencies[index]
    var record = self.page(
      page, title: linked.agency.name,
      description: "\(linked.agency.name): văn bản ban hành, ký, nhận và việc được giao.",
      capacity: 36)
    let kind = Taxonomy.Kind.agency
    record.set(Name.taxonomy, .record(Self.link(kind.title, kind.address)))
    setFacts(of: linked, in: &record)
    setList(of: term, in: &record)
    record.set(Name.duties, Name.hasDuties, linked.duties.map(duty))
    record.set(Name.signatures, Name.hasSignatures, linked.signatures.map(signature))
    record.set(Name.received, Name.hasReceived, linked.received.map(named))
    return record
  }

  private func setFacts(of linked: LinkedAgency, in record: inout TemplateRecord) {
    let agency = linked.agency
    let others = agency.aliases + agency.abbreviations
    let place = [agency.district.map { "huyện \($0)" }, agency.province].compactMap(\.self)
    record.set(
      Name.hasFacts,
      .flag(
        !others.isEmpty || !place.isEmpty || agency.parent != nil || agency.successor != nil
          || agency.note != nil || !linked.parts.isEmpty || !linked.predecessors.isEmpty))
    record.set(Name.otherNames, .optional(others.isEmpty ? nil : others.joined(separator: "; ")))
    record.set(Name.place, .optional(place.isEmpty ? nil : place.joined(separator: ", ")))
    record.set(Name.note, .optional(agency.note))
    record.set(
      Name.parent, agency.parent.map { .record(named($0, linked.parent)) } ?? .absent)
    record.set(Name.parts, Name.hasParts, linked.parts.map(namedAgency))
    record.set(Name.predecessors, Name.hasPredecessors, linked.predecessors.map(namedAgency))
    record.set(
      Name.successor,
      agency.successor.map { successor in
        var record = named(successor.name, linked.successor)
        record.set(Name.since, .optional(successor.date?.slashed))
        record.set(Name.basis, .optional(successor.basis))
        return .record(record)
      } ?? .absent)
  }

  /// Sets the first page of a term's list; an empty list without a term.
  func setList(
    of term: (taxonomy: Int, term: Int)?, in record: inout TemplateRecord
  ) {
    guard let term else {
      record.set(Name.documentCount, count(0))
      record.set(Name.rows, Name.hasRows, [])
      record.set(Name.pages, .absent)
      return
    }
    let documents = site.taxonomies[term.taxonomy].terms[term.term].items
    let pagination = Pagination(of: .term(term.taxonomy, term.term), in: site)
    record.set(Name.documentCount, count(documents.count))
    record.set(Name.rows, Name.hasRows, documents[pagination.items(of: 1)].map { rows[$0] })
    record.set(Name.pages, pages(pagination, on: 1))
  }

  /// An agency with its page, where it has one.
  func named(_ name: String, _ index: Int?) -> TemplateRecord {
    [
      Name.name: .text(name),
      Name.address: .optional(index.map { site.agencies[$0].address }),
    ]
  }

  private func namedAgency(_ index: Int) -> TemplateRecord {
    named(site.agencies[index].agency.name, index)
  }

  func named(_ document: Int) -> TemplateRecord {
    let linked = site.documents[document]
    return [
      Name.name: .text(linked.name), Name.address: .text(linked.address),
      Name.subject: .text(linked.document.subject),
    ]
  }

  private func signature(_ signature: LinkedAgency.Signature) -> TemplateRecord {
    let linked = site.documents[signature.document]
    let signer = linked.document.signers[signature.signer]
    return [
      Name.name: .text(linked.name), Name.address: .text(linked.address),
      Name.post: .optional(signer.post),
      Name.text: .optional(signer.name.isEmpty ? nil : signer.name),
    ]
  }

  private func duty(_ reference: DutyReference) -> TemplateRecord {
    let linked = site.documents[reference.document]
    let duty = linked.duties[reference.duty]
    let section = linked.document.body.sections[duty.section]
    return [
      Name.name: .text(linked.name), Name.address: .text(linked.address(of: section)),
      Name.section: .text(section.label),
      Name.title: .text(linked.document.body.text(section.title)),
      Name.isHistorical: .flag(linked.document.status == .historical),
      Name.items: .texts(duty.items),
    ]
  }
}

extension LinkedDocument {
  /// The address of one of the document's sections, relative to the site's root.
  func address(of section: Body.Section) -> String { "\(address)#\(section.anchor)" }
}
