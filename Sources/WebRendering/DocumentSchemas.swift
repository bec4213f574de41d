package import Templating

extension Schemas {
  /// The page of one document.
  package static let document = Schema(
    "document",
    page + [
      .init(Name.name, .text, "how one names the document: Kế hoạch số 237/KH-MTTQ-BTT"),
      .init(Name.kind, .record(term), "the kind of document"),
      .init(Name.subject, .text, "what the document is about"),
      .init(Name.heading, .markup, "the same with citations as links"),
      .init(Name.identifier, .text, "number and symbol; those of a draft may lack the number"),
      .init(Name.isNumberBlank, .flag, "whether the place for the number is left blank"),
      .init(Name.printedIdentifier, .text, "number and symbol as printed, where that differs"),
      .init(Name.date, .text, "the date, as 02/7/2023"),
      .init(Name.dateInWords, .text, "the date, as ngày 02 tháng 7 năm 2023"),
      .init(Name.datetime, .text, "the date as machines read it"),
      .init(Name.year, .record(term), "the list of the year"),
      .init(Name.place, .text, "where the document was issued"),
      .init(
        Name.issuers, .list(of: .record(issuer)), "the agencies that issue it, in the printed order"
      ),
      .init(Name.issuer, .text, "the names of those agencies, divided by semicolons"),
      .init(Name.period, .text, "the years that it is for: 2021–2025"),
      .init(Name.province, .record(term), "the province that it is for"),
      .init(Name.district, .text, "the district that it is for"),
      .init(Name.status, .text, "whether it is in force, in words"),
      .init(Name.isDraft, .flag, "whether it is a draft"),
      .init(Name.isHistorical, .flag, "whether it is historical"),
      .init(Name.successor, .record(successor), "the place that its province belongs to now"),
      .init(Name.printAddress, .text, "the PDF, where there is one; put root before it"),
      .init(Name.editionNote, .text, "how the text was edited; none for the original text"),
      .init(Name.hasRelations, .flag, "whether there are any"),
      .init(
        Name.relations, .list(of: .record(relationGroup)),
        "other documents, by how they relate to it"),
      .init(Name.hasContents, .flag, "whether there are any"),
      .init(
        Name.contents, .list(of: .record(contentsEntry)),
        "the table of contents; none for a short text"),
      .init(Name.hasLegalBases, .flag, "whether there are any"),
      .init(Name.legalBases, .list(of: .record(legalBasis)), "the legal bases"),
      .init(Name.body, .markup, "the text up to the signatures"),
      .init(Name.appendices, .markup, "the text of the appendices"),
      .init(Name.footnotes, .markup, "the footnotes, as items of a numbered list"),
      .init(Name.hasSignatures, .flag, "whether there are signers or recipients"),
      .init(Name.signers, .list(of: .record(signer)), "the signature blocks, in the printed order"),
      .init(Name.hasRecipients, .flag, "whether there are any"),
      .init(Name.recipients, .list(of: .record(recipient)), "those who receive the document"),
      .init(Name.archive, .text, "where it is kept: VT, VPQGGN"),
      .init(Name.hasAttachments, .flag, "whether there are any"),
      .init(Name.attachments, .list(of: .record(attachment)), "what belongs to the document"),
      .init(Name.hasAbbreviations, .flag, "whether there are any"),
      .init(Name.abbreviations, .list(of: .record(abbreviation)), "the abbreviations in the text"),
      .init(Name.hasCorrections, .flag, "whether there are any"),
      .init(Name.corrections, .list(of: .record(correction)), "what is printed wrongly"),
      .init(Name.hasClaims, .flag, "whether there are any"),
      .init(Name.claims, .list(of: .record(claim)), "what it states that can be checked"),
      .init(Name.claimCount, .text, "how many claims there are"),
      .init(Name.failureCount, .text, "how many of them do not hold"),
      .init(Name.hasCiters, .flag, "whether there are any"),
      .init(Name.citers, .list(of: .record(citer)), "the documents that cite it, and where"),
      .init(Name.source, .text, "where the text comes from"),
      .init(Name.updated, .text, "when the page was last updated, as 02/7/2023"),
      .init(Name.diagram, .markup, "the relations as a drawing; empty where there are none"),
      .init(Name.structuredData, .markup, "schema.org facts as JSON, safe in a script element"),
    ])

