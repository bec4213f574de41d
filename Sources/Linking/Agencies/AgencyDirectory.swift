import Diagnostics
import Model
import VietnameseText

/// The agencies of the site, and what documents were found to say of them.
struct AgencyDirectory {
  /// The agencies with pages: issuers in the order of their taxonomy, then the others.
  let agencies: ContentList<LinkedAgency>
  /// For each document the agencies that its issuers are; nil for one without a page.
  let issuers: [[ContentID?]]
  /// The agency with a page, else the name alone, of each that the register knows.
  private let holders: [ContentID: Duty.Holder]

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
    let (agencies, pages) = mentions.pages(taxonomy, &addresses, &problems)
    self.agencies = ContentList(agencies)
    self.issuers = issuers.map { $0.map { issuer in issuer.flatMap { pages[$0] } } }
    holders = Dictionary(
      register.ids.indices.map { index in
        (
          register.ids[index],
          pages[index].map { .agency($0) } ?? .named(register.agencies[index].name)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A duty with the agencies by their pages, and those without one by their names.
  func duty(_ duty: Duty) -> Duty {
    var duty = duty
    duty.holders = duty.holders.map { holder in
      guard case .agency(let id) = holder else { return holder }
      return holders[id] ?? holder
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

  /// - Returns: the agencies with pages, and the page of each by the register's index.
  mutating func pages(
    _ taxonomy: Taxonomy?, _ addresses: inout AddressBook, _ problems: inout LinkingProblems
  ) -> (agencies: [LinkedAgency], pages: [Int: ContentID]) {
    var places: [Int: Int] = [:]
    var agencies: [LinkedAgency] = []
    for entry in order(taxonomy, &addresses, &problems) {
      var linked = LinkedAgency(agency: register.agencies[entry.agency], slug: entry.slug)
      linked.signatures = signatures[entry.agency] ?? []
      linked.received = received[entry.agency] ?? []
      linked.duties = duties[register.ids[entry.agency]] ?? []
      places[entry.agency] = agencies.count
      agencies.append(linked)
    }
    connect(&agencies, places)
    return (agencies, places.mapValues { agencies[$0].id })
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
  private mutating func connect(_ pages: inout [LinkedAgency], _ places: [Int: Int]) {
    for index in pages.indices {
      let (id, agency) = (pages[index].id, pages[index].agency)
      let place = register.place(of: agency)
      func page(_ name: String?) -> Int? {
        name.flatMap { register.find($0, in: place) }.flatMap { places[$0] }
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
