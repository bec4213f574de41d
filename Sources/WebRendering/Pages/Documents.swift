import Claims
import Linking
import Model
import VietnameseText

/// What a document's page shows.
struct DocumentPage: Sendable {
  let linked: LinkedDocument
  let marks: TextMarks
  let text: BodyHTML.Parts
  let related: RelatedPage

  var document: Document { linked.document }

  init(_ linked: LinkedDocument, _ related: RelatedPage, _ here: Here) {
    self.linked = linked
    marks = TextMarks(site: here.site, source: linked.id)
    text = here.html(linked.body, of: linked.document.path, marks: marks.body(of: linked))
    self.related = related
  }

  /// The claims that readers are shown.
  var claims: [ShownClaim] {
    guard document.showsClaims else { return [] }
    return linked.claims.map { ShownClaim(linked: $0, document: linked) }
  }

  var description: String {
    let facts = [document.issuersInText, document.date?.official].compactMap(\.self)
    return ([linked.name] + facts).joined(separator: ", ") + ". \(document.subject)."
  }

  /// The term of a taxonomy that the document is listed under, where it is listed under one.
  func term(_ kind: Taxonomy.Kind, _ here: Here) -> ListedTerm? {
    linked.terms.first { $0.taxonomy == kind }.map(here.site.listed)
  }

  /// The legal bases as the decree prints them: ";" after each, "." after the last.
  var legalBases: [[UInt8]] {
    document.legalBases.indices.map {
      marks.basis($0, of: linked) + [UInt8(ascii: $0 + 1 < document.legalBases.count ? ";" : ".")]
    }
  }

  var issuers: [ShownIssuer] {
    zip(document.issuers, linked.issuerAgencies).map(ShownIssuer.init)
  }
}

struct ShownIssuer: Sendable {
  var issuer: Document.Issuer
  /// Nil for one without a page.
  var agency: ContentID?
}

extension Pages {
  static let document = PageKind<DocumentPage>(
    "document",
    pages: { kind, context in
      context.site.documents.flatMap { linked in
        let related = RelatedPages(of: linked, context.limits)
        let page = kind.page(
          at: linked.address, in: .documents, changed: linked.document.lastChange
        ) { DocumentPage(linked, related.first, $0) }
        return [page] + related.further(in: .documents)
      }
    },
    head: { page, _ in
      PageHead(
        title: page.linked.title, description: page.description,
        drawing: page.document.kind.rawValue)
    },
    rows: {
      facts
      state
      text
      end
      Shown("claims", .list(of: Records.claim), "what it states that can be checked") { $0.claims }
      Shown("claimCount", .text, "how many claims there are") { "\($0.claims.count)" }
      Shown("failureCount", .text, "how many of them do not hold") {
        "\($0.claims.count { $0.linked.claim.verdict == .fails })"
      }
      RelatedPage.rows { (page: DocumentPage) in page.related }
      Shown("source", .text, "where the text comes from") { $0.document.source }
      Shown("updated", .text, "when the page was last updated, as 02/7/2023") {
        $0.document.updated?.slashed
      }
      Shown("structuredData", .markup, "schema.org facts as JSON, safe in a script element") {
        $1.context.structuredData(of: $0.linked)
      }
    })