  package static let legalBasis = Schema(
    "legal basis",
    [.init(Name.text, .markup, "the basis with the mark it ends with, citations as links")])

  package static let citer = Schema(
    "citer",
    [
      .init(Name.address, .text, "the citing document's page; put root before it"),
      .init(Name.name, .text, "the citing document's name"),
      .init(Name.subject, .text, "what it is about"),
      .init(Name.count, .text, "how often it cites"),
      .init(Name.places, .list(of: .record(citingPlace)), "the first of the places"),
    ])

  package static let citingPlace = Schema(
    "citing place",
    [
      .init(Name.address, .text, "the section's address; put root before it"),
      .init(Name.title, .text, "the section: Mục II.1, Căn cứ"),
      .init(Name.text, .text, "the sentence"),
    ])

  package static let issuer = Schema(
    "issuer",
    [
      .init(Name.name, .text, "the agency"),
      .init(Name.parents, .list(of: .text), "the agencies above it, the highest first"),
      .init(Name.address, .text, "the list of its documents; put root before it"),
    ])

  package static let successor = Schema(
    "successor",
    [
      .init(Name.former, .text, "the former province with its kind: tỉnh Bình Dương"),
      .init(Name.name, .text, "the province that it belongs to now: thành phố Hồ Chí Minh"),
      .init(Name.merged, .text, "the provinces that became the new one, where there are several"),
      .init(Name.since, .text, "since when, as 01/7/2025"),
      .init(Name.resolution, .text, "the resolution that made the change: 202/2025/QH15"),
    ])

  package static let relationGroup = Schema(
    "relation group",
    [
      .init(Name.title, .text, "how the documents relate to this one: Căn cứ, Được thay thế bởi …"),
      .init(Name.number, .text, "the group's number, from 1"),
      .init(Name.count, .text, "how many documents there are in it"),
      .init(Name.items, .list(of: .record(relation)), "the documents"),
    ])

  package static let relation = Schema(
    "relation",
    [
      .init(
        Name.address, .text, "the document's page, where the site holds it; put root before it"),
      .init(Name.name, .text, "the document's name where the site holds it, else its identifier"),
      .init(Name.subject, .text, "what it is about, where the site holds it"),
      .init(Name.issuer, .text, "who issued it, where that is known"),
      .init(Name.date, .text, "its date, as 02/7/2023, where that is known"),
      .init(Name.note, .text, "what the content notes about the relation"),
      .init(Name.origin, .text, "where it is known from: khai báo, trong văn bản, or both"),
    ])

  package static let contentsEntry: Schema = Schema(
    "contents entry",
    [
      .init(Name.anchor, .text, "the fragment of the heading's address"),
      .init(Name.text, .text, "the heading with its number"),
      .init(Name.hasChildren, .flag, "whether there are any"),
      .init(Name.children, .list(of: .record(contentsEntry)), "the headings one level below"),
    ])

  package static let signer = Schema(
    "signer",
    [
      .init(Name.authority, .list(of: .text), "the lines above the post: TM. BAN THƯỜNG TRỰC"),
      .init(Name.post, .text, "the post: PHÓ CHỦ TỊCH"),
      .init(Name.name, .text, "the name; empty where it is left blank"),
    ])

  package static let recipient = Schema(
    "recipient",
    [
      .init(Name.name, .text, "who receives the document"),
      .init(Name.purpose, .text, "what for: để báo cáo"),
    ])

  package static let attachment = Schema(
    "attachment",
    [
      .init(Name.title, .text, "what it is"),
      .init(Name.isPresent, .flag, "whether the edition holds it"),
    ])

  package static let abbreviation = Schema(
    "abbreviation",
    [
      .init(Name.short, .text, "the short form"),
      .init(Name.long, .text, "what it stands for"),
    ])

  package static let correction = Schema(
    "correction",
    [
      .init(Name.printed, .text, "what the source prints"),
      .init(Name.meant, .text, "what it means"),
      .init(Name.reason, .text, "why"),
    ])
}
