import Diagnostics
package import Model
import VietnameseText

/// An agency with its page and what the documents say of it.
package struct LinkedAgency: Sendable {
  /// Only the name is known where the list of agencies does not have it.
  package var agency: Agency
  package var slug: String
  /// What it signed, in the order of the documents.
  package var signatures: [Signature] = []
  /// The documents that name it among their recipients.
  package var received: [Int] = []
  /// What it is told to do, in the order of the documents.
  package var duties: [DutyReference] = []
  /// The agency above it, where that has a page, by its index in `LinkedSite.agencies`.
  package var parent: Int?
  /// The agency that took over, likewise.
  package var successor: Int?
  /// The agencies below it and those that it took over from, likewise.
  package var parts: [Int] = []
  package var predecessors: [Int] = []

  package init(agency: Agency, slug: String) {
    self.agency = agency
    self.slug = slug
  }

  /// The page's address, relative to the site's root.
  package var address: String { "\(Taxonomy.Kind.agency.rawValue)/\(slug).html" }

  package struct Signature: Sendable, Hashable {
    package var document: Int
    /// By its index in `Document.signers`.
    package var signer: Int

    package init(document: Int, signer: Int) {
      self.document = document
      self.signer = signer
    }
  }
}

/// A duty by the indices of its document and its place among that document's duties.
package struct DutyReference: Sendable, Hashable {
  package var document: Int
  package var duty: Int

  package init(document: Int, duty: Int) {
    self.document = document
    self.duty = duty
  }
}

/// Gathers by agency what the documents say of agencies.
struct AgencyPages {
  private var register: AgencyRegister
  /// What documents say, by the register's indices.
  private var signatures: [Int: [LinkedAgency.Signature]] = [:]
  private var received: [Int: [Int]] = [:]
  private var duties: [Int: [DutyReference]] = [:]

  /// - Parameters:
  ///   - site: with its documents and taxonomies; receives agencies and duties.
  ///   - register: the agencies, with all issuers.
  static func build(
    in site: inout LinkedSite, _ register: AgencyRegister, _ problems: inout LinkingProblems
  ) {
    var pages = AgencyPages(register: register)
    for index in site.documents.indices { pages.read(index, &site.documents[index]) }
    pages.write(into: &site, &problems)
  }

  private init(register: AgencyRegister) { self.register = register }

  private mutating func read(_ index: Int, _ linked: inout LinkedDocument) {
    let document = linked.document
    let place = register.place(of: document)
    linked.issuerAgencies = document.issuers.map {
      register.agency(of: $0, in: document)
    }
    for signer in document.signers.indices {
      let agency = SigningAgency.find(signer, of: document, linked.issuerAgencies, &register)
      if let agency {
        signatures[agency, default: []].append(.init(document: index, signer: signer))
      }
    }
    for recipient in document.recipients {
      for agency in register.findAll(recipient.name, in: place)
      where received[agency]?.last != index {
        received[agency, default: []].append(index)
      }
    }
    for (duty, found) in linked.duties.enumerated() {
      for case .agency(let agency) in found.holders {
        duties[agency, default: []].append(.init(document: index, duty: duty))
      }
    }
  }

  // MARK: Pages

  private mutating func write(into site: inout LinkedSite, _ problems: inout LinkingProblems) {
    let order = self.order(of: site, &problems)
    var places: [Int: Int] = [:]
    for (place, entry) in order.enumerated() { places[entry.agency] = place }
    site.agencies = order.map { entry in
      var linked = LinkedAgency(agency: register.agencies[entry.agency], slug: entry.slug)
      linked.signatures = signatures[entry.agency] ?? []
      linked.received = received[entry.agency] ?? []
      linked.duties = duties[entry.agency] ?? []
      return linked
    }
    connect(&site.agencies, places)
    for index in site.documents.indices { renumber(&site.documents[index], places) }
  }

  private struct Entry {
    var agency: Int
    var slug: String
  }