  /// Number, date, issuers, place.
  @RowsBuilder<DocumentPage> private static var facts: [Shown<DocumentPage>] {
    Shown("name", .text, "how one names the document: Kế hoạch số 237/KH-MTTQ-BTT") {
      $0.linked.name
    }
    Shown("kind", .record(Records.term), "the kind of document") {
      $0.term(.kind, $1) ?? ListedTerm(name: $0.document.kind.title)
    }
    Shown("subject", .text, "what the document is about") {
      NoBreakSpaces.insert(into: $0.document.subject)
    }
    Shown("heading", .markup, "the same with citations as links") {
      $0.marks.subject(of: $0.linked)
    }
    Shown("identifier", .text, "number and symbol; those of a draft may lack the number") {
      $0.document.identifierInText
    }
    Shown("isNumberBlank", .flag, "whether the place for the number is left blank") {
      $0.document.hasBlankNumber
    }
    Shown("printedIdentifier", .text, "number and symbol as printed, where that differs") {
      $0.document.printedIdentifier
    }
    Shown("date", .text, "the date, as 02/7/2023") { $0.document.date?.slashed }
    Shown("dateInWords", .text, "the date, as ngày 02 tháng 7 năm 2023") {
      $0.document.date?.official
    }
    Shown("datetime", .text, "the date as machines read it") { $0.document.date?.iso }
    Shown("year", .record(Records.term), "the list of the year") { $0.term(.year, $1) }
    Shown("place", .text, "where the document was issued") { $0.document.place }
    Shown(
      "issuers", .list(of: Records.issuer), "the agencies that issue it, in the printed order"
    ) { $0.issuers }
    Shown("issuer", .text, "the names of those agencies, divided by semicolons") {
      $0.document.issuersInText
    }
    Shown("period", .text, "the years that it is for: 2021–2025") { $0.document.period?.inText }
    Shown("province", .record(Records.term), "the province that it is for") {
      $0.term(.province, $1)
    }
    Shown("district", .text, "the district that it is for") { $0.document.district }
  }

  @RowsBuilder<DocumentPage> private static var state: [Shown<DocumentPage>] {
    Shown("status", .text, "whether it is in force, in words") { $0.document.status.inText }
    Shown("isDraft", .flag, "whether it is a draft") { $0.document.status == .draft }
    Shown("isHistorical", .flag, "whether it is historical") { $0.document.status == .historical }
    Shown(
      "successor", .record(Records.successor), "the place that its province belongs to now"
    ) { $0.linked.successor }
    Shown("printAddress", .text, "the PDF, where there is one; put root before it") {
      $1.isPrinted ? $0.linked.printAddress : nil
    }
    Shown("editionNote", .text, "how the text was edited; none for the original text") { page in
      if case .edited(let note) = page.document.edition { note } else { nil }
    }
  }

  @RowsBuilder<DocumentPage> private static var text: [Shown<DocumentPage>] {
    Shown(
      "contents", .list(of: Records.contentsEntry), "the table of contents; none for a short text"
    ) { ContentsEntry.all(of: $0.document.body) }
    Shown("legalBases", .list(of: Records.legalBasis), "the legal bases") { $0.legalBases }
    Shown("body", .markup, "the text up to the signatures") { $0.text.main }
    Shown("appendices", .markup, "the text of the appendices") { $0.text.appendices }
    Shown("footnotes", .markup, "the footnotes, as items of a numbered list") {
      $0.text.footnotes
    }
  }

  /// What stands below the text, and the lists that help to read it.
  @RowsBuilder<DocumentPage> private static var end: [Shown<DocumentPage>] {
    Shown("hasSignatures", .flag, "whether there are signers or recipients") {
      !($0.document.signers.isEmpty && $0.document.recipients.isEmpty)
    }
    Shown("signers", .list(of: Records.signer), "the signature blocks, in the printed order") {
      $0.document.signers
    }
    Shown("recipients", .list(of: Records.recipient), "those who receive the document") {
      $0.document.recipients
    }
    Shown("archive", .text, "where it is kept: VT, VPQGGN") { $0.document.archive }
    Shown("attachments", .list(of: Records.attachment), "what belongs to the document") {
      $0.document.attachments
    }
    Shown("abbreviations", .list(of: Records.abbreviation), "the abbreviations in the text") {
      $0.document.abbreviations
    }
    Shown("corrections", .list(of: Records.correction), "what is printed wrongly") {
      $0.document.corrections
    }
  }
}

// MARK: Records

extension Records {
  static let legalBasis = Rows<[UInt8]>("legal basis") {
    Shown("text", .markup, "the basis with the mark it ends with, citations as links") { $0 }
  }

