import Linking
import Model
import VietnameseText

/// What an agency's page shows.
struct AgencyPage: Sendable {
  let linked: LinkedAgency
  /// The documents that it issued, as many as the page has.
  let list: DocumentList

  var agency: Agency { linked.agency }
  var page: ListPage { list.page }

  /// - Parameters:
  ///   - id: the agency.
  ///   - term: the agency's term, where it issued documents.
  ///   - page: which page of it: each has as much of each list.
  init(_ id: ContentID, _ term: TermReference?, _ page: ListPage, _ here: Here) {
    linked = here.site.agencies[id]
    list = DocumentList(page, of: term, here)
  }

  fileprivate var otherNames: [String] { agency.aliases + agency.abbreviations }

  fileprivate var place: [String] {
    [agency.district.map { "huyện \($0)" }, agency.province].compactMap(\.self)
  }

  fileprivate var hasFacts: Bool {
    page.isFirst
      && (!otherNames.isEmpty || !place.isEmpty || agency.parent != nil || agency.successor != nil
        || agency.note != nil || !linked.parts.isEmpty || !linked.predecessors.isEmpty)
  }
}

/// An agency as pages of others name it.
struct NamedAgency: Sendable {
  var name: String
  /// Its page, where it has one.
  var address: String?
  var successor: Agency.Successor?
}

extension SiteView {
  /// An agency that issued nothing, with the number of documents that name it.
  func listedBesideIssuers(_ id: ContentID) -> ListedTerm {
    let agency = agencies[id]
    let documents = Set(
      agency.signatures.map(\.document) + agency.received + agency.duties.map(\.document))
    return ListedTerm(name: agency.agency.name, address: agency.address, count: documents.count)
  }

  func named(_ agency: ContentID) -> NamedAgency {
    NamedAgency(name: agencies[agency].agency.name, address: agencies[agency].address)
  }
}

extension Pages {
  /// The page of one agency: those that issued documents have it in place of their list's first.
  static let agency = PageKind<AgencyPage>(
    "agency",
    pages: { kind, context in
      context.overviews.otherAgencies.flatMap {
        kind.pages(of: context.site.agencies[$0], nil, in: .elsewhere, context)
      }
    },
    head: { page, _ in
      PageHead(
        title: page.page.title(page.agency.name),
        description: "\(page.agency.name): văn bản ban hành, ký, nhận và việc được giao.")
    },
    rows: {
      Shown("taxonomy", .record(Records.link), "the page of all agencies") { _ in
        Taxonomy.Kind.agency.link
      }
      facts
      Shown("duties", .list(of: Records.duty), "what documents tell it to do") { page, here in
        page.page.part(of: page.linked.duties).map { reference in
          let document = here.site.documents[reference.document]
          return ShownDuty(document: document, duty: document.duties[reference.duty])
        }
      }
      DocumentList.rows(
        count: "how many documents it issued, on all pages", first: "the documents of this page"
      ) { (page: AgencyPage) in page.list }
      Shown("signatures", .list(of: Records.agencySignature), "what it signed") { page, here in
        page.page.part(of: page.linked.signatures).map { signature in
          let document = here.site.documents[signature.document]
          return (document: document, signer: document.document.signers[signature.signer])
        }
      }
      Shown(
        "received", .list(of: Records.namedDocument),
        "the documents that name it among their recipients"
      ) { page, here in
        page.page.part(of: page.linked.received).map { here.site.card(of: here.site.documents[$0]) }
      }
      Shown("dutyCount", .count, "how many duties it has, on all pages") {
        $0.linked.duties.count
      }
      Shown("signatureCount", .count, "how many signatures, on all pages") {
        $0.linked.signatures.count
      }
      Shown("receivedCount", .count, "how many documents it received, on all pages") {
        $0.linked.received.count
      }
    })

