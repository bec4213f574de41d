package import Templating

extension Schemas {
  /// The page of one agency.
  package static let agency = Schema(
    "agency",
    page + [
      .init(Name.taxonomy, .record(link), "the page of all agencies"),
      .init(Name.hasFacts, .flag, "whether anything is known of it beside its name"),
      .init(Name.otherNames, .text, "its other names, divided by semicolons"),
      .init(Name.place, .text, "the district and province that it belongs to"),
      .init(Name.parent, .record(namedAgency), "the agency above it"),
      .init(Name.hasParts, .flag, "whether there are any"),
      .init(Name.parts, .list(of: .record(namedAgency)), "the agencies below it"),
      .init(Name.successor, .record(agencySuccessor), "the agency that took its work over"),
      .init(Name.hasPredecessors, .flag, "whether there are any"),
      .init(
        Name.predecessors, .list(of: .record(namedAgency)),
        "the agencies whose work it took over"),
      .init(Name.note, .text, "what else is known"),
      .init(Name.hasDuties, .flag, "whether there are any"),
      .init(Name.duties, .list(of: .record(duty)), "what documents tell it to do"),
      .init(Name.documentCount, .text, "how many documents it issued"),
      .init(Name.hasRows, .flag, "whether there are any"),
      .init(Name.rows, .list(of: .record(row)), "the first documents that it issued"),
      .init(Name.pages, .record(pages), "the way to the others, where there are any"),
      .init(Name.hasSignatures, .flag, "whether there are any"),
      .init(Name.signatures, .list(of: .record(agencySignature)), "what it signed"),
      .init(Name.hasReceived, .flag, "whether there are any"),
      .init(
        Name.received, .list(of: .record(namedDocument)),
        "the documents that name it among their recipients"),
    ])

  package static let namedAgency = Schema(
    "named agency",
    [
      .init(Name.name, .text, "the agency"),
      .init(Name.address, .text, "its page, where it has one; put root before it"),
    ])

  package static let agencySuccessor = Schema(
    "agency successor",
    [
      .init(Name.name, .text, "the agency"),
      .init(Name.address, .text, "its page, where it has one; put root before it"),
      .init(Name.since, .text, "the day on which it took over, as 01/7/2025"),
      .init(Name.basis, .text, "the document by which it did"),
    ])

  package static let namedDocument = Schema(
    "named document",
    [
      .init(Name.name, .text, "its name: Kế hoạch số 237/KH-MTTQ-BTT"),
      .init(Name.address, .text, "its page; put root before it"),
      .init(Name.subject, .text, "what it is about"),
    ])

  package static let agencySignature = Schema(
    "agency signature",
    [
      .init(Name.name, .text, "the document's name"),
      .init(Name.address, .text, "its page; put root before it"),
      .init(Name.post, .text, "the signer's post"),
      .init(Name.text, .text, "the signer's name; none where it is left blank"),
    ])

  package static let duty = Schema(
    "duty",
    [
      .init(Name.name, .text, "the document's name"),
      .init(Name.address, .text, "the section; put root before it"),
      .init(Name.section, .text, "how one cites the section: Mục III.1.4"),
      .init(Name.title, .text, "the section's heading"),
      .init(Name.isHistorical, .flag, "whether the document is historical"),
      .init(Name.items, .list(of: .text), "what is to be done"),
    ])

  /// The duty matrix.
  package static let duties = Schema(
    "duties",
    page + [.init(Name.groups, .list(of: .record(matrix)), "a matrix for each place")])

  package static let matrix = Schema(
    "matrix",
    [
      .init(Name.number, .text, "its number on the page, from 1"),
      .init(Name.title, .text, "the province that the documents are for, or Trung ương"),
      .init(Name.columns, .list(of: .record(namedDocument)), "the documents"),
      .init(Name.rows, .list(of: .record(matrixRow)), "the agencies"),
    ])

  package static let matrixRow = Schema(
    "matrix row",
    [
      .init(Name.name, .text, "the agency or the document"),
      .init(Name.address, .text, "its page, where it has one; put root before it"),
      .init(Name.subject, .text, "what the document is about"),
      .init(Name.cells, .list(of: .record(cell)), "one cell for each column"),
    ])

  package static let cell = Schema(
    "cell",
    [
      .init(Name.title, .text, "the column's title"),
      .init(Name.items, .list(of: .record(cellItem)), "the sections; none for an empty cell"),
    ])

  package static let cellItem = Schema(
    "cell item",
    [
      .init(Name.address, .text, "the section; put root before it"),
      .init(Name.section, .text, "how one cites the section: Mục III.1.4"),
      .init(Name.count, .text, "how many things are to be done; none on other pages"),
    ])

  /// Which programme takes up which content.
  package static let coverage = Schema(
    "coverage",
    page + [
      .init(Name.columns, .list(of: .record(content)), "the six contents"),
      .init(Name.rows, .list(of: .record(matrixRow)), "the programmes and plans"),
    ])

  package static let content = Schema(
    "content",
    [
      .init(Name.number, .text, "its number, 1 to 6"),
      .init(Name.title, .text, "what it is"),
      .init(Name.count, .text, "how many documents take it up"),
    ])

  /// When reports are due.
  package static let calendar = Schema(
    "calendar",
    page + [
      .init(Name.fileAddress, .text, "the iCalendar file, where there is one; put root before it"),
      .init(Name.hasEvents, .flag, "whether there are any"),
      .init(Name.events, .list(of: .record(event)), "what is due on a day, by date"),
      .init(Name.hasRecurring, .flag, "whether there are any"),
      .init(Name.recurring, .list(of: .record(event)), "what is due again and again"),
    ])

  package static let event = Schema(
    "event",
    [
      .init(Name.date, .text, "the day, as 15/5/2023, or how often: hằng năm"),
      .init(Name.datetime, .text, "the day as machines read it"),
      .init(Name.text, .text, "what is due, as the document says it"),
      .init(Name.introduction, .text, "who reports to whom, as the document says it"),
      .init(Name.name, .text, "the document's name"),
      .init(Name.issuer, .text, "who issued the document"),
      .init(Name.address, .text, "the section or the document; put root before it"),
      .init(Name.section, .text, "how one cites the section, where it is known"),
    ])
}
