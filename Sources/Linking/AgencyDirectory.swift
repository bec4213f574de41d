import Diagnostics
import Model
import VietnameseText

/// The agencies of the site, and what documents were found to say of them.
struct AgencyDirectory {
  /// The agencies with pages: issuers in the order of their taxonomy, then the others.
  let agencies: ContentList<LinkedAgency>
  /// For each document the agencies that its issuers are; nil for one without a page.
  private(set) var issuers: [[ContentID?]] = []

  /// - Parameters:
  ///   - documents: in the site's order.
  ///   - findings: what the text of each says.
  ///   - taxonomy: the documents by agency.
  ///   - register: the agencies, with all issuers.
  init(
    _ documents: [CardedDocument], _ findings: [TextFindings], _ taxonomy: Taxonomy?,
    _ register: AgencyRegister, _ addresses: inout AddressBook, _ problems: inout LinkingProblems
  ) {
    var mentions = AgencyMentions(register)
    let issuers = zip(documents, findings).map { mentions.read($0, $1) }
    agencies = ContentList(mentions.pages(taxonomy, &addresses, &problems))
    let (pages, ids) = (agencies, register.ids)
    self.issuers = issuers.map { issuers in
      issuers.map { issuer in
        issuer.map { ids[$0] }.flatMap { pages.element($0) == nil ? nil : $0 }
      }
    }
  }

  /// A duty with the agencies that have no page by their names.
  func duty(_ duty: Duty, _ names: [ContentID: String]) -> Duty {
    var duty = duty
    duty.holders = duty.holders.map { holder in
      guard case .agency(let id) = holder, agencies.element(id) == nil else { return holder }
      return .named(names[id] ?? "")
    }
    return duty
  }
}

/// Gathers by agency what the documents say of agencies.
private struct AgencyMentions {
  private var register: AgencyRegister
  /// What documents say, by the register's indices.
  private var signatures: [Int: [LinkedAgency.Signature]] = [:]
  private var received: [Int: [ContentID]] = [:]
  private var duties: [ContentID: [DutyReference]] = [:]

  init(_ register: AgencyRegister) { self.register = register }

  /// - Returns: the agencies of the document's issuers, by the register's indices.
  mutating func read(_ carded: CardedDocument, _ findings: TextFindings) -> [Int?] {
    let document = carded.file
    let place = register.place(of: carded)
    let issuers: [Int?] = document.issuers.map { register.agency(of: $0, in: carded) }
    for signer in document.signers.indices {
      if let agency = SigningAgency.find(signer, of: carded, issuers, &register) {
        signatures[agency, default: []].append(.init(document: carded.id, signer: signer))
      }
    }
    for recipient in document.recipients {
      for agency in register.findAll(recipient.name, in: place)
      where received[agency]?.last != carded.id {
        received[agency, default: []].append(carded.id)
      }
    }
    for (index, duty) in findings.duties.enumerated() {
      for case .agency(let agency) in duty.holders {
        duties[agency, default: []].append(.init(document: carded.id, duty: index))
      }
    }
    return issuers
  }

  // MARK: Pages

  mutating func pages(
    _ taxonomy: Taxonomy?, _ addresses: inout AddressBook, _ problems: inout LinkingProblems
  ) -> [LinkedAgency] {
    var pages = order(taxonomy, &addresses, &problems).map { entry in
      let id = register.ids[entry.agency]
      var linked = LinkedAgency(id, agency: register.agencies[entry.agency], slug: entry.slug)
      linked.signatures = signatures[entry.agency] ?? []
      linked.received = received[entry.agency] ?? []
      linked.duties = duties[id] ?? []
      return linked
    }
    connect(&pages)
    return pages
  }

  private struct Entry {
    var agency: Int
    var slug: String
  }

  /// The agencies that get pages: issuers in the order of their taxonomy, then the others.
  private mutating func order(
    _ taxonomy: Taxonomy?, _ addresses: inout AddressBook, _ problems: inout LinkingProblems
  ) -> [Entry] {
    let terms = taxonomy?.terms ?? ContentList()
    var result = terms.compactMap { term in
      register.index(ofName: term.name).map { Entry(agency: $0, slug: term.slug) }
    }
    let issuers = Set(result.map(\.agency))
    let charged = register.ids.indices.filter { duties[register.ids[$0]] != nil }
    let others = Set(signatures.keys).union(received.keys).union(charged).subtracting(issuers)
    for agency in others.sortedAlphabetically(by: { register.agencies[$0].name }) {
      let listed = register.agencies[agency]
      let holder = AddressBook.Holder(
        word: Taxonomy.Kind.agency.word, name: listed.name, location: problems.location(listed))
      guard let slug = AddressBook.slug(Slug.make(listed.name), of: holder, &problems),
        addresses.give([Taxonomy.Kind.agency.address(slug)], to: holder, &problems)
      else { continue }
      result.append(Entry(agency: agency, slug: slug))
    }
    return result
  }

  /// Connects agencies with those above, before and after them.
  private mutating func connect(_ pages: inout [LinkedAgency]) {
    let places = Dictionary(uniqueKeysWithValues: pages.enumerated().map { ($1.id, $0) })
    for index in pages.indices {
      let (id, agency) = (pages[index].id, pages[index].agency)
      let place = register.place(of: agency)
      func page(_ name: String?) -> Int? {
        name.flatMap { register.find($0, in: place) }.flatMap { places[register.ids[$0]] }
      }
      if let parent = page(agency.parent) {
        pages[index].parent = pages[parent].id
        pages[parent].parts.append(id)
      }
      if let successor = page(agency.successor?.name) {
        pages[index].successor = pages[successor].id
        pages[successor].predecessors.append(id)
      }
    }
  }
}

/// Finds the agency that a signature block stands for.
enum SigningAgency {
  /// The agency that the lines of authority name; of a joint document, else, the issuer at the same
  /// place, and the only issuer of any other.
  static func find(
    _ index: Int, of carded: CardedDocument, _ issuers: [Int?],
    _ register: inout AgencyRegister
  ) -> Int? {
    let document = carded.file
    let lines = document.signers[index].authority.map(withoutAuthority).joined(separator: " ")
    if let named = register.find(lines, in: register.place(of: carded)) { return named }
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
  fileprivate func location(_ agency: Agency) -> SourceLocation {
    SourceLocation(
      file: contentFolder + "data/agencies.yml", line: agency.position.line,
      column: agency.position.column)
  }
}