  static let issuer = Rows<ShownIssuer>("issuer") {
    Shown("name", .text, "the agency") { $0.issuer.name }
    Shown("parents", .texts, "the agencies above it, the highest first") { $0.issuer.parents }
    Shown("address", .text, "the list of its documents; put root before it") { issuer, here in
      issuer.agency.map { here.site.agencies[$0].address }
    }
  }

  static let successor = Rows<Successor>("successor") {
    Shown("former", .text, "the former province with its kind: tỉnh Bình Dương") { $0.former }
    Shown("name", .text, "the province that it belongs to now: thành phố Hồ Chí Minh") { $0.name }
    Shown("merged", .text, "the provinces that became the new one, where there are several") {
      $0.merged.count > 1 ? $0.merged.inRunningText : nil
    }
    Shown("since", .text, "since when, as 01/7/2025") { $0.since }
    Shown("resolution", .text, "the resolution that made the change: 202/2025/QH15") {
      $0.resolution
    }
  }

  static let contentsEntry: Rows<ContentsEntry> = Rows("contents entry") {
    Shown("anchor", .text, "the fragment of the heading's address") { $0.section.anchor }
    Shown("text", .text, "the heading with its number") { $0.text }
    Shown("children", .list(of: Records.contentsEntry), "the headings one level below") {
      $0.children
    }
  }

  static let signer = Rows<Document.Signer>("signer") {
    Shown("authority", .texts, "the lines above the post: TM. BAN THƯỜNG TRỰC") { $0.authority }
    Shown("post", .text, "the post: PHÓ CHỦ TỊCH") { $0.post }
    Shown("name", .text, "the name; empty where it is left blank") { $0.name }
  }

  static let recipient = Rows<Document.Recipient>("recipient") {
    Shown("name", .text, "who receives the document") { $0.name }
    Shown("purpose", .text, "what for: để báo cáo") { $0.purpose }
  }

  static let attachment = Rows<Document.Attachment>("attachment") {
    Shown("title", .text, "what it is") { $0.title }
    Shown("isPresent", .flag, "whether the edition holds it") { $0.isPresent }
  }

  static let abbreviation = Rows<Document.Abbreviation>("abbreviation") {
    Shown("short", .text, "the short form") { $0.short }
    Shown("long", .text, "what it stands for") { $0.long }
  }

  static let correction = Rows<Document.Correction>("correction") {
    Shown("printed", .text, "what the source prints") { $0.printed }
    Shown("meant", .text, "what it means") { $0.meant }
    Shown("reason", .text, "why") { $0.reason }
  }
}

/// A heading in the table of contents.
struct ContentsEntry: Sendable {
  var section: Body.Section
  var text: String
  var children: [ContentsEntry] = []

  /// The fewest headings that a table of contents is made for.
  private static let threshold = 3

  /// The two upper levels of headings.
  static func all(of body: Body) -> [ContentsEntry] {
    let headings = body.sections.filter(\.isHeading)
    guard headings.count >= threshold, let outermost = headings.map(\.depth).min() else {
      return []
    }
    var entries: [ContentsEntry] = []
    for heading in headings {
      let entry = ContentsEntry(
        section: heading, text: body.text(of: body.nodes[heading.node]))
      if heading.depth == outermost || entries.isEmpty {
        entries.append(entry)
      } else if heading.depth == outermost + 1 {
        entries[entries.count - 1].children.append(entry)
      }
    }
    return entries
  }
}

extension [String] {
  /// "Bà Rịa - Vũng Tàu, Bình Dương và TP Hồ Chí Minh".
  fileprivate var inRunningText: String {
    guard count > 1, let last else { return joined() }
    return dropLast().joined(separator: ", ") + " và " + last
  }
}

extension Document.Status {
  /// The status in the words that readers see.
  var inText: String {
    switch self {
    case .draft: "Dự thảo"
    case .inForce: "Còn hiệu lực"
    case .historical: "Văn bản lịch sử"
    }
  }
}