  @RowsBuilder<AgencyPage> private static var facts: [Shown<AgencyPage>] {
    Shown("hasFacts", .flag, "whether anything is known of it beside its name") { $0.hasFacts }
    Shown("otherNames", .text, "its other names, divided by semicolons") {
      $0.otherNames.isEmpty ? nil : $0.otherNames.joined(separator: "; ")
    }
    Shown("place", .text, "the district and province that it belongs to") {
      $0.place.isEmpty ? nil : $0.place.joined(separator: ", ")
    }
    Shown("parent", .record(Records.namedAgency), "the agency above it") { page, here in
      page.agency.parent.map { name in
        NamedAgency(name: name, address: page.linked.parent.map { here.site.agencies[$0].address })
      }
    }
    Shown("parts", .list(of: Records.namedAgency), "the agencies below it") {
      $0.linked.parts.map($1.site.named)
    }
    Shown(
      "successor", .record(Records.agencySuccessor), "the agency that took its work over"
    ) { page, here in
      page.agency.successor.map { successor in
        NamedAgency(
          name: successor.name,
          address: page.linked.successor.map { here.site.agencies[$0].address },
          successor: successor)
      }
    }
    Shown(
      "predecessors", .list(of: Records.namedAgency), "the agencies whose work it took over"
    ) { $0.linked.predecessors.map($1.site.named) }
    Shown("note", .text, "what else is known") { $0.agency.note }
  }
}

extension PageKind<AgencyPage> {
  /// The pages of an agency: more than one where one of its lists is long.
  ///
  /// - Parameter term: the agency's term, where it issued documents.
  func pages(
    of linked: LinkedAgency, _ term: TermReference?, in area: Area, _ context: SiteContext
  ) -> [WebPage] {
    let issued = term.map { context.site.term($0).items.count } ?? 0
    let list = Pagination(
      address: linked.address,
      itemCounts: [
        issued, linked.duties.count, linked.signatures.count, linked.received.count,
      ], pageSize: context.limits.rows)
    return pages(of: list, in: area) { [id = linked.id] in AgencyPage(id, term, $0, $1) }
  }
}

/// A duty with the document that gives it.
struct ShownDuty: Sendable {
  var document: LinkedDocument
  var duty: Duty

  var body: Body { document.document.body }
  var section: Body.Section { body.sections[duty.section] }
}

extension Records {
  static let namedAgency = Rows<NamedAgency>("named agency") {
    Shown("name", .text, "the agency") { $0.name }
    Shown("address", .text, "its page, where it has one; put root before it") { $0.address }
  }

  static let agencySuccessor = Rows<NamedAgency>("agency successor") {
    Shown("name", .text, "the agency") { $0.name }
    Shown("address", .text, "its page, where it has one; put root before it") { $0.address }
    Shown("since", .text, "the day on which it took over, as 01/7/2025") {
      $0.successor?.date?.slashed
    }
    Shown("basis", .text, "the document by which it did") { $0.successor?.basis }
  }

  static let agencySignature = Rows<(document: LinkedDocument, signer: Document.Signer)>(
    "agency signature"
  ) {
    Shown("name", .text, "the document's name") { $0.document.name }
    Shown("address", .text, "its page; put root before it") { $0.document.address }
    Shown("post", .text, "the signer's post") { $0.signer.post }
    Shown("text", .text, "the signer's name; none where it is left blank") {
      $0.signer.name.isEmpty ? nil : $0.signer.name
    }
  }

  static let duty = Rows<ShownDuty>("duty") {
    Shown("name", .text, "the document's name") { $0.document.name }
    Shown("address", .text, "the section; put root before it") {
      $0.document.address(of: $0.section)
    }
    Shown("section", .text, "how one cites the section: Mục III.1.4") { $0.section.label }
    Shown("title", .text, "the section's heading") { $0.body.text($0.section.title) }
    Shown("isHistorical", .flag, "whether the document is historical") {
      $0.document.document.status == .historical
    }
    Shown("items", .texts, "what is to be done") { $0.duty.items }
  }
}