  /// The agencies that get pages: issuers in the order of their taxonomy, then the others.
  private mutating func order(
    of site: LinkedSite, _ problems: inout LinkingProblems
  ) -> [Entry] {
    let terms = site.taxonomies.first { $0.kind == .agency }?.terms ?? []
    var result = terms.compactMap { term in
      register.index(ofName: term.name).map { Entry(agency: $0, slug: term.slug) }
    }
    var slugs = Set(result.map(\.slug))
    let issuers = Set(result.map(\.agency))
    let others = Set(signatures.keys).union(received.keys).union(duties.keys).subtracting(issuers)
    for agency in others.sortedAlphabetically(by: { register.agencies[$0].name }) {
      guard let slug = Slug.make(register.agencies[agency].name) else { continue }
      if slugs.insert(slug).inserted {
        result.append(Entry(agency: agency, slug: slug))
      } else {
        problems.reportAgencyCollision(register.agencies[agency], slug)
      }
    }
    return result
  }

  /// Connects agencies with those above, before and after them.
  private mutating func connect(_ agencies: inout [LinkedAgency], _ places: [Int: Int]) {
    for index in agencies.indices {
      let agency = agencies[index].agency
      let place = register.place(of: agency)
      agencies[index].parent = agency.parent.flatMap { register.find($0, in: place) }
        .flatMap { places[$0] }
      agencies[index].successor = agency.successor.flatMap { register.find($0.name, in: place) }
        .flatMap { places[$0] }
      if let parent = agencies[index].parent { agencies[parent].parts.append(index) }
      if let successor = agencies[index].successor {
        agencies[successor].predecessors.append(index)
      }
    }
  }

  /// Turns the register's indices into those of the site's agencies.
  private func renumber(_ linked: inout LinkedDocument, _ places: [Int: Int]) {
    linked.issuerAgencies = linked.issuerAgencies.map { $0.flatMap { places[$0] } }
    for duty in linked.duties.indices {
      linked.duties[duty].holders = linked.duties[duty].holders.map { holder in
        guard case .agency(let agency) = holder else { return holder }
        return places[agency].map { .agency($0) } ?? .named(register.agencies[agency].name)
      }
    }
  }
}

/// Finds the agency that a signature block stands for.
enum SigningAgency {
  /// The agency that the lines of authority name; of a joint document, else, the issuer at the same
  /// place, and the only issuer of any other.
  static func find(
    _ index: Int, of document: Document, _ issuers: [Int?], _ register: inout AgencyRegister
  ) -> Int? {
    let lines = document.signers[index].authority.map(withoutAuthority).joined(separator: " ")
    if let named = register.find(lines, in: register.place(of: document)) { return named }
    let folded = Folding.toned(lines)
    let beginning = document.issuers.indices.filter {
      !folded.isEmpty && Folding.toned(document.issuers[$0].name).hasPrefix(folded)
    }
    if beginning.count == 1 { return issuers[beginning[0]] }
    if issuers.count == 1 { return issuers[0] }
    return issuers.count == document.signers.count ? issuers[index] : nil
  }

  /// A line without the abbreviation that says by whose authority: TM., KT., TL., TUQ., Q.
  private static func withoutAuthority(_ line: String) -> String {
    for sign in ["TM.", "KT.", "TL.", "TUQ.", "Q."] where line.hasPrefix(sign) {
      return String(line.dropFirst(sign.count).drop { $0.isWhitespace })
    }
    return line
  }
}

extension LinkingProblems {
  fileprivate mutating func reportAgencyCollision(_ agency: Agency, _ slug: String) {
    diagnostics.append(
      Diagnostic(
        .`address.collision`,
        at: SourceLocation(
          file: contentFolder + "data/agencies.yml", line: agency.position.line,
          column: agency.position.column),
        Message(
          vi: "địa chỉ co-quan/\(slug).html đã thuộc về cơ quan khác",
          en: "the address co-quan/\(slug).html belongs to another agency"),
        wayOut: Message(
          vi: "ghi tên đầy đủ, kèm địa danh", en: "write the full name, with its place")))
  }
}
