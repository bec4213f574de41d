package import Templating

extension Schemas {
  /// The page of a document that is cited and not held.
  package static let reference = Schema(
    "reference",
    page + [
      .init(Name.name, .text, "how one names the document: Quyết định số 90/QĐ-TTg"),
      .init(Name.subject, .text, "what it is about, where that is known"),
      .init(Name.kind, .text, "the kind of document"),
      .init(Name.identifier, .text, "number and symbol"),
      .init(Name.printedIdentifier, .text, "number and symbol as others print them"),
      .init(Name.date, .text, "its date, as 02/7/2023"),
      .init(Name.datetime, .text, "its date as machines read it"),
      .init(Name.issuer, .text, "who issued it, divided by semicolons"),
      .init(Name.province, .text, "the province that it is from"),
      .init(Name.status, .text, "what became of it, in words"),
      .init(Name.officialAddress, .text, "its official web address"),
      .init(Name.note, .text, "what else is known"),
      .init(Name.isListed, .flag, "whether the content tells of it; else only other texts do"),
      .init(Name.hasRelations, .flag, "whether there are any"),
      .init(
        Name.relations, .list(of: .record(relationGroup)),
        "documents of the site, by how they relate to it"),
      .init(Name.diagram, .markup, "the relations as a drawing; empty where there are none"),
      .init(Name.hasCiters, .flag, "whether there are any"),
      .init(Name.citers, .list(of: .record(citer)), "the documents that cite it, and where"),
      .init(Name.hasStories, .flag, "whether there are any"),
      .init(Name.stories, .list(of: .record(storyRow)), "the stories that name it"),
    ])

  /// The list of documents that are cited and not held.
  package static let references = Schema(
    "references",
    page + [
      .init(Name.documentCount, .text, "how many there are, on all pages of the list"),
      .init(Name.rows, .list(of: .record(referenceRow)), "the documents of this page"),
      .init(Name.pages, .record(pages), "the way to the other pages, where there are any"),
    ])

  package static let referenceRow = Schema(
    "reference row",
    [
      .init(Name.address, .text, "the document's page; put root before it"),
      .init(Name.name, .text, "its name: Quyết định số 90/QĐ-TTg"),
      .init(Name.subject, .text, "what it is about, where the name does not say so"),
      .init(Name.date, .text, "its date, as 02/7/2023"),
      .init(Name.datetime, .text, "its date as machines read it"),
      .init(Name.issuer, .text, "who issued it, or the province that it is from"),
      .init(Name.count, .text, "how often it is cited"),
    ])
}
